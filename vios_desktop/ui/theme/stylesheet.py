"""The one style sheet of the program, generated from the tokens and the zoom factor.

Components say what they are with the dynamic property `part` (and `kind`, `tone`, `role`); no widget carries
a style sheet of its own. Without colours (high contrast) type sizes and edges remain, in the
colours of the system.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.ui.tokens import RADIUS_CARD, RADIUS_CHIP, RADIUS_CONTROL, TYPE

if TYPE_CHECKING:
    from vios_desktop.ui.tokens import Tokens

_FAMILY = '"Inter", "Segoe UI", sans-serif'


def style_sheet(tokens: Tokens | None, zoom: float) -> str:
    """The whole sheet; `tokens` None leaves every colour, border and ground to the system."""
    parts = [_type(zoom), _bare()]
    if tokens is None:
        parts.append(_edges())
    else:
        parts += [
            _inks(tokens),
            _frames(tokens),
            _fields(tokens),
            _lists(tokens, zoom),
            _tables(tokens, zoom),
            _scroll_bars(tokens.ghost, tokens.control),
            _popups(tokens, zoom),
            _small(tokens, zoom),
        ]
    return "\n".join(parts)


def _type(zoom: float) -> str:
    lines = [
        f'[role="{role}"] {{ font-family: {_FAMILY}; font-size: {round(style.px * zoom)}px;'
        f" font-weight: {style.weight}; }}"
        for role, style in TYPE.items()
    ]
    return "\n".join(lines)


def _edges() -> str:
    """Lines in the ink that the system chose: without colours they alone tell what belongs together.

    What lies over the page gets a ground as well, or its words would stand among those of the page.
    """
    ink, ground, mark = "palette(window-text)", "palette(window)", "palette(highlight)"
    line = f"1px solid {ink}"

    def every(*parts: str) -> str:
        return ", ".join(f'QFrame[part="{part}"]' for part in parts)

    return "\n".join(
        [
            f"{every('card', 'note', 'banner', 'danger-box', 'paper')} {{ border: {line}; }}",
            f"{every('floating')} {{ border: {line}; background: {ground}; }}",
            f"{every('topbar', 'danger')} {{ {_one_side('bottom', line)} }}",
            f"{every('statusbar', 'footer')} {{ {_one_side('top', line)} }}",
            f"{every('rail', 'sidepane')} {{ {_one_side('right', line)} }}",
            f"{every('sidepane-end')} {{ {_one_side('left', line)} }}",
            f"{every('rule', 'quote-bar')} {{ background: {ink}; border: none; }}",
            f"{every('toast')} {{ background: {ink}; }}",
            f'QLabel[tone="on_inverse"] {{ color: {ground}; }}',
            'QLabel[tone="accent_text"] { color: palette(highlighted-text); }',
            f'QLabel[part="tag"], QLabel[part="key"] {{ border: {line}; padding: 1px 6px; }}',
            f"QScrollArea:focus {{ border: 2px solid {mark}; }}",
            f"QCheckBox::indicator {{ border: 2px solid {ink}; background: {ground}; }}",
            f"QCheckBox::indicator:checked {{ background: {mark}; }}",
            f"QSplitter::handle {{ background: {ink}; }}",
            f"QSplitter::handle:hover, QSplitter::handle:focus {{ background: {mark}; }}",
            _scroll_bars(ink, mark),
        ]
    )


def _one_side(side: str, line: str) -> str:
    """A line along one side; the others are said to be none, or Qt drops it or lays the contents over it."""
    return f"border: none; border-{side}: {line};"


def _bare() -> str:
    return (
        "QScrollArea { border: none; background: transparent; }\n"
        '[part="bare"] { border: none; background: transparent; padding: 0; }\n'
    )


def _inks(t: Tokens) -> str:
    tones = (
        "text",
        "text2",
        "text3",
        "accent",
        "ok",
        "warn",
        "bad",
        "info",
        "accent_text",
        "on_inverse",
        "on_brand",
    )
    lines = [f'QLabel[tone="{tone}"] {{ color: {getattr(t, tone)}; }}' for tone in tones]
    lines.append(f"QLabel {{ color: {t.text}; background: transparent; }}")
    lines.append(f"QScrollArea:focus {{ border: 2px solid {t.focus}; }}")
    return "\n".join(lines)


def _frames(t: Tokens) -> str:
    line = f"1px solid {t.border}"
    boxes = {
        "canvas": f"background: {t.canvas};",
        "surface": f"background: {t.surface};",
        "rail": f"background: {t.rail}; {_one_side('right', line)}",
        "topbar": f"background: {t.canvas}; {_one_side('bottom', line)}",
        "statusbar": f"background: {t.surface}; {_one_side('top', line)}",
        "footer": f"background: {t.surface}; {_one_side('top', line)}",
        "sidepane": f"background: {t.surface}; {_one_side('right', line)}",
        "sidepane-end": f"background: {t.surface}; {_one_side('left', line)}",
        "danger": f"background: {t.bad_soft};",
        "danger-box": f"background: {t.bad_soft}; border-radius: {RADIUS_CHIP}px;",
        "card": f"background: {t.surface}; border: 1px solid {t.border}; border-radius: {RADIUS_CARD}px;",
        "note": f"background: {t.sunken}; border: 1px solid {t.border}; border-radius: {RADIUS_CONTROL}px;",
        "toast": f"background: {t.inverse}; border-radius: {RADIUS_CONTROL}px;",
        "paper": f"background: {t.surface}; border: 1px solid {t.border};",
        "rule": f"background: {t.border}; border: none;",
        "quote-bar": f"background: {t.accent}; border: none; border-radius: 1px;",
    }
    lines = [f'QFrame[part="{name}"] {{ {style} }}' for name, style in boxes.items()]
    for tone in ("info", "ok", "warn", "bad"):
        ground = getattr(t, f"{tone}_soft")
        lines.append(
            f'QFrame[part="banner"][tone="{tone}"] {{ background: {ground}; border-radius: {RADIUS_CHIP}px; }}'
        )
    lines.append(f"QMainWindow, QDialog {{ background: {t.canvas}; }}")
    lines.append(f'QDialog[part="question"] {{ background: {t.surface}; }}')
    lines.append(f"QSplitter::handle {{ background: {t.border}; }}")
    lines.append(f"QSplitter::handle:hover, QSplitter::handle:focus {{ background: {t.focus}; }}")
    return "\n".join(lines)


def _fields(t: Tokens) -> str:
    plain = f"color: {t.text}; placeholder-text-color: {t.text3}; selection-background-color: {t.accent};"
    return (
        f'QLineEdit[part="bare"], QPlainTextEdit[part="bare"] {{ {plain}'
        f" selection-color: {t.on_accent}; }}\n"
        f'QTextBrowser[part="reading"] {{ background: {t.surface}; {plain} selection-color: {t.on_accent};'
        f" border: none; }}\n"
        f"QCheckBox, QRadioButton {{ color: {t.text}; spacing: 8px; }}\n"
        f"QCheckBox:disabled {{ color: {t.text3}; }}\n"
        # Unticked, the style of Qt draws an edge that is hardly seen, in the dark not at all.
        f"QCheckBox::indicator:unchecked {{ border: 1px solid {t.text3}; border-radius: 3px;"
        f" background: {t.surface}; }}\n"
        f"QCheckBox::indicator:checked {{ border: 1px solid {t.accent}; border-radius: 3px;"
        f" background: {t.accent}; }}\n"
    )


def _lists(t: Tokens, zoom: float) -> str:
    return (
        f'QListView[part="rows"] {{ background: {t.surface}; border: none; outline: none; }}\n'
        f'QListView[part="popup"] {{ background: {t.surface}; border: none; outline: none; }}\n'
        f'QListView[part="popup"]::item {{ padding: {round(5 * zoom)}px {round(8 * zoom)}px; color: {t.text}; }}\n'
        f'QListView[part="popup"]::item:selected {{ background: {t.accent_soft}; color: {t.accent_text};'
        f" border-radius: {RADIUS_CHIP}px; }}\n"
    )


def _tables(t: Tokens, zoom: float) -> str:
    pad = f"{round(6 * zoom)}px {round(8 * zoom)}px"
    return (
        f"QTableView {{ background: {t.surface}; border: 1px solid {t.border}; border-radius: {RADIUS_CARD}px;"
        f" gridline-color: {t.border}; selection-background-color: {t.accent_soft};"
        f" selection-color: {t.text}; outline: none; }}\n"
        f"QHeaderView {{ background: {t.surface}; border: none; }}\n"
        f"QHeaderView::section {{ background: {t.surface}; color: {t.text2}; border: none;"
        f" border-bottom: 1px solid {t.border}; padding: {pad}; font-weight: 600; }}\n"
    )


def _scroll_bars(handle: str, held: str) -> str:
    return "\n".join(
        [
            "QScrollBar { background: transparent; border: none; margin: 0; }",
            "QScrollBar:vertical { width: 12px; } QScrollBar:horizontal { height: 12px; }",
            f"QScrollBar::handle {{ background: {handle}; border-radius: 4px; margin: 2px; }}",
            "QScrollBar::handle:vertical { min-height: 32px; } QScrollBar::handle:horizontal { min-width: 32px; }",
            f"QScrollBar::handle:hover {{ background: {held}; }}",
            "QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }",
            "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }",
        ]
    )


def _popups(t: Tokens, zoom: float) -> str:
    pad = f"{round(7 * zoom)}px {round(16 * zoom)}px {round(7 * zoom)}px {round(12 * zoom)}px"
    return (
        f'QFrame[part="floating"] {{ background: {t.surface}; border: 1px solid {t.border};'
        f" border-radius: {RADIUS_CONTROL}px; }}\n"
        f"QMenu {{ background: {t.surface}; border: 1px solid {t.border}; padding: 6px; color: {t.text}; }}\n"
        f"QMenu::item {{ padding: {pad}; border-radius: {RADIUS_CHIP}px; }}\n"
        f"QMenu::item:selected {{ background: {t.accent_soft}; color: {t.accent_text}; }}\n"
        f"QMenu::item:disabled {{ color: {t.text3}; }}\n"
        f"QMenu::separator {{ height: 1px; background: {t.border}; margin: 6px 0; }}\n"
        f"QToolTip {{ background: {t.inverse}; color: {t.on_inverse}; border: none; padding: 6px; }}\n"
    )


def _small(t: Tokens, zoom: float) -> str:
    key = f"padding: {round(1 * zoom)}px {round(7 * zoom)}px; border-radius: {RADIUS_CHIP}px;"
    return (
        f'QLabel[part="tag"] {{ background: {t.hover}; color: {t.text2}; border: 1px solid {t.border};'
        f" padding: {round(2 * zoom)}px {round(8 * zoom)}px; border-radius: {RADIUS_CHIP}px; }}\n"
        f'QLabel[part="tag"][tone="accent"] {{ background: {t.accent_soft}; color: {t.accent_text};'
        " border-color: transparent; }\n"
        f'QLabel[part="tag"][tone="warn"] {{ background: {t.warn_soft}; color: {t.warn};'
        " border-color: transparent; }\n"
        f'QLabel[part="key"] {{ background: {t.surface}; color: {t.text2};'
        f" border: 1px solid {t.border}; {key} }}\n"
        f"QProgressBar {{ background: {t.hover}; border: none; border-radius: 4px; max-height: 8px; }}\n"
        f"QProgressBar::chunk {{ background: {t.accent}; border-radius: 4px; }}\n"
    )

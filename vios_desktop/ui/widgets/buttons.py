"""Buttons: one filled button per region, verbs on them, a real gap between icon and word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy

from vios_desktop.ui.tokens import (
    RADIUS_CHIP,
    RADIUS_CONTROL,
    TARGET,
    TARGET_COMPACT,
    TARGET_SMALLEST,
)
from vios_desktop.ui.widgets.painting import focus_ring, rounded_box, shows_focus

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.tokens import TextRole

Size = Literal["large", "normal", "compact", "small"]

_HEIGHTS: dict[Size, int] = {"large": 41, "normal": TARGET, "compact": TARGET_COMPACT, "small": TARGET_SMALLEST}
_SIDES: dict[Size, int] = {"large": 20, "normal": 16, "compact": 10, "small": 8}
_ICONS: dict[Size, int] = {"large": 16, "normal": 16, "compact": 15, "small": 13}
_GAPS: dict[Size, int] = {"large": 10, "normal": 10, "compact": 8, "small": 5}
_INKS = {
    "primary": "on_accent",
    "danger": "on_bad",
    "quiet": "accent",
    "secondary": "text",
    "place": "text2",
    "chip": "text2",
    "chip-on": "accent_text",
    "inverse": "on_inverse",
}


_Ground = tuple[str | None, str | None]
_NONE: _Ground = (None, None)
_HOVER: _Ground = ("hover", None)
_GROUNDS: dict[str, tuple[_Ground, _Ground, _Ground]] = {
    "primary": (("accent", None), ("accent_hover", None), ("accent_hover", None)),
    "danger": (("bad", None), ("bad_hover", None), ("bad_hover", None)),
    "secondary": (("surface", "control"), ("hover", "control"), ("accent_soft", "accent")),
    "quiet": (_NONE, _HOVER, _HOVER),
    "inverse": (_NONE, _NONE, _NONE),
    "place": (_NONE, _HOVER, _HOVER),
    "place-on": (("surface", "border"), ("surface", "border"), ("surface", "border")),
    "chip": (("surface", "border"), ("hover", "control"), ("accent_soft", "accent")),
    "chip-on": (("accent_soft", "accent"), ("accent_soft", "accent"), ("accent_soft", "accent")),
}
"""Fill and edge of every kind: resting, under the pointer, pressed."""


class Button(QPushButton):
    """The base of all buttons. Enter presses it as Space does.

    `set_unavailable(reason)` makes it look quiet but keeps it in the tab order: pressing it then emits
    `reason_requested` instead of `clicked`, so that the screen can lead to what is missing.
    """

    reason_requested = Signal()

    def __init__(
        self, theme: Theme, text: str, icon: str = "", *, kind: str = "secondary", size: Size = "normal"
    ) -> None:
        super().__init__(text)
        self._theme, self._icon, self._trailing = theme, icon, ""
        self._size: Size = size
        self._kind = kind
        self._tone = ""
        self._unavailable = False
        self._hint: QSize | None = None
        self._hint_font = self.font()
        self.setProperty("part", "button")
        self.setProperty("kind", kind)
        self.setProperty("size", size)
        self.setProperty("role", self._role())
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def setText(self, text: str) -> None:  # noqa: N802  # Qt's name
        self._hint = None
        super().setText(text)

    def updateGeometry(self) -> None:  # noqa: N802  # Qt's name
        self._hint = None
        super().updateGeometry()

    @property
    def has_icon(self) -> bool:
        return bool(self._icon)

    def set_icon(self, name: str) -> None:
        self._icon = name
        self.updateGeometry()
        self.update()

    def set_trailing_icon(self, name: str) -> None:
        """A small icon after the text: a chevron, a cross."""
        self._trailing = name
        self.updateGeometry()
        self.update()

    def set_tone(self, token: str) -> None:
        """Another ink than the kind's own, for a quiet button on coloured ground."""
        self._tone = token
        self.update()

    @property
    def unavailable(self) -> bool:
        return self._unavailable

    def set_unavailable(self, reason: str | None) -> None:
        """Cannot be done yet, and why; None makes it available again."""
        self._unavailable = reason is not None
        self.removeEventFilter(self)
        if self._unavailable:
            self.installEventFilter(self)
        self.setAccessibleDescription(reason or "")
        self.setToolTip(reason or "")
        self.update()

    def sizeHint(self) -> QSize:
        """Kept until text, icon, font or zoom change: layouts ask some forty times for each page.

        The font comes from the sheet. That it changed is asked, not listened to: the first event handed to Python
        makes PySide load some forty classes, which the unlock screen would wait for.
        """
        self.ensurePolished()
        font = self.font()
        if self._hint is None or font != self._hint_font:
            self._hint_font = font
            width = self._content_width() + 2 * self._side()
            line = self.fontMetrics().height()
            self._hint = QSize(
                max(width, self._theme.px(TARGET_SMALLEST)), max(self._theme.px(_HEIGHTS[self._size]), line + 6)
            )
        return QSize(self._hint)  # some make theirs of it

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_ground(painter)
        self._paint_content(painter)
        self._paint_focus(painter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self._press()
        elif self._unavailable and event.key() == Qt.Key.Key_Space:
            self.reason_requested.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._unavailable:
            self.setDown(False)
            if self.rect().contains(event.position().toPoint()):
                self.reason_requested.emit()
        else:
            super().mouseReleaseEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Only while unavailable, and on itself: the key of the button asks for the reason too."""
        from PySide6.QtCore import QEvent  # here, because the unlock screen needs none of its many kinds

        if event.type() == QEvent.Type.Shortcut:
            self.reason_requested.emit()
            return True
        return super().eventFilter(watched, event)

    def _press(self) -> None:
        if self._unavailable:
            self.reason_requested.emit()
        else:
            self.click()

    def _paint_ground(self, painter: QPainter) -> None:
        fill, edge = self._ground()
        ground = None if fill is None else str(getattr(self._theme.tokens, fill))
        line = None if edge is None else str(getattr(self._theme.tokens, edge))
        dashed = self._cannot_be_used() and self._theme.high_contrast  # there all inks may be one
        rounded_box(painter, self.rect(), self._radius(), fill=ground, edge=line, dashed=dashed)

    def _paint_focus(self, painter: QPainter) -> None:
        if self.hasFocus() and shows_focus(self):
            tokens = self._theme.tokens
            filled = self._kind in {"primary", "danger"} and not self._unavailable
            ring = tokens.inverse_link if self._kind == "inverse" else tokens.focus
            inner = str(getattr(tokens, _INKS[self._kind])) if filled else None
            focus_ring(painter, self.rect(), self._radius(), ring, inner)

    def _ground(self) -> tuple[str | None, str | None]:
        """The tokens of fill and edge for the state it is in."""
        if self._cannot_be_used():
            return ("hover", "border")
        kind = f"{self._kind}-on" if self._kind in {"chip", "place"} and self.isChecked() else self._kind
        resting, hovered, pressed = _GROUNDS[kind]
        if self.isDown():
            return pressed
        return hovered if self.underMouse() else resting

    def _cannot_be_used(self) -> bool:
        return self._unavailable or not self.isEnabled()

    def _role(self) -> TextRole:
        if self._size == "small":
            return "chip"
        if self._size == "compact":
            return "secondary_strong"
        return "label" if self._kind in {"primary", "danger"} else "item"

    def _side(self) -> int:
        side = _SIDES[self._size]
        return self._theme.px(side if self.text() else side - 2)

    def _radius(self) -> int:
        return RADIUS_CHIP if self._size in {"small", "compact"} else RADIUS_CONTROL

    def _content_width(self) -> int:
        icon, gap = self._theme.px(_ICONS[self._size]), self._theme.px(_GAPS[self._size])
        width = self.fontMetrics().horizontalAdvance(self._shown_text())
        if self._icon:
            width += icon + (gap if self.text() else 0)
        if self._trailing:
            width += icon + gap
        return width

    def _shown_text(self) -> str:
        """The text without the mark of its access key; "&&" is drawn as "&"."""
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def _ink(self) -> str:
        tokens = self._theme.tokens
        if self._cannot_be_used():
            return self._theme.unusable_ink
        if self._kind in {"chip", "place"} and self.isChecked():
            return tokens.accent_text if self._kind == "chip" else tokens.text
        if self._kind in {"chip", "secondary"} and self.isDown():
            return self._theme.on_mark(self._tone or _INKS[self._kind]).name()
        if self._kind == "quiet" and self._theme.high_contrast:
            return tokens.accent  # it has no edge: the ink that the system has for buttons says what it is
        return str(getattr(tokens, self._tone or _INKS[self._kind]))

    def _icon_ink(self) -> str:
        if self._kind == "secondary" and not self.isDown() and not self._cannot_be_used() and not self._tone:
            return self._theme.tokens.text2
        return self._ink()

    def _content_left(self) -> int:
        return max(self._side(), (self.width() - self._content_width()) // 2)

    def _paint_content(self, painter: QPainter) -> None:
        icon, gap = self._theme.px(_ICONS[self._size]), self._theme.px(_GAPS[self._size])
        x = self._content_left()
        top = (self.height() - icon) / 2
        if self._icon:
            self._theme.icons.paint(painter, self._icon, QRectF(x, top, icon, icon), self._icon_ink())
            x += icon + (gap if self.text() else 0)
        if self.text():
            width = self.fontMetrics().horizontalAdvance(self._shown_text()) + 2
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextShowMnemonic
            painter.setPen(self._ink())
            painter.drawText(QRect(x, 0, width, self.height()), flags, self.text())
            x += width - 2 + gap
        if self._trailing:
            self._theme.icons.paint(painter, self._trailing, QRectF(x, top, icon, icon), self._icon_ink())


class PrimaryButton(Button):
    """The one filled button of a region."""

    def __init__(self, theme: Theme, text: str, icon: str = "", *, size: Size = "normal") -> None:
        super().__init__(theme, text, icon, kind="primary", size=size)


class SecondaryButton(Button):
    """Everything else that can be done here."""

    def __init__(self, theme: Theme, text: str, icon: str = "", *, size: Size = "normal") -> None:
        super().__init__(theme, text, icon, kind="secondary", size=size)


class QuietButton(Button):
    """A word that can be pressed, like a link: "Wijzig", "Meer", "Terug"."""

    def __init__(
        self, theme: Theme, text: str, icon: str = "", *, size: Size = "normal", tone: str = "accent"
    ) -> None:
        super().__init__(theme, text, icon, kind="quiet", size=size)
        self.set_tone(tone)


class DangerButton(Button):
    """What cannot be undone. Never the default."""

    def __init__(self, theme: Theme, text: str, icon: str = "", *, size: Size = "normal") -> None:
        super().__init__(theme, text, icon, kind="danger", size=size)


class IconButton(Button):
    """An icon without a word, only for "more", close and page arrows; `spoken` is what a screen reader says."""

    def __init__(
        self, theme: Theme, icon: str, spoken: str, *, kind: str = "quiet", size: Size = "compact"
    ) -> None:
        super().__init__(theme, "", icon, kind=kind, size=size)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        if kind == "quiet":
            self.set_tone("text2")

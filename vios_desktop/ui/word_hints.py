"""Asks about words that judge, under the texts of a form, a moment after the typing stops."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.services.word_check import GAP, Change, Hint, HintKind
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.services.word_check import WordCheck
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.widgets.text_area import TextArea

_QUIET_MS = 700


class WordHintBanner(QWidget):
    """One question at a time, about the first word in `areas` that was not answered with "leave it".

    A word that judges gets a proposal of what can be seen instead; for origin, religion and the like it says why
    they are not recorded. Nothing is changed by itself.
    """

    def __init__(self, theme: Theme, check: WordCheck, language: str, areas: Sequence[TextArea]) -> None:
        super().__init__()
        self._check, self._language, self._areas = check, language, areas
        self._left: set[str] = set()
        self._found: tuple[TextArea, Hint] | None = None
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self.look)
        self.replace_button = SecondaryButton(theme, self.tr("Replace"), size="compact")
        self.leave_button = QuietButton(theme, self.tr("Leave it"), size="compact", tone="text2")
        self.banner = Banner(theme, "info", "", buttons=(self.replace_button, self.leave_button))
        self.replace_button.clicked.connect(self._replace)
        self.leave_button.clicked.connect(self._leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.banner)
        self.hide()
        for area in areas:
            area.text_changed.connect(self._quiet.start)

    def start_anew(self) -> None:
        """Another form: what was answered before counts no longer."""
        self._left.clear()
        self.look()

    def look(self) -> None:
        """Look at the texts as they are now."""
        self._quiet.stop()
        found = ((area, hint) for area in self._areas for hint in self._check.hints(area.text(), self._left))
        self._found = next(found, None)
        if self._found is None:
            self._go_back_to_text()
            self.hide()
            return
        hint = self._found[1]
        title = (
            self.tr("You wrote: “%1”. VIOS does not record this: it says nothing about what happened.")
            if hint.kind is HintKind.ORIGIN
            else self.tr("You wrote: “%1”. Is that what you saw?")
        )
        self.banner.set_message("info", title.replace("%1", hint.written), *self._about(hint))
        self.show()

    def _about(self, hint: Hint) -> tuple[str, str]:
        whose = self.tr("This is what somebody else says of it.") if hint.said else ""
        advice = hint.advice(self._language)
        if hint.kind is HintKind.LOADED and hint.replacement not in ("", GAP):
            sooner = self.tr("Rather write: “%1”.").replace("%1", hint.replacement)
            advice = f"{advice} {sooner}"
        return whose, advice

    def _replace(self) -> None:
        if self._found is None:
            return
        area, hint = self._found
        if area.text()[hint.start : hint.end] == hint.written:
            replace_in(area, hint.change_in(area.text()))
        self.look()

    def _leave(self) -> None:
        if self._found is not None:
            self._left.add(self._found[1].id)
            self.look()

    def _go_back_to_text(self) -> None:
        if self.replace_button.hasFocus() or self.leave_button.hasFocus():
            self._areas[0].edit.setFocus()


def replace_in(area: TextArea, change: Change) -> None:
    """Put the replacement in so that Ctrl+Z takes it back, and select what the writer must fill in."""
    edit, text = area.edit, area.text()
    start, end = _position(text, change.start), _position(text, change.end)
    cursor = edit.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(change.new)
    gap = change.new.find(GAP)
    if gap >= 0:
        cursor.setPosition(start + gap)
        cursor.setPosition(start + gap + len(GAP), QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    edit.setFocus()


def _position(text: str, index: int) -> int:
    """Where Qt counts this place: in units of UTF-16, in which some characters take two."""
    return len(text[:index].encode("utf-16-le")) // 2

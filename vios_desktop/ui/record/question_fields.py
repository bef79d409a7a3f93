"""The four questions that must be answered, and the hint about a word that judges."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.services.word_check import GAP, Change, Hint, HintKind
from vios_desktop.ui.record.bindings import Binding, ChoiceBinding, KindBinding, MomentBinding, TextBinding
from vios_desktop.ui.record.stacking import StackingRow
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.text_area import TextArea
from vios_desktop.ui.widgets.whole_text import WholeText

if TYPE_CHECKING:
    from vios_desktop.texts import Texts
    from vios_desktop.ui.record.bindings import WallClock
    from vios_desktop.ui.record.model import Choices
    from vios_desktop.ui.theme.theme import Theme

_STACK_BELOW = 520


class QuestionFields(QWidget):
    """What, when, where and what was seen."""

    edited = Signal()
    replace_requested = Signal()
    leave_requested = Signal()

    def __init__(self, theme: Theme, texts: Texts, clock: WallClock) -> None:
        super().__init__()
        self._language = texts.language
        self.kind = KindBinding(
            theme,
            "kind",
            self.tr("1. What kind of incident?"),
            placeholder=self.tr("Choose or type"),
            icon="file-text",
        )
        self.when = MomentBinding(
            theme,
            "occurred_on",
            self.tr("2. When?"),
            clock,
            placeholder=self.tr("For example today 4th lesson"),
            with_time=True,
        )
        self.place = ChoiceBinding(
            theme, "place", self.tr("3. Where?"), placeholder=self.tr("Choose a place"), icon="map-pin"
        )
        self.facts = TextBinding(
            theme,
            "facts",
            self.tr("4. What did you see or hear?"),
            placeholder=self.tr("Write only what you saw, heard or smelt"),
            lines=4,
        )
        row = StackingRow(theme, _STACK_BELOW)
        for question in (self.kind, self.when, self.place):
            question.field.add_note(WholeText(question.box.edit))
        for field in (self.kind.field, self.when.field, self.place.field):
            field.stand_in_row()
            row.add(field, 1)
        self.replace_button = SecondaryButton(theme, self.tr("Replace"), size="compact")
        self.leave_button = QuietButton(theme, self.tr("Leave it"), size="compact", tone="text2")
        self.hint = Banner(theme, "info", "", buttons=(self.replace_button, self.leave_button))
        self.hint.hide()
        self.replace_button.clicked.connect(self.replace_requested)
        self.leave_button.clicked.connect(self.leave_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for widget in (row, self.facts.field, self.hint):
            layout.addWidget(widget)
        for binding in self.bindings():
            binding.edited.connect(self.edited)

    def bindings(self) -> Iterable[Binding]:
        return (self.kind, self.when, self.place, self.facts)

    def show_choices(self, choices: Choices) -> None:
        self.kind.set_options(choices.kinds)
        self.place.set_options(choices.places)

    def show_hint(self, hint: Hint | None) -> None:
        """Ask about this word under the text, or ask nothing any more."""
        if hint is None:
            if self.replace_button.hasFocus() or self.leave_button.hasFocus():
                self.facts.field.focus()
            self.hint.hide()
            return
        title = (
            self.tr("You wrote: “%1”. Is that needed?")
            if hint.kind is HintKind.ORIGIN
            else self.tr("You wrote: “%1”. Is that what you saw?")
        )
        self.hint.set_message("info", title.replace("%1", hint.written), *self._about(hint))
        self.hint.show()

    def replace(self, change: Change) -> None:
        """Put the replacement in so that Ctrl+Z takes it back, and select what the writer must fill in."""
        edit = self._area().edit
        text = self._area().text()
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

    def _area(self) -> TextArea:
        box = self.facts.box
        if not isinstance(box, TextArea):
            raise TypeError("the fourth question has a box of several lines")
        return box

    def _about(self, hint: Hint) -> tuple[str, str]:
        """Whose judgement it is, and what to write instead."""
        whose = self.tr("This is what somebody else says of it.") if hint.said else ""
        advice = hint.advice(self._language)
        if hint.kind is HintKind.LOADED and hint.replacement not in ("", GAP):
            sooner = self.tr("Rather write: “%1”.").replace("%1", hint.replacement)
            advice = f"{advice} {sooner}"
        return whose, advice


def _position(text: str, index: int) -> int:
    """Where Qt counts this place: in units of UTF-16, in which some characters take two."""
    return len(text[:index].encode("utf-16-le")) // 2

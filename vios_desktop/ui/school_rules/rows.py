"""One setting on the page: its words, the box to fill it in, and which advice it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.decision.school_rules import day_of
from vios_desktop.decision.vocabulary import UNKNOWN, SettingKind
from vios_desktop.ui.school_rules.words import ChangeWords
from vios_desktop.ui.widgets.chip import ChoiceChip
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.date_words import Moment
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from vios_desktop.services.school_rules import RuleLine
    from vios_desktop.ui.theme.theme import Theme


class SettingRow(QWidget):
    """`changed(id, value)` once something else is filled in; `name_changed(id, name)` for who has the number."""

    changed = Signal(str, str)
    name_changed = Signal(str, str)

    def __init__(self, theme: Theme, line: RuleLine, all_kinds: int) -> None:
        super().__init__()
        self._theme, self.id = theme, line.setting.id
        self._says = Label(ChangeWords().of(line, all_kinds), "meta", "text3", wrap=True)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 12, 16, 12)
        self.body.setSpacing(6)

    def show_line(self, line: RuleLine) -> None:
        """What is stored now."""
        raise NotImplementedError

    def show_wrong(self, text: str, *, name: bool) -> None:
        """Say beside the box what is not right."""
        raise NotImplementedError

    def flush(self) -> None:
        """Hand on at once what was typed."""

    def finish(self) -> None:
        """The words about the advice come last; a contact in no rule has none."""
        if self._says.text():
            self.body.addWidget(self._says)


class ChoiceRow(SettingRow):
    """One of some values, all of them in sight."""

    def __init__(self, theme: Theme, line: RuleLine, all_kinds: int, words: Mapping[str, str]) -> None:
        super().__init__(theme, line, all_kinds)
        setting = line.setting
        self._chips: dict[str, ChoiceChip] = {}
        group = QButtonGroup(self)
        box = QWidget()
        flow = FlowLayout(box)
        for value in setting.values:
            chip = ChoiceChip(theme, words.get(value, value))
            chip.setAccessibleName(f"{setting.text} {words.get(value, value)}")
            chip.clicked.connect(lambda _checked=False, code=value: self._choose(code))
            group.addButton(chip)
            flow.addWidget(chip)
            self._chips[value] = chip
        self.body.addWidget(Label(setting.text, "label", wrap=True))
        if setting.help:
            self.body.addWidget(Label(setting.help, "secondary", "text3", wrap=True))
        self.body.addWidget(box)
        self.finish()
        self._value = ""
        self.show_line(line)

    def show_line(self, line: RuleLine) -> None:
        self._value = line.value or UNKNOWN
        chip = self._chips.get(self._value)
        if chip is not None:
            chip.setChecked(True)

    def show_wrong(self, text: str, *, name: bool) -> None:
        """The chips offer nothing that is wrong."""

    def _choose(self, value: str) -> None:
        if value != self._value:
            self._value = value
            self.changed.emit(self.id, value)


class WordsRow(SettingRow):
    """A number with a name, or words: written when the box is left, or with Enter."""

    def __init__(self, theme: Theme, line: RuleLine, all_kinds: int) -> None:
        super().__init__(theme, line, all_kinds)
        setting = line.setting
        phone = setting.kind is SettingKind.PHONE
        self._box = _Kept(TextField(theme, icon="phone" if phone else ""), self._value_left)
        self._field = Field(theme, setting.text, self._box.field, setting.help)
        self._name: _Kept | None = None
        self._name_field: Field | None = None
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._field, 1)
        if phone:
            self._name = _Kept(TextField(theme, icon="user"), self._name_left)
            self._name_field = Field(theme, self.tr("Name (optional)"), self._name.field)
            self._name.field.edit.setAccessibleName(self.tr("Name at: %1").replace("%1", setting.text))
            row.addWidget(self._name_field, 1)
        self.body.addLayout(row)
        self.finish()
        self.show_line(line)

    def show_line(self, line: RuleLine) -> None:
        if self._box.show(line.value):
            self._field.set_error("")
        if self._name is not None and self._name_field is not None and self._name.show(line.name):
            self._name_field.set_error("")

    def show_wrong(self, text: str, *, name: bool) -> None:
        field, kept = (self._name_field, self._name) if name else (self._field, self._box)
        if field is not None and kept is not None:
            kept.refused()
            field.set_error(text)

    def flush(self) -> None:
        self._box.leave()
        if self._name is not None:
            self._name.leave()

    def _value_left(self, text: str) -> None:
        self._field.set_error("")
        self.changed.emit(self.id, text)

    def _name_left(self, text: str) -> None:
        if self._name_field is not None:
            self._name_field.set_error("")
        self.name_changed.emit(self.id, text)


class DateRow(SettingRow):
    """The day on which an announced law begins."""

    def __init__(self, theme: Theme, line: RuleLine, all_kinds: int, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, line, all_kinds)
        self._box = DateTimeField(
            theme, placeholder=self.tr("Not known yet"), prefer="future", with_time=False, clock=clock
        )
        self._field = Field(theme, line.setting.text, self._box, line.setting.help)
        self._box.moment_changed.connect(self._moved)
        self._box.not_understood.connect(self._not_understood)
        self.body.addWidget(self._field)
        self.finish()
        self._value = ""
        self.show_line(line)

    def show_line(self, line: RuleLine) -> None:
        self._value = line.value
        day = day_of(line.value)
        if day != self._box.day():
            self._box.set_moment(Moment(day) if day is not None else None)

    def show_wrong(self, text: str, *, name: bool) -> None:
        self._field.set_error(text)

    def _moved(self, moment: Moment | None) -> None:
        value = moment.day.isoformat() if moment is not None else ""
        if moment is None and self._box.edit.text().strip():
            return
        self._field.set_error("")
        if value != self._value:
            self._value = value
            self.changed.emit(self.id, value)

    def _not_understood(self, _text: str) -> None:
        self._field.set_error(self.tr("Type a day, such as 1 January 2027."))


class _Kept:
    """A line of text that hands on what is in it when it is left, once for each text."""

    def __init__(self, field: TextField, given: Callable[[str], None]) -> None:
        self.field, self._given = field, given
        self._last = self._stored = ""
        field.left.connect(self.leave)
        field.confirmed.connect(lambda _text: self.leave())

    def show(self, stored: str) -> bool:
        """Show what is stored, unless something else is being typed; True if it stands there now."""
        untouched = self.field.text().strip() in (self._stored, self._last)
        self._stored = self._last = stored
        if untouched or not self.field.edit.hasFocus():
            self.field.set_text(stored)
        return self.field.text() == stored

    def refused(self) -> None:
        """What was handed on was not taken: it stays in the box, to be mended."""
        self._last = self.field.text().strip()

    def leave(self) -> None:
        text = self.field.text().strip()
        if text != self._last:
            self._last = text
            self._given(text)

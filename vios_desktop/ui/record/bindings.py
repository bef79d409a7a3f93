"""Ties one field of the screen to its raw value in the form: what is read is what was typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from vios_desktop.domain.vocabulary import TimePrecision
from vios_desktop.ui.record.draft_values import TYPED
from vios_desktop.ui.record.model import SUBKIND_MARK
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.date_words import Moment, Prefer, parse_moment
from vios_desktop.ui.widgets.day_speech import describe_moment
from vios_desktop.ui.widgets.day_words import day_language
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.text_area import TextArea
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.widgets.row_data import Option

WallClock = Callable[[], datetime]


class Binding(QObject):
    """A field with label and box. `edited` at every change, also by `write`."""

    edited = Signal()

    def __init__(self, theme: Theme, name: str, label: str, box: QWidget, hint: str = "") -> None:
        super().__init__()
        self.name = name
        self.field = Field(theme, label, box, hint)
        self.setParent(self.field)
        self.edited.connect(self._mend)

    def read(self) -> dict[str, str]:
        """Every text this field is responsible for, empty ones too."""
        raise NotImplementedError

    def write(self, texts: Mapping[str, str]) -> None:
        raise NotImplementedError

    def _mend(self) -> None:
        """Who is typing need not be told any longer what was wrong."""
        if self.field.error:
            self.field.set_error("")


class TextBinding(Binding):
    """One line, or with `lines` a box of that many that grows."""

    def __init__(
        self, theme: Theme, name: str, label: str, hint: str = "", *, placeholder: str = "", lines: int = 0
    ) -> None:
        box = TextArea(theme, placeholder=placeholder, least=lines) if lines else TextField(theme)
        if isinstance(box, TextField):
            box.edit.setPlaceholderText(placeholder)
        super().__init__(theme, name, label, box, hint)
        self.box: TextArea | TextField = box
        box.text_changed.connect(self.edited)

    def read(self) -> dict[str, str]:
        return {self.name: self.box.text()}

    def write(self, texts: Mapping[str, str]) -> None:
        self.box.set_text(texts.get(self.name, ""))
        if isinstance(self.box, TextArea):
            self.box.edit.moveCursor(QTextCursor.MoveOperation.End)


class ChoiceBinding(Binding):
    """One of a list, by its code. A code that is not on the list stays until another is chosen."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        label: str,
        options: Sequence[Option] = (),
        hint: str = "",
        *,
        placeholder: str = "",
        icon: str = "",
    ) -> None:
        self.box = ComboField(theme, options, placeholder=placeholder, icon=icon)
        super().__init__(theme, name, label, self.box, hint)
        self._not_listed = ""
        self.box.chosen.connect(self._chosen)

    def set_options(self, options: Sequence[Option]) -> None:
        code = self.code()
        self.box.set_options(options)
        self._set_code(code)

    def code(self) -> str:
        return self.box.code() or self._not_listed

    def read(self) -> dict[str, str]:
        return {self.name: self.code()}

    def write(self, texts: Mapping[str, str]) -> None:
        self._set_code(texts.get(self.name, ""))

    def _set_code(self, code: str) -> None:
        self.box.set_code(code)
        self._not_listed = "" if self.box.code() else code

    def _chosen(self, _code: str) -> None:
        self._not_listed = ""
        self.edited.emit()


class KindBinding(ChoiceBinding):
    """The kind with its subkind, out of one list."""

    def read(self) -> dict[str, str]:
        kind, _, subkind = self.code().partition(SUBKIND_MARK)
        return {"kind": kind, "subkind": subkind}

    def write(self, texts: Mapping[str, str]) -> None:
        self._set_code(SUBKIND_MARK.join(filter(None, (texts.get("kind", ""), texts.get("subkind", "")))))


class DayBinding(Binding):
    """A day as it was typed. A text that means the same again stays as typed, another becomes its date."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        label: str,
        clock: WallClock,
        hint: str = "",
        *,
        prefer: Prefer = "past",
        placeholder: str = "",
        with_time: bool = False,
    ) -> None:
        self.box = DateTimeField(theme, placeholder=placeholder, prefer=prefer, with_time=with_time, clock=clock)
        super().__init__(theme, name, label, self.box, hint)
        self._clock, self._prefer = clock, prefer
        self.box.edit.textChanged.connect(lambda _text: self.edited.emit())
        self.box.not_understood.connect(self._ask_again)

    def read(self) -> dict[str, str]:
        moment, typed = self.box.moment(), self.box.edit.text().strip()
        tidy = moment is not None and typed == describe_moment(moment, self._clock().date(), day_language())
        return {**self._texts_of(moment), self.name + TYPED: "" if tidy else typed}

    def write(self, texts: Mapping[str, str]) -> None:
        moment, typed = self._moment_of(texts), texts.get(self.name + TYPED, "")
        if typed and parse_moment(typed, self._clock(), self._prefer) == moment:
            self.box.set_moment(None)
            self.box.edit.setText(typed)
        else:
            self.box.set_moment(moment)

    def _ask_again(self, _text: str) -> None:
        self.field.set_error(self.tr("VIOS does not understand this day. Type for example 24-11, or yesterday."))

    def _texts_of(self, moment: Moment | None) -> dict[str, str]:
        return {self.name: moment.day.isoformat() if moment else ""}

    def _moment_of(self, texts: Mapping[str, str]) -> Moment | None:
        day = texts.get(self.name, "")
        return Moment(date.fromisoformat(day)) if day else None


class MomentBinding(DayBinding):
    """The day of the incident, with what is known of the time."""

    def _texts_of(self, moment: Moment | None) -> dict[str, str]:
        return {
            self.name: moment.day.isoformat() if moment else "",
            "occurred_time": moment.clock.isoformat() if moment and moment.clock else "",
            "time_precision": moment.precision.value if moment else "",
            "time_note": moment.note if moment else "",
        }

    def _moment_of(self, texts: Mapping[str, str]) -> Moment | None:
        day, clock = texts.get(self.name, ""), texts.get("occurred_time", "")
        if not day:
            return None
        return Moment(
            date.fromisoformat(day),
            time.fromisoformat(clock) if clock else None,
            TimePrecision(texts.get("time_precision") or TimePrecision.UNKNOWN),
            texts.get("time_note", ""),
        )


def read_all(bindings: Iterable[Binding]) -> dict[str, str]:
    texts: dict[str, str] = {}
    for binding in bindings:
        texts |= binding.read()
    return texts

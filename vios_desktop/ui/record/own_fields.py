"""The school's own fields, folded under one heading; without any of them there is nothing here at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.domain.own_field import OWN_ANSWER, FieldSort
from vios_desktop.ui.record.bindings import Binding, ChoiceBinding, DayBinding, TextBinding, read_all
from vios_desktop.ui.record.draft_values import TYPED, FormValues
from vios_desktop.ui.record.entry_list import field_row
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vios_desktop.ui.record.bindings import WallClock
    from vios_desktop.ui.record.model import Asked
    from vios_desktop.ui.theme.theme import Theme

_BESIDE_ONE_ANOTHER = 2


class OwnFields(QWidget):
    """Open or folded, shown or not, it always gives back every answer it was given.

    Asked is what belongs to the kind that is chosen; what was answered stays in sight whatever the kind becomes.
    """

    edited = Signal()

    def __init__(self, theme: Theme, clock: WallClock) -> None:
        super().__init__()
        self._theme, self._clock = theme, clock
        self._asked: tuple[Asked, ...] = ()
        self._kind = ""
        self._texts: dict[str, str] = {}
        self._shown: tuple[Asked, ...] = ()
        self._bindings: list[Binding] = []
        self._card: Card | None = None
        self._fold: SecondaryButton | None = None
        self._filling = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self.hide()

    @property
    def fold(self) -> SecondaryButton | None:
        """The button that opens it, once there are fields."""
        return self._fold

    @property
    def is_open(self) -> bool:
        return self._card is not None and not self._card.isHidden()

    def bindings(self) -> list[Binding]:
        return self._bindings

    def show_form(self, asked: tuple[Asked, ...], values: FormValues) -> None:
        """Fold away again; where something was answered it comes open."""
        self._asked, self._kind = asked, values.text("kind")
        self._texts = _own(values.texts)
        self._renew()
        self.set_open(any(self._texts.values()))

    def show_asked(self, asked: tuple[Asked, ...]) -> None:
        """The lists of the school may have changed; what was typed stays."""
        if asked != self._asked:
            self._texts = self.texts()
            self._asked = asked
            self._renew()

    def show_kind(self, kind: str) -> None:
        if kind != self._kind:
            self._kind = kind
            if self._asked:
                self._texts = self.texts()
                self._renew(only_if_other=True)

    def texts(self) -> dict[str, str]:
        """The answers that are shown, and those to what is not; none to a field that is gone."""
        known = {name for one in self._asked for name in (one.name, one.name + TYPED)}
        texts = {**self._texts, **read_all(self._bindings)}
        return {name: text for name, text in texts.items() if name in known}

    def set_open(self, wanted: bool) -> None:
        if self._fold is None or not self._shown:
            return
        if wanted and self._card is None:
            self._make_card()
        if self._card is not None:
            self._card.setVisible(wanted)
        self._fold.set_icon("chevron-down" if wanted else "chevron-right")

    def set_error(self, name: str, text: str) -> QWidget | None:
        """Open and show a problem; the field that is to get the focus, None if it is not one of these."""
        if name not in {one.name for one in self._shown}:
            return None
        self.set_open(True)
        for binding in self._bindings:
            if binding.name == name:
                binding.field.set_error(text)
                return binding.field.box
        return None

    def clear_errors(self) -> None:
        for binding in self._bindings:
            binding.field.set_error("")

    def _renew(self, *, only_if_other: bool = False) -> None:
        """Fields come and go with the kind, so they are made anew; which were open stays."""
        shown = tuple(one for one in self._asked if one.belongs_to(self._kind) or self._is_answered(one))
        if only_if_other and shown == self._shown:
            return
        was_open, self._shown = self.is_open, shown
        if self._card is not None:
            self._layout.removeWidget(self._card)
            self._card.hide()
            self._card.deleteLater()
        self._card, self._bindings = None, []
        self.setVisible(bool(shown))
        if shown and self._fold is None:
            self._make_head()
        self.set_open(was_open)

    def _is_answered(self, one: Asked) -> bool:
        return bool(self._texts.get(one.name) or self._texts.get(one.name + TYPED))

    def _make_head(self) -> None:
        self._fold = SecondaryButton(
            self._theme, self.tr("Own fields of the school"), "chevron-right", size="compact"
        )
        self._fold.clicked.connect(lambda: self.set_open(not self.is_open))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._fold)
        told = self.tr("Optional. They stay inside the school and are in no overview.")
        head.addWidget(Label(told, "secondary", "text3", wrap=True), 1)
        self._layout.insertLayout(0, head)

    def _make_card(self) -> None:
        self._bindings = [self._binding(one) for one in self._shown]
        card = Card("", gap=10)
        for start in range(0, len(self._bindings), _BESIDE_ONE_ANOTHER):
            card.body.addWidget(field_row(self._theme, *self._bindings[start : start + _BESIDE_ONE_ANOTHER]))
        self._filling = True
        for binding in self._bindings:
            binding.write(self._texts)
            binding.edited.connect(self._changed)
        self._filling = False
        self._card = card
        self._layout.addWidget(card)

    def _binding(self, one: Asked) -> Binding:
        if one.sort in (FieldSort.CHOICE, FieldSort.YES_NO):
            empty = self.tr("Not filled in")
            return ChoiceBinding(self._theme, one.name, one.label, one.options, one.help, placeholder=empty)
        if one.sort is FieldSort.DAY:
            day = self.tr("Day, such as yesterday")
            return DayBinding(self._theme, one.name, one.label, self._clock, one.help, placeholder=day)
        return TextBinding(self._theme, one.name, one.label, one.help)

    def _changed(self) -> None:
        if not self._filling:
            self.edited.emit()


def _own(texts: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in texts.items() if name.startswith(OWN_ANSWER)}

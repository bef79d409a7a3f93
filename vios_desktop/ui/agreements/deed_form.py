"""The form under an agreement: done with its outcome, a new date with its reason, a reminder, or cancelled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from vios_desktop.domain.vocabulary import ContactChannel, Helped, Kept
from vios_desktop.ui.agreements.drafts import Deed, DeedDraft, deed_place
from vios_desktop.ui.incidents.inline_form import InlineForm
from vios_desktop.ui.widgets.chip import ChoiceChip
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.row_data import Option
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from vios_desktop.domain.errors import FieldProblem
    from vios_desktop.ui.agreements.words import AgreementWords
    from vios_desktop.ui.theme.theme import Theme

_DEED = "deed"
_FIELDS = {
    Deed.DONE: ("words",),
    Deed.MOVE: ("due_on", "reason"),
    Deed.REMIND: ("channel", "words", "due_on", "reason"),
    Deed.CANCEL: ("words",),
    Deed.SLEEP: ("due_on", "reason"),
    Deed.EVALUATE: ("kept", "helped", "words"),
}


class DeedForm(InlineForm):
    """`done(agreement id, DeedDraft)`. Enter in a line keeps it, Esc gives up; the chips change what is done.

    `open_for` the same agreement again keeps what was typed. `inside_card` leaves its ground and edge to the card.
    """

    done = Signal(str, object)
    closed = Signal()

    def __init__(
        self, theme: Theme, words: AgreementWords, clock: Callable[[], datetime], *, inside_card: bool = False
    ) -> None:
        super().__init__(theme, "")
        if inside_card:
            self.setProperty("part", "plain")
        self._words, self._clock = words, clock
        self._deed = Deed.DONE
        self.chips: dict[Deed, ChoiceChip] = {}
        self.saved.connect(lambda: self.done.emit(self.agreement_id, self.draft()))
        self.cancelled.connect(self.closed)

    def furnish(self) -> None:
        theme, words, clock = self.theme, self._words, self._clock
        self.channel = ComboField(theme, [Option(c.value, words.texts.term(c)) for c in ContactChannel])
        self.kept = ComboField(theme, [Option(one.value, words.texts.term(one)) for one in Kept])
        self.helped = ComboField(theme, [Option(one.value, words.texts.term(one)) for one in Helped])
        self.words = TextField(theme)
        self.due_on = DateTimeField(
            theme, with_time=False, prefer="future", clock=clock, placeholder=self.tr("Friday or 4-12")
        )
        self.reason = TextField(theme)
        self._add_chips()
        self.add_row(
            ("kept", self.tr("Was it kept?"), self.kept), ("helped", self.tr("Did it help?"), self.helped)
        )
        self.add_row(("channel", self.tr("How?"), self.channel), ("words", " ", self.words))
        self.add_row(("due_on", " ", self.due_on), ("reason", " ", self.reason))
        for line in (self.words.edit, self.due_on.edit, self.reason.edit):
            line.returnPressed.connect(self.saved)

    @property
    def agreement_id(self) -> str:
        return self.place.row if self.place is not None else ""

    @property
    def deed(self) -> Deed:
        return self._deed

    def open_for(self, agreement_id: str, deeds: Sequence[Deed], deed: Deed) -> None:
        """Show the form for this agreement with these deeds to choose from, `deed` first."""
        self.open_at(deed_place(agreement_id), {"channel": ContactChannel.PHONE.value})
        for name, chip in self.chips.items():
            chip.setVisible(name in deeds)
        self._chip_box.setVisible(len(deeds) > 1)
        self.choose(deed)
        self.edited.emit()

    def waiting_deed(self, agreement_id: str) -> Deed | None:
        """Which deed was being typed at this agreement, if the form was set aside there."""
        found = self.waiting_texts(deed_place(agreement_id)).get(_DEED, "")
        return Deed(found) if found in set(Deed) else None

    def texts(self) -> dict[str, str]:
        """The raw texts, and the deed they are for."""
        return {**super().texts(), _DEED: self._deed.value}

    def _changed(self) -> bool:
        """A chip alone is nothing typed, and neither is what the form suggests."""
        texts = {**self.texts(), _DEED: self._fresh.get(_DEED, "")}
        if texts["words"] == self._suggestion():
            texts["words"] = ""
        return texts != self._fresh

    def choose(self, deed: Deed) -> None:
        """Another deed; what was typed stays."""
        changed, self._deed = deed is not self._deed, deed
        self.chips[deed].setChecked(True)
        if changed:
            self.clear_problems()
        labels = self._labels()
        for name, field in self.fields.items():
            field.setVisible(name in _FIELDS[deed])
            if name in labels:
                field.label.setText(labels[name])
                (field.box.focusProxy() or field.box).setAccessibleName(labels[name])
        self._suggest()
        self.save_button.setText(self._save_text())
        # "Cancel" beside calling off could be taken for it.
        self.cancel_button.setText(self.tr("Back") if deed is Deed.CANCEL else self.tr("Cancel"))

    def clear(self) -> None:
        if self.place is not None:
            self.forget(self.place)

    def draft(self) -> DeedDraft:
        code = self.channel.code()
        kept, helped = self.kept.code(), self.helped.code()
        dated = Deed.MOVE, Deed.REMIND, Deed.SLEEP
        return DeedDraft(
            deed=self._deed,
            words=self.words.text(),
            due_on=self.due_on.day() if self._deed in dated else None,
            date_typed=bool(self.due_on.edit.text().strip()) and self._deed in dated,
            reason=self.reason.text() if self._deed in dated else "",
            channel=ContactChannel(code) if code else None,
            kept=Kept(kept) if kept else None,
            helped=Helped(helped) if helped else None,
        )

    def focus_first(self) -> None:
        """The line where something has to be written; a suggestion is marked, so that typing replaces it."""
        name = {Deed.MOVE: "due_on", Deed.SLEEP: "due_on", Deed.EVALUATE: "kept"}.get(self._deed, "words")
        self.fields[name].focus()
        self.words.edit.selectAll()

    def show_wrong(self, problems: Sequence[FieldProblem]) -> None:
        """What the form or the service found; the service calls the words "outcome"."""
        from vios_desktop.domain.errors import FieldProblem as Problem

        names = {"outcome": "words", "summary": "words", "evaluation": "words"}
        self.show_problems(
            [Problem(names.get(problem.field, problem.field), problem.code) for problem in problems],
            self._words.texts,
        )

    def _add_chips(self) -> None:
        self._chip_box = QWidget()
        flow = FlowLayout(self._chip_box, gap=6)
        group = QButtonGroup(self)
        for deed in Deed:
            chip = ChoiceChip(self.theme, self._words.deed(deed))
            chip.clicked.connect(self._chooser(deed))
            group.addButton(chip)
            flow.addWidget(chip)
            self.chips[deed] = chip
        outer = self.layout()
        if isinstance(outer, QVBoxLayout):
            outer.insertWidget(1, self._chip_box)

    def _chooser(self, deed: Deed) -> Callable[[], None]:
        """Takes no argument, so that Qt does not hand it whether the chip is checked."""

        def choose() -> None:
            self.choose(deed)
            self.edited.emit()
            self.focus_first()

        return choose

    def _suggest(self) -> None:
        """A reminder usually says the same; the suggestion goes when something else is done."""
        suggestion = self._suggestion()
        if self._deed is Deed.REMIND and not self.words.text():
            self.words.set_text(suggestion)
        elif self._deed is not Deed.REMIND and self.words.text() == suggestion:
            self.words.set_text("")

    def _suggestion(self) -> str:
        return self.tr("Asked how it stands.")

    def _labels(self) -> dict[str, str]:
        optional = self._deed is Deed.REMIND
        words = {
            Deed.DONE: self.tr("What came of it?"),
            Deed.REMIND: self.tr("What was said?"),
            Deed.CANCEL: self.tr("Why is it called off?"),
            Deed.EVALUATE: self.tr("What did you see of it?"),
        }
        asleep = self._deed is Deed.SLEEP
        by_when = self.tr("Sleep until") if asleep else self.tr("By when?")
        return {
            "words": words.get(self._deed, " "),
            "due_on": self.tr("New date (optional)") if optional else by_when,
            "reason": self.tr("Reason for the new date") if optional else self.tr("Reason"),
        }

    def _save_text(self) -> str:
        return {
            Deed.DONE: self.tr("Done"),
            Deed.MOVE: self.tr("Record new date"),
            Deed.REMIND: self.tr("Record reminder"),
            Deed.CANCEL: self.tr("Call it off"),
            Deed.SLEEP: self.tr("Let it sleep"),
            Deed.EVALUATE: self.tr("Evaluated"),
        }[self._deed]

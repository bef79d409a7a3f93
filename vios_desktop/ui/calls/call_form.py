"""The log of a call, made to be typed in twenty seconds: with whom, reference, what was promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.errors import FieldProblem
from vios_desktop.domain.vocabulary import CallOutcome, ContactWith
from vios_desktop.ui.calls.drafts import CallDraft, usual
from vios_desktop.ui.incidents import form_texts
from vios_desktop.ui.incidents.form_texts import TICKED
from vios_desktop.ui.incidents.inline_form import InlineForm
from vios_desktop.ui.typed_form import AS_TYPED
from vios_desktop.ui.widgets.chip import ChoiceChip
from vios_desktop.ui.widgets.combo_field import ComboField
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.date_words import Moment, absolute
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.row_data import Option
from vios_desktop.ui.widgets.text_area import TextArea
from vios_desktop.ui.widgets.text_field import TextField
from vios_desktop.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from vios_desktop.services.call_help import CallHelp
    from vios_desktop.ui.calls.words import CallScreenWords
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.typed_form import FormPlace

_OUTCOME = "outcome"
_POLICE = "from_police"
_SUGGESTED = ("promise", "owner_kind", "due_on", "due_on" + AS_TYPED, _POLICE)
_ALWAYS = ("number", "promise", "due_on", "summary")


class CallForm(InlineForm):
    """`logged(CallDraft)` on Ctrl+S, Ctrl+Enter or the button. Alt+1 to 3 choose how it ended.

    Enter in a line keeps nothing: what is kept of a call is never changed, so that must not happen
    half-way. How it ended suggests what is agreed, by whom and when; what was typed instead stays.
    """

    logged = Signal(object)
    number_chosen = Signal(str)

    def __init__(self, theme: Theme, words: CallScreenWords, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, "")
        self.setProperty("part", "card")
        self._words, self._clock = words, clock
        self._help: CallHelp | None = None
        self._outcome = CallOutcome.SPOKEN
        self._suggested: dict[str, str] = {}
        self.save_button.setText(self.tr("Save the call"))
        self.save_button.setToolTip("Ctrl+S")
        self.cancel_button.setText(self.tr("Later"))
        self.number, self.name, self.reference = ComboField(theme), TextField(theme), TextField(theme)
        self.promise, self.owner_kind = TextField(theme), ComboField(theme)
        self.due_on = DateTimeField(
            theme, with_time=False, prefer="future", clock=clock, placeholder=self.tr("Friday or 4-12")
        )
        self.summary = TextArea(theme, least=1, most=6)
        self.from_police = TickBox(theme, self.tr("This comes from the police (never goes out)"))
        self.from_police.setProperty("role", "body")
        self.chips: dict[CallOutcome, ChoiceChip] = {}
        self._add_fields()
        self._add_chips()
        self.number.chosen.connect(self.number_chosen)
        self.saved.connect(lambda: self.logged.emit(self.draft()))

    @property
    def outcome(self) -> CallOutcome:
        return self._outcome

    def set_help(self, help_: CallHelp) -> None:
        """Whom one calls; the suggestions follow where nothing was typed instead of them."""
        before = self._suggested
        self._help = help_
        language = self._words.texts.language
        self.number.set_options([Option(line.id, line.label, "phone") for line in help_.numbers])
        self.number.set_code(help_.number.id if help_.number is not None else "")
        items = help_.school.offered(CatalogueName.PARTNER)
        self.owner_kind.set_options([Option(item.code, item.label(language)) for item in items])
        self._suggest(before)
        self._show_police()

    def open_for(self, place: FormPlace, help_: CallHelp) -> None:
        """Stand at this call, with what was typed there before."""
        self.set_help(help_)
        waiting = self.waiting_texts(place).get(_OUTCOME, "")
        self._outcome = CallOutcome(waiting) if waiting in set(CallOutcome) else CallOutcome.SPOKEN
        self._suggested = self._usual()
        known = help_.own_contacts[0].contact.name if len(help_.own_contacts) == 1 else ""
        number = help_.number.id if help_.number is not None else ""
        self.open_at(place, {"number": number, "name": known, **self._suggested})
        self.choose(self._outcome)
        self.show()

    def choose(self, outcome: CallOutcome) -> None:
        """How it ended. Of somebody who was not reached there is no name and no reference to write down."""
        before, self._outcome = self._suggested, outcome
        self.chips[outcome].setChecked(True)
        labels = self._labels()
        for name, field in self.fields.items():
            field.setVisible(name in _ALWAYS or outcome is not CallOutcome.NOT_REACHED)
            if name in labels:
                field.label.setText(labels[name])
                (field.box.focusProxy() or field.box).setAccessibleName(labels[name])
        self._suggest(before)
        self._show_police()

    def texts(self) -> dict[str, str]:
        """The raw texts, and how it ended."""
        return {**super().texts(), _OUTCOME: self._outcome.value}

    def draft(self) -> CallDraft:
        spoken = self._outcome is not CallOutcome.NOT_REACHED
        return CallDraft(
            number_id=self.number.code(),
            outcome=self._outcome,
            name=self.name.text() if spoken else "",
            reference=self.reference.text() if spoken else "",
            promise=self.promise.text(),
            owner_kind=self.owner_kind.code() if spoken else self._suggested.get("owner_kind", ""),
            due_on=self.due_on.day(),
            summary=self.summary.text(),
            from_police=spoken and self._with_police and self.from_police.isChecked(),
        )

    def focus_first(self) -> None:
        """Whom one called where that is not known yet, else the first thing to type."""
        if not self.number.code():
            self.fields["number"].focus()
        elif self._outcome is CallOutcome.NOT_REACHED:
            self.fields["due_on"].focus()
        else:
            self.fields["name"].focus()
            self.name.edit.selectAll()

    def show_wrong(self, problems: Sequence[FieldProblem]) -> None:
        """What the service found, beside the fields; its text of an agreement is the promise here."""
        found = [FieldProblem("promise", p.code) if p.field == "text" else p for p in problems]
        self.show_problems(found, self._words.texts)

    def _changed(self) -> bool:
        """How it ended and what the form suggests is nothing typed."""
        texts = {**self.texts(), _OUTCOME: self._fresh.get(_OUTCOME, "")}
        for name in _SUGGESTED:
            if texts.get(name) == self._suggested.get(name):
                texts[name] = self._fresh.get(name, "")
        return texts != self._fresh

    def _add_fields(self) -> None:
        self.add_row(("number", self.tr("Whom did you call?"), self.number))
        self.add_row(
            ("name", self.tr("With whom?"), self.name),
            ("reference", self.tr("Reference (optional)"), self.reference),
        )
        self.add_row(("promise", " ", self.promise))
        self.add_row(("owner_kind", self.tr("By whom?"), self.owner_kind), ("due_on", " ", self.due_on))
        self.add_row(("summary", self.tr("What was said? (optional)"), self.summary))
        self.add_check(_POLICE, self.from_police)

    def _add_chips(self) -> None:
        holder = QWidget()
        flow = FlowLayout(holder, gap=6)
        group = QButtonGroup(self)
        for number, outcome in enumerate(CallOutcome, start=1):
            chip = ChoiceChip(self.theme, self._words.texts.term(outcome))
            action = QAction(chip.text(), self)
            action.setShortcut(QKeySequence(f"Alt+{number}"))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(self._chooser(outcome))
            self.addAction(action)
            chip.setToolTip(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
            chip.clicked.connect(self._chooser(outcome))
            group.addButton(chip)
            flow.addWidget(chip)
            self.chips[outcome] = chip
        outer = self.layout()
        if isinstance(outer, QVBoxLayout):
            outer.insertWidget(0, holder)

    def _chooser(self, outcome: CallOutcome) -> Callable[[], None]:
        """Takes no argument, so that Qt does not hand it whether the chip is checked."""
        return lambda: self._chosen(outcome)

    def _chosen(self, outcome: CallOutcome) -> None:
        if outcome is not self._outcome:
            self.clear_problems()
        self.choose(outcome)
        self.edited.emit()
        self.focus_first()

    def _usual(self) -> dict[str, str]:
        """What usually goes with this outcome, as the texts of the fields."""
        help_ = self._help
        if help_ is None:
            return {}
        found = usual(self._outcome, help_, self._clock())
        return {
            "promise": self._words.suggestion(self._outcome, help_.name),
            "owner_kind": found.owner_kind,
            "due_on": absolute(Moment(found.due_on)),
            _POLICE: TICKED if self._with_police else "",
        }

    def _suggest(self, before: Mapping[str, str]) -> None:
        """Put the suggestions where the ones of before still stand."""
        self._suggested = self._usual()
        texts = self.texts()
        taken = {
            name: text
            for name, text in self._suggested.items()
            if name in _SUGGESTED and texts.get(name, "") in _untouched(name, before)
        }
        self._filling = True
        for name in taken:
            form_texts.write(name, self._boxes[name], taken)
        self._filling = False
        self._suggested["due_on" + AS_TYPED] = self.due_on.edit.text() if "due_on" in taken else ""

    @property
    def _with_police(self) -> bool:
        card = self._help.card if self._help is not None else None
        return card is not None and card.with_whom is ContactWith.POLICE

    def _show_police(self) -> None:
        """Asked of the police alone, and ticked then: what they say stays inside."""
        self.from_police.setVisible(self._with_police and self._outcome is not CallOutcome.NOT_REACHED)

    def _labels(self) -> dict[str, str]:
        again = self._outcome is CallOutcome.NOT_REACHED
        return {
            "promise": self.tr("Try again on (optional)") if again else self.tr("What was promised? (optional)"),
            "due_on": self.tr("When do you try again?") if again else self.tr("By when?"),
        }


def _untouched(name: str, before: Mapping[str, str]) -> tuple[str, ...]:
    """The texts that say that nobody typed there; a tick that was taken away is an answer."""
    suggested = before.get(name, "")
    return (suggested,) if name == _POLICE else ("", suggested)

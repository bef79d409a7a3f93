"""The last step of a walk: the cards, what is chosen on them, what if, and fixing the decision. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from vios_desktop.decision.advice import Advice, advise
from vios_desktop.decision.structure import DANGER
from vios_desktop.decision.what_if import what_if
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.decision_record import CardChoice, Choice
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.services.call_help import CallSubject
from vios_desktop.services.decisions import FixedDecision, MarkedChoice, WalkOnRecord
from vios_desktop.ui.decision.cards import advice_model, what_if_model, what_if_questions
from vios_desktop.ui.decision.choosing import Choosing
from vios_desktop.ui.decision.model import AdviceModel, AgreementLine, Notice, NoticeKind, PathModel, ReceiptModel
from vios_desktop.ui.record.draft_values import FORM as INCIDENT_FORM
from vios_desktop.ui.record.draft_values import FormValues, to_json

if TYPE_CHECKING:
    from vios_desktop.decision.walk import Walk
    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.decision.model import CallLine
    from vios_desktop.ui.decision.ports import WalkPort
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import RunnerScope

_KIND = CatalogueName.KIND
CODE_CHARACTERS = 12
"""How much of a hash a person is shown: enough to compare by eye."""


class AdviceDesk:
    """What happens on the advice page. `keep` writes answers and choices away in the background."""

    def __init__(
        self,
        view: WalkPort,
        desk: Desk,
        runner: RunnerScope,
        texts: Texts,
        navigator: Navigator,
        keep: Callable[[], None],
    ) -> None:
        self._view, self._desk, self._runner = view, desk, runner
        self._texts, self._navigator, self._keep = texts, navigator, keep
        self._choosing = Choosing()
        self._on_record: WalkOnRecord | None = None
        self._walk: Walk | None = None
        self._advice: Advice | None = None
        self._fixed: FixedDecision | None = None
        self._receipt: ReceiptModel | None = None
        self._dropped: dict[str, str] = {}  # axis and short name of cards to choose again
        self._busy = False

    @property
    def kept(self) -> tuple[MarkedChoice, ...]:
        return self._choosing.kept

    @property
    def is_fixed(self) -> bool:
        """Whether this walk ended in a decision: there is nothing to keep or to change any more."""
        return self._receipt is not None

    @property
    def printable(self) -> tuple[Walk, str] | None:
        """The walk whose advice is shown, and the incident it is about or an empty text."""
        if self._walk is None:
            return None
        return self._walk, self._on_record.incident_id if self._on_record else ""

    def show_receipt_again(self) -> None:
        if self._receipt is not None:
            self._view.show_receipt(self._receipt)

    def begin(self, choices: tuple[MarkedChoice, ...], on_record: WalkOnRecord | None) -> None:
        """A new walk, with the choices that were kept of it."""
        self._choosing, self._on_record = Choosing(choices), on_record
        self._walk = self._advice = self._fixed = self._receipt = None
        self._dropped = {}
        self._busy = False

    @property
    def notices(self) -> tuple[Notice, ...]:
        """Which cards changed under choices that were made."""
        return (Notice(NoticeKind.CARDS, tuple(self._dropped.values())),) if self._dropped else ()

    def show(self, walk: Walk, path: PathModel) -> None:
        """Show the advice of a complete walk; choices on cards that say something else now are taken back."""
        self._walk, self._advice = walk, advise(walk)
        self._dropped |= self._choosing.fit_to(self._advice)
        self._view.show_advice(path, self._model(walk, self._advice))
        self._view.offer_what_if(what_if_questions(walk))

    def call(self, line: CallLine) -> None:
        """The call card of a number on a card; with a record the call can be logged there."""
        walk, on_record = self._walk, self._on_record
        if walk is not None:
            subject = CallSubject(
                number_id=line.id,
                incident_id=on_record.incident_id if on_record is not None else None,
                kind=walk.kinds[0],
                danger=walk.answers.get(DANGER, ""),
                deadline=line.deadline,
            )
            self._navigator.call(subject)

    def forget_dropped(self) -> None:
        """It was read which cards have to be chosen again."""
        self._dropped = {}

    def accept(self, axis: str) -> None:
        if self._advice is not None and self._may_choose:
            self._choosing.accept(self._advice, axis, self._desk.session.clock.now())
            self._dropped.pop(axis, None)
            self._chosen()

    def deviate(self, axis: str, reason: str) -> None:
        """Deviate with a reason; without one the card asks for it."""
        if self._advice is None or not self._may_choose:
            return
        if not reason.strip():
            self._view.show_reason_missing(axis)
            return
        self._choosing.deviate(self._advice, axis, reason, self._desk.session.clock.now())
        self._dropped.pop(axis, None)
        self._chosen()

    def type_reason(self, axis: str, reason: str) -> None:
        """Keep a reason that is not finished, so that a crash costs no words."""
        if self._advice is not None and self._may_choose:
            self._choosing.type_reason(self._advice, axis, reason)
            self._keep()

    def reopen(self, axis: str) -> None:
        """Choose again on one card."""
        self._choosing.reopen(axis)
        self._chosen()

    def try_answer(self, key: str, option_id: str) -> None:
        """Show what another answer would change; the walk stays as it is."""
        if self._walk is not None:
            found = what_if(self._walk, key, option_id)
            self._view.show_what_if(what_if_model(self._walk, key, option_id, found))

    def fix(self) -> None:
        """Fix the decision, or lead to the first card that was not chosen yet."""
        if self._walk is None or self._advice is None or self._on_record is None or self._busy:
            return
        missing = self._model(self._walk, self._advice).missing
        if missing:
            self._view.show_missing(missing[0].axis)
            return
        on_record = replace(self._on_record, walk=self._walk)
        now = self._desk.session.clock.now()
        read = [CardChoice(c.axis.value, Choice.READ, "", now) for c in self._advice.cards if c.read_only]
        choices = (*self._choosing.made, *read)
        self._busy = True
        self._runner.submit(lambda: self._desk.decisions.fix(on_record, choices), self._done, self._failed)

    def record_incident(self) -> None:
        """Advice without a record becomes one: the form opens with the kind filled in."""
        if self._walk is None or self._on_record is not None:
            return
        kind = self._walk.kinds[0]
        values = to_json(FormValues(texts={"kind": kind}))

        def work() -> str:
            codes = {item.code for item in self._desk.school.view().offered(_KIND)}
            if kind not in codes:
                return ""
            return self._desk.drafts.save(self._desk.drafts.new_id(), INCIDENT_FORM, values).id

        self._runner.submit(work, lambda draft_id: self._navigator.record_incident(draft_id or None), self._failed)

    def to_incident(self) -> None:
        if self._on_record is not None:
            self._navigator.show_incidents(self._on_record.incident_id)

    def to_agreements(self) -> None:
        self._navigator.show_agreements()

    def to_record(self) -> None:
        """The decision that was just fixed, to read."""
        if self._fixed is not None:
            self._navigator.show_decision(self._fixed.record.id)

    @property
    def _may_choose(self) -> bool:
        return self._on_record is not None and self._desk.session.may(Action.FIX_DECISION)

    def _model(self, walk: Walk, advice: Advice) -> AdviceModel:
        return advice_model(
            walk,
            advice,
            self._choosing.lines,
            self._desk.session.clock.today(),
            on_record=self._on_record is not None,
            may_choose=self._may_choose,
        )

    def _chosen(self) -> None:
        if self._walk is not None and self._advice is not None:
            self._keep()
            self._view.show_advice_again(self._model(self._walk, self._advice))

    def _done(self, fixed: FixedDecision) -> None:
        self._busy = False
        self._fixed = fixed
        record = fixed.record
        kinds = [choice.choice for choice in record.choices]
        self._receipt = ReceiptModel(
            incident_number=self._on_record.incident_number if self._on_record else "",
            made_at=record.made_at,
            today=self._desk.session.clock.today(),
            accepted=kinds.count(Choice.ACCEPTED),
            deviated=kinds.count(Choice.DEVIATED),
            agreements=tuple(
                AgreementLine(a.facts.text, a.facts.owner_name, a.facts.due_on, a.facts.without_delay)
                for a in fixed.agreements
            ),
            code=record.record_hash[:CODE_CHARACTERS],
        )
        self._view.show_receipt(self._receipt)
        self._navigator.changed()
        self._navigator.toast(self._view.fixed_words(len(fixed.agreements)))

    def _failed(self, error: ViosError) -> None:
        self._busy = False
        self._view.show_error(self._texts.error(error.code, **error.params))

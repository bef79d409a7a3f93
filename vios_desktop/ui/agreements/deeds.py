"""What is done with an agreement, each deed with its short word and its way back; for both screens. No Qt."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol
from uuid import uuid4

from vios_desktop.domain.agreement import AgreementFacts
from vios_desktop.domain.contact import Contact
from vios_desktop.domain.errors import ValidationError, ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import AgreementState, ContactChannel, ContactWith
from vios_desktop.ui.agreements.drafts import NEW_PLACE, Deed, DeedDraft, NewAgreement, deed_place, gaps
from vios_desktop.ui.agreements.ownership import owner_account

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.domain.agreement import Agreement
    from vios_desktop.domain.errors import FieldProblem
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.form_keeper import FormKeeper
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import RunnerScope

NEW = "new"
"""Stands where the id of an agreement stands, for the one that is being made."""


class Done(StrEnum):
    """What a toast says."""

    COMPLETED = "completed"
    CANCELLED = "cancelled"
    MOVED = "moved"
    REMINDED = "reminded"
    STARTED = "started"
    REOPENED = "reopened"
    MADE = "made"
    ASLEEP = "asleep"
    WOKEN = "woken"
    EVALUATED = "evaluated"


class DeedWords(Protocol):
    def done(self, done: Done) -> str: ...
    def undone_reason(self) -> str:
        """The reason that is kept when something is taken back."""
        ...


class DeedListener(Protocol):
    """Hears how it went. `agreement_id` is `NEW` for the form of a new agreement."""

    def deed_kept(self, agreement_id: str, agreement: Agreement) -> None: ...
    def deed_wrong(self, agreement_id: str, problems: tuple[FieldProblem, ...]) -> None: ...
    def deed_failed(self, agreement_id: str, error: ViosError) -> None: ...


class AgreementDeeds:
    """Writes one deed per agreement at a time: a second press before the first is kept does nothing."""

    def __init__(
        self,
        desk: Desk,
        runner: RunnerScope,
        navigator: Navigator,
        words: DeedWords,
        listener: DeedListener,
        forms: FormKeeper,
    ) -> None:
        self._desk, self._runner, self._navigator = desk, runner, navigator
        self._words, self._listener, self._forms = words, listener, forms
        self._busy: set[str] = set()

    def do(self, agreement: Agreement, draft: DeedDraft) -> None:
        problems = gaps(draft, agreement, self._desk.session.clock.today())
        if problems:
            self._listener.deed_wrong(agreement.id, problems)
            return
        {
            Deed.DONE: self._close,
            Deed.CANCEL: self._close,
            Deed.MOVE: self._move,
            Deed.REMIND: self._remind,
            Deed.SLEEP: self._sleep,
            Deed.EVALUATE: self._evaluate,
        }[draft.deed](agreement, draft)

    def start(self, agreement: Agreement) -> None:
        service = self._desk.agreements
        self._write(
            agreement.id,
            lambda: service.start(agreement.id, agreement.version),
            Done.STARTED,
            lambda new: service.reopen(new.id, new.version),
        )

    def wake(self, agreement: Agreement) -> None:
        """Wake it before its day; taken back it sleeps on, and the history says why."""
        service, until, reason = self._desk.agreements, agreement.sleeps_until, self._words.undone_reason()
        self._write(
            agreement.id,
            lambda: service.wake(agreement.id, agreement.version),
            Done.WOKEN,
            lambda new: service.sleep(new.id, until, reason, new.version),
        )

    def reopen(self, agreement: Agreement) -> None:
        """Open again what was closed; taken back it is closed with what was written then."""
        service = self._desk.agreements
        close = service.cancel if agreement.state is AgreementState.CANCELLED else service.complete
        self._write(
            agreement.id,
            lambda: service.reopen(agreement.id, agreement.version),
            Done.REOPENED,
            lambda new: close(new.id, agreement.outcome, new.version),
        )

    def make(self, new: NewAgreement) -> None:
        account = self._desk.session.account
        facts = AgreementFacts(
            text=new.text.strip(),
            due_on=new.due_on,
            owner_kind=new.owner_kind,
            owner_name=new.owner_name.strip(),
            core_team=new.core_team,
            feedback_to=new.feedback_to.strip(),
            remind_on=new.remind_on,
        )
        facts = replace(facts, owner_account=owner_account(facts, account.id, account.display_name))
        service, reason = self._desk.agreements, self._words.undone_reason()
        draft_id = self._forms.draft_id(NEW_PLACE)
        self._write(
            NEW,
            lambda: service.make(facts, draft_id=draft_id),
            Done.MADE,
            lambda made: service.cancel(made.id, reason, made.version),
        )

    def _close(self, agreement: Agreement, draft: DeedDraft) -> None:
        service = self._desk.agreements
        cancelled, draft_id = draft.deed is Deed.CANCEL, self._forms.draft_id(deed_place(agreement.id))
        close = service.cancel if cancelled else service.complete
        was_running = agreement.state is AgreementState.IN_PROGRESS

        def work() -> Agreement:
            return close(agreement.id, draft.words, agreement.version, draft_id=draft_id)

        def undo(closed: Agreement) -> Agreement:
            opened = service.reopen(closed.id, closed.version)
            return service.start(opened.id, opened.version) if was_running else opened

        done = Done.CANCELLED if cancelled else Done.COMPLETED
        self._write(agreement.id, work, done, undo)

    def _sleep(self, agreement: Agreement, draft: DeedDraft) -> None:
        service, draft_id = self._desk.agreements, self._forms.draft_id(deed_place(agreement.id))
        self._write(
            agreement.id,
            lambda: service.sleep(agreement.id, draft.due_on, draft.reason, agreement.version, draft_id=draft_id),
            Done.ASLEEP,
            lambda new: service.wake(new.id, new.version),
        )

    def _evaluate(self, agreement: Agreement, draft: DeedDraft) -> None:
        service, draft_id = self._desk.agreements, self._forms.draft_id(deed_place(agreement.id))
        version, kept, helped = agreement.version, draft.kept, draft.helped
        self._write(
            agreement.id,
            lambda: service.evaluate(agreement.id, kept, helped, draft.words, version, draft_id=draft_id),
            Done.EVALUATED,
            lambda new: service.take_back_evaluation(new.id, new.version),
        )

    def _move(self, agreement: Agreement, draft: DeedDraft) -> None:
        draft_id = self._forms.draft_id(deed_place(agreement.id))
        self._write(
            agreement.id,
            lambda: self._moved(agreement, draft, draft_id),
            Done.MOVED,
            lambda new: self._back(agreement, new),
        )

    def _remind(self, agreement: Agreement, draft: DeedDraft) -> None:
        """A contact is never changed, so there is no way back from half of it; the date can be moved again."""
        contact = self._reminder(agreement, draft)
        draft_id, moves = self._forms.draft_id(deed_place(agreement.id)), draft.due_on is not None

        def work() -> Agreement:
            self._desk.contacts.log(contact, draft_id=None if moves else draft_id)
            return self._moved(agreement, draft, draft_id) if moves else agreement

        self._write(agreement.id, work, Done.REMINDED, None)

    def _moved(self, agreement: Agreement, draft: DeedDraft, draft_id: str | None) -> Agreement:
        facts = replace(agreement.facts, due_on=draft.due_on)
        service = self._desk.agreements
        return service.change(agreement.id, facts, agreement.version, draft.reason, draft_id=draft_id)

    def _back(self, before: Agreement, new: Agreement) -> Agreement:
        return self._desk.agreements.change(before.id, before.facts, new.version, self._words.undone_reason())

    def _reminder(self, agreement: Agreement, draft: DeedDraft) -> Contact:
        session, facts = self._desk.session, agreement.facts
        sees_incidents = session.may(Action.VIEW_ALL_INCIDENTS)
        return Contact(
            id=str(uuid4()),
            with_whom=ContactWith.POLICE if facts.owner_kind == "police" else ContactWith.PARTNER,
            contacted_at=session.clock.now(),
            channel=draft.channel or ContactChannel.OTHER,
            summary=draft.words.strip(),
            name=facts.owner_name,
            incident_id=facts.incident_id if sees_incidents else None,
            agreement_id=agreement.id,
        )

    def _write(
        self,
        agreement_id: str,
        work: Callable[[], Agreement],
        done: Done,
        undo: Callable[[Agreement], Agreement] | None,
    ) -> None:
        if agreement_id in self._busy:
            return
        self._busy.add(agreement_id)
        release = self._forms.hold(NEW_PLACE if agreement_id == NEW else deed_place(agreement_id))

        def kept(new: Agreement) -> None:
            self._busy.discard(agreement_id)
            release(True)
            self._listener.deed_kept(agreement_id, new)
            self._navigator.changed()
            back = None if undo is None else lambda: self._take_back(new, undo)
            self._navigator.toast(self._words.done(done), back)

        def failed(error: ViosError) -> None:
            release(False)
            self._failed(agreement_id, error)

        self._runner.submit(work, kept, failed)

    def _take_back(self, agreement: Agreement, undo: Callable[[Agreement], Agreement]) -> None:
        def kept(new: Agreement) -> None:
            self._listener.deed_kept(new.id, new)
            self._navigator.changed()

        self._runner.submit(
            lambda: undo(agreement), kept, lambda error: self._listener.deed_failed(agreement.id, error)
        )

    def _failed(self, agreement_id: str, error: ViosError) -> None:
        self._busy.discard(agreement_id)
        if isinstance(error, ValidationError):
            self._listener.deed_wrong(agreement_id, error.problems)
        else:
            self._listener.deed_failed(agreement_id, error)

"""What is written on the page of one incident, each with its short word and its way back. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, TypeVar
from uuid import uuid4

from vios_desktop.domain.agreement import AgreementFacts
from vios_desktop.domain.contact import Contact
from vios_desktop.domain.errors import ValidationError, ViosError
from vios_desktop.domain.incident import Handover
from vios_desktop.domain.vocabulary import AgreementState, ParentsTold
from vios_desktop.ui.incidents.drafts import contact_gaps, handover_problems, instant
from vios_desktop.ui.incidents.model import Done, Form
from vios_desktop.ui.typed_form import FormPlace

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.domain.agreement import Agreement
    from vios_desktop.domain.incident import Incident, IncidentPerson
    from vios_desktop.domain.vocabulary import IncidentStatus
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.incidents import IncidentDetail
    from vios_desktop.ui.incidents.detail_presenter import DetailPresenter, DetailView
    from vios_desktop.ui.incidents.drafts import AgreementDraft, ClosingDraft, ContactDraft, HandoverDraft
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import RunnerScope

T = TypeVar("T")


class DoneWords(Protocol):
    """The short words for what was written."""

    def done(self, done: Done) -> str: ...
    def undone_reason(self) -> str:
        """The reason that is kept when a new agreement is taken back."""
        ...


class DetailActions:
    """Writes from the page of an incident; `written(incident_id)` is called after each."""

    def __init__(
        self,
        detail: DetailPresenter,
        view: DetailView,
        desk: Desk,
        runner: RunnerScope,
        navigator: Navigator,
        words: DoneWords,
        written: Callable[[str], None],
    ) -> None:
        self._detail, self._view, self._desk = detail, view, desk
        self._runner, self._navigator, self._words = runner, navigator, words
        self._written = written
        self._busy: set[tuple[str, FormPlace | None]] = set()

    def set_status(self, status: IncidentStatus) -> None:
        shown = self._detail.shown
        if shown is not None and shown.detail.incident.status is not status:
            self._set_status(shown.detail.incident, status, undo=True)

    def parents_told(self, entry_id: str) -> None:
        """The parents of this person were told today, by whoever works here now."""
        shown = self._detail.shown
        if shown is None:
            return
        incident = shown.detail.incident
        before = next(entry for entry in incident.facts.persons if entry.id == entry_id)
        session = self._desk.session
        after = replace(
            before,
            parents_told=ParentsTold.TOLD,
            parents_told_on=session.clock.today(),
            parents_told_by=session.account.display_name,
        )
        self._set_person(incident, after, lambda new: self._set_person(new, before, None))

    def make_agreement(self, draft: AgreementDraft) -> None:
        incident = self._incident()
        if incident is None:
            return
        facts = AgreementFacts(
            text=draft.text.strip(),
            due_on=draft.due_on,
            owner_kind=draft.owner_kind,
            owner_name=draft.owner_name.strip(),
            incident_id=incident.id,
        )

        def then(made: Agreement) -> None:
            reason = self._words.undone_reason()
            undo = self._agreement_writer(
                incident.id, lambda: self._desk.agreements.cancel(made.id, reason, made.version)
            )
            self._navigator.toast(self._words.done(Done.AGREEMENT_MADE), undo)

        place = FormPlace(Form.AGREEMENT)
        draft_id = self._detail.forms.draft_id(place)
        self.write(
            incident.id,
            lambda: self._desk.agreements.make(facts, draft_id=draft_id),
            _with_agreement,
            then,
            place,
        )

    def close_agreement(self, draft: ClosingDraft) -> None:
        """Done with an outcome, or cancelled with a reason; undone it is what it was before."""
        shown = self._detail.shown
        if shown is None:
            return
        before = next(a for a in shown.detail.agreements if a.id == draft.agreement_id)
        service = self._desk.agreements
        close = service.cancel if draft.cancelled else service.complete
        incident_id = shown.detail.incident.id
        place = FormPlace(Form.CANCELLING if draft.cancelled else Form.CLOSING, before.id)
        draft_id = self._detail.forms.draft_id(place)

        def reopen(closed: Agreement) -> Agreement:
            opened = service.reopen(closed.id, closed.version)
            running = before.state is AgreementState.IN_PROGRESS
            return service.start(opened.id, opened.version) if running else opened

        def then(closed: Agreement) -> None:
            done = Done.AGREEMENT_CANCELLED if draft.cancelled else Done.AGREEMENT_DONE
            undo = self._agreement_writer(incident_id, lambda: reopen(closed))
            self._navigator.toast(self._words.done(done), undo)

        self.write(
            incident_id,
            lambda: close(before.id, draft.words, before.version, draft_id=draft_id),
            _with_agreement,
            then,
            place,
        )

    def log_contact(self, draft: ContactDraft) -> None:
        """Keep a contact. It cannot be taken back: what was said was said."""
        incident = self._incident()
        if incident is None:
            return
        place = FormPlace(Form.CONTACT)
        if draft.with_whom is None or draft.channel is None or draft.moment is None:
            self._view.form_wrong(place, contact_gaps(draft))
            return
        draft_id = self._detail.forms.draft_id(place)
        contact = Contact(
            id=str(uuid4()),
            with_whom=draft.with_whom,
            contacted_at=instant(draft.moment, self._desk.session.clock),
            channel=draft.channel,
            summary=draft.summary.strip(),
            name=draft.name.strip(),
            incident_id=incident.id,
            from_police=draft.from_police,
        )
        self.write(
            incident.id,
            lambda: self._desk.contacts.log(contact, draft_id=draft_id),
            lambda detail, kept: replace(detail, contacts=(*detail.contacts, kept)),
            lambda _kept: self._navigator.toast(self._words.done(Done.CONTACT_LOGGED)),
            place,
        )

    def hand_over(self, draft: HandoverDraft) -> None:
        """Add a link to the chain of hands. It cannot be taken back; a mistake is a further hand-over."""
        incident = self._incident()
        if incident is None:
            return
        place = FormPlace(Form.HANDOVER, draft.item_id)
        problems = handover_problems(draft, self._desk.session.clock.today())
        if problems or draft.handed_on is None:
            self._view.form_wrong(place, problems)
            return
        draft_id = self._detail.forms.draft_id(place)
        handover = Handover(
            id=str(uuid4()),
            handed_on=draft.handed_on,
            handed_by=draft.handed_by.strip(),
            handed_to=draft.handed_to.strip(),
            witness=draft.witness.strip(),
            note=draft.note.strip(),
        )
        self.write(
            incident.id,
            lambda: self._desk.incidents.hand_over(
                incident.id, draft.item_id, handover, incident.version, draft_id=draft_id
            ),
            _with_incident,
            lambda _kept: self._navigator.toast(self._words.done(Done.HANDED_OVER)),
            place,
        )

    def _set_status(self, incident: Incident, status: IncidentStatus, *, undo: bool) -> None:
        before = incident.status

        def then(new: Incident) -> None:
            if undo:
                back = lambda: self._set_status(new, before, undo=False)  # noqa: E731  # as short as it can be said
                self._navigator.toast(self._words.done(Done.STATUS_CHANGED), back)

        self.write(
            incident.id,
            lambda: self._desk.incidents.set_status(incident.id, status, incident.version),
            _with_incident,
            then,
        )

    def _set_person(
        self, incident: Incident, entry: IncidentPerson, undo: Callable[[Incident], None] | None
    ) -> None:
        persons = tuple(entry if old.id == entry.id else old for old in incident.facts.persons)
        facts = replace(incident.facts, persons=persons)

        def then(new: Incident) -> None:
            if undo is not None:
                self._navigator.toast(self._words.done(Done.PARENTS_TOLD), lambda: undo(new))

        self.write(
            incident.id,
            lambda: self._desk.incidents.change(incident.id, facts, incident.version),
            _with_incident,
            then,
        )

    def _agreement_writer(self, incident_id: str, work: Callable[[], Agreement]) -> Callable[[], None]:
        return lambda: self.write(incident_id, work, _with_agreement, lambda _made: None)

    def write(
        self,
        incident_id: str,
        work: Callable[[], T],
        merge: Callable[[IncidentDetail, T], IncidentDetail],
        then: Callable[[T], None],
        place: FormPlace | None = None,
    ) -> None:
        """Write once at a time: a second press on the same button before the first is kept does nothing."""
        key = (incident_id, place)
        if key in self._busy:
            return
        self._busy.add(key)
        release = self._detail.forms.hold(place) if place is not None else _nothing

        def done(result: T) -> None:
            self._busy.discard(key)
            release(True)
            if place is not None and self._detail.incident_id == incident_id:
                self._view.form_saved(place)
            self._detail.merged(incident_id, lambda detail: merge(detail, result))
            self._written(incident_id)
            then(result)

        def failed(error: ViosError) -> None:
            self._busy.discard(key)
            release(False)
            here = self._detail.incident_id == incident_id
            if place is not None and here and isinstance(error, ValidationError):
                self._view.form_wrong(place, error.problems)
            else:
                self._view.show_problem(error)

        self._runner.submit(work, done, failed)

    def _incident(self) -> Incident | None:
        return self._detail.shown.detail.incident if self._detail.shown is not None else None


def _with_incident(detail: IncidentDetail, incident: Incident) -> IncidentDetail:
    return replace(detail, incident=incident)


def _with_agreement(detail: IncidentDetail, agreement: Agreement) -> IncidentDetail:
    known = any(old.id == agreement.id for old in detail.agreements)
    if not known:
        return replace(detail, agreements=(*detail.agreements, agreement))
    return replace(
        detail, agreements=tuple(agreement if old.id == agreement.id else old for old in detail.agreements)
    )


def _nothing(_written: bool) -> None:
    """What is written without a form holds none."""

"""Vandaag: what needs attention now, and doing it where it stands. No Qt."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import MeetingState, RecordKind
from vios_desktop.services.call_help import CallSubject
from vios_desktop.services.first_steps import FirstStep
from vios_desktop.ui.agreements.deeds import NEW, AgreementDeeds, DeedWords
from vios_desktop.ui.agreements.drafts import FORMS
from vios_desktop.ui.calls.drafts import subject_of
from vios_desktop.ui.form_keeper import FormKeeper, FormsView
from vios_desktop.ui.gaps.model import FROM
from vios_desktop.ui.page_draft import ROW
from vios_desktop.ui.privacy_register.model import entry_of_draft
from vios_desktop.ui.runner import RunnerScope
from vios_desktop.ui.social_map.drafts import Part
from vios_desktop.ui.today.model import DraftForm, DraftLine, TodayData, read_today
from vios_desktop.ui.trash.drafts import page_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.domain.agreement import Agreement
    from vios_desktop.domain.draft import Draft
    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.services.agreements import AgreementLine
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.agreements.drafts import DeedDraft
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.page_draft import ROW
from vios_desktop.ui.runner import Runner


class TodayView(FormsView, Protocol):
    def show_loading(self) -> None: ...
    def show_page(self, data: TodayData) -> None: ...
    def show_error(self, error: ViosError) -> None:
        """The page could not be read."""
        ...

    def show_problem(self, error: ViosError) -> None:
        """Something could not be written; what is shown stays."""
        ...

    def form_kept(self, agreement_id: str) -> None: ...
    def form_wrong(self, agreement_id: str, problems: tuple[FieldProblem, ...]) -> None: ...


class TodayWords(Protocol):
    def draft_discarded(self) -> str: ...
    def steps_put_away(self) -> str: ...


class TodayPresenter:
    """Reads the page anew after everything that was done on it."""

    def __init__(
        self,
        view: TodayView,
        desk: Desk,
        runner: Runner,
        navigator: Navigator,
        words: TodayWords,
        deed_words: DeedWords,
        later: Later,
    ) -> None:
        self._view, self._desk, self._navigator, self._words = view, desk, navigator, words
        self._runner = RunnerScope(runner)
        may_keep = desk.session.may(Action.KEEP_DRAFTS)
        self.forms = FormKeeper(desk.drafts, self._runner, later, view, FORMS, may_keep=may_keep)
        self.forms.begin("", ())
        self.deeds = AgreementDeeds(desk, self._runner, navigator, deed_words, self, self.forms)
        self.data: TodayData | None = None
        self._asked = 0

    def entered(self) -> None:
        if self.data is None:
            self._view.show_loading()
        self.refresh()

    def refresh(self) -> None:
        """An answer to an older question is dropped."""
        self._asked += 1
        asked, desk, safe = self._asked, self._desk, self.forms.safe_ids

        def found(data: TodayData) -> None:
            if asked == self._asked:
                self.data = data
                self._view.show_page(data)
                kept = [line.draft for line in data.drafts if line.form is DraftForm.AGREEMENT]
                self.forms.compare(kept, safe)

        def failed(error: ViosError) -> None:
            if asked == self._asked:
                self._view.show_error(error)

        self._runner.submit(lambda: read_today(desk), found, failed)

    def leave(self, done: Callable[[], None]) -> None:
        """Keep what is typed in the form, then call `done`."""
        self.forms.flush(done)

    def close(self) -> None:
        self.forms.stop()
        self._runner.close()

    def open(self, agreement_id: str) -> None:
        """The incident that the agreement is about."""
        line = self._line(agreement_id)
        if line is not None and line.incident_number:
            self._navigator.show_incidents(line.agreement.facts.incident_id)

    def call(self, agreement_id: str) -> None:
        """The call card that goes with this agreement; keeping the call closes or moves it."""
        if self._line(agreement_id) is not None:
            self._navigator.call(CallSubject(agreement_id=agreement_id))

    def wake(self, agreement_id: str) -> None:
        """Before its day: it is on the page again, and the toast lets it sleep on."""
        line = self._line(agreement_id)
        if line is not None:
            self.deeds.wake(line.agreement)

    def do(self, agreement_id: str, draft: DeedDraft) -> None:
        line = self._line(agreement_id)
        if line is not None:
            self.deeds.do(line.agreement, draft)

    def go_on(self, draft_id: str) -> None:
        """Back to what was being typed."""
        line = self._draft(draft_id)
        if line is None:
            return
        draft, navigator = line.draft, self._navigator
        ways: dict[DraftForm, Callable[[], None]] = {
            DraftForm.DECISION: lambda: navigator.ask_advice(draft.subject_id),
            DraftForm.INCIDENT_PAGE: lambda: navigator.show_incidents(draft.subject_id),
            DraftForm.CALL: lambda: navigator.call(subject_of(str(draft.values.get("row", "")))),
            DraftForm.AGREEMENT: lambda: navigator.show_agreements(draft.subject_id or NEW),
            DraftForm.SIGNAL: lambda: self._to_signal(draft.subject_id),
            DraftForm.GAP: lambda: self._to_gap(str(draft.values.get("row", ""))),
            DraftForm.PARTNER: lambda: self._to_partner(draft),
            DraftForm.PUPIL: lambda: navigator.show_pupil(draft.subject_id or ""),
            DraftForm.DEMAND: lambda: navigator.show_demand(draft.subject_id or NEW),
            DraftForm.SPOKEN: navigator.show_register,
            DraftForm.REQUEST: lambda: navigator.show_requests(entry_of_draft(draft)),
            DraftForm.BREACH: lambda: navigator.show_breaches(entry_of_draft(draft)),
            DraftForm.REPORT: lambda: navigator.show_inbox(report_id=draft.subject_id or ""),
            DraftForm.HANDOVER: lambda: navigator.hand_over(draft.subject_id or ""),
            DraftForm.OVERVIEW: lambda: self._to_overview(str(draft.values.get(ROW, ""))),
            DraftForm.LIMITED: lambda: navigator.show_limited(draft.subject_id or ""),
            DraftForm.RETENTION: lambda: navigator.show_retention(draft.subject_id),
            DraftForm.REVIEW_AGREEMENT: lambda: navigator.show_review(str(draft.values.get(ROW, ""))),
            DraftForm.TABLE: lambda: self._to_table(str(draft.values.get(ROW, ""))),
            DraftForm.TRASH: lambda: self._to_reason(draft),
            DraftForm.CATALOGUE: navigator.show_catalogues,
            DraftForm.OUTSIDE: navigator.show_outside_numbers,
            DraftForm.SUMMARY: lambda: navigator.show_export(_day(draft.values.get("day"))),
            DraftForm.REVIEW: lambda: self.review(str(draft.values.get("bundle", ""))),
            DraftForm.LETTER: lambda: navigator.write_letter(draft_id=draft_id),
        }
        ways.get(line.form, lambda: self._to_incident(draft))()

    def _to_incident(self, draft: Draft) -> None:
        """The form of an incident: one that is changed, or a new one."""
        if draft.subject_id is not None:
            self._navigator.change_incident(draft.subject_id)
        else:
            self._navigator.record_incident(draft.id)

    def _to_gap(self, row: str) -> None:
        """The gap, or the form of a new one: from an agreement where it was begun there."""
        if row.startswith(FROM):
            self._navigator.show_gaps(NEW, agreement_id=row.removeprefix(FROM))
        else:
            self._navigator.show_gaps(row or NEW)

    def _to_table(self, meeting_id: str) -> None:
        """The meeting that is held; one that is over stays as it is."""
        state = self.data.core_team if self.data is not None else None
        meeting = state.meeting if state is not None else None
        if meeting is not None and (meeting.id, meeting.state) == (meeting_id, MeetingState.RUNNING):
            self._navigator.hold_meeting(meeting_id)
        else:
            self._navigator.show_meeting(meeting_id)

    def _to_reason(self, draft: Draft) -> None:
        """The page of the record on which it was asked why something is taken away."""
        to, at = self._navigator, page_of(str(draft.values.get(ROW, "")))
        ways: dict[str, Callable[[str], None]] = {
            RecordKind.GAP.value: to.show_gaps,
            RecordKind.AGREEMENT.value: to.show_agreements,
            RecordKind.CASE.value: to.show_case,
            RecordKind.INVOLVEMENT.value: to.show_pupil,
        }
        ways.get(str(draft.values.get("form", "")), to.show_incidents)(at)

    def _to_overview(self, kind: str) -> None:
        to = self._navigator
        ways = {"inside": to.show_inside, "joined": to.show_joined, "table": to.show_year_table}
        ways.get(kind, to.show_yearly)()

    def _to_partner(self, draft: Draft) -> None:
        """The partner whose agreements were half-typed; the list for the other forms."""
        role = draft.values.get("form") == Part.ROLE
        self._navigator.show_social_map(draft.subject_id if role else None)

    def _to_signal(self, signal_id: str | None) -> None:
        """The form that was half-typed: of this signal, or of a new one."""
        if signal_id is not None:
            self._navigator.show_signals(signal_id)
        else:
            self._navigator.record_signal()

    def show_signal(self, signal_id: str) -> None:
        self._navigator.show_signals(signal_id)

    def show_pupil(self, involvement_id: str) -> None:
        """The page of the pupil around whom an organisation is involved."""
        helpers = self.data.helpers if self.data is not None else ()
        person = next((due.person for due in helpers if due.involvement.id == involvement_id), None)
        if person is not None:
            self._navigator.show_pupil(person.id)

    def review(self, bundle_key: str) -> None:
        """The signals of one bundle on the table; all bundles for an empty key."""
        self._navigator.review_signals(bundle_key)

    def discard(self, draft_id: str) -> None:
        """Throw a draft away; taken back it is kept again as it was."""
        drafts = self._desk.drafts

        def discarded(draft: Draft) -> None:
            self._written()
            self._navigator.toast(self._words.draft_discarded(), lambda: self._keep_again(draft))

        self._runner.submit(lambda: drafts.discard(draft_id), discarded, self._view.show_problem)

    def make_summary(self) -> None:
        state = self.data.core_team if self.data is not None else None
        if state is not None and state.ended is not None:
            self._navigator.show_export(state.ended.starts_on)

    def show_meeting(self) -> None:
        state = self.data.core_team if self.data is not None else None
        if state is not None and state.meeting is not None:
            self._navigator.show_meeting(state.meeting.id)

    def show_report(self, name: str) -> None:
        """A sealed report that waits."""
        self._navigator.show_inbox(name)

    def show_reports(self) -> None:
        self._navigator.show_inbox()

    def show_backups(self) -> None:
        self._navigator.show_backups()

    def show_recovery_key(self) -> None:
        self._navigator.show_recovery_key()

    def take_step(self, step: FirstStep) -> None:
        """To where this first step is done."""
        ways = {
            FirstStep.ROSTER: self._navigator.show_roster,
            FirstStep.RULES: self._navigator.show_school_rules,
            FirstStep.SECOND_PLACE: self._navigator.show_backups,
            FirstStep.COLLEAGUE: self._navigator.show_accounts,
            FirstStep.INVITATION: self._navigator.show_invitation,
        }
        ways[step]()

    def put_steps_away(self) -> None:
        """Nobody sees the list any more; the toast brings it back."""
        steps = self._desk.first_steps

        def done(_nothing: None) -> None:
            self._written()
            self._navigator.toast(self._words.steps_put_away(), bring_back)

        def bring_back() -> None:
            self._runner.submit(steps.bring_back, lambda _nothing: self._written(), self._view.show_problem)

        self._runner.submit(steps.put_away, done, self._view.show_problem)

    def changes_seen(self, last: int) -> None:
        """What others did to accounts was read by this account, up to that line of the log."""
        changes = self._desk.account_changes
        self._runner.submit(lambda: changes.seen(last), lambda _nothing: self._written(), self._view.show_problem)

    def show_log(self) -> None:
        self._navigator.show_log()

    def show_limited(self, record_id: str) -> None:
        self._navigator.show_limited(record_id)

    def show_retention(self, part: str = "") -> None:
        """What is due, or the part of the page about the registers or the log."""
        self._navigator.show_retention(part or None)

    def show_incident(self, incident_id: str) -> None:
        """One that was shared; opening it is what takes it off the page."""
        self._navigator.show_incidents(incident_id)

    def show_breach(self, breach_id: str) -> None:
        self._navigator.show_breaches(breach_id or None)

    def show_request(self, request_id: str) -> None:
        self._navigator.show_requests(request_id)

    def show_agreements(self) -> None:
        self._navigator.show_agreements()

    def record(self) -> None:
        self._navigator.record_incident()

    def ask_advice(self) -> None:
        self._navigator.ask_advice()

    def deed_kept(self, agreement_id: str, agreement: Agreement) -> None:
        self._view.form_kept(agreement_id)
        self.refresh()

    def deed_wrong(self, agreement_id: str, problems: tuple[FieldProblem, ...]) -> None:
        self._view.form_wrong(agreement_id, problems)

    def deed_failed(self, agreement_id: str, error: ViosError) -> None:
        self._view.show_problem(error)

    def _keep_again(self, draft: Draft) -> None:
        drafts = self._desk.drafts
        self._runner.submit(
            lambda: drafts.save(draft.id, draft.form, draft.values, subject_id=draft.subject_id),
            lambda _draft: self._written(),
            self._view.show_problem,
        )

    def _written(self) -> None:
        self.refresh()
        self._navigator.changed()

    def _line(self, agreement_id: str) -> AgreementLine | None:
        return self.data.line(agreement_id) if self.data is not None else None

    def _draft(self, draft_id: str) -> DraftLine | None:
        lines = self.data.drafts if self.data is not None else ()
        return next((line for line in lines if line.draft.id == draft_id), None)


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None

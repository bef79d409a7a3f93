"""The screen Afspraken: which agreements are listed, which one is open, and what is done with it. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.catalogue import CatalogueName, heads_of
from vios_desktop.domain.errors import NotAllowedError, NotFoundError, ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.agreement_detail import AgreementDetail, view_agreement
from vios_desktop.services.call_help import CallSubject
from vios_desktop.ui.agreements.deeds import NEW, AgreementDeeds, DeedWords
from vios_desktop.ui.agreements.drafts import FORMS
from vios_desktop.ui.agreements.filters import Filters, Which
from vios_desktop.ui.agreements.model import Listing, Shown
from vios_desktop.ui.form_keeper import FormKeeper, FormsView
from vios_desktop.ui.record_ways import open_record
from vios_desktop.ui.runner import RunnerScope
from vios_desktop.ui.trash.taking_away import ReasonView, TakingAway

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from vios_desktop.domain.agreement import Agreement
    from vios_desktop.domain.errors import FieldProblem
    from vios_desktop.services.agreement_detail import AgreementLink
    from vios_desktop.services.agreements import AgreementLine
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.school import SchoolView
    from vios_desktop.ui.agreements.drafts import DeedDraft, NewAgreement
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Job, Runner


class AgreementsView(FormsView, Protocol):
    def show_loading(self) -> None: ...
    def show_filters(self, filters: Filters) -> None: ...
    def show_listing(self, listing: Listing) -> None: ...
    def show_no_rights(self) -> None: ...
    def show_list_error(self, error: ViosError) -> None: ...
    def choose(self, agreement_id: str) -> None:
        """Mark this agreement in the list, if it is in it."""
        ...

    def show_nothing_chosen(self) -> None: ...
    def show_detail_loading(self) -> None: ...
    def show_detail(self, shown: Shown) -> None: ...
    def show_detail_error(self, error: ViosError) -> None: ...
    def show_problem(self, error: ViosError) -> None:
        """Something could not be written; what is shown stays."""
        ...

    def form_kept(self, agreement_id: str) -> None: ...
    def form_wrong(self, agreement_id: str, problems: tuple[FieldProblem, ...]) -> None: ...


class AgreementsPresenter:
    """Keeps filters and choice for as long as the program is unlocked."""

    def __init__(
        self,
        view: AgreementsView,
        desk: Desk,
        runner: Runner,
        navigator: Navigator,
        words: DeedWords,
        later: Later,
    ) -> None:
        self._view, self._desk, self._navigator = view, desk, navigator
        self._runner = RunnerScope(runner)
        may_keep = desk.session.may(Action.KEEP_DRAFTS)
        self.forms = FormKeeper(desk.drafts, self._runner, later, view, FORMS, may_keep=may_keep)
        self.forms.begin("", ())
        self.deeds = AgreementDeeds(desk, self._runner, navigator, words, self, self.forms)
        self.filters = Filters()
        self.shown: Shown | None = None
        self._chosen = ""
        self._asked = 0
        self._job: Job | None = None
        self._listed = False

    def entered(self) -> None:
        if not self._listed:
            self._view.show_loading()
            if not self._chosen:
                self._view.show_nothing_chosen()
        self.refresh()

    def refresh(self) -> None:
        self._view.show_filters(self.filters)
        self._load()
        if self._chosen:
            self._read_detail()
        self._read_drafts()

    def leave(self, done: Callable[[], None]) -> None:
        """Keep what is typed in the forms, then call `done`."""
        self.forms.flush(done)

    def close(self) -> None:
        self.forms.stop()
        self._runner.close()

    def set_filters(self, filters: Filters) -> None:
        if filters != self.filters:
            self.filters = filters
            self._view.show_filters(filters)
            self._load()

    def open(self, agreement_id: str) -> None:
        if agreement_id != self._chosen or self.shown is None:
            self._view.show_detail_loading()
        self._chosen = agreement_id
        self._read_detail()

    def show(self, agreement_id: str) -> None:
        """Open this agreement because another screen leads to it."""
        self._view.choose(agreement_id)
        self.open(agreement_id)

    def do(self, agreement_id: str, draft: DeedDraft) -> None:
        agreement = self._open_one(agreement_id)
        if agreement is not None:
            self.deeds.do(agreement, draft)

    def call(self) -> None:
        """The call card that goes with this agreement; keeping the call closes or moves it."""
        if self.shown is not None:
            self._navigator.call(CallSubject(agreement_id=self.shown.detail.line.agreement.id))

    def start(self) -> None:
        if self.shown is not None:
            self.deeds.start(self.shown.detail.line.agreement)

    def wake(self) -> None:
        if self.shown is not None:
            self.deeds.wake(self.shown.detail.line.agreement)

    def reopen(self) -> None:
        if self.shown is not None:
            self.deeds.reopen(self.shown.detail.line.agreement)

    def make(self, new: NewAgreement) -> None:
        self.deeds.make(new)

    def open_incident(self) -> None:
        if self.shown is not None and self.shown.may_open_incident:
            self._navigator.show_incidents(self.shown.detail.line.agreement.facts.incident_id)

    def open_decision(self) -> None:
        decision_id = self.shown.detail.line.agreement.facts.decision_id if self.shown is not None else None
        if decision_id is not None:
            self._navigator.show_decision(decision_id)

    def follow(self, link: AgreementLink) -> None:
        """To the pupil, review, case or meeting it belongs to."""
        open_record(self._navigator, link.kind, link.id)

    def record_gap(self) -> None:
        """The form of a gap: the partner who was asked could not take this up."""
        if self.shown is not None and self.may_see_gaps:
            self._navigator.show_gaps(NEW, agreement_id=self.shown.detail.line.agreement.id)

    @property
    def may_see_gaps(self) -> bool:
        return self._desk.session.may(Action.MANAGE_GAPS)

    def show_gaps(self) -> None:
        """What no partner could take up."""
        self._navigator.show_gaps()

    def back(self) -> None:
        self._navigator.back()

    def taking_away(self, box: ReasonView, later: Later) -> TakingAway:
        """Lets the open agreement go into the trash, with the way back in the toast."""

        def gone(_kind: RecordKind, agreement_id: str) -> None:
            if agreement_id == self._chosen:
                self._chosen, self.shown = "", None
                self._view.show_nothing_chosen()
            self._load()

        def back(_kind: RecordKind, agreement_id: str) -> None:
            self._load()
            self.show(agreement_id)

        ports = self._desk, self._runner, self._navigator, box, later
        return TakingAway(*ports, (RecordKind.AGREEMENT,), gone, back, self._view.show_problem)

    def deed_kept(self, agreement_id: str, agreement: Agreement) -> None:
        self._view.form_kept(agreement_id)
        if agreement_id == NEW:
            self._chosen = agreement.id
            self._view.choose(agreement.id)
            self._view.show_detail_loading()
        self._load()
        if self._chosen:
            self._read_detail()

    def deed_wrong(self, agreement_id: str, problems: tuple[FieldProblem, ...]) -> None:
        self._view.form_wrong(agreement_id, problems)

    def deed_failed(self, agreement_id: str, error: ViosError) -> None:
        self._view.show_problem(error)

    def _open_one(self, agreement_id: str) -> Agreement | None:
        agreement = self.shown.detail.line.agreement if self.shown is not None else None
        return agreement if agreement is not None and agreement.id == agreement_id else None

    def _read_drafts(self) -> None:
        """After the list, which brings what the forms offer. Without them the screen works as well."""
        safe = self.forms.safe_ids
        self._runner.submit(
            self.forms.find, lambda drafts: self.forms.compare(drafts, safe), self._view.show_problem
        )

    def _load(self) -> None:
        """A new question makes the answers to older ones worthless."""
        self._asked += 1
        asked, filters = self._asked, self.filters
        today, account_id = self._desk.session.clock.today(), self._desk.session.account.id
        if self._job is not None:
            self._job.cancel()

        def work() -> Listing:
            school = self._desk.school.view()
            heads = heads_of(school.catalogues[CatalogueName.PARTNER])
            lines = [
                line
                for line in self._desk.agreements.find(filters.query(today))
                if filters.keeps(line.agreement, account_id, today, heads)
            ]
            return Listing(_in_order(lines, filters), filters, school, today)

        def found(listing: Listing) -> None:
            if asked == self._asked:
                self._listed = True
                self._view.show_listing(listing)

        def failed(error: ViosError) -> None:
            if asked != self._asked:
                return
            if isinstance(error, NotAllowedError):
                self._view.show_no_rights()
            else:
                self._view.show_list_error(error)

        self._job = self._runner.submit(work, found, failed)

    def _read_detail(self) -> None:
        agreement_id, desk = self._chosen, self._desk
        today = desk.session.clock.today()

        def work() -> tuple[AgreementDetail, SchoolView]:
            return view_agreement(desk.session, agreement_id), desk.school.view()

        def found(read: tuple[AgreementDetail, SchoolView]) -> None:
            if agreement_id == self._chosen:
                self.shown = self._as_shown(*read, today)
                self._view.show_detail(self.shown)

        def failed(error: ViosError) -> None:
            if agreement_id != self._chosen:
                return
            self.shown = None
            if isinstance(error, NotFoundError | NotAllowedError):
                self._chosen = ""
            self._view.show_detail_error(error)

        self._runner.submit(work, found, failed)

    def _as_shown(self, detail: AgreementDetail, school: SchoolView, today: date) -> Shown:
        session = self._desk.session
        views = session.may(Action.VIEW_ALL_INCIDENTS) or session.may(Action.VIEW_OWN_INCIDENTS)
        incident = bool(detail.line.incident_number) and views
        decides = session.may(Action.VIEW_ALL_INCIDENTS)
        decision = detail.line.agreement.facts.decision_id is not None and decides
        return Shown(
            detail,
            school,
            today,
            may_open_incident=incident,
            may_open_decision=decision,
            may_record_gap=self.may_see_gaps,
        )


def _in_order(lines: list[AgreementLine], filters: Filters) -> tuple[AgreementLine, ...]:
    """Open ones by deadline, as they come; closed ones with the last closed on top."""
    if filters.which in (Which.CLOSED, Which.TO_EVALUATE):
        return tuple(sorted(lines, key=lambda line: line.agreement.updated_at, reverse=True))
    return tuple(lines)

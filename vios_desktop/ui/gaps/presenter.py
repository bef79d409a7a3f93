"""The screen Gaten: which gaps are listed, which one is open, and the step it takes. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import NotFoundError, ValidationError, ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.agreement_detail import AgreementDetail, view_agreement
from vios_desktop.ui.form_keeper import FormKeeper, FormsView
from vios_desktop.ui.gaps.model import FORMS, Filters, Listing, Shown, Step, write_place
from vios_desktop.ui.papers.presenter import PaperRequest
from vios_desktop.ui.runner import RunnerScope
from vios_desktop.ui.trash.taking_away import ReasonView, TakingAway
from vios_desktop.ui.typed_form import FormPlace

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from vios_desktop.domain.agreement import Agreement
    from vios_desktop.domain.errors import FieldProblem
    from vios_desktop.domain.gap import Gap, GapFacts
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.record_paper import PaperFile
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner


class GapsView(FormsView, Protocol):
    def show_loading(self) -> None: ...
    def show_listing(self, listing: Listing) -> None: ...
    def show_list_error(self, error: ViosError) -> None: ...
    def choose(self, gap_id: str) -> None: ...
    def show_nothing_chosen(self) -> None: ...
    def show_detail(self, shown: Shown) -> None: ...
    def open_from(self, agreement: Agreement) -> None: ...
    def show_problem(self, error: ViosError) -> None: ...
    def step_kept(self) -> None: ...
    def step_wrong(self, problems: tuple[FieldProblem, ...]) -> None: ...


class GapWording(Protocol):
    def paper_words(self) -> tuple[str, str]:
        """The title of the pages, and what is said above them."""
        ...

    def done(self, step: Step | None) -> str:
        """What a toast says; None: taken one step back."""
        ...


class GapsPresenter:
    def __init__(
        self, view: GapsView, desk: Desk, runner: Runner, navigator: Navigator, words: GapWording, later: Later
    ) -> None:
        self._view, self._desk, self._navigator, self._words = view, desk, navigator, words
        self._runner = RunnerScope(runner)
        may_keep = desk.session.may(Action.KEEP_DRAFTS)
        self.forms = FormKeeper(desk.drafts, self._runner, later, view, FORMS, may_keep=may_keep)
        self.forms.begin("", ())
        self.filters = Filters()
        self.shown: Shown | None = None
        self._chosen, self._busy = "", False

    def entered(self) -> None:
        if self.shown is None:
            self._view.show_loading()
            self._view.show_nothing_chosen()
        self.refresh()

    def refresh(self) -> None:
        self._load()
        if self._chosen:
            self.open(self._chosen)
        safe = self.forms.safe_ids
        self._runner.submit(
            self.forms.find, lambda drafts: self.forms.compare(drafts, safe), self._view.show_problem
        )

    def leave(self, done: Callable[[], None]) -> None:
        """Keep what is typed in the forms, then call `done`."""
        self.forms.flush(done)

    def close(self) -> None:
        self.forms.stop()
        self._runner.close()

    def set_filters(self, filters: Filters) -> None:
        self.filters = filters
        self._load()

    def open(self, gap_id: str) -> None:
        self._chosen = gap_id
        desk, today = self._desk, self._desk.session.clock.today()

        def found(shown: Shown) -> None:
            if shown.detail.gap.id == self._chosen:
                self.shown = shown
                self._view.show_detail(shown)

        def failed(error: ViosError) -> None:
            if isinstance(error, NotFoundError):
                self._chosen, self.shown = "", None
                self._view.show_nothing_chosen()
            self._view.show_problem(error)

        self._runner.submit(lambda: Shown(desk.gaps.view(gap_id), desk.school.view(), today), found, failed)

    def show(self, gap_id: str) -> None:
        """Open this gap because another screen leads to it."""
        self._view.choose(gap_id)
        self.open(gap_id)

    def write(self, facts: GapFacts, *, names_seen: bool) -> None:
        """Keep a new gap, or another wording of the open one."""
        service, gap = self._desk.gaps, self._gap()
        place = write_place(gap.id if gap is not None else "", facts.agreement_id)
        draft_id = self.forms.draft_id(place)
        if gap is None:
            self._keep(place, lambda: service.record(facts, names_seen=names_seen, draft_id=draft_id), undo=False)
            return
        known = gap
        self._keep(
            place,
            lambda: service.change(known.id, facts, known.version, names_seen=names_seen, draft_id=draft_id),
            undo=False,
        )

    def start_from(self, agreement_id: str) -> None:
        """The form of a new gap that came up at this agreement."""
        session = self._desk.session

        def found(detail: AgreementDetail) -> None:
            self._view.open_from(detail.line.agreement)

        self._runner.submit(lambda: view_agreement(session, agreement_id), found, self._view.show_problem)

    def start_new(self) -> None:
        self._chosen, self.shown = "", None

    def bring(self, on: date | None, to: str) -> None:
        gap, service = self._gap(), self._desk.gaps
        if gap is not None:
            place = FormPlace(Step.BRING, gap.id)
            draft_id = self.forms.draft_id(place)
            self._keep(place, lambda: service.bring(gap.id, on, to, gap.version, draft_id=draft_id), undo=True)

    def finish(self, outcome: str) -> None:
        gap, service = self._gap(), self._desk.gaps
        if gap is not None:
            place = FormPlace(Step.CLOSE, gap.id)
            draft_id = self.forms.draft_id(place)
            self._keep(place, lambda: service.close(gap.id, outcome, gap.version, draft_id=draft_id), undo=True)

    def step_back(self) -> None:
        gap = self._gap()
        if gap is not None:
            self._take_back(gap)

    def taking_away(self, box: ReasonView, later: Later) -> TakingAway:
        """Lets the open gap go into the trash, with the way back in the toast."""

        def gone(_kind: RecordKind, gap_id: str) -> None:
            if gap_id == self._chosen:
                self.start_new()
                self._view.show_nothing_chosen()
            self._load()

        def back(_kind: RecordKind, gap_id: str) -> None:
            self._load()
            self.show(gap_id)

        ports = self._desk, self._runner, self._navigator, box, later
        return TakingAway(*ports, (RecordKind.GAP,), gone, back, self._view.show_problem)

    def print(self) -> None:
        """What the list shows as pages for the municipality; the filters decide what is on them."""
        service, filters, today = self._desk.gap_pages, self.filters, self._desk.session.clock.today()
        school = self._desk.school

        def make() -> PaperFile:
            return service.make(filters.query(school.view(), today))

        title, hint = self._words.paper_words()
        self._navigator.show_paper(PaperRequest(title, make, hint))

    def back(self) -> None:
        self._navigator.back()

    def _gap(self) -> Gap | None:
        return self.shown.detail.gap if self.shown is not None else None

    def _keep(self, place: FormPlace, work: Callable[[], Gap], *, undo: bool) -> None:
        if self._busy:
            return
        self._busy = True
        release = self.forms.hold(place)

        def kept(gap: Gap) -> None:
            self._busy = False
            release(True)
            self._view.step_kept()
            self._after(gap)
            self._navigator.toast(
                self._words.done(Step(place.form)), (lambda: self._take_back(gap)) if undo else None
            )

        def failed(error: ViosError) -> None:
            self._busy = False
            release(False)
            if isinstance(error, ValidationError):
                self._view.step_wrong(error.problems)
            else:
                self._view.show_problem(error)

        self._runner.submit(work, kept, failed)

    def _take_back(self, gap: Gap) -> None:
        def kept(new: Gap) -> None:
            self._after(new)
            self._navigator.toast(self._words.done(None))

        service = self._desk.gaps
        self._runner.submit(lambda: service.step_back(gap.id, gap.version), kept, self._view.show_problem)

    def _after(self, gap: Gap) -> None:
        self._chosen = gap.id
        self._view.choose(gap.id)
        self._navigator.changed()
        self.refresh()

    def _load(self) -> None:
        desk, filters, today = self._desk, self.filters, self._desk.session.clock.today()

        def work() -> Listing:
            school = desk.school.view()
            return Listing(desk.gaps.find(filters.query(school, today)), filters, school, today)

        def found(listing: Listing) -> None:
            if listing.filters == self.filters:
                self._view.show_listing(listing)

        self._runner.submit(work, found, self._view.show_list_error)

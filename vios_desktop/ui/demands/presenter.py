"""The screen of the demands: which are listed, which one is open, and what is written of it. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.demand_rules import check_demand, warnings_of
from vios_desktop.domain.errors import NotFoundError, ValidationError
from vios_desktop.domain.rights import Action
from vios_desktop.ui.autosave import Debounce
from vios_desktop.ui.demands.model import (
    FORMS,
    NEW,
    Shown,
    answer_of,
    answer_place,
    fresh_texts,
    in_order,
    record_place,
    texts_of,
)
from vios_desktop.ui.form_keeper import FormKeeper, FormsView
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from vios_desktop.domain.demand_rules import FoundWarning
    from vios_desktop.domain.disclosure_entry import Demand
    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.services.demands import DemandLine
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.persons import PersonHit
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.demands.model import Typed
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.typed_form import FormPlace
    from vios_desktop.ui.widgets.row_data import PersonRow

_QUIET_MS = 120


class DemandsView(FormsView, Protocol):
    def show_loading(self) -> None: ...
    def show_lines(self, lines: Sequence[DemandLine], today: date) -> None: ...
    def show_list_error(self, error: ViosError) -> None: ...
    def choose(self, demand_id: str) -> None:
        """Mark this demand in the list, if it is in it."""
        ...

    def show_nothing_chosen(self) -> None: ...
    def show_detail(self, shown: Shown) -> None: ...
    def show_problem(self, error: ViosError) -> None:
        """Something could not be read or written; what is shown stays."""
        ...

    def open_form(self, demand_id: str, fresh: Mapping[str, str]) -> None:
        """The form of a new demand (an empty id) or of a change, with the texts it begins with."""
        ...

    def form_kept(self, place: FormPlace) -> None: ...
    def form_wrong(self, place: FormPlace, problems: Sequence[FieldProblem]) -> None: ...
    def show_form_warnings(self, told: Sequence[tuple[str, str]]) -> None: ...
    def show_people(self, query: str, people: Sequence[PersonRow]) -> None: ...


class DemandsWords(Protocol):
    def warnings(
        self, demand: Demand, found: Sequence[FoundWarning], today: date
    ) -> Sequence[tuple[str, str]]: ...
    def recorded(self) -> str: ...
    def changed(self) -> str: ...
    def answered(self, *, given: bool) -> str: ...
    def person_row(self, hit: PersonHit) -> PersonRow: ...


class DemandsPresenter:
    """Keeps the choice for as long as the program is unlocked."""

    def __init__(
        self,
        view: DemandsView,
        desk: Desk,
        runner: Runner,
        navigator: Navigator,
        words: DemandsWords,
        later: Later,
    ) -> None:
        self._view, self._desk, self._navigator, self._words = view, desk, navigator, words
        self._runner = RunnerScope(runner)
        may_keep = desk.session.may(Action.KEEP_DRAFTS)
        self.forms = FormKeeper(desk.drafts, self._runner, later, view, FORMS, may_keep=may_keep)
        self.forms.begin("", ())
        self._quiet = Debounce(later, _QUIET_MS)
        self.shown: Shown | None = None
        self._chosen, self._editing = "", ""
        self._listed = self._busy = False

    def entered(self) -> None:
        if not self._listed:
            self._view.show_loading()
            if not self._chosen:
                self._view.show_nothing_chosen()
        self.refresh()

    def refresh(self) -> None:
        self._load()
        if self._chosen:
            self._read_detail()
        safe = self.forms.safe_ids
        self._runner.submit(
            self.forms.find, lambda drafts: self.forms.compare(drafts, safe), self._view.show_problem
        )

    def leave(self, done: Callable[[], None]) -> None:
        """Keep what is typed in the forms, then call `done`."""
        self._quiet.stop()
        self.forms.flush(done)

    def close(self) -> None:
        self._quiet.stop()
        self.forms.stop()
        self._runner.close()

    def open(self, demand_id: str) -> None:
        self._chosen = demand_id
        self._read_detail()

    def show(self, demand_id: str) -> None:
        """Open this demand because another screen leads to it, or the form of a new one."""
        if demand_id == NEW:
            self.record()
            return
        self._view.choose(demand_id)
        self.open(demand_id)

    def record(self) -> None:
        """The form of a new demand, after the drafts that are still being read."""
        session = self._desk.session

        def ready(_nothing: None) -> None:
            self._editing = ""
            self._view.open_form("", fresh_texts(session.account.display_name, session.clock.today()))

        self._runner.submit(lambda: None, ready, self._view.show_problem)

    def edit(self) -> None:
        """The form of the demand that is open."""
        if self.shown is not None and not self.shown.answered:
            line = self.shown.line
            self._editing = line.demand.id
            self._view.open_form(line.demand.id, texts_of(line))

    def typed(self, typed: Typed, *, says_enough: bool) -> None:
        """Keep what is typed for later, and warn while it is typed."""
        self.forms.typed()
        clock = self._desk.session.clock
        demand = typed.demand(None, clock.now(), clock.today())
        found = warnings_of(demand) if says_enough else ()
        self._view.show_form_warnings(self._words.warnings(demand, found, clock.today()))

    def search_people(self, text: str) -> None:
        """Pupils for the picker, a moment after the typing stops."""

        def ask() -> None:
            self._runner.submit(lambda: self._desk.persons.find(text), found, self._view.show_problem)

        def found(hits: Sequence[PersonHit]) -> None:
            self._view.show_people(text, tuple(self._words.person_row(hit) for hit in hits))

        self._quiet.call(ask)

    def keep(self, typed: Typed) -> None:
        """Record the demand of the form, or keep the change. All that is wrong is shown at once."""
        old = self.shown.line.demand if self._editing and self.shown is not None else None
        if self._editing and (old is None or old.id != self._editing):
            return
        place, clock = record_place(self._editing), self._desk.session.clock
        demand = typed.demand(old, clock.now(), clock.today())
        problems = [*typed.problems(), *_problems(demand, clock.today())]
        if problems:
            self._view.form_wrong(place, problems)
            return
        service, draft_id = self._desk.demands, self.forms.draft_id(place)
        if old is None:
            self._write(place, lambda: service.record(demand, draft_id=draft_id), self._words.recorded())
            return
        version = old.version
        self._write(place, lambda: service.change(demand, version, draft_id=draft_id), self._words.changed())

    def answer(self, texts: Mapping[str, str]) -> None:
        """Write what was done with the demand that is open."""
        if self.shown is None:
            return
        demand = self.shown.line.demand
        place = answer_place(demand.id)
        answer, problems = answer_of(texts)
        if answer is None or problems:
            self._view.form_wrong(place, problems)
            return
        said, service, draft_id = answer, self._desk.demands, self.forms.draft_id(place)
        self._write(
            place,
            lambda: service.answer(demand.id, said, demand.version, draft_id=draft_id),
            self._words.answered(given=bool(said.given)),
        )

    def back(self) -> None:
        self._navigator.back()

    def to_register(self, person_id: str | None) -> None:
        self._navigator.show_register(person_id)

    def _write(self, place: FormPlace, work: Callable[[], Demand], said: str) -> None:
        if self._busy:
            return
        self._busy = True
        release = self.forms.hold(place)

        def done(demand: Demand) -> None:
            self._busy = False
            release(True)
            self._editing = ""
            self._view.form_kept(place)
            self._chosen = demand.id
            self._view.choose(demand.id)
            self._load()
            self._read_detail()
            self._navigator.changed()
            self._navigator.toast(said)

        def failed(error: ViosError) -> None:
            release(False)
            self._busy = False
            if isinstance(error, ValidationError):
                self._view.form_wrong(place, error.problems)
            else:
                self._view.show_problem(error)

        self._runner.submit(work, done, failed)

    def _load(self) -> None:
        desk, today = self._desk, self._desk.session.clock.today()

        def found(lines: tuple[DemandLine, ...]) -> None:
            self._listed = True
            self._view.show_lines(in_order(lines), today)

        self._runner.submit(desk.demands.all, found, self._view.show_list_error)

    def _read_detail(self) -> None:
        demand_id, desk = self._chosen, self._desk
        today = desk.session.clock.today()

        def work() -> Shown:
            line = desk.demands.view(demand_id)
            with desk.session.begin() as unit:
                account = unit.accounts.get(line.demand.created_by)
            return Shown(line, account.display_name if account is not None else "", today)

        def found(shown: Shown) -> None:
            if demand_id == self._chosen:
                self.shown = shown
                self._view.show_detail(shown)

        def failed(error: ViosError) -> None:
            if demand_id != self._chosen:
                return
            if isinstance(error, NotFoundError):
                self._chosen, self.shown = "", None
                self._view.show_nothing_chosen()
            self._view.show_problem(error)

        self._runner.submit(work, found, failed)


def _problems(demand: Demand, today: date) -> Sequence[FieldProblem]:
    """What the rules say of it before anything is written: beside what the form itself misses."""
    try:
        check_demand(demand, today)
    except ValidationError as error:
        return error.problems
    return ()

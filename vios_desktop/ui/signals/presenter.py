"""The screen Signalen: which signals are listed, which one is open, and what is done with it. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import NotAllowedError, NotFoundError, ValidationError
from vios_desktop.domain.rights import Action
from vios_desktop.giving_way import in_stretches
from vios_desktop.services.signals import SignalLine
from vios_desktop.ui.autosave import Debounce
from vios_desktop.ui.form_keeper import FormKeeper, FormsView
from vios_desktop.ui.runner import RunnerScope
from vios_desktop.ui.signals.drafts import (
    FORMS,
    NEW_PLACE,
    change_place,
    facts_of,
    fresh_texts,
    renew_place,
    texts_of,
)
from vios_desktop.ui.signals.model import Filters, Listing, Shown, Which

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from vios_desktop.domain.errors import FieldProblem, ViosError
    from vios_desktop.domain.person import Person
    from vios_desktop.domain.signal import Signal
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.persons import PersonHit
    from vios_desktop.services.school import SchoolView
    from vios_desktop.services.signals import SignalDetail
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Job, Runner
    from vios_desktop.ui.typed_form import FormPlace
    from vios_desktop.ui.widgets.date_words import Moment
    from vios_desktop.ui.widgets.row_data import PersonRow

_QUIET_MS = 120


class SignalsView(FormsView, Protocol):
    def show_loading(self) -> None: ...
    def show_filters(self, filters: Filters) -> None: ...
    def show_listing(self, listing: Listing) -> None: ...
    def show_no_rights(self) -> None: ...
    def show_list_error(self, error: ViosError) -> None: ...
    def choose(self, signal_id: str) -> None:
        """Mark this signal in the list, if it is in it."""
        ...

    def show_nothing_chosen(self) -> None: ...
    def show_detail_loading(self) -> None: ...
    def show_detail(self, shown: Shown) -> None: ...
    def show_detail_error(self, error: ViosError) -> None: ...
    def show_problem(self, error: ViosError) -> None:
        """Something could not be written; what is shown stays."""
        ...

    def show_school(self, school: SchoolView) -> None:
        """The lists that the form offers."""
        ...

    def open_form(self, signal_id: str, fresh: Mapping[str, str]) -> None:
        """The form of a new signal (an empty id) or of a change, with the texts it begins with."""
        ...

    def form_kept(self, signal_id: str) -> None: ...
    def renewal_kept(self, signal_id: str) -> None: ...
    def form_wrong(self, place: FormPlace, problems: tuple[FieldProblem, ...]) -> None: ...
    def show_people(self, query: str, people: tuple[PersonRow, ...]) -> None: ...


class SignalsWords(Protocol):
    def recorded(self) -> str: ...
    def changed(self) -> str: ...
    def renewed(self, until: date, today: date) -> str: ...
    def taken_away(self) -> str: ...
    def undone(self) -> str:
        """The reason that is kept when something is taken back."""
        ...

    def failed(self, what: str) -> str: ...
    def error(self, error: ViosError) -> str: ...
    def person_row(self, hit: PersonHit) -> PersonRow: ...


class SignalsPresenter:
    """Keeps filters and choice for as long as the program is unlocked."""

    def __init__(
        self,
        view: SignalsView,
        desk: Desk,
        runner: Runner,
        navigator: Navigator,
        words: SignalsWords,
        later: Later,
    ) -> None:
        self._view, self._desk, self._navigator, self._words = view, desk, navigator, words
        self._runner = RunnerScope(runner)
        may_keep = desk.session.may(Action.KEEP_DRAFTS)
        self.forms = FormKeeper(desk.drafts, self._runner, later, view, FORMS, may_keep=may_keep)
        self.forms.begin("", ())
        self._quiet = Debounce(later, _QUIET_MS)
        self.filters = Filters()
        self.shown: Shown | None = None
        self._chosen, self._editing = "", ""
        self._asked = 0
        self._job: Job | None = None
        self._listed = self._busy = False

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

    def set_filters(self, filters: Filters) -> None:
        if filters != self.filters:
            self.filters = filters
            self._view.show_filters(filters)
            self._load()

    def open(self, signal_id: str) -> None:
        if signal_id != self._chosen or self.shown is None:
            self._view.show_detail_loading()
        self._chosen = signal_id
        self._read_detail()

    def show(self, signal_id: str) -> None:
        """Open this signal because another screen leads to it."""
        self._view.choose(signal_id)
        self.open(signal_id)

    def record(self, person_id: str | None = None) -> None:
        """The form of a new signal, about this pupil if one is given."""
        self._editing = ""
        desk = self._desk

        def work() -> tuple[SchoolView, Person | None]:
            with desk.session.begin() as unit:
                person = unit.persons.get(person_id) if person_id else None
            return desk.school.view(), person

        def found(read: tuple[SchoolView, Person | None]) -> None:
            school, person = read
            self._view.show_school(school)
            session = desk.session
            fresh = fresh_texts(session.account.display_name, session.clock.today(), person)
            self._view.open_form("", fresh)

        self._runner.submit(work, found, self._view.show_problem)

    def edit(self) -> None:
        """The form of the signal that is open."""
        if self.shown is not None and self.shown.detail.may_change:
            detail = self.shown.detail
            self._editing = detail.signal.id
            self._view.show_school(self.shown.school)
            self._view.open_form(detail.signal.id, texts_of(detail.signal.facts, detail.person))

    def search_people(self, text: str) -> None:
        """Pupils for the picker, a moment after the typing stops."""

        def ask() -> None:
            self._runner.submit(lambda: self._desk.persons.find(text), found, self._view.show_problem)

        def found(hits: Sequence[PersonHit]) -> None:
            self._view.show_people(text, tuple(self._words.person_row(hit) for hit in hits))

        self._quiet.call(ask)

    def keep(self, texts: Mapping[str, str], moment: Moment | None, expires_on: date | None) -> None:
        """Record the signal of the form, or keep the change; nothing is written until all of it is right."""
        changing = self.shown.detail.signal if self._editing and self.shown is not None else None
        if self._editing and (changing is None or changing.id != self._editing):
            return
        place = change_place(self._editing) if self._editing else NEW_PLACE
        facts, problems = facts_of(texts, moment, expires_on, changing.facts if changing else None)
        if facts is None:
            self._view.form_wrong(place, problems)
            return
        kept = facts if changing is None else replace(facts, expires_on=changing.facts.expires_on)
        service, draft_id = self._desk.signals, self.forms.draft_id(place)
        if changing is None:
            self._write(place, lambda: service.record(kept, draft_id=draft_id), self._recorded)
            return
        change = changing
        self._write(
            place, lambda: service.change(change.id, kept, change.version, draft_id=draft_id), self._changed
        )

    def renew(self, expires_on: date | None, reason: str) -> None:
        if self.shown is None:
            return
        signal, place = self.shown.detail.signal, renew_place(self.shown.detail.signal.id)
        if expires_on is None:
            from vios_desktop.domain.errors import FieldProblem

            self._view.form_wrong(place, (FieldProblem("expires_on", "until_missing"),))
            return
        until, service, draft_id = expires_on, self._desk.signals, self.forms.draft_id(place)
        self._write(
            place,
            lambda: service.renew(signal.id, until, reason, signal.version, draft_id=draft_id),
            self._renewed,
        )

    def take_away(self) -> None:
        """Into the trash, with the way back in the toast."""
        if self.shown is None or self._busy:
            return
        signal_id = self.shown.detail.signal.id
        self._busy = True

        def done(_signal: Signal) -> None:
            self._busy = False
            self._chosen, self.shown = "", None
            self._view.show_nothing_chosen()
            self._load()
            self._navigator.changed()
            self._navigator.toast(self._words.taken_away(), lambda: self._bring_back(signal_id))

        self._runner.submit(lambda: self._desk.signals.take_away(signal_id), done, self._failed)

    def gone(self, signal_id: str) -> None:
        """It left the lists by another way."""
        if self._chosen == signal_id:
            self._chosen, self.shown = "", None
            self._view.show_nothing_chosen()
        self._load()

    def back(self) -> None:
        self._navigator.back()

    def _bring_back(self, signal_id: str) -> None:
        def done(_nothing: None) -> None:
            self._navigator.refresh()

        self._runner.submit(
            lambda: self._desk.signals.put_back(signal_id),
            done,
            lambda error: self._navigator.toast(self._words.failed(self._words.error(error))),
        )

    def _recorded(self, signal: Signal) -> None:
        self._view.form_kept("")
        self._open_anew(signal.id)
        self._navigator.toast(self._words.recorded(), lambda: self._take_back(signal.id))

    def _take_back(self, signal_id: str) -> None:
        reason = self._words.undone()

        def done(_signal: Signal) -> None:
            if self._chosen == signal_id:
                self._chosen, self.shown = "", None
                self._view.show_nothing_chosen()
            self._navigator.refresh()

        self._runner.submit(
            lambda: self._desk.signals.take_away(signal_id, reason),
            done,
            lambda error: self._navigator.toast(self._words.failed(self._words.error(error))),
        )

    def _changed(self, signal: Signal) -> None:
        self._view.form_kept(signal.id)
        self._editing = ""
        self._open_anew(signal.id)
        self._navigator.toast(self._words.changed())

    def _renewed(self, signal: Signal) -> None:
        self._view.renewal_kept(signal.id)
        self._open_anew(signal.id)
        today = self._desk.session.clock.today()
        self._navigator.toast(self._words.renewed(signal.facts.expires_on, today))

    def _open_anew(self, signal_id: str) -> None:
        self._chosen = signal_id
        self._view.choose(signal_id)
        self._load()
        self._read_detail()
        self._navigator.changed()

    def _write(self, place: FormPlace, work: Callable[[], Signal], kept: Callable[[Signal], None]) -> None:
        if self._busy:
            return
        self._busy = True
        release = self.forms.hold(place)

        def done(signal: Signal) -> None:
            self._busy = False
            release(True)
            kept(signal)

        def failed(error: ViosError) -> None:
            release(False)
            self._busy = False
            if isinstance(error, ValidationError):
                self._view.form_wrong(place, error.problems)
            else:
                self._view.show_problem(error)

        self._runner.submit(work, done, failed)

    def _failed(self, error: ViosError) -> None:
        self._busy = False
        self._view.show_problem(error)

    def _load(self) -> None:
        """A new question makes the answers to older ones worthless."""
        self._asked += 1
        asked, filters, desk = self._asked, self.filters, self._desk
        today = desk.session.clock.today()
        if self._job is not None:
            self._job.cancel()

        def work() -> Listing:
            if filters.which is Which.PASSED:
                found = tuple(SignalLine(left.signal, left.person) for left in desk.signals.left())
                total = len(found)
            else:
                listing = desk.signals.find(filters.query(today))
                found, total = listing.lines, listing.total
            ids = tuple(line.signal.id for line in in_stretches(found))
            return Listing(found, ids, total, filters, desk.school.view(), today)

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
        signal_id, desk = self._chosen, self._desk
        today = desk.session.clock.today()

        def work() -> tuple[SignalDetail, SchoolView]:
            return desk.signals.view(signal_id), desk.school.view()

        def found(read: tuple[SignalDetail, SchoolView]) -> None:
            if signal_id == self._chosen:
                self.shown = Shown(*read, today)
                self._view.show_detail(self.shown)

        def failed(error: ViosError) -> None:
            if signal_id != self._chosen:
                return
            self.shown = None
            if isinstance(error, NotFoundError | NotAllowedError):
                self._chosen = ""
            self._view.show_detail_error(error)

        self._runner.submit(work, found, failed)

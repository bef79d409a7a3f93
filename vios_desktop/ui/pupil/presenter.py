"""The page of a pupil: what is read and shown, where its lines lead, and what is printed. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.chronology import ChronicleEntry, ChronicleFilter, ChronicleKind
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.ui.form_keeper import FormKeeper, FormsView
from vios_desktop.ui.papers.presenter import PaperRequest
from vios_desktop.ui.pupil.drafts import FORMS
from vios_desktop.ui.pupil.model import Rights, Shown, kinds_in, narrowed
from vios_desktop.ui.runner import RunnerScope
from vios_desktop.ui.trash.taking_away import TakingAway

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from vios_desktop.domain.draft import Draft
    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.dossiers import Dossier
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.trash.taking_away import ReasonView

K = ChronicleKind


class PupilView(FormsView, Protocol):
    def show_loading(self) -> None: ...
    def show_dossier(self, shown: Shown) -> None: ...
    def show_problem(self, text: ErrorText | None) -> None:
        """Above the page; what is shown stays. None takes it away."""
        ...

    def paper_words(self) -> tuple[str, str]:
        """The title of the pages, and a hint beside them."""
        ...


class PupilPresenter:
    """What the page is narrowed to stays as long as it is about the same pupil."""

    def __init__(
        self, view: PupilView, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, later: Later
    ) -> None:
        self._view, self._desk, self._texts, self._navigator = view, desk, texts, navigator
        self._runner = RunnerScope(runner)
        may = desk.session.may
        self._rights = Rights(
            manage=may(Action.MANAGE_INVOLVEMENT),
            signal=may(Action.RECORD_SIGNAL),
            shared=may(Action.VIEW_DISCLOSURES),
            hand_over=may(Action.DISCLOSE),
            merge=may(Action.MERGE_PERSONS),
            trash=may(Action.USE_TRASH),
        )
        may_keep = may(Action.KEEP_DRAFTS)
        self.forms = FormKeeper(desk.drafts, self._runner, later, view, FORMS, may_keep=may_keep)
        self.person_id = ""
        self.shown: Shown | None = None
        self.read_hooks: list[Callable[[Shown], None]] = []
        self._chosen: ChronicleFilter | None = None
        self._asked = 0

    def open(self, person_id: str) -> None:
        """Which pupil the next visit is about."""
        if person_id != self.person_id:
            self.forms.end()
            self.person_id, self.shown, self._chosen = person_id, None, None

    def entered(self) -> None:
        if self.shown is None:
            self._view.show_loading()
        self.refresh()

    def refresh(self) -> None:
        """Read all of it again; every reading is logged as a view."""
        self._asked += 1
        asked, person_id, desk = self._asked, self.person_id, self._desk
        if not person_id:
            return

        safe = self.forms.safe_ids

        def work() -> tuple[Dossier, SchoolView, tuple[Draft, ...]]:
            dossier = desk.dossiers.view(person_id)
            return dossier, desk.school.view(), self.forms.find(dossier.person.id)

        def found(read: tuple[Dossier, SchoolView, tuple[Draft, ...]]) -> None:
            if asked == self._asked:
                dossier, school, drafts = read
                again = self.shown is not None
                self._view.show_problem(None)
                self._take(dossier, school)
                if again:
                    self.forms.compare(drafts, safe)
                else:
                    self.forms.begin(dossier.person.id, drafts)

        self._runner.submit(work, found, self.failed)

    def leave(self, done: Callable[[], None]) -> None:
        """Keep what is typed in the forms, then call `done`."""
        self.forms.flush(done)

    def close(self) -> None:
        self.shown = None
        self.forms.stop()
        self._runner.close()

    def set_kinds(self, kinds: Iterable[ChronicleKind]) -> None:
        """Lines of these kinds alone; none: all of them."""
        if self._chosen is not None:
            self._narrow(replace(self._chosen, kinds=frozenset(kinds)))

    def set_period(self, first: date | None, last: date | None) -> None:
        if self._chosen is not None:
            self._narrow(replace(self._chosen, starts_on=first, ends_on=last))

    def open_entry(self, entry: ChronicleEntry) -> None:
        """To the record that a line is of."""
        navigator, target = self._navigator, entry.opens
        ways: dict[ChronicleKind, Callable[[], None]] = {
            K.INCIDENT: lambda: navigator.show_incidents(target),
            K.SIGNAL: lambda: navigator.show_signals(target),
            K.REVIEW: lambda: navigator.show_review(target),
            K.DECISION: lambda: navigator.show_decision(target),
            K.LETTER: lambda: navigator.show_letter(target),
            K.AGREEMENT: lambda: navigator.show_agreements(target),
            K.FILE: lambda: navigator.show_file(target),
            K.DISCLOSURE: self.show_shared,
        }
        way = ways.get(entry.opens_as or entry.kind)
        if way is not None and target:
            way()

    def record_signal(self) -> None:
        self._navigator.record_signal(self.person_id)

    def show_shared(self) -> None:
        if self._rights.shared:
            self._navigator.show_register(self.person_id)

    def hand_over(self) -> None:
        self._navigator.hand_over(self.person_id)

    def merge(self) -> None:
        self._navigator.merge_person(self.person_id)

    def show_person(self, person_id: str) -> None:
        """Somebody of the household; the page is then about them."""
        self.open(person_id)
        self.entered()

    def print_chronology(self) -> None:
        """The lines that are shown, as pages."""
        if self.shown is None:
            return
        service, person_id, chosen = self._desk.dossiers, self.person_id, self.shown.chosen
        title, hint = self._view.paper_words()
        request = PaperRequest(title, lambda: service.print_chronology(person_id, chosen), hint)
        self._navigator.show_paper(request)

    def taking_away(self, box: ReasonView, later: Later, gone: Callable[[str], None]) -> TakingAway:
        """Lets an involvement go into the trash; `gone` is told its id."""

        def away(_kind: RecordKind, record_id: str) -> None:
            gone(record_id)
            self.refresh()

        def again(_kind: RecordKind, _record_id: str) -> None:
            self._navigator.refresh()

        ports = self._desk, self._runner, self._navigator, box, later
        return TakingAway(*ports, (RecordKind.INVOLVEMENT,), away, again, self.failed)

    def back(self) -> None:
        self._navigator.back()

    def _take(self, dossier: Dossier, school: SchoolView) -> None:
        """A first look shows this school year; where nothing happened in it, everything."""
        self.person_id = dossier.person.id
        if self._chosen is None:
            first = _year_began(school, dossier.today)
            self._chosen = ChronicleFilter(starts_on=first)
            if not narrowed(dossier.entries, self._chosen):
                self._chosen = ChronicleFilter()
        self._show(dossier, school, self._chosen)

    def _narrow(self, chosen: ChronicleFilter) -> None:
        if self.shown is not None and chosen != self._chosen:
            self._chosen = chosen
            self._show(self.shown.dossier, self.shown.school, chosen)

    def _show(self, dossier: Dossier, school: SchoolView, chosen: ChronicleFilter) -> None:
        in_period = narrowed(dossier.entries, replace(chosen, kinds=frozenset()))
        self.shown = Shown(
            dossier=dossier,
            school=school,
            rights=self._rights,
            chosen=chosen,
            entries=narrowed(in_period, chosen),
            kinds=kinds_in(dossier.entries),
            older=chosen.starts_on is not None and len(in_period) < len(dossier.entries),
        )
        self._view.show_dossier(self.shown)
        for hook in self.read_hooks:
            hook(self.shown)

    def failed(self, error: ViosError) -> None:
        """Something could not be read or written; what is shown stays."""
        self._view.show_problem(self._texts.error(error.code, **error.params))


def _year_began(school: SchoolView, today: date) -> date | None:
    return max((year.starts_on for year in school.years if year.starts_on <= today), default=None)

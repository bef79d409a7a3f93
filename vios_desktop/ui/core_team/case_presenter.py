"""The page of a case: what is typed is kept when the fingers rest, and each step of sharing is a deed. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from vios_desktop.domain.core_team import CoreTeamCase
from vios_desktop.domain.errors import ValidationError, ViosError
from vios_desktop.domain.person import Person
from vios_desktop.domain.sharing import SharingReasons
from vios_desktop.domain.vocabulary import RecordKind, SharingLevel
from vios_desktop.services.core_team.cases import CaseDetail, CaseSketch
from vios_desktop.services.desk import Desk
from vios_desktop.texts import ErrorText, Texts
from vios_desktop.ui.autosave import Later
from vios_desktop.ui.navigation import Navigator
from vios_desktop.ui.runner import Runner, RunnerScope
from vios_desktop.ui.trash.taking_away import ReasonView, TakingAway


class CaseView(Protocol):
    def show_detail(self, detail: CaseDetail, *, fill: bool) -> None:
        """`fill` puts the kept texts into the fields; otherwise what is typed stays."""
        ...

    def show_problem(self, text: ErrorText | None) -> None: ...
    def show_field_problems(self, problems: dict[str, str]) -> None: ...
    def show_saved(self, saved: bool) -> None: ...
    def show_people(self, query: str, people: tuple[Person, ...]) -> None: ...
    def close_step(self) -> None: ...
    def word_closed(self) -> str: ...


class CasePresenter:
    def __init__(self, view: CaseView, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator) -> None:
        self._view, self._desk, self._texts, self._navigator = view, desk, texts, navigator
        self._runner = RunnerScope(runner)
        self._case_id = ""
        self._detail: CaseDetail | None = None
        self._typed: CaseSketch | None = None
        self._saving = False
        self._after: Callable[[], None] | None = None

    @property
    def detail(self) -> CaseDetail | None:
        return self._detail

    def open(self, case_id: str) -> None:
        self._case_id, self._detail, self._typed = case_id, None, None

    def entered(self) -> None:
        if self._case_id:
            self._runner.submit(lambda: self._desk.cases.view(self._case_id), self._filled, self._failed)

    def keep(self, sketch: CaseSketch) -> None:
        """Write what is typed; while another is being written it waits, the last one counts."""
        self._typed = sketch
        self._save()

    def finish_typing(self, sketch: CaseSketch, done: Callable[[], None]) -> None:
        """Keep what was typed before the page is left."""
        if self._detail is None or sketch == sketch_of(self._detail.case):
            done()
            return
        self._after = done
        self.keep(sketch)

    def set_level(self, level: SharingLevel, reasons: SharingReasons) -> None:
        detail = self._detail
        if detail is None:
            return
        case = detail.case

        def take() -> CaseDetail:
            self._desk.cases.set_level(case.id, level, reasons, case.version)
            return self._desk.cases.view(case.id)

        self._runner.submit(take, self._stepped, self._failed)

    def close_case(self, reason: str) -> None:
        detail = self._detail
        if detail is None:
            return
        case = detail.case
        self._runner.submit(
            lambda: self._desk.cases.close(case.id, reason, case.version), self._closed, self._failed
        )

    def reopen(self) -> None:
        if self._detail is not None:
            self._reopen(self._detail.case)

    def share(self) -> None:
        """As a file without a name; the window keeps what was typed on the way out."""
        if self._detail is not None:
            self._navigator.share_cases(self._detail.case.id)

    def taking_away(self, box: ReasonView, later: Later) -> TakingAway:
        """Lets the case go into the trash; the way back in the toast opens it again."""

        def gone(_kind: RecordKind, _case_id: str) -> None:
            self._detail = self._typed = None
            self._navigator.back()

        def back(_kind: RecordKind, case_id: str) -> None:
            self._navigator.show_case(case_id)

        ports = self._desk, self._runner, self._navigator, box, later
        return TakingAway(*ports, (RecordKind.CASE,), gone, back, self._failed)

    def find_people(self, query: str) -> None:
        self._runner.submit(
            lambda: tuple(hit.person for hit in self._desk.persons.find(query)),
            lambda people: self._view.show_people(query, people),
            self._failed,
        )

    def close(self) -> None:
        self._runner.close()

    def _save(self) -> None:
        detail, typed = self._detail, self._typed
        if self._saving or detail is None or typed is None:
            return
        if typed == sketch_of(detail.case):
            self._typed = None
            self._leave()
            return
        self._saving, self._typed = True, None
        self._view.show_saved(False)
        case = detail.case

        def write() -> CaseDetail:
            self._desk.cases.change(case.id, typed, case.version)
            return self._desk.cases.view(case.id)

        self._runner.submit(write, self._kept, self._not_kept)

    def _kept(self, detail: CaseDetail) -> None:
        self._saving, self._detail = False, detail
        self._view.show_problem(None)
        self._view.show_field_problems({})
        self._view.show_detail(detail, fill=False)
        self._view.show_saved(True)
        self._navigator.changed()
        if self._typed is not None:
            self._save()
        else:
            self._leave()

    def _not_kept(self, error: ViosError) -> None:
        self._saving = False
        self._failed(error)
        self._leave()

    def _leave(self) -> None:
        after, self._after = self._after, None
        if after is not None:
            after()

    def _filled(self, detail: CaseDetail) -> None:
        self._detail = detail
        self._view.show_problem(None)
        self._view.show_field_problems({})
        self._view.show_detail(detail, fill=True)

    def _stepped(self, detail: CaseDetail) -> None:
        self._view.close_step()
        self._filled(detail)
        self._navigator.changed()

    def _closed(self, case: CoreTeamCase) -> None:
        self._navigator.changed()
        self._navigator.toast(self._view.word_closed(), lambda: self._reopen(case))
        self.entered()

    def _reopen(self, case: CoreTeamCase) -> None:
        def opened(_case: CoreTeamCase) -> None:
            self._navigator.changed()
            self.entered()

        self._runner.submit(lambda: self._desk.cases.reopen(case.id, case.version), opened, self._failed)

    def _failed(self, error: ViosError) -> None:
        if isinstance(error, ValidationError):
            self._view.show_field_problems({p.field: self._texts.problem(p.code) for p in error.problems})
            return
        self._view.show_problem(self._texts.error(error.code, **error.params))


def sketch_of(case: CoreTeamCase) -> CaseSketch:
    """The part of a case that is typed."""
    return CaseSketch(
        case.title, case.person_id, case.group_label, case.phase, case.domains, case.facts, case.pattern,
        case.strengths, case.question, case.lead_owner,
    )  # fmt: skip

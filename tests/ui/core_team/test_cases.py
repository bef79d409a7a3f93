"""The home of the kernteam and the page of a case: kept while typing, shared a step at a time."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tests.fakes.desk import desk_of
from tests.ui.kit.fakes import ManualLater, NoBox
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.made import at_once
from tests.unit.services.core_team.table import REASONS, SKETCH, a_pupil, coordinator
from vios_desktop.domain.person import Person
from vios_desktop.domain.sharing import SharingReasons
from vios_desktop.domain.vocabulary import CaseState, RecordKind, SharingLevel
from vios_desktop.services.core_team.cases import CaseDetail, CaseLine, CaseService
from vios_desktop.services.core_team.meetings import MeetingOverview
from vios_desktop.texts import ErrorText, Texts
from vios_desktop.ui.core_team.case_presenter import CasePresenter
from vios_desktop.ui.core_team.home_presenter import HomePresenter
from vios_desktop.ui.core_team.screen import make_case
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme


@dataclass
class NotedPage:
    """Implements `CaseView` and `HomeView`."""

    details: list[CaseDetail] = field(default_factory=list)
    lines: tuple[CaseLine, ...] = ()
    overview: MeetingOverview | None = None
    problems: dict[str, str] = field(default_factory=dict)
    people: tuple[Person, ...] = ()
    error: ErrorText | None = None

    def show_cases(self, cases: tuple[CaseLine, ...]) -> None:
        self.lines = cases

    def show_meetings(self, overview: MeetingOverview) -> None:
        self.overview = overview

    def show_detail(self, detail: CaseDetail, *, fill: bool) -> None:
        self.details.append(detail)

    def show_problem(self, text: ErrorText | None) -> None:
        self.error = text

    def show_field_problems(self, problems: dict[str, str]) -> None:
        self.problems = problems

    def show_saved(self, saved: bool) -> None: ...
    def close_step(self) -> None: ...
    def show_people(self, query: str, people: tuple[Person, ...]) -> None:
        self.people = people

    def word_closed(self) -> str:
        return "closed"


def test_a_new_case_opens_its_page() -> None:
    page, navigator = NotedPage(), NotedNavigator()
    home = HomePresenter(page, desk_of(coordinator()), ImmediateRunner(), Texts(), navigator)
    home.new_case()
    home.refresh()
    assert navigator.asked == [("case", page.lines[0].case.id)]


def test_what_is_typed_is_kept_and_a_step_is_taken_back_by_the_undo_of_closing() -> None:
    session, page, navigator = coordinator(), NotedPage(), NotedNavigator()
    pupil = a_pupil(session)
    case = CaseService(session).open_about(pupil.id)
    presenter = CasePresenter(page, desk_of(session), ImmediateRunner(), Texts(), navigator)
    presenter.open(case.id)
    presenter.entered()
    named = replace(SKETCH, person_id=pupil.id, facts="Sem verkocht iets.")
    presenter.keep(named)
    assert page.details[-1].case.facts == named.facts
    presenter.set_level(SharingLevel.DEIDENTIFIED, REASONS)
    assert "facts" in page.problems
    presenter.keep(replace(SKETCH, person_id=pupil.id))
    presenter.set_level(SharingLevel.DEIDENTIFIED, SharingReasons())
    assert set(page.problems) == {"basis", "purpose", "informed"}
    presenter.set_level(SharingLevel.DEIDENTIFIED, REASONS)
    assert page.details[-1].case.level is SharingLevel.DEIDENTIFIED
    presenter.close_case("Hulp loopt.")
    assert page.details[-1].case.state is CaseState.CLOSED
    assert navigator.undo is not None
    navigator.undo()
    assert page.details[-1].case.state.value == CaseState.OPEN.value


def test_leaving_keeps_what_was_typed_first() -> None:
    session, page = coordinator(), NotedPage()
    case = CaseService(session).open(SKETCH)
    presenter = CasePresenter(page, desk_of(session), ImmediateRunner(), Texts(), NotedNavigator())
    presenter.open(case.id)
    presenter.entered()
    left: list[bool] = []
    presenter.finish_typing(replace(SKETCH, title="Anders"), lambda: left.append(True))
    presenter.finish_typing(replace(SKETCH, title="Anders"), lambda: left.append(True))
    assert left == [True, True]
    assert CaseService(session).view(case.id).case.title == "Anders"


def test_a_case_is_taken_away_and_the_toast_brings_it_back() -> None:
    session, page, navigator = coordinator(), NotedPage(), NotedNavigator()
    desk = desk_of(session)
    case = CaseService(session).open(SKETCH)
    presenter = CasePresenter(page, desk, ImmediateRunner(), Texts(), navigator)
    presenter.open(case.id)
    presenter.entered()
    presenter.taking_away(NoBox(), ManualLater()).take(RecordKind.CASE, case.id, "Dubbel")
    assert CaseService(session).all() == ()
    assert ("back", None) in navigator.asked
    left: list[bool] = []
    presenter.finish_typing(replace(SKETCH, title="Anders"), lambda: left.append(True))
    assert left == [True], "nothing is written to what lies in the trash"
    assert page.error is None
    assert navigator.undo is not None
    navigator.undo()
    assert ("case", case.id) in navigator.asked
    assert CaseService(session).view(case.id).case == case


def test_a_case_goes_on_to_its_file() -> None:
    session, navigator = coordinator(), NotedNavigator()
    case = CaseService(session).open_about(group_label="hek")
    presenter = CasePresenter(NotedPage(), desk_of(session), ImmediateRunner(), Texts(), navigator)
    presenter.share()
    presenter.open(case.id)
    presenter.entered()
    presenter.share()
    assert navigator.asked == [("case file", case.id)]


def test_why_a_case_goes_is_kept_until_it_goes(qtbot: QtBot, theme: Theme) -> None:
    session, navigator = coordinator(), NotedNavigator()
    desk = desk_of(session)
    given = desk, ImmediateRunner(), Texts("en"), navigator, theme
    case, other = CaseService(session).open(SKETCH), CaseService(session).open(SKETCH)
    screens = [at_once(make_case)(*given) for _time in range(2)]
    for screen in screens:
        qtbot.addWidget(screen)
    screen, later = screens
    screen.open(case.id)
    screen.entered()
    assert not screen.draft_is_kept()
    screen.page.away.click()
    screen.page.reason.text.set_text("Dubbel")
    screen.leave(lambda: None)
    assert screen.draft_is_kept()

    later.open(other.id)
    later.entered()
    assert later.page.reason.isHidden()
    later.open(case.id)
    later.entered()
    assert not later.page.reason.isHidden()
    assert later.page.reason.text.text() == "Dubbel"
    later.page.reason.save_button.click()
    assert [line.case.id for line in CaseService(session).all()] == [other.id]
    assert desk.drafts.all() == ()

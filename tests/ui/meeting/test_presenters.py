"""Preparing, holding and finishing a meeting: kept at once, names hidden, nothing typed twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time

import pytest

from tests.fakes.desk import desk_of
from tests.ui.kit.fakes import ManualLater
from tests.ui.kit.navigator import NotedNavigator
from tests.unit.services.core_team.table import TODAY, WEIGHED, a_pupil, anonymous_case, coordinator, running
from vios_desktop.domain.agreement import AgreementFacts
from vios_desktop.domain.core_team import FollowUp
from vios_desktop.domain.vocabulary import AgendaKind, Helped, Kept, MeetingState, SharingLevel
from vios_desktop.services.agreements import AgreementService
from vios_desktop.services.core_team.cases import CaseService
from vios_desktop.services.core_team.meetings import MeetingPlan, MeetingService, MeetingView
from vios_desktop.services.session import Session
from vios_desktop.texts import ErrorText, Texts
from vios_desktop.ui.meeting.meeting_presenter import MeetingPresenter
from vios_desktop.ui.meeting.model import NewAgreement, NewGap, NewNews
from vios_desktop.ui.meeting.table_presenter import TablePresenter
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.widgets.date_words import Moment

DUE = date(2026, 12, 3)
GOOD = NewAgreement("Rustig gesprek", "1", DUE, "Het Voorbeeld College, M. Fictief")


@dataclass
class NotedTable:
    """Implements `TableView`."""

    views: list[MeetingView] = field(default_factory=list)
    fills: list[bool] = field(default_factory=list)
    points: list[AgendaKind | None] = field(default_factory=list)
    cases: list[tuple[int, str, bool]] = field(default_factory=list)
    problems: dict[str, dict[str, str]] = field(default_factory=dict)
    cleared: list[str] = field(default_factory=list)
    error: ErrorText | None = None
    forms: dict[str, dict[str, str]] = field(default_factory=dict)

    def half_typed(self) -> dict[str, dict[str, str]]:
        return self.forms

    def fill_half_typed(self, forms: Mapping[str, Mapping[str, str]]) -> None:
        self.forms = {name: dict(texts) for name, texts in forms.items()}

    def show_view(self, view: MeetingView, *, fill: bool) -> None:
        self.views.append(view)
        self.fills.append(fill)

    def show_point(self, kind: AgendaKind | None) -> None:
        self.points.append(kind)

    def show_case(self, number: int, letter: str, *, names: bool) -> None:
        self.cases.append((number, letter, names))

    def show_problem(self, text: ErrorText | None) -> None:
        self.error = text

    def show_form_problems(self, form: str, problems: dict[str, str]) -> None:
        self.problems[form] = problems

    def clear_form(self, form: str) -> None:
        self.cleared.append(form)
        self.forms.pop(form, None)

    def show_saved(self, text: str) -> None: ...
    def word_saved(self, time: str) -> str:
        return time

    def word_removed(self) -> str:
        return "removed"

    def word_finished(self) -> str:
        return "finished"


@dataclass
class NotedMeeting:
    """Implements `PrepareView`, `DoneView` and `Pages`."""

    views: list[MeetingView] = field(default_factory=list)
    problems: dict[str, str] = field(default_factory=dict)
    error: ErrorText | None = None
    page: str = ""

    def show_view(self, view: MeetingView, *, fill: bool = False) -> None:
        self.views.append(view)

    def show_problem(self, text: ErrorText | None) -> None:
        self.error = text

    def show_field_problems(self, problems: dict[str, str]) -> None:
        self.problems = problems

    def show_saved(self) -> None: ...
    def show_preparing(self) -> None:
        self.page = "preparing"

    def show_done(self) -> None:
        self.page = "done"

    def word_cancelled(self) -> str:
        return "cancelled"


def at_the_table(session: Session) -> tuple[TablePresenter, NotedTable, NotedNavigator, str]:
    meeting = running(session)
    page, navigator = NotedTable(), NotedNavigator()
    presenter = TablePresenter(page, desk_of(session), ImmediateRunner(), Texts(), navigator, ManualLater())
    presenter.open(meeting.id)
    presenter.entered()
    return presenter, page, navigator, meeting.id


def test_an_agreement_belongs_to_the_case_on_the_table_unless_it_is_made_loose() -> None:
    session = coordinator()
    case = anonymous_case(session, a_pupil(session))
    presenter, page, _navigator, _id = at_the_table(session)
    presenter.choose_point(AgendaKind.CASES)
    assert page.cases[-1] == (0, "A", False)
    presenter.add_agreement(GOOD)
    presenter.make_loose()
    assert page.cases[-1] == (0, "", False)
    presenter.add_agreement(replace(GOOD, text="Iets anders"))
    typed = page.views[-1].meeting.typed.agreements
    assert [(one.case_id, one.owner_kind) for one in typed] == [(case.id, "youth_work"), (None, "youth_work")]
    assert page.cleared == ["agreement", "agreement"]
    assert page.fills == [True, False, False]


def test_an_agreement_with_a_name_is_refused_and_stays_in_the_form() -> None:
    session = coordinator()
    a_pupil(session)
    presenter, page, _navigator, _id = at_the_table(session)
    presenter.add_agreement(replace(GOOD, text="Praat met Sem"))
    assert "text" in page.problems["agreement"]
    assert page.views[-1].meeting.typed.agreements == ()
    assert page.cleared == []
    presenter.add_agreement(NewAgreement("", "", None, "", due_typed=True))
    assert set(page.problems["agreement"]) == {"text", "owner", "due_on"}


def test_what_was_taken_away_comes_back_with_undo() -> None:
    session = coordinator()
    presenter, page, navigator, _id = at_the_table(session)
    presenter.add_agreement(GOOD)
    presenter.add_gap(NewGap("Geen plek in de avond", ("youth_work",)))
    presenter.add_news(NewNews("police", "street", "Onrust bij het station", from_police=False))
    meeting = page.views[-1].meeting
    assert meeting.news[0].from_police  # what the police tells is marked by itself
    presenter.remove_agreement(meeting.typed.agreements[0].id)
    presenter.remove_gap(meeting.typed.gaps[0].id)
    presenter.remove_news(meeting.news[0].id)
    assert page.views[-1].meeting.typed.agreements == ()
    for _text, undo in navigator.toasts:
        assert undo is not None
        undo()
    back = page.views[-1].meeting
    assert (len(back.typed.agreements), len(back.typed.gaps), len(back.news)) == (1, 1, 1)


def test_a_gap_without_who_was_asked_and_news_without_anything_say_what_is_missing() -> None:
    presenter, page, _navigator, _id = at_the_table(coordinator())
    presenter.add_gap(NewGap("Geen plek", ()))
    assert set(page.problems["gap"]) == {"asked_kinds"}
    presenter.add_news(NewNews("", "", "", from_police=False))
    assert set(page.problems["news"]) == {"partner_kind", "domain", "text"}


def test_names_are_hidden_again_at_the_next_case_and_at_coming_back() -> None:
    session = coordinator()
    pupil = a_pupil(session)
    first = anonymous_case(session, pupil)
    CaseService(session).set_level(first.id, SharingLevel.NAMED_REASONED, WEIGHED, first.version)
    anonymous_case(session)
    presenter, page, _navigator, _id = at_the_table(session)
    presenter.choose_point(AgendaKind.CASES)
    presenter.turn_names()
    assert page.cases[-1][2]
    presenter.step_case(1)
    assert page.cases[-1] == (1, "B", False)
    presenter.turn_names()
    presenter.leave(lambda: None)
    presenter.entered()
    assert not page.cases[-1][2]


def test_a_point_that_is_left_is_done_and_the_last_leads_to_finishing() -> None:
    presenter, page, _navigator, _id = at_the_table(coordinator())
    for _kind in AgendaKind:
        presenter.step_point(1)
    assert page.points[-1] is None
    assert all(item.done for item in page.views[-1].meeting.agenda)
    presenter.step_point(-1)
    assert page.points[-1] is AgendaKind.COOPERATION


def test_finishing_writes_everything_and_shows_the_meeting() -> None:
    session = coordinator()
    old = AgreementService(session).make(AgreementFacts("Meelopen", TODAY, "youth_work", core_team=True))
    presenter, page, navigator, meeting_id = at_the_table(session)
    presenter.say(FollowUp(old.id, Kept.YES, Helped.YES, None, ""))
    assert "note" in page.problems["follow_up"]
    presenter.say(FollowUp(old.id, Kept.YES, Helped.YES, None, "Twee keer gedaan"))
    presenter.add_agreement(GOOD)
    presenter.finish()
    assert navigator.asked[-1] == ("meeting", meeting_id)
    view = MeetingService(session).view(meeting_id)
    assert view.meeting.state is MeetingState.FINISHED
    assert len(session.vault.state.agreements) == 2  # type: ignore[attr-defined]


def test_finishing_without_anyone_present_says_so() -> None:
    session = coordinator()
    presenter, page, _navigator, _id = at_the_table(session)
    presenter.turn_presence(0)
    presenter.turn_presence(1)
    presenter.finish()
    assert page.error is not None
    assert page.error.what == Texts().error("nobody_present").what


def prepared(session: Session) -> tuple[MeetingPresenter, NotedMeeting, NotedNavigator, str]:
    made = MeetingService(session).make(MeetingPlan(TODAY))
    page, navigator = NotedMeeting(), NotedNavigator()
    presenter = MeetingPresenter(page, page, page, desk_of(session), ImmediateRunner(), Texts(), navigator)
    presenter.open(made.id)
    presenter.entered()
    return presenter, page, navigator, made.id


def test_preparing_is_kept_and_begins_the_meeting() -> None:
    session = coordinator()
    case = anonymous_case(session)
    other = anonymous_case(session)
    presenter, page, navigator, meeting_id = prepared(session)
    presenter.plan(Moment(date(2026, 11, 28)), "", "")
    assert "held_on" in page.problems  # a Saturday
    presenter.plan(Moment(date(2026, 11, 27), time(9, 30)), "Kamer 1", "M. Fictief")
    presenter.move(case.id, 1)
    presenter.leave_out(case.id)
    presenter.bring(case.id)
    kept = page.views[-1].meeting
    assert (kept.held_on, kept.starts_at, kept.place) == (date(2026, 11, 27), time(9, 30), "Kamer 1")
    assert [told.case_id for told in kept.cases] == [other.id, case.id]
    presenter.begin()
    assert navigator.asked[-1] == ("table", meeting_id)


def test_a_meeting_that_was_taken_away_comes_back_with_undo() -> None:
    session = coordinator()
    presenter, _page, navigator, meeting_id = prepared(session)
    presenter.cancel()
    assert MeetingService(session).overview().upcoming is None
    assert navigator.undo is not None
    navigator.undo()
    assert navigator.asked[-1] == ("meeting", meeting_id)


@pytest.mark.parametrize(("state", "page_shown"), [("preparing", "preparing"), ("done", "done")])
def test_the_page_follows_the_state(state: str, page_shown: str) -> None:
    session = coordinator()
    presenter, page, _navigator, meeting_id = prepared(session)
    if state == "done":
        meetings = MeetingService(session)
        one = meetings.view(meeting_id).meeting
        ready = replace(
            one, confidentiality_read=True, attendees=tuple(replace(a, present=True) for a in one.attendees)
        )
        kept = meetings.keep(ready, one.version)
        held = meetings.hold(kept.id, kept.version)
        meetings.finish(held.id, held.version)
        presenter.entered()
    assert page.page == page_shown

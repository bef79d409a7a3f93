"""From planning to finishing: nothing is typed twice, nothing is told that may not be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.unit.services.core_team.table import (
    TODAY,
    WEIGHED,
    a_pupil,
    anonymous_case,
    coordinator,
    running,
)
from vios_desktop.domain.agreement import AgreementFacts
from vios_desktop.domain.core_team import FollowUp, Typed, TypedAgreement, TypedGap
from vios_desktop.domain.errors import ValidationError, ViosError
from vios_desktop.domain.meeting_rules import next_meeting_day
from vios_desktop.domain.sharing import SharingReasons
from vios_desktop.domain.vocabulary import AgendaKind, AgreementState, Helped, Kept, SharingLevel
from vios_desktop.services.agreements import AgreementService
from vios_desktop.services.core_team.cases import CaseService, CaseSketch
from vios_desktop.services.core_team.meetings import MeetingPlan, MeetingService
from vios_desktop.services.queries import AgreementQuery

DUE = date(2026, 12, 3)


@pytest.mark.parametrize(
    ("last", "holidays", "found"),
    [
        (date(2026, 10, 29), (), date(2026, 11, 26)),
        (None, (), date(2026, 12, 1)),
        (date(2026, 11, 26), ((date(2026, 12, 21), date(2027, 1, 3)),), date(2027, 1, 7)),
        (date(2026, 1, 8), (), date(2026, 11, 26)),
    ],
)
def test_the_next_day_is_four_weeks_on_and_a_school_day(
    last: date | None, holidays: tuple[tuple[date, date], ...], found: date
) -> None:
    assert next_meeting_day(last, TODAY, holidays) == found


def test_a_new_meeting_has_the_whole_agenda_and_the_cases_that_may_be_told() -> None:
    session = coordinator()
    told = anonymous_case(session)
    CaseService(session).open(CaseSketch(title="Nog niet"))
    made = MeetingService(session).make(MeetingPlan(TODAY))
    assert [item.kind for item in made.agenda] == list(AgendaKind)
    assert [case.case_id for case in made.cases] == [told.id]
    view = MeetingService(session).view(made.id)
    assert [(c.title, c.allowed) for c in view.offered] == [("Nog niet", False)]
    with pytest.raises(ViosError, match="meeting_open"):
        MeetingService(session).make(MeetingPlan(TODAY))


def test_a_case_that_went_down_is_left_out_when_the_meeting_begins() -> None:
    session = coordinator()
    case = anonymous_case(session)
    meetings = MeetingService(session)
    made = meetings.make(MeetingPlan(TODAY))
    CaseService(session).set_level(case.id, SharingLevel.TREND, SharingReasons(), case.version)
    assert not meetings.view(made.id).cases[0].allowed
    assert meetings.hold(made.id, made.version).cases == ()


def test_finishing_writes_everything_once() -> None:
    session = coordinator()
    pupil = a_pupil(session)
    case = anonymous_case(session, pupil)
    old = AgreementService(session).make(AgreementFacts("Meelopen", TODAY, "youth_work", core_team=True))
    late = AgreementService(session).make(AgreementFacts("Bellen", TODAY, "police", core_team=True))
    meetings = MeetingService(session)
    meeting = running(session)
    typed = Typed(
        (TypedAgreement("a", "Rustig gesprek", "youth_work", DUE, "S. Fantasie", "School", case.id),),
        (TypedGap("g", "Geen plek in de avond", ("youth_work",), case.id),),
        (
            FollowUp(old.id, Kept.YES, Helped.PARTLY, None, "Twee keer gedaan"),
            FollowUp(late.id, None, None, DUE, "Was ziek"),
        ),
    )
    kept = meetings.keep(replace(meeting, typed=typed), meeting.version)
    done = meetings.finish(kept.id, kept.version)
    assert (len(done.agreements), done.gaps, done.disclosures) == (1, 1, 1)
    made = done.agreements[0].facts
    assert (made.meeting_id, made.case_id, made.person_id) == (meeting.id, case.id, pupil.id)
    assert (made.core_team, made.due_on, made.feedback_to) == (True, DUE, "School")
    state = session.vault.state  # type: ignore[attr-defined]
    assert state.agreements[old.id].state is AgreementState.EVALUATED
    assert (state.agreements[old.id].kept, state.agreements[old.id].helped) == (Kept.YES, Helped.PARTLY)
    assert state.agreements[late.id].facts.due_on == DUE
    entry = state.disclosures[-1]
    assert (entry.recipient_kind, entry.level, entry.person_ids) == (
        "youth_work",
        SharingLevel.DEIDENTIFIED,
        (pupil.id,),
    )
    with pytest.raises(ViosError, match="meeting_finished"):
        meetings.keep(done.meeting, done.meeting.version)
    assert len(AgreementService(session).find(AgreementQuery(core_team=True))) == 3
    again = meetings.make(MeetingPlan(TODAY + timedelta(days=28)))
    assert {a.facts.text for a in meetings.view(again.id).agreements} == {"Rustig gesprek", "Bellen"}


def test_a_meeting_that_is_held_before_its_day_keeps_its_gaps() -> None:
    session = coordinator()
    meeting = running(session, TODAY + timedelta(days=2))
    typed = Typed(gaps=(TypedGap("g", "Geen plek in de avond", ("youth_work",)),))
    kept = MeetingService(session).keep(replace(meeting, typed=typed), meeting.version)
    assert MeetingService(session).finish(kept.id, kept.version).gaps == 1
    (gap,) = session.vault.state.gaps.values()  # type: ignore[attr-defined]
    assert gap.found_on == TODAY


def test_a_failing_part_leaves_nothing() -> None:
    session = coordinator()
    meeting = running(session)
    kept = MeetingService(session).keep(
        replace(meeting, typed=Typed((TypedAgreement("a", "Gesprek", "youth_work", DUE),))), meeting.version
    )
    with pytest.raises(ViosError):
        MeetingService(session).finish(kept.id, kept.version - 1)
    assert session.vault.state.agreements == {}  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", ["Bel Sem", "Praat met Voorbeeld", "Kom op 3 december"])
def test_a_name_in_what_partners_get_is_refused(text: str) -> None:
    session = coordinator()
    a_pupil(session)
    meeting = running(session)
    for typed in (Typed((TypedAgreement("a", text, "school", DUE),)), Typed(gaps=(TypedGap("g", text),))):
        with pytest.raises(ValidationError):
            MeetingService(session).keep(replace(meeting, typed=typed), meeting.version)


def test_not_without_confidentiality_and_people() -> None:
    session = coordinator()
    meetings = MeetingService(session)
    meeting = running(session)
    unread = meetings.keep(replace(meeting, confidentiality_read=False), meeting.version)
    with pytest.raises(ViosError, match="confidentiality_not_read"):
        meetings.finish(unread.id, unread.version)
    nobody = tuple(replace(a, present=False) for a in unread.attendees)
    empty = meetings.keep(replace(unread, confidentiality_read=True, attendees=nobody), unread.version)
    with pytest.raises(ViosError, match="nobody_present"):
        meetings.finish(empty.id, empty.version)


def test_an_outcome_without_a_word_is_refused() -> None:
    session = coordinator()
    meeting = running(session)
    for follow_up in (FollowUp("x", Kept.YES), FollowUp("x", new_due_on=DUE)):
        typed = replace(meeting, typed=Typed(follow_ups=(follow_up,)))
        with pytest.raises(ValidationError):
            MeetingService(session).keep(typed, meeting.version)


def test_a_planned_meeting_goes_and_comes_back() -> None:
    session = coordinator()
    meetings = MeetingService(session)
    made = meetings.make(MeetingPlan(TODAY))
    gone = meetings.cancel(made.id)
    assert meetings.overview().upcoming is None
    meetings.restore(gone)
    assert meetings.overview().upcoming == made
    held = meetings.hold(made.id, made.version)
    with pytest.raises(ViosError, match="meeting_running"):
        meetings.cancel(held.id)


def test_named_without_reasons_is_in_the_register_with_its_three_reasons() -> None:
    session = coordinator()
    case = anonymous_case(session, a_pupil(session))
    CaseService(session).set_level(case.id, SharingLevel.NAMED_REASONED, WEIGHED, case.version)
    meeting = running(session)
    MeetingService(session).finish(meeting.id, meeting.version)
    entry = session.vault.state.disclosures[-1]  # type: ignore[attr-defined]
    assert entry.level is SharingLevel.NAMED_REASONED
    assert entry.necessity.splitlines() == [WEIGHED.necessity, WEIGHED.proportion, WEIGHED.subsidiarity]


def test_a_school_without_partners_on_its_map_invites_the_kernteam_by_kind() -> None:
    session = coordinator()
    made = MeetingService(session).make(MeetingPlan(TODAY))
    kinds = [one.partner_kind for one in made.attendees]
    assert kinds == ["school", "neighbourhood_team", "youth_work", "police", "attendance"]
    assert all(one.organisation for one in made.attendees)

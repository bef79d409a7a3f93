"""A case that was told can be destroyed when the meeting is over: its minutes can be made before and after."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.fakes import coordinator_of, founded_vault
from tests.unit.services.core_team.minutes_desk import finished, minutes_of
from tests.unit.services.core_team.table import TODAY, running
from tests.unit.services.retention_desk import retention_of
from vios_desktop.domain.core_team import Meeting
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.minutes import MinutesDocument
from vios_desktop.domain.retention import RetentionChoice, RetentionChoiceKind
from vios_desktop.domain.trash import TrashEntry
from vios_desktop.domain.vocabulary import AgreementState, CaseState, RecordKind
from vios_desktop.services.core_team.meetings import MeetingService
from vios_desktop.services.session import Session
from vios_desktop.services.trash import TrashService
from vios_desktop.services.trash_kinds import check_destroying


def told(session: Session) -> tuple[Meeting, str]:
    """A finished meeting with one case, closed since, of a pupil who left: its period is over."""
    meeting = finished(session)
    case_id = meeting.cases[0].case_id
    state = session.vault.state  # type: ignore[attr-defined]  # a fake
    state.cases[case_id] = replace(state.cases[case_id], state=CaseState.CLOSED, closed_on=TODAY)
    for key, agreement in list(state.agreements.items()):
        state.agreements[key] = replace(agreement, state=AgreementState.DONE, closed_on=TODAY)
    return meeting, case_id


def words(session: Session, meeting: Meeting) -> str:
    pages = minutes_of(session).preview(meeting.id, [MinutesDocument.MINUTES], {})
    return pages[MinutesDocument.MINUTES].content.decode()


def decide(session: Session, case_id: str) -> None:
    """As the list of periods does when its day has come."""
    with session.begin() as work:
        check_destroying(work, session, RecordKind.CASE, case_id, "Regel")
        now, by = session.clock.now(), session.account.id
        ids = ("choice-9", RecordKind.CASE, case_id, RetentionChoiceKind.DESTROY, "Regel", None)
        work.retention.add_choice(RetentionChoice(*ids, now, by))
        work.trash.put(TrashEntry(RecordKind.CASE, case_id, now, by, "Regel", session.clock.today()))
        work.commit()


def test_the_minutes_are_whole_until_it_goes_and_keep_the_outcome_after_it() -> None:
    vault = founded_vault()
    session = coordinator_of(vault)
    meeting, case_id = told(session)
    before = words(session, meeting)
    decide(session, case_id)
    assert words(session, meeting) == before
    assert MeetingService(session).view(meeting.id).cases
    assert TrashService(session).purge_due() == 1
    after = words(session, meeting)
    assert "Wij praten eerst." in after
    assert "Deze casus is vernietigd." in after
    assert "Er is zorg." in before
    assert "Er is zorg." not in after
    assert MeetingService(session).view(meeting.id).cases == ()
    (certificate,) = retention_of(session).overview().certificates
    assert [line.record_id for line in certificate.lines] == [case_id]


def test_one_that_is_still_to_be_told_cannot_go() -> None:
    vault = founded_vault()
    session = coordinator_of(vault)
    meeting, case_id = told(session)
    planned = running(session)
    vault.state.meetings[planned.id] = replace(planned, cases=meeting.cases)
    with pytest.raises(ViosError, match="trash_case_in_meeting"):
        decide(session, case_id)
    assert case_id not in vault.state.trash


def test_the_trash_by_hand_still_leaves_it_where_the_minutes_need_it() -> None:
    session = coordinator_of(founded_vault())
    _meeting, case_id = told(session)
    with pytest.raises(ViosError, match="trash_case_in_meeting"):
        TrashService(session).put(RecordKind.CASE, case_id, "Dubbel")

"""A case is destroyed, and the minutes of its meetings keep what was decided: no more of it, and no name."""

from __future__ import annotations

from dataclasses import replace

from tests.data.db import samples
from tests.data.db.samples import DAY, NOON
from tests.data.db.test_core_team import CASE, MEETING
from tests.data.db.test_destroying import rows_with_mark
from tests.data.db.vaults import VaultFile
from vios_desktop.domain.core_team import FollowUp, KeptDecision, MeetingCase, Typed, TypedAgreement, TypedGap
from vios_desktop.domain.history import FieldChange
from vios_desktop.domain.retention import DestroyedRecord
from vios_desktop.domain.vocabulary import MeetingState, RecordKind, SharingLevel
from vios_desktop.services.ports import UnitOfWork

MARK = "kanariemerkwoord"
TYPED = Typed(
    (
        TypedAgreement("a", f"{MARK} praat met Jans", "youth_work", DAY, "S.", "School", "case"),
        TypedAgreement("b", f"{MARK} is een straat", "school", DAY, case_id="other"),
    ),
    (TypedGap("g", f"Geen plek voor {MARK}", ("halt",), "case"),),
    (FollowUp("gone", note=f"{MARK} kwam niet"), FollowUp("stays", note="Ging goed")),
)


def fill(work: UnitOfWork) -> None:
    work.persons.add(samples.person("person-1", MARK, "Proefman", ""))
    work.persons.add(samples.person("person-2", "Noor", "Voorbeeld", ""))
    work.cases.add(replace(CASE, title=MARK, facts=MARK, closed_on=DAY))
    work.cases.add(replace(CASE, id="other", person_id="person-2", links=()))
    told = (
        MeetingCase("other", SharingLevel.DEIDENTIFIED, "Besproken", "Wij wachten"),
        MeetingCase("case", SharingLevel.DEIDENTIFIED, f"{MARK} heeft zorg", f"{MARK} Proefman krijgt een mentor"),
    )
    meeting = replace(MEETING, state=MeetingState.FINISHED, finished_at=NOON, cases=told, typed=TYPED)
    work.meetings.add(meeting)
    words = FieldChange("meeting", "meeting", 2, "minutes_word_kept", MARK, "Een straat", NOON, "a")
    other = FieldChange("meeting", "meeting", 2, "minutes_word_kept", "Plein", "Een plein", NOON, "a")
    work.history.add([words, other])


def destroy(work: UnitOfWork, case_id: str) -> None:
    work.retention.destroy(DestroyedRecord(case_id, RecordKind.CASE, NOON, "a"))


def test_what_was_decided_stays_on_its_place_without_the_name(vault_file: VaultFile) -> None:
    with vault_file.work() as work:
        fill(work)
        destroy(work, "case")
        work.commit()
    with vault_file.work() as work:
        meeting = work.meetings.get("meeting")
        history = work.history.of("meeting", "meeting")
        assert work.cases.get("case") is None
        assert work.cases.get("other") is not None
    assert meeting is not None
    assert meeting.version == 2
    assert [told.case_id for told in meeting.cases] == ["other"]
    assert meeting.places == (0,)
    assert meeting.typed.decided == (KeptDecision(1, "[naam gewist] krijgt een mentor"),)
    assert [(one.text, one.case_id) for one in meeting.typed.agreements] == [
        ("[naam gewist] praat met Jans", None),
        (f"{MARK} is een straat", "other"),
    ]
    assert [(one.text, one.case_id) for one in meeting.typed.gaps] == [("Geen plek voor [naam gewist]", None)]
    assert [change.old for change in history] == ["Plein"]
    assert set(rows_with_mark(vault_file)) == {"person", "search_document", "meeting"} & set(
        rows_with_mark(vault_file)
    )


def test_the_second_one_keeps_its_own_place_too(vault_file: VaultFile) -> None:
    with vault_file.work() as work:
        fill(work)
        destroy(work, "other")
        between = work.meetings.get("meeting")
        destroy(work, "case")
        meeting = work.meetings.get("meeting")
    assert between is not None
    assert between.places == (1,)
    assert meeting is not None
    assert meeting.cases == ()
    assert {one.place: one.outcome for one in meeting.typed.decided} == {
        0: "Wij wachten",
        1: "[naam gewist] krijgt een mentor",
    }


def test_a_case_that_was_told_nowhere_leaves_the_meetings_alone(vault_file: VaultFile) -> None:
    with vault_file.work() as work:
        fill(work)
        work.cases.add(replace(CASE, id="alone", links=()))
        before = work.meetings.get("meeting")
        destroy(work, "alone")
        assert work.meetings.get("meeting") == before


def test_a_meeting_from_before_has_no_decisions_kept(vault_file: VaultFile) -> None:
    with vault_file.work() as work:
        fill(work)
        meeting = work.meetings.get("meeting")
    assert meeting is not None
    assert meeting.typed.decided == ()

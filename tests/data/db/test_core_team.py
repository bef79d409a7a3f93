"""Cases, gaps and meetings come back as they were written, in the real store as in memory."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest

from tests.data.db import samples
from tests.data.db.samples import DAY, NOON
from tests.fakes import FakeVault
from vios_desktop.data.open_vault import SqlVault
from vios_desktop.domain.core_team import (
    AgendaItem,
    Attendee,
    CaseLink,
    CoreTeamCase,
    FollowUp,
    Meeting,
    MeetingCase,
    PartnerNews,
    Typed,
    TypedAgreement,
    TypedGap,
)
from vios_desktop.domain.errors import ConflictError
from vios_desktop.domain.gap import Gap
from vios_desktop.domain.vocabulary import (
    AgendaKind,
    CaseState,
    Domain,
    GapState,
    Informed,
    Kept,
    LegalBasis,
    MeetingState,
    RecordKind,
    SharingLevel,
)
from vios_desktop.services import ports
from vios_desktop.services.queries import GapQuery

CASE = CoreTeamCase(
    "case", "Druk", "person-1", "", CaseState.OPEN, SharingLevel.NAMED_REASONED, DAY, "marit", NOON, "upper",
    frozenset({Domain.SCHOOL, Domain.ONLINE}), "Iets", "Patroon", "Goed", "Wie?", LegalBasis.PUBLIC_TASK, "Doel",
    "a", "b", "c", Informed.LATER, "Te vroeg", None, None, "Marit", links=(CaseLink(RecordKind.SIGNAL, "s"),),
)  # fmt: skip
MEETING = Meeting(
    "meeting", DAY, time(10), "Kamer 1", "Marit", MeetingState.RUNNING, NOON, "marit", NOON, "marit", True, DAY,
    (Attendee("school", "School", "M.", True), Attendee("police", "Politie", "R.")),
    (AgendaItem(AgendaKind.OPENING, True, "Welkom"), AgendaItem(AgendaKind.CASES)),
    (PartnerNews("n", "police", Domain.STREET, "Rustig", True),),
    (MeetingCase("case", SharingLevel.DEIDENTIFIED, "Gehoord", "Volgen"),),
    typed=Typed(
        (TypedAgreement("a", "Gesprek", "youth_work", DAY, "S.", "School", "case"),),
        (TypedGap("g", "Geen plek", ("halt",), "case"),),
        (FollowUp("x", Kept.PARTLY, None, DAY, "Later"),),
    ),
)  # fmt: skip


@pytest.fixture(params=["real", "fake"])
def a_vault(request: pytest.FixtureRequest) -> ports.OpenVault:
    return request.getfixturevalue("vault") if request.param == "real" else FakeVault()


def test_round_trip_order_and_versions(a_vault: ports.OpenVault | SqlVault) -> None:
    newer = replace(CASE, id="newer", person_id=None, group_label="hek", created_at=NOON + timedelta(hours=1))
    gap = Gap("gap", "Geen plek", DAY, ("halt", "health"), GapState.OPEN, NOON, "marit", case_id="case")
    with a_vault.begin() as work:
        work.persons.add(samples.person())
        for case in (CASE, newer):
            work.cases.add(case)
        work.meetings.add(MEETING)
        work.gaps.add(gap)
        assert list(work.cases.all()) == [newer, CASE]
        assert list(work.cases.of_persons(["person-1", "x"])) == [CASE]
        assert work.cases.get("case") == CASE
        assert work.cases.get("none") is None
        assert list(work.cases.consents_of("person-1")) == []
        assert work.meetings.get("meeting") == MEETING
        assert list(work.meetings.with_case("case")) == [MEETING]
        assert list(work.meetings.with_case("newer")) == []
        assert list(work.gaps.find(GapQuery())) == [gap]
        changed = replace(MEETING, version=2, attendees=(), cases=(), place="Elders")
        work.meetings.replace(changed, 1)
        assert list(work.meetings.all()) == [changed]
        with pytest.raises(ConflictError):
            work.meetings.replace(changed, 1)
        shut = replace(CASE, version=2, state=CaseState.CLOSED, links=())
        work.cases.replace(shut, 1)
        assert work.cases.get("case") == shut
        with pytest.raises(ConflictError):
            work.cases.replace(shut, 1)
        brought = replace(gap, version=2, state=GapState.BROUGHT, brought_on=DAY, brought_to="Gemeente")
        work.gaps.replace(brought, 1)
        assert work.gaps.get("gap") == brought
        work.meetings.remove("meeting")
        assert work.meetings.get("meeting") is None

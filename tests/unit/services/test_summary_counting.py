"""What the summaries count: one pupil is one, also with two entries that were merged (R1)."""

from __future__ import annotations

from datetime import UTC, date, datetime

from tests.fakes import FixedClock, coordinator_of, founded_vault
from vios_desktop.domain.incident import IncidentFacts, IncidentPerson
from vios_desktop.domain.vocabulary import PersonKind, PersonRole
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.person_merge import PersonMergeService
from vios_desktop.services.persons import PersonService
from vios_desktop.services.school import read_school
from vios_desktop.services.summary_counting import counted_incidents, heads_of

NOW = datetime(2026, 11, 24, 13, 0, tzinfo=UTC)
DAY = date(2026, 10, 1)


def test_entries_of_one_person_that_were_merged_lead_as_one() -> None:
    session = coordinator_of(founded_vault(FixedClock(NOW)))
    pupils = [
        PersonService(session).add(kind=PersonKind.PUPIL, first_name=f"Proef{n}", last_name="Verzonnen")
        for n in range(4)
    ]
    for number, pupil in enumerate(pupils):
        entry = IncidentPerson(f"p{number}", PersonRole.ALLEGED_CAUSER, PersonKind.PUPIL, pupil.id)
        IncidentService(session).record(IncidentFacts("theft", DAY, "yard", "Iets.", persons=(entry,)))
    merges = PersonMergeService(session)
    merges.merge(pupils[0].id, pupils[1].id)
    merges.merge(pupils[2].id, pupils[0].id)
    with session.begin() as work:
        counted = counted_incidents(work, read_school(work), work.incidents.countable(DAY, DAY))
        heads = heads_of(work, [pupil.id for pupil in pupils])
    assert {one.leading for one in counted} == {pupils[2].id, pupils[3].id}
    assert set(heads.values()) == {pupils[2].id, pupils[3].id}
    assert heads[pupils[3].id] == pupils[3].id

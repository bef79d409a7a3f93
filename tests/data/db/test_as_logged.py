"""A record that is not as its last change left it is not shown: the seal of an older page is as right as any."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.data.backup.school import School, code_of, past_the_log
from tests.data.db.samples import signal
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.incident import IncidentFacts
from vios_desktop.domain.vocabulary import PersonKind
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.person_merge import PersonMergeService
from vios_desktop.services.persons import PersonService
from vios_desktop.services.signals import SignalService


@pytest.fixture
def school(tmp_path: Path) -> Iterator[School]:
    school = School.opened(tmp_path)
    yield school
    school.close()


def test_what_was_changed_past_the_log_is_not_shown(school: School) -> None:
    session = school.session
    person = PersonService(session).add(kind=PersonKind.PUPIL, first_name="Proef", last_name="Persoon")
    seen = SignalService(session).record(signal(person_id=person.id).facts)
    incident = IncidentService(session).record(
        IncidentFacts("theft", session.clock.today(), "yard", "Er is iets weg.")
    )
    views: dict[str, Callable[[], object]] = {
        "signal SET facts = 'iets anders'": lambda: SignalService(session).view(seen.id),
        "incident SET facts = 'iets anders'": lambda: IncidentService(session).view(incident.id),
        "person SET class_name = '9Z'": lambda: PersonService(session).view(person.id),
    }
    for change, view in views.items():
        assert code_of(view) == "", change
        past_the_log(school, f"UPDATE {change}")
        assert code_of(view) == "record_not_as_logged", change
    with session.begin() as work:
        work.audit.record(AuditAction.MIGRATED, object_kind="vault")
        work.commit()
    assert [code_of(view) for view in views.values()] == ["", "", ""], "an upgrade may write records otherwise"


def test_two_persons_that_became_one_are_as_logged(school: School) -> None:
    persons, merges = PersonService(school.session), PersonMergeService(school.session)
    one, other = (
        persons.add(kind=PersonKind.PUPIL, first_name="Proef", last_name="Persoon", class_name=name)
        for name in ("3B", "4C")
    )
    merge = merges.merge(one.id, other.id, take=["class_name"])
    assert persons.view(one.id).class_name == "4C"
    merges.separate(merge.id)
    assert persons.view(one.id).class_name == "3B"


def test_a_number_that_is_used_is_not_given_again_whatever_the_counting_says(school: School) -> None:
    facts = IncidentFacts("theft", school.session.clock.today(), "yard", "Er is iets weg.")
    first = IncidentService(school.session).record(facts)
    past_the_log(school, "UPDATE incident_number SET last = last - 1")
    assert IncidentService(school.session).record(facts).number > first.number

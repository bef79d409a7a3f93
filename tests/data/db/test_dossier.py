"""The chronology and what is around a person, in the real store."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.data.db import samples
from tests.unit.services.dossier_desk import TODAY, a_consent, an_involvement
from vios_desktop.data.open_vault import SqlVault
from vios_desktop.domain.chronology import ChronicleKind
from vios_desktop.domain.errors import ConflictError
from vios_desktop.domain.involvement import HouseholdMember, Strength
from vios_desktop.domain.vocabulary import HouseholdRelation
from vios_desktop.services.ports.dossier import PupilQuery


def test_what_is_around_a_person_is_kept_and_taken_back(vault: SqlVault) -> None:
    with vault.begin() as work:
        work.persons.add(samples.person())
        work.persons.add(samples.person("person-2"))
        around, ids = work.around, ("person-1",)
        made = an_involvement("person-1", evaluate_on=TODAY)
        around.add_involvement(made)
        assert (around.involvement(made.id), list(around.involvements(ids))) == (made, [made])
        assert list(around.to_evaluate(TODAY)) == [made]
        assert not around.to_evaluate(TODAY - timedelta(days=1))
        ended = replace(made, until=TODAY - timedelta(days=1), version=2)
        around.replace_involvement(ended, 1)
        assert not around.to_evaluate(TODAY)
        with pytest.raises(ConflictError):
            around.replace_involvement(ended, 1)
        around.erase_involvement(made.id)
        assert not around.involvements(ids)
        strength, consent = Strength("s", "person-1", "Sport.", TODAY, "marit"), a_consent("person-1")
        around.add_strength(strength)
        around.put_consent(consent)
        around.put_consent(replace(consent, withdrawn_on=TODAY))
        assert list(around.strengths(ids)) == [strength]
        assert [one.withdrawn_on for one in around.consents(ids)] == [TODAY]
        around.erase_strength("s")
        around.erase_consent(consent.id)
        assert not around.strengths(ids)
        assert not around.consents(ids)
        members = [HouseholdMember("home", one, HouseholdRelation.CHILD) for one in ("person-1", "person-2")]
        for member in members:
            around.join(member)
            around.join(member)
        assert list(around.household(ids)) == members
        around.part("home", "person-2")
        assert not around.household(ids)
        work.commit()


def test_pupils_are_listed_by_name(vault: SqlVault) -> None:
    with vault.begin() as work:
        work.persons.add(samples.person())
        assert [one.id for one in work.chronicle.pupils(PupilQuery())] == ["person-1"]
        assert not work.chronicle.pupils(PupilQuery("zzz"))
        assert not work.chronicle.pupils(PupilQuery(left=True))
        assert list(work.chronicle.of(("person-1",), TODAY)) == []
        work.commit()


def test_the_chronology_holds_what_the_person_is_in(vault: SqlVault) -> None:
    with vault.begin() as work:
        work.persons.add(samples.person())
        incident = samples.with_persons(samples.incident(), "person-1")
        work.incidents.add(incident)
        line = work.chronicle.of(("person-1",), TODAY)[0]
        assert (line.kind, line.opens, line.number) == (ChronicleKind.INCIDENT, incident.id, incident.number)
        assert not work.chronicle.of(("person-2",), TODAY)
        work.commit()

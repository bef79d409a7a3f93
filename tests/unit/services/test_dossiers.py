"""A dossier holds what is around a pupil; every change of it can be taken back exactly."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.services.dossier_desk import TODAY, a_consent, a_paper, an_involvement
from tests.unit.services.world import make_world
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.chronology import ChronicleFilter, ChronicleKind
from vios_desktop.domain.coordination import PromptKind
from vios_desktop.domain.errors import NotFoundError, ValidationError
from vios_desktop.domain.vocabulary import HouseholdRelation, PersonKind, Role
from vios_desktop.services.around import AroundService
from vios_desktop.services.dossiers import DossierService
from vios_desktop.services.persons import PersonService
from vios_desktop.services.ports.dossier import PupilQuery


def desk() -> tuple[DossierService, AroundService, PersonService, str]:
    world = make_world(Role.COORDINATOR)
    session = world.session
    render = DossierService(session, lambda paper: repr(paper).encode())
    return render, AroundService(session), PersonService(session), world.pupil.id


def test_the_dossier_holds_the_chronology_and_is_logged() -> None:
    dossiers, _around, _persons, pupil = desk()
    dossier = dossiers.view(pupil)
    assert {entry.kind for entry in dossier.entries} >= {ChronicleKind.INCIDENT, ChronicleKind.AGREEMENT}
    with pytest.raises(NotFoundError):
        dossiers.view("nobody")


def test_everything_around_can_be_taken_back() -> None:
    dossiers, around, persons, pupil = desk()
    brother = persons.add(kind=PersonKind.PUPIL, first_name="Noor", last_name="Voorbeeld")
    before = dossiers.view(pupil)
    made = around.involve(an_involvement(pupil, evaluate_on=TODAY))
    around.involve(an_involvement(brother.id, "Wijkteam"))
    member = around.add_to_household(pupil, brother.id, HouseholdRelation.CHILD)
    strength = around.note_strength(pupil, " Sport op donderdag. ")
    consent = around.record_consent(a_consent(pupil))
    full = dossiers.view(pupil)
    assert full.involved == (made,)
    assert [one.organisation for one in full.family] == ["Wijkteam"]
    assert [one.person for one in full.household] == [brother]
    assert full.strengths[0].text == "Sport op donderdag."
    assert PromptKind.CONTACT_EACH_OTHER in {prompt.kind for prompt in full.prompts}
    assert [due.person.id for due in dossiers.due()] == [pupil]
    home = around.leave_household(member)
    assert not dossiers.view(pupil).household
    around.restore_household(home)
    assert dossiers.view(pupil) == full
    around.leave_household(member)
    around.remove_strength(strength)
    around.take_back_consent(consent)
    around.take_back_involvement(made)
    assert dossiers.view(pupil) == before


def test_an_involvement_that_ended_has_no_evaluation_any_more() -> None:
    dossiers, around, _persons, pupil = desk()
    made = around.involve(an_involvement(pupil, evaluate_on=TODAY))
    ended = around.end_involvement(made.id, TODAY)
    assert not dossiers.due()
    around.change_involvement(made, ended.version)
    assert len(dossiers.due()) == 1


def test_what_is_wrong_is_refused() -> None:
    _dossiers, around, _persons, pupil = desk()
    for wrong in (an_involvement(pupil, " "), an_involvement(pupil, since=TODAY, until=a_consent(pupil).given_on)):
        with pytest.raises(ValidationError):
            around.involve(wrong)
    with pytest.raises(ValidationError):
        around.note_strength(pupil, " ")
    with pytest.raises(ValidationError):
        around.record_consent(replace(a_consent(pupil), scope=""))
    with pytest.raises(ValidationError):
        around.add_to_household(pupil, pupil, HouseholdRelation.CHILD)


def test_printing_is_logged_without_a_name() -> None:
    world = make_world(Role.COORDINATOR)
    dossiers = DossierService(world.session, lambda paper: paper.school_name.encode())
    pdf = dossiers.print_chronology(world.pupil.id, a_paper(), ChronicleFilter(frozenset({ChronicleKind.SIGNAL})))
    assert pdf == b"Het Voorbeeld College"
    entry = world.vault.state.audit[-1]
    assert (entry.action, entry.object_id) == (AuditAction.DOSSIER_PRINTED, world.pupil.id)
    assert entry.detail == "signal"
    dossiers.print_incident(world.own.id, a_paper())
    assert world.vault.state.audit[-1].action is AuditAction.INCIDENT_PRINTED


def test_pupils_are_found_by_name_and_class() -> None:
    dossiers, _around, persons, pupil = desk()
    other = persons.add(kind=PersonKind.PUPIL, first_name="Noor", last_name="Aalders", class_name="3A")
    assert [one.id for one in dossiers.pupils(PupilQuery()).pupils] == [other.id, pupil]
    assert [one.id for one in dossiers.pupils(PupilQuery("noo")).pupils] == [other.id]
    assert dossiers.pupils(PupilQuery(class_name="3A")).classes == ("3A",)
    assert not dossiers.pupils(PupilQuery(left=True)).pupils

"""A dossier holds what is around a pupil; every change of it can be taken back exactly."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.services.dossier_desk import TODAY, a_consent, an_involvement
from tests.unit.services.world import A_SIGNAL, a_call, make_world
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.chronology import ChronicleFilter, ChronicleKind
from vios_desktop.domain.coordination import PromptKind
from vios_desktop.domain.errors import NotFoundError, ValidationError
from vios_desktop.domain.vocabulary import HouseholdRelation, PersonKind, Role, SignalSource, SignalSubject
from vios_desktop.services.around import AroundService
from vios_desktop.services.contacts import ContactService
from vios_desktop.services.dossiers import DossierService
from vios_desktop.services.persons import PersonService
from vios_desktop.services.ports.dossier import PupilQuery
from vios_desktop.services.signals import SignalService
from vios_desktop.texts import Texts


def desk() -> tuple[DossierService, AroundService, PersonService, str]:
    world = make_world(Role.COORDINATOR)
    session = world.session
    render = DossierService(session, lambda paper: repr(paper).encode(), Texts)
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
    dossiers = DossierService(world.session, lambda paper: paper.school_name.encode(), Texts)
    page = dossiers.print_chronology(world.pupil.id, ChronicleFilter(frozenset({ChronicleKind.SIGNAL})))
    assert page.content == b"Het Voorbeeld College"
    assert world.pupil.last_name.lower() not in page.file_name.lower()
    entry = world.vault.state.audit[-1]
    assert (entry.action, entry.object_id) == (AuditAction.DOSSIER_PRINTED, world.pupil.id)
    assert entry.detail.startswith("signal count=")
    dossiers.print_incident(world.own.id)
    assert world.vault.state.audit[-1].action is AuditAction.INCIDENT_PRINTED
    with pytest.raises(NotFoundError):
        dossiers.print_chronology("nobody", ChronicleFilter())
    with pytest.raises(NotFoundError):
        dossiers.print_incident("nothing")


def test_what_came_from_the_police_is_seen_here_and_never_printed() -> None:
    world = make_world(Role.COORDINATOR)
    dossiers = DossierService(world.session, lambda paper: repr(paper).encode(), Texts)
    signals = SignalService(world.session)
    told = replace(A_SIGNAL, subject_kind=SignalSubject.PUPIL, person_id=world.pupil.id, facts="Zegt weinig.")
    signals.record(told)
    signals.record(replace(told, facts="Stond in de stad.", source=SignalSource.POLICE, from_police=True))
    signals.record(replace(told, facts="Belde in de nacht.", from_police=True))
    marked = {entry.text: entry.from_police for entry in dossiers.view(world.pupil.id).entries}
    assert (marked["Stond in de stad."], marked["Belde in de nacht."]) == (True, True)
    assert not marked["Zegt weinig."]
    page = dossiers.print_chronology(world.pupil.id, ChronicleFilter()).content.decode()
    assert "Zegt weinig." in page
    assert "Stond in de stad" not in page
    assert "Belde in de nacht" not in page
    contacts = ContactService(world.session)
    call = a_call(world.own.id, world.session)
    contacts.log(replace(call, id="one", summary="Vraagt hoe het gaat."))
    contacts.log(replace(call, id="two", summary="Zegt dat er een onderzoek loopt.", from_police=True))
    page = dossiers.print_incident(world.own.id).content.decode()
    assert "Vraagt hoe het gaat." in page
    assert "onderzoek loopt" not in page


def test_a_name_is_found_half_and_misspelt() -> None:
    dossiers, _around, persons, _pupil = desk()
    other = persons.add(kind=PersonKind.PUPIL, first_name="Yara", prefix="van der", last_name="Meijer")
    for typed in ("m", "meier", "yaar", "meijer yara", "YARA van der meij", "van der mei"):
        assert other in dossiers.pupils(PupilQuery(typed)).pupils, typed
    assert not dossiers.pupils(PupilQuery("bestaat niet")).pupils


def test_pupils_are_found_by_name_and_class() -> None:
    dossiers, _around, persons, pupil = desk()
    other = persons.add(kind=PersonKind.PUPIL, first_name="Noor", last_name="Aalders", class_name="3A")
    assert [one.id for one in dossiers.pupils(PupilQuery()).pupils] == [other.id, pupil]
    assert [one.id for one in dossiers.pupils(PupilQuery("noo")).pupils] == [other.id]
    assert dossiers.pupils(PupilQuery(class_name="3A")).classes == ("3A",)
    assert not dossiers.pupils(PupilQuery(left=True)).pupils


def test_pages_that_stay_inside_say_where_the_log_stood() -> None:
    world = make_world(Role.COORDINATOR)
    dossiers = DossierService(world.session, lambda paper: paper.footer.encode(), Texts)
    newest = world.vault.state.audit[-1]
    footer = dossiers.print_incident(world.own.id).content.decode()
    begin = newest.entry_hash[:8].upper()
    assert footer.endswith(f" Logboek {newest.sequence} - {begin[:4]}-{begin[4:]}.")
    later = dossiers.print_chronology(world.pupil.id, ChronicleFilter()).content.decode()
    assert f" Logboek {newest.sequence + 1} - " in later

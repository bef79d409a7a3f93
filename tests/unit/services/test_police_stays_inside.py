"""What came from the police is on no letter, summary, overview or page that goes out, whoever makes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

import pytest

from tests.fakes import letters_of
from tests.unit.services.register_desk import access_of, page_in_words, register_of
from tests.unit.services.world import A_SIGNAL, IN_PERIOD, World, a_call, a_letter, make_world, summaries_of
from vios_desktop.domain.chronology import ChronicleFilter
from vios_desktop.domain.police_marked import from_police
from vios_desktop.domain.vocabulary import ContactWith, LetterKind, Role, SignalSource, SignalSubject
from vios_desktop.services.contacts import ContactService
from vios_desktop.services.dossiers import DossierService
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.signals import SignalService
from vios_desktop.texts import Texts

SAID: Final = "Zij kennen een oudere broer"


@pytest.fixture
def world() -> World:
    """The pupil has a contact and two signals of the police: one marked, one by its source."""
    made = make_world(Role.COORDINATOR)
    session = made.session
    call = replace(a_call(made.own.id, session, "told"), with_whom=ContactWith.POLICE, summary=SAID)
    contact = ContactService(session).log(replace(call, from_police=True))
    about = replace(
        A_SIGNAL, subject_kind=SignalSubject.PUPIL, person_id=made.pupil.id, place="", facts=SAID, context=SAID
    )
    marked = SignalService(session).record(replace(about, from_police=True))
    by_source = SignalService(session).record(replace(about, source=SignalSource.POLICE))
    assert all(from_police(record) for record in (contact, marked, by_source))
    return made


def letters(world: World) -> Sequence[object]:
    service = letters_of(world.session)
    setups = [a_letter(world.own.id, kind).setup for kind in (LetterKind.PARENTS, LetterKind.SUSPENSION)]
    return [service.draft(world.own.id, setup) for setup in setups]


def dossiers(world: World) -> DossierService:
    return DossierService(world.session, page_in_words, Texts)


GOES_OUT: Final[dict[str, Callable[[World], object]]] = {
    "letters": letters,
    "summary": lambda world: summaries_of(world.session).prepare(IN_PERIOD),
    "delivered summary": lambda world: summaries_of(world.session).deliver(IN_PERIOD, "Kernteam", "overleg").file,
    "chronology": lambda world: dossiers(world).print_chronology(world.pupil.id, ChronicleFilter()).content,
    "incident": lambda world: dossiers(world).print_incident(world.own.id).content,
    "access request": lambda world: access_of(world.session).prepare(world.pupil.id).page.content,
    "who got what": lambda world: register_of(world.session).page_about(world.pupil.id).content,
}


@pytest.mark.parametrize("name", GOES_OUT)
def test_nothing_that_goes_out_reads_what_came_from_the_police(world: World, name: str) -> None:
    page = GOES_OUT[name](world)
    words = page.decode() if isinstance(page, bytes) else repr(page)
    assert words
    assert SAID not in words


def test_the_access_request_says_that_it_was_left_out(world: World) -> None:
    left_out = access_of(world.session).prepare(world.pupil.id).left_out
    assert any("politie" in line.why for line in left_out)


def test_inside_the_school_it_is_read(world: World) -> None:
    """Otherwise the tests above would say nothing."""
    assert SAID in repr(IncidentService(world.session).view(world.own.id))
    assert repr(dossiers(world).view(world.pupil.id)).count(SAID) >= 2

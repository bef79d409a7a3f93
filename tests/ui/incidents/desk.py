"""A desk on the fake vault with invented incidents, a navigator that takes notes, a runner that holds back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, TypeVar

from tests.fakes import FakeVault, FixedClock, founded_vault, session_for
from tests.fakes.desk import desk_of
from tests.ui.decision.desk import real_pack
from vios_desktop.domain.agreement import AgreementFacts
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.incident import IncidentFacts, IncidentItem, IncidentPerson
from vios_desktop.domain.person import Person
from vios_desktop.domain.vocabulary import ItemKind, PersonKind, PersonRole, Role, TimePrecision
from vios_desktop.services.calls import CallService
from vios_desktop.services.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.ui.runner import Control, Job

T = TypeVar("T")
TODAY = date(2026, 11, 24)


def make_desk(*roles: Role, vault: FakeVault | None = None, account_id: str = "marit") -> Desk:
    """The services of this screen on a fake vault; those it never calls are left out."""
    vault = vault or founded_vault(FixedClock())
    session = session_for(*(roles or (Role.COORDINATOR,)), vault=vault, account_id=account_id)
    return desk_of(session, calls=CallService(session, real_pack))


def vault_of(desk: Desk) -> FakeVault:
    if not isinstance(desk.session.vault, FakeVault):
        raise TypeError("the desk is not on a fake vault")
    return desk.session.vault


def colleague_desk(desk: Desk, *roles: Role) -> Desk:
    """The desk of another account on the same vault."""
    return make_desk(*roles, vault=vault_of(desk), account_id="joris")


def same_desk_later(desk: Desk) -> Desk:
    """The desk of the same account after the program ended and was opened again."""
    return make_desk(vault=vault_of(desk))


def facts(kind: str = "vape_trade", day: date = TODAY, place: str = "yard", **more: object) -> IncidentFacts:
    base = IncidentFacts(kind=kind, occurred_on=day, place=place, facts="De conciërge zag wat er gebeurde.")
    return replace(base, **more)  # type: ignore[arg-type]  # names of fields, in tests only


def record(desk: Desk, count: int = 1, **more: object) -> list[str]:
    """Record invented incidents, a day apart, the newest first in the answer."""
    ids = []
    for place in range(count):
        day = TODAY - timedelta(days=count - 1 - place)
        ids.append(desk.incidents.record(facts(day=day, **more)).id)  # type: ignore[arg-type]  # names of fields
    return ids[::-1]


def add_pupil(desk: Desk, first_name: str, born: date, class_name: str = "3 havo") -> Person:
    person = Person(
        id=f"person-{first_name.lower()}",
        kind=PersonKind.PUPIL,
        first_name=first_name,
        last_name="Voorbeeld",
        birth_date=born,
        class_name=class_name,
    )
    with desk.session.begin() as work:
        work.persons.add(person)
        work.commit()
    return person


def full_incident(desk: Desk) -> str:
    """Somebody under 18, somebody of 18, a colleague, an item, a late agreement and one of today."""
    young = add_pupil(desk, "Sem", date(2011, 3, 2))
    adult = add_pupil(desk, "Noor", date(2008, 5, 5), "6 vwo")
    persons = (
        IncidentPerson("entry-1", PersonRole.ALLEGED_CAUSER, PersonKind.PUPIL, young.id),
        IncidentPerson("entry-2", PersonRole.WITNESS, PersonKind.PUPIL, adult.id),
        IncidentPerson("entry-3", PersonRole.RESPONDER, PersonKind.STAFF, description="J. Testhuis"),
    )
    items = (IncidentItem("item-1", ItemKind.VAPE, "vapes", 5, "J. Testhuis", TODAY, "", "kluis 1"),)
    incident = desk.incidents.record(
        facts(
            time_note="2e pauze",
            occurred_time=time(12, 40),
            time_precision=TimePrecision.ABOUT,
            place_note="bij de fietsenstalling",
            means_note="5 vapes en 35 euro",
            reported_by="J. Testhuis, conciërge",
            first_hand=True,
            persons=persons,
            items=items,
        )
    )
    for text, days in (("Ouders van Sem uitnodigen", -2), ("Vapes tellen", 0)):
        desk.agreements.make(AgreementFacts(text, TODAY + timedelta(days=days), incident_id=incident.id))
    return incident.id


@dataclass
class _HeldJob:
    run: Callable[[], None]
    cancelled: bool = False

    def cancel(self) -> None:
        self.cancelled = True


class HeldRunner:
    """Work is done when it is handed in, its answer is held back until the test lets it go."""

    def __init__(self) -> None:
        self.held: list[_HeldJob] = []

    def submit(
        self, work: Callable[[], T], on_done: Callable[[T], None], on_error: Callable[[ViosError], None]
    ) -> Job:
        try:
            result = work()
        except ViosError as error:
            expected = error
            job = _HeldJob(lambda: on_error(expected))
        else:
            job = _HeldJob(lambda: on_done(result))
        self.held.append(job)
        return job

    def submit_long(
        self,
        work: Callable[[Control], T],
        on_done: Callable[[T], None],
        on_error: Callable[[ViosError], None],
        on_progress: Callable[[int, int], None],
    ) -> Job:
        raise NotImplementedError

    def release(self, place: int = 0, *, even_cancelled: bool = False) -> None:
        """Let one answer go; what was cancelled stays unsaid unless it was on its way already."""
        job = self.held.pop(place)
        if even_cancelled or not job.cancelled:
            job.run()

    def release_all(self) -> None:
        while self.held:
            self.release()


def at(hour: int, minute: int = 0) -> datetime:
    """Today on the wall."""
    return datetime.combine(TODAY, time(hour, minute)).astimezone()


def record_many(desk: Desk, count: int) -> None:
    """Thousands of incidents in one unit of work, past the service, which would write them one by one."""
    first = desk.incidents.record(facts())
    with desk.session.begin() as work:
        for place in range(1, count):
            day = TODAY - timedelta(days=place % 1000)
            kind = ("vape_use", "knife", "theft", "fight")[place % 4]
            work.incidents.add(replace(first, id=f"many-{place}", number=f"m-{place}", facts=facts(kind, day)))
        work.commit()

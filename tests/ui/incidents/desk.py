"""A desk on the fake vault with invented incidents, a navigator that takes notes, a runner that holds back."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, TypeVar, cast

from tests.fakes import FakeVault, FixedClock, founded_vault, letters_of, session_for
from tests.ui.decision.desk import real_pack
from vios_desktop.domain.agreement import AgreementFacts
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.incident import IncidentFacts, IncidentItem, IncidentPerson
from vios_desktop.domain.person import Person
from vios_desktop.domain.vocabulary import ItemKind, PersonKind, PersonRole, Role, TimePrecision
from vios_desktop.services.agreements import AgreementService
from vios_desktop.services.calls import CallService
from vios_desktop.services.contacts import ContactService
from vios_desktop.services.desk import Desk
from vios_desktop.services.drafts import DraftService
from vios_desktop.services.files import FileService
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.persons import PersonService
from vios_desktop.services.school import SchoolService

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.services.accounts import AccountService
    from vios_desktop.services.advice_page import AdvicePageService
    from vios_desktop.services.call_help import CallSubject
    from vios_desktop.services.decisions import DecisionService
    from vios_desktop.services.posters import PosterService
    from vios_desktop.services.school_rules import SchoolRulesService
    from vios_desktop.services.summaries import SummaryService
    from vios_desktop.ui.runner import Control, Job

T = TypeVar("T")
TODAY = date(2026, 11, 24)


def make_desk(*roles: Role, vault: FakeVault | None = None, account_id: str = "marit") -> Desk:
    """The services of this screen on a fake vault; those it never calls are left out."""
    vault = vault or founded_vault(FixedClock())
    session = session_for(*(roles or (Role.COORDINATOR,)), vault=vault, account_id=account_id)
    unused = object()
    return Desk(
        session=session,
        incidents=IncidentService(session),
        persons=PersonService(session),
        agreements=AgreementService(session),
        contacts=ContactService(session),
        files=FileService(session),
        calls=CallService(session, real_pack),
        drafts=DraftService(session),
        decisions=cast("DecisionService", unused),
        letters=letters_of(session),
        summaries=cast("SummaryService", unused),
        school=SchoolService(session),
        accounts=cast("AccountService", unused),
        school_rules=cast("SchoolRulesService", unused),
        advice_pages=cast("AdvicePageService", unused),
        posters=cast("PosterService", unused),
    )


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
class NotedNavigator:
    """Implements `Navigator`: what was asked for, and the last way back of a toast."""

    asked: list[tuple[str, object]] = field(default_factory=list)
    undo: Callable[[], None] | None = None
    changes: int = 0

    def show_today(self) -> None:
        self.asked.append(("today", None))

    def show_incidents(self, incident_id: str | None = None, *, text: str = "") -> None:
        self.asked.append(("incidents", incident_id))

    def record_incident(self, draft_id: str | None = None) -> None:
        self.asked.append(("record", draft_id))

    def change_incident(self, incident_id: str) -> None:
        self.asked.append(("change", incident_id))

    def ask_advice(self, incident_id: str | None = None) -> None:
        self.asked.append(("advice", incident_id))

    def ask_advice_about(self, kind: str) -> None:
        self.asked.append(("advice_about", kind))

    def show_knowledge(self, key: str = "") -> None:
        self.asked.append(("knowledge", key))

    def show_poster(self, kind: str) -> None:
        self.asked.append(("poster", kind))

    def show_file(self, file_id: str) -> None:
        self.asked.append(("file", file_id))

    def show_decision(self, record_id: str) -> None:
        self.asked.append(("decision", record_id))

    def call(self, subject: CallSubject) -> None:
        self.asked.append(("call", subject))

    def write_letter(self, incident_id: str | None = None, *, draft_id: str | None = None) -> None:
        self.asked.append(("letter", draft_id or incident_id))

    def show_letter(self, letter_id: str) -> None:
        self.asked.append(("fixed letter", letter_id))

    def show_agreements(self, agreement_id: str | None = None) -> None:
        self.asked.append(("agreements", agreement_id))

    def show_export(self, day: date | None = None) -> None:
        self.asked.append(("export", day))

    def back(self) -> None:
        self.asked.append(("back", None))

    def toast(self, text: str, undo: Callable[[], None] | None = None) -> None:
        self.asked.append(("toast", text))
        self.undo = undo

    def lock(self) -> None:
        self.asked.append(("lock", None))

    def changed(self) -> None:
        self.changes += 1

    def refresh(self) -> None:
        self.changes += 1


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

"""A desk with one incident in it: a knife, a suspension of two days, a witness whose name nobody else may read."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tests.fakes import FakeVault, FixedClock, founded_vault, session_for
from tests.fakes.desk import desk_of
from tests.ui.decision.desk import real_pack
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.incident import IncidentFacts, IncidentPerson, Measure
from vios_desktop.domain.person import Person
from vios_desktop.domain.vocabulary import PersonKind, PersonRole, Role
from vios_desktop.services.calls import CallService
from vios_desktop.services.desk import Desk
from vios_desktop.ui.letters.model import FilePorts
from vios_desktop.ui.page_picture import PagePicture

if TYPE_CHECKING:
    pass

NOW = datetime(2026, 11, 24, 13, 5, tzinfo=UTC)
TODAY = date(2026, 11, 24)
PUPILS = (
    Person("daan", PersonKind.PUPIL, "Daan", "Proefman", birth_date=date(2012, 3, 1), class_name="2 havo A"),
    Person("tess", PersonKind.PUPIL, "Tess", "Fictum", "van", birth_year=2013, class_name="2 havo A"),
    Person("yara", PersonKind.PUPIL, "Yara", "Testma", birth_year=2008, class_name="5 vwo A"),
)
FACTS = (
    "Tess vertelde aan de docent dat Daan een mes in zijn tas had. Daan legde het zelf op tafel. "
    "Yara Testma stond erbij."
)


def make_desk(*roles: Role, vault: FakeVault | None = None) -> Desk:
    vault = vault or founded_vault(FixedClock(NOW))
    session = session_for(*(roles or (Role.COORDINATOR,)), vault=vault)
    return desk_of(session, calls=CallService(session, real_pack))


def record_knife(desk: Desk) -> str:
    """The incident; its entries are called entry-daan, entry-tess and entry-yara."""
    with desk.session.begin() as work:
        for pupil in PUPILS:
            if work.persons.get(pupil.id) is None:
                work.persons.add(pupil)
        work.commit()
    roles = (PersonRole.ALLEGED_CAUSER, PersonRole.WITNESS, PersonRole.BYSTANDER)
    persons = tuple(
        IncidentPerson(f"entry-{pupil.id}", role, PersonKind.PUPIL, pupil.id)
        for pupil, role in zip(PUPILS, roles, strict=True)
    )
    suspension = Measure("m", "external_suspension", "daan", TODAY, date(2026, 11, 25))
    facts = IncidentFacts(
        "knife",
        date(2026, 11, 23),
        "classroom",
        FACTS,
        time_note="3e uur",
        persons=persons,
        measures=(suspension,),
    )
    return desk.incidents.record(facts).id


@dataclass
class Disk:
    """Where files go, and pages from memory."""

    written: dict[Path, bytes] = field(default_factory=dict)
    error: str = ""

    def write(self, path: Path, content: bytes) -> None:
        if self.error:
            raise ViosError(self.error)
        self.written[path] = content

    @staticmethod
    def pictures(file: bytes) -> tuple[PagePicture, ...]:
        return (PagePicture(2, 2, bytes(12), file.decode()),)

    @property
    def ports(self) -> FilePorts:
        return FilePorts(self.pictures, self.write)

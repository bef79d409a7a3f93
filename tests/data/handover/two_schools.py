"""Two schools with real vaults: one hands over, the other receives."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from tests.data.backup.school import School
from tests.fakes.handovers import form_here
from vios_desktop.domain.agreement import AgreementFacts
from vios_desktop.domain.incident import Incident, IncidentFacts, IncidentPerson, Measure
from vios_desktop.domain.invitation import Invitation
from vios_desktop.domain.person import Person
from vios_desktop.domain.signal import SignalFacts
from vios_desktop.domain.vocabulary import (
    Certainty,
    Domain,
    Informed,
    LegalBasis,
    PersonKind,
    PersonRole,
    RecordKind,
    SignalSource,
    SignalSubject,
    SignalTheme,
)
from vios_desktop.sealed.invitation_file import write_invitation
from vios_desktop.services.agreements import AgreementService
from vios_desktop.services.files import FileOwner, FileService, NewFile
from vios_desktop.services.handover.making import HandoverOrder, HandoverService, MadeHandover
from vios_desktop.services.handover.taking import HandoverInService
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.signals import SignalService

NOTE = b"De fiets is blauw met een gele bel."
PUPIL = Person(
    "pupil-1", PersonKind.PUPIL, "Sem", "Verzonnen", "van", birth_date=date(2011, 4, 5), class_name="3B"
)
OTHER = Person("pupil-2", PersonKind.PUPIL, "Noor", "Bedacht", class_name="3C")
STAFF = Person("staff-1", PersonKind.STAFF, "Karin", "Leraar", function="mentor")
ROW = IncidentPerson("entry-1", PersonRole.VICTIM, PersonKind.PUPIL, "pupil-1", own_view="Sem zegt dat Noor begon")
THEIRS = IncidentPerson("entry-2", PersonRole.WITNESS, PersonKind.PUPIL, "pupil-2", own_view="Noor zegt niets")


@dataclass
class Giving:
    """The school that hands over: one incident with two pupils, a signal, an agreement, a photo."""

    school: School
    incident: Incident
    signal_id: str
    police_id: str
    agreement_id: str
    file_id: str

    @classmethod
    def opened(cls, home: Path) -> Giving:
        school = School.opened(home)
        session = school.session
        with session.begin() as work:
            for person in (PUPIL, OTHER, STAFF):
                work.persons.add(person)
            work.commit()
        incident = IncidentService(session).record(facts(session.clock.today()))
        signals = SignalService(session)
        signal = signals.record(signal_facts(session.clock.today()))
        police = signals.record(
            replace(signal_facts(session.clock.today()), facts="Van de agent", from_police=True)
        )
        agreement = AgreementService(session).make(
            AgreementFacts(
                "Mentor belt met Noor Bedacht", session.clock.today() + timedelta(days=7), incident_id=incident.id
            )
        )
        photo = FileService(session).add(FileOwner(RecordKind.INCIDENT, incident.id), NewFile("fiets.txt", NOTE))
        return cls(school, incident, signal.id, police.id, agreement.id, photo.id)

    @property
    def service(self) -> HandoverService:
        return HandoverService(self.school.session, form_here())

    @property
    def everything(self) -> frozenset[str]:
        return frozenset({self.incident.id, self.signal_id, self.agreement_id, self.file_id})

    def make(self, key: bytes, chosen: frozenset[str] | None = None) -> MadeHandover:
        service = self.service
        prepared = service.prepare([PUPIL.id])
        return service.make(self.order(chosen), service.read_key(key), prepared.content_hash)

    def order(self, chosen: frozenset[str] | None = None) -> HandoverOrder:
        return HandoverOrder(
            (PUPIL.id,),
            self.everything if chosen is None else chosen,
            "Zorgcoördinator van de Nieuwe School",
            "school",
            LegalBasis.PUBLIC_TASK,
            "Begeleiding gaat daar verder",
            "Zonder dit begint het opnieuw",
            Informed.YES,
        )


@dataclass
class Receiving:
    """The school that receives, with the key file it hands out."""

    school: School
    key: bytes

    @classmethod
    def opened(cls, home: Path) -> Receiving:
        school = School.opened(home)
        now = school.session.clock.now()
        with school.session.begin() as work:
            key = work.invitations.add_key(now)
            work.commit()
        until = school.session.clock.today() + timedelta(days=90)
        invitation = Invitation("De Nieuwe School", key.public_key, RECOVERY, bytes(32), until)
        return cls(school, write_invitation(invitation))

    @property
    def service(self) -> HandoverInService:
        return HandoverInService(self.school.session, form_here())


RECOVERY = bytes.fromhex("504a36999f489cd2fdbc08baff3d88fa00569ba986cba22548ffde80f9806829")


def facts(today: date) -> IncidentFacts:
    return IncidentFacts(
        "theft",
        today - timedelta(days=3),
        "yard",
        "Noor Bedacht pakte de fiets van Sem.\nKarin Leraar zag het.",
        reported_by="Karin Leraar",
        police_note="Van de agent gehoord",
        persons=(ROW, THEIRS),
        measures=(
            Measure("measure-1", "halt", "pupil-2", note="Noor naar Halt"),
            Measure("measure-2", "care_team", "pupil-1", note="Gesprek"),
        ),
    )


def signal_facts(today: date) -> SignalFacts:
    return SignalFacts(
        SignalSubject.PUPIL,
        today,
        Domain.SCHOOL,
        next(iter(SignalTheme)),
        "Sem is stil, ook bij Noor.",
        "Misschien is hij moe",
        SignalSource.SEEN,
        next(iter(Certainty)),
        "Karin Leraar",
        today + timedelta(days=30),
        person_id="pupil-1",
    )

"""A small school with records of two accounts, for the tests of the use cases."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from tests.fakes import FakeAccountKeys, FakeVault, founded_vault, letters_of, resource_text, session_for
from vios_desktop import resource_files
from vios_desktop.decision.content import Pack
from vios_desktop.decision.loader import load_pack
from vios_desktop.disclosure.summary import PeriodSummary
from vios_desktop.domain.agreement import Agreement, AgreementFacts
from vios_desktop.domain.contact import Contact
from vios_desktop.domain.decision_record import CardChoice, Choice
from vios_desktop.domain.dossier_file import DossierFile
from vios_desktop.domain.draft import Draft
from vios_desktop.domain.incident import Handover, Incident, IncidentFacts, IncidentItem, IncidentPerson
from vios_desktop.domain.letter import Letter, LetterText, Suspension
from vios_desktop.domain.person import Person
from vios_desktop.domain.signal import Signal, SignalFacts, usual_expiry
from vios_desktop.domain.vocabulary import (
    CallOutcome,
    Certainty,
    ContactChannel,
    ContactWith,
    Domain,
    ItemKind,
    LetterKind,
    LetterTo,
    PersonKind,
    PersonRole,
    RecordKind,
    Role,
    SentWay,
    SignalSource,
    SignalSubject,
    SignalTheme,
)
from vios_desktop.letters.addressing import LetterSetup
from vios_desktop.services.agreements import AgreementService
from vios_desktop.services.calls import CallLog, CallService, Promise
from vios_desktop.services.decisions import DecisionService, FixedDecision, WalkOnRecord
from vios_desktop.services.drafts import DraftService
from vios_desktop.services.files import FileOwner, FileService, NewFile
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.letter_views import LetterToFix
from vios_desktop.services.persons import PersonService
from vios_desktop.services.posters import PosterService
from vios_desktop.services.session import Session
from vios_desktop.services.signals import SignalService
from vios_desktop.services.summaries import SummaryService

MARIT, JORIS = "marit", "joris"
TODAY = date(2026, 11, 24)
IN_PERIOD = date(2026, 11, 10)  # the last four weeks that are over

FACTS = IncidentFacts(
    kind="vape_trade",
    occurred_on=date(2026, 11, 23),
    place="yard",
    facts="De conciërge zag dat een leerling geld kreeg en een vape gaf.",
)
HANDOVER = Handover("h1", date(2026, 11, 23), "M. Fictief", "politie Voorbeeldstad")
VAPES = IncidentItem("item", ItemKind.VAPE, "vapes", count=5, kept_at="kluis 1")
A_SIGNAL = SignalFacts(
    subject_kind=SignalSubject.PLACE,
    place="yard",
    observed_on=TODAY,
    domain=Domain.SCHOOL,
    theme=SignalTheme.VAPE,
    facts="Er lagen drie lege verpakkingen.",
    other_explanation="Van buiten het hek.",
    source=SignalSource.SEEN,
    certainty=Certainty.SURE,
    observer_name="J. Testhuis",
    expires_on=usual_expiry(TODAY),
)
CALL = AgreementFacts("Ouders bellen", date(2026, 11, 25))


@dataclass(frozen=True)
class World:
    """`own` is what account joris made, `other` what marit made. `session` is joris with the roles asked for."""

    vault: FakeVault
    session: Session
    keys: FakeAccountKeys
    pupil: Person
    own: Incident
    other: Incident
    own_agreement: Agreement
    other_agreement: Agreement
    own_draft: Draft
    own_walk: WalkOnRecord
    other_walk: WalkOnRecord
    decision: FixedDecision
    own_letter: Letter
    own_decision_letter: Letter
    other_letter: Letter
    own_file: DossierFile
    other_file: DossierFile
    own_signal: Signal
    other_signal: Signal

    def marit(self, *roles: Role) -> Session:
        return session_for(*(roles or (Role.COORDINATOR,)), vault=self.vault, account_id=MARIT)


def make_world(*roles: Role) -> World:
    """A world of its own, in which joris has these roles."""
    made = _first_world()
    vault, keys = made.vault.copy(), FakeAccountKeys()
    keys.passphrases = {MARIT: "een lange zin van marit", JORIS: "een lange zin van joris"}
    return replace(made, vault=vault, keys=keys, session=session_for(*roles, vault=vault, account_id=JORIS))


@cache
def _first_world() -> World:
    vault = founded_vault()
    marit = session_for(Role.COORDINATOR, Role.ADMINISTRATOR, vault=vault, account_id=MARIT)
    joris = session_for(Role.COORDINATOR, vault=vault, account_id=JORIS)
    pupil = PersonService(marit).add(kind=PersonKind.PUPIL, first_name="Sem", last_name="Voorbeeld")
    entry = IncidentPerson("entry", PersonRole.ALLEGED_CAUSER, PersonKind.PUPIL, pupil.id)
    facts = replace(FACTS, persons=(entry,), items=(VAPES,))
    own, other = IncidentService(joris).record(facts), IncidentService(marit).record(facts)
    own_agreement = AgreementService(joris).make(replace(CALL, incident_id=own.id))
    other_agreement = AgreementService(marit).make(replace(CALL, incident_id=other.id))
    own_draft = DraftService(joris).save("draft", "incident", {"kind": "theft"})
    own_walk = answered(decisions_of(joris).begin(own.id))
    other_walk = answered(decisions_of(marit).begin(other.id))
    decision = decisions_of(marit).fix(other_walk, accept_all(other_walk))
    letters = letters_of(joris)
    own_letter = letters.fix(a_letter(own.id)).letter
    own_decision_letter = letters.fix(a_letter(own.id, LetterKind.SUSPENSION)).letter
    other_letter = letters_of(marit).fix(a_letter(other.id, LetterKind.SUSPENSION)).letter
    own_file = a_file(joris, own.id)
    other_file = a_file(marit, other.id)
    return World(
        vault, joris, FakeAccountKeys(), pupil, own, other, own_agreement, other_agreement, own_draft, own_walk,
        other_walk, decision, own_letter, own_decision_letter, other_letter,
        own_file, other_file, SignalService(joris).record(A_SIGNAL), SignalService(marit).record(A_SIGNAL),
    )  # fmt: skip


def a_file(session: Session, incident_id: str) -> DossierFile:
    return FileService(session).add(FileOwner(RecordKind.INCIDENT, incident_id), NewFile("x.txt", b"proef"))


@cache
def real_pack() -> Pack:
    folder = resource_files.root() / "protocols"
    return load_pack({f.name: f.read_text("utf-8") for f in folder.iterdir() if f.name.endswith(".toml")})


def decisions_of(session: Session) -> DecisionService:
    return DecisionService(session, real_pack)


def calls_of(session: Session) -> CallService:
    return CallService(session, real_pack)


def posters_of(session: Session) -> PosterService:
    """The page of a kind as words instead of a PDF."""
    return PosterService(session, real_pack, lambda page: f"{page.title} {page.numbers}".encode())


def answered(on_record: WalkOnRecord) -> WalkOnRecord:
    """The walk with the last option of every question: "weet ik niet" where there is one."""
    walk = on_record.walk
    while (step := walk.next_question) is not None:
        walk = walk.answer(step.key, step.question.options[-1].id)
    return replace(on_record, walk=walk)


def accept_all(on_record: WalkOnRecord) -> tuple[CardChoice, ...]:
    from vios_desktop.decision.advice import advise

    return tuple(
        CardChoice(card.axis.value, Choice.READ if card.read_only else Choice.ACCEPTED)
        for card in advise(on_record.walk).cards
    )


def summaries_of(session: Session) -> SummaryService:
    layouts, sketches = resource_text("policy/export_layouts.json"), resource_text("policy/sketches.json")
    return SummaryService(session, layouts, rendered, sketches_text=sketches)


def rendered(summary: PeriodSummary, school_name: str, made_on: date) -> bytes:
    """A page as plain bytes: what the real renderer is given, and nothing else."""
    return f"{school_name} {made_on} {summary}".encode()


def a_letter(incident_id: str, kind: LetterKind = LetterKind.PARENTS) -> LetterToFix:
    """About the pupil, whose age is not known: the writer said that he is younger than 18."""
    days = Suspension(TODAY, date(2026, 11, 25))
    to = LetterTo.PARENTS if kind is LetterKind.PARENTS else LetterTo.PUPIL_AND_PARENTS
    text = LetterText("Aan de ouders", "Wat er gebeurde", "Geschorst van 24 tot en met 25 november 2026.", TODAY)
    setup = LetterSetup(kind, "entry", TODAY, adult=False, suspension=days)
    return LetterToFix(incident_id, setup, text, to, SentWay.POST, TODAY)


def a_call(incident_id: str | None, session: Session, contact_id: str = "contact") -> Contact:
    return Contact(
        id=contact_id,
        with_whom=ContactWith.PARENT,
        contacted_at=session.clock.now(),
        channel=ContactChannel.PHONE,
        summary="Verteld wat er is gezien.",
        incident_id=incident_id,
    )


def a_log(
    incident_id: str | None,
    session: Session,
    *,
    promise: Promise | None = None,
    about: Agreement | None = None,
) -> CallLog:
    """A call to Veilig Thuis in which somebody was spoken to."""
    contact = replace(
        a_call(incident_id, session),
        with_whom=ContactWith.PARTNER,
        summary="",
        reference="VT-2026-17",
        organisation="Veilig Thuis",
        number_id="veilig_thuis",
        outcome=CallOutcome.SPOKEN,
        agreement_id=about.id if about is not None else None,
    )
    return CallLog(contact, promise, about.version if about is not None else 0, "Gesproken")

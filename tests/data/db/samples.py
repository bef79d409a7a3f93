"""Small records with visibly invented contents."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from vios_desktop.disclosure.kept_proof import KeptProof
from vios_desktop.disclosure.ledger import (
    Figure,
    LedgerEntry,
    LedgerRecipient,
    LedgerRecord,
    LedgerSource,
    Parts,
    chained,
)
from vios_desktop.disclosure.periods import Period
from vios_desktop.domain.account import Account
from vios_desktop.domain.agreement import Agreement, AgreementFacts
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.breach import Breach, BreachChoices, BreachData, BreachFacts, WhoseData
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.catalogue import CatalogueItem, CatalogueName, FormerWord, PartnerOrganisation
from vios_desktop.domain.closing import Closing
from vios_desktop.domain.contact import Contact
from vios_desktop.domain.decision_record import CardChoice, Choice, DecisionRecord
from vios_desktop.domain.disclosure_entry import DisclosureEntry
from vios_desktop.domain.dossier_file import DossierFile
from vios_desktop.domain.draft import Draft
from vios_desktop.domain.history import FieldChange
from vios_desktop.domain.incident import (
    Handover,
    Incident,
    IncidentFacts,
    IncidentItem,
    IncidentPerson,
    Measure,
)
from vios_desktop.domain.letter import Letter, LetterText, Sending, Suspension, hash_of
from vios_desktop.domain.limited_counting import LimitedChoice
from vios_desktop.domain.own_field import FieldSort, OwnAnswer, in_order
from vios_desktop.domain.person import Person
from vios_desktop.domain.person_request import (
    Asker,
    PersonRequest,
    RequestFacts,
    RequestKind,
    RequestStep,
    StepKind,
)
from vios_desktop.domain.publication import Delivery, Publication
from vios_desktop.domain.register_cut import Register, RegisterCut
from vios_desktop.domain.report_import import ImportedReport, ReportOutcome
from vios_desktop.domain.retention import (
    CertificateLine,
    DestroyedRecord,
    DestructionCertificate,
    RetentionChoice,
    RetentionChoiceKind,
)
from vios_desktop.domain.review import Review
from vios_desktop.domain.school import Holiday, Location, School, SchoolClass, SchoolYear
from vios_desktop.domain.signal import Signal, SignalFacts
from vios_desktop.domain.vocabulary import (
    AgreementState,
    CallOutcome,
    Certainty,
    ContactChannel,
    ContactWith,
    DisclosureKind,
    Domain,
    IncidentStatus,
    Informed,
    ItemKind,
    LegalBasis,
    LetterKind,
    LetterTo,
    PersonKind,
    PersonRole,
    RecordKind,
    ReviewOutcome,
    Role,
    SentWay,
    SharingLevel,
    SignalSource,
    SignalState,
    SignalSubject,
    SignalTheme,
)

if TYPE_CHECKING:
    from vios_desktop.services.ports import UnitOfWork

NOON = datetime(2026, 11, 24, 12, 0, 0, 123456, tzinfo=UTC)
DAY = date(2026, 11, 24)


def person(person_id: str = "person-1", first: str = "Proef", last: str = "Leerling", prefix: str = "") -> Person:
    return Person(person_id, PersonKind.PUPIL, first, last, prefix)


def incident(
    incident_id: str = "incident-1", number: str = "2026-001", facts: IncidentFacts | None = None
) -> Incident:
    if facts is None:
        facts = IncidentFacts(kind="vape_use", occurred_on=DAY, place="toilet", facts="Er hing damp in de ruimte.")
    return Incident(incident_id, number, IncidentStatus.OPEN, facts, NOON, "account-test", NOON, "account-test")


def with_persons(base: Incident, *ids: str | None) -> Incident:
    parts = tuple(
        IncidentPerson(f"{base.id}-part-{n}", PersonRole.ALLEGED_CAUSER, PersonKind.PUPIL, person_id)
        for n, person_id in enumerate(ids)
    )
    return replace(base, facts=replace(base.facts, persons=parts))


def handover(handover_id: str, note: str = "") -> Handover:
    return Handover(handover_id, DAY, "de conciërge", "de wijkagent", note=note)


def item(item_id: str, *handovers: Handover) -> IncidentItem:
    return IncidentItem(item_id, ItemKind.VAPE, "rode vape", handovers=handovers)


def with_items(base: Incident, *items: IncidentItem) -> Incident:
    return replace(base, facts=replace(base.facts, items=items))


def changed(base: Incident, **facts: object) -> Incident:
    """The next version of an incident, with other facts."""
    new_facts = replace(base.facts, **facts)  # type: ignore[arg-type]  # names and types checked at run time
    return replace(
        base, facts=new_facts, version=base.version + 1, updated_at=base.updated_at + timedelta(hours=1)
    )


def agreement(
    agreement_id: str = "agreement-1",
    *,
    incident_id: str | None = "incident-1",
    due_on: date | None = DAY,
    state: AgreementState = AgreementState.OPEN,
    text: str = "Ouders bellen",
) -> Agreement:
    facts = AgreementFacts(text=text, due_on=due_on, incident_id=incident_id, agreed_on=DAY)
    return Agreement(agreement_id, facts, state, "", NOON, "account-test", NOON, "account-test")


def decision(decision_id: str = "decision-1", reason: str = "") -> DecisionRecord:
    choices = (CardChoice("care", Choice.ACCEPTED, chosen_at=NOON), CardChoice("police", Choice.DEVIATED, reason))
    payload: dict[str, object] = {"answers": [{"question": "q1", "answer": "yes"}], "version": 3}
    return DecisionRecord(decision_id, "incident-1", NOON, "account-test", payload, choices, "c" * 64, "r" * 64)


def letter(letter_id: str = "letter-1", mark: str = "proef", corrects: str | None = None) -> Letter:
    bare = Letter(
        id=letter_id,
        incident_id="incident-1",
        kind=LetterKind.SUSPENSION,
        template_version="2026.11.1",
        text=LetterText(mark, mark, mark, DAY),
        sending=Sending(LetterTo.PUPIL, SentWay.GIVEN, DAY, mark),
        file=mark.encode(),
        file_hash="f" * 64,
        fixed_at=NOON,
        fixed_by="account-test",
        entry_id="part-1",
        person_id="person-1",
        suspension=Suspension(DAY, DAY + timedelta(days=2)),
        consent_note=mark,
        names_left=2,
        corrects=corrects,
    )
    return replace(bare, record_hash=hash_of(bare))


def review(mark: str = "proef", review_id: str = "review-1") -> Review:
    about = (SignalSubject.PUPIL, "person-1", mark, mark, ReviewOutcome.FOLLOW, mark, NOON, "account-test")
    return Review(review_id, *about, 3, 2, 2, DAY, DAY, ("signal-1", "signal-2"), DAY + timedelta(days=20))


def closing(mark: str = "proef", closing_id: str = "closing-1", incident_id: str = "incident-1") -> Closing:
    return Closing(closing_id, incident_id, NOON, "account-test", mark, mark, mark, mark)


def signal(signal_id: str = "signal-1", mark: str = "proef", **facts: object) -> Signal:
    base = SignalFacts(
        *(SignalSubject.PUPIL, DAY, Domain.SCHOOL, SignalTheme.OTHER, mark, mark),
        *(SignalSource.SEEN, Certainty.SURE, mark, date(2027, 1, 22), "person-1"),
        group_label=mark,
        place_note=mark,
        time_note=mark,
        context=mark,
        protective_factors=mark,
        interpretation=mark,
        interpretation_by=mark,
    )
    stamps = (NOON, "account-test", NOON, "account-test")
    return Signal(signal_id, replace(base, **facts), SignalState.OPEN, *stamps)  # type: ignore[arg-type]


def dossier_file(mark: str = "proef") -> DossierFile:
    return DossierFile(
        *("file-1", RecordKind.INCIDENT, "incident-1", mark, "image/jpeg", 7, "a" * 64, "b" * 32, b"key"),
        *(NOON, "account-test", mark),
    )


def disclosed(mark: str = "proef") -> DisclosureEntry:
    return DisclosureEntry(
        id="disclosure-1",
        kind=DisclosureKind.CASE,
        what=mark,
        level=SharingLevel.NAMED_REASONED,
        recipient=mark,
        recipient_kind="police",
        basis=LegalBasis.PUBLIC_TASK,
        purpose=mark,
        necessity=mark,
        informed=Informed.LATER,
        informed_note=mark,
        made_at=NOON,
        made_by="account-test",
        person_ids=("person-1",),
        object_id=mark,
        file=mark.encode(),
        media_type="application/pdf",
    )


def publication(
    publication_id: str = "publication-1", recipient: str = "Kernteam"
) -> tuple[Publication, Delivery]:
    published = Publication(
        *(publication_id, "core_team_summary", "year-1", 3, date(2026, 9, 26), date(2026, 10, 23), "A"),
        *('{"total":"5-9"}', "c" * 64, b"%PDF-proef", "f" * 64, NOON, "account-test", ("incident-1",)),
    )
    return published, Delivery("delivery-1", publication_id, recipient, "overleg", NOON, "account-test", "c" * 64)


def ledger_entry(mark: str = "proef") -> LedgerEntry:
    record = LedgerRecord(
        recorded_at=NOON,
        recorded_by="account-test",
        source=LedgerSource.BY_HAND,
        recipient=LedgerRecipient.BOARD,
        period=Period(date(2026, 9, 26), date(2026, 10, 23)),
        published_on=DAY,
        title=mark,
        reference="",
        k=5,
        figures=(Figure(mark, ("a", "b"), 0, 12), Figure("line", ("c",), 1, None)),
        covers=(Parts("a", ("b", "c")),),
    )
    return chained(record, None)


def fill(work: UnitOfWork, mark: str = "proef") -> None:
    """One record of every sort, with `mark` in every free text. The caller commits."""
    fill_school(work, mark)
    work.persons.add(replace(person("person-1", mark, mark, mark), class_name=mark, function=mark))
    record = filled_incident(mark)
    work.incidents.add(record)
    work.decisions.keep_content("c" * 64, {"rule": mark})
    work.decisions.add(replace(decision(reason=mark), payload={"note": mark}))
    deal = agreement(text=mark)
    deal_facts = replace(deal.facts, owner_name=mark, note=mark, decision_id="decision-1")
    work.agreements.add(replace(deal, outcome=mark, facts=deal_facts))
    work.contacts.add(
        Contact(
            *("contact-1", ContactWith.PARENT, NOON, ContactChannel.PHONE, mark, mark, mark),
            *("incident-1", "agreement-1", "person-1", "account-test", mark, mark),
            *(CallOutcome.SPOKEN, "agreement-1"),
        )
    )
    work.files.add(dossier_file(mark))
    work.signals.add(signal(mark=mark))
    work.reviews.add(review(mark))
    work.closings.add(closing(mark))
    work.disclosures.add(disclosed(mark))
    work.letters.add(letter(mark=mark))
    work.drafts.put(Draft("draft-1", "incident", "account-test", {"facts": mark}, NOON))
    published, delivered = publication(recipient=mark)
    work.publications.add(replace(published, summary_json=mark, file=mark.encode()))
    work.publications.add_delivery(replace(delivered, purpose=mark))
    work.publications.freeze_layout("year-1", "A")
    work.publications.add_limited_choice(LimitedChoice(True, DAY, "account-test"))
    work.ledger.add(ledger_entry(mark))
    work.ledger.keep_proof(KeptProof(1, mark, "", ""))
    work.invitations.add_key(NOON)
    work.imported_reports.add(ImportedReport("0f" * 16, "K7QF-2M9D", NOON, "account-test", ReportOutcome.NOTHING))
    work.history.add([FieldChange("incident", "incident-1", 2, "facts", mark, mark, NOON, "account-test")])
    work.retention.note_destroyed(DestroyedRecord("gone-1", RecordKind.SIGNAL, NOON, "account-test"))
    gone = CertificateLine(RecordKind.SIGNAL, "gone-1", mark, "account-test", DAY, {"file": 1})
    work.retention.add_certificate(DestructionCertificate("certificate-1", NOON, "account-test", (gone,)))
    work.incidents.add(incident("gone-2", "2025-900"))
    work.retention.destroy(DestroyedRecord("gone-2", RecordKind.INCIDENT, NOON, "account-test"))
    held = (RecordKind.INCIDENT, "incident-1", RetentionChoiceKind.EXTEND, mark, DAY, NOON, "account-test")
    work.retention.add_choice(RetentionChoice("choice-1", *held))
    fill_privacy(work, mark)
    work.audit.record(
        AuditAction.INCIDENT_RECORDED,
        object_kind="incident",
        object_id=record.id,
        object_hash=canonical_hash(record),
    )


def fill_privacy(work: UnitOfWork, mark: str) -> None:
    facts = RequestFacts(RequestKind.ERASE, Asker.PARENT, DAY, "person-1", mark, mark, mark)
    told = {"identity_checked_on": DAY, "identity_note": mark, "told_on": DAY, "extended_reason": mark}
    asked = PersonRequest("request-1", facts, NOON, "account-test", **told)  # type: ignore[arg-type]
    work.requests.add(replace(asked, outcome_reason=mark, stop=mark))
    done = (RecordKind.INCIDENT, "incident-1", StepKind.KEPT, mark, NOON, "account-test")
    work.requests.add_step(RequestStep("step-1", "request-1", *done))
    lost = BreachFacts(NOON, mark, (WhoseData.PUPILS,), (BreachData.NAMES,), 3, mark, mark)
    chosen = BreachChoices(authority_reason=mark, late_reason=mark, reference=mark, persons_reason=mark)
    work.breaches.add(Breach("breach-1", lost, chosen, NOON, "account-test"))
    work.registers.take_out(RegisterCut(Register.REPORTS, DAY.replace(year=2000), NOON, "account-test"))


def filled_incident(mark: str) -> Incident:
    part = IncidentPerson(
        *("part-1", PersonRole.VICTIM, PersonKind.PUPIL, "person-1", mark),
        parents_told_by=mark,
        parents_note=mark,
        own_view=mark,
    )
    thing = IncidentItem(
        *("item-1", ItemKind.VAPE, mark, 1, mark, DAY, mark, mark),
        (Handover("handover-1", DAY, mark, mark, mark, mark),),
    )
    facts = IncidentFacts(
        *("vape_use", DAY, "toilet", mark),
        **dict.fromkeys(FREE_TEXTS, mark),  # type: ignore[arg-type]  # all of these are texts
        location_id="location-1",
        persons=(part,),
        items=(thing,),
        measures=(Measure("measure-1", "talk", "person-1", DAY, DAY, mark),),
        own=own_answers(mark),
    )
    return replace(incident(facts=facts), shared_with=frozenset({"account-2"}))


def own_answers(mark: str) -> tuple[OwnAnswer, ...]:
    """One of every sort."""
    values = {
        FieldSort.TEXT: mark,
        FieldSort.CHOICE: "own_choice",
        FieldSort.YES_NO: "unknown",
        FieldSort.DAY: DAY.isoformat(),
        FieldSort.NUMBER: "-12",
    }
    return in_order(OwnAnswer(f"own_{sort.value}", sort, value) for sort, value in values.items())


FREE_TEXTS = (
    *("time_note", "place_note", "means_note", "cause_note", "discrimination_ground", "digital_medium"),
    *("injury_note", "damage_note", "reported_by", "intake_channel", "police_reference", "police_note"),
    *("report_filed_by", "report_number", "evaluation"),
)


def fill_school(work: UnitOfWork, mark: str = "proef") -> None:
    work.school.put(School("school-1", mark, (Location("location-1", mark), Location("location-2", mark))))
    work.school.add_year(SchoolYear("year-1", date(2026, 8, 1), date(2027, 7, 31)))
    work.school.add_holiday(Holiday("holiday-1", mark, date(2026, 12, 19), date(2027, 1, 3)))
    work.school.add_class(SchoolClass("class-1", "year-1", mark, "lower"))
    work.school.put_setting("text", mark)
    work.accounts.put(Account("account-test", mark, frozenset({Role.COORDINATOR, Role.ADMINISTRATOR})))
    former = (FormerWord(mark, mark, NOON),)
    item = CatalogueItem(CatalogueName.KIND, "vape_use", mark, mark, 1, True, {"line": mark}, former=former)
    work.catalogues.put(item)
    for place, sort in enumerate(FieldSort):
        attributes = {"sort": sort.value, "help": mark, "kinds": "vape_use"}
        own = CatalogueItem(CatalogueName.FIELD, f"own_{sort.value}", mark, mark, place, attributes=attributes)
        work.catalogues.put(own)
    choice = {"field": "own_choice"}
    work.catalogues.put(CatalogueItem(CatalogueName.CHOICE, "own_choice", mark, mark, 0, attributes=choice))
    work.catalogues.put_partner(PartnerOrganisation("partner-1", "police", mark, mark))

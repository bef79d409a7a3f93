"""A pupil who left, with everything that hangs on a pupil alone, for tests of destroying it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from tests.data.db import samples
from tests.data.db.samples import DAY, NOON
from tests.unit.services.register_desk import A_DEMAND
from vios_desktop.domain.contact import Contact
from vios_desktop.domain.draft import Draft
from vios_desktop.domain.history import FieldChange
from vios_desktop.domain.involvement import Consent, HouseholdMember, Involvement, Strength
from vios_desktop.domain.person_merge import PersonMerge
from vios_desktop.domain.person_request import Asker, PersonRequest, RequestFacts, RequestKind, RequestOutcome
from vios_desktop.domain.retention import DestroyedRecord, RetentionChoice, RetentionChoiceKind
from vios_desktop.domain.vocabulary import (
    AgreementState,
    ContactChannel,
    ContactWith,
    DemandOutcome,
    DisclosureKind,
    HouseholdRelation,
    InvolvementRole,
    RecordKind,
)

if TYPE_CHECKING:
    from vios_desktop.services.ports import UnitOfWork

MARK: Final = "kanariemerkwoord"
LEFT: Final = date(2024, 7, 31)
PUPIL, DOUBLE, OTHER = "person-1", "person-2", "person-3"
ENTRIES: Final = tuple(DestroyedRecord(one, RecordKind.PERSON, NOON, "account-test") for one in (PUPIL, DOUBLE))
FILLED: Final = (
    *("person", "involvement", "strength", "consent", "review", "contact", "agreement", "dossier_file", "draft"),
    *("disclosure", "demand", "field_change", "retention_choice", "person_merge", "search_document"),
)
"""Tables in which the mark stands after `pupil_with_all`."""


def pupil_with_all(work: UnitOfWork) -> None:
    """The pupil has two entries and a brother at school. The mark stands in every text, and in nothing else."""
    samples.fill_school(work, "proef")
    for one in (PUPIL, DOUBLE):
        named = samples.person(one, MARK, MARK)
        work.persons.add(replace(named, class_name=MARK, nickname=MARK, mentor=MARK, left_on=LEFT))
    work.persons.add(samples.person(OTHER, "Broer", "Blijft"))
    texts = {"first_name": (MARK, MARK)}
    work.person_merges.add(PersonMerge("merge-1", PUPIL, DOUBLE, texts, NOON, "account-test"))
    role = InvolvementRole.INVOLVED
    work.around.add_involvement(
        Involvement(
            *("involvement-1", DOUBLE, "youth_work", None, MARK, MARK, MARK, MARK, role, DAY, None, None),
            *(MARK, NOON, "account-test"),
        )
    )
    work.around.add_strength(Strength("strength-1", PUPIL, MARK, DAY, "account-test"))
    work.around.put_consent(Consent("consent-1", PUPIL, MARK, MARK, DAY, None, "account-test", MARK))
    for one in (PUPIL, OTHER):
        work.around.join(HouseholdMember("home-1", one, HouseholdRelation.CHILD))
    work.reviews.add(replace(samples.review(MARK), signal_ids=()))
    done = replace(samples.agreement(text=MARK), state=AgreementState.DONE, outcome=MARK, closed_on=DAY)
    alone = {"incident_id": None, "decision_id": None, "person_id": PUPIL, "note": MARK, "review_id": "review-1"}
    work.agreements.add(replace(done, facts=replace(done.facts, **alone)))  # type: ignore[arg-type]
    for number, about in enumerate((("agreement-1", None), (None, PUPIL), ("agreement-1", PUPIL))):
        who = (f"contact-{number}", ContactWith.PARENT, NOON, ContactChannel.PHONE, MARK, MARK, MARK)
        work.contacts.add(Contact(*who, None, *about, "account-test", MARK))
    file = replace(samples.dossier_file(MARK), record_kind=RecordKind.PERSON, record_id=PUPIL)
    work.files.add(file)
    given = replace(samples.disclosed(MARK), kind=DisclosureKind.DOSSIER, object_id="", consent_id="consent-1")
    work.disclosures.add(replace(given, person_ids=(PUPIL, DOUBLE)))
    answered = {"outcome": DemandOutcome.GIVEN, "disclosure_id": "disclosure-1", "person_id": PUPIL, "about": MARK}
    work.demands.add(replace(A_DEMAND, id="demand-1", note=MARK, **answered))  # type: ignore[arg-type]
    asked = RequestFacts(RequestKind.ACCESS, Asker.PARENT, DAY, PUPIL, "", "proef", "proef")
    work.requests.add(
        PersonRequest("request-1", asked, NOON, "account-test", outcome=RequestOutcome.GRANTED, answered_on=DAY)
    )
    changed = (2, "class_name", MARK, MARK, NOON, "account-test")
    work.history.add([FieldChange("person", PUPIL, *changed), FieldChange("agreement", "agreement-1", *changed)])
    kept = (RecordKind.PERSON, PUPIL, RetentionChoiceKind.EXTEND, MARK, DAY, NOON, "account-test")
    work.retention.add_choice(RetentionChoice("choice-1", *kept))
    work.drafts.put(Draft("draft-1", "pupil", "account-test", {"text": MARK}, NOON, PUPIL))
    work.drafts.put(Draft("draft-2", "retention", "account-test", {"form": "hold", "text": MARK}, NOON, PUPIL))

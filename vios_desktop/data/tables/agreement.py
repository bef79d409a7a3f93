"""Agreements, and the contacts about them and about incidents."""

from __future__ import annotations

from typing import Final

from sqlalchemy import ForeignKey, Index

from vios_desktop.data.tables.schema import number, table, text
from vios_desktop.data.tables.types import day, flag, moment, word
from vios_desktop.domain.vocabulary import AgreementState, CallOutcome, ContactChannel, ContactWith, Helped, Kept

agreement: Final = table(
    "agreement",
    number("row_no", primary_key=True),  # the search index points at it
    text("id", unique=True),
    text("text"),
    day("due_on"),
    text("owner_kind"),
    text("owner_name"),
    text("owner_account", optional=True),
    *flag("without_delay"),
    text("incident_id", ForeignKey("incident.id"), optional=True),
    text("decision_id", ForeignKey("decision_record.id"), optional=True),
    text("axis"),
    *flag("core_team"),
    day("agreed_on"),
    text("note"),
    text("person_id", ForeignKey("person.id"), optional=True),
    text("review_id", ForeignKey("review.id"), optional=True),
    text("meeting_id", ForeignKey("meeting.id"), optional=True),
    text("case_id", ForeignKey("core_team_case.id"), optional=True),
    text("feedback_to"),
    day("remind_on"),
    *word("state", AgreementState),
    text("outcome"),
    day("sleeps_until"),
    *word("kept", Kept, optional=True),
    *word("helped", Helped, optional=True),
    text("evaluation"),
    day("evaluated_on"),
    text("evaluated_by"),
    moment("created_at"),
    text("created_by"),
    moment("updated_at"),
    text("updated_by"),
    day("closed_on"),
    number("version"),
    Index("ix_agreement_by_incident", "incident_id", "state", "due_on"),
    Index(None, "state", "due_on"),
    Index(None, "due_on"),
    Index(None, "decision_id"),
    Index(None, "person_id"),
    Index(None, "review_id"),
    Index(None, "meeting_id"),
    Index(None, "case_id"),
)

contact: Final = table(
    "contact",
    text("id", primary_key=True),
    *word("with_whom", ContactWith),
    moment("contacted_at"),
    *word("channel", ContactChannel),
    text("summary"),
    text("name"),
    text("reference"),
    text("incident_id", ForeignKey("incident.id"), optional=True),
    text("agreement_id", ForeignKey("agreement.id"), optional=True),
    text("person_id", ForeignKey("person.id"), optional=True),
    text("created_by"),
    text("organisation"),
    text("number_id"),
    *word("outcome", CallOutcome, optional=True),
    text("promise_id", ForeignKey("agreement.id"), optional=True),
    *flag("from_police"),
    Index(None, "incident_id"),
    Index(None, "agreement_id"),
    Index(None, "person_id"),
    Index(None, "promise_id"),
)

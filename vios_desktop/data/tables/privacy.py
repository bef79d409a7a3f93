"""Requests of persons concerned with what was done, and the register of breaches. No row of them is deleted."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, ForeignKey, Index

from vios_desktop.data.tables.schema import number, table, text
from vios_desktop.data.tables.types import Json, day, moment, word
from vios_desktop.domain.breach import AuthorityChoice, PersonsChoice
from vios_desktop.domain.person_request import Asker, RequestKind, RequestOutcome, StepKind
from vios_desktop.domain.vocabulary import RecordKind

person_request: Final = table(
    "person_request",
    text("id", primary_key=True),
    *word("kind", RequestKind),
    *word("asked_by", Asker),
    day("received_on", optional=False),
    text("person_id", ForeignKey("person.id"), optional=True),
    text("about"),
    text("asker_name"),
    text("what"),
    moment("created_at"),
    text("created_by"),
    day("identity_checked_on"),
    text("identity_note"),
    day("told_on"),
    text("extended_reason"),
    *word("outcome", RequestOutcome),
    text("outcome_reason"),
    day("answered_on"),
    text("stop"),
    number("version"),
    Index(None, "outcome", "received_on"),
    Index(None, "person_id"),
)

# No foreign key to the record: what was done with it stays on record when it is destroyed.
request_step: Final = table(
    "request_step",
    number("row_no", primary_key=True),
    text("id", unique=True),
    text("request_id", ForeignKey("person_request.id")),
    *word("record_kind", RecordKind),
    text("record_id"),
    *word("kind", StepKind),
    text("reason"),
    moment("made_at"),
    text("made_by"),
    Index(None, "request_id"),
)

breach: Final = table(
    "breach",
    text("id", primary_key=True),
    moment("discovered_at"),
    text("what"),
    Column("whose", Json, nullable=False),
    Column("data", Json, nullable=False),
    number("people", optional=True),
    text("consequences"),
    text("measures"),
    *word("authority", AuthorityChoice),
    moment("reported_at", optional=True),
    text("authority_reason"),
    text("late_reason"),
    text("reference"),
    *word("persons", PersonsChoice),
    day("informed_on"),
    text("persons_reason"),
    moment("created_at"),
    text("created_by"),
    number("version"),
    Index(None, "discovered_at"),
)

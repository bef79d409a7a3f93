"""Keeping and destroying: choices, certificates, the ids of what is gone, and what stays of it for the trends."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, Index

from vios_desktop.data.tables.schema import number, table, text
from vios_desktop.data.tables.types import Json, day, moment, word
from vios_desktop.domain.register_cut import Register
from vios_desktop.domain.retention import RetentionChoiceKind
from vios_desktop.domain.vocabulary import RecordKind

retention_choice: Final = table(
    "retention_choice",
    number("row_no", primary_key=True),
    text("id", unique=True),
    *word("record_kind", RecordKind),
    text("record_id"),
    *word("kind", RetentionChoiceKind),
    text("reason"),
    day("until"),
    moment("made_at"),
    text("made_by"),
    Index(None, "record_id"),
)

# Content that is fixed may only be deleted when its record stands here: see `tables.derived`.
destroyed_record: Final = table(
    "destroyed_record",
    text("record_id", primary_key=True),
    *word("record_kind", RecordKind),
    moment("destroyed_at"),
    text("destroyed_by"),
)

destruction_certificate: Final = table(
    "destruction_certificate",
    text("id", primary_key=True),
    moment("made_at"),
    text("made_by"),
    Column("lines", Json, nullable=False),
)

# Nothing that leads back: no number, no day, no person.
erased_fact: Final = table(
    "erased_fact",
    number("row_no", primary_key=True),
    text("kind"),
    text("place"),
    day("month", optional=False),
    Index(None, "month"),
)

# Entries of a register may only go when they ended on or before a day that stands here: see `tables.derived`.
register_cut: Final = table(
    "register_cut",
    number("row_no", primary_key=True),
    *word("register", Register),
    day("until", optional=False),
    moment("made_at"),
    text("made_by"),
)

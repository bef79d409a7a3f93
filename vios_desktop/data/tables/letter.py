"""Letters that were fixed as sent, with their page. Append-only: triggers refuse any change."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, ForeignKey, Index, LargeBinary

from vios_desktop.data.tables.schema import number, table, text
from vios_desktop.data.tables.types import day, moment, word
from vios_desktop.domain.vocabulary import LetterKind, LetterTo, SentWay

letter: Final = table(
    "letter",
    text("id", primary_key=True),
    text("incident_id", ForeignKey("incident.id")),
    *word("kind", LetterKind),
    text("template_version"),
    text("addressee"),
    text("subject"),
    text("body"),
    day("dated_on", optional=False),
    *word("sent_to", LetterTo),
    *word("sent_way", SentWay),
    day("sent_on", optional=False),
    text("sent_name"),
    Column("file", LargeBinary, nullable=False),
    text("file_hash"),
    moment("fixed_at"),
    text("fixed_by"),
    # No foreign key to the entry: changing an incident writes its entries anew.
    text("entry_id", optional=True),
    text("person_id", ForeignKey("person.id"), optional=True),
    day("suspension_starts_on"),
    day("suspension_ends_on"),
    text("consent_note"),
    number("names_left"),
    text("corrects", ForeignKey("letter.id"), optional=True),
    text("record_hash"),
    Index(None, "incident_id", "fixed_at"),
)

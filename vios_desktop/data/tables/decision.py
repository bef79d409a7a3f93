"""Decision records and the texts of the rules they were made under. Append-only: triggers refuse any change."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, ForeignKey, Index

from vios_desktop.data.tables.schema import number, table, text
from vios_desktop.data.tables.types import Json, moment, word
from vios_desktop.domain.decision_record import Choice

decision_record: Final = table(
    "decision_record",
    text("id", primary_key=True),
    text("incident_id", ForeignKey("incident.id")),
    moment("made_at"),
    text("made_by"),
    Column("payload", Json, nullable=False),
    text("content_hash"),
    text("record_hash"),
    Index(None, "incident_id", "made_at"),
)

decision_choice: Final = table(
    "decision_choice",
    text("decision_id", ForeignKey("decision_record.id"), primary_key=True),
    number("position", primary_key=True, autoincrement=False),
    text("axis"),
    *word("choice", Choice),
    text("reason"),
    moment("chosen_at", optional=True),
)

decision_content: Final = table(
    "decision_content",
    text("content_hash", primary_key=True),
    Column("texts", Json, nullable=False),
)

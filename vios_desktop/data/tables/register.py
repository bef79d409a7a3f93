"""What left the school and on which basis, and demands for data. The entries are append-only by triggers."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, ForeignKey, Index, LargeBinary

from vios_desktop.data.tables.schema import number, table, text
from vios_desktop.data.tables.types import Json, day, flag, moment, word
from vios_desktop.domain.vocabulary import (
    DemandArticle,
    DemandOutcome,
    DisclosureKind,
    Informed,
    LegalBasis,
    SharingLevel,
)

disclosure: Final = table(
    "disclosure",
    text("id", primary_key=True),
    *word("kind", DisclosureKind),
    text("what"),
    *word("level", SharingLevel),
    text("recipient"),
    text("recipient_kind"),
    *word("basis", LegalBasis, optional=True),
    text("purpose"),
    text("necessity"),
    *word("informed", Informed, optional=True),
    text("informed_note"),
    moment("made_at"),
    text("made_by"),
    text("consent_id", ForeignKey("consent.id"), optional=True),
    text("object_id"),
    text("content_hash"),
    Column("file", LargeBinary, nullable=False),
    text("media_type"),
    Index(None, "made_at"),
    Index(None, "object_id"),
    Index(None, "consent_id"),
)

disclosure_person: Final = table(
    "disclosure_person",
    text("disclosure_id", ForeignKey("disclosure.id"), primary_key=True),
    text("person_id", ForeignKey("person.id"), primary_key=True),
    Index(None, "person_id"),
)

demand: Final = table(
    "demand",
    text("id", primary_key=True),
    day("received_on", optional=False),
    text("received_by"),
    *word("article", DemandArticle),
    text("officer_name"),
    text("officer_function"),
    *flag("by_prosecutor"),
    *flag("in_writing"),
    text("about"),
    text("person_id", ForeignKey("person.id"), optional=True),
    Column("asked_data", Json, nullable=False),
    day("term_on"),
    text("manner"),
    text("title_ground"),
    text("reference"),
    *word("outcome", DemandOutcome),
    text("outcome_reason"),
    Column("given_data", Json, nullable=False),
    day("paper_due_on"),
    moment("created_at"),
    text("created_by"),
    text("disclosure_id", ForeignKey("disclosure.id"), optional=True),
    text("note"),
    number("version"),
    Index(None, "received_on"),
    Index(None, "person_id"),
    Index(None, "disclosure_id"),
)

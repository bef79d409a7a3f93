"""What left the school: frozen summaries, their deliveries, the layout of a year and the ledger of all that was
published anywhere. Append-only by triggers."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, ForeignKey, Index, LargeBinary, UniqueConstraint

from vios_desktop.data.tables.schema import number, table, text
from vios_desktop.data.tables.types import day, flag, moment

publication: Final = table(
    "publication",
    text("id", primary_key=True),
    text("kind"),
    text("school_year_id", ForeignKey("school_year.id")),
    number("period_number"),
    day("period_starts_on", optional=False),
    day("period_ends_on", optional=False),
    text("layout"),
    text("summary_json"),
    text("content_hash"),
    Column("file", LargeBinary, nullable=False),
    text("file_hash"),
    moment("published_at"),
    text("published_by"),
    # A period is published once.
    UniqueConstraint("kind", "period_starts_on", "period_ends_on", name="uq_publication_period"),
)

# No foreign key to the incident: what was counted stays on record when an incident is erased later.
publication_counted: Final = table(
    "publication_counted",
    text("publication_id", ForeignKey("publication.id"), primary_key=True),
    number("position", primary_key=True, autoincrement=False),
    text("incident_id"),
    Index(None, "incident_id"),
)

delivery: Final = table(
    "delivery",
    text("id", primary_key=True),
    text("publication_id", ForeignKey("publication.id")),
    text("recipient"),
    text("purpose"),
    moment("delivered_at"),
    text("delivered_by"),
    text("content_hash"),
    Index(None, "publication_id", "delivered_at"),
)

summary_layout: Final = table(
    "summary_layout",
    text("school_year_id", ForeignKey("school_year.id"), primary_key=True),
    text("layout"),
)

# Whether protected incidents count in figures: what was chosen before a school year holds for it.
limited_choice: Final = table(
    "limited_choice",
    number("sequence", primary_key=True, autoincrement=False),
    *flag("counts"),
    day("chosen_on", optional=False),
    text("chosen_by"),
)

# No foreign key to the publication: an entry stands by itself, and the chain is computed over what stands here.
ledger_entry: Final = table(
    "ledger_entry",
    number("sequence", primary_key=True, autoincrement=False),
    moment("recorded_at"),
    text("recorded_by"),
    text("source"),
    text("recipient"),
    day("starts_on", optional=False),
    day("ends_on", optional=False),
    day("published_on", optional=False),
    text("title"),
    text("reference"),
    number("k"),
    text("figures"),
    text("covers"),
    text("previous_hash"),
    text("entry_hash"),
)

# Confidential: the tables are made beside the truth. `sequence` is that of the ledger entry.
kept_proof: Final = table(
    "kept_proof",
    number("sequence", primary_key=True, autoincrement=False),
    text("body"),
    text("previous_hash"),
    text("proof_hash"),
)

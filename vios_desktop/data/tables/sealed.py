"""The keys of the inbox for sealed reports, and the invitations that were handed out with them."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, ForeignKey, Index, LargeBinary

from vios_desktop.data.tables.schema import table, text
from vios_desktop.data.tables.types import day, moment, word
from vios_desktop.domain.report_import import ReportOutcome

# A private key is never removed: reports sealed to an earlier key may still be under way.
inbox_key: Final = table(
    "inbox_key",
    text("id", primary_key=True),
    Column("public_key", LargeBinary, nullable=False),
    Column("private_key", LargeBinary, nullable=False),
    moment("made_at"),
)

# No foreign key to the record: what became of a report stays on record when the incident is erased later.
imported_report: Final = table(
    "imported_report",
    text("id", primary_key=True),
    text("receipt"),
    moment("imported_at"),
    text("imported_by"),
    *word("outcome", ReportOutcome),
    text("record_id"),
    text("reason"),
    Index(None, "imported_at"),
)

invitation: Final = table(
    "invitation",
    text("id", primary_key=True),
    text("inbox_key_id", ForeignKey("inbox_key.id")),
    Column("recovery_key", LargeBinary, nullable=False),
    Column("token", LargeBinary, nullable=False),
    day("expires_on", optional=False),
    moment("made_at"),
    text("made_by"),
    moment("withdrawn_at", optional=True),
    Index(None, "made_at"),
)

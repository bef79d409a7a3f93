"""Files of the dossier, the trash, closings, merged persons, kept searches, and figures of the neighbourhood."""

from __future__ import annotations

from typing import Final

from sqlalchemy import REAL, Column, ForeignKey, Index, LargeBinary

from vios_desktop.data.tables.schema import number, table, text
from vios_desktop.data.tables.types import Json, day, flag, moment, word
from vios_desktop.domain.vocabulary import RecordKind

dossier_file: Final = table(
    "dossier_file",
    text("id", primary_key=True),
    *word("record_kind", RecordKind),
    text("record_id"),
    text("name"),
    text("media_type"),
    number("size_bytes"),
    text("sha256"),
    text("blob_id", unique=True),
    Column("wrapped_key", LargeBinary, nullable=False),
    moment("added_at"),
    text("added_by"),
    text("note"),
    *flag("from_police"),
    Index(None, "record_id", "added_at"),
)

trash_entry: Final = table(
    "trash_entry",
    text("record_id", primary_key=True),
    *word("record_kind", RecordKind),
    moment("trashed_at"),
    text("trashed_by"),
    text("reason"),
    day("purge_on", optional=False),
    Index(None, "purge_on"),
)

closing: Final = table(
    "closing",
    number("row_no", primary_key=True),  # the search index points at it
    text("id", unique=True),
    text("incident_id", ForeignKey("incident.id")),
    moment("closed_at"),
    text("closed_by"),
    text("helped"),
    text("did_not_help"),
    text("differently"),
    text("open_ends"),
    moment("reopened_at", optional=True),
    text("reopened_by"),
    text("reopen_reason"),
    Index(None, "incident_id", "closed_at"),
)

# Two persons that are one: the merged one stays as it was, and all that is asked about the kept one holds both.
person_merge: Final = table(
    "person_merge",
    text("id", primary_key=True),
    text("kept_id", ForeignKey("person.id")),
    text("merged_id", ForeignKey("person.id")),
    Column("before", Json, nullable=False),
    moment("merged_at"),
    text("merged_by"),
    moment("undone_at", optional=True),
    text("undone_by"),
    Index(None, "kept_id"),
    Index(None, "merged_id"),
)

saved_search: Final = table(
    "saved_search",
    text("id", primary_key=True),
    text("account_id"),
    text("name"),
    Column("query", Json, nullable=False),
    moment("saved_at"),
    Index(None, "account_id", "name"),
)

pattern_dismissal: Final = table(
    "pattern_dismissal",
    text("id", primary_key=True),
    text("pattern"),
    number("seen_count"),
    text("reason"),
    moment("dismissed_at"),
    text("dismissed_by"),
    Index(None, "pattern"),
)

area_import: Final = table(
    "area_import",
    text("id", primary_key=True),
    text("source"),
    number("year"),
    number("row_count"),
    text("file_hash"),
    moment("imported_at"),
    text("imported_by"),
)

area_figure: Final = table(
    "area_figure",
    text("import_id", ForeignKey("area_import.id", ondelete="CASCADE"), primary_key=True),
    text("area_code", primary_key=True),
    text("measure", primary_key=True),
    text("area_name"),
    text("area_kind"),
    number("year"),
    Column("value", REAL, nullable=True),
    Index(None, "area_code", "measure"),
)

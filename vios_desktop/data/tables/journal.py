"""The log, the history of fields, drafts, and what the vault says of itself."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, Index

from vios_desktop.data.tables.schema import number, table, text
from vios_desktop.data.tables.types import Json, moment

# `at` is plain text: the chain is computed over exactly what stands here.
audit_entry: Final = table(
    "audit_entry",
    number("sequence", primary_key=True, autoincrement=False),
    text("at"),
    text("account_id"),
    text("action"),
    text("object_kind"),
    text("object_id"),
    text("object_hash"),
    text("detail"),
    text("previous_hash"),
    text("entry_hash"),
    Index(None, "object_kind", "object_id", "sequence"),
    Index(None, "account_id", "sequence"),
    Index(None, "action", "sequence"),
    Index(None, "at"),
)

# Where the log was cut: the last line that was taken away, with its hash, so that the next one still fits.
log_cut: Final = table(
    "log_cut",
    number("last", primary_key=True, autoincrement=False),
    text("hash"),
)

field_change: Final = table(
    "field_change",
    number("row_no", primary_key=True),
    text("record_kind"),
    text("record_id"),
    number("version"),
    text("field"),
    text("old"),
    text("new"),
    moment("changed_at"),
    text("changed_by"),
    Index(None, "record_kind", "record_id", "row_no"),
)

draft: Final = table(
    "draft",
    text("id", primary_key=True),
    text("form"),
    text("account_id"),
    Column("values", Json, nullable=False),
    moment("saved_at"),
    text("subject_id", optional=True),
    Index(None, "account_id", "saved_at"),
)

# vault_id, and min_reader_version: the lowest version of the tables a program must know to read this file.
vault_meta: Final = table("vault_meta", text("name", primary_key=True), text("value"))

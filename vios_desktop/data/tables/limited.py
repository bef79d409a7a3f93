"""Records limited to named accounts (security.md 11.1): ciphertext, and the content key sealed to each holder."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, ForeignKey, LargeBinary

from vios_desktop.data.tables.schema import number, table, text

limited_record: Final = table("limited_record", text("id", primary_key=True), number("version"))

limited_part: Final = table(
    "limited_part",
    text("record_id", ForeignKey("limited_record.id", ondelete="CASCADE"), primary_key=True),
    text("field", primary_key=True),
    Column("body", LargeBinary, nullable=False),
)

limited_copy: Final = table(
    "limited_copy",
    text("record_id", ForeignKey("limited_record.id", ondelete="CASCADE"), primary_key=True),
    text("holder_id", primary_key=True),
    Column("public_key", LargeBinary, nullable=False),
    Column("sealed_key", LargeBinary, nullable=False),
)

"""Records limited to named accounts (security.md 11.1): ciphertext, and the content key sealed to each holder."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, ForeignKey, LargeBinary

from vios_desktop.data.tables.schema import number, table, text
from vios_desktop.data.tables.types import day

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

# What of one counts in published figures (docs/adr/0026): no person, no day, and gone when its page is out.
limited_figure: Final = table(
    "limited_figure",
    text("record_id", ForeignKey("limited_record.id", ondelete="CASCADE"), primary_key=True),
    text("line"),
    text("place"),
    day("happened_in", optional=False),
    day("seen_in", optional=False),
)

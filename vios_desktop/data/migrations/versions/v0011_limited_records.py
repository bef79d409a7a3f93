"""Records that only named accounts can open: their ciphertext and the sealed copies of their keys."""

from __future__ import annotations

from typing import Final

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

TABLES: Final = (
    """
    CREATE TABLE limited_record (id TEXT NOT NULL, version INTEGER NOT NULL,
      CONSTRAINT pk_limited_record PRIMARY KEY (id)) STRICT
    """,
    """
    CREATE TABLE limited_part (record_id TEXT NOT NULL, field TEXT NOT NULL, body BLOB NOT NULL,
      CONSTRAINT pk_limited_part PRIMARY KEY (record_id, field),
      CONSTRAINT fk_limited_part_record_id_limited_record FOREIGN KEY(record_id)
        REFERENCES limited_record (id) ON DELETE CASCADE) STRICT
    """,
    """
    CREATE TABLE limited_copy (record_id TEXT NOT NULL, holder_id TEXT NOT NULL, public_key BLOB NOT NULL,
      sealed_key BLOB NOT NULL, CONSTRAINT pk_limited_copy PRIMARY KEY (record_id, holder_id),
      CONSTRAINT fk_limited_copy_record_id_limited_record FOREIGN KEY(record_id)
        REFERENCES limited_record (id) ON DELETE CASCADE) STRICT
    """,
)


def upgrade() -> None:
    """Only adds: no record was limited before."""
    for statement in TABLES:
        op.execute(statement)

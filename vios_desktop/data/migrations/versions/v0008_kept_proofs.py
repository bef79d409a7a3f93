"""Why each summary could go out: the tables that prove it and the log of the gate, beside the ledger."""

from __future__ import annotations

from typing import Final

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

TABLE: Final = """
    CREATE TABLE kept_proof (sequence INTEGER NOT NULL, body TEXT NOT NULL, previous_hash TEXT NOT NULL,
      proof_hash TEXT NOT NULL, CONSTRAINT pk_kept_proof PRIMARY KEY (sequence)) STRICT
    """


def upgrade() -> None:
    """Only adds: what went out before has no proof that was kept."""
    op.execute(TABLE)

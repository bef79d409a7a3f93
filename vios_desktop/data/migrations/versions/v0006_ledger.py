"""The ledger of everything the school ever published. What was published before is taken in at its first use."""

from __future__ import annotations

from typing import Final

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

TABLE: Final = """
    CREATE TABLE ledger_entry (sequence INTEGER NOT NULL, recorded_at TEXT NOT NULL, recorded_by TEXT NOT
      NULL, source TEXT NOT NULL, recipient TEXT NOT NULL, starts_on TEXT NOT NULL, ends_on TEXT NOT NULL,
      published_on TEXT NOT NULL, title TEXT NOT NULL, reference TEXT NOT NULL, k INTEGER NOT NULL, figures
      TEXT NOT NULL, covers TEXT NOT NULL, previous_hash TEXT NOT NULL, entry_hash TEXT NOT NULL, CONSTRAINT
      pk_ledger_entry PRIMARY KEY (sequence)) STRICT
    """


def upgrade() -> None:
    """The triggers that keep it as it is follow after the last revision: data.upgrade makes them anew."""
    op.execute(TABLE)

"""Accounts with an end, a passphrase that somebody else chose and a last use; a log that is found through."""

from __future__ import annotations

from typing import Final

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

STATEMENTS: Final = (
    "ALTER TABLE account ADD COLUMN ends_on TEXT",
    "ALTER TABLE account ADD COLUMN temporary_since TEXT",
    "ALTER TABLE account ADD COLUMN last_used_at TEXT",
    "CREATE INDEX ix_audit_entry_account_id_sequence ON audit_entry (account_id, sequence)",
    "CREATE INDEX ix_audit_entry_action_sequence ON audit_entry (action, sequence)",
    "CREATE INDEX ix_audit_entry_at ON audit_entry (at)",
)


def upgrade() -> None:
    """Only adds: no row is written anew."""
    for statement in STATEMENTS:
        op.execute(statement)

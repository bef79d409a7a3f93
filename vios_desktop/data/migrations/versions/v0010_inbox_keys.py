"""Keys of the inbox for sealed reports, and the invitations handed out with them."""

from __future__ import annotations

from typing import Final

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

TABLES: Final = (
    """
    CREATE TABLE inbox_key (id TEXT NOT NULL, public_key BLOB NOT NULL, private_key BLOB NOT NULL,
      made_at TEXT NOT NULL, CONSTRAINT pk_inbox_key PRIMARY KEY (id)) STRICT
    """,
    """
    CREATE TABLE invitation (id TEXT NOT NULL, inbox_key_id TEXT NOT NULL, recovery_key BLOB NOT NULL,
      token BLOB NOT NULL, expires_on TEXT NOT NULL, made_at TEXT NOT NULL, made_by TEXT NOT NULL,
      withdrawn_at TEXT,
      CONSTRAINT pk_invitation PRIMARY KEY (id),
      CONSTRAINT fk_invitation_inbox_key_id_inbox_key FOREIGN KEY(inbox_key_id) REFERENCES inbox_key (id)) STRICT
    """,
    "CREATE INDEX ix_invitation_made_at ON invitation (made_at)",
)


def upgrade() -> None:
    """Only adds: the key pair itself is made when the first invitation is."""
    for statement in TABLES:
        op.execute(statement)

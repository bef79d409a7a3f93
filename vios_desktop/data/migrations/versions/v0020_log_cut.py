"""The log can be shortened from its beginning: where it was cut, and with which hash."""

from __future__ import annotations

from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Only adds: until now the log was whole."""
    op.execute("""CREATE TABLE log_cut (last INTEGER NOT NULL, hash TEXT NOT NULL,
      CONSTRAINT pk_log_cut PRIMARY KEY (last)) STRICT""")

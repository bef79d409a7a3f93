"""Entries of the registers of requests, breaches and reports can go when their period is over."""

from __future__ import annotations

from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Only adds: until now every entry was kept."""
    op.execute("""CREATE TABLE register_cut (row_no INTEGER NOT NULL, register TEXT NOT NULL, until TEXT NOT NULL,
      made_at TEXT NOT NULL, made_by TEXT NOT NULL, CONSTRAINT pk_register_cut PRIMARY KEY (row_no),
      CONSTRAINT ck_register_cut_register CHECK (register IN ('requests', 'breaches', 'reports'))) STRICT""")

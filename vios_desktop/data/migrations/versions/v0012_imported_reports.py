"""What became of sealed reports, so that none is taken in twice."""

from __future__ import annotations

from typing import Final

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

TABLES: Final = (
    """
    CREATE TABLE imported_report (id TEXT NOT NULL, receipt TEXT NOT NULL, imported_at TEXT NOT NULL,
      imported_by TEXT NOT NULL, outcome TEXT NOT NULL, record_id TEXT NOT NULL, reason TEXT NOT NULL,
      CONSTRAINT pk_imported_report PRIMARY KEY (id),
      CONSTRAINT ck_imported_report_outcome CHECK (outcome IN ('incident', 'signal', 'nothing'))) STRICT
    """,
    "CREATE INDEX ix_imported_report_imported_at ON imported_report (imported_at)",
)


def upgrade() -> None:
    """Only adds: no report was taken in before."""
    for statement in TABLES:
        op.execute(statement)

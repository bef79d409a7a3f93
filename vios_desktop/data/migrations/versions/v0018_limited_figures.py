"""What counts of protected incidents in published figures, and the choice of the school whether they do."""

from __future__ import annotations

from typing import Final

from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

TABLES: Final = (
    """
    CREATE TABLE limited_figure (record_id TEXT NOT NULL, line TEXT NOT NULL, place TEXT NOT NULL,
      happened_in TEXT NOT NULL, seen_in TEXT NOT NULL, CONSTRAINT pk_limited_figure PRIMARY KEY (record_id),
      CONSTRAINT fk_limited_figure_record_id_limited_record FOREIGN KEY(record_id)
        REFERENCES limited_record (id) ON DELETE CASCADE) STRICT
    """,
    """
    CREATE TABLE limited_choice (sequence INTEGER NOT NULL, counts INTEGER NOT NULL, chosen_on TEXT NOT NULL,
      chosen_by TEXT NOT NULL, CONSTRAINT pk_limited_choice PRIMARY KEY (sequence), CONSTRAINT
      ck_limited_choice_counts CHECK (counts IN (0, 1))) STRICT
    """,
)


def upgrade() -> None:
    """Only adds: until now no protected incident counted."""
    for statement in TABLES:
        op.execute(statement)

"""Entries of the school's lists can be merged, and keep the words they had before."""

from __future__ import annotations

from typing import Final

from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

STATEMENTS: Final = (
    "ALTER TABLE catalogue_item ADD COLUMN merged_into TEXT",
    """
    CREATE TABLE former_word (catalogue TEXT NOT NULL, code TEXT NOT NULL, until TEXT NOT NULL, label_nl TEXT NOT
      NULL, label_en TEXT NOT NULL, CONSTRAINT pk_former_word PRIMARY KEY (catalogue, code, until), CONSTRAINT
      ck_former_word_catalogue CHECK (catalogue IN ('kind', 'subkind', 'place', 'measure', 'partner')), CONSTRAINT
      fk_former_word_catalogue_catalogue_item FOREIGN KEY(catalogue, code) REFERENCES catalogue_item (catalogue,
      code)) STRICT
    """,
)


def upgrade() -> None:
    """Only adds: until now no entry was renamed or merged."""
    for statement in STATEMENTS:
        op.execute(statement)

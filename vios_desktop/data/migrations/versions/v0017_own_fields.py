"""A school can have fields of its own on an incident, which are entries of its lists, and answers to them.

The names of the lists are a constraint of their tables, so those are built anew; every word stays as it was.
"""

from __future__ import annotations

from typing import Final

from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

_LISTS: Final = "('kind', 'subkind', 'place', 'measure', 'partner', 'field', 'choice')"
ITEMS: Final = f"""
    CREATE TABLE catalogue_item_new (catalogue TEXT NOT NULL, code TEXT NOT NULL, label_nl TEXT NOT NULL,
      label_en TEXT NOT NULL, position INTEGER NOT NULL, active INTEGER NOT NULL, attributes TEXT NOT NULL,
      merged_into TEXT, CONSTRAINT pk_catalogue_item PRIMARY KEY (catalogue, code), CONSTRAINT
      ck_catalogue_item_catalogue CHECK (catalogue IN {_LISTS}), CONSTRAINT
      ck_catalogue_item_active CHECK (active IN (0, 1))) STRICT
    """
WORDS: Final = f"""
    CREATE TABLE former_word_new (catalogue TEXT NOT NULL, code TEXT NOT NULL, until TEXT NOT NULL, label_nl TEXT
      NOT NULL, label_en TEXT NOT NULL, CONSTRAINT pk_former_word PRIMARY KEY (catalogue, code, until), CONSTRAINT
      ck_former_word_catalogue CHECK (catalogue IN {_LISTS}), CONSTRAINT
      fk_former_word_catalogue_catalogue_item FOREIGN KEY(catalogue, code) REFERENCES catalogue_item (catalogue,
      code)) STRICT
    """
ANSWERS: Final = """
    CREATE TABLE own_answer (incident_id TEXT NOT NULL, field TEXT NOT NULL, position INTEGER NOT NULL, sort TEXT
      NOT NULL, value TEXT NOT NULL, CONSTRAINT pk_own_answer PRIMARY KEY (incident_id, field), CONSTRAINT
      ck_own_answer_sort CHECK (sort IN ('text', 'choice', 'yes_no', 'day', 'number')), CONSTRAINT
      fk_own_answer_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id) ON DELETE CASCADE)
      STRICT
    """
_REBUILT: Final = (
    ("catalogue_item", ITEMS, "catalogue, code, label_nl, label_en, position, active, attributes, merged_into"),
    ("former_word", WORDS, "catalogue, code, until, label_nl, label_en"),
)


def upgrade() -> None:
    """Entries first, then the words that point at them; foreign keys are off while this runs."""
    for name, statement, columns in _REBUILT:
        op.execute(statement)
        op.execute(f"INSERT INTO {name}_new ({columns}) SELECT {columns} FROM {name}")  # noqa: S608 - our own
        op.execute(f"DROP TABLE {name}")
        op.execute(f"ALTER TABLE {name}_new RENAME TO {name}")
    op.execute(ANSWERS)

"""Keeping and destroying: what was chosen, certificates, the ids of what is gone, and facts without a person."""

from __future__ import annotations

from typing import Final

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_KINDS: Final = (
    "('incident', 'signal', 'person', 'agreement', 'contact', 'decision', 'letter', 'review', 'involvement', "
    "'strength', 'gap', 'case', 'meeting', 'disclosure', 'demand', 'file', 'closing')"
)
STATEMENTS: Final = (
    f"""CREATE TABLE retention_choice (row_no INTEGER NOT NULL, id TEXT NOT NULL, record_kind TEXT NOT NULL,
      record_id TEXT NOT NULL, kind TEXT NOT NULL, reason TEXT NOT NULL, until TEXT, made_at TEXT NOT NULL,
      made_by TEXT NOT NULL, CONSTRAINT pk_retention_choice PRIMARY KEY (row_no), CONSTRAINT
      ck_retention_choice_record_kind CHECK (record_kind IN {_KINDS}), CONSTRAINT ck_retention_choice_kind
      CHECK (kind IN ('extend', 'hold', 'lift', 'destroy', 'withdraw')), CONSTRAINT uq_retention_choice_id
      UNIQUE (id)) STRICT""",
    "CREATE INDEX ix_retention_choice_record_id ON retention_choice (record_id)",
    f"""CREATE TABLE destroyed_record (record_id TEXT NOT NULL, record_kind TEXT NOT NULL, destroyed_at TEXT NOT
      NULL, destroyed_by TEXT NOT NULL, CONSTRAINT pk_destroyed_record PRIMARY KEY (record_id), CONSTRAINT
      ck_destroyed_record_record_kind CHECK (record_kind IN {_KINDS})) STRICT""",
    """CREATE TABLE destruction_certificate (id TEXT NOT NULL, made_at TEXT NOT NULL, made_by TEXT NOT NULL,
      lines TEXT NOT NULL, CONSTRAINT pk_destruction_certificate PRIMARY KEY (id)) STRICT""",
    """CREATE TABLE erased_fact (row_no INTEGER NOT NULL, kind TEXT NOT NULL, place TEXT NOT NULL, month TEXT NOT
      NULL, CONSTRAINT pk_erased_fact PRIMARY KEY (row_no)) STRICT""",
    "CREATE INDEX ix_erased_fact_month ON erased_fact (month)",
)


def upgrade() -> None:
    """Only adds. The triggers that let destroyed content go follow after the last revision (data.upgrade)."""
    for statement in STATEMENTS:
        op.execute(statement)

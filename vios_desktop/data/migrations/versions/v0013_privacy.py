"""Requests of persons concerned with what was done, and the register of breaches."""

from __future__ import annotations

from typing import Final

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_KINDS: Final = (
    "('incident', 'signal', 'person', 'agreement', 'contact', 'decision', 'letter', 'review', 'involvement', "
    "'strength', 'gap', 'case', 'meeting', 'disclosure', 'demand', 'file', 'closing')"
)
TABLES: Final = (
    """
    CREATE TABLE person_request (id TEXT NOT NULL, kind TEXT NOT NULL, asked_by TEXT NOT NULL, received_on TEXT
      NOT NULL, person_id TEXT, about TEXT NOT NULL, asker_name TEXT NOT NULL, what TEXT NOT NULL, created_at TEXT
      NOT NULL, created_by TEXT NOT NULL, identity_checked_on TEXT, identity_note TEXT NOT NULL, told_on TEXT,
      extended_reason TEXT NOT NULL, outcome TEXT NOT NULL, outcome_reason TEXT NOT NULL, answered_on TEXT, stop
      TEXT NOT NULL, version INTEGER NOT NULL, CONSTRAINT pk_person_request PRIMARY KEY (id), CONSTRAINT
      ck_person_request_kind CHECK (kind IN ('access', 'rectify', 'erase', 'object')), CONSTRAINT
      ck_person_request_asked_by CHECK (asked_by IN ('pupil', 'parent', 'staff', 'representative')), CONSTRAINT
      ck_person_request_outcome CHECK (outcome IN ('open', 'granted', 'partly', 'refused', 'withdrawn')),
      CONSTRAINT fk_person_request_person_id_person FOREIGN KEY(person_id) REFERENCES person (id)) STRICT
    """,
    "CREATE INDEX ix_person_request_outcome_received_on ON person_request (outcome, received_on)",
    "CREATE INDEX ix_person_request_person_id ON person_request (person_id)",
    f"""
    CREATE TABLE request_step (row_no INTEGER NOT NULL, id TEXT NOT NULL, request_id TEXT NOT NULL, record_kind
      TEXT NOT NULL, record_id TEXT NOT NULL, kind TEXT NOT NULL, reason TEXT NOT NULL, made_at TEXT NOT NULL,
      made_by TEXT NOT NULL, CONSTRAINT pk_request_step PRIMARY KEY (row_no), CONSTRAINT
      ck_request_step_record_kind CHECK (record_kind IN {_KINDS}), CONSTRAINT ck_request_step_kind CHECK (kind IN
      ('corrected', 'view_added', 'destroy', 'kept')), CONSTRAINT uq_request_step_id UNIQUE (id), CONSTRAINT
      fk_request_step_request_id_person_request FOREIGN KEY(request_id) REFERENCES person_request (id)) STRICT
    """,
    "CREATE INDEX ix_request_step_request_id ON request_step (request_id)",
    """
    CREATE TABLE breach (id TEXT NOT NULL, discovered_at TEXT NOT NULL, what TEXT NOT NULL, whose TEXT NOT NULL,
      data TEXT NOT NULL, people INTEGER, consequences TEXT NOT NULL, measures TEXT NOT NULL, authority TEXT NOT
      NULL, reported_at TEXT, authority_reason TEXT NOT NULL, late_reason TEXT NOT NULL, reference TEXT NOT NULL,
      persons TEXT NOT NULL, informed_on TEXT, persons_reason TEXT NOT NULL, created_at TEXT NOT NULL, created_by
      TEXT NOT NULL, version INTEGER NOT NULL, CONSTRAINT pk_breach PRIMARY KEY (id), CONSTRAINT
      ck_breach_authority CHECK (authority IN ('open', 'reported', 'not_reported')), CONSTRAINT ck_breach_persons
      CHECK (persons IN ('open', 'informed', 'not_informed'))) STRICT
    """,
    "CREATE INDEX ix_breach_discovered_at ON breach (discovered_at)",
)


def upgrade() -> None:
    """Only adds. The triggers that keep every row follow after the last revision (data.upgrade)."""
    for statement in TABLES:
        op.execute(statement)

"""Calls: how a contact ended, with which card and organisation, and the agreement that came of it.

The table is built anew instead of altered: so its constraints get their names, and no column needs a default.
"""

from __future__ import annotations

from typing import Final

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABLE: Final = """
    CREATE TABLE contact_with_calls (
      id TEXT NOT NULL, with_whom TEXT NOT NULL, contacted_at TEXT NOT NULL, channel TEXT NOT NULL,
      summary TEXT NOT NULL, name TEXT NOT NULL, reference TEXT NOT NULL, incident_id TEXT,
      agreement_id TEXT, person_id TEXT, created_by TEXT NOT NULL, organisation TEXT NOT NULL,
      number_id TEXT NOT NULL, outcome TEXT, promise_id TEXT,
      CONSTRAINT pk_contact PRIMARY KEY (id),
      CONSTRAINT ck_contact_with_whom CHECK (with_whom IN ('pupil', 'parent', 'police', 'partner',
        'staff', 'other')),
      CONSTRAINT ck_contact_channel CHECK (channel IN ('phone', 'conversation', 'email', 'letter',
        'other')),
      CONSTRAINT ck_contact_outcome CHECK (outcome IN ('spoken', 'not_reached', 'calls_back')),
      CONSTRAINT fk_contact_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id),
      CONSTRAINT fk_contact_agreement_id_agreement FOREIGN KEY(agreement_id) REFERENCES agreement (id),
      CONSTRAINT fk_contact_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
      CONSTRAINT fk_contact_promise_id_agreement FOREIGN KEY(promise_id) REFERENCES agreement (id)
    ) STRICT
    """

_OLD: Final = (
    "id, with_whom, contacted_at, channel, summary, name, reference, "
    "incident_id, agreement_id, person_id, created_by"
)


def upgrade() -> None:
    op.execute(TABLE)
    op.execute(
        f"INSERT INTO contact_with_calls ({_OLD}, organisation, number_id) "  # noqa: S608 - names of our own columns
        f"SELECT {_OLD}, '', '' FROM contact"
    )
    op.execute("DROP TABLE contact")
    op.execute("ALTER TABLE contact_with_calls RENAME TO contact")
    for column in ("agreement_id", "incident_id", "person_id", "promise_id"):
        op.execute(f"CREATE INDEX ix_contact_{column} ON contact ({column})")

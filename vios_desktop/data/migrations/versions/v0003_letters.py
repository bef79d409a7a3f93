"""Letters that were fixed as sent."""

from __future__ import annotations

from typing import Final

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

LETTER: Final = """
    CREATE TABLE letter (
      id TEXT NOT NULL, incident_id TEXT NOT NULL, kind TEXT NOT NULL, template_version TEXT NOT NULL,
      addressee TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL, dated_on TEXT NOT NULL,
      sent_to TEXT NOT NULL, sent_way TEXT NOT NULL, sent_on TEXT NOT NULL, sent_name TEXT NOT NULL,
      file BLOB NOT NULL, file_hash TEXT NOT NULL, fixed_at TEXT NOT NULL, fixed_by TEXT NOT NULL,
      entry_id TEXT, person_id TEXT, suspension_starts_on TEXT, suspension_ends_on TEXT,
      consent_note TEXT NOT NULL, names_left INTEGER NOT NULL, corrects TEXT, record_hash TEXT NOT NULL,
      CONSTRAINT pk_letter PRIMARY KEY (id),
      CONSTRAINT fk_letter_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id),
      CONSTRAINT ck_letter_kind CHECK (kind IN ('parents', 'parent_talk', 'suspension', 'police_preparation',
        'attendance', 'inspectorate')),
      CONSTRAINT ck_letter_sent_to CHECK (sent_to IN ('parents', 'pupil', 'pupil_and_parents', 'board',
        'attendance', 'inspectorate', 'own_file')),
      CONSTRAINT ck_letter_sent_way CHECK (sent_way IN ('post', 'email', 'given', 'portal', 'kept')),
      CONSTRAINT fk_letter_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
      CONSTRAINT fk_letter_corrects_letter FOREIGN KEY(corrects) REFERENCES letter (id)
    ) STRICT
"""


def upgrade() -> None:
    """The triggers that keep it as it is follow after the last revision: data.upgrade makes them anew."""
    op.execute(LETTER)
    op.execute("CREATE INDEX ix_letter_incident_id_fixed_at ON letter (incident_id, fixed_at)")

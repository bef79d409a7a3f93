"""The register has words for the overviews of a year, inside the school and of several schools, and for tables.

The list of words is a constraint of the table, so the table is built anew. What was entered before keeps the word
it was entered with: the register is never changed.
"""

from __future__ import annotations

from typing import Final

from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

DISCLOSURE: Final = """
    CREATE TABLE disclosure_new (id TEXT NOT NULL, kind TEXT NOT NULL, what TEXT NOT NULL, level TEXT NOT NULL,
      recipient TEXT NOT NULL, recipient_kind TEXT NOT NULL, basis TEXT, purpose TEXT NOT NULL, necessity
      TEXT NOT NULL, informed TEXT, informed_note TEXT NOT NULL, made_at TEXT NOT NULL, made_by TEXT NOT
      NULL, consent_id TEXT, object_id TEXT NOT NULL, content_hash TEXT NOT NULL, file BLOB NOT NULL,
      media_type TEXT NOT NULL, CONSTRAINT pk_disclosure PRIMARY KEY (id), CONSTRAINT ck_disclosure_kind
      CHECK (kind IN ('summary', 'case', 'minutes', 'agreement_list', 'letter', 'demand', 'dossier',
      'spoken', 'gaps', 'yearly', 'inside', 'joined', 'table', 'other')), CONSTRAINT ck_disclosure_level
      CHECK (level IN ('trend', 'deidentified', 'named_consent', 'named_reasoned')), CONSTRAINT
      ck_disclosure_basis CHECK (basis IN ('legal_duty', 'public_task', 'legitimate_interest', 'consent',
      'vital_interest', 'demand')), CONSTRAINT ck_disclosure_informed CHECK (informed IN ('yes', 'later',
      'no')), CONSTRAINT fk_disclosure_consent_id_consent FOREIGN KEY(consent_id) REFERENCES consent (id))
      STRICT
    """
COLUMNS: Final = (
    "id, kind, what, level, recipient, recipient_kind, basis, purpose, necessity, informed, informed_note, "
    "made_at, made_by, consent_id, object_id, content_hash, file, media_type"
)
INDEXES: Final = (
    "CREATE INDEX ix_disclosure_consent_id ON disclosure (consent_id)",
    "CREATE INDEX ix_disclosure_made_at ON disclosure (made_at)",
    "CREATE INDEX ix_disclosure_object_id ON disclosure (object_id)",
)


def upgrade() -> None:
    """The triggers that keep the register follow after the last revision: data.upgrade makes them anew."""
    op.execute(DISCLOSURE)
    op.execute(f"INSERT INTO disclosure_new ({COLUMNS}) SELECT {COLUMNS} FROM disclosure")  # noqa: S608 - our own
    op.execute("DROP TABLE disclosure")
    op.execute("ALTER TABLE disclosure_new RENAME TO disclosure")
    for statement in INDEXES:
        op.execute(statement)

"""The kernteam, gaps, what partners do, the register of what left the school, and one search for documents."""

from __future__ import annotations

from typing import Final
from uuid import uuid4

from alembic import op
from sqlalchemy import Connection

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TABLES: Final = (
    """
    CREATE TABLE core_team_case (id TEXT NOT NULL, title TEXT NOT NULL, person_id TEXT, group_label TEXT NOT
      NULL, state TEXT NOT NULL, level TEXT NOT NULL, opened_on TEXT NOT NULL, opened_by TEXT NOT NULL,
      created_at TEXT NOT NULL, phase TEXT NOT NULL, domains TEXT NOT NULL, facts TEXT NOT NULL, pattern
      TEXT NOT NULL, strengths TEXT NOT NULL, question TEXT NOT NULL, basis TEXT, purpose TEXT NOT NULL,
      necessity TEXT NOT NULL, proportion TEXT NOT NULL, subsidiarity TEXT NOT NULL, informed TEXT,
      informed_note TEXT NOT NULL, consent_id TEXT, review_id TEXT,
      lead_owner TEXT NOT NULL, closed_on TEXT, close_reason TEXT NOT NULL, version INTEGER NOT NULL,
      CONSTRAINT pk_core_team_case PRIMARY KEY (id), CONSTRAINT ck_core_team_case_state CHECK (state IN
      ('open', 'closed')), CONSTRAINT ck_core_team_case_level CHECK (level IN ('trend', 'deidentified',
      'named_consent', 'named_reasoned')), CONSTRAINT ck_core_team_case_basis CHECK (basis IN ('legal_duty',
      'public_task', 'legitimate_interest', 'consent', 'vital_interest', 'demand')), CONSTRAINT
      ck_core_team_case_informed CHECK (informed IN ('yes', 'later', 'no')), CONSTRAINT
      fk_core_team_case_person_id_person FOREIGN KEY(person_id) REFERENCES person (id), CONSTRAINT
      fk_core_team_case_consent_id_consent FOREIGN KEY(consent_id) REFERENCES consent (id), CONSTRAINT
      fk_core_team_case_review_id_review FOREIGN KEY(review_id) REFERENCES review (id)) STRICT
    """,
    """
    CREATE TABLE case_link (case_id TEXT NOT NULL, record_kind TEXT NOT NULL, record_id TEXT NOT NULL,
      CONSTRAINT pk_case_link PRIMARY KEY (case_id, record_kind, record_id), CONSTRAINT
      ck_case_link_record_kind CHECK (record_kind IN ('incident', 'signal', 'person', 'agreement',
      'contact', 'decision', 'letter', 'review', 'involvement', 'strength', 'gap', 'case', 'meeting',
      'disclosure', 'demand', 'file', 'closing')), CONSTRAINT fk_case_link_case_id_core_team_case FOREIGN
      KEY(case_id) REFERENCES core_team_case (id) ON DELETE CASCADE) STRICT
    """,
    """
    CREATE TABLE meeting (id TEXT NOT NULL, held_on TEXT NOT NULL, starts_at TEXT, place TEXT NOT NULL,
      chair TEXT NOT NULL, state TEXT NOT NULL, confidentiality_read INTEGER NOT NULL, next_on TEXT,
      created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT
      NULL, finished_at TEXT, typed TEXT NOT NULL, version INTEGER NOT NULL,
      CONSTRAINT pk_meeting PRIMARY KEY (id), CONSTRAINT ck_meeting_state CHECK (state IN
      ('preparing', 'running', 'finished')), CONSTRAINT
      ck_meeting_confidentiality_read CHECK (confidentiality_read IN (0, 1))) STRICT
    """,
    """
    CREATE TABLE meeting_attendee (meeting_id TEXT NOT NULL, position INTEGER NOT NULL, partner_kind TEXT
      NOT NULL, organisation TEXT NOT NULL, name TEXT NOT NULL, present INTEGER, note TEXT NOT NULL,
      CONSTRAINT pk_meeting_attendee PRIMARY KEY (meeting_id, position), CONSTRAINT
      ck_meeting_attendee_present CHECK (present IN (0, 1)), CONSTRAINT
      fk_meeting_attendee_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) ON DELETE
      CASCADE) STRICT
    """,
    """
    CREATE TABLE agenda_item (meeting_id TEXT NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL, done
      INTEGER NOT NULL, notes TEXT NOT NULL, CONSTRAINT pk_agenda_item PRIMARY KEY (meeting_id, position),
      CONSTRAINT ck_agenda_item_kind CHECK (kind IN ('opening', 'last_agreements', 'trends', 'partner_news',
      'signals', 'cases', 'new_agreements', 'gaps', 'prevention', 'cooperation')), CONSTRAINT
      ck_agenda_item_done CHECK (done IN (0, 1)), CONSTRAINT fk_agenda_item_meeting_id_meeting FOREIGN
      KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE) STRICT
    """,
    """
    CREATE TABLE partner_news (id TEXT NOT NULL, meeting_id TEXT NOT NULL, position INTEGER NOT NULL,
      partner_kind TEXT NOT NULL, domain TEXT NOT NULL, text TEXT NOT NULL, from_police INTEGER NOT NULL,
      CONSTRAINT pk_partner_news PRIMARY KEY (id), CONSTRAINT ck_partner_news_domain CHECK (domain IN
      ('school', 'street', 'home', 'online')), CONSTRAINT ck_partner_news_from_police CHECK (from_police IN
      (0, 1)), CONSTRAINT fk_partner_news_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id)
      ON DELETE CASCADE) STRICT
    """,
    """
    CREATE TABLE meeting_case (meeting_id TEXT NOT NULL, case_id TEXT NOT NULL, position INTEGER NOT NULL,
      level TEXT NOT NULL, notes TEXT NOT NULL, outcome TEXT NOT NULL, CONSTRAINT pk_meeting_case PRIMARY
      KEY (meeting_id, case_id), CONSTRAINT ck_meeting_case_level CHECK (level IN ('trend', 'deidentified',
      'named_consent', 'named_reasoned')), CONSTRAINT fk_meeting_case_meeting_id_meeting FOREIGN
      KEY(meeting_id) REFERENCES meeting (id) ON DELETE CASCADE, CONSTRAINT
      fk_meeting_case_case_id_core_team_case FOREIGN KEY(case_id) REFERENCES core_team_case (id)) STRICT
    """,
    """
    CREATE TABLE gap (id TEXT NOT NULL, text TEXT NOT NULL, found_on TEXT NOT NULL, asked_kinds TEXT NOT
      NULL, state TEXT NOT NULL, created_at TEXT NOT NULL, created_by TEXT NOT NULL, agreement_id TEXT,
      meeting_id TEXT, case_id TEXT, brought_on TEXT, brought_to TEXT NOT NULL, outcome TEXT NOT NULL,
      closed_on TEXT, version INTEGER NOT NULL, CONSTRAINT pk_gap PRIMARY KEY (id), CONSTRAINT ck_gap_state
      CHECK (state IN ('open', 'brought', 'closed')), CONSTRAINT fk_gap_agreement_id_agreement FOREIGN
      KEY(agreement_id) REFERENCES agreement (id), CONSTRAINT fk_gap_meeting_id_meeting FOREIGN
      KEY(meeting_id) REFERENCES meeting (id), CONSTRAINT fk_gap_case_id_core_team_case FOREIGN KEY(case_id)
      REFERENCES core_team_case (id)) STRICT
    """,
    """
    CREATE TABLE partner_role (partner_id TEXT NOT NULL, can_do TEXT NOT NULL, cannot_do TEXT NOT NULL,
      call_when TEXT NOT NULL, asks_of_us TEXT NOT NULL, responsible_for TEXT NOT NULL, agreed_on TEXT,
      agreed_with TEXT NOT NULL, review_on TEXT, version INTEGER NOT NULL, CONSTRAINT pk_partner_role
      PRIMARY KEY (partner_id), CONSTRAINT fk_partner_role_partner_id_partner_organisation FOREIGN
      KEY(partner_id) REFERENCES partner_organisation (id)) STRICT
    """,
    """
    CREATE TABLE partner_contact (id TEXT NOT NULL, partner_id TEXT NOT NULL, name TEXT NOT NULL, function
      TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL, reachable TEXT NOT NULL, position INTEGER NOT
      NULL, active INTEGER NOT NULL, CONSTRAINT pk_partner_contact PRIMARY KEY (id), CONSTRAINT
      ck_partner_contact_active CHECK (active IN (0, 1)), CONSTRAINT
      fk_partner_contact_partner_id_partner_organisation FOREIGN KEY(partner_id) REFERENCES
      partner_organisation (id)) STRICT
    """,
    """
    CREATE TABLE disclosure (id TEXT NOT NULL, kind TEXT NOT NULL, what TEXT NOT NULL, level TEXT NOT NULL,
      recipient TEXT NOT NULL, recipient_kind TEXT NOT NULL, basis TEXT, purpose TEXT NOT NULL, necessity
      TEXT NOT NULL, informed TEXT, informed_note TEXT NOT NULL, made_at TEXT NOT NULL, made_by TEXT NOT
      NULL, consent_id TEXT, object_id TEXT NOT NULL, content_hash TEXT NOT NULL, file BLOB NOT NULL,
      media_type TEXT NOT NULL, CONSTRAINT pk_disclosure PRIMARY KEY (id), CONSTRAINT ck_disclosure_kind
      CHECK (kind IN ('summary', 'case', 'minutes', 'agreement_list', 'letter', 'demand', 'dossier',
      'spoken', 'gaps', 'other')), CONSTRAINT ck_disclosure_level CHECK (level IN ('trend', 'deidentified',
      'named_consent', 'named_reasoned')), CONSTRAINT ck_disclosure_basis CHECK (basis IN ('legal_duty',
      'public_task', 'legitimate_interest', 'consent', 'vital_interest', 'demand')), CONSTRAINT
      ck_disclosure_informed CHECK (informed IN ('yes', 'later', 'no')), CONSTRAINT
      fk_disclosure_consent_id_consent FOREIGN KEY(consent_id) REFERENCES consent (id)) STRICT
    """,
    """
    CREATE TABLE disclosure_person (disclosure_id TEXT NOT NULL, person_id TEXT NOT NULL, CONSTRAINT
      pk_disclosure_person PRIMARY KEY (disclosure_id, person_id), CONSTRAINT
      fk_disclosure_person_disclosure_id_disclosure FOREIGN KEY(disclosure_id) REFERENCES disclosure (id),
      CONSTRAINT fk_disclosure_person_person_id_person FOREIGN KEY(person_id) REFERENCES person (id)) STRICT
    """,
    """
    CREATE TABLE demand (id TEXT NOT NULL, received_on TEXT NOT NULL, received_by TEXT NOT NULL, article
      TEXT NOT NULL, officer_name TEXT NOT NULL, officer_function TEXT NOT NULL, by_prosecutor INTEGER NOT
      NULL, in_writing INTEGER NOT NULL, about TEXT NOT NULL, person_id TEXT, asked_data TEXT NOT NULL,
      term_on TEXT, manner TEXT NOT NULL, title_ground TEXT NOT NULL, reference TEXT NOT NULL, outcome TEXT
      NOT NULL, outcome_reason TEXT NOT NULL, given_data TEXT NOT NULL, paper_due_on TEXT, created_at TEXT
      NOT NULL, created_by TEXT NOT NULL, disclosure_id TEXT, note TEXT NOT NULL, version INTEGER NOT NULL,
      CONSTRAINT pk_demand PRIMARY KEY (id), CONSTRAINT ck_demand_article CHECK (article IN ('sv_126nc',
      'sv_126nd', 'other', 'none_named')), CONSTRAINT ck_demand_by_prosecutor CHECK (by_prosecutor IN (0,
      1)), CONSTRAINT ck_demand_in_writing CHECK (in_writing IN (0, 1)), CONSTRAINT ck_demand_outcome CHECK
      (outcome IN ('open', 'advice_asked', 'given', 'partly_given', 'refused', 'withdrawn')), CONSTRAINT
      fk_demand_person_id_person FOREIGN KEY(person_id) REFERENCES person (id), CONSTRAINT
      fk_demand_disclosure_id_disclosure FOREIGN KEY(disclosure_id) REFERENCES disclosure (id)) STRICT
    """,
    """
    CREATE TABLE search_document (row_no INTEGER NOT NULL, record_kind TEXT NOT NULL, record_id TEXT NOT
      NULL, parent_id TEXT NOT NULL, person_id TEXT NOT NULL, on_day TEXT NOT NULL, code TEXT NOT NULL,
      title TEXT NOT NULL, names TEXT NOT NULL, body TEXT NOT NULL, CONSTRAINT pk_search_document PRIMARY
      KEY (row_no), CONSTRAINT ck_search_document_record_kind CHECK (record_kind IN ('incident', 'signal',
      'person', 'agreement', 'contact', 'decision', 'letter', 'review', 'involvement', 'strength', 'gap',
      'case', 'meeting', 'disclosure', 'demand', 'file', 'closing'))) STRICT
    """,
)

INDEXES: Final = (
    "CREATE INDEX ix_core_team_case_consent_id ON core_team_case (consent_id)",
    "CREATE INDEX ix_core_team_case_person_id ON core_team_case (person_id)",
    "CREATE INDEX ix_core_team_case_review_id ON core_team_case (review_id)",
    "CREATE INDEX ix_core_team_case_state_opened_on ON core_team_case (state, opened_on)",
    "CREATE INDEX ix_case_link_record_id ON case_link (record_id)",
    "CREATE INDEX ix_meeting_held_on ON meeting (held_on)",
    "CREATE INDEX ix_partner_news_meeting_id_position ON partner_news (meeting_id, position)",
    "CREATE INDEX ix_meeting_case_case_id ON meeting_case (case_id)",
    "CREATE INDEX ix_gap_agreement_id ON gap (agreement_id)",
    "CREATE INDEX ix_gap_case_id ON gap (case_id)",
    "CREATE INDEX ix_gap_meeting_id ON gap (meeting_id)",
    "CREATE INDEX ix_gap_state_found_on ON gap (state, found_on)",
    "CREATE INDEX ix_partner_contact_partner_id_position ON partner_contact (partner_id, position)",
    "CREATE INDEX ix_disclosure_consent_id ON disclosure (consent_id)",
    "CREATE INDEX ix_disclosure_made_at ON disclosure (made_at)",
    "CREATE INDEX ix_disclosure_object_id ON disclosure (object_id)",
    "CREATE INDEX ix_disclosure_person_person_id ON disclosure_person (person_id)",
    "CREATE INDEX ix_demand_disclosure_id ON demand (disclosure_id)",
    "CREATE INDEX ix_demand_person_id ON demand (person_id)",
    "CREATE INDEX ix_demand_received_on ON demand (received_on)",
    "CREATE INDEX ix_search_document_person_id ON search_document (person_id)",
    "CREATE INDEX ix_search_document_record_kind_on_day ON search_document (record_kind, on_day)",
    "CREATE UNIQUE INDEX ix_search_document_record_kind_record_id ON search_document (record_kind, record_id)",
)

SEARCH: Final = (
    (
        "CREATE VIRTUAL TABLE document_search USING fts5(title, names, body, content='search_document', "
        "content_rowid='row_no', prefix='2 3', tokenize='unicode61 remove_diacritics 2')"
    ),
    "INSERT INTO document_search(document_search, rank) VALUES('secure-delete', 1)",
)

# What was there before this version and has no index of its own. The view that says the same follows later.
FILL: Final = (
    """
    INSERT INTO search_document(record_kind, record_id, parent_id, person_id, on_day, code, title, names, body)
    SELECT 'contact', id, coalesce(incident_id, agreement_id, ''), coalesce(person_id, ''),
      substr(contacted_at, 1, 10), with_whom, '', concat_ws(char(10), name, organisation),
      concat_ws(char(10), summary, reference) FROM contact
    """,
    """
    INSERT INTO search_document(record_kind, record_id, parent_id, person_id, on_day, code, title, names, body)
    SELECT 'letter', id, incident_id, coalesce(person_id, ''), dated_on, kind, subject,
      concat_ws(char(10), addressee, sent_name), body FROM letter
    """,
    "INSERT INTO document_search(document_search) VALUES('rebuild')",
)


def upgrade() -> None:
    """The triggers that keep the register follow after the last revision: data.upgrade makes them anew."""
    for statement in (*TABLES, *INDEXES, *SEARCH, *FILL):
        op.execute(statement)
    connection = op.get_bind()
    move_contacts(connection)
    for column in ("phone", "contact_name", "contact_function"):
        op.execute(f"ALTER TABLE partner_organisation DROP COLUMN {column}")


def move_contacts(connection: Connection) -> None:
    """Whom to call at a partner moves to a table of its own: the one place of numbers (docs/adr/0010)."""
    found = connection.exec_driver_sql(
        "SELECT id, contact_name, contact_function, phone FROM partner_organisation "
        "WHERE phone <> '' OR contact_name <> '' ORDER BY id"
    ).all()
    for partner_id, name, function, phone in found:
        connection.exec_driver_sql(
            "INSERT INTO partner_contact (id, partner_id, name, function, phone, "
            "email, reachable, position, active) VALUES (?, ?, ?, ?, ?, '', '', 0, 1)",
            (str(uuid4()), partner_id, name, function, phone),
        )

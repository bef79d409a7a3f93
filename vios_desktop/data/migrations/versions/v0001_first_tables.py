"""The first tables: everything of version 1."""

from __future__ import annotations

from typing import Final

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES: Final = (
    """
    CREATE TABLE account (
      id TEXT NOT NULL, display_name TEXT NOT NULL, active INTEGER NOT NULL,
      CONSTRAINT pk_account PRIMARY KEY (id),
      CONSTRAINT ck_account_active CHECK (active IN (0, 1))
    ) STRICT
    """,
    """
    CREATE TABLE audit_entry (
      sequence INTEGER NOT NULL, at TEXT NOT NULL, account_id TEXT NOT NULL, action TEXT NOT NULL,
      object_kind TEXT NOT NULL, object_id TEXT NOT NULL, object_hash TEXT NOT NULL, detail TEXT NOT NULL,
      previous_hash TEXT NOT NULL, entry_hash TEXT NOT NULL,
      CONSTRAINT pk_audit_entry PRIMARY KEY (sequence)
    ) STRICT
    """,
    """
    CREATE TABLE catalogue_item (
      catalogue TEXT NOT NULL, code TEXT NOT NULL, label_nl TEXT NOT NULL, label_en TEXT NOT NULL,
      position INTEGER NOT NULL, active INTEGER NOT NULL, attributes TEXT NOT NULL,
      CONSTRAINT pk_catalogue_item PRIMARY KEY (catalogue, code),
      CONSTRAINT ck_catalogue_item_catalogue CHECK (catalogue IN ('kind', 'subkind', 'place', 'measure',
        'partner')),
      CONSTRAINT ck_catalogue_item_active CHECK (active IN (0, 1))
    ) STRICT
    """,
    """
    CREATE TABLE decision_content (
      content_hash TEXT NOT NULL, texts TEXT NOT NULL,
      CONSTRAINT pk_decision_content PRIMARY KEY (content_hash)
    ) STRICT
    """,
    """
    CREATE TABLE draft (
      id TEXT NOT NULL, form TEXT NOT NULL, account_id TEXT NOT NULL, "values" TEXT NOT NULL,
      saved_at TEXT NOT NULL, subject_id TEXT,
      CONSTRAINT pk_draft PRIMARY KEY (id)
    ) STRICT
    """,
    """
    CREATE TABLE field_change (
      row_no INTEGER NOT NULL, record_kind TEXT NOT NULL, record_id TEXT NOT NULL,
      version INTEGER NOT NULL, field TEXT NOT NULL, old TEXT NOT NULL, new TEXT NOT NULL,
      changed_at TEXT NOT NULL, changed_by TEXT NOT NULL,
      CONSTRAINT pk_field_change PRIMARY KEY (row_no)
    ) STRICT
    """,
    """
    CREATE TABLE holiday (
      id TEXT NOT NULL, name TEXT NOT NULL, starts_on TEXT NOT NULL, ends_on TEXT NOT NULL,
      CONSTRAINT pk_holiday PRIMARY KEY (id)
    ) STRICT
    """,
    """
    CREATE TABLE incident_number (
      year INTEGER NOT NULL, last INTEGER NOT NULL,
      CONSTRAINT pk_incident_number PRIMARY KEY (year)
    ) STRICT
    """,
    """
    CREATE TABLE location (
      id TEXT NOT NULL, name TEXT NOT NULL, position INTEGER,
      CONSTRAINT pk_location PRIMARY KEY (id)
    ) STRICT
    """,
    """
    CREATE TABLE partner_organisation (
      id TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, phone TEXT NOT NULL,
      contact_name TEXT NOT NULL, contact_function TEXT NOT NULL, note TEXT NOT NULL,
      CONSTRAINT pk_partner_organisation PRIMARY KEY (id)
    ) STRICT
    """,
    """
    CREATE TABLE person (
      row_no INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, first_name TEXT NOT NULL,
      prefix TEXT NOT NULL, last_name TEXT NOT NULL, birth_date TEXT, birth_year INTEGER,
      class_name TEXT NOT NULL, function TEXT NOT NULL, left_on TEXT, search_name TEXT NOT NULL,
      sort_name TEXT NOT NULL, version INTEGER NOT NULL,
      CONSTRAINT pk_person PRIMARY KEY (row_no),
      CONSTRAINT ck_person_kind CHECK (kind IN ('pupil', 'staff', 'parent', 'third_party', 'unknown')),
      CONSTRAINT uq_person_id UNIQUE (id)
    ) STRICT
    """,
    """
    CREATE TABLE school (
      only INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,
      CONSTRAINT pk_school PRIMARY KEY (only),
      CONSTRAINT ck_school_only CHECK (only = 1)
    ) STRICT
    """,
    """
    CREATE TABLE school_year (
      id TEXT NOT NULL, starts_on TEXT NOT NULL, ends_on TEXT NOT NULL,
      CONSTRAINT pk_school_year PRIMARY KEY (id)
    ) STRICT
    """,
    """
    CREATE TABLE setting (
      name TEXT NOT NULL, value TEXT NOT NULL,
      CONSTRAINT pk_setting PRIMARY KEY (name)
    ) STRICT
    """,
    """
    CREATE TABLE vault_meta (
      name TEXT NOT NULL, value TEXT NOT NULL,
      CONSTRAINT pk_vault_meta PRIMARY KEY (name)
    ) STRICT
    """,
    """
    CREATE TABLE account_role (
      account_id TEXT NOT NULL, role TEXT NOT NULL,
      CONSTRAINT pk_account_role PRIMARY KEY (account_id, role),
      CONSTRAINT ck_account_role_role CHECK (role IN ('coordinator', 'colleague', 'privacy_officer',
        'administrator')),
      CONSTRAINT fk_account_role_account_id_account FOREIGN KEY(account_id) REFERENCES account (id) ON
        DELETE CASCADE
    ) STRICT
    """,
    """
    CREATE TABLE incident (
      row_no INTEGER NOT NULL, id TEXT NOT NULL, number TEXT NOT NULL, status TEXT NOT NULL,
      kind TEXT NOT NULL, subkind TEXT NOT NULL, occurred_on TEXT NOT NULL, occurred_time TEXT,
      time_precision TEXT NOT NULL, time_note TEXT NOT NULL, location_id TEXT, place TEXT NOT NULL,
      place_note TEXT NOT NULL, domain TEXT NOT NULL, severity TEXT, facts TEXT NOT NULL,
      means_note TEXT NOT NULL, cause_note TEXT NOT NULL, discrimination_ground TEXT NOT NULL,
      digital_medium TEXT NOT NULL, injury TEXT NOT NULL, injury_note TEXT NOT NULL,
      damage_note TEXT NOT NULL, damage_eur INTEGER, reported_by TEXT NOT NULL, reported_on TEXT,
      first_hand INTEGER, intake_channel TEXT NOT NULL, police TEXT NOT NULL, police_on TEXT,
      police_reference TEXT NOT NULL, police_note TEXT NOT NULL, report_filed_by TEXT NOT NULL,
      report_filed_on TEXT, report_number TEXT NOT NULL, evaluation TEXT NOT NULL, evaluated_on TEXT,
      created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL,
      updated_by TEXT NOT NULL, version INTEGER NOT NULL,
      CONSTRAINT pk_incident PRIMARY KEY (row_no),
      CONSTRAINT ck_incident_status CHECK (status IN ('open', 'in_progress', 'handled', 'evaluated')),
      CONSTRAINT ck_incident_time_precision CHECK (time_precision IN ('exact', 'about', 'lesson',
        'unknown')),
      CONSTRAINT ck_incident_domain CHECK (domain IN ('school', 'street', 'home', 'online')),
      CONSTRAINT ck_incident_severity CHECK (severity IN ('minor', 'moderate', 'major', 'serious',
        'crisis')),
      CONSTRAINT ck_incident_injury CHECK (injury IN ('none', 'first_aid', 'doctor', 'hospital',
        'unknown')),
      CONSTRAINT ck_incident_first_hand CHECK (first_hand IN (0, 1)),
      CONSTRAINT ck_incident_police CHECK (police IN ('not_involved', 'advice_asked', 'notified',
        'on_site', 'report_by_school', 'report_by_victim', 'demand_received')),
      CONSTRAINT uq_incident_id UNIQUE (id),
      CONSTRAINT uq_incident_number UNIQUE (number),
      CONSTRAINT fk_incident_location_id_location FOREIGN KEY(location_id) REFERENCES location (id)
    ) STRICT
    """,
    """
    CREATE TABLE publication (
      id TEXT NOT NULL, kind TEXT NOT NULL, school_year_id TEXT NOT NULL, period_number INTEGER NOT NULL,
      period_starts_on TEXT NOT NULL, period_ends_on TEXT NOT NULL, layout TEXT NOT NULL,
      summary_json TEXT NOT NULL, content_hash TEXT NOT NULL, file BLOB NOT NULL, file_hash TEXT NOT NULL,
      published_at TEXT NOT NULL, published_by TEXT NOT NULL,
      CONSTRAINT pk_publication PRIMARY KEY (id),
      CONSTRAINT uq_publication_period UNIQUE (kind, period_starts_on, period_ends_on),
      CONSTRAINT fk_publication_school_year_id_school_year FOREIGN KEY(school_year_id) REFERENCES
        school_year (id)
    ) STRICT
    """,
    """
    CREATE TABLE school_class (
      id TEXT NOT NULL, school_year_id TEXT NOT NULL, name TEXT NOT NULL, phase TEXT NOT NULL,
      CONSTRAINT pk_school_class PRIMARY KEY (id),
      CONSTRAINT fk_school_class_school_year_id_school_year FOREIGN KEY(school_year_id) REFERENCES
        school_year (id)
    ) STRICT
    """,
    """
    CREATE TABLE summary_layout (
      school_year_id TEXT NOT NULL, layout TEXT NOT NULL,
      CONSTRAINT pk_summary_layout PRIMARY KEY (school_year_id),
      CONSTRAINT fk_summary_layout_school_year_id_school_year FOREIGN KEY(school_year_id) REFERENCES
        school_year (id)
    ) STRICT
    """,
    """
    CREATE TABLE decision_record (
      id TEXT NOT NULL, incident_id TEXT NOT NULL, made_at TEXT NOT NULL, made_by TEXT NOT NULL,
      payload TEXT NOT NULL, content_hash TEXT NOT NULL, record_hash TEXT NOT NULL,
      CONSTRAINT pk_decision_record PRIMARY KEY (id),
      CONSTRAINT fk_decision_record_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id)
    ) STRICT
    """,
    """
    CREATE TABLE delivery (
      id TEXT NOT NULL, publication_id TEXT NOT NULL, recipient TEXT NOT NULL, purpose TEXT NOT NULL,
      delivered_at TEXT NOT NULL, delivered_by TEXT NOT NULL, content_hash TEXT NOT NULL,
      CONSTRAINT pk_delivery PRIMARY KEY (id),
      CONSTRAINT fk_delivery_publication_id_publication FOREIGN KEY(publication_id) REFERENCES publication
        (id)
    ) STRICT
    """,
    """
    CREATE TABLE incident_item (
      id TEXT NOT NULL, incident_id TEXT NOT NULL, position INTEGER NOT NULL, item_kind TEXT NOT NULL,
      description TEXT NOT NULL, count INTEGER NOT NULL, taken_by TEXT NOT NULL, taken_on TEXT,
      witness TEXT NOT NULL, kept_at TEXT NOT NULL,
      CONSTRAINT pk_incident_item PRIMARY KEY (id),
      CONSTRAINT ck_incident_item_item_kind CHECK (item_kind IN ('weapon', 'drug', 'vape', 'firework',
        'other')),
      CONSTRAINT ck_incident_item_count CHECK (count >= 1),
      CONSTRAINT fk_incident_item_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id)
        ON DELETE CASCADE
    ) STRICT
    """,
    """
    CREATE TABLE incident_person (
      id TEXT NOT NULL, incident_id TEXT NOT NULL, position INTEGER NOT NULL, role TEXT NOT NULL,
      person_kind TEXT NOT NULL, person_id TEXT, description TEXT NOT NULL, parents_told TEXT NOT NULL,
      parents_told_on TEXT, parents_told_by TEXT NOT NULL, parents_note TEXT NOT NULL,
      own_view TEXT NOT NULL,
      CONSTRAINT pk_incident_person PRIMARY KEY (id),
      CONSTRAINT ck_incident_person_role CHECK (role IN ('victim', 'alleged_causer', 'witness',
        'reporter', 'bystander', 'responder')),
      CONSTRAINT ck_incident_person_person_kind CHECK (person_kind IN ('pupil', 'staff', 'parent',
        'third_party', 'unknown')),
      CONSTRAINT ck_incident_person_parents_told CHECK (parents_told IN ('not_yet', 'told', 'not_told',
        'not_needed')),
      CONSTRAINT uq_incident_person_incident_id_position UNIQUE (incident_id, position),
      CONSTRAINT fk_incident_person_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id)
        ON DELETE CASCADE,
      CONSTRAINT fk_incident_person_person_id_person FOREIGN KEY(person_id) REFERENCES person (id)
    ) STRICT
    """,
    """
    CREATE TABLE incident_shared (
      incident_id TEXT NOT NULL, account_id TEXT NOT NULL,
      CONSTRAINT pk_incident_shared PRIMARY KEY (incident_id, account_id),
      CONSTRAINT fk_incident_shared_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id)
        ON DELETE CASCADE
    ) STRICT
    """,
    """
    CREATE TABLE measure (
      id TEXT NOT NULL, incident_id TEXT NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL,
      person_id TEXT, starts_on TEXT, ends_on TEXT, note TEXT NOT NULL,
      CONSTRAINT pk_measure PRIMARY KEY (id),
      CONSTRAINT uq_measure_incident_id_position UNIQUE (incident_id, position),
      CONSTRAINT fk_measure_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id) ON
        DELETE CASCADE,
      CONSTRAINT fk_measure_person_id_person FOREIGN KEY(person_id) REFERENCES person (id)
    ) STRICT
    """,
    """
    CREATE TABLE publication_counted (
      publication_id TEXT NOT NULL, position INTEGER NOT NULL, incident_id TEXT NOT NULL,
      CONSTRAINT pk_publication_counted PRIMARY KEY (publication_id, position),
      CONSTRAINT fk_publication_counted_publication_id_publication FOREIGN KEY(publication_id) REFERENCES
        publication (id)
    ) STRICT
    """,
    """
    CREATE TABLE agreement (
      row_no INTEGER NOT NULL, id TEXT NOT NULL, text TEXT NOT NULL, due_on TEXT,
      owner_kind TEXT NOT NULL, owner_name TEXT NOT NULL, owner_account TEXT,
      without_delay INTEGER NOT NULL, incident_id TEXT, decision_id TEXT, axis TEXT NOT NULL,
      core_team INTEGER NOT NULL, agreed_on TEXT, note TEXT NOT NULL, state TEXT NOT NULL,
      outcome TEXT NOT NULL, created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL,
      updated_by TEXT NOT NULL, closed_on TEXT, version INTEGER NOT NULL,
      CONSTRAINT pk_agreement PRIMARY KEY (row_no),
      CONSTRAINT ck_agreement_without_delay CHECK (without_delay IN (0, 1)),
      CONSTRAINT ck_agreement_core_team CHECK (core_team IN (0, 1)),
      CONSTRAINT ck_agreement_state CHECK (state IN ('open', 'in_progress', 'done', 'cancelled',
        'evaluated')),
      CONSTRAINT uq_agreement_id UNIQUE (id),
      CONSTRAINT fk_agreement_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id),
      CONSTRAINT fk_agreement_decision_id_decision_record FOREIGN KEY(decision_id) REFERENCES
        decision_record (id)
    ) STRICT
    """,
    """
    CREATE TABLE decision_choice (
      decision_id TEXT NOT NULL, position INTEGER NOT NULL, axis TEXT NOT NULL, choice TEXT NOT NULL,
      reason TEXT NOT NULL, chosen_at TEXT,
      CONSTRAINT pk_decision_choice PRIMARY KEY (decision_id, position),
      CONSTRAINT ck_decision_choice_choice CHECK (choice IN ('accepted', 'deviated', 'read')),
      CONSTRAINT fk_decision_choice_decision_id_decision_record FOREIGN KEY(decision_id) REFERENCES
        decision_record (id)
    ) STRICT
    """,
    """
    CREATE TABLE handover (
      id TEXT NOT NULL, item_id TEXT NOT NULL, position INTEGER NOT NULL, handed_on TEXT NOT NULL,
      handed_by TEXT NOT NULL, handed_to TEXT NOT NULL, witness TEXT NOT NULL, note TEXT NOT NULL,
      CONSTRAINT pk_handover PRIMARY KEY (id),
      CONSTRAINT uq_handover_item_id_position UNIQUE (item_id, position),
      CONSTRAINT fk_handover_item_id_incident_item FOREIGN KEY(item_id) REFERENCES incident_item (id)
    ) STRICT
    """,
    """
    CREATE TABLE contact (
      id TEXT NOT NULL, with_whom TEXT NOT NULL, contacted_at TEXT NOT NULL, channel TEXT NOT NULL,
      summary TEXT NOT NULL, name TEXT NOT NULL, reference TEXT NOT NULL, incident_id TEXT,
      agreement_id TEXT, person_id TEXT, created_by TEXT NOT NULL,
      CONSTRAINT pk_contact PRIMARY KEY (id),
      CONSTRAINT ck_contact_with_whom CHECK (with_whom IN ('pupil', 'parent', 'police', 'partner',
        'staff', 'other')),
      CONSTRAINT ck_contact_channel CHECK (channel IN ('phone', 'conversation', 'email', 'letter',
        'other')),
      CONSTRAINT fk_contact_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id),
      CONSTRAINT fk_contact_agreement_id_agreement FOREIGN KEY(agreement_id) REFERENCES agreement (id),
      CONSTRAINT fk_contact_person_id_person FOREIGN KEY(person_id) REFERENCES person (id)
    ) STRICT
    """,
)

INDEXES: Final = (
    "ix_audit_entry_object_kind_object_id_sequence ON audit_entry (object_kind, object_id, sequence)",
    "ix_draft_account_id_saved_at ON draft (account_id, saved_at)",
    "ix_field_change_record_kind_record_id_row_no ON field_change (record_kind, record_id, row_no)",
    "ix_person_sort_name ON person (sort_name)",
    ("ix_incident_by_change ON incident (updated_at, row_no, occurred_on, kind, place, status, created_by, id)"),
    ("ix_incident_by_day ON incident (occurred_on, occurred_time, row_no, kind, place, status, created_by, id)"),
    "ix_incident_created_at ON incident (created_at)",
    "ix_school_class_school_year_id_name ON school_class (school_year_id, name)",
    "ix_decision_record_incident_id_made_at ON decision_record (incident_id, made_at)",
    "ix_delivery_publication_id_delivered_at ON delivery (publication_id, delivered_at)",
    "ix_incident_item_incident_id_position ON incident_item (incident_id, position)",
    "ix_incident_person_person_id_incident_id ON incident_person (person_id, incident_id)",
    "ix_incident_shared_account_id_incident_id ON incident_shared (account_id, incident_id)",
    "ix_measure_person_id ON measure (person_id)",
    "ix_publication_counted_incident_id ON publication_counted (incident_id)",
    "ix_agreement_by_incident ON agreement (incident_id, state, due_on)",
    "ix_agreement_decision_id ON agreement (decision_id)",
    "ix_agreement_due_on ON agreement (due_on)",
    "ix_agreement_state_due_on ON agreement (state, due_on)",
    "ix_contact_agreement_id ON contact (agreement_id)",
    "ix_contact_incident_id ON contact (incident_id)",
    "ix_contact_person_id ON contact (person_id)",
)

SEARCH_INDEXES: Final = (
    (
        "CREATE VIRTUAL TABLE incident_search USING fts5(number, facts, notes, names"
        ", content='incident_text', content_rowid='row_no'"
        ", prefix='2 3', tokenize='unicode61 remove_diacritics 2')"
    ),
    "INSERT INTO incident_search(incident_search, rank) VALUES('secure-delete', 1)",
    (
        "CREATE VIRTUAL TABLE person_search USING fts5(search_name"
        ", content='person', content_rowid='row_no'"
        ", prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')"
    ),
    "INSERT INTO person_search(person_search, rank) VALUES('secure-delete', 1)",
    (
        "CREATE VIRTUAL TABLE agreement_search USING fts5(text, owner_name, note, outcome"
        ", content='agreement', content_rowid='row_no'"
        ", prefix='2 3', tokenize='unicode61 remove_diacritics 2')"
    ),
    "INSERT INTO agreement_search(agreement_search, rank) VALUES('secure-delete', 1)",
)


def upgrade() -> None:
    """Views and triggers follow after the last revision: data.upgrade makes them anew."""
    for statement in TABLES:
        op.execute(statement)
    for index in INDEXES:
        op.execute(f"CREATE INDEX {index}")
    for statement in SEARCH_INDEXES:
        op.execute(statement)

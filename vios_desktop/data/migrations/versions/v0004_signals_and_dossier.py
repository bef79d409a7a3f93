"""Signals, the dossier around a pupil, the trash; and what agreements, contacts and persons hold more.

Tables that get further columns are built anew instead of altered: so their constraints get their names, and no
column needs a default.
"""

from __future__ import annotations

from typing import Final

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TABLES: Final = (
    """
    CREATE TABLE signal (row_no INTEGER NOT NULL, id TEXT NOT NULL, state TEXT NOT NULL, subject_kind TEXT
      NOT NULL, person_id TEXT, group_label TEXT NOT NULL, place TEXT NOT NULL, place_note TEXT NOT NULL,
      observed_on TEXT NOT NULL, observed_time TEXT, time_note TEXT NOT NULL, domain TEXT NOT NULL,
      life_area TEXT, theme TEXT NOT NULL, facts TEXT NOT NULL, context TEXT NOT NULL, other_explanation
      TEXT NOT NULL, protective_factors TEXT NOT NULL, source TEXT NOT NULL, certainty TEXT NOT NULL,
      observer_name TEXT NOT NULL, observer_person_id TEXT, interpretation TEXT NOT NULL, interpretation_by
      TEXT NOT NULL, from_police INTEGER NOT NULL, expires_on TEXT NOT NULL, created_at TEXT NOT NULL,
      created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, version INTEGER NOT
      NULL, CONSTRAINT pk_signal PRIMARY KEY (row_no), CONSTRAINT ck_signal_state CHECK (state IN ('open',
      'followed', 'settled')), CONSTRAINT ck_signal_subject_kind CHECK (subject_kind IN ('pupil', 'group',
      'place')), CONSTRAINT ck_signal_domain CHECK (domain IN ('school', 'street', 'home', 'online')),
      CONSTRAINT ck_signal_life_area CHECK (life_area IN ('material', 'health', 'family', 'education',
      'social')), CONSTRAINT ck_signal_theme CHECK (theme IN ('substances', 'vape', 'dealing',
      'exploitation', 'weapons', 'sexual_exploitation', 'radicalisation', 'gambling', 'neglect', 'absence',
      'bullying', 'group_dynamics', 'online', 'other')), CONSTRAINT ck_signal_source CHECK (source IN
      ('seen', 'heard_from_pupil', 'heard_from_other', 'partner', 'police', 'anonymous')), CONSTRAINT
      ck_signal_certainty CHECK (certainty IN ('sure', 'fairly', 'unsure')), CONSTRAINT
      ck_signal_from_police CHECK (from_police IN (0, 1)), CONSTRAINT uq_signal_id UNIQUE (id), CONSTRAINT
      fk_signal_person_id_person FOREIGN KEY(person_id) REFERENCES person (id), CONSTRAINT
      fk_signal_observer_person_id_person FOREIGN KEY(observer_person_id) REFERENCES person (id)) STRICT
    """,
    """
    CREATE TABLE review (id TEXT NOT NULL, subject_kind TEXT NOT NULL, person_id TEXT, group_label TEXT
      NOT NULL, place TEXT NOT NULL, outcome TEXT NOT NULL, reason TEXT NOT NULL, reviewed_at TEXT NOT
      NULL, reviewed_by TEXT NOT NULL, signal_count INTEGER NOT NULL, observer_count INTEGER NOT NULL,
      domain_count INTEGER NOT NULL, first_on TEXT NOT NULL, last_on TEXT NOT NULL, follow_until TEXT,
      withdrawn_at TEXT, withdrawn_by TEXT NOT NULL, CONSTRAINT pk_review PRIMARY KEY (id), CONSTRAINT
      ck_review_subject_kind CHECK (subject_kind IN ('pupil', 'group', 'place')), CONSTRAINT
      ck_review_outcome CHECK (outcome IN ('no_concern', 'follow', 'talk', 'care_team', 'core_team',
      'meldcode', 'police_advice', 'acute')), CONSTRAINT fk_review_person_id_person FOREIGN KEY(person_id)
      REFERENCES person (id)) STRICT
    """,
    """
    CREATE TABLE review_signal (review_id TEXT NOT NULL, signal_id TEXT NOT NULL, CONSTRAINT
      pk_review_signal PRIMARY KEY (review_id, signal_id), CONSTRAINT fk_review_signal_review_id_review
      FOREIGN KEY(review_id) REFERENCES review (id) ON DELETE CASCADE) STRICT
    """,
    """
    CREATE TABLE household (id TEXT NOT NULL, note TEXT NOT NULL, CONSTRAINT pk_household PRIMARY KEY (id))
      STRICT
    """,
    """
    CREATE TABLE household_member (household_id TEXT NOT NULL, person_id TEXT NOT NULL, relation TEXT NOT
      NULL, CONSTRAINT pk_household_member PRIMARY KEY (household_id, person_id), CONSTRAINT
      ck_household_member_relation CHECK (relation IN ('child', 'parent', 'other')), CONSTRAINT
      fk_household_member_household_id_household FOREIGN KEY(household_id) REFERENCES household (id) ON
      DELETE CASCADE, CONSTRAINT fk_household_member_person_id_person FOREIGN KEY(person_id) REFERENCES
      person (id)) STRICT
    """,
    """
    CREATE TABLE involvement (id TEXT NOT NULL, person_id TEXT NOT NULL, partner_kind TEXT NOT NULL,
      partner_id TEXT, organisation TEXT NOT NULL, contact_name TEXT NOT NULL, contact_function TEXT NOT
      NULL, phone TEXT NOT NULL, role TEXT NOT NULL, since TEXT NOT NULL, until TEXT, evaluate_on TEXT, note
      TEXT NOT NULL, created_at TEXT NOT NULL, created_by TEXT NOT NULL, version INTEGER NOT NULL,
      CONSTRAINT pk_involvement PRIMARY KEY (id), CONSTRAINT ck_involvement_role CHECK (role IN ('involved',
      'lead', 'process_coordinator')), CONSTRAINT fk_involvement_person_id_person FOREIGN KEY(person_id)
      REFERENCES person (id), CONSTRAINT fk_involvement_partner_id_partner_organisation FOREIGN
      KEY(partner_id) REFERENCES partner_organisation (id)) STRICT
    """,
    """
    CREATE TABLE strength (id TEXT NOT NULL, person_id TEXT NOT NULL, text TEXT NOT NULL, noted_on TEXT NOT
      NULL, noted_by TEXT NOT NULL, CONSTRAINT pk_strength PRIMARY KEY (id), CONSTRAINT
      fk_strength_person_id_person FOREIGN KEY(person_id) REFERENCES person (id)) STRICT
    """,
    """
    CREATE TABLE consent (id TEXT NOT NULL, person_id TEXT NOT NULL, given_by TEXT NOT NULL, scope TEXT NOT
      NULL, given_on TEXT NOT NULL, withdrawn_on TEXT, recorded_by TEXT NOT NULL, note TEXT NOT NULL,
      CONSTRAINT pk_consent PRIMARY KEY (id), CONSTRAINT fk_consent_person_id_person FOREIGN KEY(person_id)
      REFERENCES person (id)) STRICT
    """,
    """
    CREATE TABLE dossier_file (id TEXT NOT NULL, record_kind TEXT NOT NULL, record_id TEXT NOT NULL, name
      TEXT NOT NULL, media_type TEXT NOT NULL, size_bytes INTEGER NOT NULL, sha256 TEXT NOT NULL, blob_id
      TEXT NOT NULL, wrapped_key BLOB NOT NULL, added_at TEXT NOT NULL, added_by TEXT NOT NULL, note TEXT
      NOT NULL, from_police INTEGER NOT NULL, CONSTRAINT pk_dossier_file PRIMARY KEY (id), CONSTRAINT
      ck_dossier_file_record_kind CHECK (record_kind IN ('incident', 'signal', 'person', 'agreement',
      'contact', 'decision', 'letter', 'review', 'involvement', 'strength', 'gap', 'case', 'meeting',
      'disclosure', 'demand', 'file', 'closing')), CONSTRAINT ck_dossier_file_from_police CHECK (from_police
      IN (0, 1)), CONSTRAINT uq_dossier_file_blob_id UNIQUE (blob_id)) STRICT
    """,
    """
    CREATE TABLE trash_entry (record_id TEXT NOT NULL, record_kind TEXT NOT NULL, trashed_at TEXT NOT NULL,
      trashed_by TEXT NOT NULL, reason TEXT NOT NULL, purge_on TEXT NOT NULL, CONSTRAINT pk_trash_entry
      PRIMARY KEY (record_id), CONSTRAINT ck_trash_entry_record_kind CHECK (record_kind IN ('incident',
      'signal', 'person', 'agreement', 'contact', 'decision', 'letter', 'review', 'involvement', 'strength',
      'gap', 'case', 'meeting', 'disclosure', 'demand', 'file', 'closing'))) STRICT
    """,
    """
    CREATE TABLE closing (row_no INTEGER NOT NULL, id TEXT NOT NULL, incident_id TEXT NOT NULL, closed_at
      TEXT NOT NULL, closed_by TEXT NOT NULL, helped TEXT NOT NULL, did_not_help TEXT NOT NULL, differently
      TEXT NOT NULL, open_ends TEXT NOT NULL, reopened_at TEXT, reopened_by TEXT NOT NULL, reopen_reason
      TEXT NOT NULL, CONSTRAINT pk_closing PRIMARY KEY (row_no), CONSTRAINT uq_closing_id UNIQUE (id),
      CONSTRAINT fk_closing_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id)) STRICT
    """,
    """
    CREATE TABLE person_merge (id TEXT NOT NULL, kept_id TEXT NOT NULL, merged_id TEXT NOT NULL, "before"
      TEXT NOT NULL, merged_at TEXT NOT NULL, merged_by TEXT NOT NULL, undone_at TEXT, undone_by TEXT NOT
      NULL, CONSTRAINT pk_person_merge PRIMARY KEY (id), CONSTRAINT fk_person_merge_kept_id_person FOREIGN
      KEY(kept_id) REFERENCES person (id), CONSTRAINT fk_person_merge_merged_id_person FOREIGN
      KEY(merged_id) REFERENCES person (id)) STRICT
    """,
    """
    CREATE TABLE saved_search (id TEXT NOT NULL, account_id TEXT NOT NULL, name TEXT NOT NULL, "query" TEXT
      NOT NULL, saved_at TEXT NOT NULL, CONSTRAINT pk_saved_search PRIMARY KEY (id)) STRICT
    """,
    """
    CREATE TABLE pattern_dismissal (id TEXT NOT NULL, pattern TEXT NOT NULL, seen_count INTEGER NOT NULL,
      reason TEXT NOT NULL, dismissed_at TEXT NOT NULL, dismissed_by TEXT NOT NULL, CONSTRAINT
      pk_pattern_dismissal PRIMARY KEY (id)) STRICT
    """,
    """
    CREATE TABLE area_import (id TEXT NOT NULL, source TEXT NOT NULL, year INTEGER NOT NULL, row_count
      INTEGER NOT NULL, file_hash TEXT NOT NULL, imported_at TEXT NOT NULL, imported_by TEXT NOT NULL,
      CONSTRAINT pk_area_import PRIMARY KEY (id)) STRICT
    """,
    """
    CREATE TABLE area_figure (import_id TEXT NOT NULL, area_code TEXT NOT NULL, measure TEXT NOT NULL,
      area_name TEXT NOT NULL, area_kind TEXT NOT NULL, year INTEGER NOT NULL, value REAL, CONSTRAINT
      pk_area_figure PRIMARY KEY (import_id, area_code, measure), CONSTRAINT
      fk_area_figure_import_id_area_import FOREIGN KEY(import_id) REFERENCES area_import (id) ON DELETE
      CASCADE) STRICT
    """,
)

PERSON: Final = """
    CREATE TABLE person_new (row_no INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, first_name TEXT NOT
      NULL, prefix TEXT NOT NULL, last_name TEXT NOT NULL, nickname TEXT NOT NULL, birth_date TEXT,
      birth_year INTEGER, class_name TEXT NOT NULL, function TEXT NOT NULL, mentor TEXT NOT NULL, left_on
      TEXT, search_name TEXT NOT NULL, sort_name TEXT NOT NULL, version INTEGER NOT NULL, CONSTRAINT
      pk_person PRIMARY KEY (row_no), CONSTRAINT ck_person_kind CHECK (kind IN ('pupil', 'staff', 'parent',
      'third_party', 'unknown')), CONSTRAINT uq_person_id UNIQUE (id)) STRICT
    """

CONTACT: Final = """
    CREATE TABLE contact_new (id TEXT NOT NULL, with_whom TEXT NOT NULL, contacted_at TEXT NOT NULL, channel
      TEXT NOT NULL, summary TEXT NOT NULL, name TEXT NOT NULL, reference TEXT NOT NULL, incident_id TEXT,
      agreement_id TEXT, person_id TEXT, created_by TEXT NOT NULL, organisation TEXT NOT NULL, number_id
      TEXT NOT NULL, outcome TEXT, promise_id TEXT, from_police INTEGER NOT NULL, CONSTRAINT pk_contact
      PRIMARY KEY (id), CONSTRAINT ck_contact_with_whom CHECK (with_whom IN ('pupil', 'parent', 'police',
      'partner', 'staff', 'other')), CONSTRAINT ck_contact_channel CHECK (channel IN ('phone',
      'conversation', 'email', 'letter', 'other')), CONSTRAINT ck_contact_outcome CHECK (outcome IN
      ('spoken', 'not_reached', 'calls_back')), CONSTRAINT ck_contact_from_police CHECK (from_police IN (0,
      1)), CONSTRAINT fk_contact_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id),
      CONSTRAINT fk_contact_agreement_id_agreement FOREIGN KEY(agreement_id) REFERENCES agreement (id),
      CONSTRAINT fk_contact_person_id_person FOREIGN KEY(person_id) REFERENCES person (id), CONSTRAINT
      fk_contact_promise_id_agreement FOREIGN KEY(promise_id) REFERENCES agreement (id)) STRICT
    """

AGREEMENT: Final = """
    CREATE TABLE agreement_new (row_no INTEGER NOT NULL, id TEXT NOT NULL, text TEXT NOT NULL, due_on TEXT,
      owner_kind TEXT NOT NULL, owner_name TEXT NOT NULL, owner_account TEXT, without_delay INTEGER NOT
      NULL, incident_id TEXT, decision_id TEXT, axis TEXT NOT NULL, core_team INTEGER NOT NULL, agreed_on
      TEXT, note TEXT NOT NULL, person_id TEXT, review_id TEXT, meeting_id TEXT, case_id TEXT, feedback_to
      TEXT NOT NULL, remind_on TEXT, state TEXT NOT NULL, outcome TEXT NOT NULL, sleeps_until TEXT, kept
      TEXT, helped TEXT, evaluation TEXT NOT NULL, evaluated_on TEXT, evaluated_by TEXT NOT NULL, created_at
      TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL, closed_on
      TEXT, version INTEGER NOT NULL, CONSTRAINT pk_agreement PRIMARY KEY (row_no), CONSTRAINT
      ck_agreement_without_delay CHECK (without_delay IN (0, 1)), CONSTRAINT ck_agreement_core_team CHECK
      (core_team IN (0, 1)), CONSTRAINT ck_agreement_state CHECK (state IN ('open', 'in_progress', 'done',
      'cancelled', 'evaluated')), CONSTRAINT ck_agreement_kept CHECK (kept IN ('yes', 'partly', 'no')),
      CONSTRAINT ck_agreement_helped CHECK (helped IN ('yes', 'partly', 'no', 'unknown')), CONSTRAINT
      uq_agreement_id UNIQUE (id), CONSTRAINT fk_agreement_incident_id_incident FOREIGN KEY(incident_id)
      REFERENCES incident (id), CONSTRAINT fk_agreement_decision_id_decision_record FOREIGN KEY(decision_id)
      REFERENCES decision_record (id), CONSTRAINT fk_agreement_person_id_person FOREIGN KEY(person_id)
      REFERENCES person (id), CONSTRAINT fk_agreement_review_id_review FOREIGN KEY(review_id) REFERENCES
      review (id), CONSTRAINT fk_agreement_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting
      (id), CONSTRAINT fk_agreement_case_id_core_team_case FOREIGN KEY(case_id) REFERENCES core_team_case
      (id)) STRICT
    """

INDEXES: Final = (
    "CREATE INDEX ix_signal_by_day ON signal (observed_on, row_no, state, theme, domain, created_by, id)",
    "CREATE INDEX ix_signal_expires_on_state ON signal (expires_on, state)",
    "CREATE INDEX ix_signal_observer_person_id ON signal (observer_person_id)",
    "CREATE INDEX ix_signal_person_id_observed_on ON signal (person_id, observed_on)",
    "CREATE INDEX ix_review_person_id_reviewed_at ON review (person_id, reviewed_at)",
    "CREATE INDEX ix_review_reviewed_at ON review (reviewed_at)",
    "CREATE INDEX ix_review_signal_signal_id ON review_signal (signal_id)",
    "CREATE INDEX ix_household_member_person_id ON household_member (person_id)",
    "CREATE INDEX ix_involvement_evaluate_on ON involvement (evaluate_on)",
    "CREATE INDEX ix_involvement_partner_id ON involvement (partner_id)",
    "CREATE INDEX ix_involvement_person_id_since ON involvement (person_id, since)",
    "CREATE INDEX ix_strength_person_id_noted_on ON strength (person_id, noted_on)",
    "CREATE INDEX ix_consent_person_id_given_on ON consent (person_id, given_on)",
    "CREATE INDEX ix_dossier_file_record_id_added_at ON dossier_file (record_id, added_at)",
    "CREATE INDEX ix_trash_entry_purge_on ON trash_entry (purge_on)",
    "CREATE INDEX ix_closing_incident_id_closed_at ON closing (incident_id, closed_at)",
    "CREATE INDEX ix_person_merge_kept_id ON person_merge (kept_id)",
    "CREATE INDEX ix_person_merge_merged_id ON person_merge (merged_id)",
    "CREATE INDEX ix_saved_search_account_id_name ON saved_search (account_id, name)",
    "CREATE INDEX ix_pattern_dismissal_pattern ON pattern_dismissal (pattern)",
    "CREATE INDEX ix_area_figure_area_code_measure ON area_figure (area_code, measure)",
    "CREATE INDEX ix_person_sort_name ON person (sort_name)",
    "CREATE INDEX ix_contact_agreement_id ON contact (agreement_id)",
    "CREATE INDEX ix_contact_incident_id ON contact (incident_id)",
    "CREATE INDEX ix_contact_person_id ON contact (person_id)",
    "CREATE INDEX ix_contact_promise_id ON contact (promise_id)",
    "CREATE INDEX ix_agreement_by_incident ON agreement (incident_id, state, due_on)",
    "CREATE INDEX ix_agreement_case_id ON agreement (case_id)",
    "CREATE INDEX ix_agreement_decision_id ON agreement (decision_id)",
    "CREATE INDEX ix_agreement_due_on ON agreement (due_on)",
    "CREATE INDEX ix_agreement_meeting_id ON agreement (meeting_id)",
    "CREATE INDEX ix_agreement_person_id ON agreement (person_id)",
    "CREATE INDEX ix_agreement_review_id ON agreement (review_id)",
    "CREATE INDEX ix_agreement_state_due_on ON agreement (state, due_on)",
)

# Old columns that stay, and what the new ones hold in rows that were there before.
REBUILT: Final = {
    "person": (
        PERSON,
        (
            "row_no, id, kind, first_name, prefix, last_name, birth_date, birth_year, class_name, function, "
            "left_on, search_name, sort_name, version"
        ),
        {"nickname": "''", "mentor": "''"},
    ),
    "contact": (
        CONTACT,
        (
            "id, with_whom, contacted_at, channel, summary, name, reference, incident_id, agreement_id, "
            "person_id, created_by, organisation, number_id, outcome, promise_id"
        ),
        {"from_police": "0"},
    ),
    "agreement": (
        AGREEMENT,
        (
            "row_no, id, text, due_on, owner_kind, owner_name, owner_account, without_delay, incident_id, "
            "decision_id, axis, core_team, agreed_on, note, state, outcome, created_at, created_by, "
            "updated_at, updated_by, closed_on, version"
        ),
        {"feedback_to": "''", "evaluation": "''", "evaluated_by": "''"},
    ),
}

SEARCH: Final = (
    (
        "CREATE VIRTUAL TABLE signal_search USING fts5(facts, context, other_explanation, "
        "protective_factors, interpretation, group_label, place_note, observer_name, content='signal', "
        "content_rowid='row_no', prefix='2 3', tokenize='unicode61 remove_diacritics 2')"
    ),
    "INSERT INTO signal_search(signal_search, rank) VALUES('secure-delete', 1)",
    (
        "CREATE VIRTUAL TABLE closing_search USING fts5(helped, did_not_help, differently, open_ends, "
        "content='closing', content_rowid='row_no', prefix='2 3', tokenize='unicode61 remove_diacritics 2')"
    ),
    "INSERT INTO closing_search(closing_search, rank) VALUES('secure-delete', 1)",
)


def upgrade() -> None:
    """The triggers and views follow after the last revision: data.upgrade makes them anew."""
    for statement in TABLES:
        op.execute(statement)
    for name, (statement, kept, added) in REBUILT.items():
        op.execute(statement)
        columns, values = ", ".join((kept, *added)), ", ".join((kept, *added.values()))
        op.execute(f"INSERT INTO {name}_new ({columns}) SELECT {values} FROM {name}")  # noqa: S608 - our own names
        op.execute(f"DROP TABLE {name}")
        op.execute(f"ALTER TABLE {name}_new RENAME TO {name}")
    for statement in (*INDEXES, *SEARCH):
        op.execute(statement)

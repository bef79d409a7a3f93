"""What is derived from the tables: the search indexes, the view they read, and the triggers.

Views and triggers are dropped before a migration and made anew after it from this module, because rebuilding a
table loses its triggers (security.md 3.16). The search indexes are tables: only a migration changes them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from vios_desktop.data.tables.search import DOCUMENT_TEXT, document_triggers

# All that an incident can be found by, as one row per incident.
_INCIDENT_TEXT: Final = """
CREATE VIEW incident_text AS SELECT
  i.row_no AS row_no, i.number AS number, i.facts AS facts,
  concat_ws(char(10), i.time_note, i.place_note, i.means_note, i.cause_note, i.discrimination_ground,
    i.digital_medium, i.injury_note, i.damage_note, i.reported_by, i.police_reference, i.police_note,
    i.report_filed_by, i.report_number, i.evaluation,
    (SELECT group_concat(concat_ws(char(10), p.description, p.parents_note, p.own_view), char(10)
      ORDER BY p.position) FROM incident_person p WHERE p.incident_id = i.id),
    (SELECT group_concat(concat_ws(char(10), t.description, t.kept_at), char(10)
      ORDER BY t.position) FROM incident_item t WHERE t.incident_id = i.id),
    (SELECT group_concat(m.note, char(10) ORDER BY m.position) FROM measure m WHERE m.incident_id = i.id),
    (SELECT group_concat(o.value, char(10) ORDER BY o.position) FROM own_answer o
      WHERE o.incident_id = i.id AND o.sort = 'text')
  ) AS notes,
  coalesce((SELECT group_concat(n.search_name, char(10) ORDER BY p.position)
    FROM incident_person p JOIN person n ON n.id = p.person_id WHERE p.incident_id = i.id), '') AS names
FROM incident i
""".strip()


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """A full-text index over the columns of a table or view with the row number `row_no`.

    `secure-delete` takes deleted words out of the index at once; without it they stay readable (security.md 3.10).
    """

    name: str
    source: str
    columns: tuple[str, ...]
    prefix: str
    since: int = 1  # the version of the tables it came with

    def create(self) -> Iterator[str]:
        yield (
            f"CREATE VIRTUAL TABLE {self.name} USING fts5({', '.join(self.columns)}, content='{self.source}', "
            f"content_rowid='row_no', prefix='{self.prefix}', tokenize='unicode61 remove_diacritics 2')"
        )
        yield f"INSERT INTO {self.name}({self.name}, rank) VALUES('secure-delete', 1)"

    def check(self) -> str:
        """Fails when the index and its source say different things."""
        return f"INSERT INTO {self.name}({self.name}, rank) VALUES('integrity-check', 1)"


INCIDENT_SEARCH: Final = SearchIndex(
    "incident_search", "incident_text", ("number", "facts", "notes", "names"), "2 3"
)
PERSON_SEARCH: Final = SearchIndex("person_search", "person", ("search_name",), "1 2 3")
AGREEMENT_SEARCH: Final = SearchIndex(
    "agreement_search", "agreement", ("text", "owner_name", "note", "outcome"), "2 3"
)
SIGNAL_SEARCH: Final = SearchIndex(
    "signal_search",
    "signal",
    (
        *("facts", "context", "other_explanation", "protective_factors", "interpretation"),
        *("group_label", "place_note", "observer_name"),
    ),
    "2 3",
    since=4,
)
CLOSING_SEARCH: Final = SearchIndex(
    "closing_search", "closing", ("helped", "did_not_help", "differently", "open_ends"), "2 3", since=4
)
DOCUMENT_SEARCH: Final = SearchIndex(
    "document_search", "search_document", ("title", "names", "body"), "2 3", since=5
)
SEARCH_INDEXES: Final = (
    *(INCIDENT_SEARCH, PERSON_SEARCH, AGREEMENT_SEARCH, SIGNAL_SEARCH, CLOSING_SEARCH, DOCUMENT_SEARCH),
)

APPEND_ONLY: Final = (
    "handover",
    "decision_record",
    "decision_choice",
    "decision_content",
    "publication",
    "publication_counted",
    "delivery",
    "summary_layout",
    "limited_choice",
    "ledger_entry",
    "kept_proof",
    "inbox_key",
    "imported_report",
    "letter",
    "disclosure",
    "disclosure_person",
    "audit_entry",
    "log_cut",
    "destroyed_record",
    "destruction_certificate",
    "erased_fact",
    "request_step",
    "register_cut",
)


def _cut(register: str) -> str:
    """The day up to which entries went out of this register; nothing is on or before NULL."""
    return f"(SELECT max(until) FROM register_cut WHERE register = '{register}')"  # noqa: S608


_DESTROYED: Final = "(SELECT record_id FROM destroyed_record)"
_ANSWERED: Final = f"outcome <> 'open' AND answered_on <= {_cut('requests')}"
DESTROYED_WITH: Final = {
    "audit_entry": "old.sequence <= coalesce((SELECT max(last) FROM log_cut), 0)",
    "handover": f"old.item_id IN (SELECT id FROM incident_item WHERE incident_id IN {_DESTROYED})",  # noqa: S608
    "decision_record": f"old.incident_id IN {_DESTROYED}",
    "decision_choice": f"old.decision_id IN (SELECT id FROM decision_record WHERE incident_id IN {_DESTROYED})",  # noqa: S608
    "letter": f"old.incident_id IN {_DESTROYED}",
    "disclosure": f"old.id IN {_DESTROYED}",
    "disclosure_person": f"old.disclosure_id IN {_DESTROYED} OR old.person_id IN {_DESTROYED}",
    "request_step": f"old.request_id IN (SELECT id FROM person_request WHERE {_ANSWERED})",  # noqa: S608
    "person_request": " AND ".join(f"old.{part}" for part in _ANSWERED.split(" AND ")),
    "breach": (
        "old.authority <> 'open' AND old.persons <> 'open'"
        f" AND date(old.discovered_at, '-1 day') <= {_cut('breaches')}"
    ),
}
"""Fixed content that ends with its record: deleted only when that stands among the destroyed ones already.

Lines of the log go from its beginning alone, when the cut stands there already.
"""
EMPTIED: Final = {
    "imported_report": (
        "new.reason = '' AND new.id IS old.id AND new.receipt IS old.receipt"
        " AND new.imported_by IS old.imported_by AND new.imported_at IS old.imported_at"
        " AND new.outcome IS old.outcome AND new.record_id IS old.record_id"
        f" AND date(old.imported_at, '-1 day') <= {_cut('reports')}"
    )
}
"""The one change of fixed content: the reason why a report became nothing, when its period is over."""
WRITTEN_ON: Final = ("person_request", "breach")
"""Written on until they are answered, and kept until their period is over."""
NEVER_CHANGED: Final = ("field_change", "retention_choice")
"""May be deleted all the same: with a signal that ends, its history ends (registration.md 4.3, rule 4)."""


def views() -> dict[str, str]:
    """Name and statement of every view."""
    return {"incident_text": _INCIDENT_TEXT, "document_text": DOCUMENT_TEXT}


def triggers() -> dict[str, str]:
    """Name and statement of every trigger."""
    mirrored = (PERSON_SEARCH, AGREEMENT_SEARCH, SIGNAL_SEARCH, CLOSING_SEARCH, DOCUMENT_SEARCH)
    mirrors = (named for index in mirrored for named in _mirror(index))
    return dict([*_append_only(), *mirrors, *document_triggers()])


def _append_only() -> Iterator[tuple[str, str]]:
    for table in WRITTEN_ON:
        name, refusal = f"{table}_no_delete", f"SELECT RAISE(ABORT, '{table} is kept');"
        when = f"WHEN ({DESTROYED_WITH[table]}) IS NOT TRUE"
        yield name, f"CREATE TRIGGER {name} BEFORE DELETE ON {table} {when} BEGIN {refusal} END"
    for table in (*APPEND_ONLY, *NEVER_CHANGED):
        for action in ("update", "delete") if table in APPEND_ONLY else ("update",):
            name = f"{table}_no_{action}"
            refusal = f"SELECT RAISE(ABORT, '{table} is append-only');"
            gone = (DESTROYED_WITH if action == "delete" else EMPTIED).get(table)
            when = f" WHEN ({gone}) IS NOT TRUE" if gone else ""
            yield name, f"CREATE TRIGGER {name} BEFORE {action.upper()} ON {table}{when} BEGIN {refusal} END"


def _mirror(index: SearchIndex) -> Iterator[tuple[str, str]]:
    """Triggers that keep an index over one table in step; deleting needs the old text (security.md 3.10)."""
    columns = ", ".join(index.columns)
    old = ", ".join(f"old.{column}" for column in index.columns)
    new = ", ".join(f"new.{column}" for column in index.columns)
    remove = f"INSERT INTO {index.name}({index.name}, rowid, {columns}) VALUES('delete', old.row_no, {old});"
    insert = f"INSERT INTO {index.name}(rowid, {columns}) VALUES(new.row_no, {new});"
    bodies = {"INSERT": insert, "DELETE": remove, f"UPDATE OF {columns}": f"{remove} {insert}"}
    for event, body in bodies.items():
        name = f"{index.name}_{event.split()[0].lower()}"
        yield name, f"CREATE TRIGGER {name} AFTER {event} ON {index.source} BEGIN {body} END"

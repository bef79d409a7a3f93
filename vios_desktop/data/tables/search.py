"""One row per document that can be found by its text and has no index of its own, kept in step by triggers.

Whatever repository writes a contact, letter, review, case, meeting, gap or file: the trigger of its table takes
the row out and writes it anew from the view `document_text`, in the same transaction.
"""

# ruff: noqa: S608 - statements are made of our own names

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sqlalchemy import Index

from vios_desktop.data.tables.schema import number, table, text
from vios_desktop.data.tables.types import day, word
from vios_desktop.domain.vocabulary import RecordKind

search_document: Final = table(
    "search_document",
    number("row_no", primary_key=True),  # the search index points at it
    *word("record_kind", RecordKind),
    text("record_id"),
    text("parent_id"),  # the record it hangs on: without that one in sight it is not found
    text("person_id"),
    day("on_day", optional=False),
    text("code"),
    text("title"),
    text("names"),
    text("body"),
    Index(None, "record_kind", "record_id", unique=True),
    Index(None, "record_kind", "on_day"),
    Index(None, "person_id"),
)

_COLUMNS: Final = "record_kind, record_id, parent_id, person_id, on_day, code, title, names, body"

# The source tables, by kind of record: the first holds the record, the others hang on it by `meeting_id`.
_SOURCES: Final = {
    RecordKind.CONTACT: ("contact",),
    RecordKind.LETTER: ("letter",),
    RecordKind.REVIEW: ("review",),
    RecordKind.CASE: ("core_team_case",),
    RecordKind.MEETING: ("meeting", "meeting_attendee", "agenda_item", "partner_news", "meeting_case"),
    RecordKind.GAP: ("gap",),
    RecordKind.FILE: ("dossier_file",),
}

DOCUMENT_TEXT: Final = """
CREATE VIEW document_text AS
SELECT 'contact' AS record_kind, id AS record_id, coalesce(incident_id, agreement_id, '') AS parent_id,
  coalesce(person_id, '') AS person_id, substr(contacted_at, 1, 10) AS on_day, with_whom AS code,
  '' AS title, concat_ws(char(10), name, organisation) AS names,
  concat_ws(char(10), summary, reference) AS body FROM contact
UNION ALL SELECT 'letter', id, incident_id, coalesce(person_id, ''), dated_on, kind,
  subject, concat_ws(char(10), addressee, sent_name), body FROM letter
UNION ALL SELECT 'review', id, '', coalesce(person_id, ''), substr(reviewed_at, 1, 10), outcome,
  group_label, '', reason FROM review WHERE withdrawn_at IS NULL
UNION ALL SELECT 'case', id, '', coalesce(person_id, ''), opened_on, state,
  concat_ws(char(10), title, group_label), lead_owner,
  concat_ws(char(10), facts, pattern, strengths, question, purpose, necessity, close_reason) FROM core_team_case
UNION ALL SELECT 'meeting', m.id, '', '', m.held_on, m.state, m.place,
  concat_ws(char(10), m.chair, (SELECT group_concat(concat_ws(' ', a.name, a.organisation), char(10)
    ORDER BY a.position) FROM meeting_attendee a WHERE a.meeting_id = m.id)),
  concat_ws(char(10),
    (SELECT group_concat(i.notes, char(10) ORDER BY i.position) FROM agenda_item i WHERE i.meeting_id = m.id),
    (SELECT group_concat(n.text, char(10) ORDER BY n.position) FROM partner_news n WHERE n.meeting_id = m.id),
    (SELECT group_concat(concat_ws(char(10), c.notes, c.outcome), char(10) ORDER BY c.position)
      FROM meeting_case c WHERE c.meeting_id = m.id)) FROM meeting m
UNION ALL SELECT 'gap', id, '', '', found_on, state, '', brought_to, concat_ws(char(10), text, outcome) FROM gap
UNION ALL SELECT 'file', id, record_id, iif(record_kind = 'person', record_id, ''), substr(added_at, 1, 10),
  media_type, name, '', note FROM dossier_file
""".strip()


def document_triggers() -> Iterator[tuple[str, str]]:
    """Name and statement of the triggers that keep the rows in step with the tables they come from."""
    for kind, (source, *parts) in _SOURCES.items():
        for event in ("INSERT", "UPDATE", "DELETE"):
            yield _trigger(kind, source, event, ("old" if event == "DELETE" else "new", "id"))
            for part in parts:
                yield _trigger(kind, part, event, ("old" if event == "DELETE" else "new", "meeting_id"))


def _trigger(kind: RecordKind, source: str, event: str, key: tuple[str, str]) -> tuple[str, str]:
    name, record = f"{source}_document_{event.lower()}", ".".join(key)
    where = f"WHERE record_kind = '{kind.value}' AND record_id = {record}"
    body = f"DELETE FROM search_document {where};"
    if event != "DELETE" or key[1] != "id":
        body += f" INSERT INTO search_document({_COLUMNS}) SELECT {_COLUMNS} FROM document_text {where};"
    return name, f"CREATE TRIGGER {name} AFTER {event} ON {source} BEGIN {body} END"

"""Where each kind of record is looked for: its table, index, day, who may see it, and what is never found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from vios_desktop.domain.vocabulary import RecordKind

_TRASH: Final = "(SELECT record_id FROM trash_entry)"
_MY_INCIDENTS: Final = (
    "(SELECT id FROM incident WHERE created_by = :me "
    "UNION SELECT incident_id FROM incident_shared WHERE account_id = :me)"
)
_MY_SIGNALS: Final = "(SELECT id FROM signal WHERE created_by = :me)"
_MY_AGREEMENTS: Final = "(SELECT id FROM agreement WHERE created_by = :me OR owner_account = :me)"
_ENDED: Final = "(SELECT id FROM signal WHERE expires_on < :today)"


@dataclass(frozen=True, slots=True)
class Source:
    """`t` is the table with the row numbers of `index`. `about` gives the rows about a list of persons.

    `own` limits to what the account `:me` may see; `where` holds always.
    """

    table: str
    index: str
    day: str
    columns: str
    fields: Sequence[str]
    where: tuple[str, ...]
    own: str
    about: str = ""
    numbered: bool = False

    @property
    def base(self) -> str:
        """The table without the view of its texts: enough to choose rows."""
        return self.table.partition(" JOIN incident_text")[0]


def _columns(head: dict[str, str], fields: Sequence[str], table: str = "t") -> str:
    named = {"number": "''", "parent": "''", "persons": "''", **head}
    parts = [f"{value} AS {name}" for name, value in named.items()]
    return ", ".join((*parts, *(f"{table}.{field} AS {field}" for field in fields)))


_INCIDENT_FIELDS: Final = ("facts", "notes")
_SIGNAL_FIELDS: Final = (
    *("facts", "context", "other_explanation", "protective_factors", "interpretation"),
    *("group_label", "place_note", "observer_name"),
)
_AGREEMENT_FIELDS: Final = ("text", "owner_name", "note", "outcome")
_CLOSING_FIELDS: Final = ("helped", "did_not_help", "differently", "open_ends")
_DOCUMENT_FIELDS: Final = ("title", "names", "body")

_INCIDENT: Final = Source(
    "incident t JOIN incident_text x ON x.row_no = t.row_no",
    "incident_search",
    "t.occurred_on",
    _columns(
        {
            "id": "t.id",
            "on_day": "t.occurred_on",
            "code": "t.kind",
            "number": "t.number",
            "persons": "(SELECT json_group_array(p.person_id) FROM incident_person p WHERE p.incident_id = t.id)",
        },
        _INCIDENT_FIELDS,
        "x",
    ),
    _INCIDENT_FIELDS,
    (f"t.id NOT IN {_TRASH}",),
    f"t.id IN {_MY_INCIDENTS}",
    "SELECT i.row_no FROM incident_person p JOIN incident i ON i.id = p.incident_id WHERE p.person_id IN {}",
    numbered=True,
)
_SIGNAL: Final = Source(
    "signal t",
    "signal_search",
    "t.observed_on",
    _columns(
        {"id": "t.id", "on_day": "t.observed_on", "code": "t.theme", "persons": "json_array(t.person_id)"},
        _SIGNAL_FIELDS,
    ),
    _SIGNAL_FIELDS,
    (f"t.id NOT IN {_TRASH}", "t.expires_on >= :today"),
    "t.created_by = :me",
    "SELECT row_no FROM signal WHERE person_id IN {}",
)
_AGREEMENT: Final = Source(
    "agreement t",
    "agreement_search",
    "coalesce(t.due_on, t.agreed_on, substr(t.created_at, 1, 10))",
    _columns(
        {
            "id": "t.id",
            "on_day": "coalesce(t.due_on, t.agreed_on, substr(t.created_at, 1, 10))",
            "code": "t.state",
            "parent": "coalesce(t.incident_id, '')",
            "persons": "json_array(t.person_id)",
        },
        _AGREEMENT_FIELDS,
    ),
    _AGREEMENT_FIELDS,
    (f"t.id NOT IN {_TRASH}",),
    f"t.id IN {_MY_AGREEMENTS}",
    "SELECT row_no FROM agreement WHERE person_id IN {}",
)
_CLOSING: Final = Source(
    "closing t JOIN incident i ON i.id = t.incident_id",
    "closing_search",
    "substr(t.closed_at, 1, 10)",
    _columns(
        {
            "id": "t.id",
            "on_day": "substr(t.closed_at, 1, 10)",
            "code": "i.kind",
            "number": "i.number",
            "parent": "t.incident_id",
        },
        _CLOSING_FIELDS,
    ),
    _CLOSING_FIELDS,
    (f"t.incident_id NOT IN {_TRASH}",),
    f"t.incident_id IN {_MY_INCIDENTS}",
)
_DOCUMENT: Final = Source(
    "search_document t",
    "document_search",
    "t.on_day",
    _columns(
        {
            "id": "t.record_id",
            "on_day": "t.on_day",
            "code": "t.code",
            "parent": "t.parent_id",
            "persons": "json_array(t.person_id)",
        },
        _DOCUMENT_FIELDS,
    ),
    _DOCUMENT_FIELDS,
    (
        "t.record_kind = :kind",
        f"t.record_id NOT IN {_TRASH}",
        f"t.parent_id NOT IN {_TRASH}",
        f"t.parent_id NOT IN {_ENDED}",
    ),
    (
        f"(t.parent_id IN {_MY_INCIDENTS} OR (t.record_kind = 'file' AND t.parent_id IN {_MY_SIGNALS}) "
        f"OR (t.record_kind = 'contact' AND t.parent_id IN {_MY_AGREEMENTS}))"
    ),
    "SELECT row_no FROM search_document WHERE person_id IN {}",
)
_DOCUMENT_KINDS: Final = (
    *(RecordKind.CONTACT, RecordKind.LETTER, RecordKind.REVIEW, RecordKind.CASE, RecordKind.MEETING),
    *(RecordKind.GAP, RecordKind.FILE),
)
SOURCES: Final[dict[RecordKind, Source]] = {
    RecordKind.INCIDENT: _INCIDENT,
    RecordKind.SIGNAL: _SIGNAL,
    RecordKind.AGREEMENT: _AGREEMENT,
    RecordKind.CLOSING: _CLOSING,
    **dict.fromkeys(_DOCUMENT_KINDS, _DOCUMENT),
}

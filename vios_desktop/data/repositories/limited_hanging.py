"""What hangs on a limited record: what of it is of that record alone, and how fixed rows go out of their tables.

Fixed rows are append-only by triggers. Taking them out drops the triggers that refuse it and makes them anew from
`tables.derived`, in the transaction of the taking: outside it there is no moment without them.
"""

# ruff: noqa: S608 - statements are made of our own names

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, Final

from sqlalchemy import Connection, Table

from vios_desktop.data.tables.agreement import agreement, contact
from vios_desktop.data.tables.casework import review, review_signal
from vios_desktop.data.tables.decision import decision_choice, decision_record
from vios_desktop.data.tables.derived import triggers
from vios_desktop.data.tables.dossier import closing
from vios_desktop.data.tables.incident import handover
from vios_desktop.data.tables.letter import letter
from vios_desktop.data.tables.register import disclosure, disclosure_person
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.ports.limited import Hanging

_IN: Final = "IN (SELECT value FROM json_each({}))"
OF_ALL: Final = f"record_id {_IN.format(':all')}"
OF_FILES: Final = f"record_id {_IN.format(':holders')}"
OF_DRAFTS: Final = (
    'EXISTS (SELECT 1 FROM json_each(:holders) WHERE instr(subject_id, value) > 0 OR instr("values", value) > 0)'
)
"""A draft: the record is its subject, stands beside what the form stands under, or is named in what was typed."""

ON_INCIDENT: Final = {
    handover: "item_id IN (SELECT id FROM incident_item WHERE incident_id = :id)",
    decision_record: "incident_id = :id",
    decision_choice: "decision_id IN (SELECT id FROM decision_record WHERE incident_id = :id)",
    letter: "incident_id = :id",
    closing: "incident_id = :id",
    agreement: f"id {_IN.format(':agreements')}",
    contact: f"incident_id = :id OR id {_IN.format(':contacts')}",
    disclosure: f"object_id {_IN.format(':holders')}",
    disclosure_person: (f"disclosure_id IN (SELECT id FROM disclosure WHERE object_id {_IN.format(':holders')})"),
}
"""Every table with what hangs on one incident, in the order of putting back, and which rows those are."""
ON_SIGNAL: Final = {review: f"id {_IN.format(':reviews')}", review_signal: f"review_id {_IN.format(':reviews')}"}
"""As `ON_INCIDENT`, of one signal. A review has no foreign key to it."""
APART: Final = "agreement_apart"
"""Not a table: what agreements that stay pointed at."""

_AGREED: Final = (
    "SELECT id, incident_id, decision_id FROM agreement WHERE incident_id = :id "
    "OR decision_id IN (SELECT id FROM decision_record WHERE incident_id = :id) ORDER BY row_no"
)
_SHARED: Final = (
    "SELECT id FROM agreement AS a WHERE incident_id = :id AND (case_id IS NOT NULL OR meeting_id IS NOT NULL "
    "OR review_id IS NOT NULL OR core_team = 1 OR EXISTS (SELECT 1 FROM gap WHERE gap.agreement_id = a.id) "
    "OR EXISTS (SELECT 1 FROM meeting WHERE instr(meeting.typed, a.id) > 0))"
)
_OWN_REVIEWS: Final = (
    "SELECT id FROM review AS r WHERE id IN (SELECT review_id FROM review_signal WHERE signal_id = :id) "
    "AND NOT EXISTS (SELECT 1 FROM review_signal WHERE review_id = r.id AND signal_id <> :id) "
    "AND NOT EXISTS (SELECT 1 FROM agreement WHERE review_id = r.id) "
    "AND NOT EXISTS (SELECT 1 FROM core_team_case WHERE review_id = r.id) ORDER BY id"
)


def hanging_on(connection: Connection, kind: RecordKind, record_id: str) -> Hanging:
    """What is of this record alone, and what also belongs elsewhere."""

    def ids(query: str) -> tuple[str, ...]:
        return tuple(str(row[0]) for row in connection.exec_driver_sql(query, {"id": record_id}))

    cases = ids("SELECT DISTINCT case_id FROM case_link WHERE record_id = :id ORDER BY case_id")
    if kind is RecordKind.SIGNAL:
        reviews = ids(_OWN_REVIEWS)
        looked = ids("SELECT review_id FROM review_signal WHERE signal_id = :id ORDER BY review_id")
        return Hanging(reviews=reviews, reviews_apart=tuple(o for o in looked if o not in reviews), cases=cases)
    agreed = ids(_AGREED)
    own, contacts = _alone(connection, record_id, set(ids("SELECT id FROM agreement WHERE incident_id = :id")))
    return Hanging(
        decisions=ids("SELECT id FROM decision_record WHERE incident_id = :id ORDER BY made_at, id"),
        letters=ids("SELECT id FROM letter WHERE incident_id = :id ORDER BY fixed_at, id"),
        closings=ids("SELECT id FROM closing WHERE incident_id = :id ORDER BY row_no"),
        agreements=tuple(one for one in agreed if one in own),
        agreements_apart=tuple(one for one in agreed if one not in own),
        contacts=contacts,
        cases=cases,
    )


def _alone(connection: Connection, record_id: str, agreed: set[str]) -> tuple[set[str], tuple[str, ...]]:
    """Of the agreements of an incident those that are of nothing else, and the contacts about those alone.

    A contact that belongs elsewhere and is about an agreement, or made it, keeps that agreement there.
    """
    own = agreed - set(connection.exec_driver_sql(_SHARED, {"id": record_id}).scalars())
    asked = (
        "SELECT id, incident_id, agreement_id, promise_id FROM contact "
        f"WHERE agreement_id {_IN.format(':agreed')} OR promise_id {_IN.format(':agreed')} ORDER BY id"
    )
    spoken = connection.exec_driver_sql(asked, {"agreed": json.dumps(sorted(agreed))}).fetchall()
    while True:
        inside = [
            c for c in spoken if c.incident_id == record_id or (c.incident_id is None and c.agreement_id in own)
        ]
        outside = [contact for contact in spoken if contact not in inside]
        elsewhere = own & {one for c in outside for one in (c.agreement_id, c.promise_id)}
        if not elsewhere:
            return own, tuple(c.id for c in inside if c.incident_id is None)
        own -= elsewhere


def parameters(connection: Connection, kind: RecordKind, record_id: str) -> dict[str, str]:
    """What the conditions of the tables ask for: `holders` can have files and drafts, `all` a history too."""
    found = hanging_on(connection, kind, record_id)
    holders = [record_id, *found.decisions, *found.letters, *found.closings, *found.agreements, *found.reviews]
    contacts = connection.exec_driver_sql("SELECT id FROM contact WHERE incident_id = :id", {"id": record_id})
    files = connection.exec_driver_sql(
        f"SELECT id FROM dossier_file WHERE {OF_FILES}", {"holders": json.dumps(holders)}
    )
    everything = [*holders, *found.contacts, *contacts.scalars(), *files.scalars()]
    lists = {
        "holders": holders,
        "all": everything,
        "agreements": found.agreements,
        "apart": found.agreements_apart,
        "contacts": found.contacts,
        "reviews": found.reviews,
    }
    return {"id": record_id, **{name: json.dumps(list(ids)) for name, ids in lists.items()}}


@contextmanager
def let_go(connection: Connection, tables: Iterable[Table]) -> Iterator[None]:
    """Rows of these tables may be deleted meanwhile. Only inside a transaction that ends after it."""
    made = triggers()
    names = [name for table in tables if (name := f"{table.name}_no_delete") in made]
    for name in names:
        connection.exec_driver_sql(f"DROP TRIGGER {name}")

    def make_anew() -> None:
        for name in names:
            connection.exec_driver_sql(made[name])

    try:
        yield
    except BaseException:
        with suppress(Exception):  # where the disk failed all was undone, and what failed is to be told
            make_anew()
        raise
    make_anew()


def loosen(connection: Connection, asked: dict[str, str]) -> list[dict[str, Any]]:
    """Let the agreements that stay point at nothing of the record: what they pointed at."""
    chosen = f"id {_IN.format(':apart')}"
    query = f"SELECT id, incident_id, decision_id FROM agreement WHERE {chosen} ORDER BY row_no"
    rows = [dict(row) for row in connection.exec_driver_sql(query, asked).mappings()]
    for column, own in (
        ("incident_id", "incident_id = :id"),
        ("decision_id", "decision_id IN (SELECT id FROM decision_record WHERE incident_id = :id)"),
    ):
        statement = f"UPDATE agreement SET {column} = NULL WHERE {chosen} AND {own}"
        connection.exec_driver_sql(statement, asked)
    return rows


def tie_again(connection: Connection, rows: Iterable[dict[str, Any]]) -> None:
    """What `loosen` gave. An agreement that points elsewhere by now, or is gone, is let be."""
    for row in rows:
        for column, target in (("incident_id", "incident"), ("decision_id", "decision_record")):
            statement = (
                f"UPDATE agreement SET {column} = :target WHERE id = :id AND {column} IS NULL "
                f"AND EXISTS (SELECT 1 FROM {target} WHERE id = :target)"
            )
            connection.exec_driver_sql(statement, {"id": row["id"], "target": row[column]})

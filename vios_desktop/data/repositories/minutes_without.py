"""The minutes of a meeting after one of its cases was destroyed: what was decided stays, the person does not."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final

from sqlalchemy import Connection, and_, delete, select, update

from vios_desktop.data.repositories.persons import SqlPersons
from vios_desktop.data.repositories.rows import rows_of
from vios_desktop.data.tables.core_team import core_team_case, meeting, meeting_case
from vios_desktop.data.tables.journal import field_change
from vios_desktop.domain.masking import SOMEBODY_ELSE, KnownName, NameMask

GONE_NAME: Final = "[naam gewist]"


def take_out_of_minutes(connection: Connection, case_id: str, agreement_ids: Collection[str]) -> None:
    """Of every meeting it was told at: its outcome stays on its place, and what was agreed; notes and names go.

    `agreement_ids` are those that go together with the case.
    """
    mask = _mask(connection, case_id)
    told = rows_of(connection, select(meeting_case).where(meeting_case.c.case_id == case_id))
    for row in told:
        held = rows_of(connection, select(meeting).where(meeting.c.id == row["meeting_id"]))[0]
        typed = _without(dict(held["typed"]), case_id, agreement_ids, mask)
        kept = {"place": row["position"], "outcome": mask(row["outcome"])}
        typed["decided"] = [*typed.get("decided", []), kept]
        values = {"typed": typed, "version": held["version"] + 1}
        connection.execute(update(meeting).where(meeting.c.id == held["id"]).values(values))
        _forget_words(connection, held["id"], mask)
    connection.execute(delete(meeting_case).where(meeting_case.c.case_id == case_id))


class _Masking:
    def __init__(self, names: Collection[KnownName]) -> None:
        self._mask = NameMask(names, ())

    def __call__(self, text: str) -> str:
        return self._mask.masked(text).replace(SOMEBODY_ELSE, GONE_NAME)


def _mask(connection: Connection, case_id: str) -> _Masking:
    query = select(core_team_case.c.person_id).where(core_team_case.c.id == case_id)
    person_id = connection.scalar(query)
    persons = SqlPersons(connection)
    known = persons.get_many(persons.same_as(person_id)).values() if person_id else ()
    names = [KnownName(one.first_name, one.last_name, one.prefix, one.nickname) for one in known]
    return _Masking(names)


def _without(
    typed: dict[str, Any], case_id: str, agreement_ids: Collection[str], mask: _Masking
) -> dict[str, Any]:
    def of_it(one: dict[str, Any]) -> dict[str, Any]:
        return {**one, "text": mask(one["text"]), "case_id": None} if one["case_id"] == case_id else one

    def followed(one: dict[str, Any]) -> dict[str, Any]:
        return {**one, "note": mask(one["note"])} if one["agreement_id"] in agreement_ids else one

    return {
        **typed,
        "agreements": [of_it(one) for one in typed["agreements"]],
        "gaps": [of_it(one) for one in typed["gaps"]],
        "follow_ups": [followed(one) for one in typed["follow_ups"]],
    }


def _forget_words(connection: Connection, meeting_id: str, mask: _Masking) -> None:
    """Lines of the history of the meeting in which the person is named: a word that was marked and stayed."""
    own = and_(field_change.c.record_kind == "meeting", field_change.c.record_id == meeting_id)
    for row in rows_of(connection, select(field_change).where(own)):
        if any(mask(row[name]) != row[name] for name in ("old", "new")):
            connection.execute(delete(field_change).where(field_change.c.row_no == row["row_no"]))

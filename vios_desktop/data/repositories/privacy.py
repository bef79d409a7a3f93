"""Requests of persons concerned, and breaches. Neither is ever removed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, RowMapping, and_, insert, select, true, update

from vios_desktop.data.repositories.rows import check_version, fields_from, fields_of, rows_of
from vios_desktop.data.tables.privacy import breach, person_request, request_step
from vios_desktop.domain.breach import Breach, BreachChoices, BreachData, BreachFacts, WhoseData
from vios_desktop.domain.errors import ConflictError
from vios_desktop.domain.person_request import PersonRequest, RequestFacts, RequestStep

_REQUEST_FACTS: Final = ("kind", "asked_by", "received_on", "person_id", "about", "asker_name", "what")
_REQUEST: Final = (
    *("id", "created_at", "created_by", "identity_checked_on", "identity_note", "told_on", "extended_reason"),
    *("outcome", "outcome_reason", "answered_on", "stop", "version"),
)
_STEP: Final = ("id", "request_id", "record_kind", "record_id", "kind", "reason", "made_at", "made_by")
_BREACH_FACTS: Final = ("discovered_at", "what", "people", "consequences", "measures")
_CHOICES: Final = (
    *("authority", "reported_at", "authority_reason", "late_reason", "reference"),
    *("persons", "informed_on", "persons_reason"),
)
_BREACH: Final = ("id", "created_at", "created_by", "version")


class SqlPersonRequests:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, request: PersonRequest) -> None:
        self._connection.execute(insert(person_request), [_request_values(request)])

    def get(self, request_id: str) -> PersonRequest | None:
        return next(iter(self._where(person_request.c.id == request_id)), None)

    def replace(self, request: PersonRequest, expected_version: int) -> None:
        """Raises `ConflictError` unless the stored version is `expected_version`."""
        check_version(request.version, expected_version, "request")
        current = and_(person_request.c.id == request.id, person_request.c.version == expected_version)
        values = _request_values(request)
        if self._connection.execute(update(person_request).where(current).values(values)).rowcount != 1:
            raise ConflictError("request")

    def all(self) -> Sequence[PersonRequest]:
        """Received first first."""
        return self._where(true())

    def add_step(self, step: RequestStep) -> None:
        self._connection.execute(insert(request_step), [fields_of(step, _STEP)])

    def steps(self, request_id: str) -> Sequence[RequestStep]:
        """Oldest first."""
        query = select(request_step).where(request_step.c.request_id == request_id).order_by(request_step.c.row_no)
        return [RequestStep(**fields_from(row, _STEP)) for row in rows_of(self._connection, query)]

    def _where(self, condition: ColumnElement[bool]) -> list[PersonRequest]:
        order = (person_request.c.received_on, person_request.c.created_at, person_request.c.id)
        query = select(person_request).where(condition).order_by(*order)
        return [_request(row) for row in rows_of(self._connection, query)]


class SqlBreaches:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, record: Breach) -> None:
        self._connection.execute(insert(breach), [_breach_values(record)])

    def get(self, breach_id: str) -> Breach | None:
        return next(iter(self._where(breach.c.id == breach_id)), None)

    def replace(self, record: Breach, expected_version: int) -> None:
        """Raises `ConflictError` unless the stored version is `expected_version`."""
        check_version(record.version, expected_version, "breach")
        current = and_(breach.c.id == record.id, breach.c.version == expected_version)
        if self._connection.execute(update(breach).where(current).values(_breach_values(record))).rowcount != 1:
            raise ConflictError("breach")

    def all(self) -> Sequence[Breach]:
        """Discovered last first."""
        return self._where(true())

    def _where(self, condition: ColumnElement[bool]) -> list[Breach]:
        query = select(breach).where(condition).order_by(breach.c.discovered_at.desc(), breach.c.id)
        return [_breach(row) for row in rows_of(self._connection, query)]


def _request_values(request: PersonRequest) -> dict[str, Any]:
    return fields_of(request, _REQUEST) | fields_of(request.facts, _REQUEST_FACTS)


def _request(row: RowMapping) -> PersonRequest:
    return PersonRequest(facts=RequestFacts(**fields_from(row, _REQUEST_FACTS)), **fields_from(row, _REQUEST))


def _breach_values(record: Breach) -> dict[str, Any]:
    lists = {"whose": [one.value for one in record.facts.whose], "data": [one.value for one in record.facts.data]}
    return (
        fields_of(record, _BREACH)
        | fields_of(record.facts, _BREACH_FACTS)
        | fields_of(record.choices, _CHOICES)
        | lists
    )


def _breach(row: RowMapping) -> Breach:
    facts = BreachFacts(
        **fields_from(row, _BREACH_FACTS),
        whose=tuple(WhoseData(code) for code in row["whose"]),
        data=tuple(BreachData(code) for code in row["data"]),
    )
    return Breach(facts=facts, choices=BreachChoices(**fields_from(row, _CHOICES)), **fields_from(row, _BREACH))

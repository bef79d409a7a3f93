"""Reviews of signals, with the ids of what they looked at. Kept for good."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from typing import Final

from sqlalchemy import ColumnElement, Connection, and_, insert, or_, select, update

from vios_desktop.data.repositories.rows import among, fields_from, fields_of, rows_of
from vios_desktop.data.tables.casework import review, review_signal
from vios_desktop.domain.errors import NotFoundError
from vios_desktop.domain.review import Review

_FIELDS: Final = (
    *(
        "id",
        "subject_kind",
        "person_id",
        "group_label",
        "place",
        "outcome",
        "reason",
        "reviewed_at",
        "reviewed_by",
    ),
    *("signal_count", "observer_count", "domain_count", "first_on", "last_on", "follow_until"),
    *("withdrawn_at", "withdrawn_by"),
)
_KIND: Final = "review"


class SqlReviews:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, record: Review) -> None:
        self._connection.execute(insert(review), [fields_of(record, _FIELDS)])
        links = [{"review_id": record.id, "signal_id": signal_id} for signal_id in record.signal_ids]
        if links:
            self._connection.execute(insert(review_signal), links)

    def get(self, review_id: str) -> Review | None:
        found = self._read(review.c.id == review_id)
        return found[0] if found else None

    def all(self) -> Sequence[Review]:
        """Newest first; those that were withdrawn as well."""
        return self._read()

    def around(self, signal_ids: Collection[str], person_ids: Collection[str]) -> Sequence[Review]:
        """Those that looked at one of these signals, are about one of these persons, or about no person.

        Newest first; their `signal_ids` are only those among these.
        """
        looked = select(review_signal.c.review_id).where(among(review_signal.c.signal_id, signal_ids))
        about = or_(review.c.person_id.is_(None), among(review.c.person_id, person_ids))
        return self._read(or_(review.c.id.in_(looked), about), signals=signal_ids)

    def follow_ended(self, today: date) -> Sequence[Review]:
        """Those that stand and said to follow until a day that has come, without their signals."""
        return self._read(review.c.withdrawn_at.is_(None), review.c.follow_until <= today, signals=())

    def of_persons(self, person_ids: Iterable[str]) -> Sequence[Review]:
        """About one of these persons, newest first."""
        return self._read(among(review.c.person_id, tuple(person_ids)))

    def withdraw(self, review_id: str, at: datetime, by: str) -> None:
        """Raises `NotFoundError` for one that is not there or was withdrawn before."""
        current = and_(review.c.id == review_id, review.c.withdrawn_at.is_(None))
        changed = self._connection.execute(update(review).where(current).values(withdrawn_at=at, withdrawn_by=by))
        if changed.rowcount != 1:
            raise NotFoundError(_KIND)

    def _read(self, *wanted: ColumnElement[bool], signals: Collection[str] | None = None) -> list[Review]:
        order = (review.c.reviewed_at.desc(), review.c.id)
        rows = rows_of(self._connection, select(review).where(*wanted).order_by(*order))
        if signals is None:
            of_these = among(review_signal.c.review_id, [row["id"] for row in rows])
        else:
            of_these = among(review_signal.c.signal_id, signals)
        links: dict[str, list[str]] = {}
        by_id = select(review_signal).where(of_these).order_by(review_signal.c.signal_id)
        for link in rows_of(self._connection, by_id):
            links.setdefault(link["review_id"], []).append(link["signal_id"])
        return [Review(**fields_from(row, _FIELDS), signal_ids=tuple(links.get(row["id"], ()))) for row in rows]

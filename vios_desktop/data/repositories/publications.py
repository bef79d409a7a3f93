"""Frozen summaries and their deliveries: added once, never changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Final

from sqlalchemy import ColumnElement, Connection, func, insert, select

from vios_desktop.data.repositories.rows import among, fields_from, fields_of, rows_of
from vios_desktop.data.tables.publication import (
    delivery,
    limited_choice,
    publication,
    publication_counted,
    summary_layout,
)
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.limited_counting import LimitedChoice
from vios_desktop.domain.publication import Delivery, Publication

_PUBLICATION: Final = (
    *("id", "kind", "school_year_id", "period_number", "period_starts_on", "period_ends_on", "layout"),
    *("summary_json", "content_hash", "file", "file_hash", "published_at", "published_by"),
)
_DELIVERY: Final = (
    *("id", "publication_id", "recipient", "purpose", "delivered_at", "delivered_by", "content_hash"),
)

_CHOICE: Final = ("counts", "chosen_on", "chosen_by")


class SqlPublications:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, record: Publication) -> None:
        """Raises `ViosError("period_published")` when this period was published before."""
        if self.of_period(record.kind, record.period_starts_on, record.period_ends_on) is not None:
            raise ViosError("period_published")
        self._connection.execute(insert(publication), [fields_of(record, _PUBLICATION)])
        counted = [
            {"publication_id": record.id, "position": position, "incident_id": incident_id}
            for position, incident_id in enumerate(record.counted_ids)
        ]
        if counted:
            self._connection.execute(insert(publication_counted), counted)

    def of_period(self, kind: str, starts_on: date, ends_on: date) -> Publication | None:
        columns = publication.c
        found = self._where(
            columns.kind == kind, columns.period_starts_on == starts_on, columns.period_ends_on == ends_on
        )
        return found[0] if found else None

    def all(self, kind: str) -> Sequence[Publication]:
        """By period, oldest first."""
        return self._where(publication.c.kind == kind)

    def add_delivery(self, record: Delivery) -> None:
        self._connection.execute(insert(delivery), [fields_of(record, _DELIVERY)])

    def deliveries(self, publication_id: str) -> Sequence[Delivery]:
        """Oldest first."""
        query = select(delivery).where(delivery.c.publication_id == publication_id)
        rows = rows_of(self._connection, query.order_by(delivery.c.delivered_at, delivery.c.id))
        return [Delivery(**fields_from(row, _DELIVERY)) for row in rows]

    def freeze_layout(self, school_year_id: str, layout: str) -> None:
        """Fix the layout of a year. Raises `ViosError("layout_fixed")` when another was fixed before."""
        present = self.layout(school_year_id)
        if present is None:
            values = {"school_year_id": school_year_id, "layout": layout}
            self._connection.execute(insert(summary_layout), [values])
        elif present != layout:
            raise ViosError("layout_fixed")

    def layout(self, school_year_id: str) -> str | None:
        query = select(summary_layout.c.layout).where(summary_layout.c.school_year_id == school_year_id)
        return self._connection.scalar(query)

    def add_limited_choice(self, choice: LimitedChoice) -> None:
        last = self._connection.scalar(select(func.max(limited_choice.c.sequence))) or 0
        values = {"sequence": last + 1, **fields_of(choice, _CHOICE)}
        self._connection.execute(insert(limited_choice), [values])

    def limited_choices(self) -> Sequence[LimitedChoice]:
        rows = rows_of(self._connection, select(limited_choice).order_by(limited_choice.c.sequence))
        return [LimitedChoice(**fields_from(row, _CHOICE)) for row in rows]

    def _where(self, *conditions: ColumnElement[bool]) -> list[Publication]:
        order = (publication.c.period_starts_on, publication.c.id)
        rows = rows_of(self._connection, select(publication).where(*conditions).order_by(*order))
        counted: defaultdict[str, list[str]] = defaultdict(list)
        wanted = among(publication_counted.c.publication_id, [row["id"] for row in rows])
        query = select(publication_counted).where(wanted).order_by(publication_counted.c.position)
        for row in rows_of(self._connection, query):
            counted[row["publication_id"]].append(row["incident_id"])
        return [
            Publication(**fields_from(row, _PUBLICATION), counted_ids=tuple(counted[row["id"]])) for row in rows
        ]

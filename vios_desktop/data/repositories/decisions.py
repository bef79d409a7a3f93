"""Decision records and the texts they were made under: added once, never changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from sqlalchemy import ColumnElement, Connection, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert_into

from vios_desktop.data.repositories.rows import among, fields_from, fields_of, rows_of
from vios_desktop.data.tables.decision import decision_choice, decision_content, decision_record
from vios_desktop.domain.decision_record import CardChoice, DecisionRecord

_RECORD: Final = ("id", "incident_id", "made_at", "made_by", "payload", "content_hash", "record_hash")
_CHOICE: Final = ("axis", "choice", "reason", "chosen_at")


class SqlDecisions:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, record: DecisionRecord) -> None:
        self._connection.execute(insert(decision_record), [fields_of(record, _RECORD)])
        choices = [
            fields_of(choice, _CHOICE) | {"decision_id": record.id, "position": position}
            for position, choice in enumerate(record.choices)
        ]
        if choices:
            self._connection.execute(insert(decision_choice), choices)

    def get(self, record_id: str) -> DecisionRecord | None:
        found = self._where(decision_record.c.id == record_id)
        return found[0] if found else None

    def of_incident(self, incident_id: str) -> Sequence[DecisionRecord]:
        """Oldest first."""
        return self._where(decision_record.c.incident_id == incident_id)

    def keep_content(self, content_hash: str, texts: dict[str, str]) -> None:
        """Archive the texts of the rules once under their hash; later calls with that hash change nothing."""
        statement = upsert_into(decision_content).values(content_hash=content_hash, texts=texts)
        self._connection.execute(statement.on_conflict_do_nothing())

    def content(self, content_hash: str) -> dict[str, str] | None:
        query = select(decision_content.c.texts).where(decision_content.c.content_hash == content_hash)
        texts: dict[str, str] | None = self._connection.scalar(query)
        return texts

    def _where(self, condition: ColumnElement[bool]) -> list[DecisionRecord]:
        order = (decision_record.c.made_at, decision_record.c.id)
        rows = rows_of(self._connection, select(decision_record).where(condition).order_by(*order))
        choices: defaultdict[str, list[CardChoice]] = defaultdict(list)
        query = select(decision_choice).where(among(decision_choice.c.decision_id, [r["id"] for r in rows]))
        for row in rows_of(self._connection, query.order_by(decision_choice.c.position)):
            choices[row["decision_id"]].append(CardChoice(**fields_from(row, _CHOICE)))
        return [DecisionRecord(**fields_from(r, _RECORD), choices=tuple(choices[r["id"]])) for r in rows]

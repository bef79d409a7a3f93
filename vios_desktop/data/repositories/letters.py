"""Letters: added once, never changed; lists leave out words and page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, insert, select

from vios_desktop.data.repositories.rows import fields_from, fields_of, rows_of
from vios_desktop.data.tables.letter import letter
from vios_desktop.domain.letter import Letter, LetterLine, LetterText, Sending, Suspension

_LETTER: Final = (
    *("id", "incident_id", "kind", "template_version", "file", "file_hash", "fixed_at", "fixed_by", "entry_id"),
    *("person_id", "consent_note", "names_left", "corrects", "record_hash"),
)
_TEXT: Final = ("addressee", "subject", "body", "dated_on")
_LINE: Final = ("id", "incident_id", "kind", "dated_on", "fixed_at", "fixed_by", "entry_id", "corrects")
_PARTS: Final = ("sent_to", "sent_way", "sent_on", "sent_name", "suspension_starts_on", "suspension_ends_on")


class SqlLetters:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, record: Letter) -> None:
        sending, suspension = record.sending, record.suspension
        row: dict[str, Any] = fields_of(record, _LETTER) | fields_of(record.text, _TEXT)
        row |= {
            "sent_to": sending.to,
            "sent_way": sending.way,
            "sent_on": sending.sent_on,
            "sent_name": sending.name,
            "suspension_starts_on": suspension.starts_on if suspension else None,
            "suspension_ends_on": suspension.ends_on if suspension else None,
        }
        self._connection.execute(insert(letter), [row])

    def get(self, letter_id: str) -> Letter | None:
        rows = rows_of(self._connection, select(letter).where(letter.c.id == letter_id))
        return _letter(rows[0]) if rows else None

    def of_incident(self, incident_id: str) -> Sequence[LetterLine]:
        """Oldest first."""
        columns = [letter.c[name] for name in (*_LINE, *_PARTS)]
        query = select(*columns).where(letter.c.incident_id == incident_id)
        rows = rows_of(self._connection, query.order_by(letter.c.fixed_at, letter.c.id))
        return [_line(row) for row in rows]


def _letter(row: RowMapping) -> Letter:
    return Letter(
        text=LetterText(**fields_from(row, _TEXT)),
        sending=_sending(row),
        suspension=_suspension(row),
        **fields_from(row, _LETTER),
    )


def _line(row: RowMapping) -> LetterLine:
    return LetterLine(sending=_sending(row), suspension=_suspension(row), **fields_from(row, _LINE))


def _sending(row: RowMapping) -> Sending:
    return Sending(row["sent_to"], row["sent_way"], row["sent_on"], row["sent_name"])


def _suspension(row: RowMapping) -> Suspension | None:
    starts_on, ends_on = row["suspension_starts_on"], row["suspension_ends_on"]
    return Suspension(starts_on, ends_on) if starts_on is not None and ends_on is not None else None

"""Taking entries whose period is over out of the registers; the cut is written first, as the triggers ask."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from sqlalchemy import Connection, delete, insert, select, update

from vios_desktop.data.repositories.imported_reports import SqlImportedReports
from vios_desktop.data.repositories.privacy import SqlBreaches, SqlPersonRequests
from vios_desktop.data.repositories.rows import among, fields_from, fields_of, rows_of
from vios_desktop.data.tables.journal import draft
from vios_desktop.data.tables.person import person
from vios_desktop.data.tables.privacy import breach, person_request, request_step
from vios_desktop.data.tables.retention import register_cut
from vios_desktop.data.tables.sealed import imported_report
from vios_desktop.domain.register_cut import (
    Register,
    RegisterCut,
    breach_is_over,
    report_is_over,
    request_is_over,
)

_CUT: Final = ("register", "until", "made_at", "made_by")


class SqlRegisters:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def over(self, register: Register, until: date) -> Sequence[str]:
        """The ids of the entries that ended on or before this day."""
        if register is Register.BREACHES:
            return [one.id for one in SqlBreaches(self._connection).all() if breach_is_over(one, until)]
        if register is Register.REPORTS:
            return [one.id for one in SqlImportedReports(self._connection).all() if report_is_over(one, until)]
        here = set(self._connection.scalars(select(person.c.id).where(person.c.left_on.is_(None))))
        return [
            one.id
            for one in SqlPersonRequests(self._connection).all()
            if request_is_over(one, until, at_school=one.facts.person_id in here)
        ]

    def take_out(self, cut: RegisterCut) -> int:
        """For good, with what is half-typed about them; how many. Of a report its reason alone."""
        ids = self.over(cut.register, cut.until)
        self._connection.execute(insert(register_cut), [fields_of(cut, _CUT)])
        if cut.register is Register.REPORTS:
            these = among(imported_report.c.id, ids)
            self._connection.execute(update(imported_report).where(these).values(reason=""))
            return len(ids)
        table = breach if cut.register is Register.BREACHES else person_request
        self._connection.execute(delete(request_step).where(among(request_step.c.request_id, ids)))
        self._connection.execute(delete(draft).where(among(draft.c.subject_id, ids)))
        self._connection.execute(delete(table).where(among(table.c.id, ids)))
        return len(ids)

    def cuts(self) -> Sequence[RegisterCut]:
        """Oldest first."""
        rows = rows_of(self._connection, select(register_cut).order_by(register_cut.c.row_no))
        return [RegisterCut(**fields_from(row, _CUT)) for row in rows]

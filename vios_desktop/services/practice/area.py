"""Key figures of the invented town around the practice school: read as a file of CBS would be."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from vios_desktop.domain.area_figures import AreaFigure, AreaImport
from vios_desktop.domain.audit import AuditAction
from vios_desktop.services.area_csv import check_area_file
from vios_desktop.services.practice.dice import practice_id
from vios_desktop.services.practice.school_days import dutch_moment

if TYPE_CHECKING:
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.practice.school_days import PracticeCalendar
    from vios_desktop.services.practice.texts import ReadText
    from vios_desktop.services.practice.writing import Writer

FILE = "practice/area_figures.csv"
SOURCE = "Verzonnen cijfers van de oefenschool"
DAYS_BACK = 20


def add_area_figures(
    writer: Writer, work: UnitOfWork, read_text: ReadText, calendar: PracticeCalendar, by: str, seed: int
) -> None:
    """All areas of the file, as if the coordinator had read it in some weeks ago."""
    checked = check_area_file(read_text(FILE).encode())
    at, year = dutch_moment(calendar.back(DAYS_BACK), time(16, 5)), calendar.anchor.year - 2
    record_id = practice_id(seed, "area_import", year)
    record = AreaImport(record_id, SOURCE, year, len(checked.areas), checked.file_hash, at, by)
    figures = [
        AreaFigure(area.code, area.name, area.kind.value, year, measure.value, value)
        for area in checked.areas
        for measure, value in checked.values[area.code].items()
    ]

    def add() -> None:
        work.areas.add(record, figures)
        work.audit.record(
            AuditAction.AREA_FIGURES_IMPORTED,
            object_kind="area_import",
            object_id=record.id,
            object_hash=record.file_hash,
            detail=f"year={year} areas={record.row_count}",
            at=at,
            account_id=by,
        )

    writer.at(at, add)

"""Figures of the neighbourhood (omgevingsanalyse): imported, replaced, taken back, beside the school's own.

They lie side by side; the program draws no conclusion from one to the other, and none about a pupil.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from vios_desktop.domain.area_figures import MOST_AREAS, AreaFigure, AreaImport
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import FieldProblem, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.school import school_year_of
from vios_desktop.domain.trends import Cut, TrendPeriod
from vios_desktop.services.area_csv import CheckedAreaFile, check_area_file
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.session import Session

KIND = "area_import"
FIRST_YEAR = 1995
"""The first year of which CBS published key figures of neighbourhoods."""


@dataclass(frozen=True, slots=True)
class StoredImport:
    record: AreaImport
    figures: tuple[AreaFigure, ...]


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import wrote, and what it took the place of."""

    record: AreaImport
    replaced: tuple[StoredImport, ...]


@dataclass(frozen=True, slots=True)
class SchoolYearCounts:
    """Incidents of one school year, as far as it has run, by where they happened (`Domain`) and by kind."""

    first: date
    last: date
    domains: Mapping[str, int]
    kinds: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class AreaView:
    """All imports, newest year first, and the school's own figures of this year and the year before."""

    imports: tuple[StoredImport, ...]
    own: tuple[SchoolYearCounts, ...]
    may_import: bool


class AreaFigureService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def view(self) -> AreaView:
        session = self._session
        session.require(Action.VIEW_TRENDS)
        with session.begin() as work:
            imports = tuple(_stored(work, record) for record in work.areas.imports())
            own = _own_figures(work, session.clock.today())
        return AreaView(imports, own, session.may(Action.IMPORT_AREA_FIGURES))

    def check(self, content: bytes) -> CheckedAreaFile:
        """Look through a file before anything is written. Raises what `check_area_file` does."""
        self._session.require(Action.IMPORT_AREA_FIGURES)
        return check_area_file(content)

    def keep(self, checked: CheckedAreaFile, area_codes: Sequence[str], year: int, source: str) -> Imported:
        """Write the figures of these areas; an import of the same year gives way to it.

        Raises `ValidationError` for the choices, `ViosError("area_file_has_problems")`.
        """
        session = self._session
        session.require(Action.IMPORT_AREA_FIGURES)
        self._check_choices(checked, area_codes, year, source)
        if checked.problem_count:
            raise ViosError("area_file_has_problems", count=checked.problem_count)
        figures = _figures_of(checked, frozenset(area_codes), year)
        record = AreaImport(
            id=str(uuid4()),
            source=source.strip(),
            year=year,
            row_count=len(frozenset(area_codes)),
            file_hash=checked.file_hash,
            imported_at=session.clock.now(),
            imported_by=session.account.id,
        )
        with session.begin() as work:
            replaced = tuple(_stored(work, old) for old in work.areas.imports() if old.year == year)
            for old in replaced:
                self._remove(work, old.record)
            self._add(work, StoredImport(record, figures))
            work.commit()
        return Imported(record, replaced)

    def take_back(self, imported: Imported) -> None:
        """Undo an import: it goes, and what it took the place of comes back. Raises `NotFoundError`."""
        self._session.require(Action.IMPORT_AREA_FIGURES)
        with self._session.begin() as work:
            self._remove(work, _known(work, imported.record.id))
            for old in imported.replaced:
                self._add(work, old)
            work.commit()

    def remove(self, import_id: str) -> StoredImport:
        """Take an import away; `put_back` with what is returned undoes it. Raises `NotFoundError`."""
        self._session.require(Action.IMPORT_AREA_FIGURES)
        with self._session.begin() as work:
            stored = _stored(work, _known(work, import_id))
            self._remove(work, stored.record)
            work.commit()
        return stored

    def put_back(self, stored: StoredImport) -> None:
        self._session.require(Action.IMPORT_AREA_FIGURES)
        with self._session.begin() as work:
            self._add(work, stored)
            work.commit()

    def _check_choices(self, checked: CheckedAreaFile, codes: Sequence[str], year: int, source: str) -> None:
        problems = []
        if not FIRST_YEAR <= year <= self._session.clock.today().year:
            problems.append(FieldProblem("year", "area_year_not_possible"))
        if not source.strip():
            problems.append(FieldProblem("source", "area_source_missing"))
        if not codes:
            problems.append(FieldProblem("areas", "areas_missing"))
        elif len(frozenset(codes)) > MOST_AREAS:
            problems.append(FieldProblem("areas", "areas_too_many"))
        elif not {area.code for area in checked.areas}.issuperset(codes):
            problems.append(FieldProblem("areas", "areas_missing"))
        if problems:
            raise ValidationError(tuple(problems))

    @staticmethod
    def _add(work: UnitOfWork, stored: StoredImport) -> None:
        record = stored.record
        work.areas.add(record, stored.figures)
        work.audit.record(
            AuditAction.AREA_FIGURES_IMPORTED,
            object_kind=KIND,
            object_id=record.id,
            object_hash=record.file_hash,
            detail=f"year={record.year} areas={record.row_count}",
        )

    @staticmethod
    def _remove(work: UnitOfWork, record: AreaImport) -> None:
        work.areas.remove(record.id)
        work.audit.record(AuditAction.AREA_FIGURES_REMOVED, object_kind=KIND, object_id=record.id)


def _stored(work: UnitOfWork, record: AreaImport) -> StoredImport:
    return StoredImport(record, tuple(work.areas.figures(record.id)))


def _known(work: UnitOfWork, import_id: str) -> AreaImport:
    found = next((record for record in work.areas.imports() if record.id == import_id), None)
    if found is None:
        raise NotFoundError(KIND)
    return found


def _figures_of(checked: CheckedAreaFile, codes: frozenset[str], year: int) -> tuple[AreaFigure, ...]:
    return tuple(
        AreaFigure(area.code, area.name, area.kind.value, year, measure.value, value)
        for area in checked.areas
        if area.code in codes
        for measure, value in checked.values[area.code].items()
    )


def _own_figures(work: UnitOfWork, today: date) -> tuple[SchoolYearCounts, ...]:
    """This school year until today, and all of the one before."""
    first = school_year_of(today)[0]
    whole = school_year_of(first.replace(year=first.year - 1))
    periods = (TrendPeriod(first, today), TrendPeriod(*whole))
    return tuple(
        SchoolYearCounts(
            period.first,
            period.last,
            work.trends.counts(Cut.DOMAIN, period),
            work.trends.counts(Cut.KIND, period),
        )
        for period in periods
    )

"""The ports of figures: counts over all records, and published figures of areas. Implemented in `data`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from vios_desktop.domain.area_figures import AreaFigure, AreaImport
from vios_desktop.domain.trends import Cut, LeadTimes, PatternDismissal, TrendPeriod
from vios_desktop.services.queries import AgreementFigures


class Trends(Protocol):
    """Counted in the store, not record by record. What lies in the trash is in none of the answers."""

    def counts(self, cut: Cut, period: TrendPeriod) -> dict[str, int]:
        """How many incidents of the period have each value of the cut. Values that do not occur are left out."""
        ...

    def erased(self, cut: Cut, period: TrendPeriod) -> dict[str, int]:
        """As `counts`, of what stays of destroyed incidents: `KIND`, `PLACE` and `MONTH`; nothing for other cuts.

        Only their month is known, so a month counts when all of it lies in the period.
        """
        ...

    def ids(self, cut: Cut, value: str, period: TrendPeriod) -> Sequence[str]:
        """The incidents behind one count, newest first: as many as `counts` says."""
        ...

    def handled_after(self, period: TrendPeriod) -> LeadTimes:
        """Days from recording until an incident of the period was first marked as handled, where it was."""
        ...

    def agreements(self, period: TrendPeriod, today: date) -> AgreementFigures:
        """Of the agreements made in the period; open and late ones as they are today, of whatever period."""
        ...

    def dismissals(self) -> Sequence[PatternDismissal]:
        """Patterns that were put away, the last first."""
        ...

    def add_dismissal(self, dismissal: PatternDismissal) -> None: ...
    def remove_dismissal(self, dismissal_id: str) -> None: ...


class AreaFigures(Protocol):
    """Imported figures of neighbourhoods, each with the import it came with."""

    def add(self, record: AreaImport, figures: Sequence[AreaFigure]) -> None: ...
    def imports(self) -> Sequence[AreaImport]:
        """The newest year first."""
        ...

    def figures(self, import_id: str) -> Sequence[AreaFigure]:
        """By area code and measure."""
        ...

    def remove(self, import_id: str) -> None:
        """The import and all its figures."""
        ...

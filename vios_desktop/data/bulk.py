"""Adding very many incidents at once, for the practice school and for measuring."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from vios_desktop.data.repositories.incidents import SqlIncidents

if TYPE_CHECKING:
    from vios_desktop.domain.incident import Incident
    from vios_desktop.services.ports import UnitOfWork


def add_incidents(work: UnitOfWork, incidents: Sequence[Incident]) -> None:
    """Add these inside a running unit of work; their numbers are used as they are. The caller commits."""
    if not isinstance(work.incidents, SqlIncidents):
        raise TypeError("a unit of work of the database is needed")
    work.incidents.add_all(incidents)

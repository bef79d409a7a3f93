"""The registers beside the records, of which entries go when their period is over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from vios_desktop.domain.register_cut import Register, RegisterCut


class Registers(Protocol):
    def over(self, register: Register, until: date) -> Sequence[str]:
        """The ids of the entries that ended on or before this day."""
        ...

    def take_out(self, cut: RegisterCut) -> int:
        """For good, with what is half-typed about them; how many. Of a report its reason alone."""
        ...

    def cuts(self) -> Sequence[RegisterCut]:
        """Oldest first."""
        ...

"""Some incidents that another screen points at, under a heading, for the list of incidents. No Qt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class IncidentSet:
    """`title` stands on the chip that takes the set off again: "Plein, 2e pauze"."""

    title: str
    ids: tuple[str, ...]

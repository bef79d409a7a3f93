"""The Dutch words for the closed lists, read from the content, and deadlines in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vios_desktop.decision.vocabulary import AgeBand, Axis, Certainty, DeadlineKind, Doer, Part
from vios_desktop.domain.vocabulary import PersonRole


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when; `count` is used for school days and calendar days only."""

    kind: DeadlineKind
    count: int = 0

    @property
    def urgency(self) -> tuple[int, int]:
        """Sort key: the most urgent first."""
        return (list(DeadlineKind).index(self.kind), self.count)

    @property
    def code(self) -> str:
        """The way it is written in the content: `today`, `school_days 3`."""
        return f"{self.kind} {self.count}" if self.count else str(self.kind)


@dataclass(frozen=True, slots=True)
class AxisLabels:
    question: str
    short: str
    differs: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Labels:
    """Every closed list has a word for each of its members; the loader sees to it."""

    axes: Mapping[Axis, AxisLabels]
    certainties: Mapping[Certainty, str]
    ages: Mapping[AgeBand, str]
    parts: Mapping[Part, str]
    roles: Mapping[PersonRole, str]
    doers: Mapping[Doer, str]
    deadlines: Mapping[DeadlineKind, str]
    person: str
    age_fact: str
    ages_fact: str
    kind_ground: str
    role_ground: str
    setting_values: Mapping[str, str]
    setting_groups: Mapping[str, str]
    look_up: str = ""
    numbered_person: str = ""

    def setting_value(self, value: str) -> str:
        """The word for a value of a school setting, such as yes, no and unknown."""
        return self.setting_values.get(value, value)

    def value(self, axis: Axis, value: str) -> str:
        return self.axes[axis].values[value]

    def deadline(self, deadline: Deadline) -> str:
        """Empty for "no deadline". A word may have two forms, "een | meer"; the first is for one."""
        one, _, more = self.deadlines[deadline.kind].partition(" | ")
        return (one if deadline.count == 1 or not more else more).replace("{n}", str(deadline.count))

"""Which rules apply to a walk, and what they come to on each axis."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from vios_desktop.decision.conditions import View
from vios_desktop.decision.content import Item, Pack
from vios_desktop.decision.routing import Route
from vios_desktop.decision.vocabulary import MANY_VALUED, PER_PERSON, Act, Axis, Partner, merge_rank


@dataclass(frozen=True, slots=True)
class Applied:
    """A rule that applies; `person_key` is empty for a rule about the whole incident."""

    item: Item
    person_key: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an axis comes to for one person, or (with an empty key) for the incident as a whole.

    `winning` are the rules with the value that won, `beaten` those that another rule outweighed.
    """

    axis: Axis
    person_key: str
    values: tuple[str, ...]
    winning: tuple[Item, ...]
    beaten: tuple[Item, ...]

    @property
    def value(self) -> str:
        return self.values[0]


@dataclass(frozen=True, eq=False)
class AxisDecision:
    """The rules shown on one axis and its verdicts."""

    shown: tuple[Applied, ...]
    verdicts: tuple[Verdict, ...]

    @cached_property
    def does(self) -> frozenset[Act]:
        return frozenset(act for entry in self.shown for act in entry.item.does)

    @cached_property
    def forbids(self) -> frozenset[Act]:
        return frozenset(act for entry in self.shown for act in entry.item.never)

    @cached_property
    def values(self) -> frozenset[str]:
        return frozenset(value for verdict in self.verdicts for value in verdict.values)


@dataclass(frozen=True, slots=True)
class Decision:
    """What every axis comes to."""

    axes: Mapping[Axis, AxisDecision]

    def on(self, axis: Axis) -> tuple[Verdict, ...]:
        return self.axes[axis].verdicts


def rules_of(pack: Pack, kinds: tuple[str, ...]) -> Mapping[Axis, tuple[Item, ...]]:
    """The rules of some kinds per axis.

    Protocols come before shared modules, so a protocol may word a shared outcome in its own way.
    """
    own = [pack.protocols[kind] for kind in kinds]
    shared = dict.fromkeys(name for kind in kinds for name in pack.protocols[kind].uses)
    items = [i for rule_file in (*own, *(pack.modules[name] for name in shared)) for i in rule_file.items]
    return {axis: tuple(item for item in items if item.axis is axis) for axis in Axis}


def decide(pack: Pack, route: Route) -> Decision:
    """Apply every rule of the kinds on this route and merge them, axis by axis."""
    rules = rules_of(pack, route.kinds)
    return Decision({axis: decide_axis(axis, rules[axis], route.view) for axis in Axis})


def decide_axis(axis: Axis, items: tuple[Item, ...], view: View) -> AxisDecision:
    """Apply the rules of one axis and merge them."""
    applied: list[Applied] = []
    for item in items:
        if item.per_person:
            holding = [person for person in view.persons if item.when.holds(view, person)]
            applied += [Applied(item, person.key) for person in holding]
        elif item.when.holds(view):
            applied.append(Applied(item, ""))
    verdicts = _verdicts(axis, applied, [person.key for person in view.persons])
    return AxisDecision(tuple(entry for entry in applied if _is_shown(entry, verdicts)), tuple(verdicts))


def _verdicts(axis: Axis, applied: list[Applied], everyone: list[str]) -> list[Verdict]:
    """One verdict per person on the axes that are per person; rules about the incident count for each of them.

    Where no rule looks at a person there is one verdict, with an empty key, for all.
    """
    valued = [entry for entry in applied if entry.item.value]
    personal = axis in PER_PERSON and any(entry.person_key for entry in valued)
    verdicts = []
    for key in everyone if personal else [""]:
        mine = (entry.item for entry in valued if not personal or entry.person_key in ("", key))
        items = {item.id: item for item in mine}
        if items:
            verdicts.append(_merge(axis, key, list(items.values())))
    return verdicts


def _merge(axis: Axis, person_key: str, items: list[Item]) -> Verdict:
    values = sorted({item.value for item in items}, key=lambda value: merge_rank(axis, value))
    together = [value for value in values if value != Partner.NONE] or values
    kept = together if axis in MANY_VALUED else values[:1]
    winning = tuple(item for item in items if item.value in kept)
    beaten = tuple(item for item in items if item.value not in kept)
    return Verdict(axis, person_key, tuple(kept), winning, beaten)


def _is_shown(entry: Applied, verdicts: list[Verdict]) -> bool:
    """A rule that lost is a reason on the card but not something to do."""
    item = entry.item
    if not item.value and not item.only_with:
        return True
    there = [verdict for verdict in verdicts if verdict.person_key == entry.person_key] or verdicts
    if item.value:
        return any(item.value in verdict.values for verdict in there)
    return any(value in item.only_with for verdict in there for value in verdict.values)

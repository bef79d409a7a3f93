"""Which rules apply to a walk, and what they come to on each axis."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vios_desktop.decision.content import Item, Pack
from vios_desktop.decision.routing import Route
from vios_desktop.decision.vocabulary import MANY_VALUED, Axis, Partner, merge_rank


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


@dataclass(frozen=True, slots=True)
class Decision:
    """The rules that are shown, and the verdicts per axis in the order of the cards."""

    shown: tuple[Applied, ...]
    verdicts: tuple[Verdict, ...]

    def on(self, axis: Axis) -> tuple[Verdict, ...]:
        return tuple(verdict for verdict in self.verdicts if verdict.axis is axis)


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of some kinds, split into those about the incident and those about each person."""

    general: tuple[Item, ...]
    personal: tuple[Item, ...]
    order: Mapping[str, int]


def rules_of(pack: Pack, kinds: tuple[str, ...]) -> Rules:
    """Protocols come before shared modules, so a protocol may word a shared outcome in its own way."""
    own = [pack.protocols[kind] for kind in kinds]
    shared = dict.fromkeys(name for kind in kinds for name in pack.protocols[kind].uses)
    items = [i for rule_file in (*own, *(pack.modules[name] for name in shared)) for i in rule_file.items]
    return Rules(
        general=tuple(item for item in items if not item.per_person),
        personal=tuple(item for item in items if item.per_person),
        order={item.id: number for number, item in enumerate(items)},
    )


def decide(pack: Pack, route: Route, rules: Rules | None = None) -> Decision:
    """Apply every rule of the kinds on this route and merge them, axis by axis.

    `rules` are those of the kinds of the route, for who decides many times.
    """
    chosen = rules or rules_of(pack, route.kinds)
    view = route.view
    applied = [Applied(item, "") for item in chosen.general if item.when.holds(view)]
    applied += [
        Applied(item, person.key)
        for item in chosen.personal
        for person in view.persons
        if item.when.holds(view, person)
    ]
    applied.sort(key=lambda entry: chosen.order[entry.item.id])
    by_axis: dict[Axis, list[Applied]] = {axis: [] for axis in Axis}
    for entry in applied:
        by_axis[entry.item.axis].append(entry)
    verdicts = {axis: _verdicts(axis, entries) for axis, entries in by_axis.items()}
    shown = tuple(entry for entry in applied if _is_shown(entry, verdicts[entry.item.axis]))
    return Decision(shown, tuple(verdict for axis in Axis for verdict in verdicts[axis]))


def _verdicts(axis: Axis, applied: list[Applied]) -> list[Verdict]:
    """One verdict per person about whom a rule has a value; rules about the incident count for each of them."""
    valued = [entry for entry in applied if entry.item.value]
    persons = dict.fromkeys(entry.person_key for entry in valued if entry.person_key)
    verdicts = []
    for key in persons or ("",):
        items = [entry.item for entry in valued if entry.person_key in ("", key)]
        if items:
            verdicts.append(_merge(axis, key, items))
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

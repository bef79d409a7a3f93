"""Which rules apply to a walk, and what they come to on each axis."""

from __future__ import annotations

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


def decide(pack: Pack, route: Route) -> Decision:
    """Apply every rule of the kinds on this route and merge them, axis by axis."""
    applied = _applied(pack, route)
    verdicts = tuple(verdict for axis in Axis for verdict in _verdicts(axis, applied))
    shown = tuple(entry for entry in applied if _is_shown(entry, verdicts))
    return Decision(shown, verdicts)


def _applied(pack: Pack, route: Route) -> list[Applied]:
    """Protocols come before shared modules, so a protocol may word a shared outcome in its own way."""
    own = [pack.protocols[kind] for kind in route.kinds]
    shared = dict.fromkeys(name for kind in route.kinds for name in pack.protocols[kind].uses)
    applied: list[Applied] = []
    for rule_file in (*own, *(pack.modules[name] for name in shared)):
        for item in rule_file.items:
            if not item.per_person:
                if item.when.holds(route.view):
                    applied.append(Applied(item, ""))
                continue
            applied.extend(
                Applied(item, person.key) for person in route.view.persons if item.when.holds(route.view, person)
            )
    return applied


def _verdicts(axis: Axis, applied: list[Applied]) -> list[Verdict]:
    valued = [entry for entry in applied if entry.item.axis is axis and entry.item.value]
    general = [entry.item for entry in valued if not entry.person_key]
    persons = list(dict.fromkeys(entry.person_key for entry in valued if entry.person_key))
    verdicts = []
    for key in persons or [""]:
        items = [entry.item for entry in valued if entry.person_key == key and key] + general
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


def _is_shown(entry: Applied, verdicts: tuple[Verdict, ...]) -> bool:
    """A rule that lost is a reason on the card but not something to do."""
    item = entry.item
    own = [v for v in verdicts if v.axis is item.axis and v.person_key == entry.person_key]
    there = own or [verdict for verdict in verdicts if verdict.axis is item.axis]
    if item.value:
        return any(item in verdict.winning for verdict in there)
    return not item.only_with or any(item.only_with & set(verdict.values) for verdict in there)

"""Counting incidents with different people (R1): exact figures, which stay inside this package."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from vios_desktop.disclosure.layout import Attribute, Block, Layout, VictimRule
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import PersonRole


@dataclass(frozen=True, slots=True)
class CountedIncident:
    """One incident as counting needs it. Keys of persons are opaque; None is somebody who is not known.

    `line`, `group` and `place` are the codes that the catalogue gives for its kind and place. `victims` holds
    every recorded victim, None among them if one is not known; it is empty when no victim is recorded.
    """

    id: str
    occurred_on: date
    line: str
    group: str
    place: str
    leading: str | None
    victims: frozenset[str | None] = frozenset()


@dataclass(frozen=True, slots=True)
class CountTable:
    """Exact counts per block in the order of the layout. Confidential: to be banded at once, never stored."""

    total: int
    blocks: tuple[tuple[int, ...], ...]


def leading_of(persons: Iterable[tuple[PersonRole, str | None]]) -> str | None:
    """The key of the leading person (R1) of the (role, key) pairs in the order of entry.

    The alleged causer entered first; without one the first victim; without both nobody known. A causer who is
    not known is not passed over for one who is: whom to skip would then depend on who was recognised.
    """
    first_victim: str | None = None
    victim_seen = False
    for role, key in persons:
        if role == PersonRole.ALLEGED_CAUSER:
            return key
        if role == PersonRole.VICTIM and not victim_seen:
            first_victim, victim_seen = key, True
    return first_victim


def victims_of(persons: Iterable[tuple[PersonRole, str | None]]) -> frozenset[str | None]:
    """The keys of all recorded victims; those who are not known are together one None."""
    return frozenset(key for role, key in persons if role == PersonRole.VICTIM)


def count_different(incidents: Iterable[CountedIncident], k: int, rule: VictimRule) -> int:
    """How many incidents with different leading persons there are (R1); the order of `incidents` is no matter.

    Walks by date (then by id, so that two on one day have an order) and skips an incident whose leading person
    was counted already; all who are not known count as one. Then, if fewer than `k` different victims are
    recorded, by `rule`:

    whole_line: the line counts no more than those victims. Only if the incidents that were counted name none, the
    victims of skipped ones are looked at; so a pupil who returns hardly ever changes anything, and "5-9" never
    stands for a line with one to four victims.
    per_incident: the counted incidents that name a victim count no more than those victims; the others count as
    they are.
    """
    ordered = sorted(incidents, key=lambda incident: (incident.occurred_on, incident.id))
    first_of: dict[str | None, CountedIncident] = {}
    for incident in ordered:
        first_of.setdefault(incident.leading, incident)
    counted = first_of.values()
    tested = len(counted)
    victims = _all_victims(counted)
    if rule is VictimRule.PER_INCIDENT:
        tested = sum(1 for incident in counted if incident.victims)
    elif not victims:
        victims = _all_victims(ordered)
    if 0 < len(victims) < min(k, tested):
        return len(counted) - tested + len(victims)
    return len(counted)


def count_table(incidents: Sequence[CountedIncident], layout: Layout, k: int) -> CountTable:
    """All counts of a layout: each line and the total by R1, then lowered until they agree with each other.

    Lowering (the reason is in the guide of this package): the total to the sum of the lines of each block, and
    then each line to the total. Raises `ViosError("summary_line_unknown")` when an incident has a code that is no
    line of its block (it may not vanish from the page in silence) and `ValueError` for an id that comes twice.
    """
    if len({incident.id for incident in incidents}) != len(incidents):
        raise ValueError("an incident comes twice")
    rule = layout.victim_rule
    blocks = tuple(_count_block(incidents, block, k, rule) for block in layout.blocks)
    total = min([count_different(incidents, k, rule), *(sum(counts) for counts in blocks)])
    return CountTable(total, tuple(tuple(min(count, total) for count in counts) for counts in blocks))


def _count_block(incidents: Sequence[CountedIncident], block: Block, k: int, rule: VictimRule) -> tuple[int, ...]:
    members: dict[str, list[CountedIncident]] = {line.code: [] for line in block.lines}
    for incident in incidents:
        code = _code_of(incident, block.attribute)
        if code not in members:
            raise ViosError("summary_line_unknown", block=block.code, line=code)
        members[code].append(incident)
    return tuple(count_different(members[line.code], k, rule) for line in block.lines)


def _code_of(incident: CountedIncident, attribute: Attribute) -> str:
    if attribute is Attribute.LINE:
        return incident.line
    if attribute is Attribute.GROUP:
        return incident.group
    return incident.place


def _all_victims(incidents: Iterable[CountedIncident]) -> set[str | None]:
    return {victim for incident in incidents for victim in incident.victims}

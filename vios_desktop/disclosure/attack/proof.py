"""Looking for the tables of a certificate, instead of for bounds: each found table serves many statistics at once.

Components have nothing to do with each other, so each gets tables of its own, first two that are as empty and as
full as can be; what these do not show is asked for one by one. Whole tables are put together from those.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from vios_desktop.disclosure.attack.bounds import Attacker, Cancelled, Progress
from vios_desktop.disclosure.attack.certificate import Certificate, certified
from vios_desktop.disclosure.attack.integer_program import Table
from vios_desktop.disclosure.attack.model import Publication
from vios_desktop.disclosure.attack.system import system_of

Parts = Mapping[int | None, frozenset[int]]


@dataclass(frozen=True, slots=True)
class Unprotected:
    """The first statistic that the attacker narrows."""

    statistic: str


def prove(
    publication: Publication,
    protected: Collection[str],
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Certificate | Unprotected:
    """A certificate that each of `protected` can be 0 and k - 1 (or more), or the first found that cannot.

    Raises what `Attacker` raises: `publication_infeasible` if nothing fits at all, `attack_cancelled`,
    `attack_not_solved`.
    """
    attacker = Attacker(system_of(publication), cancelled)
    attacker.check_feasible()
    search = _Search(attacker, {name: publication.k_for(name) - 1 for name in protected})
    return search.run(publication, progress)


class _Search:
    def __init__(self, attacker: Attacker, targets: Mapping[str, int]) -> None:
        self._attacker = attacker
        self._reduced = attacker.reduced
        self._targets = targets
        self._done = 0
        self._parts: dict[str, Parts] = {name: attacker.parts(name) for name in targets}
        self._tables: list[list[Table]] = [self._first_two(c) for c in range(len(self._reduced.components))]
        self._endless = [
            frozenset(n for n, v in enumerate(component.variables) if v in self._reduced.endless)
            for component in self._reduced.components
        ]

    def run(self, publication: Publication, progress: Progress | None) -> Certificate | Unprotected:
        alone = {name: home for name in self._targets if (home := self._only_component(name)) is not None}
        for name, component in alone.items():
            if not all(self._shown_alone(name, component, most=most) for most in (False, True)):
                return Unprotected(name)
            self._tell(progress)
        whole = self._together()
        for name in self._targets:
            if name not in alone:
                if not all(self._shown_together(name, whole, most=most) for most in (False, True)):
                    return Unprotected(name)
                self._tell(progress)
        return self._certificate(publication, whole)

    def _tell(self, progress: Progress | None) -> None:
        self._done += 1
        if progress is not None:
            progress(self._done, len(self._targets))

    def _first_two(self, number: int) -> list[Table]:
        """As empty and as full as can be; what is endless is filled afterwards."""
        everything = frozenset(range(len(self._reduced.components[number].variables)))
        limited = frozenset(
            n for n in everything if self._reduced.components[number].variables[n] not in self._reduced.endless
        )
        return [
            self._attacker.table(number, everything, most=False),
            self._attacker.table(number, limited, most=True),
        ]

    def _only_component(self, name: str) -> int | None:
        """The component that alone decides this statistic, or None."""
        parts = self._parts[name]
        return next(iter(parts)) if len(parts) == 1 else None

    def _shown_alone(self, name: str, component: int, *, most: bool) -> bool:
        wanted = self._parts[name][component]
        if any(self._shows(name, table, wanted, most=most) for table in self._tables[component]):
            return True
        table = self._extreme(name, component, wanted, most=most)
        self._tables[component].append(table)
        return self._shows(name, table, wanted, most=most)

    def _extreme(self, name: str, component: int, wanted: frozenset[int], *, most: bool) -> Table:
        """A table in which this part is as small or as large as it can be, or as large as is enough."""
        endless = self._endless[component]
        if most and wanted & endless:
            base = self._tables[component][0]
            return tuple(v + (self._targets[name] if n in endless else 0) for n, v in enumerate(base))
        return self._attacker.table(component, wanted, most=most)

    def _shows(self, name: str, table: Table, wanted: Collection[int], *, most: bool) -> bool:
        value = sum(table[number] for number in wanted)
        return value >= self._targets[name] if most else value <= 0

    def _together(self) -> list[list[int]]:
        """Whole tables from those of the components: the first two first, then the others side by side."""
        longest = max((len(tables) for tables in self._tables), default=2)
        return [
            self._whole(
                {c: tables[r % len(tables)] for c, tables in enumerate(self._tables)}, free_full=r % 2 == 1
            )
            for r in range(longest)
        ]

    def _whole(self, chosen: Mapping[int, Table], *, free_full: bool) -> list[int]:
        """Values of all variables; those that no row ties are at their lower or (at least k - 1) upper limit."""
        enough = max(self._targets.values(), default=0)
        values = [
            low if not free_full else (low + enough if high is None else high)
            for low, high in zip(self._reduced.lows, self._reduced.highs, strict=True)
        ]
        for number, table in chosen.items():
            for variable, value in zip(self._reduced.components[number].variables, table, strict=True):
                values[variable] = value
        return values

    def _shown_together(self, name: str, whole: list[list[int]], *, most: bool) -> bool:
        wanted = self._attacker.system.objectives[name]
        if any(self._shows(name, tuple(table), wanted, most=most) for table in whole):
            return True
        chosen = {
            component: self._extreme(name, component, part, most=most)
            for component, part in self._parts[name].items()
            if component is not None
        }
        rest = {c: tables[0] for c, tables in enumerate(self._tables)}
        whole.append(self._whole(rest | chosen, free_full=most))
        return self._shows(name, tuple(whole[-1]), wanted, most=most)

    def _certificate(self, publication: Publication, whole: Sequence[Sequence[int]]) -> Certificate:
        system = self._attacker.system
        low: dict[str, int] = {}
        high: dict[str, int] = {}
        for number, table in enumerate(whole):
            for name in self._targets:
                value = sum(table[variable] for variable in system.objectives[name])
                if value <= 0:
                    low.setdefault(name, number)
                if value >= self._targets[name]:
                    high.setdefault(name, number)
        used = sorted({*low.values(), *high.values()})
        place = {number: position for position, number in enumerate(used)}
        return certified(
            publication,
            tuple(system.expand(whole[number]) for number in used),
            {name: place[number] for name, number in low.items()},
            {name: place[number] for name, number in high.items()},
        )

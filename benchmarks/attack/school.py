"""An invented school year: incidents by day, kind, place and pupil, as many as asked for."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from vios_desktop.disclosure.counting import CountedIncident
from vios_desktop.disclosure.periods import Period

PERIODS = 10  # of four weeks, as a school year has
WEEKS_4 = 28
FIRST_DAY = date(2026, 8, 31)

# Line -> (its group, share of the incidents). Invented: a few kinds are common, most are rare.
LINES: dict[str, tuple[str, float]] = {
    "tobacco": ("substances", 18),
    "drugs": ("substances", 7),
    "alcohol_gambling": ("substances", 3),
    "fights_weapons": ("violence", 11),
    "threat_extortion": ("violence", 6),
    "bullying_boundaries": ("violence", 16),
    "theft": ("property", 8),
    "vandalism_fireworks": ("property", 7),
    "unwanted_visit": ("property", 3),
    "online": ("online_care", 9),
    "truancy": ("online_care", 7),
    "care_other": ("online_care", 5),
}
PLACES: dict[str, float] = {
    "classroom": 15,
    "corridor_canteen_toilet": 28,
    "yard_bikes": 25,
    "around_school": 14,
    "online": 12,
    "elsewhere": 6,
}


@dataclass(frozen=True, slots=True)
class SchoolYear:
    """The periods of a year and the incidents in each, in the order of the days."""

    periods: tuple[Period, ...]
    incidents: tuple[tuple[CountedIncident, ...], ...]


def school_year(seed: int, per_year: int, pupils: int = 900, first_day: date = FIRST_DAY) -> SchoolYear:
    """About `per_year` incidents. How often a pupil is in one differs: gamma with shape 0.25, as measured nowhere.

    One in ten incidents has a leading person who is not known; four in ten name a victim.
    """
    dice = random.Random(seed)  # noqa: S311  # repeatable, no secret
    weights = [dice.gammavariate(0.25, 1.0) for _ in range(pupils)]
    keys = [f"pupil-{number}" for number in range(pupils)]
    lines, places = list(LINES), list(PLACES)
    line_shares = [share * dice.uniform(0.6, 1.6) for _group, share in LINES.values()]
    place_shares = [share * dice.uniform(0.6, 1.6) for share in PLACES.values()]
    periods = tuple(
        Period(first_day + timedelta(days=WEEKS_4 * n), first_day + timedelta(days=WEEKS_4 * n + WEEKS_4 - 1))
        for n in range(PERIODS)
    )
    days = sorted(dice.randrange(PERIODS * WEEKS_4) for _ in range(_around(dice, per_year)))
    incidents: list[list[CountedIncident]] = [[] for _ in periods]
    for number, day in enumerate(days):
        line = dice.choices(lines, line_shares)[0]
        victims = frozenset(dice.choices(keys, k=1)) if dice.random() < 0.4 else frozenset[str | None]()
        incidents[day // WEEKS_4].append(
            CountedIncident(
                id=f"incident-{number:05}",
                occurred_on=first_day + timedelta(days=day),
                line=line,
                group=LINES[line][0],
                place="online" if line == "online" else dice.choices(places, place_shares)[0],
                leading=None if dice.random() < 0.1 else dice.choices(keys, weights)[0],
                victims=victims,
            )
        )
    return SchoolYear(periods, tuple(tuple(found) for found in incidents))


def _around(dice: random.Random, mean: int) -> int:
    """A number that differs from year to year about as a Poisson variable does."""
    return max(0, round(dice.gauss(mean, mean**0.5)))

"""Invented incidents, and Hypothesis strategies for them, with the real layouts of the program."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from hypothesis import strategies as st

from vios_desktop.disclosure.counting import CountedIncident
from vios_desktop.disclosure.layout import Layout, LayoutPolicy, VictimRule, load_layouts
from vios_desktop.disclosure.periods import Period
from vios_desktop.disclosure.summary import AgreementCounts

POLICY_FOLDER = Path(__file__).parents[3] / "resources" / "policy"
GROUP_OF = {
    "tobacco": "substances",
    "drugs": "substances",
    "alcohol_gambling": "substances",
    "fights_weapons": "violence",
    "threat_extortion": "violence",
    "bullying_boundaries": "violence",
    "theft": "property",
    "vandalism_fireworks": "property",
    "unwanted_visit": "property",
    "online": "online_care",
    "truancy": "online_care",
    "care_other": "online_care",
}
PLACES = ("classroom", "corridor_canteen_toilet", "yard_bikes", "around_school", "online", "elsewhere")
PERIOD = Period(date(2026, 10, 26), date(2026, 11, 22))
PERIOD_BEFORE = Period(date(2026, 9, 28), date(2026, 10, 25))
AGREEMENTS = AgreementCounts(made=9, kept=6, open=2, late=1)

KEYS = st.sampled_from([None, *(f"invented-{number}" for number in range(12))])


def policy() -> LayoutPolicy:
    return load_layouts((POLICY_FOLDER / "export_layouts.json").read_text(encoding="utf-8"))


def layout(code: str = "B", rule: VictimRule = VictimRule.WHOLE_LINE) -> Layout:
    return replace(policy().layout(code), victim_rule=rule)


def incident(
    number: int,
    leading: str | None,
    victims: tuple[str | None, ...] = (),
    line: str = "tobacco",
    place: str = "yard_bikes",
    day: int = 0,
) -> CountedIncident:
    return CountedIncident(
        id=f"incident-{number:04}",
        occurred_on=PERIOD.start + timedelta(days=day),
        line=line,
        group=GROUP_OF[line],
        place=place,
        leading=leading,
        victims=frozenset(victims),
    )


def different(count: int, line: str = "tobacco", place: str = "yard_bikes") -> list[CountedIncident]:
    """`count` incidents of as many people, without a victim."""
    return [incident(number, f"{line}-{place}-{number}", line=line, place=place) for number in range(count)]


def renumbered(incidents: list[CountedIncident]) -> list[CountedIncident]:
    """The same incidents with ids of their own."""
    return [
        CountedIncident(f"n{number:04}", i.occurred_on, i.line, i.group, i.place, i.leading, i.victims)
        for number, i in enumerate(incidents)
    ]


@st.composite
def incident_lists(draw: st.DrawFn, max_size: int = 45) -> list[CountedIncident]:
    """Up to `max_size` incidents of few people in few lines, so that people return and bands are crossed."""
    lines = draw(st.lists(st.sampled_from(sorted(GROUP_OF)), min_size=1, max_size=3))
    places = draw(st.lists(st.sampled_from(PLACES), min_size=1, max_size=3))
    victims = draw(st.sampled_from([st.just(()), st.lists(KEYS, max_size=3).map(tuple)]))
    size = draw(st.integers(min_value=0, max_value=max_size))
    return [
        incident(
            number,
            draw(KEYS),
            draw(victims),
            draw(st.sampled_from(lines)),
            draw(st.sampled_from(places)),
            draw(st.integers(min_value=0, max_value=27)),
        )
        for number in range(size)
    ]

"""Acceptance test 4, the part that can be checked: records with equal bands give one and the same page.

If anything after the choice of the layout looked at a count, a page could differ where its bands do not, and a
reader who knows the program could tell the counts apart by it.
"""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from tests.fakes import founded_vault, session_for
from tests.unit.services.world import FACTS, IN_PERIOD, summaries_of
from vios_desktop.disclosure.ladder import omitted
from vios_desktop.domain.incident import IncidentPerson
from vios_desktop.domain.vocabulary import PersonKind, PersonRole, Role
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.persons import PersonService
from vios_desktop.services.summaries import PreparedSummary

KINDS = ("vape_use", "fight", "theft", "truancy")  # one of each group of the layout
PLACES = ("yard", "classroom", "corridor", "online")
Counts = tuple[int, ...]


def page_of(counts: Counts) -> PreparedSummary:
    """The page of a school with so many incidents of each kind, each with a pupil of its own."""
    session = session_for(Role.COORDINATOR, vault=founded_vault())
    for kind, count in zip(KINDS, counts, strict=True):
        for number in range(count):
            pupil = PersonService(session).add(
                kind=PersonKind.PUPIL, first_name=f"{kind}{number}", last_name="Voorbeeld"
            )
            entry = IncidentPerson("entry", PersonRole.ALLEGED_CAUSER, PersonKind.PUPIL, pupil.id)
            facts = replace(FACTS, kind=kind, place=PLACES[number % len(PLACES)], persons=(entry,), items=())
            IncidentService(session).record(replace(facts, occurred_on=IN_PERIOD))
    return summaries_of(session).prepare(IN_PERIOD)


def bands(counts: Counts) -> Counts:
    """Of the kinds, the places and the total."""
    places = (sum(count // 4 + (place < count % 4) for count in counts) for place in range(len(PLACES)))
    return tuple(count // 5 for count in (*counts, *places, sum(counts)))


def a_pair(seed: int) -> tuple[Counts, Counts]:
    """Two different sets of counts with equal bands."""
    dice = random.Random(seed)  # noqa: S311
    while True:
        one = tuple(dice.choice((0, 0, 5)) + dice.randrange(5) for _ in KINDS)
        other = tuple(count - count % 5 + dice.randrange(5) for count in one)
        if one != other and bands(one) == bands(other):
            return one, other


@pytest.mark.parametrize("seed", range(8))
def test_equal_bands_give_the_same_page(seed: int) -> None:
    one, other = a_pair(seed)

    assert page_of(one).file == page_of(other).file


@pytest.mark.parametrize("other", [(4, 4, 4, 3), (3, 4, 4, 4), (4, 3, 4, 4)])
def test_equal_bands_give_the_same_page_where_the_gate_takes_a_step(other: Counts) -> None:
    page = page_of((4, 4, 4, 4))

    assert omitted(page.summary).wide_total
    assert page_of(other).file == page.file


def test_other_bands_give_another_page() -> None:
    assert page_of((4, 4, 4, 0)).file != page_of((5, 4, 4, 0)).file

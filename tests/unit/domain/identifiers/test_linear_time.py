"""Hostile input: the work grows with the length of the text and no faster. Steps are counted, not seconds."""

from __future__ import annotations

import re
import sys

import pytest

from tests.unit.domain.identifiers.expression_steps import Search, repeats_without_end
from tests.unit.domain.identifiers.lists import LEXICON
from vios_desktop.domain.identifiers import finder as finder_module
from vios_desktop.domain.identifiers.finder import RULES, Finder
from vios_desktop.domain.identifiers.people import KnownPerson

PATTERNS = [rule.pattern for rule in RULES] + [
    value for value in vars(finder_module).values() if isinstance(value, re.Pattern)
]
HOSTILE = [
    "a", "1", "A", " ", ".", "-", "@", "a.", "a@", "1-", "1 ", "A ", "Aa ", "van ", "De ", "A.", "a1", "_", "06 ",
    "www.", "Laan ", "straat", "Straatstraat ", "NL91 ", "1234 ", "12-", "1e ", "een ", "klas 1", "snap: ", "is ",
    "('", "\n", "é'",
]  # fmt: skip
LENGTH = 144
MOST_PER_SIGN = 2500


def ids(value: object) -> str:
    return repr(value)[:24]


def test_the_counter_finds_what_the_engine_finds() -> None:
    text = (
        "Bel Sem (15) uit H4c op 06-12345678, sem_15@voorbeeld.nl, Proefstraat 12a, 6811 AB, maandag 3 nov 2026."
    )
    for pattern in PATTERNS:
        assert Search(pattern, text).found() == [m.span() for m in pattern.finditer(text)], pattern.pattern


@pytest.mark.parametrize("pattern", PATTERNS, ids=ids)
def test_no_repeat_is_without_end(pattern: re.Pattern[str]) -> None:
    assert repeats_without_end(pattern) == []


@pytest.mark.slow
@pytest.mark.parametrize("pattern", PATTERNS, ids=ids)
def test_steps_of_every_expression_grow_with_the_length(pattern: re.Pattern[str]) -> None:
    for piece in HOSTILE:
        search = Search(pattern, (piece * LENGTH)[:LENGTH])
        search.found()
        assert search.steps <= MOST_PER_SIGN * LENGTH, (piece, search.steps)


def calls(finder: Finder, text: str) -> int:
    """How many functions are called, of the program and of the library, to read a text."""
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        finder.find(text)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("piece", [*HOSTILE, "Sem ", "Sem, ", "sem", "Jansen, Sem van "], ids=ids)
def test_calls_of_the_whole_search_grow_with_the_length(piece: str) -> None:
    finder = Finder((KnownPerson("Sem", "van der Voorbeeldstra"),), LEXICON)
    short, long = (calls(finder, (piece * 4000)[:length]) for length in (1000, 4000))
    assert long <= 4.5 * short + 1000

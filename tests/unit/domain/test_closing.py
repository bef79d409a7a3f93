"""What closing an incident asks."""

from __future__ import annotations

import pytest

from vios_desktop.domain.closing import MAX_CHARACTERS, ClosingFacts, check_closing_facts
from vios_desktop.domain.errors import ValidationError


@pytest.mark.parametrize(
    ("facts", "still_open", "wrong"),
    [
        (ClosingFacts(), 0, ["helped"]),
        (ClosingFacts(open_ends="iets"), 0, ["helped"]),
        (ClosingFacts(differently="Eerder bellen"), 1, ["open_ends"]),
        (ClosingFacts(did_not_help="x" * (MAX_CHARACTERS + 1)), 0, ["did_not_help"]),
        (ClosingFacts(helped=" "), 2, ["helped", "open_ends"]),
    ],
)
def test_what_is_missing_is_named(facts: ClosingFacts, still_open: int, wrong: list[str]) -> None:
    with pytest.raises(ValidationError) as caught:
        check_closing_facts(facts, still_open=still_open)
    assert [problem.field for problem in caught.value.problems] == wrong


def test_one_lesson_is_enough() -> None:
    check_closing_facts(ClosingFacts(did_not_help="De brief kwam te laat"), still_open=0)
    check_closing_facts(ClosingFacts("Snel bellen", open_ends="Marit kijkt na een week"), still_open=1)

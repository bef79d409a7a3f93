"""A short sample of the measurement: what the templates that no rule was changed for must reach."""

from __future__ import annotations

from types import ModuleType

import pytest

from benchmarks.redaction import held_out, ninth
from benchmarks.redaction.filling import school
from benchmarks.redaction.measure import measure, notes
from tests.unit.domain.identifiers.lists import LEXICON
from vios_desktop.domain.identifiers.lexicon import Lexicon

SAMPLE = 250


@pytest.mark.parametrize("templates", [held_out, ninth], ids=["held out", "ninth"])
def test_recall_on_templates_that_were_not_used_for_tuning(templates: ModuleType) -> None:
    people = school(7, kind=templates.SCHOOL)
    figures = measure(people, LEXICON, notes(people, templates.TEMPLATES, SAMPLE), templates.CLEAN)
    assert figures.recall(figures.database_and_patterns) >= 0.99
    assert figures.recall() >= 0.96
    assert figures.clean == len(templates.CLEAN)
    assert figures.touched_share <= 0.25, "marks for review do not count as touching"


def test_the_measurement_notices_what_is_missed() -> None:
    people = school(7, kind=held_out.SCHOOL)
    made = notes(people, ("Daar liep {venue} en {phone}.",), 40)
    figures = measure(people, Lexicon(), made, ("Bel 06-12345678.", "Rustig."))
    assert figures.recall(["phone"]) == 1
    assert figures.recall(["venue"]) < 1
    assert {group for group, _piece, _text in figures.misses} == {"venue"}
    assert figures.touched_share == 0.5

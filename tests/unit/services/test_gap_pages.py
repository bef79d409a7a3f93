"""The pages for the municipality: counts and texts, no names, and a line in the log."""

from __future__ import annotations

import hashlib
from datetime import timedelta

import pytest

from tests.unit.services.world import TODAY, World, make_world
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.gap import GapFacts
from vios_desktop.domain.vocabulary import GapState, Role
from vios_desktop.services.gap_pages import GapPageService
from vios_desktop.services.gaps import GapService
from vios_desktop.services.queries import GapQuery
from vios_desktop.services.record_paper import RecordPaper

EVENING = GapFacts("Niemand kan op vrijdagavond op straat zijn", TODAY, ("youth_work", "street_coach"))
LESSON = GapFacts("Niemand geeft les over gokken", TODAY - timedelta(days=30), ("youth_work",))


@pytest.fixture
def world() -> World:
    return make_world(Role.COORDINATOR)


def papers(world: World, query: GapQuery | None = None) -> tuple[RecordPaper, bytes]:
    drawn: list[RecordPaper] = []

    def render(paper: RecordPaper) -> bytes:
        drawn.append(paper)
        return repr(paper).encode()

    file = GapPageService(world.session, render).make(query or GapQuery())
    assert file.file_name == "gaten-2026-11-24.pdf"
    return drawn[0], file.content


def test_it_counts_whom_was_asked_and_puts_what_is_open_first(world: World) -> None:
    gaps = GapService(world.session)
    gaps.record(EVENING)
    old = gaps.record(LESSON)
    gaps.bring(old.id, TODAY, "W. Denkbeeld", old.version)
    paper, content = papers(world)

    counts, waiting, brought = paper.parts
    assert counts.blocks[0].lines[0] == "Jongerenwerk: 2 keer, 2 nog niet opgelost"
    assert [block.title for block in waiting.blocks] == [EVENING.text]
    assert [block.title for block in brought.blocks] == [LESSON.text]
    assert ("Neergelegd", "24 november 2026") in brought.blocks[0].rows
    assert "2 gaten, gemerkt van 25 oktober tot en met 24 november 2026" in paper.lead[1]
    assert b"Denkbeeld" not in content, "with whom it was discussed stays inside the school"
    entry = world.vault.state.audit[-1]
    assert (entry.action, entry.object_hash) == (AuditAction.GAPS_PRINTED, hashlib.sha256(content).hexdigest())


def test_what_came_of_it_is_left_out_when_it_names_a_pupil(world: World) -> None:
    gaps = GapService(world.session)
    for outcome in ("De gemeente betaalt iemand", f"{world.pupil.first_name} kon er terecht"):
        made = gaps.record(EVENING)
        gaps.close(made.id, outcome, made.version)
    _paper, content = papers(world)
    assert "De gemeente betaalt iemand" in content.decode()
    assert world.pupil.first_name not in content.decode()


def test_the_filters_of_the_list_hold(world: World) -> None:
    gaps = GapService(world.session)
    made = gaps.record(EVENING)
    gaps.close(made.id, "Opgelost", made.version)
    gaps.record(LESSON)
    paper, content = papers(world, GapQuery(states=(GapState.OPEN,)))
    assert len(paper.parts) == 2
    assert EVENING.text not in content.decode()


def test_without_gaps_there_is_a_page_that_says_so(world: World) -> None:
    paper, _content = papers(world)
    assert paper.parts == ()
    assert "0 gaten" in paper.lead[1]

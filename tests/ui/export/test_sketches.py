"""Case sketches on the way to a summary: chosen, read through with a question, and never more than may be told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.fakes import coordinator_of
from tests.ui.export.test_export import IN_PERIOD, Bench, bench, read_through
from vios_desktop.disclosure.summary_json import parse_summary
from vios_desktop.domain.incident import IncidentFacts, IncidentPerson
from vios_desktop.domain.vocabulary import PersonKind, PersonRole
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.persons import PersonService
from vios_desktop.services.summaries import KIND
from vios_desktop.ui.export.model import ExportStep
from vios_desktop.ui.export.sketching import SketchAnswer, SketchKind, SketchOffer

__all__ = ["bench"]


def often(bench: Bench, kind: str = "theft", place: str = "yard", times: int = 6) -> None:
    """So many incidents of one kind in one place, each by another pupil."""
    session = coordinator_of(bench.vault)
    for number in range(times):
        pupil = PersonService(session).add(
            kind=PersonKind.PUPIL, first_name=f"Proef{number}", last_name="Verzonnen"
        )
        entry = IncidentPerson(f"{kind}{number}", PersonRole.ALLEGED_CAUSER, PersonKind.PUPIL, pupil.id)
        IncidentService(session).record(IncidentFacts(kind, IN_PERIOD, place, "Iets.", persons=(entry,)))


def offers(bench: Bench) -> tuple[SketchOffer, ...]:
    kinds: tuple[SketchKind, ...] = bench.page.content.sketches._kinds
    return tuple(offer for kind in kinds for offer in kind.offers)


def start(bench: Bench, day: date = IN_PERIOD) -> None:
    bench.screen.visit(day)
    bench.screen.entered()


def printed(bench: Bench) -> list[str]:
    with bench.vault.begin() as work:
        (publication,) = work.publications.all(KIND)
    return [sketch.text for sketch in parse_summary(publication.summary_json).sketches]


def chosen_and_more(bench: Bench) -> tuple[int, bool]:
    """How many are chosen, and whether one more can be."""
    return len(bench.presenter._sketching.chosen), not bench.page.content.sketches.open_button.isHidden()


def test_where_nothing_is_common_enough_the_page_says_so_kindly(bench: Bench) -> None:
    start(bench)
    part = bench.page.content.sketches
    assert not part.isHidden()
    assert not part._seldom.isHidden()
    assert part.open_button.isHidden()


def test_a_chosen_sketch_stands_on_the_page_that_is_made(bench: Bench) -> None:
    often(bench)
    start(bench)
    offer = offers(bench)[0]
    bench.page.content.sketches.added.emit(offer)
    bench.presenter.forward()
    bench.presenter.forward()
    assert len(bench.page.read.sketches.fields) == 1
    bench.page.read.sketches.answered.emit(0, SketchAnswer.NO)
    bench.presenter.forward()
    assert bench.presenter.step is ExportStep.MAKE
    bench.presenter.save_to(Path("uit.pdf"))
    assert printed(bench) == [offer.text]


def test_without_an_answer_nobody_goes_on(bench: Bench) -> None:
    often(bench)
    start(bench)
    bench.presenter.add_sketch(offers(bench)[0])
    bench.presenter.forward()
    bench.presenter.forward()
    bench.presenter.forward()
    assert bench.presenter.step is ExportStep.READ
    assert bench.published() == 0


def test_who_may_be_known_is_left_out_and_the_page_is_read_anew(bench: Bench) -> None:
    often(bench)
    start(bench)
    bench.presenter.add_sketch(offers(bench)[0])
    bench.presenter.forward()
    bench.presenter.forward()
    bench.presenter.answer_sketch(0, SketchAnswer.YES)
    assert bench.presenter.step is ExportStep.READ
    assert bench.page.read.sketches.fields == []
    bench.presenter.forward()
    bench.presenter.save_to(Path("uit.pdf"))
    assert printed(bench) == []


def test_who_doubts_goes_back_to_choose_another(bench: Bench) -> None:
    often(bench)
    start(bench)
    bench.presenter.add_sketch(offers(bench)[0])
    bench.presenter.forward()
    bench.presenter.forward()
    bench.presenter.answer_sketch(0, SketchAnswer.UNSURE)
    assert bench.presenter.step is ExportStep.CONTENT
    assert bench.presenter._sketching.chosen == ()


def test_a_third_one_and_the_same_twice_are_not_taken(bench: Bench) -> None:
    often(bench)
    often(bench, "fight", "corridor")
    start(bench)
    for offer in (*offers(bench), offers(bench)[0]):
        bench.presenter.add_sketch(offer)
    assert chosen_and_more(bench) == (2, False)
    bench.presenter.remove_sketch(0)
    assert chosen_and_more(bench) == (1, True)


def test_another_period_starts_without_sketches(bench: Bench) -> None:
    often(bench)
    start(bench)
    bench.presenter.add_sketch(offers(bench)[0])
    other = next(
        s.period.starts_on for s in bench.presenter._periods if s.ended and not s.period.contains(IN_PERIOD)
    )
    bench.presenter.choose(other)
    assert bench.presenter._sketching.chosen == ()


def test_a_period_that_is_made_offers_none(bench: Bench) -> None:
    often(bench)
    read_through(bench)
    bench.presenter.save_to(Path("uit.pdf"))
    start(bench)
    assert bench.page.content.sketches.isHidden()


@pytest.mark.parametrize("kind", ["theft", "fight"])
def test_choosing_goes_by_group_and_sentence(bench: Bench, kind: str) -> None:
    often(bench, kind)
    start(bench)
    part = bench.page.content.sketches
    part.open_button.click()
    code = part._kinds[0].code
    part.kinds.set_text(code)
    assert part._offers
    part._choose("0")
    assert len(bench.presenter._sketching.chosen) == 1
    assert part.kinds.isHidden()

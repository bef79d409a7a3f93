"""Case sketches on the way to a summary: chosen, read through with a question, and never more than may be told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.fakes import coordinator_of
from tests.ui.export.test_export import IN_PERIOD, Bench, bench, read_through, unlocked
from vios_desktop.disclosure.summary_json import parse_summary
from vios_desktop.domain.incident import IncidentFacts, IncidentPerson
from vios_desktop.domain.vocabulary import PersonKind, PersonRole
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.persons import PersonService
from vios_desktop.services.summaries import FORM, KIND
from vios_desktop.ui.export.model import ExportStep
from vios_desktop.ui.export.sketching import SketchAnswer, SketchKind, SketchOffer
from vios_desktop.ui.export.summary_draft import cases_of
from vios_desktop.ui.theme.theme import Theme

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


def locked(bench: Bench) -> None:
    """As the window does it."""
    told: list[str] = []
    bench.screen.leave(lambda: told.append("kept"))
    bench.screen.close_session()
    assert told == ["kept"]


def drafts(bench: Bench) -> list[object]:
    return [draft.values["day"] for draft in bench.vault.state.drafts.values() if draft.form == FORM]


def test_chosen_sketches_are_there_after_a_lock_and_are_read_anew(bench: Bench, theme: Theme) -> None:
    often(bench)
    often(bench, "fight", "corridor")
    start(bench)
    chosen = (offers(bench)[0], offers(bench)[-1])
    for offer in chosen:
        bench.presenter.add_sketch(offer)
    bench.presenter.forward()
    bench.presenter.forward()
    bench.presenter.answer_sketch(0, SketchAnswer.NO)
    locked(bench)

    again = unlocked(bench.vault, theme)
    start(again)
    assert again.presenter._sketching.chosen == chosen
    again.presenter.forward()
    again.presenter.forward()
    again.presenter.forward()
    assert again.presenter.step is ExportStep.READ, "an answer is not kept: the page is read anew"
    for number in (0, 1):
        again.presenter.answer_sketch(number, SketchAnswer.NO)
    again.presenter.forward()
    again.presenter.save_to(Path("uit.pdf"))
    assert printed(again) == [offer.text for offer in chosen]
    assert drafts(again) == [], "the draft went with what was made"


def test_each_period_keeps_its_own_and_what_is_taken_away_leaves_no_draft(bench: Bench, theme: Theme) -> None:
    often(bench)
    start(bench)
    bench.presenter.add_sketch(offers(bench)[0])
    other = next(
        s.period.starts_on for s in bench.presenter._periods if s.ended and not s.period.contains(IN_PERIOD)
    )
    found = []
    for day in (other, IN_PERIOD):
        bench.presenter.choose(day)
        found.append(len(bench.presenter._sketching.chosen))
    assert found == [0, 1]
    bench.presenter.remove_sketch(0)
    assert drafts(bench) == []
    locked(bench)
    again = unlocked(bench.vault, theme)
    start(again)
    assert again.presenter._sketching.chosen == ()


def test_what_may_not_be_told_any_more_is_said_and_let_go(bench: Bench, theme: Theme) -> None:
    often(bench, times=5)
    start(bench)
    bench.presenter.add_sketch(offers(bench)[0])
    locked(bench)
    incidents = bench.vault.state.incidents
    for incident_id in list(incidents)[-3:]:
        del incidents[incident_id]
    again = unlocked(bench.vault, theme)
    start(again)
    assert again.presenter._sketching.chosen == ()
    assert not again.page.content.sketches.gone.isHidden()
    assert drafts(again) == []


def test_a_period_that_was_made_meanwhile_drops_its_draft(bench: Bench, theme: Theme) -> None:
    often(bench)
    start(bench)
    bench.presenter.add_sketch(offers(bench)[0])
    locked(bench)
    bench.presenter._desk.summaries.deliver(IN_PERIOD, "kernteam", "overleg")
    assert len(drafts(bench)) == 1
    again = unlocked(bench.vault, theme)
    start(again)
    assert drafts(again) == []


def test_for_whom_and_what_for_come_back_and_go_with_what_is_made(bench: Bench, theme: Theme) -> None:
    start(bench)
    bench.screen.leave(lambda: None)
    assert drafts(bench) == [], "what the page proposes by itself is no draft"
    assert not bench.screen.draft_is_kept()
    purpose = bench.page.recipient._purpose
    purpose.set_text("Overleg met de wij")
    assert not bench.screen.draft_is_kept(), "the last words are still to be kept"
    locked(bench)
    assert bench.screen.draft_is_kept()

    again = unlocked(bench.vault, theme)
    start(again)
    assert again.screen.draft_is_kept()
    assert again.page.recipient.values() == ("Kernteam", "Overleg met de wij")
    for _ in range(3):
        again.presenter.forward()
    assert again.presenter.step is ExportStep.MAKE
    again.presenter.save_to(Path("uit.pdf"))
    assert drafts(again) == []
    assert not again.screen.draft_is_kept()
    start(again)
    locked(again)
    assert drafts(again) == [], "what was used is not typed anew"


def test_for_whom_goes_along_to_another_period_and_leaves_nothing_behind(bench: Bench) -> None:
    start(bench)
    bench.page.recipient._recipient.set_text("Wijkteam Noord")
    bench.screen.leave(lambda: None)
    assert drafts(bench) == [bench.presenter._day.isoformat() if bench.presenter._day else ""]
    first = bench.presenter._day
    other = next(s.period.starts_on for s in bench.presenter._periods if s.ended and s.period.starts_on != first)
    bench.presenter.choose(other)
    assert bench.page.recipient.values()[0] == "Wijkteam Noord"
    assert drafts(bench) == [other.isoformat()]


def test_of_two_periods_each_has_its_own_recipient(bench: Bench) -> None:
    often(bench)
    start(bench)
    bench.presenter.add_sketch(offers(bench)[0])
    first, other = IN_PERIOD, date(2026, 9, 1)
    bench.page.recipient._recipient.set_text("Gemeente")
    bench.presenter.choose(other)
    bench.page.recipient._recipient.set_text("Wijkteam Noord")
    found = []
    for day in (first, other):
        bench.presenter.choose(day)
        found.append(bench.page.recipient.values()[0])
    assert found == ["Gemeente", "Wijkteam Noord"]


def test_a_draft_of_before_keeps_for_whom_as_the_page_has_it(bench: Bench, theme: Theme) -> None:
    often(bench)
    start(bench)
    bench.presenter.add_sketch(offers(bench)[0])
    locked(bench)
    for draft in bench.vault.state.drafts.values():
        for name in ("recipient", "purpose"):
            del draft.values[name]
    again = unlocked(bench.vault, theme)
    start(again)
    assert len(again.presenter._sketching.chosen) == 1
    assert again.page.recipient.values()[0] == "Kernteam"


@pytest.mark.parametrize(
    "sketches", [None, "x", [["x"]], [[{"kind": 3}]], [[]], [[{"kind": "violence", "place": ["yard"]}]]]
)
def test_a_draft_that_is_not_understood_is_no_sketch(sketches: object) -> None:
    assert cases_of({"day": "2026-09-26", "sketches": sketches}) == ()

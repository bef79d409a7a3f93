"""What the gate lets pass, and the fixed order in which blocks are left out when it does not."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.unit.disclosure.invented import AGREEMENTS, GROUP_OF, PERIOD, PLACES, layout
from vios_desktop.disclosure import export_gate
from vios_desktop.disclosure.attack.bounds import attack
from vios_desktop.disclosure.attack.certificate import certified
from vios_desktop.disclosure.attacker_view import connected, publication_of
from vios_desktop.disclosure.bands import Band, band_of
from vios_desktop.disclosure.counting import CountedIncident
from vios_desktop.disclosure.export_gate import first_safe
from vios_desktop.disclosure.ladder import forms_of, ladder, omitted
from vios_desktop.disclosure.ledger import LedgerRecipient, LedgerRecord, summary_record
from vios_desktop.disclosure.outside_number import Counted, OutsideNumber, outside_number, outside_record
from vios_desktop.disclosure.periods import Period
from vios_desktop.disclosure.summary import PeriodSummary, build_summary
from vios_desktop.disclosure.summary_json import parse_summary, to_json
from vios_desktop.domain.errors import ViosError

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def summary_of(total: int, groups: Sequence[int], places: Sequence[int], period: Period = PERIOD) -> PeriodSummary:
    """A summary that prints the bands of these counts."""
    empty = build_summary(layout(), period, [], AGREEMENTS)
    assert empty.total is not None
    blocks = [
        replace(
            block,
            lines=tuple(
                replace(line, band=band_of(count)) for line, count in zip(block.lines, counts, strict=True)
            ),
        )
        for block, counts in zip(empty.blocks, (groups, places), strict=True)
    ]
    return replace(empty, total=replace(empty.total, band=band_of(total)), blocks=tuple(blocks))


BROKEN = summary_of(16, (4, 4, 4, 4), (6, 6, 6, 6, 6, 6))


def passed(summary: PeriodSummary, *earlier: LedgerRecord) -> PeriodSummary:
    forms = forms_of(summary)
    return forms[first_safe(earlier, [record for _form, record in forms]).form][0]


def number(
    low: int, high: int | None, counted: Counted = Counted.INCIDENTS, line: str = "violence", days: Period = PERIOD
) -> LedgerRecord:
    """A number about a group that stands in an annual report."""
    entered = OutsideNumber(
        days, "groups", line, counted, low, high, LedgerRecipient.ANNUAL_REPORT, "Jaarverslag", NOON.date()
    )
    return outside_record(entered, [PERIOD], 5, NOON, "account")


def test_an_ordinary_page_goes_as_laid_out() -> None:
    summary = summary_of(12, (7, 2, 0, 4), (3, 9, 0, 0, 1, 2))

    assert passed(summary) == summary
    assert not omitted(summary)


def test_a_total_that_forces_every_line_becomes_coarser_and_no_line_is_touched() -> None:
    summary = summary_of(16, (4, 4, 4, 4), (6, 6, 6, 6, 6, 6))

    shown = passed(summary)

    assert shown.total is not None
    assert shown.total.band == Band(10, 19)
    assert shown.blocks == summary.blocks
    assert omitted(shown).wide_total


def test_the_order_is_fixed_and_of_whole_blocks() -> None:
    forms = ladder(summary_of(16, (4, 4, 4, 4), (6, 6, 6, 6, 6, 6)))

    assert [(f.total and f.total.band.width, [len(b.lines) for b in f.blocks]) for f in forms] == [
        (5, [4, 6]),
        (10, [4, 6]),
        (None, [4, 6]),
        (None, [4, 0]),
        (None, [0, 0]),
    ]
    assert [omitted(form).blocks for form in forms][-1] == ("Groep", "Plaats")


@pytest.mark.parametrize("form", range(5))
def test_every_form_can_be_kept_and_read_back(form: int) -> None:
    shown = ladder(summary_of(16, (4, 4, 4, 4), (6, 6, 6, 6, 6, 6)))[form]

    assert parse_summary(to_json(shown)) == shown


def test_after_a_page_with_something_left_out_there_is_no_comparison() -> None:
    coarse = ladder(summary_of(16, (4, 4, 4, 4), (6, 6, 6, 6, 6, 6)))[1]
    following = Period(PERIOD.end + timedelta(days=1), PERIOD.end + timedelta(days=28))

    after = build_summary(layout(), following, [], AGREEMENTS, coarse)

    assert after.previous_period is None


def test_a_small_number_from_elsewhere_is_not_made_smaller() -> None:
    """3 incidents this period stand in the annual report: the page adds nothing to that, so it may go."""
    summary = summary_of(12, (7, 2, 0, 4), (3, 9, 0, 0, 1, 2))

    assert passed(summary, number(3, 3)) == summary


def test_a_number_from_elsewhere_can_close_a_line_of_the_page() -> None:
    """7 incidents of violence over two periods, one of them with at least 5 on its page: the other has 0 to 2."""
    following = Period(PERIOD.end + timedelta(days=1), PERIOD.end + timedelta(days=28))
    both = Period(PERIOD.start, following.end)
    entered = OutsideNumber(
        *(both, "groups", "violence", Counted.INCIDENTS, 7, 7),
        *(LedgerRecipient.BOARD, "Brief aan het bestuur", NOON.date()),
    )
    elsewhere = outside_record(entered, [PERIOD, following], 5, NOON, "account")
    first = summary_of(12, (0, 7, 2, 4), (3, 9, 0, 0, 1, 2))

    shown = passed(first, elsewhere)

    assert [block.lines == () for block in shown.blocks] == [True, True]
    assert passed(first) == first


def test_pupils_and_incidents_say_different_things() -> None:
    counted = number(7, 7, Counted.PUPILS)
    bounds = attack(publication_of([counted])).bounds

    assert bounds[f"{PERIOD.start}..{PERIOD.end}|groups|violence"].low == 7
    bounds = attack(publication_of([number(7, 7)])).bounds
    assert (bounds[f"{PERIOD.start}..{PERIOD.end}|groups|violence"].low) == 1


def test_a_number_that_contradicts_the_pages_says_nothing() -> None:
    summary = summary_of(12, (0, 7, 2, 4), (3, 9, 0, 0, 1, 2))

    assert passed(summary, number(2, 2)) == summary


def test_a_number_over_other_days_holds_no_period_wholly() -> None:
    half = Period(PERIOD.start - timedelta(days=9), PERIOD.start + timedelta(days=3))
    record = number(3, 3, days=half)

    assert [(f.low, f.high) for f in record.figures] == [(3, 3), (1, None)]
    assert record.figures[1].atoms[-1].endswith("other days")


def test_an_entered_number_reads_back_as_it_was() -> None:
    record = number(3, None, Counted.PUPILS)

    entered = outside_number(record)
    assert (entered.block, entered.line, entered.counted) == ("groups", "violence", Counted.PUPILS)
    assert (entered.low, entered.high, entered.title) == (3, None, "Jaarverslag")


def test_what_shares_nothing_is_left_aside() -> None:
    other = Period(date(2026, 1, 5), date(2026, 2, 1))
    far = summary_record(summary_of(0, (0,) * 4, (0,) * 6, other), NOON, "", "far", NOON.date())
    near = number(3, 3)
    record = summary_record(summary_of(0, (0,) * 4, (0,) * 6), NOON, "", "new", NOON.date())

    assert connected([far, near], record) == (near,)


def test_nothing_passes_without_a_certificate_that_stands_its_check(monkeypatch: pytest.MonkeyPatch) -> None:
    """A solver that overlooks something cannot make a page pass."""
    blind = certified(publication_of([forms_of(BROKEN)[0][1]]), (), {}, {})
    monkeypatch.setattr(export_gate, "prove", lambda *_args, **_more: blind)

    with pytest.raises(ViosError, match="certificate_not_valid"):
        passed(BROKEN)


def test_it_can_be_stopped() -> None:
    forms = [record for _form, record in forms_of(summary_of(12, (7, 2, 0, 4), (3, 9, 0, 0, 1, 2)))]

    with pytest.raises(ViosError, match="attack_cancelled"):
        first_safe([], forms, cancelled=lambda: True)


def test_progress_is_told_to_the_end() -> None:
    forms = [record for _form, record in forms_of(summary_of(12, (7, 2, 0, 4), (3, 9, 0, 0, 1, 2)))]
    told: list[tuple[int, int]] = []

    first_safe([], forms, lambda done, of: told.append((done, of)))

    assert told[-1][0] == told[-1][1]
    assert told == sorted(told)
    assert all(done <= of for done, of in told)


@pytest.mark.parametrize("seed", range(12))
def test_no_small_number_is_narrowed_in_invented_periods(seed: int) -> None:
    """Counted by the rules, shaped by the gate, attacked with everything: lines, total and cross cells."""
    dice = random.Random(seed)  # noqa: S311
    lines = list(GROUP_OF)
    incidents = []
    for one in range(dice.choice([2, 8, 16, 30, 60])):
        line = dice.choice(lines[: dice.choice([2, 12])])
        pupil = f"p{dice.randrange(40)}"
        incidents.append(
            CountedIncident(f"i{one}", PERIOD.start, line, GROUP_OF[line], dice.choice(PLACES), pupil)
        )
    shown = passed(build_summary(layout(), PERIOD, incidents, AGREEMENTS))

    publication = publication_of([summary_record(shown, NOON, "", "x", NOON.date())])
    bounds = attack(publication).bounds

    assert all(b.low >= 5 or (b.low == 0 and b.protects(5)) for b in bounds.values())

"""A short sample of the roster attack: somebody who knows every pupil of the practice school, and two pages."""

from __future__ import annotations

from datetime import UTC, datetime, time
from functools import cache

from benchmarks.roster import (
    IN,
    OPEN,
    OUT,
    Known,
    certain_by_size,
    from_pages,
    told_of_one,
    usual_all_but_one,
    usual_exact,
    usual_publication,
    usual_without_knowledge,
    with_own_incident,
)
from benchmarks.roster_school import ANCHOR, PublishedYear, published_from
from tests.fakes import FakeVault, FixedClock, resource_text, session_for
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.practice.build import build


@cache
def year() -> PublishedYear:
    vault = FakeVault(clock=FixedClock(datetime.combine(ANCHOR, time(13), UTC)))
    session_for(Role.COLLEAGUE, vault=vault, account_id="joris")
    session = session_for(Role.COORDINATOR, Role.ADMINISTRATOR, vault=vault)
    build(session, ANCHOR, colleague_id="joris", read_text=resource_text)
    return published_from(session, 2)


def test_there_is_something_to_attack() -> None:
    assert [len(page.pupils) > 600 for page in year().pages] == [True, True]
    assert all(page.incidents for page in year().pages)
    assert len(year().ledger) == 3  # two pages and a number of the annual report


def test_without_knowledge_nobody_is_singled_out_and_no_small_number_is_known() -> None:
    verdicts, known = certain_by_size(year()), from_pages(year())

    assert set(verdicts) == {OPEN}
    assert known.tried > 40
    assert (known.exact, known.narrow) == (0, 0)


def test_who_knows_an_incident_learns_nothing_of_the_others() -> None:
    assert with_own_incident(year(), 3) == Known(with_own_incident(year(), 3).tried, 0, 0)


def test_who_knows_all_but_one_is_never_wrong_about_the_last() -> None:
    """Certain is what cannot be otherwise, so it must be true; and the truth is always among what can be."""
    page = year().pages[0]
    leading = {one.leading for one in page.incidents if one.leading in page.pupils}
    for pupil in [*sorted(p for p in leading if p)[:2], min(page.pupils - leading)]:
        told = told_of_one(year().layout, page, None, pupil)
        for (block, line), verdict in told.items():
            there = any(
                one.leading == pupil and line in {"total", one.group, one.place}
                for one in page.incidents
                if block != "places" or line in {"total", one.place}
            )
            assert verdict != (OUT if there else IN)


def test_the_usual_page_falls_to_the_same_attack() -> None:
    """The test of the test: zeros and exact totals tell of everybody, and of the small numbers."""
    exact, _there = usual_exact(usual_publication(year()))

    assert exact > 0
    assert usual_without_knowledge(year())[OUT] > 5_000
    assert usual_all_but_one(year())[IN] > 20

"""Finding, blocks of rows, and answers that come too late; without Qt."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.ui.incidents.desk import HeldRunner, facts, make_desk, record
from tests.ui.incidents.fake_view import NotedView, PlainWords
from tests.ui.kit.fakes import ManualLater
from tests.ui.kit.navigator import NotedNavigator
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import IncidentStatus, Role
from vios_desktop.services.desk import Desk
from vios_desktop.services.incident_pages import FIRST
from vios_desktop.ui.incidents import list_presenter
from vios_desktop.ui.incidents.filters import Filters
from vios_desktop.ui.incidents.list_presenter import AHEAD_MS, BLOCK
from vios_desktop.ui.incidents.presenter import IncidentsPresenter
from vios_desktop.ui.runner import ImmediateRunner, Runner


def make(
    desk: Desk, runner: Runner | None = None, later: ManualLater | None = None
) -> tuple[IncidentsPresenter, NotedView]:
    view = NotedView()
    presenter = IncidentsPresenter(
        view, desk, runner or ImmediateRunner(), NotedNavigator(), PlainWords(), later or ManualLater()
    )
    return presenter, view


def test_the_first_visit_reads_the_list_and_opens_nothing(desk: Desk) -> None:
    ids = record(desk, 3)
    presenter, view = make(desk)

    presenter.entered()

    assert view.states == ["loading", "nothing chosen"] or view.states == ["nothing chosen", "loading"]
    assert view.listings[-1].ids == tuple(ids)
    assert view.listings[-1].total == 3
    assert view.shown is None
    with desk.session.begin() as work:
        assert "incident_viewed" not in {entry.action.value for entry in work.audit.entries(50)}


def test_filters_narrow_down_and_count_the_rest(desk: Desk) -> None:
    record(desk, 2)
    knife = desk.incidents.record(facts("knife")).id
    presenter, view = make(desk)
    presenter.entered()

    presenter.list.set_filters(Filters(kinds=("knife",), statuses=(IncidentStatus.OPEN,)))

    assert view.listings[-1].ids == (knife,)
    assert view.listings[-1].total == 3
    assert view.filters == Filters(kinds=("knife",), statuses=(IncidentStatus.OPEN,))
    assert not view.listings[-1].reread


def test_filters_and_choice_are_there_again_on_a_later_visit(desk: Desk) -> None:
    ids = record(desk, 2)
    presenter, view = make(desk)
    presenter.entered()
    presenter.list.set_filters(Filters(kinds=("vape_trade",)))
    presenter.open(ids[0])

    presenter.entered()

    assert view.listings[-1].filters == Filters(kinds=("vape_trade",))
    assert view.now.detail.incident.id == ids[0]
    assert view.states.count("nothing chosen") == 1


def test_an_answer_to_an_older_question_is_dropped_even_if_it_was_on_its_way(desk: Desk) -> None:
    record(desk, 2)
    knife = desk.incidents.record(facts("knife")).id
    runner = HeldRunner()
    presenter, view = make(desk, runner)
    presenter.list.load()
    presenter.list.set_filters(Filters(kinds=("fight",)))
    presenter.list.set_filters(Filters(kinds=("knife",)))

    newest_first = (2, 1, 0)
    for place in newest_first:
        runner.release(place, even_cancelled=True)

    assert [listing.ids for listing in view.listings] == [(knife,)]


def test_what_is_in_sight_is_read_in_one_go_and_once(desk: Desk) -> None:
    record(desk, BLOCK * 3)
    runner = HeldRunner()
    presenter, view = make(desk, runner)
    presenter.list.load()
    runner.release_all()
    view.rows.clear()

    places = range(BLOCK * 2 - 3, BLOCK * 2 + 9)  # over the border of two blocks
    presenter.list.need_rows(places)
    presenter.list.need_rows(places)  # painted again before the answer
    runner.release_all()

    assert [row.id for row in view.rows] == [view.listings[-1].ids[place] for place in places]


def test_of_all_that_passes_while_rows_are_read_only_the_last_is_read(desk: Desk) -> None:
    record(desk, BLOCK * 6)
    runner = HeldRunner()
    presenter, view = make(desk, runner)
    presenter.list.load()
    runner.release_all()
    view.rows.clear()

    for block in range(1, 6):
        presenter.list.need_rows([block * BLOCK, block * BLOCK + 1])
    runner.release_all()

    ids = view.listings[-1].ids
    assert [ids.index(row.id) for row in view.rows] == [BLOCK, BLOCK + 1, BLOCK * 5, BLOCK * 5 + 1]


def test_what_is_near_the_rows_in_sight_is_read_after_them(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever turns the wheel after a jump sees no grey rows."""
    monkeypatch.setattr(list_presenter, "AHEAD", 0)
    record(desk, FIRST * 3)
    later = ManualLater()
    presenter, view = make(desk, later=later)
    presenter.list.load()
    later.pass_ms(AHEAD_MS * 10)
    view.rows.clear()
    view.blocks.clear()

    seen = FIRST * 2 // BLOCK
    presenter.list.need_rows(range(seen * BLOCK + 5, seen * BLOCK + 9))
    later.pass_ms(AHEAD_MS * 20)

    ids = view.listings[-1].ids
    order = list(dict.fromkeys(ids.index(row.id) // BLOCK for row in view.rows))
    assert view.blocks == [4, BLOCK - 4, *[BLOCK] * (len(order) - 1)]
    assert order == [seen, seen + 1, seen - 1, seen + 2, seen - 2, seen + 3, seen - 3]


def test_the_rows_of_most_schools_are_read_before_somebody_looks_at_them(desk: Desk) -> None:
    record(desk, FIRST + BLOCK * 2 + 5)
    later = ManualLater()
    presenter, view = make(desk, later=later)
    presenter.list.load()
    view.blocks.clear()

    later.pass_ms(AHEAD_MS * 10)

    assert view.blocks == [BLOCK, BLOCK, 5]
    assert {row.id for row in view.rows} == set(view.listings[-1].ids)


def test_of_a_long_list_no_more_than_its_top_is_read_ahead(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(list_presenter, "AHEAD", FIRST * 2)
    record(desk, FIRST * 4)
    later = ManualLater()
    presenter, view = make(desk, later=later)
    presenter.list.load()
    later.pass_ms(AHEAD_MS * 10)
    assert {row.id for row in view.rows} == set(view.listings[-1].ids[: FIRST * 2])


def test_what_somebody_looks_at_comes_before_what_is_read_ahead(desk: Desk) -> None:
    record(desk, FIRST * 4)
    runner, later = HeldRunner(), ManualLater()
    presenter, view = make(desk, runner, later)
    presenter.list.load()
    runner.release_all()
    later.pass_ms(AHEAD_MS)
    view.rows.clear()
    presenter.list.need_rows([FIRST * 3])
    runner.release()
    later.pass_ms(AHEAD_MS)
    assert len(runner.held) == 1
    runner.release()
    ids = view.listings[-1].ids
    assert [ids.index(row.id) for row in view.rows] == [*range(FIRST, FIRST + BLOCK), FIRST * 3]


def test_what_may_have_changed_is_read_ahead_anew_and_what_did_not_is_not(desk: Desk) -> None:
    record(desk, FIRST + 5)
    later = ManualLater()
    presenter, view = make(desk, later=later)
    presenter.list.load()
    later.pass_ms(AHEAD_MS * 5)
    view.blocks.clear()
    presenter.list.set_filters(Filters(kinds=("vape_trade",)))
    later.pass_ms(AHEAD_MS * 5)
    assert view.blocks == []
    presenter.list.load()
    later.pass_ms(AHEAD_MS * 5)
    assert sum(view.blocks) == FIRST + 5


def test_an_incident_that_is_gone_meanwhile_is_read_ahead_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    record(desk, FIRST + 5)
    later = ManualLater()
    presenter, view = make(desk, later=later)
    presenter.list.load()
    gone, read = view.listings[-1].ids[FIRST], desk.incidents.rows
    monkeypatch.setattr(type(desk.incidents), "rows", lambda _self, ids: read([one for one in ids if one != gone]))
    view.blocks.clear()

    later.pass_ms(AHEAD_MS * 20)

    assert view.blocks == [4]


def test_the_first_page_is_shown_with_its_rows_before_the_rest_is_known(desk: Desk) -> None:
    record(desk, FIRST + 10)
    runner = HeldRunner()
    presenter, view = make(desk, runner)
    presenter.list.load()

    runner.release()

    shown = view.listings[-1]
    assert (len(shown.ids), shown.whole, shown.count) == (FIRST, False, FIRST + 10)
    assert tuple(row.id for row in view.rows) == shown.ids

    runner.release_all()

    assert view.listings[-1].ids[:FIRST] == shown.ids
    assert (len(view.listings[-1].ids), view.listings[-1].whole) == (FIRST + 10, True)


def test_how_many_were_found_is_not_told_before_it_is_known(desk: Desk) -> None:
    record(desk, FIRST + 10)
    desk.incidents.record(facts("knife"))
    runner = HeldRunner()
    presenter, view = make(desk, runner)
    presenter.list.load()
    runner.release_all()

    presenter.list.set_filters(Filters(text="conci", kinds=("vape_trade",)))
    runner.release()
    assert (view.listings[-1].count, view.listings[-1].total) == (None, FIRST + 11)

    runner.release_all()
    assert (view.listings[-1].count, view.listings[-1].total) == (FIRST + 10, FIRST + 11)


def test_the_rest_of_an_older_question_is_dropped(desk: Desk) -> None:
    record(desk, FIRST + 10)
    knife = desk.incidents.record(facts("knife")).id
    runner = HeldRunner()
    presenter, view = make(desk, runner)
    presenter.list.load()
    runner.release()

    presenter.list.set_filters(Filters(kinds=("knife",)))
    runner.release(1)
    runner.release(0, even_cancelled=True)

    assert view.listings[-1].ids == (knife,)


def test_what_is_read_anew_is_read_whole_so_that_its_place_can_be_kept(desk: Desk) -> None:
    record(desk, FIRST + 10)
    presenter, view = make(desk)
    presenter.list.load()
    view.listings.clear()

    presenter.list.load()

    assert [len(listing.ids) for listing in view.listings] == [FIRST + 10]


def test_no_rights_is_a_state_of_its_own() -> None:
    presenter, view = make(make_desk(Role.ADMINISTRATOR))

    presenter.entered()

    assert "no rights" in view.states
    assert view.errors == []


def test_rows_that_cannot_be_read_are_not_asked_for_again(desk: Desk) -> None:
    record(desk, 2)
    broken = _BrokenRunner()
    presenter, view = make(desk, broken)
    presenter.list.load()
    broken.broken = True

    presenter.list.need_rows([0])
    presenter.list.need_rows([0])
    assert view.errors == ["disk_full"]

    broken.broken = False
    presenter.list.set_filters(Filters(kinds=("vape_trade",)))
    view.rows.clear()
    presenter.list.need_rows([0, 1, 99])
    assert len(view.rows) == 2


def test_a_colleague_sees_own_incidents_only(desk: Desk) -> None:
    record(desk, 2)
    colleague = make_desk(Role.COLLEAGUE, vault=desk.session.vault, account_id="joris")  # type: ignore[arg-type]  # the fake
    own = colleague.incidents.record(replace(facts(), facts="Eigen melding.")).id
    presenter, view = make(colleague)

    presenter.entered()

    assert view.listings[-1].ids == (own,)
    assert view.listings[-1].total == 1


class _BrokenRunner(ImmediateRunner):
    """Fails everything for as long as it is told to."""

    broken = False

    def submit(self, work, on_done, on_error):  # type: ignore[no-untyped-def]  # as in the base
        if self.broken:
            on_error(ViosError("disk_full"))
            return super().submit(lambda: None, lambda _none: None, on_error)
        return super().submit(work, on_done, on_error)

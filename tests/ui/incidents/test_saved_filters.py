"""Filters of the list are kept under a name, used again with one press, and taken away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.ui.incidents.desk import record
from vios_desktop.domain.saved_search import SearchFilter
from vios_desktop.domain.vocabulary import IncidentStatus
from vios_desktop.services.queries import IncidentOrder
from vios_desktop.ui.incidents.filters import Filters, Period, PeriodKind
from vios_desktop.ui.incidents.saved_presenter import as_filters, as_kept

if TYPE_CHECKING:
    from tests.ui.kit.navigator import NotedNavigator
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.incidents.screen import IncidentsScreen

Open = Callable[..., "IncidentsScreen"]
NARROW = Filters(kinds=("theft",), statuses=(IncidentStatus.OPEN,))


@pytest.fixture
def screen(desk: Desk, open_screen: Open) -> IncidentsScreen:
    record(desk)
    return open_screen(desk)


def names(screen: IncidentsScreen) -> list[str]:
    return [action.text() for action in screen.page.list_pane.bar.saved.menu().actions() if action.text()]


def keep(screen: IncidentsScreen, name: str) -> None:
    saved = screen.page.list_pane.bar.saved
    saved.ask_name()
    saved.name.set_text(name)
    saved.keep_button.click()


def test_they_are_kept_used_and_taken_away(screen: IncidentsScreen, desk: Desk, navigator: NotedNavigator) -> None:
    bar, filters = screen.page.list_pane.bar, screen.presenter.list
    assert bar.saved.button.isHidden(), "nothing to keep yet"
    filters.set_filters(NARROW)
    assert not bar.saved.button.isHidden()
    keep(screen, " ")
    assert bar.saved.field.error
    keep(screen, "Open diefstal")
    assert bar.saved.isHidden()
    (search,) = desk.saved_searches.filters()
    assert desk.saved_searches.all() == (), "the search page has its own"

    filters.set_filters(Filters(order=IncidentOrder.OLDEST_FIRST))
    bar.saved.used.emit(search.id)
    assert filters.filters == replace(NARROW, order=IncidentOrder.OLDEST_FIRST)

    bar.saved.removed.emit(search.id)
    assert desk.saved_searches.filters() == ()
    assert navigator.undo is not None
    navigator.undo()
    assert desk.saved_searches.filters() == (search,)
    assert "Open diefstal" in names(screen)


def test_the_name_proposes_what_is_on(screen: IncidentsScreen) -> None:
    saved = screen.page.list_pane.bar.saved
    screen.presenter.list.set_filters(Filters(text="jas", statuses=(IncidentStatus.OPEN,)))
    saved.ask_name()
    assert saved.name.text() == "jas, Open"


def test_everything_but_the_order_comes_back() -> None:
    period = Period(PeriodKind.OWN, None, None)
    filters = Filters(
        "jas", period, (IncidentStatus.OPEN,), ("theft",), ("yard",), order=IncidentOrder.NEWEST_FIRST
    )
    assert as_filters(as_kept(filters), filters) == filters
    assert as_filters(as_kept(Filters()), filters) == Filters()


def test_searches_of_the_search_page_are_not_in_the_menu(screen: IncidentsScreen, desk: Desk) -> None:
    desk.saved_searches.save("Vapes", SearchFilter("vape"))
    screen.entered()
    assert "Vapes" not in names(screen)

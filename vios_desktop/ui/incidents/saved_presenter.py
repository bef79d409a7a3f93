"""Filters of the list of incidents that are kept under a name: used again, kept, and taken away. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import ValidationError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.saved_search import IncidentFilter
from vios_desktop.ui.incidents.filters import Filters, Period, PeriodKind
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.domain.saved_search import SavedSearch
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner


class SavedView(Protocol):
    def show_saved(self, searches: Sequence[SavedSearch]) -> None: ...
    def close_name(self) -> None: ...
    def show_name_problem(self) -> None: ...
    def kept_words(self) -> str: ...
    def removed_words(self) -> str: ...


class SavedFiltersPresenter:
    """`use(Filters)` narrows the list; the order of the list stays as it is."""

    def __init__(
        self,
        view: SavedView,
        desk: Desk,
        runner: Runner,
        navigator: Navigator,
        use: Callable[[Filters], None],
        failed: Callable[[ViosError], None],
    ) -> None:
        self._view, self._service, self._navigator = view, desk.saved_searches, navigator
        self._runner, self._use, self._failed = RunnerScope(runner), use, failed
        self._kept: tuple[SavedSearch, ...] = ()
        self.allowed = desk.session.may(Action.SEARCH)

    def read(self) -> None:
        if self.allowed:
            self._runner.submit(self._service.filters, self._show, self._failed)

    def use(self, search_id: str, now: Filters) -> None:
        """The filters of this one, in the order that the list has `now`."""
        found = next((one for one in self._kept if one.id == search_id), None)
        if found is not None and found.filters is not None:
            self._use(as_filters(found.filters, now))

    def keep(self, name: str, filters: Filters) -> None:
        kept = as_kept(filters)

        def done(made: SavedSearch) -> None:
            self._view.close_name()
            self.read()
            self._navigator.toast(self._view.kept_words(), lambda: self._take_back(made.id))

        def failed(error: ViosError) -> None:
            if isinstance(error, ValidationError):
                self._view.show_name_problem()
            else:
                self._failed(error)

        self._runner.submit(lambda: self._service.save_filters(name, kept), done, failed)

    def remove(self, search_id: str) -> None:
        def done(removed: SavedSearch) -> None:
            self.read()
            self._navigator.toast(self._view.removed_words(), lambda: self._put_back(removed))

        self._runner.submit(lambda: self._service.remove(search_id), done, self._failed)

    def close(self) -> None:
        self._runner.close()

    def _take_back(self, search_id: str) -> None:
        self._runner.submit(lambda: self._service.remove(search_id), lambda _gone: self.read(), self._failed)

    def _put_back(self, removed: SavedSearch) -> None:
        self._runner.submit(lambda: self._service.put_back(removed), lambda _none: self.read(), self._failed)

    def _show(self, searches: tuple[SavedSearch, ...]) -> None:
        self._kept = searches
        self._view.show_saved(searches)


def as_kept(filters: Filters) -> IncidentFilter:
    """What is kept of the filters: not the order, and not a choice that another screen made."""
    period = filters.period
    return IncidentFilter(
        text=filters.text.strip(),
        statuses=filters.statuses,
        kinds=filters.kinds,
        places=filters.places,
        period=period.kind.value if period is not None else "",
        first=period.first if period is not None else None,
        last=period.last if period is not None else None,
    )


def as_filters(kept: IncidentFilter, now: Filters) -> Filters:
    period = Period(PeriodKind(kept.period), kept.first, kept.last) if kept.period in set(PeriodKind) else None
    return Filters(kept.text, period, kept.statuses, kept.kinds, kept.places, order=now.order)

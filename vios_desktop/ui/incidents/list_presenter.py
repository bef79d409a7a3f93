"""Finds the incidents that fit the filters and reads their rows: what is in sight, then what is near it. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import NotAllowedError, ViosError
from vios_desktop.ui.incidents.filters import Filters
from vios_desktop.ui.incidents.model import Listing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.services.desk import Desk
    from vios_desktop.services.incident_pages import FirstPage
    from vios_desktop.services.incidents import IncidentListing
    from vios_desktop.services.queries import IncidentQuery, IncidentRow
    from vios_desktop.services.school import SchoolView
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.runner import Job, RunnerScope

BLOCK = 16
"""So many rows are read ahead at a time, about as many as are in sight: who jumps meanwhile waits for no more."""
_NEAR = (0, 1, -1, 2, -2, 3, -3, 4, -4)
"""Blocks around what is in sight, in the order in which they are read ahead."""
AHEAD = 1024
"""So many rows from the top are read before somebody looks at them: the incidents of most schools, so that whoever
drags the bar sees no grey rows."""
AHEAD_MS = 10
"""From an answer to the next rows that are read ahead; whatever somebody asks for meanwhile comes first."""


class ListView(Protocol):
    """The left side of the screen."""

    def show_loading(self) -> None: ...
    def show_listing(self, listing: Listing) -> None: ...
    def show_rows(self, rows: Sequence[IncidentRow]) -> None: ...
    def show_filters(self, filters: Filters) -> None: ...
    def show_no_rights(self) -> None: ...
    def show_list_error(self, error: ViosError) -> None: ...


class ListPresenter:
    """Holds the filters; every new question makes the answers to older ones worthless."""

    def __init__(
        self,
        view: ListView,
        desk: Desk,
        runner: RunnerScope,
        later: Later,
        filters: Filters,
    ) -> None:
        self._view, self._desk, self._runner, self._later = view, desk, runner, later
        self.filters = filters
        self._ids: tuple[str, ...] = ()
        self._lists: SchoolView | None = None
        self._asked = 0
        self._job: Job | None = None
        self._wanted: tuple[str, ...] = ()
        self._in_sight = 0
        self._reading: frozenset[str] = frozenset()
        self._known: set[str] = set()
        self._stop_ahead: Callable[[], None] = _nothing
        self._broken = False

    def load(self) -> None:
        """Read everything anew: the first time, and after something was written elsewhere."""
        if self._lists is None:
            self._view.show_loading()
        self._view.show_filters(self.filters)
        self._find(reread=True)

    def set_filters(self, filters: Filters) -> None:
        if filters == self.filters:
            return
        self.filters = filters
        self._view.show_filters(filters)
        self._find(reread=False)

    def need_rows(self, places: Sequence[int]) -> None:
        """The rows at these places are in sight and not there yet. Who drags the bar wants the last ones only."""
        there = [place for place in places if place < len(self._ids)]
        if there and not self._broken:
            self._in_sight = there[-1]
            wanted = (self._ids[place] for place in there)
            self._wanted = tuple(one for one in wanted if one not in self._reading)
            self._read_next()

    def reread(self, incident_id: str) -> None:
        """One row was written: read it again where it stands."""
        self._runner.submit(
            lambda: self._desk.incidents.rows((incident_id,)), self._view.show_rows, self._rows_failed
        )

    def _find(self, *, reread: bool) -> None:
        """Ask anew. Where the list begins at its top anyway, its first page is shown before the rest is known."""
        self._asked += 1
        asked, query = self._asked, self.filters.query()
        lists = None if reread else self._lists
        if self._job is not None:
            self._job.cancel()
        if self._lists is None or (query.text.strip() and not reread):
            self._find_first(asked, query, lists, reread=reread)
            return

        def work() -> tuple[SchoolView, IncidentListing]:
            return lists or self._desk.school.view(), self._desk.incidents.find(query)

        def found(given: tuple[SchoolView, IncidentListing]) -> None:
            if asked == self._asked:
                self._lists, listing = given
                self._show(self._lists, listing.ids, listing.total, reread=reread)

        self._job = self._runner.submit(work, found, lambda error: self._failed(asked, error))

    def _find_first(self, asked: int, query: IncidentQuery, lists: SchoolView | None, *, reread: bool) -> None:
        def work() -> tuple[SchoolView, FirstPage]:
            return lists or self._desk.school.view(), self._desk.incident_pages.first(query)

        def found(given: tuple[SchoolView, FirstPage]) -> None:
            if asked != self._asked:
                return
            self._lists, page = given
            ids = tuple(row.id for row in page.rows)
            self._show(self._lists, ids, page.total, reread=reread, whole=page.whole)
            self._show_rows(page.rows)
            if not page.whole:
                self._find_rest(asked, self._lists, page)

        self._job = self._runner.submit(work, found, lambda error: self._failed(asked, error))

    def _find_rest(self, asked: int, lists: SchoolView, page: FirstPage) -> None:
        def found(ids: tuple[str, ...]) -> None:
            if asked == self._asked:
                self._show(lists, ids, page.total, reread=False)

        self._job = self._runner.submit(
            lambda: self._desk.incident_pages.all_ids(page), found, lambda error: self._failed(asked, error)
        )

    def _show(
        self, lists: SchoolView, ids: tuple[str, ...], total: int, *, reread: bool, whole: bool = True
    ) -> None:
        self._ids, self._wanted, self._in_sight, self._broken = ids, (), 0, False
        if reread:
            self._known.clear()
        today = self._desk.session.clock.today()
        self._view.show_listing(Listing(ids, total, self.filters, lists, today, reread, whole))
        self._go_ahead()

    def _failed(self, asked: int, error: ViosError) -> None:
        if asked != self._asked:
            return
        if isinstance(error, NotAllowedError):
            self._view.show_no_rights()
        else:
            self._view.show_list_error(error)

    def _read_next(self) -> None:
        if self._wanted and not self._reading:
            wanted, self._wanted = self._wanted, ()
            self._read(wanted)

    def _read(self, ids: tuple[str, ...]) -> None:
        self._reading = frozenset(ids)
        self._runner.submit(lambda: self._desk.incidents.rows(ids), self._rows_read, self._rows_failed)

    def _rows_read(self, rows: Sequence[IncidentRow]) -> None:
        self._known |= self._reading  # also one that is gone: nothing is read ahead twice
        self._reading = frozenset()
        self._show_rows(rows)
        self._read_next()
        self._go_ahead()

    def _show_rows(self, rows: Sequence[IncidentRow]) -> None:
        self._known.update(row.id for row in rows)
        self._view.show_rows(rows)

    def _go_ahead(self) -> None:
        self._stop_ahead()
        self._stop_ahead = self._later.after(AHEAD_MS, self._read_ahead)

    def _read_ahead(self) -> None:
        """The first block that was not read yet: those around what is in sight, then those from the top."""
        if self._reading or self._broken:
            return
        seen = self._in_sight // BLOCK
        near = (seen + step for step in _NEAR if seen + step >= 0)
        from_the_top = range(-(-min(len(self._ids), AHEAD) // BLOCK))
        for number in (*near, *from_the_top):
            block = self._ids[number * BLOCK : (number + 1) * BLOCK]
            unknown = tuple(one for one in block if one not in self._known)
            if unknown:
                self._read(unknown)
                return

    def _rows_failed(self, error: ViosError) -> None:
        """Stop asking until the list is read anew: the view would ask for the same rows for ever."""
        self._reading, self._wanted, self._broken = frozenset(), (), True
        self._view.show_list_error(error)


def _nothing() -> None:
    """Nothing is to be read ahead."""

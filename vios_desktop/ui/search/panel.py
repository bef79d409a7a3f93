"""What drops down under the box above every page while one types. No Qt."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.saved_search import SearchFilter
from vios_desktop.ui.runner import Job, Runner, RunnerScope
from vios_desktop.ui.search.model import DEBOUNCE_MS, open_hit, opens
from vios_desktop.ui.search.presenter import key_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.search import SearchAnswer, SearchHit, SearchService
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.widgets.row_data import FloatingRow

ALL = "all"
_OF_EACH_KIND, _MOST = 3, 12


class PanelWords(Protocol):
    def panel_row(self, hit: SearchHit, *, parted: bool) -> FloatingRow: ...
    def all_row(self, row_id: str, text: str, *, found: bool) -> FloatingRow: ...


class PanelPresenter:
    """`show` gets the text that was asked for and the rows; an answer to an older text is dropped there."""

    def __init__(
        self,
        service: SearchService,
        words: PanelWords,
        show: Callable[[str, Sequence[FloatingRow]], None],
        runner: Runner,
        navigator: Navigator,
        later: Later,
    ) -> None:
        self._service, self._words, self._show = service, words, show
        self._runner, self._navigator, self._later = RunnerScope(runner), navigator, later
        self._hits: dict[str, SearchHit] = {}
        self._text = ""
        self._waiting: Callable[[], None] | None = None
        self._job: Job | None = None
        self._kinds = tuple(kind for kind in service.kinds() if opens(kind))

    def typed(self, text: str) -> None:
        """At every key; asked when the keys rest."""
        self._text = text
        self.stop()
        self._waiting = self._later.after(DEBOUNCE_MS, self._ask)

    def chosen(self, row_id: str) -> None:
        if row_id == ALL:
            self._navigator.show_search(self._text)
        elif row_id in self._hits:
            open_hit(self._navigator, self._hits[row_id])

    def stop(self) -> None:
        """Forget what was to be asked, and what is being asked."""
        if self._waiting is not None:
            self._waiting()
            self._waiting = None
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def close(self) -> None:
        self.stop()
        self._runner.close()

    def _ask(self) -> None:
        text = self._text
        find = partial(self._service.find, SearchFilter(text, self._kinds), _OF_EACH_KIND)
        self._job = self._runner.submit(find, lambda answer: self._answered(text, answer), _ignored)

    def _answered(self, text: str, answer: SearchAnswer) -> None:
        if not answer.enough or text != self._text:
            return
        rows: list[FloatingRow] = []
        self._hits = {}
        for group in answer.groups:
            for place, hit in enumerate(group.hits[: _MOST - len(rows)]):
                self._hits[key_of(hit)] = hit
                rows.append(self._words.panel_row(hit, parted=place == 0 and bool(rows)))
        self._show(text, (*rows, self._words.all_row(ALL, text, found=bool(rows))))


def _ignored(_error: ViosError) -> None:
    """The page with everything tells what is wrong."""

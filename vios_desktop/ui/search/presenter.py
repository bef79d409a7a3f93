"""Asks while one types, shows what was found, and keeps searches under a name. No Qt."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import ValidationError
from vios_desktop.domain.saved_search import SavedSearch
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.ui.runner import Job, Runner, RunnerScope
from vios_desktop.ui.search.model import (
    DEBOUNCE_MS,
    FIRST_ROWS,
    ROWS_OF_ONE_KIND,
    Question,
    open_hit,
    opens,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.saved_searches import SavedSearchService
    from vios_desktop.services.search import HitGroup, SearchAnswer, SearchHit, SearchService
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.navigation import Navigator


class SearchView(Protocol):
    def show_question(self, question: Question) -> None: ...
    def show_kinds(self, kinds: Sequence[RecordKind]) -> None: ...
    def show_start(self) -> None:
        """Nothing was asked yet."""
        ...

    def show_groups(self, groups: Sequence[HitGroup]) -> None: ...
    def show_nothing(self, question: Question) -> None: ...
    def show_saved(self, searches: Sequence[SavedSearch]) -> None: ...
    def ask_name(self, name: str) -> None: ...
    def close_name(self) -> None: ...
    def show_name_problem(self, text: str) -> None: ...
    def show_problem(self, text: ErrorText) -> None: ...
    def kept_words(self) -> str: ...
    def removed_words(self) -> str: ...


class SearchPresenter:
    def __init__(
        self,
        view: SearchView,
        service: SearchService,
        saved: SavedSearchService,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        later: Later,
    ) -> None:
        self._view, self._service, self._saved = view, service, saved
        self._runner, self._texts = RunnerScope(runner), texts
        self._navigator, self._later = navigator, later
        self._question = Question()
        self._hits: dict[str, SearchHit] = {}
        self._kept: tuple[SavedSearch, ...] = ()
        self._naming = ""
        self._waiting: Callable[[], None] | None = None
        self._job: Job | None = None
        self._kinds = tuple(kind for kind in service.kinds() if opens(kind))

    @property
    def question(self) -> Question:
        return self._question

    def visit(self, text: str = "") -> None:
        """Ask this at the next entering; without a text, what was asked last stays."""
        if text.strip():
            self._question = Question(text)

    def show_start(self) -> None:
        """What stands there before anything is asked; made before the page is shown."""
        self._view.show_kinds(self._kinds)
        self._view.show_start()

    def entered(self) -> None:
        self._view.show_kinds(self._kinds)
        self._view.show_question(self._question)
        self.read()

    def read(self) -> None:
        """Ask again what stands there, and read the kept searches."""
        self._ask()
        self._runner.submit(self._saved.all, self._show_saved, self._failed)

    def typed(self, text: str) -> None:
        """At every key; asked when the keys rest."""
        self._question = replace(self._question, text=text)
        self._stop_waiting()
        self._waiting = self._later.after(DEBOUNCE_MS, self._ask)

    def choose_kind(self, kind: RecordKind | None) -> None:
        self._question = replace(self._question, kind=kind)
        self._ask()

    def choose_period(self, period: str) -> None:
        self._question = replace(self._question, period=period)
        self._ask()

    def open(self, key: str) -> None:
        hit = self._hits.get(key)
        if hit is not None:
            open_hit(self._navigator, hit)

    def open_first(self) -> None:
        """Enter in the box."""
        if self._hits:
            self.open(next(iter(self._hits)))

    def leave(self) -> None:
        """Nothing that is still to come is shown."""
        self._stop_waiting()

    def back(self) -> None:
        self._navigator.back()

    def close(self) -> None:
        self._stop_waiting()
        self._runner.close()

    def begin_saving(self) -> None:
        """Ask for a name; the words that were typed are proposed."""
        self._naming = ""
        self._view.ask_name(self._question.filter.text)

    def begin_renaming(self, search_id: str) -> None:
        found = self._of(search_id)
        if found is not None:
            self._naming = search_id
            self._view.ask_name(found.name)

    def name(self, name: str) -> None:
        """The name was given: keep the question, or rename what was asked about."""
        naming, wanted = self._naming, self._question.filter
        work = partial(self._saved.rename, naming, name) if naming else partial(self._saved.save, name, wanted)
        self._runner.submit(work, self._named, self._not_named)

    def use(self, search_id: str) -> None:
        """Ask a kept search again."""
        found = self._of(search_id)
        if found is None:
            return
        kinds = [kind for kind in found.query.kinds if kind in self._kinds]
        self._question = Question(found.query.text, kinds[0] if kinds else None)
        self._view.show_question(self._question)
        self._ask()

    def remove(self, search_id: str) -> None:
        self._runner.submit(partial(self._saved.remove, search_id), self._removed, self._failed)

    def _ask(self) -> None:
        self._stop_waiting()
        if self._job is not None:
            self._job.cancel()
        question = self._question
        if not question.filter.text:
            self._show_answer(question, None)
            return
        limit = ROWS_OF_ONE_KIND if question.kind else FIRST_ROWS
        find = partial(self._service.find, question.filter, limit)
        self._job = self._runner.submit(find, lambda answer: self._show_answer(question, answer), self._failed)

    def _show_answer(self, question: Question, answer: SearchAnswer | None) -> None:
        if question != self._question:
            return
        groups = [group for group in answer.groups if group.kind in self._kinds] if answer else []
        self._hits = {key_of(hit): hit for group in groups for hit in group.hits}
        if answer is None or not answer.enough:
            self._view.show_start()
        elif groups:
            self._view.show_groups(groups)
        else:
            self._view.show_nothing(question)

    def _show_saved(self, searches: tuple[SavedSearch, ...]) -> None:
        self._kept = searches
        self._view.show_saved(searches)

    def _named(self, _search: SavedSearch) -> None:
        self._view.close_name()
        self._navigator.toast(self._view.kept_words())
        self._read_saved()

    def _not_named(self, error: ViosError) -> None:
        if isinstance(error, ValidationError):
            self._view.show_name_problem(self._texts.problem("name_missing"))
        else:
            self._failed(error)

    def _removed(self, search: SavedSearch) -> None:
        def undo() -> None:
            back = partial(self._saved.put_back, search)
            self._runner.submit(back, lambda _none: self._read_saved(), self._failed)

        self._navigator.toast(self._view.removed_words(), undo)
        self._read_saved()

    def _read_saved(self) -> None:
        self._runner.submit(self._saved.all, self._show_saved, self._failed)

    def _of(self, search_id: str) -> SavedSearch | None:
        return next((search for search in self._kept if search.id == search_id), None)

    def _failed(self, error: ViosError) -> None:
        self._view.show_problem(self._texts.error(error.code, **error.params))

    def _stop_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting()
            self._waiting = None


def key_of(hit: SearchHit) -> str:
    """One key for a row: the same id may be found as two kinds."""
    return f"{hit.kind.value}:{hit.id}"

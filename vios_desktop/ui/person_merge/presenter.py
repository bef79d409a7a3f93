"""Merging persons: which entry is looked at, the other beside it, and the way back. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.ui.autosave import Debounce
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.domain.person_merge import PersonMerge
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.person_merge import Comparison, MergeView
    from vios_desktop.services.persons import PersonHit
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner

_QUIET_MS = 120


class PersonMergeView(Protocol):
    def show_loading(self) -> None: ...
    def show_person(self, view: MergeView) -> None:
        """The entry, the merges it stands in, and who has a name like it; nothing is compared."""
        ...

    def show_comparison(self, comparison: Comparison) -> None: ...
    def show_people(self, query: str, hits: Sequence[PersonHit]) -> None: ...
    def show_error(self, error: ViosError) -> None:
        """Above what is shown, which stays."""
        ...


class MergeWords(Protocol):
    def merged(self) -> str: ...
    def separated(self, kept_as_changed: Sequence[str]) -> str: ...
    def failed(self, error: ViosError) -> str: ...


class PersonMergePresenter:
    def __init__(
        self,
        view: PersonMergeView,
        desk: Desk,
        runner: Runner,
        navigator: Navigator,
        words: MergeWords,
        later: Later,
    ) -> None:
        self._view, self._service, self._persons = view, desk.person_merges, desk.persons
        self._navigator, self._words = navigator, words
        self._runner = RunnerScope(runner)
        self._quiet = Debounce(later, _QUIET_MS)
        self._person_id = ""
        self._comparison: Comparison | None = None
        self._busy = False

    def open(self, person_id: str) -> None:
        self._person_id, self._comparison = person_id, None

    def entered(self) -> None:
        self._view.show_loading()
        self.refresh()

    def refresh(self) -> None:
        """Read again; what is being compared is compared again."""
        person_id, other = self._person_id, self._comparison

        def found(view: MergeView) -> None:
            if person_id == self._person_id:
                self._view.show_person(view)
                if other is not None:
                    self.compare(other.other.person.id)

        self._runner.submit(lambda: self._service.view(person_id), found, self._view.show_error)

    def leave(self, done: Callable[[], None]) -> None:
        self._quiet.stop()
        done()

    def close(self) -> None:
        self._quiet.stop()
        self._runner.close()

    def search(self, text: str) -> None:
        """Namesakes for the picker, a moment after the typing stops."""

        def ask() -> None:
            self._runner.submit(
                lambda: self._persons.find(text),
                lambda hits: self._view.show_people(text, hits),
                self._view.show_error,
            )

        self._quiet.call(ask)

    def compare(self, other_id: str) -> None:
        person_id = self._person_id

        def found(comparison: Comparison) -> None:
            if person_id == self._person_id:
                self._comparison = comparison
                self._view.show_comparison(comparison)

        self._runner.submit(lambda: self._service.compare(person_id, other_id), found, self._view.show_error)

    def merge(self, take: Collection[str]) -> None:
        """Merge the two that are compared, with the way back in the toast."""
        comparison = self._comparison
        if comparison is None or self._busy:
            return
        self._busy = True

        def done(merge: PersonMerge) -> None:
            self._busy = False
            self._comparison = None
            self.refresh()
            self._navigator.changed()
            self._navigator.toast(self._words.merged(), lambda: self._take_back(merge.id))

        kept, other = comparison.kept.person.id, comparison.other.person.id
        self._runner.submit(lambda: self._service.merge(kept, other, take), done, self._failed)

    def separate(self, merge: PersonMerge) -> None:
        """Two persons again; the toast merges them as they were."""
        if self._busy:
            return
        self._busy = True

        def done(kept_as_changed: tuple[str, ...]) -> None:
            self._busy = False
            self.refresh()
            self._navigator.changed()
            self._navigator.toast(self._words.separated(kept_as_changed), lambda: self._merge_again(merge))

        self._runner.submit(lambda: self._service.separate(merge.id), done, self._failed)

    def back(self) -> None:
        self._navigator.back()

    def _take_back(self, merge_id: str) -> None:
        self._undo(lambda: self._service.separate(merge_id))

    def _merge_again(self, merge: PersonMerge) -> None:
        self._undo(lambda: self._service.merge(merge.kept_id, merge.merged_id, tuple(merge.before)))

    def _undo(self, work: Callable[[], object]) -> None:
        self._runner.submit(
            work,
            lambda _done: self._navigator.refresh(),
            lambda error: self._navigator.toast(self._words.failed(error)),
        )

    def _failed(self, error: ViosError) -> None:
        self._busy = False
        self._view.show_error(error)

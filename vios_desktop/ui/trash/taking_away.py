"""Puts a record into the trash from the screen it stands on, with the way back in a toast. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.domain.vocabulary import RecordKind
    from vios_desktop.services.trash import TrashService
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import RunnerScope


class ReasonView(Protocol):
    """The box in which the reason is typed."""

    def shut(self) -> None: ...
    def taken_words(self) -> str: ...


class TakingAway:
    """`gone(kind, record id)` after a record went, `back` after it came back; `failed` tells of an error."""

    def __init__(
        self,
        trash: TrashService,
        runner: RunnerScope,
        navigator: Navigator,
        words: Callable[[], str],
        gone: Callable[[RecordKind, str], None],
        back: Callable[[RecordKind, str], None],
        failed: Callable[[ViosError], None],
    ) -> None:
        self._trash, self._runner, self._navigator, self._words = trash, runner, navigator, words
        self._gone, self._back, self._failed = gone, back, failed
        self._busy = False

    def take(self, kind: RecordKind, record_id: str, reason: str) -> None:
        """Once at a time: a second press before the first is kept does nothing."""
        if self._busy:
            return
        self._busy = True

        def done(_entry: object) -> None:
            self._busy = False
            self._gone(kind, record_id)
            self._navigator.changed()
            self._navigator.toast(self._words(), lambda: self._restore(kind, record_id))

        def failed(error: ViosError) -> None:
            self._busy = False
            self._failed(error)

        self._runner.submit(lambda: self._trash.put(kind, record_id, reason), done, failed)

    def _restore(self, kind: RecordKind, record_id: str) -> None:
        def done(_kind: object) -> None:
            self._back(kind, record_id)
            self._navigator.changed()

        self._runner.submit(lambda: self._trash.restore(record_id), done, self._failed)

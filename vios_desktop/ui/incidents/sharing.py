"""Sharing an incident with colleagues from its own page, and the way back. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from vios_desktop.domain.account import Account
    from vios_desktop.domain.errors import ViosError
    from vios_desktop.domain.incident import Incident
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import RunnerScope


class ShareView(Protocol):
    def open_for(self, colleagues: Sequence[Account], shared_with: Collection[str]) -> None: ...
    def shut(self) -> None: ...


class ShareAction:
    """`opened` is the incident on the page; `written(incident id)` after each change, also one taken back."""

    def __init__(
        self,
        view: ShareView,
        desk: Desk,
        runner: RunnerScope,
        navigator: Navigator,
        word: str,
        opened: Callable[[], Incident | None],
        written: Callable[[str], None],
        failed: Callable[[ViosError], None],
    ) -> None:
        self._view, self._desk, self._runner, self._navigator = view, desk, runner, navigator
        self._word, self._opened, self._written, self._failed = word, opened, written, failed
        self._offered: frozenset[str] = frozenset()
        self._busy = False

    def ask(self) -> None:
        """Open the form, with every colleague who can be chosen."""
        about = self._opened()
        if about is None:
            return

        def show(colleagues: tuple[Account, ...]) -> None:
            now = self._opened()
            if now is not None and now.id == about.id:
                self._offered = frozenset(one.id for one in colleagues)
                self._view.open_for(colleagues, now.shared_with)

        self._runner.submit(self._desk.incidents.colleagues, show, self._failed)

    def share(self, account_ids: Collection[str]) -> None:
        """Once at a time; who may see it and could not be chosen stays."""
        before = self._opened()
        if self._busy or before is None:
            return
        self._busy = True
        wanted = frozenset(account_ids) | (before.shared_with - self._offered)

        def done(new: Incident) -> None:
            self._busy = False
            self._view.shut()
            self._written(new.id)
            self._navigator.toast(self._word, lambda: self._take_back(before, new))

        def failed(error: ViosError) -> None:
            self._busy = False
            self._failed(error)

        service = self._desk.incidents
        self._runner.submit(lambda: service.share(before.id, wanted, before.version), done, failed)

    def _take_back(self, before: Incident, new: Incident) -> None:
        service = self._desk.incidents
        self._runner.submit(
            lambda: service.share(before.id, before.shared_with, new.version),
            lambda back: self._written(back.id),
            self._failed,
        )

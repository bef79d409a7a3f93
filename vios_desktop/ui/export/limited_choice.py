"""Reads and writes the school's choice whether protected incidents count. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.ui.runner import Runner, RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.limited_counting import LimitedCountState
    from vios_desktop.ui.navigation import Navigator


class LimitedChoiceView(Protocol):
    def show_state(self, state: LimitedCountState) -> None: ...


class LimitedChoicePresenter:
    """`word` says that it is kept; `failed` gets what went wrong, and what holds is then shown again."""

    def __init__(
        self,
        view: LimitedChoiceView,
        desk: Desk,
        runner: Runner,
        navigator: Navigator,
        word: Callable[[], str],
        failed: Callable[[ViosError], None],
    ) -> None:
        self._view, self._service, self._runner = view, desk.limited_counting, RunnerScope(runner)
        self._navigator, self._word, self._failed = navigator, word, failed

    def read(self) -> None:
        self._runner.submit(self._service.state, self._view.show_state, self._failed)

    def choose(self, counts: bool) -> None:
        """Keep it at once; the same again changes nothing."""

        def kept(state: LimitedCountState) -> None:
            self._view.show_state(state)
            self._navigator.toast(self._word())

        def failed(error: ViosError) -> None:
            self._failed(error)
            self.read()

        self._runner.submit(lambda: self._service.choose(counts=counts), kept, failed)

    def close(self) -> None:
        self._runner.close()

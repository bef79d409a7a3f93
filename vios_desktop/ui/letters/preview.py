"""Draws the page of what is being written, a moment after the typing stops, beside the vault's own work. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from vios_desktop.ui.autosave import Debounce, Later
from vios_desktop.ui.letters.model import FilePorts, Page
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from vios_desktop.domain.errors import ViosError
    from vios_desktop.domain.letter import LetterText
    from vios_desktop.services.letters import LetterService

QUIET_MS = 350


class PagePreview:
    """`runner` is the one for long rendering. Only the last page asked for is shown."""

    def __init__(
        self,
        letters: LetterService,
        runner: RunnerScope,
        later: Later,
        files: FilePorts,
        show: Callable[[Page], None],
        failed: Callable[[ViosError], None],
    ) -> None:
        self._letters, self._runner, self._files = letters, runner, files
        self._show, self._failed = show, failed
        self._quiet = Debounce(later, QUIET_MS)
        self._asked = 0

    def soon(self, text: Callable[[], LetterText], sender: str) -> None:
        """Draw it when things are quiet."""
        self._quiet.call(lambda: self.now(text(), sender))

    def now(self, text: LetterText, sender: str) -> None:
        self._draw(lambda: self._letters.preview(text, sender))

    def of_file(self, file: bytes) -> None:
        """The pages of a letter that is fixed."""
        self._draw(lambda: file)

    def stop(self) -> None:
        self._quiet.stop()
        self._asked += 1

    def _draw(self, make: Callable[[], bytes]) -> None:
        self._quiet.stop()
        self._asked += 1
        asked = self._asked

        def show(page: Page) -> None:
            if asked == self._asked:
                self._show(page)

        self._runner.submit(lambda: Page(self._files.pictures(make())), show, self._failed)

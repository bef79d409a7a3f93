"""The advice on paper: printed from memory, or saved where the user says. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.ui.dialog_port import Dialogs, SaveRequest
    from vios_desktop.ui.page_picture import PagePicture
    from vios_desktop.ui.runner import RunnerScope


class PaperState(StrEnum):
    """What became of the page."""

    PRINTED = "printed"
    NOT_PRINTED = "not_printed"
    SAVED = "saved"


class PaperPorts(NamedTuple):
    """What the window cannot do itself: asking, drawing pages from memory, writing a file whole or not at all."""

    dialogs: Dialogs
    pictures: Callable[[bytes], Sequence[PagePicture]]
    write: Callable[[Path, bytes], None]


class PaperMaker:
    """`told` hears what became of it, `failed` what went wrong. The page is in memory only as long as it takes."""

    def __init__(
        self,
        ports: PaperPorts,
        runner: RunnerScope,
        told: Callable[[PaperState], None],
        failed: Callable[[ViosError], None],
    ) -> None:
        self._ports, self._runner, self._told, self._failed = ports, runner, told, failed

    def print(self, make: Callable[[], bytes]) -> None:
        """Make the page and ask for a printer."""

        def finished(printed: bool) -> None:  # the callback of the port
            self._told(PaperState.PRINTED if printed else PaperState.NOT_PRINTED)

        def show(pages: Sequence[PagePicture]) -> None:
            self._ports.dialogs.preview_pages(pages, finished)

        self._runner.submit(lambda: self._ports.pictures(make()), show, self._failed)

    def save(self, make: Callable[[], bytes], request: SaveRequest) -> None:
        """Ask where, then make and write; who gives up has made nothing."""

        def chosen(path: Path | None) -> None:
            if path is not None:
                write = self._ports.write
                self._runner.submit(lambda: write(path, make()), saved, self._failed)

        def saved(_nothing: None) -> None:
            self._told(PaperState.SAVED)

        self._ports.dialogs.choose_save_file(request, chosen)

"""What a presenter may ask in a dialog, without Qt. Answers come by callback; nothing waits in a nested loop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from vios_desktop.ui.page_picture import PagePicture


@dataclass(frozen=True, slots=True)
class Question:
    """A question that stops the work. `title` is the question, the buttons are verbs.

    `safe` is the default, stands left and is what Esc means; `act` does it, in red if `dangerous`.
    """

    title: str
    text: str
    act: str
    safe: str
    dangerous: bool = False


@dataclass(frozen=True, slots=True)
class SaveRequest:
    """Where to write a file. `suggested_name` says nothing about a person; `kind` "PDF" with `suffix` ".pdf"."""

    title: str
    suggested_name: str
    kind: str
    suffix: str
    folder: Path | None = None


class Dialogs(Protocol):
    """Questions, folders, files and the printer. A callback gets None where the user gave up."""

    def ask(self, question: Question, on_answer: Callable[[bool], None]) -> None:
        """True for `act`, False for `safe`, Esc and closing."""

    def choose_folder(self, title: str, start: Path | None, on_chosen: Callable[[Path | None], None]) -> None: ...

    def choose_file(
        self, title: str, kind: str, suffixes: Sequence[str], on_chosen: Callable[[Path | None], None]
    ) -> None: ...

    def choose_files(
        self, title: str, kind: str, suffixes: Sequence[str], on_chosen: Callable[[tuple[Path, ...]], None]
    ) -> None:
        """One or more; none where the user gave up."""

    def choose_save_file(self, request: SaveRequest, on_chosen: Callable[[Path | None], None]) -> None: ...

    def print_pages(self, pages: Sequence[PagePicture], on_finished: Callable[[bool], None]) -> None:
        """Ask for a printer and print; True if it was sent. The job has a neutral name."""

    def preview_pages(self, pages: Sequence[PagePicture], on_finished: Callable[[bool], None]) -> None:
        """As `print_pages`, for pages that do not stand on the screen: they are shown first."""

    def close_all(self) -> None:
        """Close whatever is open, as on locking; the callbacks get the answer of giving up."""

"""Shows the true pages of a document from memory, and prints or saves them when asked. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

from vios_desktop.ui.runner import Runner, RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.record_paper import PaperFile
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.dialog_port import Dialogs, SaveRequest
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.page_picture import PagePicture


PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class PaperRequest:
    """Pages to be looked at. `make` runs on the data thread; `title` and `hint` are in the user's language."""

    title: str
    make: Callable[[], PaperFile]
    hint: str = ""


class PaperPorts(NamedTuple):
    """`pictures` draws the pages, `write` writes the file whole."""

    pictures: Callable[[bytes], Sequence[PagePicture]]
    write: Callable[[Path, bytes], None]


class PaperView(Protocol):
    def show_loading(self, title: str, hint: str) -> None: ...
    def show_pages(self, title: str, pages: Sequence[PagePicture]) -> None:
        """None for a file without pages, such as a calendar: it can be saved."""
        ...

    def show_problem(self, text: ErrorText) -> None:
        """Above the pages, or instead of them where there are none."""
        ...

    def save_request(self, file_name: str) -> SaveRequest: ...
    def saved_words(self, file_name: str) -> str: ...


class PaperPresenter:
    def __init__(
        self,
        view: PaperView,
        ports: PaperPorts,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
    ) -> None:
        self._view, self._ports, self._texts = view, ports, texts
        self._runner = RunnerScope(runner)
        self._navigator, self._dialogs = navigator, dialogs
        self._request: PaperRequest | None = None
        self._file: PaperFile | None = None
        self._pages: tuple[PagePicture, ...] = ()

    def open(self, request: PaperRequest) -> None:
        """Which pages the next visit is about."""
        self._request, self._file, self._pages = request, None, ()

    def entered(self) -> None:
        """Have the pages made and show them."""
        request = self._request
        if request is None:
            return
        self._view.show_loading(request.title, request.hint)

        def read() -> tuple[PaperFile, tuple[PagePicture, ...]]:
            made = request.make()
            pages = self._ports.pictures(made.content) if made.media_type == PDF else ()
            return made, tuple(pages)

        self._runner.submit(read, lambda found: self._show(request, found), self._failed)

    def print(self) -> None:
        """Ask for a printer; the job has a neutral name."""
        if self._pages:
            self._dialogs.print_pages(self._pages, lambda _printed: None)

    def save(self) -> None:
        """Ask where the file goes and write it."""
        made = self._file
        if made is None:
            return

        def chosen(path: Path | None) -> None:
            if path is not None:
                self._runner.submit(
                    lambda: self._ports.write(path, made.content), lambda _nothing: self._saved(path), self._failed
                )

        self._dialogs.choose_save_file(self._view.save_request(made.file_name), chosen)

    def back(self) -> None:
        self._navigator.back()

    def close(self) -> None:
        """Nothing of what was looked at stays in memory."""
        self._request, self._file, self._pages = None, None, ()
        self._runner.close()

    def _show(self, request: PaperRequest, read: tuple[PaperFile, tuple[PagePicture, ...]]) -> None:
        if request is self._request:
            self._file, self._pages = read
            self._view.show_pages(request.title, self._pages)

    def _saved(self, path: Path) -> None:
        self._navigator.toast(self._view.saved_words(path.name))

    def _failed(self, error: ViosError) -> None:
        self._view.show_problem(self._texts.error(error.code, **error.params))

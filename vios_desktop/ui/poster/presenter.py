"""Shows the true page of one kind from memory, and prints or saves it when asked. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from vios_desktop.ui.runner import Runner, RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.posters import PosterFile
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.dialog_port import Dialogs, SaveRequest
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.page_picture import PagePicture


class PosterPorts(NamedTuple):
    """`make` works the page out, which takes up to a second; `pictures` draws it, `write` writes it whole."""

    make: Callable[[str], PosterFile]
    pictures: Callable[[bytes], Sequence[PagePicture]]
    write: Callable[[Path, bytes], None]


class PosterView(Protocol):
    def show_loading(self) -> None: ...
    def show_poster(self, title: str, page: PagePicture) -> None: ...
    def show_problem(self, text: ErrorText) -> None:
        """Above the page, or instead of it where there is none."""
        ...

    def save_request(self, file_name: str) -> SaveRequest: ...
    def saved_words(self, file_name: str) -> str: ...


class PosterPresenter:
    def __init__(
        self,
        view: PosterView,
        ports: PosterPorts,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
    ) -> None:
        self._view, self._ports, self._texts = view, ports, texts
        self._runner = RunnerScope(runner)
        self._navigator, self._dialogs = navigator, dialogs
        self._kind = ""
        self._file: PosterFile | None = None
        self._pages: tuple[PagePicture, ...] = ()

    def open(self, kind: str) -> None:
        """Which kind the next visit is about."""
        self._kind, self._file, self._pages = kind, None, ()

    def entered(self) -> None:
        """Work the page out and show it."""
        kind = self._kind
        self._view.show_loading()

        def read() -> tuple[PosterFile, tuple[PagePicture, ...]]:
            made = self._ports.make(kind)
            return made, tuple(self._ports.pictures(made.pdf))

        self._runner.submit(read, self._show, self._failed)

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
                    lambda: self._ports.write(path, made.pdf), lambda _nothing: self._saved(path), self._failed
                )

        self._dialogs.choose_save_file(self._view.save_request(made.file_name), chosen)

    def back(self) -> None:
        self._navigator.back()

    def close(self) -> None:
        self._runner.close()

    def _show(self, read: tuple[PosterFile, tuple[PagePicture, ...]]) -> None:
        self._file, self._pages = read
        self._view.show_poster(self._file.title, self._pages[0])

    def _saved(self, path: Path) -> None:
        self._navigator.toast(self._view.saved_words(path.name))

    def _failed(self, error: ViosError) -> None:
        self._view.show_problem(self._texts.error(error.code, **error.params))

"""The files under one record: reads the list, takes files in, takes one away. No Qt."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.file_kinds import kept_name
from vios_desktop.services.files import NewFile
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from vios_desktop.domain.dossier_file import DossierFile
    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.files import FileListing, FileOwner, FileService
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner

SUFFIXES = (
    *(".jpg", ".jpeg", ".png", ".gif", ".pdf", ".txt", ".csv", ".eml", ".mp3", ".wav", ".m4a", ".ogg"),
    *(".heic", ".docx"),  # offered so that the reason for refusing them is told
)


class FilesView(Protocol):
    def show_files(self, listing: FileListing) -> None: ...
    def show_progress(self, done: int, total: int) -> None:
        """So many of the files that were handed in are kept; nothing more to do when equal."""
        ...

    def show_refusals(self, refused: Sequence[tuple[str, ErrorText]]) -> None:
        """Which files were not taken and why, above the list until the next are handed in."""
        ...

    def choose_words(self) -> tuple[str, str]:
        """Title of the dialog and the word for the kinds of file."""
        ...

    def taken_away_words(self, name: str) -> str: ...
    def added_words(self, count: int) -> str: ...


class FilesPresenter:
    """`read` gives the bytes of a file that a user chose; it raises `ViosError`."""

    def __init__(
        self,
        view: FilesView,
        service: FileService,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
        read: Callable[[Path], bytes],
    ) -> None:
        self._view, self._service = view, service
        self._runner, self._texts = RunnerScope(runner), texts
        self._navigator, self._dialogs, self._read = navigator, dialogs, read
        self._owner: FileOwner | None = None
        self._waiting: deque[tuple[FileOwner, Callable[[], NewFile], str]] = deque()
        self._done = self._total = 0
        self._refused: list[tuple[str, ErrorText]] = []

    @property
    def owner(self) -> FileOwner | None:
        return self._owner

    def show(self, owner: FileOwner) -> None:
        """Show the files of this record."""
        self._owner = owner
        self.load()

    def load(self) -> None:
        owner = self._owner
        if owner is None:
            return

        def show(listing: FileListing) -> None:
            if owner == self._owner:
                self._view.show_files(listing)

        # Where the record cannot be read, its own page says so.
        self._runner.submit(lambda: self._service.of(owner), show, lambda _error: None)

    def choose(self) -> None:
        """Ask for a file and take it in."""
        title, kind = self._view.choose_words()

        def chosen(path: Path | None) -> None:
            if path is not None:
                self.take_in([path])

        self._dialogs.choose_file(title, kind, SUFFIXES, chosen)

    def take_in(self, paths: Sequence[Path], *, from_police: bool = False) -> None:
        """Take these files in, one after the other; what is refused is told when all are done."""

        def reading(path: Path) -> Callable[[], NewFile]:
            return lambda: NewFile(path.name, self._read(path), from_police=from_police)

        self._take([(reading(path), kept_name(path.name)) for path in paths])

    def take_pasted(self, name: str, content: bytes) -> None:
        """Take in what was pasted: there is no file yet."""
        self._take([(lambda: NewFile(name, content), name)])

    def open(self, file_id: str) -> None:
        self._navigator.show_file(file_id)

    def take_away(self, file: DossierFile) -> None:
        """Into the trash, with a way back."""

        def done(_file: DossierFile) -> None:
            self.load()
            self._navigator.toast(self._view.taken_away_words(file.name), lambda: self._put_back(file.id))

        self._runner.submit(lambda: self._service.take_away(file.id), done, self._failed_alone)

    def close(self) -> None:
        self._runner.close()

    def _put_back(self, file_id: str) -> None:
        self._runner.submit(lambda: self._service.put_back(file_id), lambda _none: self.load(), self._failed_alone)

    def _take(self, new: Sequence[tuple[Callable[[], NewFile], str]]) -> None:
        owner = self._owner
        if owner is None or not new:
            return
        idle = not self._waiting
        if idle and self._done == self._total:
            self._done = self._total = 0
            self._refused = []
            self._view.show_refusals(())
        self._total += len(new)
        self._waiting.extend((owner, make, name) for make, name in new)
        self._view.show_progress(self._done, self._total)
        if idle:
            self._next()

    def _next(self) -> None:
        if not self._waiting:
            self._finish()
            return
        owner, make, name = self._waiting[0]

        def failed(error: ViosError) -> None:
            self._refused.append((name, self._texts.error(error.code, **error.params)))
            self._one_done()

        self._runner.submit(lambda: self._service.add(owner, make()), lambda _file: self._one_done(), failed)

    def _one_done(self) -> None:
        self._waiting.popleft()
        self._done += 1
        self._view.show_progress(self._done, self._total)
        self._next()

    def _finish(self) -> None:
        self._view.show_refusals(tuple(self._refused))
        kept = self._total - len(self._refused)
        if kept:
            self._navigator.toast(self._view.added_words(kept))
            self._navigator.changed()
        self.load()

    def _failed_alone(self, error: ViosError) -> None:
        self._view.show_refusals((("", self._texts.error(error.code, **error.params)),))

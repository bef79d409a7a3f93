"""Looks at one file from memory, and lets it out of VIOS when somebody decides so. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from vios_desktop.domain.file_kinds import FileSort, sort_of, suffix_of
from vios_desktop.domain.mail_text import MailText, read_mail, read_text
from vios_desktop.ui.dialog_port import Question, SaveRequest
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.files import FileService, OpenedFile
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.page_picture import PagePicture
    from vios_desktop.ui.runner import Runner


class Sound(Protocol):
    """Plays sound from memory."""

    def play(self, content: bytes) -> float:
        """Begin from the start; returns the length in seconds. Raises `ViosError("file_not_shown")`."""
        ...

    def stop(self) -> None: ...


class Looked(NamedTuple):
    """A file with what there is to see of it: pages of a document, text, or a mail."""

    opened: OpenedFile
    pages: tuple[PagePicture, ...] = ()
    text: str = ""
    mail: MailText | None = None

    @property
    def sort(self) -> FileSort:
        return sort_of(self.opened.file.media_type)


class ViewerPorts(NamedTuple):
    """`limited(record id, file id)` opens a file inside a limited record."""

    files: FileService
    pictures: Callable[[bytes], Sequence[PagePicture]]
    write: Callable[[Path, bytes], None]
    sound: Sound
    limited: Callable[[str, str], OpenedFile]


class ViewerView(Protocol):
    def show_loading(self) -> None: ...
    def show_file(self, looked: Looked) -> None: ...
    def show_problem(self, text: ErrorText) -> None:
        """Above the file, or instead of it where there is none."""
        ...

    def show_playing(self, seconds: float) -> None:
        """Sound plays for so long; 0: it stopped."""
        ...

    def empty(self) -> None:
        """Forget what was shown."""
        ...

    def let_out_question(self) -> Question: ...
    def save_words(self) -> tuple[str, str]:
        """Title of the dialog and the word for the kind of file."""
        ...

    def saved_words(self, file_name: str) -> str: ...


class ViewerPresenter:
    def __init__(
        self,
        view: ViewerView,
        ports: ViewerPorts,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
    ) -> None:
        self._view, self._ports, self._texts = view, ports, texts
        self._runner = RunnerScope(runner)
        self._navigator, self._dialogs = navigator, dialogs
        self._file_id, self._limited_in = "", ""
        self._looked: Looked | None = None

    def open(self, file_id: str, limited_in: str = "") -> None:
        """Which file the next visit is about, and the limited record it is in, if it is in one."""
        self._file_id, self._limited_in, self._looked = file_id, limited_in, None

    def entered(self) -> None:
        file_id, limited_in = self._file_id, self._limited_in
        self._view.show_loading()

        def work() -> Looked:
            ports = self._ports
            opened = ports.limited(limited_in, file_id) if limited_in else ports.files.open(file_id)
            sort, content = sort_of(opened.file.media_type), opened.content
            if sort is FileSort.DOCUMENT:
                return Looked(opened, pages=tuple(self._ports.pictures(content)))
            if sort is FileSort.TEXT:
                return Looked(opened, text=read_text(content))
            return Looked(opened, mail=read_mail(content)) if sort is FileSort.MAIL else Looked(opened)

        def show(looked: Looked) -> None:
            if file_id == self._file_id:
                self._looked = looked
                self._view.show_file(looked)

        self._runner.submit(work, show, self._failed)

    def play(self) -> None:
        """Play the sound from its start."""
        looked = self._looked
        if looked is None or looked.sort is not FileSort.SOUND:
            return
        self._runner.submit(
            lambda: self._ports.sound.play(looked.opened.content), self._view.show_playing, self._failed
        )

    def stop(self) -> None:
        self._ports.sound.stop()
        self._view.show_playing(0)

    def let_out(self) -> None:
        """Save outside VIOS: asked first, because the copy is not protected there."""
        opened = self._looked.opened if self._looked is not None else None
        if opened is not None and not opened.file.from_police and not opened.limited:
            self._dialogs.ask(self._view.let_out_question(), self._choose_place)

    def back(self) -> None:
        self._navigator.back()

    def leave(self) -> None:
        """Out of view: nothing of the file stays in memory, and no sound goes on."""
        self._ports.sound.stop()
        self._looked = None
        self._view.empty()

    def close(self) -> None:
        self.leave()
        self._runner.close()

    def _choose_place(self, wanted: bool) -> None:
        looked = self._looked
        if not wanted or looked is None:
            return
        file = looked.opened.file
        title, kind = self._view.save_words()
        suffix = suffix_of(file.media_type)

        def chosen(path: Path | None) -> None:
            if path is not None:
                self._runner.submit(
                    lambda: self._ports.write(path, self._ports.files.let_out(file.id)),
                    lambda _nothing: self._navigator.toast(self._view.saved_words(path.name)),
                    self._failed,
                )

        self._dialogs.choose_save_file(SaveRequest(title, f"vios-bestand{suffix}", kind, suffix), chosen)

    def _failed(self, error: ViosError) -> None:
        self._view.show_problem(self._texts.error(error.code, **error.params))

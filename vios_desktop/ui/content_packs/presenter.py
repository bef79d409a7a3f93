"""The page of the content: look at a pack, walk through it, use it, or go back. No Qt."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, Final, Protocol

from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from vios_desktop.domain.content_pack import StepBackReason
    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.content_packs.in_use import InUse
    from vios_desktop.services.content_packs.service import ContentPackService, ContentView
    from vios_desktop.services.content_packs.updates import Preview, SoundPack
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Control, Runner

SUFFIXES: Final = (".vpk",)


class ContentPage(Protocol):
    """The page."""

    def show_loading(self) -> None: ...
    def show_content(self, view: ContentView) -> None:
        """What is in use, what a step back brings, and what happened."""
        ...

    def show_spoilt(self, texts: tuple[ErrorText, ...]) -> None:
        """Above the page, for each pack that was taken in and is not used."""
        ...

    def show_preview(self, preview: Preview | None) -> None:
        """What a pack would change; None: no pack is on the table."""
        ...

    def show_walking(self, done: int, total: int) -> None:
        """So many kinds were walked through; a total of 0 ends it."""
        ...

    def show_problem(self, text: ErrorText | None) -> None: ...
    def choose_words(self) -> tuple[str, str]: ...
    def taken_in_words(self, version: str) -> str: ...
    def put_back_words(self, version: str) -> str: ...


class ContentPresenter:
    """The walks are made on the thread of pages: they take minutes, and the work goes on meanwhile."""

    def __init__(
        self,
        view: ContentPage,
        service: ContentPackService,
        runners: tuple[Runner, Runner],
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
        read_file: Callable[[Path], bytes],
    ) -> None:
        self._view, self._service, self._texts = view, service, texts
        self._navigator, self._dialogs, self._read_file = navigator, dialogs, read_file
        self._data, self._pages = RunnerScope(runners[0]), RunnerScope(runners[1])
        self._preview: Preview | None = None
        self._busy = False
        self._stopping = Event()

    def entered(self) -> None:
        self._view.show_loading()
        self.refresh()

    def refresh(self) -> None:
        self._data.submit(self._service.view, self._show, self._failed)

    def close(self) -> None:
        self.stop()
        self._data.close()
        self._pages.close()

    def choose(self) -> None:
        if not self._busy:
            self._dialogs.choose_file(*self._view.choose_words(), SUFFIXES, self._chosen)

    def drop(self) -> None:
        """Leave the pack that is on the table."""
        if not self._busy:
            self._put_down()

    def take_in(self) -> None:
        """Walk through the pack on the table, and use it when nothing is wrong."""
        preview = self._preview
        if preview is None or self._busy:
            return
        self._busy, self._stopping = True, Event()
        stopping = self._stopping
        self._view.show_problem(None)
        self._view.show_walking(0, len(preview.content.pack.kinds))

        def walk(control: Control) -> SoundPack:
            return self._service.check(preview, control.report, stopping.is_set)

        self._pages.submit_long(walk, self._sound, self._failed, self._view.show_walking)

    def stop(self) -> None:
        """Ask the walking to end; its answer is waited for."""
        self._stopping.set()

    def step_back(self, reason: StepBackReason) -> None:
        if self._busy:
            return
        self._busy = True
        self._view.show_problem(None)
        self._data.submit(lambda: self._service.step_back(reason), self._put_back, self._failed)

    def _chosen(self, path: Path | None) -> None:
        if path is not None:
            self._view.show_problem(None)
            self._put_down()
            self._data.submit(lambda: self._service.look(self._read_file(path)), self._looked, self._failed)

    def _looked(self, preview: Preview) -> None:
        self._preview = preview
        self._view.show_preview(preview)

    def _sound(self, sound: SoundPack) -> None:
        self._data.submit(lambda: self._service.take_in(sound), self._taken_in, self._failed)

    def _taken_in(self, now: InUse) -> None:
        self._end()
        self._put_down()
        self._navigator.toast(self._view.taken_in_words(now.header.version))
        self.refresh()

    def _put_back(self, now: InUse) -> None:
        self._end()
        self._navigator.toast(self._view.put_back_words(now.header.version))
        self.refresh()

    def _put_down(self) -> None:
        self._preview = None
        self._view.show_preview(None)

    def _end(self) -> None:
        self._busy = False
        self._view.show_walking(0, 0)

    def _show(self, view: ContentView) -> None:
        self._view.show_content(view)
        self._view.show_spoilt(tuple(self._texts.error(one.code, **one.params) for one in view.now.spoilt))

    def _failed(self, error: ViosError) -> None:
        self._end()
        self._view.show_problem(self._texts.error(error.code, **error.params))

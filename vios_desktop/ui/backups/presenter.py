"""The page of the backups: what there is, making one, checking one, and the second place. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from pathlib import Path

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.backups import BackupOverview, BackupService
    from vios_desktop.services.ports.backups import BackupContents, BackupFile
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.backups.run import BackupRun, RunState
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Control, Runner


class BackupsView(Protocol):
    def show_loading(self) -> None: ...
    def show_overview(self, overview: BackupOverview) -> None: ...
    def show_run(self, state: RunState) -> None:
        """What is being made now, and what went wrong last."""
        ...

    def show_problem(self, text: ErrorText | None) -> None: ...
    def show_checking(self, file: BackupFile | None) -> None:
        """This one is being read; None: none is any more."""
        ...

    def show_checked(self, contents: BackupContents) -> None:
        """It is good, and this is in it."""
        ...

    def folder_title(self) -> str: ...
    def chosen_words(self) -> str: ...
    def dropped_words(self) -> str: ...


class BackupsPresenter:
    """Reads on the thread of pages: a network folder that does not answer must not hold up the work."""

    def __init__(
        self,
        view: BackupsView,
        service: BackupService,
        run: BackupRun,
        runners: tuple[Runner, Runner],
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
    ) -> None:
        self._view, self._service, self._run = view, service, run
        self._texts, self._navigator, self._dialogs = texts, navigator, dialogs
        self._data, self._pages = RunnerScope(runners[0]), RunnerScope(runners[1])
        self._seen: BackupFile | None = None
        self._checking = False
        run.listen(self._told)

    def entered(self) -> None:
        self._view.show_loading()
        self.refresh()

    def refresh(self) -> None:
        self._pages.submit(self._service.overview, self._view.show_overview, self._failed)

    def close(self) -> None:
        self._data.close()
        self._pages.close()

    def make(self) -> None:
        self._view.show_problem(None)
        self._run.make()

    def check(self, file: BackupFile) -> None:
        """Read it from end to end; one at a time."""
        if self._checking:
            return
        self._checking = True
        self._view.show_problem(None)
        self._view.show_checking(file)

        def work(control: Control) -> BackupContents:
            return self._service.check(file, control.report)

        def done(contents: BackupContents) -> None:
            self._end_check()
            self._view.show_checked(contents)

        def failed(error: ViosError) -> None:
            self._end_check()
            self._failed(error)

        self._pages.submit_long(work, done, failed, lambda _done, _all: None)

    def choose_place(self) -> None:
        def chosen(folder: Path | None) -> None:
            if folder is not None:
                self._set_place(folder, self._view.chosen_words())

        self._dialogs.choose_folder(self._view.folder_title(), None, chosen)

    def drop_place(self) -> None:
        """No second place any more; what lies there stays."""
        self._set_place(None, self._view.dropped_words())

    def _set_place(self, folder: Path | None, words: str) -> None:
        def done(_nothing: None) -> None:
            self._view.show_problem(None)
            self._navigator.toast(words)
            self._run.copy()
            self.refresh()

        self._data.submit(lambda: self._service.set_second_place(folder), done, self._failed)

    def _end_check(self) -> None:
        self._checking = False
        self._view.show_checking(None)

    def _told(self, state: RunState) -> None:
        self._view.show_run(state)
        problem = state.problem or state.place_problem
        if problem is not None:
            self._view.show_problem(self._texts.error(problem.code, **problem.params))
        if state.newest != self._seen:
            self._seen = state.newest
            self.refresh()

    def _failed(self, error: ViosError) -> None:
        self._view.show_problem(self._texts.error(error.code, **error.params))

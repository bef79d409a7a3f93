"""Handing in a report: a draft sealed every few seconds, handed in once, never read back. No Qt."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar

from vios_desktop.domain.errors import ValidationError, ViosError
from vios_desktop.domain.file_kinds import kept_name
from vios_desktop.domain.sealed_report import ReportFile
from vios_desktop.ui.autosave import Autosave
from vios_desktop.ui.files.presenter import SUFFIXES
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from vios_desktop.domain.errors import FieldProblem
    from vios_desktop.services.reporting import ReportAddress, ReportingService, ReportWords
    from vios_desktop.ui.autosave import Later
    from vios_desktop.ui.dialog_port import Dialogs, Question
    from vios_desktop.ui.reporting.place import ReportPlace
    from vios_desktop.ui.runner import Runner

T = TypeVar("T")


class ReportView(Protocol):
    def show_form(self, address: ReportAddress) -> None:
        """An empty form for this school."""
        ...

    def show_unusable(self, error: ViosError) -> None:
        """Nothing can be handed in here."""
        ...

    def show_left(self, count: int) -> None:
        """How many drafts a crash left; 0 takes the word away."""
        ...

    def words(self) -> ReportWords:
        """What is typed; the files are with the presenter."""
        ...

    def show_files(self, files: Sequence[ReportFile]) -> None: ...
    def show_place(self, folder: Path | None, *, fixed: bool) -> None:
        """Where the report goes, on a computer without the vault."""
        ...

    def place_title(self) -> str: ...
    def show_refused(self, refused: Sequence[tuple[str, ViosError]]) -> None:
        """Files, by name, that cannot go along, until the next are chosen."""
        ...

    def file_words(self) -> tuple[str, str]:
        """Title of the dialog and the word for the kinds of file."""
        ...

    def show_busy(self, *, busy: bool) -> None: ...
    def show_problems(self, problems: Sequence[FieldProblem]) -> None: ...
    def show_error(self, error: ViosError) -> None: ...
    def show_receipts(self, receipts: Sequence[str], *, left: bool) -> None:
        """Handed in; `left`: what a crash left, as it was."""
        ...

    def leave_question(self) -> Question: ...
    def destroy_question(self, count: int) -> Question: ...


class ReportPresenter:
    """`left` is called when the user is done. Nothing that was typed outlives `close` but the sealed draft."""

    def __init__(
        self,
        view: ReportView,
        service: ReportingService,
        runner: Runner,
        later: Later,
        dialogs: Dialogs,
        left: Callable[[], None],
        read: Callable[[Path], bytes],
        place: ReportPlace | None = None,
    ) -> None:
        self._view, self._service, self._dialogs, self._left_door = view, service, dialogs, left
        self._read, self._place = read, place
        self._files: tuple[ReportFile, ...] = ()
        self._all, self._runner = runner, RunnerScope(runner)
        self._autosave = Autosave(later, self._keep)
        self._id, self._busy = "", False
        self._left: tuple[str, ...] = ()

    def start(self) -> None:
        """A new report."""

        def found(address: ReportAddress) -> None:
            self._id, self._left = self._service.begin(), address.left
            self._view.show_form(address)
            self._show_files(())
            self._view.show_left(len(self._left))
            if self._place is not None:
                self._view.show_place(self._place.folder(), fixed=self._place.fixed)

        self._id = ""
        self._runner.submit(self._service.address, found, self._view.show_unusable)

    def typed(self) -> None:
        if self._id:
            self._autosave.typed()

    def hand_in(self) -> None:
        if not self._id or self._busy:
            return
        if self._place is not None and self._place.folder() is None:
            self._ask_place(self.hand_in)
            return
        self._autosave.stop()
        self._set_busy(busy=True)
        work = partial(self._service.hand_in, self._id, self._words())

        def done(receipt: str) -> None:
            self._id = ""
            self._set_busy(busy=False)
            self._show_files(())
            self._view.show_receipts((receipt,), left=False)

        self._runner.submit(work, done, self._failed)

    def choose_place(self) -> None:
        """Ask for the shared folder or the stick; it is remembered on this computer."""
        self._ask_place(lambda: None)

    def _ask_place(self, then: Callable[[], None]) -> None:
        def chosen(folder: Path | None) -> None:
            if folder is not None and self._place is not None:
                self._place.choose(folder)
                self._view.show_place(folder, fixed=False)
                then()

        if self._place is not None and not self._place.fixed and not self._busy:
            self._dialogs.choose_folder(self._view.place_title(), self._place.folder(), chosen)

    def choose_file(self) -> None:
        """Ask for a photo or file to go along."""
        title, kind = self._view.file_words()

        def chosen(path: Path | None) -> None:
            if path is not None:
                self.add_paths([path])

        if self._id and not self._busy:
            self._dialogs.choose_file(title, kind, SUFFIXES, chosen)

    def add_paths(self, paths: Sequence[Path]) -> None:
        """Read these files and let them go along; the originals stay where they are."""
        self._add([(kept_name(path.name), partial(self._read, path)) for path in paths])

    def add_pasted(self, name: str, content: bytes) -> None:
        self._add([(name, lambda: content)])

    def remove_file(self, place: int) -> None:
        if self._id and not self._busy and place < len(self._files):
            self._show_files((*self._files[:place], *self._files[place + 1 :]))
            self.typed()

    def hand_in_left(self) -> None:
        """Hand in every draft that was left, unread."""
        service, ids = self._service, self._left
        if ids and self._place is not None and self._place.folder() is None:
            self._ask_place(self.hand_in_left)
            return

        def done(receipts: tuple[str, ...]) -> None:
            self._forget_left()
            self._view.show_receipts(receipts, left=True)

        if ids:
            work = partial(_each, service.hand_in_left, ids)
            self._runner.submit(work, done, self._view.show_error)

    def destroy_left(self) -> None:
        service, ids = self._service, self._left

        def answered(yes: bool) -> None:
            if yes:
                work = partial(_each, service.destroy, ids)
                self._runner.submit(work, lambda _done: self._forget_left(), self._view.show_error)

        if ids:
            self._dialogs.ask(self._view.destroy_question(len(ids)), answered)

    def leave(self) -> None:
        """Back to the unlock screen; what was typed is destroyed, after a question."""
        if not self._id or self._words().empty:
            self._throw_away()
            return

        def answered(yes: bool) -> None:
            if yes:
                self._throw_away()

        self._dialogs.ask(self._view.leave_question(), answered)

    def close(self) -> None:
        """The page goes, also because nobody was there: what is typed stays as a sealed draft."""
        self._autosave.stop()
        if self._id and not self._busy:
            report_id, words = self._id, self._words()
            self._id, self._files = "", ()
            if not words.empty:
                work = partial(self._service.keep_draft, report_id, words)
                self._all.submit(work, lambda _done: None, lambda _error: None)
        self._runner.close()

    def _words(self) -> ReportWords:
        return replace(self._view.words(), files=self._files)

    def _show_files(self, files: tuple[ReportFile, ...]) -> None:
        self._files = files
        self._view.show_files(files)

    def _add(self, new: Sequence[tuple[str, Callable[[], bytes]]]) -> None:
        """Not while a report is being handed in: what is added then would not go along."""
        if not self._id or self._busy or not new:
            return
        report_id, service = self._id, self._service

        def work() -> tuple[list[ReportFile], list[tuple[str, ViosError]]]:
            return _each_file(new)

        def read(found: tuple[list[ReportFile], list[tuple[str, ViosError]]]) -> None:
            if self._id != report_id or self._busy:
                return
            files, refused = self._files, found[1]
            for file in found[0]:
                try:
                    files = service.with_file(files, file)
                except ViosError as error:
                    refused.append((file.name, error))
            self._show_files(files)
            self._view.show_refused(refused)
            self.typed()

        self._runner.submit(work, read, self._view.show_error)

    def _throw_away(self) -> None:
        self._autosave.stop()
        self._files = ()
        report_id, self._id = self._id, ""
        if report_id:
            self._all.submit(partial(self._service.destroy, report_id), lambda _done: None, lambda _error: None)
        self._left_door()

    def _keep(self) -> None:
        if self._id and not self._busy:
            work = partial(self._service.keep_draft, self._id, self._words())
            self._runner.submit(work, lambda _done: None, self._view.show_error)

    def _failed(self, error: ViosError) -> None:
        self._set_busy(busy=False)
        if isinstance(error, ValidationError):
            self._view.show_problems(error.problems)
        else:
            self._view.show_error(error)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self._view.show_busy(busy=busy)

    def _forget_left(self) -> None:
        self._left = ()
        self._view.show_left(0)


def _each_file(
    new: Sequence[tuple[str, Callable[[], bytes]]],
) -> tuple[list[ReportFile], list[tuple[str, ViosError]]]:
    """What could be read, and what could not."""
    files, refused = [], []
    for name, read in new:
        try:
            files.append(ReportFile(name, read()))
        except ViosError as error:
            refused.append((name, error))
    return files, refused


def _each(work: Callable[[str], T], ids: Sequence[str]) -> tuple[T, ...]:
    return tuple(work(one) for one in ids)

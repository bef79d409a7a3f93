"""Reads the files that schools sent, keeps what takes part, and says what is wrong with the rest. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.disclosure.joined import LEAST_SCHOOLS
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.joining_files import SentFile, read_sent
from vios_desktop.ui.runner import Runner, RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from vios_desktop.disclosure.shared_json import SharedSummary
    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.dialog_port import Dialogs

Schools = tuple["SharedSummary", ...]


class JoinedFilesView(Protocol):
    def show_files(self, files: Sequence[SentFile]) -> None: ...
    def show_problem(self, text: ErrorText | None) -> None: ...
    def choose_words(self) -> tuple[str, str]:
        """The title of the dialog, and what kind of files."""
        ...


class JoinedFiles:
    """`chosen` gets the summaries when all files take part and there are enough, and else None."""

    def __init__(
        self,
        view: JoinedFilesView,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        dialogs: Dialogs,
        read_file: Callable[[Path], bytes],
        chosen: Callable[[Schools | None], None],
    ) -> None:
        self._view, self._desk, self._texts = view, desk, texts
        self._runner = RunnerScope(runner)
        self._dialogs, self._read_file, self._chosen = dialogs, read_file, chosen
        self._files: tuple[SentFile, ...] = ()

    @property
    def files(self) -> tuple[SentFile, ...]:
        return self._files

    def ask(self) -> None:
        """Choose files in a dialog."""
        self._dialogs.choose_files(*self._view.choose_words(), (".json",), self.add)

    def add(self, paths: Sequence[Path]) -> None:
        """Read these as well; a file that was chosen before is read anew. Nothing is kept but what was read."""
        if not paths:
            return
        known = {file.key: file for file in self._files}

        def read() -> tuple[SentFile, ...]:
            for path in paths:
                known[str(path)] = self._read(path)
            return self._desk.joining.look(tuple(known.values()))

        self._runner.submit(read, self._show, self._failed)

    def remove(self, key: str) -> None:
        """Without this file; those that did not fit beside it may take part now."""
        left = tuple(file for file in self._files if file.key != key)
        self._runner.submit(lambda: self._desk.joining.look(left), self._show, self._failed)

    def close(self) -> None:
        """Nothing of what was read stays in memory."""
        self._files = ()
        self._runner.close()

    def _read(self, path: Path) -> SentFile:
        try:
            return read_sent(str(path), path.name, self._read_file(path))
        except ViosError as error:
            return SentFile(str(path), path.name, None, error.code)

    def _show(self, files: tuple[SentFile, ...]) -> None:
        self._files = files
        self._view.show_problem(None)
        self._view.show_files(files)
        taken = tuple(file.shared for file in files if file.shared is not None and not file.refusal)
        complete = len(taken) == len(files) and len(taken) >= LEAST_SCHOOLS
        self._chosen(taken if complete else None)

    def _failed(self, error: ViosError) -> None:
        self._view.show_problem(self._texts.error(error.code, **error.params))

"""Reads the trash, brings records back, and erases one when asked twice. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.ui.runner import Runner, RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.school import SchoolView
    from vios_desktop.services.trash import TrashLine
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.dialog_port import Dialogs, Question
    from vios_desktop.ui.navigation import Navigator


class TrashView(Protocol):
    def show_loading(self) -> None: ...
    def show_lines(self, lines: Sequence[TrashLine], school: SchoolView, *, filtered: bool) -> None: ...
    def show_problem(self, text: ErrorText | None) -> None: ...
    def words_of(self, line: TrashLine, school: SchoolView) -> str:
        """All that a search looks at."""
        ...

    def restored_words(self) -> str: ...
    def erased_words(self) -> str: ...
    def erase_question(self) -> Question: ...


class TrashPresenter:
    def __init__(
        self, view: TrashView, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, dialogs: Dialogs
    ) -> None:
        self._view, self._desk, self._texts = view, desk, texts
        self._navigator, self._dialogs = navigator, dialogs
        self._runner = RunnerScope(runner)
        self._text = ""
        self._read: tuple[tuple[TrashLine, ...], SchoolView] | None = None

    def entered(self) -> None:
        self._view.show_loading()
        self.refresh()

    def refresh(self) -> None:
        self._runner.submit(lambda: (self._desk.trash.all(), self._desk.school.view()), self._show, self._failed)

    def close(self) -> None:
        self._read = None
        self._runner.close()

    def set_text(self, text: str) -> None:
        """Only lines in which all these words stand."""
        self._text = text
        if self._read is not None:
            self._show(self._read)

    def restore(self, line: TrashLine) -> None:
        """Back where it was; the toast puts it in the trash again with the same reason."""
        entry = line.entry

        def again() -> None:
            put = self._desk.trash.put
            self._write(lambda: put(entry.record_kind, entry.record_id, entry.reason), "")

        self._write(lambda: self._desk.trash.restore(entry.record_id), self._view.restored_words(), again)

    def erase(self, line: TrashLine) -> None:
        """For good, after a question: there is no way back."""

        def answered(yes: bool) -> None:
            if yes:
                record_id = line.entry.record_id
                self._write(lambda: self._desk.trash.erase(record_id), self._view.erased_words())

        self._dialogs.ask(self._view.erase_question(), answered)

    def _write(self, work: Callable[[], object], words: str, undo: Callable[[], None] | None = None) -> None:
        def done(_result: object) -> None:
            self._navigator.changed()
            if words:
                self._navigator.toast(words, undo)
            self.refresh()

        self._runner.submit(work, done, self._failed)

    def _show(self, read: tuple[tuple[TrashLine, ...], SchoolView]) -> None:
        self._read = read
        lines, school = read
        words = self._text.casefold().split()
        fitting = [
            line for line in lines if all(word in self._view.words_of(line, school).casefold() for word in words)
        ]
        self._view.show_lines(fitting, school, filtered=bool(words))

    def _failed(self, error: ViosError) -> None:
        self._view.show_problem(self._texts.error(error.code, **error.params))

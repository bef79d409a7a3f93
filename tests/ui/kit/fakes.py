"""Fakes of the ports of the interface, for the tests of every screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from vios_desktop.ui.runner import Control, ImmediateRunner

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.ui.dialog_port import Question, SaveRequest
    from vios_desktop.ui.page_picture import PagePicture
    from vios_desktop.ui.typed_form import FormPlace, TypedForm

T = TypeVar("T")


@dataclass
class ScriptedDialogs:
    """Answers every dialog at once with what was put in beforehand; an empty list gives up."""

    answers: list[bool] = field(default_factory=list)
    paths: list[Path | None] = field(default_factory=list)
    printer_works: bool = True
    questions: list[Question] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    requests: list[SaveRequest] = field(default_factory=list)
    printed: list[Sequence[PagePicture]] = field(default_factory=list)
    closed: int = 0
    previewed: int = 0

    def ask(self, question: Question, on_answer: Callable[[bool], None]) -> None:
        self.questions.append(question)
        on_answer(self.answers.pop(0) if self.answers else False)

    def choose_folder(self, title: str, start: Path | None, on_chosen: Callable[[Path | None], None]) -> None:
        self.titles.append(title)
        on_chosen(self._path())

    def choose_file(
        self, title: str, kind: str, suffixes: Sequence[str], on_chosen: Callable[[Path | None], None]
    ) -> None:
        self.titles.append(title)
        on_chosen(self._path())

    def choose_files(
        self, title: str, kind: str, suffixes: Sequence[str], on_chosen: Callable[[tuple[Path, ...]], None]
    ) -> None:
        """All that is left of `paths`."""
        self.titles.append(title)
        paths, self.paths = self.paths, []
        on_chosen(tuple(path for path in paths if path is not None))

    def choose_save_file(self, request: SaveRequest, on_chosen: Callable[[Path | None], None]) -> None:
        self.requests.append(request)
        on_chosen(self._path())

    def print_pages(self, pages: Sequence[PagePicture], on_finished: Callable[[bool], None]) -> None:
        self.printed.append(pages)
        on_finished(self.printer_works)

    def preview_pages(self, pages: Sequence[PagePicture], on_finished: Callable[[bool], None]) -> None:
        self.previewed += 1
        self.print_pages(pages, on_finished)

    def close_all(self) -> None:
        self.closed += 1

    def _path(self) -> Path | None:
        return self.paths.pop(0) if self.paths else None


class ManualLater:
    """Implements `autosave.Later`; time passes only by `pass_ms`."""

    def __init__(self) -> None:
        self.now_ms = 0
        self._waiting: list[tuple[int, Callable[[], None]]] = []

    def after(self, delay_ms: int, call: Callable[[], None]) -> Callable[[], None]:
        entry = (self.now_ms + delay_ms, call)
        self._waiting.append(entry)

        def cancel() -> None:
            if entry in self._waiting:
                self._waiting.remove(entry)

        return cancel

    def pass_ms(self, milliseconds: int) -> None:
        end = self.now_ms + milliseconds
        while due := [entry for entry in self._waiting if entry[0] <= end]:
            first = min(due, key=lambda entry: entry[0])
            self._waiting.remove(first)
            self.now_ms = first[0]
            first[1]()
        self.now_ms = end


class WaitingRunner(ImmediateRunner):
    """Holds long work back until `finish`, as a slow check does."""

    def __init__(self) -> None:
        self.held: list[Callable[[], object]] = []
        self.cancelled = 0

    def cancel(self) -> None:
        self.cancelled += 1

    def submit_long(
        self,
        work: Callable[[Control], T],
        on_done: Callable[[T], None],
        on_error: Callable[[ViosError], None],
        on_progress: Callable[[int, int], None],
    ) -> WaitingRunner:
        on_progress(1, 4)
        self.held.append(lambda: self.submit(lambda: work(Control(on_progress)), on_done, on_error))
        return self


class NoBox:
    """Implements `ReasonView` of the trash: nothing is typed in it."""

    def shut(self) -> None: ...
    def taken_words(self) -> str:
        return "gone"

    def typed_forms(self) -> tuple[TypedForm, ...]:
        return ()

    def reopen_form(self, form: TypedForm, saved_at: datetime) -> None: ...
    def drop_form(self, place: FormPlace) -> None: ...
    def show_kept(self, place: FormPlace, at: datetime | None) -> None: ...
    def show_not_kept(self, place: FormPlace) -> None: ...

"""Reads a file of key figures in after it was checked, takes one away, and shows both sides. No Qt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.errors import ValidationError
from vios_desktop.ui.runner import Runner, RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.area_csv import CheckedAreaFile
    from vios_desktop.services.area_figures import AreaView, Imported, StoredImport
    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.navigation import Navigator

_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that was looked through; `year` is a guess from its name, `known` are the areas kept before."""

    file: CheckedAreaFile
    year: int
    known: frozenset[str]


class AreaFiguresView(Protocol):
    def show_figures(self, view: AreaView) -> None: ...
    def show_checked(self, checked: Checked) -> None:
        """What is in the file, with the choices; or what is wrong with it."""
        ...

    def show_wrong(self, field: str, text: str) -> None: ...
    def show_problem(self, text: ErrorText | None) -> None: ...
    def choose_title(self) -> str: ...
    def done_words(self, count: int) -> str: ...
    def removed_words(self) -> str: ...


class AreaPresenter:
    def __init__(
        self,
        view: AreaFiguresView,
        desk: Desk,
        runner: Runner,
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
        read_file: Callable[[Path], bytes],
    ) -> None:
        self._view, self._areas, self._texts = view, desk.areas, texts
        self._navigator, self._dialogs, self._read_file = navigator, dialogs, read_file
        self._today = desk.session.clock.today
        self._runner = RunnerScope(runner)
        self._checked: CheckedAreaFile | None = None
        self._known: frozenset[str] = frozenset()
        self.shown: tuple[StoredImport, ...] = ()

    def refresh(self) -> None:
        self._runner.submit(self._areas.view, self._show, self._failed)

    def choose_file(self) -> None:
        """Ask for a CSV and look through it; nothing is written."""

        def chosen(path: Path | None) -> None:
            if path is not None:
                year = _year_in(path.name) or self._today().year - 1
                self._runner.submit(
                    lambda: self._areas.check(self._read_file(path)),
                    lambda file: self._look(file, year),
                    self._failed,
                )

        self._dialogs.choose_file(self._view.choose_title(), "CSV", (".csv", ".txt"), chosen)

    def keep(self, codes: tuple[str, ...], year: str, source: str) -> None:
        """Write the chosen areas of the file that was checked."""
        checked = self._checked
        if checked is None:
            return
        number = int(year) if year.strip().isdecimal() else 0
        self._runner.submit(lambda: self._areas.keep(checked, codes, number, source), self._kept, self._refused)

    def give_up(self) -> None:
        """Leave the file alone."""
        self._checked = None
        self.refresh()

    def remove(self, import_id: str) -> None:
        self._runner.submit(lambda: self._areas.remove(import_id), self._removed, self._failed)

    def close(self) -> None:
        self._runner.close()

    def _show(self, view: AreaView) -> None:
        self._known = frozenset(figure.area_code for stored in view.imports for figure in stored.figures)
        self.shown = view.imports
        self._view.show_problem(None)
        self._view.show_figures(view)

    def _look(self, file: CheckedAreaFile, year: int) -> None:
        self._checked = None if file.problem_count else file
        self._view.show_problem(None)
        self._view.show_checked(Checked(file, year, self._known))

    def _kept(self, imported: Imported) -> None:
        self._checked = None
        self._navigator.toast(
            self._view.done_words(imported.record.row_count),
            lambda: self._undo(lambda: self._areas.take_back(imported)),
        )
        self.refresh()

    def _removed(self, stored: StoredImport) -> None:
        self._navigator.toast(self._view.removed_words(), lambda: self._undo(lambda: self._areas.put_back(stored)))
        self.refresh()

    def _undo(self, work: Callable[[], None]) -> None:
        self._runner.submit(work, lambda _nothing: self.refresh(), self._failed)

    def _refused(self, error: ViosError) -> None:
        if isinstance(error, ValidationError):
            for problem in error.problems:
                self._view.show_wrong(problem.field, self._texts.problem(problem.code))
        else:
            self._failed(error)

    def _failed(self, error: ViosError) -> None:
        self._view.show_problem(self._texts.error(error.code, **error.params))


def _year_in(name: str) -> int | None:
    found = _YEAR.search(name)
    return int(found[0]) if found else None

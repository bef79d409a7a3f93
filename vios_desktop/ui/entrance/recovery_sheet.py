"""The sheet with the recovery key: printed from memory, or saved after a warning. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.texts import ErrorText
    from vios_desktop.ui.dialog_port import Dialogs, Question, SaveRequest
    from vios_desktop.ui.entrance.model import EntranceServices
    from vios_desktop.ui.page_picture import PagePicture
    from vios_desktop.ui.runner import RunnerScope


class SheetView(Protocol):
    def show_sheet_done(self, how: str) -> None: ...
    def show_problem(self, text: ErrorText) -> None: ...
    def save_question(self) -> Question: ...
    def save_request(self) -> SaveRequest: ...


class SheetMaker:
    """The key is in the PDF bytes and the pictures only as long as printing or saving takes."""

    def __init__(self, view: SheetView, services: EntranceServices, runner: RunnerScope, dialogs: Dialogs) -> None:
        self._view, self._services, self._runner, self._dialogs = view, services, runner, dialogs

    def print(self, school_name: str, lines: Sequence[str]) -> None:
        """Make the pages and ask for a printer."""

        def finished(printed: bool) -> None:  # the callback of the port
            self._view.show_sheet_done("printed" if printed else "not_printed")

        def show(pages: Sequence[PagePicture]) -> None:
            self._dialogs.print_pages(pages, finished)

        if lines:
            self._view.show_sheet_done("working")
            services = self._services
            self._runner.submit(
                lambda: services.pictures(services.recovery_pdf(school_name, lines)), show, self._failed
            )

    def save(self, school_name: str, lines: Sequence[str]) -> None:
        """Warn, ask where, write."""

        def answered(wanted: bool) -> None:  # the callback of the port
            if wanted:
                self._dialogs.choose_save_file(self._view.save_request(), chosen)

        def chosen(path: Path | None) -> None:
            if path is not None:
                self._runner.submit(lambda: self._write(path, school_name, lines), self._saved, self._failed)

        if lines:
            self._dialogs.ask(self._view.save_question(), answered)

    def close(self) -> None:
        self._runner.close()

    def _write(self, path: Path, school_name: str, lines: Sequence[str]) -> None:
        self._services.write_file(path, self._services.recovery_pdf(school_name, lines))

    def _saved(self, _nothing: None) -> None:
        self._view.show_sheet_done("saved")

    def _failed(self, error: ViosError) -> None:
        self._view.show_sheet_done("not_printed")
        self._view.show_problem(self._services.texts().error(error.code, **error.params))

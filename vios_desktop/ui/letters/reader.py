"""Shows a letter as it was fixed, saves and prints it, and offers what follows from it. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from vios_desktop.domain.errors import ViosError
from vios_desktop.services.letter_views import ExportedLetter, ExportWay, LetterView, file_name
from vios_desktop.ui.letters.model import FilePorts, LetterStep, LettersView, LetterWords, Page

if TYPE_CHECKING:
    from vios_desktop.domain.agreement import Agreement
    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.letters.preview import PagePreview
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import RunnerScope


class ReadingPresenter:
    """`show` reads one letter; every reading is logged."""

    def __init__(
        self,
        view: LettersView,
        desk: Desk,
        runner: RunnerScope,
        page_runner: RunnerScope,
        preview: PagePreview,
        files: FilePorts,
        texts: Texts,
        navigator: Navigator,
        dialogs: Dialogs,
        words: LetterWords,
    ) -> None:
        self._view, self._desk, self._texts = view, desk, texts
        self._runner, self._page_runner = runner, page_runner
        self._preview, self._files = preview, files
        self._navigator, self._dialogs, self._words = navigator, dialogs, words
        self.shown: LetterView | None = None

    def show(self, letter_id: str) -> None:
        self.shown = None
        self._view.show_problem(None)
        self._view.show_loading()
        self._runner.submit(lambda: self._desk.letters.view(letter_id), self._show, self._failed)

    def save(self) -> None:
        """Ask where the file goes; nothing is logged before that is known."""
        if self.shown is not None:
            self._view.ask_where(file_name(self.shown.letter))

    def save_to(self, path: Path | None) -> None:
        if path is None:
            return

        def write(exported: ExportedLetter) -> ExportedLetter:
            self._files.write(path, exported.file)
            return exported

        self._export(ExportWay.FILE, write, lambda _exported: self._navigator.toast(self._words.saved(path.name)))

    def print(self) -> None:
        """Logged when it goes to the printer's dialog: what comes out of a printer cannot be seen from here."""

        def pictures(exported: ExportedLetter) -> None:
            self._page_runner.submit(lambda: Page(self._files.pictures(exported.file)), to_printer, self._failed)

        def to_printer(page: Page) -> None:
            self._dialogs.print_pages(page.pages, printed)

        def printed(sent: bool) -> None:
            if sent:
                self._navigator.toast(self._words.printed())

        self._export(ExportWay.PRINTER, lambda exported: exported, pictures)

    def agree_to_report(self) -> None:
        """The agreement to report a suspension over a day to the Inspectie."""
        if self.shown is None:
            return
        letter_id = self.shown.letter.id

        def made(_agreement: Agreement) -> None:
            self._navigator.changed()
            self._navigator.toast(self._words.agreed())
            self._view.show_report_agreed()

        self._runner.submit(lambda: self._desk.letters.agree_to_report(letter_id), made, self._failed)

    def to_incident(self) -> None:
        if self.shown is not None:
            self._navigator.show_incidents(self.shown.letter.incident_id)
        else:
            self._navigator.back()

    def _show(self, view: LetterView) -> None:
        self.shown = view
        self._view.show_fixed(view)
        self._view.show_step(LetterStep.FIXED)
        self._preview.of_file(view.letter.file)

    def _export(
        self,
        way: ExportWay,
        then: Callable[[ExportedLetter], ExportedLetter],
        done: Callable[[ExportedLetter], None],
    ) -> None:
        if self.shown is None:
            return
        letter_id = self.shown.letter.id
        self._runner.submit(lambda: then(self._desk.letters.export(letter_id, way)), done, self._failed)

    def _failed(self, error: ViosError) -> None:
        self._view.show_problem(self._texts.error(error.code, **error.params))

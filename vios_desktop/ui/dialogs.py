"""The dialogs of the program in Qt: opened, never waited for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from vios_desktop.ui.widgets.buttons import DangerButton, PrimaryButton, SecondaryButton
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QFileDialog, QWidget

    from vios_desktop.ui.dialog_port import Question, SaveRequest
    from vios_desktop.ui.page_picture import PagePicture
    from vios_desktop.ui.theme.theme import Theme

_WIDTH = 416


class QuestionDialog(QDialog):
    """The question as title, verbs on the buttons, the safe one left and the default."""

    def __init__(self, theme: Theme, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("VIOS")
        self.setProperty("part", "question")
        self.setAccessibleName(question.title)
        self.setAccessibleDescription(question.text)
        self.setModal(True)
        self.setMinimumWidth(theme.px(_WIDTH))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(21, 18, 21, 17)
        layout.setSpacing(6)
        layout.addWidget(Label(question.title, "card", wrap=True))
        layout.addWidget(Label(question.text, "secondary", "text2", wrap=True))
        layout.addSpacing(6)
        self.safe_button = SecondaryButton(theme, question.safe)
        self.safe_button.setDefault(True)
        self.safe_button.clicked.connect(self.reject)
        act = DangerButton if question.dangerous else PrimaryButton
        self.act_button = act(theme, question.act)
        self.act_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.safe_button)
        row.addWidget(self.act_button)
        layout.addLayout(row)
        self.safe_button.setFocus()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() in {QEvent.Type.Show, QEvent.Type.LayoutRequest}:
            self._fit()
        return handled

    def _fit(self) -> None:
        """Qt asks a window of wrapped text for its height before its fonts are known, and not again."""
        layout = self.layout()
        needed = layout.totalHeightForWidth(self.width()) if layout is not None else 0
        if needed > self.height():
            self.resize(self.width(), needed)


class QtDialogs(QObject):
    """Implements the port `Dialogs` above one window."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._window = theme, window
        self._open: list[QDialog] = []

    def ask(self, question: Question, on_answer: Callable[[bool], None]) -> None:
        dialog = QuestionDialog(self._theme, question, self._window)
        self._show(dialog, lambda: on_answer(dialog.result() == QDialog.DialogCode.Accepted))

    def choose_folder(self, title: str, start: Path | None, on_chosen: Callable[[Path | None], None]) -> None:
        from PySide6.QtWidgets import QFileDialog

        dialog = _file_window(QFileDialog(self._window, title, str(start or Path.home())))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._show(dialog, lambda: on_chosen(_picked(dialog)))

    def choose_file(
        self, title: str, kind: str, suffixes: Sequence[str], on_chosen: Callable[[Path | None], None]
    ) -> None:
        from PySide6.QtWidgets import QFileDialog

        patterns = " ".join(f"*{suffix}" for suffix in suffixes)
        dialog = _file_window(QFileDialog(self._window, title, str(Path.home()), f"{kind} ({patterns})"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._show(dialog, lambda: on_chosen(_picked(dialog)))

    def choose_files(
        self, title: str, kind: str, suffixes: Sequence[str], on_chosen: Callable[[tuple[Path, ...]], None]
    ) -> None:
        from PySide6.QtWidgets import QFileDialog

        patterns = " ".join(f"*{suffix}" for suffix in suffixes)
        dialog = _file_window(QFileDialog(self._window, title, str(Path.home()), f"{kind} ({patterns})"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._show(dialog, lambda: on_chosen(_all_picked(dialog)))

    def choose_save_file(self, request: SaveRequest, on_chosen: Callable[[Path | None], None]) -> None:
        from PySide6.QtWidgets import QFileDialog

        start = (request.folder or Path.home()) / request.suggested_name
        kind = f"{request.kind} (*{request.suffix})"
        dialog = _file_window(QFileDialog(self._window, request.title, str(start), kind))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(request.suffix.lstrip("."))
        self._show(dialog, lambda: on_chosen(_picked(dialog)))

    def print_pages(self, pages: Sequence[PagePicture], on_finished: Callable[[bool], None]) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("VIOS")
        dialog = QPrintDialog(printer, self._window)

        def finish() -> None:
            wanted = dialog.result() == QDialog.DialogCode.Accepted
            on_finished(wanted and draw_pages(printer, pages))

        self._show(dialog, finish)

    def preview_pages(self, pages: Sequence[PagePicture], on_finished: Callable[[bool], None]) -> None:
        from vios_desktop.ui.print_preview import PrintPreview

        preview = PrintPreview(self._theme, pages, self._window)

        def looked_at() -> None:
            if preview.result() == QDialog.DialogCode.Accepted:
                self.print_pages(pages, on_finished)
            else:
                on_finished(False)

        self._show(preview, looked_at)

    def close_all(self) -> None:
        for dialog in list(self._open):
            dialog.reject()

    def _show(self, dialog: QDialog, on_closed: Callable[[], None]) -> None:
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        self._open.append(dialog)

        def closed() -> None:
            if dialog in self._open:
                self._open.remove(dialog)
                on_closed()
                dialog.deleteLater()

        dialog.finished.connect(closed)
        dialog.open()


def draw_pages(printer: QPrinter, pages: Sequence[PagePicture]) -> bool:
    """Draw every page as large as the paper allows. False if the printer did not start or broke off."""
    from PySide6.QtCore import QRectF, QSizeF
    from PySide6.QtGui import QPainter

    from vios_desktop.ui.widgets.page_image import to_image

    painter = QPainter()
    if not pages or not painter.begin(printer):
        return False
    for number, page in enumerate(pages):
        if number and not printer.newPage():
            painter.end()
            return False
        room = QRectF(painter.viewport())
        size = QSizeF(page.width, page.height).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRectF(room.topLeft(), size), to_image(page))
    return painter.end()


def _file_window(dialog: QFileDialog) -> QFileDialog:
    """Every window of files goes through here."""
    from vios_desktop.ui.file_history import leave_no_trace

    leave_no_trace(dialog)
    return dialog


def _picked(dialog: QFileDialog) -> Path | None:
    return next(iter(_all_picked(dialog)), None)


def _all_picked(dialog: QFileDialog) -> tuple[Path, ...]:
    files = dialog.selectedFiles() if dialog.result() == QDialog.DialogCode.Accepted else []
    return tuple(Path(file) for file in files)

"""Photos and files that go along with a report: chosen, dropped or pasted, and what cannot go along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.entrance.column import empty_layout
from vios_desktop.ui.files.handed import paths_in, picture_in
from vios_desktop.ui.files.words import size_words
from vios_desktop.ui.incidents.row_box import RowBox
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.drop_zone import DropZone
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.domain.sealed_report import ReportFile
    from vios_desktop.ui.entrance.model import ErrorTexts
    from vios_desktop.ui.theme.theme import Theme


class ReportFiles(QWidget):
    """`dropped(paths)`, `pasted(png bytes)`, `removed(place in the list)`."""

    dropped = Signal(object)
    pasted = Signal(object)
    removed = Signal(int)

    def __init__(self, theme: Theme, texts: ErrorTexts) -> None:
        super().__init__()
        self._theme, self._texts = theme, texts
        self.choose_button = SecondaryButton(theme, self.tr("Add a photo or file"), "paperclip")
        head = QHBoxLayout()
        head.setSpacing(9)
        head.addWidget(Label(self.tr("Photos and files"), "label"))
        head.addWidget(Label(self.tr("optional"), "secondary", "text3"), 1)
        row = QHBoxLayout()
        row.addWidget(self.choose_button)
        row.addStretch(1)
        self._box, self._refused = RowBox(), QVBoxLayout()
        self._refused.setSpacing(8)
        hint = self.tr(
            "Or drop files here, or paste a picture. A photo often tells by itself where and with which device it "
            "was made. The original stays where it is."
        )
        warning = self.tr(
            "A sexual image of somebody under 18? Do not add it: having it is an offence as well (article 252 "
            "Sr). Leave the device where it is and call the police."
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addLayout(self._refused)
        layout.addWidget(self._box)
        layout.addLayout(row)
        layout.addWidget(Label(hint, "meta", "text3", wrap=True))
        layout.addWidget(Label(warning, "meta", "text2", wrap=True))
        text = self.tr("Let go: the file goes with your report. The original stays where it is.")
        DropZone(theme, self, text, lambda data: bool(paths_in(data) or data.hasImage()), self._take)

    def show_files(self, files: Sequence[ReportFile]) -> None:
        rows = [(f"{place}/{file.name}/{len(file.content)}", (place, file)) for place, file in enumerate(files)]
        self._box.show_rows(rows, lambda data: self._row(*data))
        self._box.setVisible(bool(files))
        empty_layout(self._refused)

    def show_refused(self, refused: Sequence[tuple[str, ViosError]]) -> None:
        empty_layout(self._refused)
        for name, error in refused:
            text = self._texts.error(error.code, **error.params)
            self._refused.addWidget(Banner(self._theme, "warn", f"{name}: {text.what}", "", text.now))

    def take_clipboard(self) -> None:
        self._take(QGuiApplication.clipboard().mimeData())

    def pasted_name(self) -> str:
        return self.tr("Pasted picture") + ".png"

    def dialog_words(self) -> tuple[str, str]:
        return self.tr("Which file?"), self.tr("Pictures, PDF, text, mail and sound")

    def _take(self, data: QMimeData) -> bool:
        paths, picture = paths_in(data), None
        if paths:
            self.dropped.emit(paths)
        elif (picture := picture_in(data)) is not None:
            self.pasted.emit(picture)
        return bool(paths) or picture is not None

    def _row(self, place: int, file: ReportFile) -> QWidget:
        away = QuietButton(self._theme, self.tr("Take away"), "x", size="compact")
        away.setAccessibleName(f"{away.text()}: {file.name}")
        away.clicked.connect(lambda: self.removed.emit(place))
        icon = IconLabel(self._theme, "file", 17, "accent")
        return SideRow(self._theme, icon, file.name, size_words(len(file.content)), (away,))

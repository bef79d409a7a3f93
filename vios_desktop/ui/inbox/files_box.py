"""The files of a report before it is taken in: which go along, and which VIOS does not take. Nothing is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.services.inbox import refusal
from vios_desktop.ui.files.words import size_words
from vios_desktop.ui.incidents.row_box import RowBox
from vios_desktop.ui.incidents.side_row import SideRow
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.section_heading import SectionHeading
from vios_desktop.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from vios_desktop.domain.sealed_report import ReportFile, SealedReport
    from vios_desktop.texts import Texts
    from vios_desktop.ui.theme.theme import Theme


class FilesBox(QWidget):
    """One row per file with a tick; a file that is refused has a word instead, and is left out."""

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._theme, self._texts = theme, texts
        self.ticks: dict[int, TickBox] = {}
        self._count = 0
        self._heading = SectionHeading(theme, self.tr("Files"), icon="paperclip")
        self._box = RowBox()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(self._heading)
        layout.addWidget(self._box)

    def show_files(self, report: SealedReport) -> None:
        self.ticks, self._count = {}, len(report.files)
        self._heading.set_count(str(self._count))
        self._box.show_rows([], lambda _data: QWidget())
        rows = [(f"{report.id}/{place}", (place, file)) for place, file in enumerate(report.files)]
        self._box.show_rows(rows, lambda data: self._row(*data))
        self.setVisible(bool(report.files))

    def left_out(self) -> frozenset[int]:
        """The places of the files that do not go along."""
        return frozenset(
            place
            for place in range(self._count)
            if (tick := self.ticks.get(place)) is None or not tick.isChecked()
        )

    def _row(self, place: int, file: ReportFile) -> QWidget:
        problem = refusal(file)
        icon = IconLabel(self._theme, "file" if problem is None else "circle-alert", 17, "text2")
        if problem is None:
            tick = self.ticks[place] = TickBox(self._theme, self.tr("Goes along"))
            tick.setChecked(True)
            tick.setAccessibleName(f"{tick.text()}: {file.name}")
            return SideRow(self._theme, icon, file.name, size_words(len(file.content)), (tick,))
        why = self._texts.error(problem.code, **problem.params).what
        row = SideRow(self._theme, icon, file.name, size_words(len(file.content)), ())
        left = self.tr("Is left out, and gone once you have handled this report.")
        row.add_line(Label(f"{why} {left}", "meta", "warn", wrap=True))
        return row

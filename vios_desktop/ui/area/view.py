"""The page of the neighbourhood: its figures beside those of the school, with no conclusion between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.domain.area_figures import AreaKind, AreaMeasure
from vios_desktop.domain.vocabulary import Domain
from vios_desktop.ui.area.figure_table import FigureTable
from vios_desktop.ui.area.import_form import ImportForm
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.beside_or_below import BesideOrBelow
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.columns import TwoColumns
from vios_desktop.ui.widgets.empty_state import EmptyState
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.page_scroll import PageScroll

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.services.area_figures import AreaView, SchoolYearCounts, StoredImport
    from vios_desktop.texts import ErrorText, Texts
    from vios_desktop.ui.area.presenter import Checked
    from vios_desktop.ui.theme.theme import Theme

_LEFT, _RIGHT, _COLUMN = 230, 340, 95
"""About how wide the cards of the neighbourhood and the school are, and each area more."""


class AreaPage(QWidget):
    """Implements `AreaFiguresView`."""

    file_requested = Signal()
    removed = Signal(str)

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._theme, self._texts = theme, texts
        self.read_button = SecondaryButton(theme, self.tr("Import figures"), "download")
        self.read_button.clicked.connect(self.file_requested)
        self.form = ImportForm(theme, texts)
        self.form.hide()
        self._notices, self._body = QVBoxLayout(), QVBoxLayout()
        self._body.setSpacing(12)
        self.page_scroll = PageScroll(self._content(), late=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page_scroll)

    @property
    def choosing(self) -> bool:
        """Whether a file was checked and waits for its choices."""
        return not self.form.isHidden()

    def show_figures(self, view: AreaView) -> None:
        if self.choosing:
            self.read_button.setFocus()
            self.form.hide()
        _empty(self._body)
        self.read_button.setVisible(view.may_import)
        if not view.imports:
            self._body.addWidget(self._empty_state(may_import=view.may_import))
            return
        columns = TwoColumns(self._theme, shares=(62, 38), stack_below=_beside(view), gap=12)
        for stored in view.imports:
            columns.left.addWidget(self._import_card(stored, may_remove=view.may_import))
        columns.left.addStretch(1)
        columns.right.addWidget(self._own_card(view.own))
        columns.right.addStretch(1)
        self._body.addWidget(columns)

    def show_checked(self, checked: Checked) -> None:
        self.form.show()
        self.form.show_checked(checked)
        self.page_scroll.to_top()

    def show_wrong(self, field: str, text: str) -> None:
        self.form.show_wrong(field, text)

    def show_problem(self, text: ErrorText | None) -> None:
        _empty(self._notices)
        if text is not None:
            self._notices.addWidget(Banner(self._theme, "bad", text.what, text.safe, text.now))
            self.page_scroll.to_top()

    def choose_title(self) -> str:
        return self.tr("Which file of key figures?")

    def done_words(self, count: int) -> str:
        return self.tr("Read in: figures of %n area(s).", "", count)

    def removed_words(self) -> str:
        return self.tr("The figures are taken away.")

    def _import_card(self, stored: StoredImport, *, may_remove: bool) -> Card:
        record = stored.record
        card = Card(gap=8)
        head = QHBoxLayout()
        title = self.tr("Neighbourhood, %1").replace("%1", str(record.year))
        head.addWidget(Label(title, "label", wrap=True), 1)
        if may_remove:
            away = QuietButton(self._theme, self.tr("Take away"), size="compact", tone="text2")
            away.setAccessibleName(self.tr("Take away: %1").replace("%1", title))
            away.clicked.connect(lambda: self.removed.emit(record.id))
            head.addWidget(away)
        card.body.addLayout(head)
        kinds = list(AreaKind)
        ordered = sorted(
            stored.figures, key=lambda figure: (kinds.index(AreaKind(figure.area_kind)), figure.area_code)
        )
        areas = {figure.area_code: figure.area_name for figure in ordered}
        values = {(figure.area_code, figure.measure): figure.value for figure in stored.figures}
        rows = [
            (self._texts.term(measure), [self._figure(values.get((code, measure))) for code in areas])
            for measure in AreaMeasure
            if any((code, measure) in values for code in areas)
        ]
        card.body.addWidget(FigureTable(("", *areas.values()), rows))
        day = f"{record.imported_at.astimezone():%d-%m-%Y}"
        source = self.tr("Source: %1. Read in on %2, file %3. A dot: not published.")
        source = source.replace("%1", record.source).replace("%2", day).replace("%3", record.file_hash[:8])
        card.body.addWidget(Label(source, "meta", "text3", wrap=True))
        return card

    def _own_card(self, own: Sequence[SchoolYearCounts]) -> Card:
        card = Card(gap=8)
        card.body.addWidget(Label(self.tr("Our own school: incidents"), "label", wrap=True))
        heads = ("", *(f"{counts.first.year}-{counts.first.year + 1}" for counts in own))
        rows = [
            (self._texts.term(domain), [str(counts.domains.get(domain, 0)) for counts in own]) for domain in Domain
        ]
        rows.append((self.tr("Together"), [str(sum(counts.domains.values())) for counts in own]))
        card.body.addWidget(FigureTable(heads, rows))
        note = self.tr("This school year until today, the last one whole.")
        card.body.addWidget(Label(note, "meta", "text3", wrap=True))
        return card

    def _figure(self, value: float | None) -> str:
        if value is None:
            return "."
        return QLocale().toString(value, "f", 0 if value == int(value) else 1)

    def _empty_state(self, *, may_import: bool) -> EmptyState:
        text = self.tr("Key figures of CBS, read in from a CSV file, lie here beside the figures of the school.")
        step = self.tr("Import figures") if may_import else ""
        state = EmptyState(self._theme, "map-pin", self.tr("No figures of the neighbourhood yet"), text, step=step)
        state.step_pressed.connect(self.file_requested)
        return state

    def _content(self) -> QWidget:
        content = QWidget()
        body = QVBoxLayout(content)
        body.setContentsMargins(24, 10, 24, 24)
        body.setSpacing(10)
        title = Label(self.tr("Analysis of the neighbourhood"), "page", wrap=True)
        head = BesideOrBelow(self._theme, title, self.read_button)
        note = self.tr(
            "These figures lie side by side. They do not explain each other, and say nothing about one pupil."
        )
        body.addWidget(head)
        body.addWidget(Label(note, "secondary", "text2", wrap=True))
        body.addLayout(self._notices)
        body.addWidget(self.form)
        body.addLayout(self._body)
        body.addStretch(1)
        return content


def _beside(view: AreaView) -> int:
    """From what width on both tables stand beside each other whole: below it they go under each other first."""
    areas = max(len({figure.area_code for figure in stored.figures}) for stored in view.imports)
    return max(900, _LEFT + _RIGHT + _COLUMN * areas)


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()

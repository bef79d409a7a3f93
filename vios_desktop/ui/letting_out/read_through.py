"""The third step: what was found left, the true pages right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.papers.page_stack import PageStack
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.chip import ChoiceChip
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label, Tag
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.words_and_page import WordsAndPage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vios_desktop.ui.letting_out.hits import HitsPanel
    from vios_desktop.ui.letting_out.model import Preview, Reading
    from vios_desktop.ui.theme.theme import Theme


class ReadThrough(QWidget):
    """`look_requested(view)`: other pages are asked for. `views` names what there is to look at.

    `notes` say what a view without pages of its own shows. `judge` stands under the hits.
    """

    look_requested = Signal(object)

    def __init__(
        self,
        theme: Theme,
        hits: HitsPanel,
        views: Mapping[str, str],
        notes: Mapping[str, str],
        judge: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._theme, self._views, self._notes, self._judge = theme, views, notes, judge
        self.hits = hits
        self.pages = PageStack(theme)
        self.chips: dict[str, ChoiceChip] = {}
        self._group = QButtonGroup(self)
        self._note = Label("", "secondary", "text2", wrap=True)
        words, page = (self.tr("What VIOS found"), self._side()), (self.tr("The page"), self._paper())
        self.sides = WordsAndPage(theme, words, page, shares=(4, 7))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.sides)
        self._shown = ""
        self._note.hide()

    def show_views(self, views: tuple[str, ...]) -> None:
        for view, chip in self.chips.items():
            chip.setVisible(view in views)
        if self._shown not in views and self.chips:
            self.chips[views[0]].setChecked(True)

    def show_reading(self, now: Reading) -> None:
        self.hits.show_reading(now)

    def show_preview(self, preview: Preview) -> None:
        changed = preview.view != self._shown
        self._shown = preview.view
        if self.chips:
            self.chips[preview.view].setChecked(True)
        note = self._notes.get(preview.view, "")
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.pages.show_pages(preview.pages)
        if changed:
            self._sheet.to_top()

    def focus(self) -> None:
        """On the first hit, or on the first page to read."""
        card = next(iter(self.hits.cards.values()), None)
        if card is not None:
            self.sides.show_words()
            card.setFocus()
        elif self.pages.images:
            self.sides.show_page()
            self.pages.images[0].setFocus()

    def _side(self) -> PageScroll:
        side = QWidget()
        layout = QVBoxLayout(side)
        layout.setContentsMargins(22, 16, 18, 16)
        layout.setSpacing(10)
        layout.addWidget(Label(self.tr("Read through for who it is about"), "page", wrap=True))
        layout.addWidget(self.hits)
        if self._judge is not None:
            layout.addWidget(self._judge)
        layout.addWidget(
            Banner(
                self._theme,
                "info",
                self.tr("VIOS finds words, no stories"),
                self.tr("Ask yourself: can a colleague know who this is? Then take those words out."),
            )
        )
        keys = self.tr("F8: next place. V: replace. L: let stay.")
        layout.addWidget(Label(keys, "secondary", "text3", wrap=True))
        layout.addStretch(1)
        return PageScroll(side, part="sidepane")

    def _paper(self) -> QWidget:
        paper = QWidget()
        layout = QVBoxLayout(paper)
        layout.setContentsMargins(24, 14, 24, 14)
        layout.setSpacing(10)
        top = QWidget()
        head = FlowLayout(top, gap=6)
        for view, name in self._views.items():
            chip = ChoiceChip(self._theme, name)
            chip.clicked.connect(lambda _on=False, one=view: self.look_requested.emit(one))
            self._group.addButton(chip)
            self.chips[view] = chip
            head.addWidget(chip)
        head.addWidget(Tag(self.tr("Without names, not anonymous"), "warn"))
        layout.addWidget(top)
        layout.addWidget(self._note)
        sheet = QWidget()
        inner = QVBoxLayout(sheet)
        inner.setContentsMargins(0, 0, 8, 0)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.pages, 1000)
        row.addStretch(1)
        inner.addLayout(row)
        inner.addStretch(1)
        self._sheet = PageScroll(sheet)
        layout.addWidget(self._sheet, 1)
        return paper

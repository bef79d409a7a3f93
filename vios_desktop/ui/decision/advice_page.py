"""The advice: its cards, what if, and at the foot how far the choosing is and fixing the decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.decision.card_grid import CardGrid
from vios_desktop.ui.decision.notices import Notices
from vios_desktop.ui.decision.reason_box import ReasonBox
from vios_desktop.ui.decision.what_if_panel import WhatIfPanel
from vios_desktop.ui.decision.words import DecisionWords, lowered
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.beside_or_below import BesideOrBelow
from vios_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.page_scroll import PageScroll

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from vios_desktop.ui.decision.model import AdviceModel
    from vios_desktop.ui.theme.theme import Theme

_TITLE_LEAST, _LEFT_FROM = 320, 520
_NAMED = 3
"""With more cards to go than this, naming them all tells nobody anything."""


class AdvicePage(QWidget):
    """Cards above, footer below; with a record one chooses, without one the advice can become a record."""

    fix_requested = Signal()
    record_requested = Signal()
    danger_requested = Signal()
    print_requested = Signal()
    save_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._words = theme, DecisionWords(self)
        self.notices = Notices(theme)
        self.grid = CardGrid(theme)
        self.what_if = WhatIfPanel(theme)
        self.what_if.hide()
        self.what_if.closed.connect(self._close_what_if)
        self.grid.detail_opened.connect(self._show_detail)
        self._title = Label("", "page", wrap=True)
        self._rests_on = Label("", "secondary", "text2", wrap=True)
        self._disclaimer = Label("", "meta", "text3", wrap=True)
        self._try = SecondaryButton(theme, self.tr("What if…"), "lightbulb")
        self._try.setAccessibleDescription(self.tr("See which cards another answer would change"))
        self._try.clicked.connect(self._toggle_what_if)
        self._danger = self._make_danger()
        content = QWidget()
        body = QVBoxLayout(content)
        body.setContentsMargins(22, 16, 22, 12)
        body.setSpacing(12)
        body.addLayout(self._make_head())
        body.addWidget(self._danger)
        body.addWidget(self.notices)
        body.addWidget(self.what_if)
        body.addWidget(self.grid, 1)
        body.addWidget(self._disclaimer)
        self.page = PageScroll(content, self._make_footer(), late=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)

    @property
    def left_text(self) -> str:
        """What the footer says about what is still to do."""
        return self._left.text()

    def show_advice(self, model: AdviceModel) -> None:
        """A fresh advice: the focus goes to the first card that asks for a choice."""
        self._show_words(model)
        self.what_if.hide()
        self.grid.show_cards(model.cards, may_choose=model.may_choose)
        self._show_foot(model)
        self.page.to_top()
        self.take_focus()

    def offer_paper(self) -> None:
        """There is a printer and a disk to give the advice to."""
        self.print_button.show()
        self.save_button.show()

    def show_again(self, model: AdviceModel) -> None:
        """The same advice after a choice."""
        self.grid.update_cards(model.cards, may_choose=model.may_choose)
        self._show_foot(model)

    def show_missing(self, axis: str) -> None:
        self.grid.focus_card(axis)

    def take_focus(self) -> None:
        self.grid.focus_first()
        self.page.to_top()

    def handle_key(self, event: QKeyEvent) -> bool:
        """Esc closes what was opened on the page before it leaves it."""
        if event.key() != Qt.Key.Key_Escape:
            return False
        if self.grid.is_open:
            self.grid.close_detail()
            return True
        if not self.what_if.isHidden():
            self._close_what_if()
            return True
        return False

    @property
    def reason_waits(self) -> bool:
        """A reason is being typed of which the last words were not handed in."""
        return any(box.waits for box in self.findChildren(ReasonBox))

    def flush(self) -> None:
        """Keep at once a reason that is being typed."""
        for box in self.findChildren(ReasonBox):
            box.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_foot()

    def _fit_foot(self) -> None:
        """One line: how many are chosen tells in short how many are left."""
        self._left.setHidden(not self._chosen.isHidden() and self.width() < self._theme.px(_LEFT_FROM))

    def _show_detail(self, detail: QWidget) -> None:
        """Bring the top of an opened card into sight, once it has its place."""
        bar = self.page.area.verticalScrollBar()
        top = detail.mapTo(self.page.content, detail.rect().topLeft()).y()
        room = self.page.area.viewport().height()
        if top + min(detail.height(), room // 2) > bar.value() + room:
            bar.setValue(top - room // 3)

    def _show_words(self, model: AdviceModel) -> None:
        title = self.tr("Advice: %1").replace("%1", lowered(model.title))
        self._title.setText(title)
        parts = [self.tr("Based on %n answer(s)", "", model.answers)]
        if model.known:
            parts.append(self.tr("and %n fact(s) from the incident", "", model.known))
        rules = self._words.rules_day(model.checked_on)
        self._rests_on.setText(f"{' '.join(parts)}. {rules}. {self._words.no_ruling()}")
        self._disclaimer.setText(model.disclaimer)
        self._danger.setVisible(model.danger)

    def _show_foot(self, model: AdviceModel) -> None:
        missing = model.missing
        chosen = self.tr("%1 of %2 chosen").replace("%1", str(len(model.to_choose) - len(missing)))
        self._chosen.setText(chosen.replace("%2", str(len(model.to_choose))))
        self._chosen.setVisible(model.may_choose)
        self._left.setText(self._left_text(model))
        self._fit_foot()
        self.fix_button.setVisible(model.may_choose)
        self.fix_button.set_unavailable(self._left.text() if missing else None)
        self._record.setVisible(not model.on_record and model.may_record)

    def _left_text(self, model: AdviceModel) -> str:
        if not model.on_record:
            return self.tr("Nothing is stored.")
        if not model.may_choose:
            return self.tr("Only the coordinator fixes a decision.")
        missing = model.missing
        if not missing:
            return self.tr("All cards are chosen.")
        if len(missing) > _NAMED:
            return self.tr("%n card(s) to go", "", len(missing))
        names = self._words.listed([lowered(card.short) for card in missing])
        return self.tr("%n card(s) to go: %1", "", len(missing)).replace("%1", names)

    def _make_head(self) -> QVBoxLayout:
        self.print_button = SecondaryButton(self._theme, self.tr("Print"), "printer")
        self.print_button.clicked.connect(self.print_requested)
        self.save_button = SecondaryButton(self._theme, self.tr("Save as PDF"), "download")
        self.save_button.clicked.connect(self.save_requested)
        for button in (self.print_button, self.save_button):
            button.hide()
        head = QVBoxLayout()
        head.setSpacing(4)
        deeds = (self._try, self.print_button, self.save_button)
        head.addWidget(BesideOrBelow(self._theme, self._title, *deeds, least=_TITLE_LEAST))
        head.addWidget(self._rests_on)
        return head

    def _make_danger(self) -> Banner:
        button = SecondaryButton(self._theme, self.tr("What do I do until help comes?"), size="compact")
        button.clicked.connect(self.danger_requested)
        what = self.tr("There may be danger now. Call 112.")
        return Banner(self._theme, "bad", what, icon="phone", buttons=(button,))

    def _make_footer(self) -> QFrame:
        self._chosen = Label("", "label", tabular=True)
        self._left = Label("", "secondary", "text2", wrap=True)
        self.fix_button = PrimaryButton(self._theme, self.tr("Fix the decision"), "check")
        self.fix_button.clicked.connect(self.fix_requested)
        self.fix_button.reason_requested.connect(self.fix_requested)
        self._record = PrimaryButton(self._theme, self.tr("Record as incident"), "plus")
        self._record.clicked.connect(self.record_requested)
        self.footer = QFrame()
        row = QHBoxLayout(self.footer)
        row.setContentsMargins(22, 9, 22, 9)
        row.setSpacing(10)
        row.addWidget(self._chosen)
        row.addWidget(self._left, 100)
        row.addStretch(1)
        row.addWidget(self.fix_button)
        row.addWidget(self._record)
        return self.footer

    def _toggle_what_if(self) -> None:
        if self.what_if.isHidden():
            self.what_if.show()
            self.page.to_top()
            self.what_if.take_focus()
        else:
            self._close_what_if()

    def _close_what_if(self) -> None:
        self.what_if.hide()
        self._try.setFocus()

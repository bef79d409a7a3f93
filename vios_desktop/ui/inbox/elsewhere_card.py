"""Where reports of other computers come from: a shared folder that is looked into by itself, or a stick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.fixed_by_school import FixedBySchool
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from vios_desktop.texts import Texts
    from vios_desktop.ui.inbox.watch import WatchState
    from vios_desktop.ui.theme.theme import Theme


class ElsewhereCard(Card):
    choose_requested = Signal()
    drop_requested = Signal()
    fetch_requested = Signal()

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__("")
        self._texts = texts
        self._folder = Label("", "body", wrap=True)
        self._words = Label("", "secondary", "text2", wrap=True)
        self._problem = Banner(theme, "warn", "")
        self._problem.hide()
        self.choose_button = SecondaryButton(theme, "", "folder", size="compact")
        self.choose_button.clicked.connect(self.choose_requested)
        self.drop_button = QuietButton(theme, self.tr("No shared folder"), "x", size="compact")
        self.drop_button.clicked.connect(self.drop_requested)
        self.fetch_button = SecondaryButton(theme, self.tr("Fetch from a stick"), "download", size="compact")
        self.fetch_button.clicked.connect(self.fetch_requested)
        self.fixed = FixedBySchool(theme)
        self.fixed.hide()
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=8, row_gap=6)
        for button in (self.choose_button, self.fetch_button, self.drop_button):
            flow.addWidget(button)
        self.body.addWidget(Label(self.tr("Reports of other computers"), "label", wrap=True))
        for widget in (self._folder, self.fixed, self._words, self._problem, buttons):
            self.body.addWidget(widget)

    def show_state(self, state: WatchState) -> None:
        chosen = state.shared is not None
        self._folder.setText(str(state.shared) if chosen else "")
        self._folder.setVisible(chosen)
        self.drop_button.setVisible(chosen and not state.shared_fixed)
        self.choose_button.setVisible(not state.shared_fixed)
        self.fixed.setVisible(state.shared_fixed)
        self.choose_button.setText(self.tr("Another folder") if chosen else self.tr("Choose a shared folder"))
        self._words.setText(
            self.tr("VIOS looks there every minute. Reports are sealed: who manages the folder reads nothing.")
            if chosen
            else self.tr(
                "Reports of this computer come in by themselves. Do colleagues report elsewhere? Let them save "
                "the report in a shared folder or on a stick."
            )
        )
        if state.shared_problem:
            text = self._texts.error(state.shared_problem)
            self._problem.set_message("warn", text.what, text.safe, text.now)
        self._problem.setVisible(bool(state.shared_problem))

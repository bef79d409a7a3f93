"""Where advice without a record begins: choose what is going on, or go on with a walk that was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.decision.also_page import LIST_WIDTH
from vios_desktop.ui.decision.column import Column, clear
from vios_desktop.ui.decision.kind_picker import KindPicker
from vios_desktop.ui.decision.notices import Notices
from vios_desktop.ui.decision.words import DecisionWords
from vios_desktop.ui.kind_icons import kind_icon
from vios_desktop.ui.widgets.card import RowCard
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.list_row import ListRow
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.row_data import Row
from vios_desktop.ui.widgets.section_heading import SectionHeading

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from vios_desktop.ui.decision.start_model import StartModel, WalkLine
    from vios_desktop.ui.theme.theme import Theme


class StartPage(QWidget):
    """`picker.chosen(code)` begins without a record, `walk_chosen(incident id)` goes on with one."""

    walk_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._words = theme, DecisionWords(self)
        self._without_account = False
        self.notices = Notices(theme)
        self.picker = KindPicker(theme)
        column = Column(theme, width=LIST_WIDTH)
        column.body.addWidget(self.notices)
        column.body.addWidget(Label(self.tr("What do you want advice about?"), "question", wrap=True))
        self._lead = Label("", "lead", "text2", wrap=True)
        column.body.addWidget(self._lead)
        self._extra = QVBoxLayout()
        column.body.addLayout(self._extra)
        self._walks = QVBoxLayout()
        self._walks.setSpacing(8)
        column.body.addLayout(self._walks)
        column.body.addSpacing(8)
        column.body.addWidget(self.picker)
        column.body.addStretch(1)
        self._page = PageScroll(column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._page)

    def put_before_kinds(self, widget: QWidget) -> None:
        """Something that is asked before a kind is chosen."""
        self._extra.addWidget(widget)
        self._extra.addSpacing(4)

    def show_start(self, model: StartModel) -> None:
        self._without_account = model.without_account
        self._lead.setText(self._lead_text(model))
        self.picker.clear_search()
        self.picker.show_kinds(model.kinds)
        self._show_walks(model)
        self._page.to_top()
        self.take_focus()

    def take_focus(self) -> None:
        self.picker.take_focus()

    def handle_key(self, _event: QKeyEvent) -> bool:
        """The list has its own keys."""
        return False

    def _lead_text(self, model: StartModel) -> str:
        if model.without_account:
            return self.tr("Nothing is stored: your answers are gone when you leave. You need no names here.")
        return self.tr(
            "Nothing is stored. Is it about an incident that is recorded? Then open that incident and choose "
            "Decision help: what is known is not asked again."
        )

    def _show_walks(self, model: StartModel) -> None:
        clear(self._walks)
        if not model.walks:
            return
        self._walks.addSpacing(8)
        heading = SectionHeading(self._theme, self.tr("You were working on"), count=str(len(model.walks)))
        self._walks.addWidget(heading)
        card = RowCard()
        for walk in model.walks:
            title, meta = self._about(walk)
            row = ListRow(
                self._theme, Row(walk.incident_id, title, meta, kind_icon(walk.kind_code)), self.tr("Go on")
            )
            row.opened.connect(self.walk_chosen)
            row.verb_pressed.connect(self.walk_chosen)
            card.add_row(row)
        self._walks.addWidget(card)

    def _about(self, walk: WalkLine) -> tuple[str, str]:
        if walk.saved_at is None and self._without_account:
            return walk.kind, self.tr("Not stored: gone when you leave")
        if walk.saved_at is None:
            title = self.tr("%1 (without an incident)").replace("%1", walk.kind)
            return title, self.tr("Not stored: gone when VIOS locks")
        title = self.tr("%1 (incident %2)").replace("%1", walk.kind).replace("%2", walk.number)
        return title, self.tr("Answers kept %1").replace("%1", self._words.moment(walk.saved_at))

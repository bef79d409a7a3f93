"""Where advice without a record begins: choose what is going on, or go on with a walk that was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.decision.column import Column, clear
from vios_desktop.ui.decision.notices import Notices
from vios_desktop.ui.decision.words import DecisionWords
from vios_desktop.ui.kind_icons import kind_icon
from vios_desktop.ui.widgets.card import RowCard
from vios_desktop.ui.widgets.empty_state import EmptyRow
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.list_row import ListRow
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.row_data import Row
from vios_desktop.ui.widgets.section_heading import SectionHeading
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from vios_desktop.ui.decision.model import KindLine, StartModel, WalkLine
    from vios_desktop.ui.theme.theme import Theme

_SEARCH_FROM = 8
"""With fewer kinds than this a search box is only in the way."""


class StartPage(QWidget):
    """`kind_chosen(code)` begins without a record, `walk_chosen(incident id)` goes on with one."""

    kind_chosen = Signal(str)
    walk_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._words = theme, DecisionWords(self)
        self._kinds: tuple[KindLine, ...] = ()
        self._without_account = False
        self.notices = Notices(theme)
        column = Column(theme)
        column.body.addWidget(self.notices)
        column.body.addWidget(Label(self.tr("What do you want advice about?"), "question", wrap=True))
        self._lead = Label("", "lead", "text2", wrap=True)
        column.body.addWidget(self._lead)
        column.body.addSpacing(8)
        self._search = TextField(theme, icon="search", placeholder=self.tr("Search, for example: vape"))
        self._search.text_changed.connect(lambda _text: self._show_kinds())
        self._field = Field(theme, self.tr("Search a kind of incident"), self._search)
        column.body.addWidget(self._field)
        self._extra = QVBoxLayout()
        column.body.addLayout(self._extra)
        self._list = QVBoxLayout()
        column.body.addLayout(self._list)
        self._walks = QVBoxLayout()
        self._walks.setSpacing(8)
        column.body.addLayout(self._walks)
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
        self._kinds, self._without_account = model.kinds, model.without_account
        self._lead.setText(self._lead_text(model))
        self._field.setVisible(len(model.kinds) >= _SEARCH_FROM)
        self._show_kinds()
        self._show_walks(model)
        self._page.to_top()
        self.take_focus()

    def take_focus(self) -> None:
        if not self._field.isHidden():
            self._field.focus()
        elif rows := self.findChildren(ListRow):
            rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def handle_key(self, event: QKeyEvent) -> bool:
        """Down in the search box goes to the list."""
        rows = [row for row in self.findChildren(ListRow) if row.isVisible()]
        if event.key() == Qt.Key.Key_Down and rows and not any(row.hasFocus() for row in rows):
            rows[0].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return False

    def _lead_text(self, model: StartModel) -> str:
        if model.without_account:
            return self.tr("Nothing is stored: your answers are gone when you leave. You need no names here.")
        return self.tr(
            "Nothing is stored. Is it about an incident that is recorded? Then open that incident and choose "
            "Decision help: what is known is not asked again."
        )

    def _show_kinds(self) -> None:
        clear(self._list)
        wanted = self._search.text().strip().lower()
        found = [kind for kind in self._kinds if wanted in kind.title.lower()]
        if not found:
            empty = EmptyRow(
                self._theme,
                self.tr("No kind of incident with these words."),
                self.tr("VIOS may have no rule for this yet. Call the neighbourhood officer for advice."),
                step=self.tr("Clear the search"),
            )
            empty.step_pressed.connect(lambda: self._search.set_text(""))
            self._list.addWidget(empty)
            return
        card = RowCard()
        for kind in found:
            row = ListRow(self._theme, Row(kind.code, kind.title, icon=kind_icon(kind.code)))
            row.opened.connect(self.kind_chosen)
            card.add_row(row)
        self._list.addWidget(card)

    def _show_walks(self, model: StartModel) -> None:
        clear(self._walks)
        if not model.walks:
            return
        self._walks.addSpacing(16)
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

"""Is something else going on as well? The same list, to add a second kind to the walk that is being made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.decision.column import Column
from vios_desktop.ui.decision.kind_picker import KindPicker
from vios_desktop.ui.decision.words import lowered
from vios_desktop.ui.widgets.buttons import SecondaryButton
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.page_scroll import PageScroll

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from vios_desktop.ui.decision.start_model import AlsoModel
    from vios_desktop.ui.theme.theme import Theme

LIST_WIDTH = 1000


class AlsoPage(QWidget):
    """`picker.chosen(code)` adds a kind, `closed` goes back to where one was."""

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.picker = KindPicker(theme)
        self._lead = Label("", "lead", "text2", wrap=True)
        back = SecondaryButton(theme, self.tr("Never mind"), "arrow-left", size="compact")
        back.clicked.connect(self.closed)
        column = Column(theme, width=LIST_WIDTH)
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Is something else going on as well?"), "question", wrap=True), 1)
        head.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        column.body.addLayout(head)
        column.body.addWidget(self._lead)
        column.body.addSpacing(8)
        column.body.addWidget(self.picker)
        column.body.addStretch(1)
        self._page = PageScroll(column)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._page)

    def show_also(self, model: AlsoModel) -> None:
        text = self.tr(
            "You get one advice about %1 and what you choose here. Your answers stay. What was asked already is "
            "not asked again."
        )
        self._lead.setText(text.replace("%1", lowered(model.title)))
        self.picker.clear_search()
        self.picker.show_kinds(model.kinds)
        self._page.to_top()
        self.take_focus()

    def take_focus(self) -> None:
        self.picker.take_focus()

    def handle_key(self, event: QKeyEvent) -> bool:
        """Esc closes the list and leaves the walk as it was."""
        if event.key() != Qt.Key.Key_Escape:
            return False
        self.closed.emit()
        return True

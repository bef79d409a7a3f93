"""The button with the kept filters of the list, and the line in which filters get their name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from vios_desktop.domain.saved_search import LONGEST_NAME
from vios_desktop.ui.incidents.flush_button import FlushButton
from vios_desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from vios_desktop.ui.widgets.field import Field
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from vios_desktop.domain.saved_search import SavedSearch
    from vios_desktop.ui.theme.theme import Theme


class SavedFilters(QWidget):
    """The line for the name; `button` is laid out beside the order of the list. `kept(name)` once it is given."""

    used = Signal(str)
    removed = Signal(str)
    kept = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._searches: tuple[SavedSearch, ...] = ()
        self._may_keep, self._proposed = False, ""
        self.button = FlushButton(theme, self.tr("Kept filters"), size="compact", tone="text3")
        self.button.set_trailing_icon("chevron-down")
        self.button.clicked.connect(self._open)
        self.name = TextField(theme)
        self.name.edit.setMaxLength(LONGEST_NAME)
        self.field = Field(theme, self.tr("A name for these filters"), self.name)
        self.keep_button = SecondaryButton(theme, self.tr("Keep"), "check", size="compact")
        self.keep_button.clicked.connect(self._give)
        self.cancel_button = QuietButton(theme, self.tr("Cancel"), size="compact")
        self.cancel_button.clicked.connect(self.close_name)
        self.name.confirmed.connect(lambda _text: self._give())
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.field)
        layout.addLayout(buttons)
        self.button.hide()
        self.hide()

    def show_saved(self, searches: Sequence[SavedSearch]) -> None:
        self._searches = tuple(searches)
        self._fit()

    def offer(self, *, may_keep: bool, proposed: str) -> None:
        """Whether there is something to keep now, and the name that is proposed for it."""
        self._may_keep, self._proposed = may_keep, proposed
        self._fit()

    def menu(self) -> QMenu:
        """What stands behind the button."""
        menu = QMenu(self.button)
        for search in self._searches:
            menu.addAction(search.name.replace("&", "&&"), partial(self.used.emit, search.id))
        if self._searches:
            menu.addSeparator()
        menu.addAction(self.tr("Keep these filters…"), self.ask_name).setEnabled(self._may_keep)
        if self._searches:
            away = menu.addMenu(self.tr("Take away"))
            for search in self._searches:
                away.addAction(search.name.replace("&", "&&"), partial(self.removed.emit, search.id))
        return menu

    def ask_name(self) -> None:
        self.field.set_error("")
        self.name.set_text(self._proposed[:LONGEST_NAME])
        self.show()
        self.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.edit.selectAll()

    def close_name(self) -> None:
        self.name.edit.clearFocus()
        self.hide()

    def show_name_problem(self) -> None:
        self.field.set_error(self.tr("Give it a short name."))
        self.field.focus()

    def kept_words(self) -> str:
        return self.tr("Filters kept.")

    def removed_words(self) -> str:
        return self.tr("Kept filters taken away.")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_name()
        else:
            super().keyPressEvent(event)

    def _give(self) -> None:
        self.kept.emit(self.name.text())

    def _fit(self) -> None:
        """Where nothing is kept and nothing can be, there is no button."""
        self.button.setVisible(bool(self._searches) or self._may_keep)

    def _open(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

"""Kept searches as chips, and the one line in which a search gets its name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from vios_desktop.domain.saved_search import LONGEST_NAME
from vios_desktop.ui.widgets.buttons import Button, QuietButton, SecondaryButton
from vios_desktop.ui.widgets.chip import MenuChip
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from vios_desktop.domain.saved_search import SavedSearch
    from vios_desktop.ui.theme.theme import Theme


class SavedBar(QWidget):
    """`save_button` is laid out by the page. The menu of a chip emits one of `use_chosen`, `rename_chosen` and
    `remove_chosen` with the id; `named(name)` when a name was given.
    """

    use_chosen = Signal(str)
    rename_chosen = Signal(str)
    remove_chosen = Signal(str)
    save_wanted = Signal()
    named = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.chips: dict[str, Button] = {}
        self._menus: dict[str, QMenu] = {}
        self.save_button = QuietButton(theme, self.tr("Keep this search"), "save", size="compact")
        self.save_button.clicked.connect(self.save_wanted)
        self._heading = Label(self.tr("Kept searches:"), "secondary", "text2")
        self._holder = QWidget(self)
        self._flow = FlowLayout(self._holder, gap=6)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addWidget(self._heading, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._holder, 1)
        self.name = TextField(theme, placeholder=self.tr("A name for this search"))
        self.name.edit.setAccessibleName(self.tr("A name for this search"))
        self.name.edit.setMaxLength(LONGEST_NAME)
        self.name.confirmed.connect(self.named)
        self.problem = Label("", "secondary", "bad", wrap=True)
        self._naming = QWidget(self)
        self._lay_out()
        self._naming.hide()
        self._heading.hide()
        self._holder.hide()
        self.hide()
        self.set_can_save(allowed=False)

    def show_saved(self, searches: Sequence[SavedSearch]) -> None:
        for chip in self.chips.values():
            chip.clearFocus()
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = {}
        self._menus = {}
        for search in searches:
            chip = MenuChip(self._theme, search.name.replace("&", "&&"))
            chip.setAccessibleName(self.tr("Kept search %1").replace("%1", search.name))
            self.chips[search.id] = chip
            self._menus[search.id] = self._menu(search.id, chip)
            chip.clicked.connect(partial(self._open_menu, search.id))
            self._flow.addWidget(chip)
        self._heading.setVisible(bool(searches))
        self._holder.setVisible(bool(searches))
        self._fit()
        self._holder.updateGeometry()

    def set_can_save(self, *, allowed: bool) -> None:
        self.save_button.setEnabled(allowed)

    def ask_name(self, name: str) -> None:
        self.problem.hide()
        self.name.set_text(name[:LONGEST_NAME])
        self._naming.show()
        self._fit()
        self.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.edit.selectAll()

    def close_name(self) -> None:
        self.name.edit.clearFocus()
        self._naming.hide()
        self._fit()

    def show_problem(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.show()
        self.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._naming.isHidden():
            self.close_name()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        """No room for nothing."""
        self.setVisible(bool(self.chips) or not self._naming.isHidden())

    def _lay_out(self) -> None:
        keep = SecondaryButton(self._theme, self.tr("Keep"), "check", size="compact")
        keep.clicked.connect(lambda: self.named.emit(self.name.text()))
        cancel = QuietButton(self._theme, self.tr("Cancel"), "x", size="compact")
        cancel.clicked.connect(self.close_name)
        line = QHBoxLayout()
        line.setSpacing(8)
        for widget, stretch in ((self.name, 1), (keep, 0), (cancel, 0)):
            line.addWidget(widget, stretch)
        inside = QVBoxLayout(self._naming)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        inside.addLayout(line)
        inside.addWidget(self.problem)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(6)
        outer.addLayout(self._row)
        outer.addWidget(self._naming)

    def _menu(self, search_id: str, chip: QWidget) -> QMenu:
        menu = QMenu(chip)
        menu.addAction(self.tr("Search again"), partial(self.use_chosen.emit, search_id))
        menu.addAction(self.tr("Another name…"), partial(self.rename_chosen.emit, search_id))
        menu.addAction(self.tr("Remove"), partial(self.remove_chosen.emit, search_id))
        return menu

    def _open_menu(self, search_id: str) -> None:
        chip = self.chips[search_id]
        self._menus[search_id].popup(chip.mapToGlobal(chip.rect().bottomLeft()))

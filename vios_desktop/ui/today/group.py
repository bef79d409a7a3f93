"""A group of rows under its heading; of a long group the first rows, and more on request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.incidents.row_box import RowBox
from vios_desktop.ui.today.task_row import SteppingRow
from vios_desktop.ui.widgets.buttons import QuietButton
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.section_heading import SectionHeading

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeVar

    from vios_desktop.ui.theme.theme import Theme

    T = TypeVar("T")

FIRST_ROWS, MORE_ROWS = 8, 24
"""So many rows are made at once: a page of five hundred would hold up the window."""
_NOT_WORTH_HIDING = 3


class RowGroup(QWidget):
    """`show_rows` as that of `RowBox`; `nothing` is said in place of rows, without it an empty group is hidden.

    `first` rows are shown, and more on request.
    """

    link_pressed = Signal()
    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        *,
        icon: str,
        tone: str = "text2",
        link: str = "",
        nothing: str = "",
        first: int = FIRST_ROWS,
    ) -> None:
        super().__init__()
        self._counted, self._limit = _RowGroupWords(self), first
        self._items: list[tuple[str, object]] = []
        self._make: Callable[[object], QWidget] | None = None
        self.heading = SectionHeading(theme, title, icon=icon, tone=tone, link=link)
        self.heading.link_pressed.connect(self.link_pressed)
        self.box = RowBox()
        self._nothing = Label(nothing, "secondary", "text3", wrap=True)
        self.more_button = QuietButton(theme, "", "chevron-down", size="compact")
        self.more_button.hide()
        self.more_button.clicked.connect(self.show_more)
        self._title = title
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(self.heading)
        layout.addWidget(self.box)
        layout.addWidget(self._nothing)
        layout.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)

    def row_ids(self) -> tuple[str, ...]:
        """The rows that are shown, from top to bottom."""
        made = (row.row_id for row in self.box.rows if isinstance(row, SteppingRow))
        return (*made, *self.box.waiting)

    def row(self, row_id: str) -> SteppingRow | None:
        row = self.box.row(row_id)
        return row if isinstance(row, SteppingRow) else None

    def show_rows(self, items: Sequence[tuple[str, T]], make: Callable[[T], QWidget]) -> None:
        """(id, data) per row; equal data keeps its widget."""
        self._items = list(items)
        self._make = make  # type: ignore[assignment]  # the items and what makes their rows belong together
        self._fill()

    def show_more(self) -> None:
        """Some more rows; the focus goes to the first of them."""
        first = self._limit
        self._limit += MORE_ROWS
        self._fill()
        self.box.finish()
        rows = self.row_ids()
        row = self.row(rows[first]) if first < len(rows) else None
        if row is not None:
            row.take_focus(Qt.FocusReason.TabFocusReason)
        self.changed.emit()

    def _fill(self) -> None:
        if self._make is None:
            return
        count = len(self._items)
        shown = count if count <= self._limit + _NOT_WORTH_HIDING else self._limit
        self.box.show_rows(self._items[:shown], self._make)
        self.heading.set_count(str(count) if count else "")
        self.heading.setAccessibleName(f"{self._title} {count}")
        hidden = count - shown
        self.more_button.setVisible(hidden > 0)
        self.more_button.setText(self._counted.more(min(hidden, MORE_ROWS)) if hidden > 0 else "")
        said = bool(self._nothing.text())
        self._nothing.setVisible(said and not count)
        self.setVisible(bool(count) or said)


class _RowGroupWords(QObject):
    """Apart from the group: `tr` of a subclass would not find a counted text of the group, and show English."""

    def more(self, count: int) -> str:
        return self.tr("Show %n more", "", count)

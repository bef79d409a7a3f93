"""A card of rows that keeps the focus and an open form in place when its rows are made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from vios_desktop.ui.widgets.in_turns import InTurns
from vios_desktop.ui.widgets.label import Rule
from vios_desktop.ui.widgets.row_layout import RowLayout
from vios_desktop.ui.widgets.tab_focus import by_tab

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any, TypeVar

    T = TypeVar("T")


_AT_ONCE, _IN_A_TURN = 4, 2
"""The others come in later turns of the window: each is a widget with some more in it, and takes 3 to 6 ms."""


class RowBox(QFrame):
    """`show_rows` makes only the rows whose data changed; `open_form` puts a form under one of them.

    Of a long list the rows that are seen first are made at once and the others soon, a few at a time. Whoever asks
    for one of those by its id has it, and `finish` makes them all.
    """

    spoken_role = "List"

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self._layout = RowLayout(self)
        self._layout.setContentsMargins(1, 1, 1, 1)
        self._rows: dict[str, tuple[object, QWidget]] = {}
        self._form: QWidget | None = None
        self._under = ""
        self._waiting: list[tuple[str, object]] = []
        self._stretches: list[QWidget] = []
        self._coming = InTurns(self)
        self.hide()

    @property
    def rows(self) -> tuple[QWidget, ...]:
        """Those that were made so far."""
        return tuple(widget for _data, widget in self._rows.values())

    @property
    def waiting(self) -> tuple[str, ...]:
        """The ids of those that are still to come, below the others."""
        return tuple(row_id for row_id, _data in self._waiting)

    def row(self, row_id: str) -> QWidget | None:
        if row_id in self.waiting:
            self.finish()
        return self._rows[row_id][1] if row_id in self._rows else None

    def finish(self) -> None:
        """Make the rows that are still to come."""
        self._coming.finish()

    def show_rows(self, items: Sequence[tuple[str, T]], make: Callable[[T], QWidget]) -> None:
        """(id, data) per row; equal data keeps its widget, with focus and all."""
        focus, focused, before = QApplication.focusWidget(), self._focused_row(), self.rows
        self._coming.stop()
        held = {self._under, focused[0] if focused is not None else ""}
        at_least = 1 + max((place for place, (row_id, _data) in enumerate(items) if row_id in held), default=-1)
        self._take(items, make, at_least)
        if self._form is not None and self._under not in self._rows:
            self.close_form()
        if self.rows != before or not before:
            self._arrange()
        if focused is not None:
            row = self.row(focused[0])
            if focus is not None and row in before and not focus.hasFocus():
                row.show()  # one that came out of its stretch is hidden until the next turn, and lost the focus
                focus.setFocus(Qt.FocusReason.OtherFocusReason)
            self._focus_again(*focused)
        if self._waiting:
            self._coming.start(self._make_waiting(make))

    def _take(self, items: Sequence[tuple[str, T]], make: Callable[[T], QWidget], at_least: int) -> None:
        """Keep and make rows, these at least; what is too much for one turn waits."""
        old, self._rows, self._waiting = self._rows, {}, []
        made = 0
        for place, (row_id, data) in enumerate(items):
            kept = old.pop(row_id, None)
            if kept is not None and kept[0] == data:
                self._rows[row_id] = kept
                continue
            if kept is not None:
                _drop(kept[1])
            if made >= _AT_ONCE and place >= at_least:
                self._waiting = list(items[place:])
                break
            self._rows[row_id] = (data, make(data))
            made += 1
        for _data, widget in old.values():
            _drop(widget)

    def open_form(self, form: QWidget, under: str) -> None:
        """Show the form under this row; an earlier one is closed."""
        self.row(under)
        if self._form is not None and self._form is not form:
            self.close_form()
        self._form, self._under = form, under
        self._arrange()
        form.show()

    def close_form(self) -> None:
        """Take the form out; who opened it keeps it."""
        if self._form is not None:
            self._layout.removeWidget(self._form)
            self._form.hide()
            self._form = None
            self._under = ""

    def _arrange(self) -> None:
        """Rows in order with a line between them, the form below its row.

        Removed by widget, not with `takeAt`: Qt then deletes the item. One that Python is left with stays the one
        that is told of changes, the new one keeps the heights it heard first, and rows that are kept are cut off.
        """
        while self._layout.count() and (widget := self._layout.itemAt(0).widget()) is not None:
            self._layout.removeWidget(widget)
            if isinstance(widget, Rule):
                _drop(widget)
        stretches, self._stretches = self._stretches, []
        for place, (row_id, (_data, row)) in enumerate(self._rows.items()):
            if place:
                self._layout.addWidget(Rule())
            self._layout.addWidget(row)
            if self._form is not None and row_id == self._under:
                self._layout.addWidget(self._form)
        for stretch in stretches:  # their rows have left them by now
            _drop(stretch)
        self.setVisible(bool(self._rows))

    def _make_waiting(self, make: Callable[[Any], QWidget]) -> Iterator[None]:
        """More rows at the end, in stretches of their own: what they want is not asked of all others again."""
        while self._waiting:
            coming, self._waiting = self._waiting[:_IN_A_TURN], self._waiting[_IN_A_TURN:]
            stretch = QWidget()
            rows = RowLayout(stretch)
            for row_id, data in coming:
                row = make(data)
                rows.addWidget(Rule())
                rows.addWidget(row)
                self._rows[row_id] = (data, row)
            self._stretches.append(stretch)
            self._layout.addWidget(stretch)
            yield

    def _focused_row(self) -> tuple[str, str] | None:
        """Row and name of what has the focus, if that is in a row of this card."""
        focus = QApplication.focusWidget()
        if focus is None:
            return None
        return next(
            (
                (row_id, focus.objectName())
                for row_id, (_data, row) in self._rows.items()
                if row is focus or row.isAncestorOf(focus)
            ),
            None,
        )

    def _focus_again(self, row_id: str, name: str) -> None:
        """The same button; if it is gone, whatever can have the focus in this row or a later one."""
        focus = QApplication.focusWidget()
        row = self.row(row_id)
        if focus is not None and not focus.isHidden() and row in (focus, *_ancestors(focus)):
            return
        same = row.findChild(QWidget, name) if row is not None and name else None
        later = list(self._rows)[list(self._rows).index(row_id) :] if row_id in self._rows else []
        can = (child for key in later for child in self._rows[key][1].findChildren(QWidget) if by_tab(child))
        target = same or next(can, None)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)


def _ancestors(widget: QWidget) -> Iterator[QWidget]:
    while (parent := widget.parentWidget()) is not None:
        yield parent
        widget = parent


def _drop(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()

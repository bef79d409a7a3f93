"""A card of rows that keeps the focus and an open form in place when its rows are made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.label import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeVar

    T = TypeVar("T")


class RowBox(QFrame):
    """`show_rows` makes only the rows whose data changed; `open_form` puts a form under one of them."""

    spoken_role = "List"

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(1, 1, 1, 1)
        self._layout.setSpacing(0)
        self._rows: dict[str, tuple[object, QWidget]] = {}
        self._form: QWidget | None = None
        self._under = ""
        self.hide()

    @property
    def rows(self) -> tuple[QWidget, ...]:
        return tuple(widget for _data, widget in self._rows.values())

    def row(self, row_id: str) -> QWidget | None:
        return self._rows[row_id][1] if row_id in self._rows else None

    def show_rows(self, items: Sequence[tuple[str, T]], make: Callable[[T], QWidget]) -> None:
        """(id, data) per row; equal data keeps its widget, with focus and all."""
        focused = self._focused_row()
        old, self._rows = self._rows, {}
        for row_id, data in items:
            kept = old.pop(row_id, None)
            if kept is not None and kept[0] == data:
                self._rows[row_id] = kept
                continue
            if kept is not None:
                _drop(kept[1])
            self._rows[row_id] = (data, make(data))
        for _data, widget in old.values():
            _drop(widget)
        if self._form is not None and self._under not in self._rows:
            self.close_form()
        self._arrange()
        if focused is not None:
            self._focus_again(*focused)

    def open_form(self, form: QWidget, under: str) -> None:
        """Show the form under this row; an earlier one is closed."""
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
        while (item := self._layout.itemAt(0)) is not None and (widget := item.widget()) is not None:
            self._layout.removeWidget(widget)
            if isinstance(widget, Rule):
                _drop(widget)
        for place, (row_id, (_data, row)) in enumerate(self._rows.items()):
            if place:
                self._layout.addWidget(Rule())
            self._layout.addWidget(row)
            if self._form is not None and row_id == self._under:
                self._layout.addWidget(self._form)
        self.setVisible(bool(self._rows))

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
        if focus is not None and not focus.isHidden() and row is not None and row.isAncestorOf(focus):
            return
        same = row.findChild(QWidget, name) if row is not None and name else None
        later = list(self._rows)[list(self._rows).index(row_id) :] if row_id in self._rows else []
        can = (child for key in later for child in self._rows[key][1].findChildren(QWidget) if _takes_focus(child))
        target = same or next(can, None)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)


def _takes_focus(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _drop(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()

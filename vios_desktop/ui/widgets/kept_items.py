"""What a layout of our own keeps: its items in order, and what they want until one wants something else."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem


class KeptItems(QLayout):
    """A layout that is written in Python.

    The items are made here, not by Qt's own `addWidget`: those belong to C++, and Shiboken may call them deleted
    together with a layout around them while their widgets live on. Every question of Qt about this layout then
    raises inside Qt, and an error there ends the program (seen as a crash on changing pages).

    What the items want is asked once and kept until `invalidate`, which Qt calls when one of them is shown, hidden
    or wants something else: the layouts around this one ask dozens of times for each change. `forget` drops it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items: list[QLayoutItem] = []
        self._taken: QLayoutItem | None = None
        self.setContentsMargins(0, 0, 0, 0)

    def forget(self) -> None:
        """One of the items wants something else."""
        raise NotImplementedError

    def addWidget(self, widget: QWidget) -> None:  # noqa: N802  # Qt's name
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802  # Qt's name
        self.items.append(item)
        self.forget()

    def invalidate(self) -> None:
        self.forget()
        super().invalidate()

    def count(self) -> int:
        return len(self.items)

    def itemAt(self, index: int) -> QLayoutItem:  # noqa: N802  # Qt's name
        return self.items[index] if 0 <= index < len(self.items) else None  # type: ignore[return-value]  # Qt

    def takeAt(self, index: int) -> QLayoutItem:  # noqa: N802  # Qt's name
        """Kept until the next one: Qt deletes what it takes when a widget goes; Python may not do so as well."""
        self._taken = self.items.pop(index) if 0 <= index < len(self.items) else None
        self.forget()
        return self._taken  # type: ignore[return-value]  # Qt asks for None past the end

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802  # Qt's name
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def frame(self) -> QSize:
        """What the margins take."""
        margins = self.contentsMargins()
        return QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

"""The white card and the quiet note: frames with an edge, for a group that belongs together."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from vios_desktop.ui.tokens import L
from vios_desktop.ui.widgets.label import Label


class Card(QFrame):
    """A card with a vertical `body` layout; `title` is set in the type of a card title."""

    def __init__(self, title: str = "", *, margin: int = L, gap: int = 8, part: str = "card") -> None:
        super().__init__()
        self.setProperty("part", part)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(margin, margin - 2, margin, margin - 2)
        self.body.setSpacing(gap)
        if title:
            self.body.addWidget(Label(title, "label", wrap=True))


class Note(Card):
    """A sunken card for advice beside the work: "Zo schrijft u een goed verslag"."""

    def __init__(self, title: str = "", *, margin: int = L) -> None:
        super().__init__(title, margin=margin, part="note")


class RowCard(QFrame):
    """A card whose rows are parted by thin lines: fill it with `ListRow`s or any widget."""

    spoken_role = "List"

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "card")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)

    def add_row(self, row: QFrame) -> None:
        if self._rows.count():
            line = QFrame()
            line.setProperty("part", "rule")
            line.setFixedHeight(1)
            self._rows.addWidget(line)
        self._rows.addWidget(row)

    def clear(self) -> None:
        """Take all rows out; they are deleted when the event loop comes round."""
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

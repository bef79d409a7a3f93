"""What is to be looked at in a demand: one card, a line for each warning, and where the rules come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.row_data import Status, StatusKind
from vios_desktop.ui.widgets.status_label import StatusLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.ui.theme.theme import Theme


class DemandWarnings(QFrame):
    """It warns and decides nothing. Without warnings only the words about the source stay."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._told: list[tuple[str, str]] | None = None
        self.setProperty("part", "note")
        self._title = Label("", "label")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self.source = Label(
            self.tr(
                "Not verified: what stands here about 126nc and 126nd is the text of the law of 2017. Ask the "
                "board or somebody who knows the law when in doubt."
            ),
            "meta",
            "text3",
            wrap=True,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addLayout(self._lines)
        layout.addWidget(self.source)
        self.show_warnings([])

    @property
    def told(self) -> list[tuple[str, str]]:
        return list(self._told or ())

    def show_warnings(self, told: Sequence[tuple[str, str]], *, answered: bool = False) -> None:
        """The lines and what they mean, the weightiest first."""
        self._title.setText(self.tr("What stood out") if answered else self.tr("Look at this first"))
        if list(told) == self._told:
            return
        self._told = list(told)
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for what, meaning in told:
            self._lines.addWidget(self._line(what, meaning))
        self._title.setVisible(bool(told))
        self.setAccessibleName(" ".join(f"{what} {meaning}" for what, meaning in told))

    def _line(self, what: str, meaning: str) -> QWidget:
        line = QWidget()
        layout = QVBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addWidget(StatusLabel(self._theme, Status(StatusKind.WARNING, what), text_tone="text", wrap=True))
        said = Label(meaning, "secondary", "text2", wrap=True)
        said.setContentsMargins(21, 0, 0, 0)
        layout.addWidget(said)
        return line

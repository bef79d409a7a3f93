"""Text on the screen: a step of the type scale and a tone, never a size or a colour of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from vios_desktop.ui.theme.fonts import tabular_figures

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from vios_desktop.ui.tokens import TextRole


class Label(QLabel):
    """Plain text. With `wrap` it takes the height its width asks for; otherwise it stays on one line.

    Layouts ask for that height at a few widths, again with each change anywhere on the page, and Qt sets the text
    anew each time. It is worked out once for each width, text and font.
    """

    def __init__(
        self,
        text: str = "",
        role: TextRole = "body",
        tone: str = "text",
        *,
        wrap: bool = False,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        if tabular:
            self.setFont(tabular_figures(QFont()))
        self._heights: dict[int, int] = {}
        self._heights_of: tuple[str, QFont] | None = None

    def heightForWidth(self, width: int) -> int:
        text, font = self.text(), self.font()
        if (text, font) != self._heights_of:
            self._heights, self._heights_of = {}, (text, QFont(font))
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = super().heightForWidth(width)
        return height

    def set_tone(self, tone: str) -> None:
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            repolish(self)


class ElidedLabel(Label):
    """One line that ends in … where the room ends; the whole text is the tool tip and the spoken name."""

    def __init__(self, text: str = "", role: TextRole = "body", tone: str = "text") -> None:
        super().__init__(text, role, tone)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(
            min(self.sizeHint().width(), self.fontMetrics().horizontalAdvance("mmm…")),
            super().minimumSizeHint().height(),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip("" if shown == self.text() else self.text())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class Tag(Label):
    """A word in a small box that cannot be pressed: a role, a state in a text."""

    def __init__(self, text: str, tone: str = "text2") -> None:
        super().__init__(text, "chip", tone)
        self.setProperty("part", "tag")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)


class KeyCap(Label):
    """The name of a key, as on the answers of the decision help."""

    def __init__(self, text: str) -> None:
        super().__init__(text, "meta", "text2")
        self.setProperty("part", "key")


class Rule(QFrame):
    """A thin line between groups."""

    def __init__(self, *, vertical: bool = False) -> None:
        super().__init__()
        self.setProperty("part", "rule")
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)


def repolish(widget: QWidget) -> None:
    """Let the style sheet look at a changed property again."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()

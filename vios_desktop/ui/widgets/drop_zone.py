"""What is shown over a page while a file hangs above it: that it can be let go here, and what happens then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.tokens import RADIUS_CARD
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.painting import rounded_box

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QPaintEvent

    from vios_desktop.ui.theme.theme import Theme

_AWAY_FROM_EDGE = 8


class DropZone(QWidget):
    """Lies over `host`, which then takes what `fits`; `take` gets it and says whether it could use it.

    It hides what it lies over, so what has to be known before letting go is said in `more`.

    Whoever cannot drag has the button beside it: a zone is never the only way.
    """

    def __init__(
        self,
        theme: Theme,
        host: QWidget,
        text: str,
        fits: Callable[[QMimeData], bool],
        take: Callable[[QMimeData], bool],
        *,
        more: str = "",
    ) -> None:
        super().__init__(host)
        self._theme, self._fits, self._take = theme, fits, take
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 10, 32, 10)
        layout.setSpacing(8)
        layout.addStretch(1)
        labels = [Label(text, "item", "accent_text", wrap=True)]
        if more:
            labels.append(Label(more, "secondary", "accent_text", wrap=True))
        for label in labels:
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        layout.addStretch(1)
        self.hide()
        host.setAcceptDrops(True)
        host.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in {QEvent.Type.DragLeave, QEvent.Type.Resize}:
            self.hide()
        elif kind in {QEvent.Type.DragEnter, QEvent.Type.DragMove} and isinstance(event, QDragMoveEvent):
            if not self._fits(event.mimeData()):
                event.ignore()
                return True
            event.acceptProposedAction()
            self._show_over()
            return True
        elif kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self.hide()
            if self._fits(event.mimeData()) and self._take(event.mimeData()):
                event.acceptProposedAction()
            return True
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        away = _AWAY_FROM_EDGE
        room = self.rect().adjusted(away, away, -away, -away)
        rounded_box(painter, room, RADIUS_CARD, fill=tokens.accent_soft, edge=tokens.accent, width=2)

    def _show_over(self) -> None:
        host = self.parentWidget()
        if host is not None and self.isHidden():
            self.setGeometry(host.rect())
            self.show()
            self.raise_()

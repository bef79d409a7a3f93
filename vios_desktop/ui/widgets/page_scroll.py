"""A page that scrolls, with its footer outside so that the button is always in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget


class PageScroll(QFrame):
    """Scrolls `content` up and down only, follows the focus, and keeps `footer` in sight."""

    def __init__(self, content: QWidget, footer: QWidget | None = None, *, part: str = "canvas") -> None:
        super().__init__()
        self.setProperty("part", part)
        self.content = content
        self.area = _FollowingArea()
        self.area.setWidget(content)
        content.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.area, 1)
        if footer is not None:
            footer.setProperty("part", "footer")
            layout.addWidget(footer)

    @property
    def fits(self) -> bool:
        """True if nothing disappears behind the right side: for tests (the horizontal bar is off)."""
        return self.content.minimumSizeHint().width() <= self.area.viewport().width()

    def to_top(self) -> None:
        self.area.verticalScrollBar().setValue(0)


class _FollowingArea(QScrollArea):
    """Shows whatever has the focus; asks for no more width than its content needs."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setViewport(QWidget())  # asking for Qt's own makes PySide load every kind of widget: 10 ms
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def minimumSizeHint(self) -> QSize:
        content = self.widget()
        width = content.minimumSizeHint().width() if content is not None else 0
        return QSize(width + self.verticalScrollBar().sizeHint().width(), 80)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        content = self.widget()
        if now is not None and content is not None and content.isAncestorOf(now):
            self.ensureWidgetVisible(now, 24, 40)

"""A picture as large as the room allows; it can be made larger and smaller, and turned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap, QTransform
from PySide6.QtWidgets import QLabel, QScrollArea

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from vios_desktop.ui.theme.theme import Theme

_LEAST, _MOST = 0.1, 8.0
_STEP = 1.25


class PictureView(QScrollArea):
    """`show_picture(None)` forgets it. Keys: + and - for the size, 0 for as large as fits, R to turn."""

    spoken_role = "Graphic"

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._image: QImage | None = None
        self._factor: float | None = None  # None: as large as fits
        self._label = QLabel()
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidget(self._label)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(self.tr("Picture"))
        self.setProperty("part", "canvas")

    @property
    def picture(self) -> QImage | None:
        return self._image

    def show_picture(self, image: QImage | None) -> None:
        self._image, self._factor = image, None
        self._draw()

    def zoom(self, times: float) -> None:
        if self._image is not None:
            self._factor = min(_MOST, max(_LEAST, self._shown_factor() * times))
            self._draw()

    def fit(self) -> None:
        self._factor = None
        self._draw()

    def turn(self) -> None:
        """A quarter to the right; only on the screen."""
        if self._image is not None:
            self._image = self._image.transformed(QTransform().rotate(90))
            self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._factor is None:
            self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts = {
            Qt.Key.Key_Plus: lambda: self.zoom(_STEP),
            Qt.Key.Key_Equal: lambda: self.zoom(_STEP),
            Qt.Key.Key_Minus: lambda: self.zoom(1 / _STEP),
            Qt.Key.Key_0: self.fit,
            Qt.Key.Key_R: self.turn,
        }
        act = acts.get(Qt.Key(event.key()))
        if act is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        act()

    def _shown_factor(self) -> float:
        if self._factor is not None or self._image is None:
            return self._factor or 1.0
        room = self.viewport().size() - QSize(16, 16)
        sides = (room.width() / self._image.width(), room.height() / self._image.height())
        return max(_LEAST, min(1.0, *sides))

    def _draw(self) -> None:
        if self._image is None:
            self._label.clear()
            self._label.resize(0, 0)
            return
        ratio = self.devicePixelRatioF()
        size = self._image.size() * self._shown_factor()
        pixmap = QPixmap.fromImage(
            self._image.scaled(
                size * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        )
        pixmap.setDevicePixelRatio(ratio)
        self._label.setPixmap(pixmap)
        self._label.resize(size)

"""Draws the line icons sharply: at size times device pixel ratio, in the colour asked for, each one only once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from vios_desktop import resource_files

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QIcon

STROKE = "1.8"
_LUCIDE_STROKE = 'stroke-width="2"'
_MAX_CACHED = 600
_NAME = re.compile(r"[a-z0-9-]+")


class IconSet:
    """The icons of the program by the name of their file in `resources/icons`."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder if folder is not None else resource_files.root() / "icons"
        self._sources: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, int, str, float], QPixmap] = {}
        self.asleep = False
        """While True nothing is painted: the window stands a moment sooner, and icons come with the next paint."""

    def pixmap(self, name: str, size: int, colour: str, ratio: float = 1.0) -> QPixmap:
        """The icon as a square of `size` logical pixels in `colour` (`#rrggbb`). KeyError: no such icon."""
        key = (name, size, colour, ratio)
        found = self._pixmaps.get(key)
        if found is None:
            if len(self._pixmaps) >= _MAX_CACHED:
                self._pixmaps.clear()
            found = self._pixmaps[key] = self._render(name, size, colour, ratio)
        return found

    def icon(self, name: str, size: int, colour: str, ratio: float = 1.0) -> QIcon:
        """The same picture as a QIcon, for Qt's own parts: actions, the window."""
        from PySide6.QtGui import QIcon  # here, because the first paint needs none

        return QIcon(self.pixmap(name, size, colour, ratio))

    def paint(self, painter: QPainter, name: str, box: QRectF, colour: str) -> None:
        """Draw the icon centred in `box`, in a square as large as the smaller side; nothing while asleep."""
        if self.asleep:
            return
        size = round(min(box.width(), box.height()))
        device = painter.device()
        ratio = device.devicePixelRatio()
        left = box.x() + (box.width() - size) / 2
        top = box.y() + (box.height() - size) / 2
        painter.drawPixmap(round(left), round(top), self.pixmap(name, size, colour, ratio))

    def _source(self, name: str) -> str:
        text = self._sources.get(name)
        if text is None:
            file = self._folder / f"{name}.svg"
            if not _NAME.fullmatch(name) or not file.is_file():
                raise KeyError(name)
            text = file.read_text(encoding="utf-8").replace(_LUCIDE_STROKE, f'stroke-width="{STROKE}"')
            self._sources[name] = text
        return text

    def _render(self, name: str, size: int, colour: str, ratio: float) -> QPixmap:
        from PySide6.QtSvg import QSvgRenderer

        source = self._source(name).replace("currentColor", QColor(colour).name())
        edge = max(1, round(size * ratio))
        pixmap = QPixmap(edge, edge)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, edge, edge))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

"""The icon of the program and of its files, drawn from the mark: PNG for Linux, ICO for Windows."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from tools.package.program import ROOT
from vios_desktop.ui.tokens import LIGHT

SIZES: Final = (16, 24, 32, 48, 64, 128, 256)
_MARK: Final = ROOT / "resources" / "icons" / "vios-mark.svg"
_CORNER, _MARK_PART = 0.22, 0.66  # of the edge
_PAGE_CORNER, _PAGE_WIDTH, _PAGE_MARK = 0.08, 0.76, 0.42


def program_icons() -> Mapping[int, bytes]:
    """Edge in pixels -> PNG: the mark in white on a tile of the accent."""
    return {size: _png(_tile(size)) for size in SIZES}


def file_icons() -> Mapping[int, bytes]:
    """Edge in pixels -> PNG: a page with the mark. One for all kinds of files: what is in them shows nowhere."""
    return {size: _png(_page(size)) for size in SIZES}


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """A Windows icon with these PNGs in it."""
    head, at = struct.pack("<HHH", 0, 1, len(pictures)), 6 + 16 * len(pictures)
    entries, body = b"", b""
    for size, content in sorted(pictures.items()):
        edge = size % 256  # 0 stands for 256
        entries += struct.pack("<BBBBHHII", edge, edge, 0, 0, 1, 32, len(content), at + len(body))
        body += content
    return head + entries + body


def write_pictures(folder: Path) -> Sequence[Path]:
    """`vios.ico`, `vios-file.ico` and the PNGs by size, in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QGuiApplication.instance() or QGuiApplication([])
    written = []
    for name, pictures in (("vios", program_icons()), ("vios-file", file_icons())):
        contents = {f"{name}-{size}.png": content for size, content in pictures.items()}
        for file, content in {**contents, f"{name}.ico": ico(pictures)}.items():
            (folder / file).write_bytes(content)
            written.append(folder / file)
    del app
    return written


def _tile(size: int) -> QImage:
    image, painter = _canvas(size)
    painter.setBrush(QColor(LIGHT.accent))
    painter.drawRoundedRect(QRectF(0, 0, size, size), size * _CORNER, size * _CORNER)
    _draw_mark(painter, QRectF(0, 0, size, size), size * _MARK_PART, LIGHT.on_accent)
    painter.end()
    return image


def _page(size: int) -> QImage:
    image, painter = _canvas(size)
    width = size * _PAGE_WIDTH
    page = QRectF((size - width) / 2, 0, width, size)
    painter.setBrush(QColor(LIGHT.control))
    painter.drawRoundedRect(page, size * _PAGE_CORNER, size * _PAGE_CORNER)
    edge = max(1.0, size / 48)
    painter.setBrush(QColor(LIGHT.surface))
    painter.drawRoundedRect(page.adjusted(edge, edge, -edge, -edge), size * _PAGE_CORNER, size * _PAGE_CORNER)
    _draw_mark(painter, page, size * _PAGE_MARK, LIGHT.accent)
    painter.end()
    return image


def _canvas(size: int) -> tuple[QImage, QPainter]:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    return image, painter


def _draw_mark(painter: QPainter, inside: QRectF, edge: float, colour: str) -> None:
    svg = _MARK.read_text("utf-8").replace("currentColor", colour)
    place = QRectF(0, 0, edge, edge)
    place.moveCenter(inside.center())
    QSvgRenderer(QByteArray(svg.encode("utf-8"))).render(painter, place)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # takes str, the stubs say bytes
    return bytes(buffer.data().data())

"""What is dropped on a page or pasted into it: files, or a picture that has no file yet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData


def paths_in(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []


def picture_in(data: QMimeData) -> bytes | None:
    """A picture as PNG, or None where there is none."""
    picture = data.imageData() if data.hasImage() else None
    return png_of(picture) if isinstance(picture, QImage) and not picture.isNull() else None


def png_of(picture: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs do not know that it takes text
    return bytes(buffer.data().data())

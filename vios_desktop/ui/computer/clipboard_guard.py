"""What was copied out of VIOS: kept out of clipboard histories, gone after half a minute and at the lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QTimer

if TYPE_CHECKING:
    from PySide6.QtGui import QClipboard

KEPT_MS = 30_000

_MARKS = {
    # Windows: not into the clipboard history and not to other devices ("Clipboard Formats", Microsoft)
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    # macOS: nspasteboard.org, for programs that keep a history
    "application/x-nspasteboard-concealed-type": b"",
    # Linux: Klipper leaves it out of its history
    "x-kde-passwordManagerHint": b"secret",
}


class ClipboardGuard(QObject):
    """Watches what this program puts in the clipboard; what others put there is never touched."""

    def __init__(self, clipboard: QClipboard) -> None:
        super().__init__()
        self._clipboard = clipboard
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEPT_MS)
        self._timer.timeout.connect(self.empty)

    def start(self) -> None:
        self._clipboard.dataChanged.connect(self._changed)

    def stop(self) -> None:
        """Empty what is ours and look no longer."""
        self._clipboard.dataChanged.disconnect(self._changed)
        self.empty()

    def empty(self) -> None:
        """Take away what this program copied, if nothing else was copied since."""
        self._timer.stop()
        if self._clipboard.ownsClipboard():
            self._clipboard.clear()

    def _changed(self) -> None:
        if not self._clipboard.ownsClipboard():
            self._timer.stop()
            return
        held = self._clipboard.mimeData()
        formats = held.formats()
        if not formats:
            return
        self._timer.start()
        if not any(mark in formats for mark in _MARKS):
            self._clipboard.setMimeData(_marked(held))


def _marked(held: QMimeData) -> QMimeData:
    """The same content with what tells others not to keep it."""
    copy = QMimeData()
    if held.hasImage():
        copy.setImageData(held.imageData())
    if held.hasText():
        copy.setText(held.text())
    if held.hasHtml():
        copy.setHtml(held.html())
    for mark, value in _MARKS.items():
        copy.setData(mark, value)
    return copy

"""One window per user: a second start asks the first to come forward and ends. Two small files, no network.

The second tells what kind of file it was started with, and nothing else of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

if TYPE_CHECKING:
    from pathlib import Path

_LOCK, _CALL = "window.lock", "window.call"
_LONGEST = 40


class SingleInstance(QObject):
    """`called` when another start asks for this window. A lock left by a killed process is taken over.

    It has the word of the other start or an empty text. Whoever may write in the folder can have left another.
    """

    called = Signal(str)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._call = folder / _CALL
        self._lock = QLockFile(str(folder / _LOCK))
        self._lock.setStaleLockTime(0)  # only a process that is gone gives its lock away, never the clock
        self._watcher: QFileSystemWatcher | None = None

    def acquire(self) -> bool:
        """True if this is the first. A folder that refuses files counts as first: the vault has its own lock."""
        if self._lock.tryLock(0):
            return True
        return self._lock.error() != QLockFile.LockError.LockFailedError

    def listen(self) -> None:
        """Hear the calls of later starts; after the first paint, because nobody calls before."""
        if not self._write("0"):
            return
        self._watcher = QFileSystemWatcher([str(self._call)], self)
        self._watcher.fileChanged.connect(self._heard)

    def call_first(self, word: str = "") -> None:
        """Ask the window that is there to come forward, with one word about why."""
        self._write(f"1{word}")

    def release(self) -> None:
        """Give the place free, before the fresh program starts."""
        watcher, self._watcher = self._watcher, None
        if watcher is not None:
            watcher.fileChanged.disconnect(self._heard)  # the next window writes the same file
        self._lock.unlock()

    def _heard(self, _path: str) -> None:
        self.called.emit(self._read()[1:])

    def _read(self) -> str:
        try:
            with self._call.open("r", encoding="ascii") as stream:
                return stream.read(_LONGEST)
        except (OSError, UnicodeDecodeError):
            return ""

    def _write(self, text: str) -> bool:
        try:
            self._call.write_text(text, "ascii")
        except OSError:
            return False
        return True

"""What was copied out of VIOS does not stay; what others copied does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from vios_desktop.ui.computer.clipboard_guard import ClipboardGuard

HIDDEN = "x-kde-passwordManagerHint"


class FakeClipboard(QObject):
    """A clipboard that another program can take over."""

    dataChanged = Signal()  # noqa: N815  # Qt's name

    def __init__(self) -> None:
        super().__init__()
        self.data, self.ours = QMimeData(), False

    def ownsClipboard(self) -> bool:  # noqa: N802  # Qt's name
        return self.ours

    def mimeData(self) -> QMimeData:  # noqa: N802  # Qt's name
        return self.data

    def setMimeData(self, data: QMimeData) -> None:  # noqa: N802  # Qt's name
        self.data, self.ours = data, True
        self.dataChanged.emit()

    def clear(self) -> None:
        self.setMimeData(QMimeData())

    def taken_by_another(self, text: str) -> None:
        self.data, self.ours = QMimeData(), False
        self.data.setText(text)
        self.dataChanged.emit()

    def copied(self, text: str) -> None:
        data = QMimeData()
        data.setText(text)
        self.setMimeData(data)


@pytest.fixture
def clipboard(qapp: QApplication) -> FakeClipboard:
    return FakeClipboard()


@pytest.fixture
def guard(clipboard: FakeClipboard) -> Iterator[ClipboardGuard]:
    made = ClipboardGuard(clipboard)  # type: ignore[arg-type]
    made.start()
    yield made
    made._timer.stop()


def test_what_is_copied_is_marked_for_no_history_and_says_the_same(
    clipboard: FakeClipboard, guard: ClipboardGuard
) -> None:
    clipboard.copied("een zin")
    assert clipboard.data.text() == "een zin"
    assert bytes(clipboard.data.data(HIDDEN).data()) == b"secret"


def test_a_picture_and_rich_text_survive_the_marking(clipboard: FakeClipboard, guard: ClipboardGuard) -> None:
    data, image = QMimeData(), QImage(3, 2, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    data.setImageData(image)
    data.setHtml("<b>x</b>")
    clipboard.setMimeData(data)
    assert clipboard.data.imageData().size() == image.size()
    assert "<b>x</b>" in clipboard.data.html()
    assert clipboard.data.hasFormat(HIDDEN)


def test_half_a_minute_later_it_is_gone(clipboard: FakeClipboard, guard: ClipboardGuard) -> None:
    clipboard.copied("een zin")
    guard.empty()  # what the timer does
    assert clipboard.data.text() == ""


def test_at_the_lock_it_is_gone(clipboard: FakeClipboard, guard: ClipboardGuard) -> None:
    clipboard.copied("een zin")
    guard.stop()
    assert clipboard.data.text() == ""


def test_what_another_program_copied_is_left_alone(clipboard: FakeClipboard, guard: ClipboardGuard) -> None:
    clipboard.copied("een zin")
    clipboard.taken_by_another("van een ander")
    assert not guard._timer.isActive()
    guard.stop()
    assert clipboard.data.text() == "van een ander"


def test_the_wait_begins_again_with_every_copy(clipboard: FakeClipboard, guard: ClipboardGuard) -> None:
    clipboard.copied("een")
    assert guard._timer.isActive()
    guard.empty()
    assert not guard._timer.isActive()
    clipboard.copied("twee")
    assert guard._timer.isActive()

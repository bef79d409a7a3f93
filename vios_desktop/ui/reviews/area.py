"""What came together, above the list of signals; it reads itself whenever the list comes into view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.reviews.block import BundleBlock
from vios_desktop.ui.reviews.words import ReviewWording
from vios_desktop.ui.runner import RunnerScope
from vios_desktop.ui.widgets.buttons import QuietButton

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.reviews import BundleLine
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import Texts
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme

_FEW = 1
"""The list below is what one came for."""


class BundleArea(QWidget):
    """One quiet button while nothing waits: to the limits, which are chosen before anything comes together.

    What cannot be read is left out: the card of Vandaag tells the error.
    """

    def __init__(self, desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme) -> None:
        super().__init__()
        self._desk, self._runner = desk, RunnerScope(runner)
        self.block = BundleBlock(theme, ReviewWording(texts, self), few=_FEW)
        self.block.look_requested.connect(navigator.review_signals)
        self.block.all_requested.connect(lambda: navigator.review_signals(""))
        self.all_button = QuietButton(
            theme, self.tr("What comes together, and the limits"), "users", size="compact"
        )
        self.all_button.clicked.connect(lambda: navigator.review_signals(""))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.block)
        layout.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeft)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        self._runner.submit(self._read, self._show, _left_out)

    def close_session(self) -> None:
        self._runner.close()

    def _read(self) -> tuple[tuple[BundleLine, ...], SchoolView]:
        return self._desk.reviews.bundles(), self._desk.school.view()

    def _show(self, read: tuple[tuple[BundleLine, ...], SchoolView]) -> None:
        lines, school = read
        self.block.show_lines(lines, school, self._desk.session.clock.today())


def _left_out(_error: ViosError) -> None:
    """See `BundleArea`."""

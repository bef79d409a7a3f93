"""All bundles that wait, newest signal first, and the limits of the school."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal as QtSignal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vios_desktop.ui.reviews.block import BundleBlock
from vios_desktop.ui.reviews.limits_card import LimitsCard
from vios_desktop.ui.widgets.columns import TwoColumns
from vios_desktop.ui.widgets.empty_state import EmptyState
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from vios_desktop.ui.reviews.model import Overview
    from vios_desktop.ui.reviews.words import ReviewWording
    from vios_desktop.ui.theme.theme import Theme

_ALL = 1_000


class OverviewPage(QWidget):
    """The content of the page without a bundle."""

    look_requested = QtSignal(str)

    def __init__(self, theme: Theme, words: ReviewWording) -> None:
        super().__init__()
        self.block = BundleBlock(theme, words, few=_ALL)
        self.block.look_requested.connect(self.look_requested)
        self.limits = LimitsCard(theme)
        self.nothing = EmptyState(
            theme,
            "users",
            self.tr("Nothing came together"),
            self.tr("When several people notice something about the same pupil, group or place, you see it here."),
        )
        columns = TwoColumns(theme)
        columns.left.addWidget(self.nothing)
        columns.left.addWidget(self.block)
        columns.left.addStretch(1)
        columns.right.addWidget(self.limits)
        columns.right.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 20, 20)
        layout.setSpacing(4)
        layout.addWidget(Label(self.tr("Came together"), "page", wrap=True))
        text = self.tr("VIOS counts and points out. What it means, people decide.")
        layout.addWidget(Label(text, "body", "text2", wrap=True))
        layout.addSpacing(8)
        layout.addWidget(columns)
        layout.addStretch(1)

    def show_overview(self, shown: Overview) -> None:
        self.nothing.setVisible(not shown.lines)
        self.block.show_lines(shown.lines, shown.school, shown.today)
        self.limits.show_limits(shown.limits, may_change=shown.may_change_limits)

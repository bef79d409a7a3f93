"""What there is to say about pages at the left, the pages at the right; narrow, first the one, then the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.widgets.side_choice import SideChoice

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from vios_desktop.ui.theme.theme import Theme

WORDS, PAGE = "words", "page"
_BESIDE_FROM = 760
_NO_LIMIT = (1 << 24) - 1
"""QWIDGETSIZE_MAX of Qt, which PySide does not give."""


class WordsAndPage(QWidget):
    """`words` and `page` are what stands on the chip of each, and the side. `shares` divides the width.

    `most` limits the words beside the page, in logical pixels. Where only one fits the words are seen first: they
    warn, or ask something.
    """

    def __init__(
        self,
        theme: Theme,
        words: tuple[str, QWidget],
        page: tuple[str, QWidget],
        *,
        shares: tuple[int, int] = (3, 7),
        most: int = 0,
    ) -> None:
        super().__init__()
        self._theme, self._most = theme, most
        self._words, self._page = words[1], page[1]
        self.sides = SideChoice(theme, {WORDS: words, PAGE: page}, WORDS)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self._words, shares[0])
        beside.addWidget(self._page, shares[1])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.sides)
        layout.addLayout(beside, 1)
        theme.changed.connect(self._fit)

    @property
    def single(self) -> bool:
        """True if one of the two is seen at a time."""
        return self.sides.single

    def take_focus(self) -> None:
        """Where one is seen at a time: the words, with the focus on the choice."""
        self.show_words()
        self.sides.choice.setFocus()

    def show_words(self) -> None:
        self.sides.show_side(WORDS)

    def show_page(self) -> None:
        self.sides.show_side(PAGE)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider side alone."""
        hints = [side.minimumSizeHint() for side in (self._words, self._page, self.sides)]
        return QSize(max(hint.width() for hint in hints), super().minimumSizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """What is in it scrolls: the chips that wrap do not make the page as high as all it would like to show."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        single = self.width() < self._theme.px(_BESIDE_FROM)
        self.sides.stand(single=single)
        if self._most:
            self._words.setMaximumWidth(_NO_LIMIT if single else self._theme.px(self._most))

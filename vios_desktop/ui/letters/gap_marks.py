"""Marks open places and headings in the text while it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat

from vios_desktop.letters.gaps import gaps_in

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from vios_desktop.ui.theme.theme import Theme


class GapMarks(QSyntaxHighlighter):
    """The brackets say it too: the colour is only a help to find them."""

    def __init__(self, theme: Theme, document: QTextDocument) -> None:
        super().__init__(document)
        self._theme = theme
        theme.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:  # noqa: N802  # Qt's name
        if text.startswith("# "):
            heading = QTextCharFormat()
            heading.setFontWeight(QFont.Weight.DemiBold)
            self.setFormat(0, len(text.encode("utf-16-le")) // 2, heading)
        mark = QTextCharFormat()
        mark.setBackground(QColor(self._theme.tokens.warn_soft))
        mark.setForeground(QColor(self._theme.tokens.warn))
        for gap in gaps_in(text):
            start = len(text[: gap.start].encode("utf-16-le")) // 2  # Qt counts in units of UTF-16
            length = len(text[gap.start : gap.end].encode("utf-16-le")) // 2
            self.setFormat(start, length, mark)

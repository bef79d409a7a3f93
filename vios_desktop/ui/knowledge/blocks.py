"""The parts that the pages of Kennis are made of: lines with dots, what they rest on, questions, and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.knowledge.content import Section
from vios_desktop.ui.widgets.card import Card, Note
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vios_desktop.decision.content import Source
    from vios_desktop.knowledge.content import Entry, Group, Library
    from vios_desktop.ui.knowledge.words import KnowledgeWords
    from vios_desktop.ui.theme.theme import Theme

_NUMBERED = Section.DO
_ASKED = Section.ASK


class Lines(QWidget):
    """Lines under each other with a dot, or with a number where the order matters; nothing to tick."""

    def __init__(self, lines: Iterable[str], *, first: int = 0) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(9)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        for row, line in enumerate(lines):
            sign = f"{first + row}." if first else "•"
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(Label(sign, "body", "text2", tabular=True), row, 0, top)
            grid.addWidget(Label(line, "body", wrap=True), row, 1, top)


class Spoken(QFrame):
    """Words that a grown-up can say as they stand."""

    def __init__(self, line: str) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(10)
        bar = QFrame()
        bar.setProperty("part", "quote-bar")
        bar.setFixedWidth(3)
        layout.addWidget(bar)
        layout.addWidget(Label(line, "lead", wrap=True), 1)


class SourceLine(QWidget):
    """What lines rest on; what is not verified is said in words, with its own icon."""

    def __init__(self, theme: Theme, words: KnowledgeWords, group: Group) -> None:
        super().__init__()
        sure = group.certainty.verified
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.setSpacing(7)
        icon = IconLabel(theme, "book" if sure else "circle-question-mark", 13, "text3")
        layout.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(Label(words.short_source(group), "meta", "text3", wrap=True), 1)


class SectionCard(Card):
    """One section of a card or partner: its lines, group by group, each with what it rests on."""

    def __init__(self, theme: Theme, words: KnowledgeWords, section: Section, entry: Entry) -> None:
        super().__init__(words.section(section), gap=7)
        number = 1
        for group in entry.sections[section]:
            if section is _ASKED:
                for line in group.lines:
                    self.body.addWidget(Spoken(line))
            else:
                self.body.addWidget(Lines(group.lines, first=number if section is _NUMBERED else 0))
            number += len(group.lines)
            self.body.addWidget(SourceLine(theme, words, group))


class SourceList(Note):
    """All sources of a page in full."""

    def __init__(self, words: KnowledgeWords, title: str, sources: Iterable[Source], library: Library) -> None:
        super().__init__(title, margin=14)
        self.body.setSpacing(4)
        for source in sources:
            self.body.addWidget(Label(words.whole_source(source, library), "meta", "text3", wrap=True))


class TogetherNote(Note):
    """One sign says little: beside every card whose signs only count together."""

    def __init__(self, theme: Theme, words: KnowledgeWords, library: Library) -> None:
        super().__init__(margin=14)
        self.body.setSpacing(5)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(IconLabel(theme, "lightbulb", 16, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        text = QVBoxLayout()
        text.setSpacing(3)
        for place, line in enumerate(library.together.lines):
            text.addWidget(Label(line, "label" if place == 0 else "body", wrap=True))
        text.addWidget(SourceLine(theme, words, library.together))
        head.addLayout(text, 1)
        self.body.addLayout(head)


class NumberRow(QFrame):
    """A name, what it is about, and the number itself, to be read and copied."""

    def __init__(self, theme: Theme, name: str, about: str, number: str, note: str = "") -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 9, 14, 9)
        layout.setSpacing(12)
        layout.addWidget(IconLabel(theme, "phone", 16, "text2"))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(name, "item", wrap=True))
        for text in (about, note):
            if text:
                words.addWidget(Label(text, "meta", "text3", wrap=True))
        layout.addLayout(words, 1)
        shown = Label(number, "strong", tabular=True)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(shown)
        self.setAccessibleName(", ".join(part for part in (name, about, number, note) if part))

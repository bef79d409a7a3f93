"""The page of one entry of Kennis: a card, a partner, a protocol or a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.knowledge.content import Card, Partner, ProtocolEntry, Section, TermEntry
from vios_desktop.ui.knowledge.blocks import Lines, NumberRow, SectionCard, SourceList, TogetherNote
from vios_desktop.ui.knowledge.model import icon_of
from vios_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from vios_desktop.ui.widgets.card import Card as CardFrame
from vios_desktop.ui.widgets.card import RowCard
from vios_desktop.ui.widgets.columns import TwoColumns
from vios_desktop.ui.widgets.flow_layout import FlowLayout
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label, Tag
from vios_desktop.ui.widgets.section_heading import SectionHeading

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.knowledge.content import Entry
    from vios_desktop.ui.knowledge.model import Shown
    from vios_desktop.ui.knowledge.words import KnowledgeWords
    from vios_desktop.ui.theme.theme import Theme

_STACK_BELOW = 560


class PageMaker(QObject):
    """Builds pages. `followed(key)` when a link is pressed, `help_wanted(kind)` for the decision help.

    `protocol_tools(kind)` gives more that can be done with a protocol, such as its poster: widgets that stand
    beside the button that starts it.
    """

    followed = Signal(str)
    help_wanted = Signal(str)

    def __init__(self, theme: Theme, words: KnowledgeWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self.protocol_tools: Callable[[str], Sequence[QWidget]] = lambda _kind: ()

    def make(self, shown: Shown) -> QWidget:
        """The page of an entry, without its way back."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._head(shown))
        if isinstance(shown.entry, Card):
            self._card(column, shown.entry, shown)
        elif isinstance(shown.entry, Partner):
            self._partner(column, shown.entry, shown)
        elif isinstance(shown.entry, ProtocolEntry):
            self._protocol(column, shown.entry, shown)
        elif isinstance(shown.entry, TermEntry):
            self._term(column, shown.entry, shown)
        self._sources(column, shown)
        column.addStretch(1)
        return page

    def _head(self, shown: Shown) -> QVBoxLayout:
        entry = shown.entry
        row = QHBoxLayout()
        row.setSpacing(10)
        icon = QVBoxLayout()
        icon.addSpacing(4)  # beside the first line of a title that may take two
        icon.addWidget(IconLabel(self._theme, icon_of(entry), 20, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        icon.addStretch(1)
        row.addLayout(icon)
        row.addWidget(Label(self._words.title(entry), "page", wrap=True), 1)
        head = QVBoxLayout()
        head.setSpacing(6)
        head.addLayout(row)
        tags = FlowLayout(gap=6)
        tags.addWidget(Tag(self._words.type_name(entry.type)))
        if isinstance(entry, Partner):
            tags.addWidget(Tag(self._words.group(entry.group)))
        head.addLayout(tags)
        if entry.summary:
            head.addWidget(Label(entry.summary, "lead", "text2", wrap=True))
        return head

    def _card(self, column: QVBoxLayout, card: Card, shown: Shown) -> None:
        self._pair(column, shown, Section.SEE, Section.OTHER)
        if card.together:
            column.addWidget(TogetherNote(self._theme, self._words, shown.library))
        for section in (Section.DO, Section.ASK):
            column.addWidget(self._section(section, shown))
        self._pair(column, shown, Section.AVOID, Section.WHOM)
        column.addWidget(self._section(Section.MEANS, shown))
        self._helps(column, shown)
        self._links(column, self.tr("Who can help"), shown.partners)

    def _partner(self, column: QVBoxLayout, partner: Partner, shown: Shown) -> None:
        self._numbers(column, partner, shown)
        self._pair(column, shown, Section.CAN, Section.WHEN)
        self._pair(column, shown, Section.EXPECT, Section.HAND)
        column.addWidget(self._section(Section.NAMELESS, shown))
        self._links(column, self.tr("Knowledge cards about this"), shown.cards)

    def _protocol(self, column: QVBoxLayout, protocol: ProtocolEntry, shown: Shown) -> None:
        tools = self.protocol_tools(protocol.id)
        starts = self._starts(shown)
        if starts or tools:
            column.addWidget(_in_flow((*starts, *tools)))
        if protocol.questions:
            card = CardFrame(self.tr("What it may ask you"), gap=7)
            card.body.addWidget(Lines(protocol.questions))
            note = self.tr("You answer a few of these. Not knowing is an answer too.")
            card.body.addWidget(Label(note, "secondary", "text2", wrap=True))
            column.addWidget(card)
        self._links(column, self.tr("Knowledge cards about this"), shown.cards)

    def _term(self, column: QVBoxLayout, term: TermEntry, shown: Shown) -> None:
        self._links(column, self.tr("Read on"), shown.see)

    def _sources(self, column: QVBoxLayout, shown: Shown) -> None:
        """Every source once, the unverified ones among them said to be so."""
        groups = [group for found in shown.entry.sections.values() for group in found]
        sources = {source.id: source for group in groups for source in group.sources}
        if isinstance(shown.entry, TermEntry):
            sources |= {source.id: source for source in shown.entry.sources}
        if sources:
            column.addWidget(SourceList(self._words, self.tr("Sources"), sources.values(), shown.library))

    def _section(self, section: Section, shown: Shown) -> SectionCard:
        return SectionCard(self._theme, self._words, section, shown.entry)

    def _pair(self, column: QVBoxLayout, shown: Shown, left: Section, right: Section) -> None:
        """Two sections that weigh up against each other, side by side where there is room."""
        pair = TwoColumns(self._theme, shares=(50, 50), stack_below=_STACK_BELOW, gap=12)
        for side, section in ((pair.left, left), (pair.right, right)):
            side.addWidget(self._section(section, shown))
            side.addStretch(1)
        column.addWidget(pair)

    def _numbers(self, column: QVBoxLayout, partner: Partner, shown: Shown) -> None:
        """The school's own contact first, then the public numbers; without any the page says so."""
        card = RowCard()
        for own in shown.own_numbers:
            about = ", ".join(part for part in (self.tr("Your school's own contact"), own.about) if part)
            card.add_row(NumberRow(self._theme, own.name, about, own.number))
        taken = {own.number for own in shown.own_numbers}
        for number in partner.numbers:
            if number.number not in taken:
                note = "" if number.certainty.verified else self._words.unverified()
                about = self.tr("General number")
                card.add_row(NumberRow(self._theme, number.label, about, number.number, note))
        if shown.own_numbers or partner.numbers:
            column.addWidget(card)
        local = bool(partner.catalogue or any(number.setting for number in partner.numbers))
        if shown.knows_school and local and not shown.own_numbers:
            text = self.tr("Your school has not put down a contact of its own here yet.")
            column.addWidget(Label(text, "secondary", "text2", wrap=True))

    def _helps(self, column: QVBoxLayout, shown: Shown) -> None:
        starts = self._starts(shown)
        if starts:
            column.addWidget(SectionHeading(self._theme, self.tr("Decision help"), icon="waymark"))
            column.addWidget(_in_flow(starts))

    def _starts(self, shown: Shown) -> tuple[QWidget, ...]:
        """A button per kind for who may ask; the first is the one filled button."""
        made: list[QWidget] = []
        for protocol in shown.protocols if shown.may_ask else ():
            text = self.tr("Start: %1").replace("%1", self._words.on_button(protocol))
            button = (
                PrimaryButton(self._theme, text, "waymark") if not made else SecondaryButton(self._theme, text)
            )
            button.clicked.connect(self._helper(protocol.id))
            made.append(button)
        return tuple(made)

    def _links(self, column: QVBoxLayout, title: str, entries: Sequence[Entry]) -> None:
        if not entries:
            return
        column.addWidget(SectionHeading(self._theme, title))
        buttons = []
        for entry in entries:
            button = SecondaryButton(self._theme, self._words.on_button(entry), icon_of(entry), size="compact")
            button.clicked.connect(self._follower(entry.key))
            buttons.append(button)
        column.addWidget(_in_flow(buttons))

    def _helper(self, kind: str) -> Callable[[], None]:
        return lambda: self.help_wanted.emit(kind)

    def _follower(self, key: str) -> Callable[[], None]:
        return lambda: self.followed.emit(key)


def _in_flow(widgets: Sequence[QWidget]) -> QWidget:
    """Side by side, and on under them where the row is full."""
    holder = QWidget()
    flow = FlowLayout(holder, gap=8)
    for widget in widgets:
        flow.addWidget(widget)
    return holder

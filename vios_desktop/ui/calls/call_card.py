"""The card to call with: who, which number, what to have at hand, what to say and what not, what to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from vios_desktop.ui.decision.card_lines import icon_line, source_line
from vios_desktop.ui.decision.column import clear
from vios_desktop.ui.widgets.empty_state import EmptyState
from vios_desktop.ui.widgets.icon_label import IconLabel, Tile
from vios_desktop.ui.widgets.label import Label, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QBoxLayout

    from vios_desktop.decision.call_cards import CallCard
    from vios_desktop.domain.social_map import OwnContact
    from vios_desktop.services.call_help import CallHelp
    from vios_desktop.ui.calls.words import CallScreenWords
    from vios_desktop.ui.theme.theme import Theme


class CallCardView(QFrame):
    """Fill it with `show_help`; it can have the focus, so that its words are read out."""

    spoken_role = "Document"

    def __init__(self, theme: Theme, words: CallScreenWords) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self.setProperty("part", "card")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(20, 16, 20, 14)
        self._body.setSpacing(14)

    def show_help(self, help_: CallHelp) -> None:
        clear(self._body)
        card, line = help_.card, help_.number
        if card is None or line is None:
            self._show_nothing()
            return
        self.setAccessibleName(f"{line.label}, {line.number}. {help_.opening}")
        self._body.addLayout(self._head(help_, card))
        self._body.addWidget(Rule())
        self._body.addLayout(self._said(help_))
        self._body.addLayout(self._lists(card))
        self._body.addWidget(Rule())
        self._body.addLayout(self._foot(help_, card))

    def _show_nothing(self) -> None:
        title, text = (
            self.tr("Whom do you call?"),
            self.tr("Choose who it is. Then you see what to say and what not."),
        )
        self.setAccessibleName(title)
        self._body.addWidget(EmptyState(self._theme, "phone", title, text, part="plain"))

    def _head(self, help_: CallHelp, card: CallCard) -> QHBoxLayout:
        line = help_.number
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(Tile(self._theme, "phone", 44, 22, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        row.addLayout(words, 1)
        if line is None:
            return row
        words.addWidget(Label(line.label, "label", "text2", wrap=True))
        dialled = any(letter.isdigit() for letter in line.number) or "." in line.number
        shown = line.number[:1].upper() + line.number[1:]  # some are words: "het nummer van uw eigen contact"
        number = Label(shown, "question" if dialled else "strong", wrap=True, tabular=True)
        number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.addWidget(number)
        if line.own:
            text = self.tr("Your school's own contact.")
            if help_.general:
                general = self.tr("For everybody: %1.").replace("%1", help_.general)
                text = f"{text} {general}"
            words.addWidget(Label(text, "secondary", "text2", wrap=True))
        for partner in help_.own_contacts:
            words.addWidget(icon_line(self._theme, "user", self._partner(partner, line.number), tone="text"))
        words.addWidget(Label(card.who, "secondary", "text2", wrap=True))
        if card.open:
            words.addWidget(icon_line(self._theme, "clock", card.open))
        return row

    def _partner(self, partner: OwnContact, shown: str) -> str:
        """The school's own contact there, with a number that is not shown yet."""
        apart = partner.phone and partner.phone != shown
        return f"{partner.who}: {partner.phone}" if apart else partner.who

    def _said(self, help_: CallHelp) -> QVBoxLayout:
        box = QFrame()
        box.setProperty("part", "note")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(14, 10, 14, 12)
        inside.setSpacing(6)
        inside.addWidget(Label(help_.opening, "lead", wrap=True))
        inside.addWidget(icon_line(self._theme, "eye-off", help_.name_rule, tone="text", role="secondary_strong"))
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addLayout(self._title(self.tr("Say"), "message-square", "accent"))
        column.addWidget(box)
        return column

    def _lists(self, card: CallCard) -> QGridLayout:
        """What to have at hand beside what to ask, what not to say over the whole width."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(14)
        grid.addLayout(self._list(self.tr("At hand"), "list-checks", "text2", card.have), 0, 0)
        grid.addLayout(self._list(self.tr("Ask"), "circle-question-mark", "text2", card.ask), 0, 1)
        grid.addLayout(self._list(self.tr("Do not say"), "x", "bad", card.avoid), 1, 0, 1, 2)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        return grid

    def _list(self, title: str, icon: str, tone: str, texts: Sequence[str]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(self._title(title, icon, tone))
        for text in texts:
            column.addWidget(self._point(text))
        column.addStretch(1)
        return column

    def _title(self, title: str, icon: str, tone: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(7)
        row.addWidget(IconLabel(self._theme, icon, 15, tone))
        row.addWidget(Label(title, "label", "bad" if tone == "bad" else "text"), 1)
        return row

    def _point(self, text: str) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(22, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Label("\N{BULLET}", "body", "text3"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(text, "body", wrap=True), 1)
        holder.setAccessibleName(text)
        return holder

    def _foot(self, help_: CallHelp, card: CallCard) -> QBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(3)
        icon = "shield-check" if card.certainty.verified else "shield-alert"
        column.addWidget(icon_line(self._theme, icon, f"{help_.certainty_text}.", role="meta"))
        cited = "; ".join(source.cite for source in card.sources)
        text = self.tr("Source: %1. Checked on %2.").replace("%1", cited)
        column.addWidget(source_line(self._theme, text.replace("%2", self._words.day(card.checked_on))))
        return column

"""A case as partners see it, in large type: the same card on the page of the case and in the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from vios_desktop.domain.vocabulary import Domain, SharingLevel
from vios_desktop.ui.core_team.words import empty
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.icon_label import IconLabel
from vios_desktop.ui.widgets.label import Label, Tag

if TYPE_CHECKING:
    from vios_desktop.domain.partner_case import PartnerCase
    from vios_desktop.ui.core_team.words import TeamWords
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.tokens import TextRole


class PartnerPreview(Card):
    """`show_case(case, names=False)`; a name is shown only when it is asked for, and only if the level allows."""

    def __init__(self, theme: Theme, words: TeamWords, role: TextRole = "lead") -> None:
        super().__init__(gap=10)
        self._theme, self._words, self._role = theme, words, role

    def show_case(self, case: PartnerCase, *, names: bool = False) -> None:
        empty(self.body)
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(Label(self.tr("Case %1").replace("%1", case.letter), "card"))
        line.addWidget(Label(self._about(case), "secondary", "text2"))
        line.addStretch(1)
        for domain in Domain:
            if domain in case.domains:
                line.addWidget(Tag(self._words.term(domain), "accent"))
        self.body.addWidget(head)
        if case.level is SharingLevel.TREND:
            text = self.tr("Partners see nothing of this case, only the figures of the summary.")
            self.body.addWidget(Label(text, "body", "text2", wrap=True))
            return
        if names and case.name:
            self.body.addWidget(Label(case.name, "card", "accent", wrap=True))
        for icon, spoken, text in (
            ("eye", self.tr("Seen"), case.facts),
            ("users", self.tr("Pattern"), case.pattern),
            ("heart", self.tr("Goes well"), case.strengths),
            ("circle-question-mark", self.tr("Question to the team"), case.question),
        ):
            if text:
                self.body.addWidget(self._line(icon, spoken, text))

    def _line(self, icon: str, spoken: str, text: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(IconLabel(self._theme, icon, 18, "text2", spoken))
        line.addWidget(Label(text, self._role, wrap=True), 1)
        return row

    def _about(self, case: PartnerCase) -> str:
        if case.about_group:
            return self.tr("group")
        return {"lower": self.tr("lower years"), "upper": self.tr("upper years")}.get(case.phase, "")

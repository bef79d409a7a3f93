"""The third step for a list of partners: what it changes, which organisation a line is, and what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.domain.roster.partner_plan import NEW_KIND
from vios_desktop.ui.roster.check_step import LEAVE, MOST_ASKED, CheckStep
from vios_desktop.ui.widgets.card import Card
from vios_desktop.ui.widgets.chip_choice import ChipChoice
from vios_desktop.ui.widgets.label import Label
from vios_desktop.ui.widgets.row_data import Option

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vios_desktop.domain.roster.partner_plan import PartnerDoubt
    from vios_desktop.ui.roster.model import PartnerCheckData
    from vios_desktop.ui.theme.theme import Theme


class PartnerCheckStep(CheckStep):
    """The same step, filled from a `PartnerCheckData`. Answers are ids of organisations, or a new one's kind."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._doubts: tuple[PartnerDoubt, ...] = ()

    def show_partners(self, data: PartnerCheckData) -> None:
        self.show_certain()
        self._show_changes(data)
        self._show_doubts(data)
        self.show_problems(data.problems)

    def _show_changes(self, data: PartnerCheckData) -> None:
        plan = data.plan
        organisations = [one.name for one in plan.added]
        contacts = [one.row.contact or one.row.phone or one.row.email for one in plan.contacts]
        changed = [one.after.name or one.after.phone or one.after.email for one in plan.changed]
        self.show_lines(
            (
                (len(organisations), self.tr("%n new organisation(s)", "", len(organisations)), organisations),
                (len(contacts), self.tr("%n new contact(s)", "", len(contacts)), contacts),
                (len(changed), self.tr("%n contact(s) with other data", "", len(changed)), changed),
                (plan.same, self.tr("%n the same as before", "", plan.same), []),
            ),
            nothing=not plan.changes,
        )

    def _show_doubts(self, data: PartnerCheckData) -> None:
        """The questions stay while they are answered."""
        doubts = {doubt.row.line: doubt for doubt in data.plan.doubts}
        doubts |= {one.row.line: one for one in self._doubts if one.row.line in data.answers}
        shown = tuple(doubts[line] for line in sorted(doubts))
        if shown != self._doubts:
            self._doubts = shown
            box = self.emptied_questions(
                self.tr("Which organisation is this?"),
                self.tr("VIOS does not guess. What you leave alone is not read in; read the list in again later."),
                len(shown),
            )
            for doubt in shown[:MOST_ASKED]:
                box.addWidget(self._organisation(doubt, data.kinds))
            if len(shown) > MOST_ASKED:
                rest = self.tr("%n more are left alone this time.", "", len(shown) - MOST_ASKED)
                box.addWidget(Label(rest, "secondary", "text2", wrap=True))
        self.set_answers(data.answers)

    def _organisation(self, doubt: PartnerDoubt, kinds: Mapping[str, str]) -> Card:
        card = Card(gap=6)
        title = self.tr("Row %1: %2").replace("%1", str(doubt.row.line)).replace("%2", doubt.row.organisation)
        card.body.addWidget(Label(title, "item", wrap=True))
        why = (
            self.tr("The name is nearly that of an organisation you have.")
            if doubt.candidates
            else self.tr("The list does not say what kind of partner this is.")
        )
        card.body.addWidget(Label(why, "meta", "text3", wrap=True))
        options = [
            Option(partner.id, self.tr("This is %1").replace("%1", partner.name)) for partner in doubt.candidates
        ]
        offered = {doubt.kind: kinds[doubt.kind]} if doubt.kind in kinds else kinds
        new = self.tr("New: %1")
        options += [Option(f"{NEW_KIND}{code}", new.replace("%1", words)) for code, words in offered.items()]
        choice = ChipChoice(self._theme, [*options, Option(LEAVE, self.tr("Leave alone"))])
        choice.setAccessibleName(title)
        choice.text_changed.connect(
            lambda code, line=doubt.row.line: self.answered.emit(line, None if code == LEAVE else code)
        )
        card.body.addWidget(choice)
        self.choices[doubt.row.line] = choice
        return card

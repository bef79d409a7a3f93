"""The words for partners, in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.ui.widgets.day_words import DayWords
from vios_desktop.ui.widgets.row_data import Row, Status, StatusKind

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.domain.catalogue import PartnerOrganisation
    from vios_desktop.domain.social_map import PartnerRole
    from vios_desktop.services.school import SchoolView
    from vios_desktop.services.social_map import PartnerCard
    from vios_desktop.texts import Texts


class SocialMapWords(QObject):
    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.texts = texts
        self.days = DayWords()

    def row(self, card: PartnerCard, school: SchoolView, today: date) -> Row:
        first = card.current[0] if card.current else None
        who = ", ".join(part for part in (first.name, first.phone) if part) if first is not None else ""
        review = card.role.review_on
        due = review is not None and review <= today
        return Row(
            id=card.partner.id,
            title=self.kind(card.partner.kind, school),
            meta=". ".join(part for part in (card.partner.name, who) if part),
            status=self._status(card, due=due),
        )

    def _status(self, card: PartnerCard, *, due: bool) -> Status | None:
        if card.partner.left_on is not None:
            return Status(StatusKind.CANCELLED, self.tr("No longer"))
        return Status(StatusKind.TODAY, self.tr("Look at it again")) if due else None

    def left(self, partner: PartnerOrganisation) -> str:
        """Since when the school works with it no longer, or nothing."""
        if partner.left_on is None:
            return ""
        day = self.days.worded(partner.left_on, "d MMMM yyyy")
        return self.tr("You work with this organisation no longer, since %1.").replace("%1", day)

    def kind(self, kind: str, school: SchoolView) -> str:
        return school.label(CatalogueName.PARTNER, kind, self.texts.language)

    def agreed(self, role: PartnerRole, today: date) -> str:
        """When and with whom it was agreed, and when to look again."""
        if role.agreed_on is None:
            return self.tr("Nothing was agreed with this partner yet.")
        day = self.days.worded(role.agreed_on, "d MMMM yyyy")
        said = self.tr("Agreed on %1 with %2.").replace("%1", day).replace("%2", role.agreed_with)
        if role.review_on is not None:
            again = self.days.worded(role.review_on, "d MMMM yyyy")
            said += " " + self.tr("To be looked at again on %1.").replace("%1", again)
        return said

    def kept(self) -> str:
        return self.tr("Who can do what was changed.")

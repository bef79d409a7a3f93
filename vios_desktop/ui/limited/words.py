"""A protected incident or signal in words: what it is, who may read it, and what was done with it."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.limited_record import Deed
from vios_desktop.ui.incidents.words import Words, lowered
from vios_desktop.ui.signals.words import SignalWords

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vios_desktop.services.limited_record import LimitedLine, LimitEvent
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import Texts


class LimitedWords(QObject):
    """`own_id` is the account that reads: it is called "you"."""

    def __init__(self, texts: Texts, own_id: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.texts, self._own_id = texts, own_id
        self.incidents, self.signals = Words(texts, self), SignalWords(texts, self)

    def title(self, line: LimitedLine, school: SchoolView) -> str:
        if line.head is None:
            return self.tr("Something protected that is damaged")
        if line.kind is RecordKind.SIGNAL:
            return self.tr("Signal: %1").replace("%1", lowered(self.texts.label("SignalTheme", line.head.kind)))
        return self.incidents.title(school, line.head.kind, line.head.subkind)

    def meta(self, line: LimitedLine, school: SchoolView, today: date) -> str:
        head = line.head
        if head is None:
            return self.tr("It cannot be read. Look whether it is whole in a backup.")
        place = lowered(self.incidents.label(school, CatalogueName.PLACE, head.place)) if head.place else ""
        number = self.tr("Incident %1").replace("%1", head.number) if head.number else ""
        return ", ".join(part for part in (number, self.incidents.day(head.day, today), place) if part)

    def past(self) -> str:
        return self.tr("The date of this signal has passed. Stop protecting it: then it goes as other signals do.")

    def asks(self) -> str:
        return self.tr("See what was agreed. Is it done? Press Done there, and this message goes.")

    def readers(self, named: Iterable[str], lost: Iterable[str], names: Mapping[str, str]) -> str:
        """Those who are named and still can."""
        return self.tr("Can read it: %1").replace("%1", self.people(set(named) - set(lost), names))

    def people(self, ids: Iterable[str], names: Mapping[str, str]) -> str:
        """ "u, Joris Testhuis": oneself first."""
        listed = sorted(set(ids), key=lambda one: (one != self._own_id, names.get(one, "")))
        return ", ".join(self.person(one, names) for one in listed)

    def person(self, account_id: str, names: Mapping[str, str]) -> str:
        if account_id == self._own_id:
            return self.tr("you")
        return names.get(account_id, "") or self.tr("another account")

    def lost(self, ids: Iterable[str], names: Mapping[str, str]) -> str:
        words = self.tr("New password, so cannot read it any more: %1")
        return words.replace("%1", self.people(ids, names))

    def glass(self, event: LimitEvent, names: Mapping[str, str], today: date) -> str:
        words = self.tr("Opened with the recovery key by %1 on %2. Why: %3")
        words = words.replace("%1", self.person(event.by, names)).replace("%2", self.moment(event, today))
        return words.replace("%3", event.reason)

    def moment(self, event: LimitEvent, today: date) -> str:
        return self.incidents.moment(datetime.fromisoformat(event.at), today)

    def deed(self, event: LimitEvent) -> str:
        return {
            Deed.LIMITED: self.tr("Protected"),
            Deed.NAMED: self.tr("Other names"),
            Deed.GLASS_BROKEN: self.tr("Opened with the recovery key"),
            Deed.NOTED: self.tr("Note"),
            Deed.LIFTED: self.tr("Lifted"),
        }[event.deed]

    def paper(self) -> tuple[str, str]:
        """The title above the pages of a protected incident, and the hint beside them."""
        hint = self.tr(
            "Whoever has these pages can read them: paper is not protected. Names of others stand on them. Make "
            "those black before you give them to the pupil or the parents."
        )
        return self.tr("Report of a protected incident"), hint

    def letter(self) -> tuple[str, str]:
        """The title above the page of a letter in a protected incident, and the hint beside it."""
        hint = self.tr("This letter is protected with the incident. Whoever has the page can read it.")
        return self.tr("Letter in a protected incident"), hint

    def given_back_reason(self) -> str:
        return self.tr("Given back after a new password")

    def undone_reason(self) -> str:
        return self.tr("Made by mistake and taken back at once")

    def done(self, what: str) -> str:
        """The short word when something is done."""
        return {
            "limited": self.tr("Protected. You find it at the foot of the list, under Protected."),
            "named": self.tr("Other names"),
            "given_back": self.tr("Given back"),
            "noted": self.tr("Note kept"),
            "closed": self.tr("Agreement done"),
            "cancelled": self.tr("Agreement cancelled"),
            "lifted": self.tr("Not protected any more. It is in the list again."),
            "opened": self.tr("Opened. Who is named sees that you did this and why."),
        }[what]

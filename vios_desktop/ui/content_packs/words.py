"""What stands on the page of the content, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vios_desktop.decision.pack_changes import How, Thing
from vios_desktop.domain.content_pack import StepBackReason
from vios_desktop.services.content_packs.in_use import Where

if TYPE_CHECKING:
    from vios_desktop.domain.content_pack import ContentHeader
    from vios_desktop.services.content_packs.in_use import InUse
    from vios_desktop.services.ports.content import TakenIn


class ContentWords(QObject):
    def heading(self, thing: Thing) -> str:
        return {
            Thing.DANGER: self.tr("In danger: the 112 card"),
            Thing.KIND: self.tr("Kinds of incident"),
            Thing.ADVICE: self.tr("Advice"),
            Thing.DEADLINE: self.tr("Deadlines"),
            Thing.QUESTION: self.tr("Questions"),
            Thing.NUMBER: self.tr("Numbers to call"),
            Thing.CALL: self.tr("What to say in a call"),
            Thing.SOURCE: self.tr("Sources"),
            Thing.SETTING: self.tr("School rules"),
            Thing.TERM: self.tr("Hard words"),
            Thing.CARD: self.tr("Knowledge cards"),
            Thing.PARTNER: self.tr("Who can do what"),
            Thing.LETTER: self.tr("Letters"),
            Thing.RULES: self.tr("When which question is asked"),
            Thing.WORDING: self.tr("Fixed words"),
        }[thing]

    def how(self, how: How) -> str:
        return {
            How.NEW: self.tr("New"),
            How.CHANGED: self.tr("Changed"),
            How.GONE: self.tr("Gone"),
        }[how]

    def everywhere(self) -> str:
        """The title of a change that belongs to no one thing."""
        return self.tr("Used in more places")

    def beside_the_text(self) -> str:
        return self.tr("when it holds, or what it rests on")

    def where(self, now: InUse) -> str:
        origin = {
            Where.PROGRAM: self.tr("came with VIOS"),
            Where.COMPUTER: self.tr("put on this computer by IT"),
            Where.USER: self.tr("taken in here"),
        }[now.where]
        signed = self.tr("signed by %1").replace("%1", now.signer) if now.signer else ""
        return " · ".join(part for part in (self.of_day(now.header), origin, signed) if part)

    def version(self, header: ContentHeader) -> str:
        return self.tr("Version %1").replace("%1", header.version)

    def of_day(self, header: ContentHeader) -> str:
        return self.tr("of %1").replace("%1", f"{header.dated:%d-%m-%Y}")

    def reason(self, reason: StepBackReason) -> str:
        return {
            StepBackReason.WRONG: self.tr("There is a mistake in it"),
            StepBackReason.PUBLISHER: self.tr("The publisher asks for it"),
            StepBackReason.NOT_YET: self.tr("We want to look at it first"),
            StepBackReason.OTHER: self.tr("Another reason"),
        }[reason]

    def put_back_before(self, event: TakenIn) -> str:
        """When this version was put away, and why."""
        words = self.tr("This version was put back here before, on %1. Reason: %2.")
        reason = self.reason(StepBackReason(event.reason))
        why = reason[:1].lower() + reason[1:]
        return words.replace("%1", f"{event.at.astimezone():%d-%m-%Y}").replace("%2", why)

    def happened(self, event: TakenIn) -> str:
        words = self.tr("Version %1 put back") if event.reason else self.tr("Version %1 taken in")
        return words.replace("%1", event.version)

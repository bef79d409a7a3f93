"""The words of the screen Kennis around the content, in the language of the interface."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject

from vios_desktop.knowledge.content import EntryType, PartnerGroup, Section

if TYPE_CHECKING:
    from vios_desktop.decision.content import Source
    from vios_desktop.knowledge.content import Entry, Group, Library
    from vios_desktop.ui.knowledge.model import Listing


class KnowledgeWords(QObject):
    def type_name(self, entry_type: EntryType) -> str:
        return {
            EntryType.CARD: self.tr("Knowledge card"),
            EntryType.PARTNER: self.tr("Partner"),
            EntryType.PROTOCOL: self.tr("Decision help"),
            EntryType.TERM: self.tr("Word"),
        }[entry_type]

    def chip(self, entry_type: EntryType | None) -> str:
        """The filter above the list."""
        if entry_type is None:
            return self.tr("All")
        return {
            EntryType.CARD: self.tr("Knowledge cards"),
            EntryType.PARTNER: self.tr("Who can do what"),
            EntryType.PROTOCOL: self.tr("Decision help"),
            EntryType.TERM: self.tr("Words"),
        }[entry_type]

    def on_button(self, entry: Entry) -> str:
        """A title as the text of a button, in which "&" would mark an access key."""
        return self.title(entry).replace("&", "&&")

    def group(self, group: PartnerGroup) -> str:
        return {
            PartnerGroup.STREET: self.tr("Street"),
            PartnerGroup.SCHOOL: self.tr("School"),
            PartnerGroup.HOME: self.tr("Home"),
            PartnerGroup.HEALTH: self.tr("Health"),
            PartnerGroup.ONLINE: self.tr("Online"),
            PartnerGroup.LAW: self.tr("Police and law"),
        }[group]

    def section(self, section: Section) -> str:
        return {
            Section.SEE: self.tr("What you can see or hear"),
            Section.OTHER: self.tr("What else it can be"),
            Section.DO: self.tr("What you do"),
            Section.ASK: self.tr("How you can ask"),
            Section.AVOID: self.tr("What you do not do"),
            Section.WHOM: self.tr("Whom to go to"),
            Section.MEANS: self.tr("What it means for the pupil"),
            Section.CAN: self.tr("What they can do"),
            Section.WHEN: self.tr("When you call"),
            Section.EXPECT: self.tr("What not to expect"),
            Section.HAND: self.tr("What to have at hand"),
            Section.NAMELESS: self.tr("Can you call without a name?"),
        }[section]

    def title(self, entry: Entry) -> str:
        """As a heading: words of a sentence get a capital."""
        return entry.title[:1].upper() + entry.title[1:]

    def short_source(self, group: Group) -> str:
        """Beside the lines: whether they are verified, who says so, and when that was looked at."""
        sure = self.tr("Seen in the source") if group.certainty.verified else self.unverified()
        named = list(dict.fromkeys(source.act for source in group.sources))
        who = self.tr("%1 and %2").replace("%1", ", ".join(named[:-1])).replace("%2", named[-1])
        day = f"{group.checked_on.day}-{group.checked_on.month}-{group.checked_on.year}"
        return f"{sure}. {who if len(named) > 1 else named[0]}, {day}"

    def whole_source(self, source: Source, library: Library) -> str:
        """At the foot of the page: the source in full with its certainty and the day it was looked at."""
        text = self.tr("%1. %2. Checked on %3.").replace("%1", source.cite)
        return text.replace("%2", library.certainties[source.certainty]).replace("%3", self.day(source.checked_on))

    def unverified(self) -> str:
        return self.tr("Still to be checked")

    def about(self, entry: Entry) -> str:
        """What stands under the title of an entry without a line of its own."""
        if entry.type is EntryType.PROTOCOL:
            return self.tr("Ask what to do, step by step")
        return entry.summary

    def found(self, listing: Listing) -> str:
        return self.tr("%n found", "", len(listing.hits)) if listing.query.strip() else ""

    def day(self, day: date) -> str:
        """ "3 november 2026"."""
        return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")

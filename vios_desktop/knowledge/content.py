"""What the knowledge is made of: cards, partners, words and the protocols they lead to. All frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from vios_desktop.decision.content import Number, Place, Source
from vios_desktop.decision.vocabulary import Certainty


class EntryType(StrEnum):
    """What a thing is; the order is the order of the list and of equal hits."""

    CARD = "card"
    PARTNER = "partner"
    PROTOCOL = "protocol"
    TERM = "term"


class Section(StrEnum):
    """The parts of a card and of a partner, in the order of the page."""

    SEE = "see"
    OTHER = "other"
    DO = "do"
    ASK = "ask"
    AVOID = "avoid"
    WHOM = "whom"
    MEANS = "means"
    CAN = "can"
    WHEN = "when"
    EXPECT = "not_expect"
    HAND = "at_hand"
    NAMELESS = "nameless"


CARD_SECTIONS = (
    Section.SEE,
    Section.OTHER,
    Section.DO,
    Section.ASK,
    Section.AVOID,
    Section.WHOM,
    Section.MEANS,
)
PARTNER_SECTIONS = (Section.CAN, Section.WHEN, Section.EXPECT, Section.HAND, Section.NAMELESS)


class PartnerGroup(StrEnum):
    """Where a partner works: the triangle of school, street and home, and what is beside it."""

    STREET = "street"
    SCHOOL = "school"
    HOME = "home"
    HEALTH = "health"
    ONLINE = "online"
    LAW = "law"


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that rest on the same sources. `certainty` is never stronger than the weakest of them."""

    lines: tuple[str, ...]
    sources: tuple[Source, ...]
    certainty: Certainty
    place: Place = field(default=Place(""), compare=False)

    @property
    def checked_on(self) -> date:
        return min(source.checked_on for source in self.sources)


@dataclass(frozen=True, slots=True)
class Entry:
    """What cards, partners, protocols and words have in common. `id` is unique within its type."""

    id: str
    title: str
    summary: str
    keywords: tuple[str, ...] = ()
    sections: Mapping[Section, tuple[Group, ...]] = field(default_factory=dict)
    place: Place = field(default=Place(""), compare=False)

    @property
    def type(self) -> EntryType:
        raise NotImplementedError

    @property
    def key(self) -> str:
        """The id among everything, such as "card:substances"."""
        return f"{self.type}:{self.id}"

    def lines(self, section: Section) -> tuple[str, ...]:
        return tuple(line for group in self.sections.get(section, ()) for line in group.lines)


@dataclass(frozen=True, slots=True)
class Card(Entry):
    """One theme. `together` says whether single signs only count together; no card adds up to a verdict."""

    icon: str = ""
    kinds: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    together: bool = True

    @property
    def type(self) -> EntryType:
        return EntryType.CARD


@dataclass(frozen=True, slots=True)
class Partner(Entry):
    """One partner. `catalogue` is the code of the school's own contacts of this sort, or empty."""

    group: PartnerGroup = PartnerGroup.SCHOOL
    numbers: tuple[Number, ...] = ()
    catalogue: str = ""

    @property
    def type(self) -> EntryType:
        return EntryType.PARTNER


@dataclass(frozen=True, slots=True)
class ProtocolEntry(Entry):
    """A protocol of the decision help: `id` is its kind, `questions` what it may ask."""

    questions: tuple[str, ...] = ()

    @property
    def type(self) -> EntryType:
        return EntryType.PROTOCOL


@dataclass(frozen=True, slots=True)
class TermEntry(Entry):
    """A hard word; `summary` is its meaning. `see` are keys of entries that say more."""

    see: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()

    @property
    def type(self) -> EntryType:
        return EntryType.TERM


@dataclass(frozen=True, slots=True)
class Library:
    """All knowledge of one version. `together` is the line about signs that only count together."""

    version: str
    checked_on: date
    disclaimer: str
    together: Group
    proposals: tuple[str, ...]
    certainties: Mapping[Certainty, str]
    synonyms: tuple[tuple[str, ...], ...]
    entries: Mapping[str, Entry]

    def entry(self, key: str) -> Entry | None:
        return self.entries.get(key)

    @property
    def cards(self) -> tuple[Card, ...]:
        return tuple(entry for entry in self.entries.values() if isinstance(entry, Card))

    @property
    def partners(self) -> tuple[Partner, ...]:
        return tuple(entry for entry in self.entries.values() if isinstance(entry, Partner))

    def of_type(self, entry_type: EntryType) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries.values() if entry.type is entry_type)

    def cards_about(self, key: str) -> tuple[Card, ...]:
        """The cards that name this partner or protocol."""
        kind, _, entry_id = key.partition(":")
        if kind == EntryType.PARTNER:
            return tuple(card for card in self.cards if entry_id in card.partners)
        return tuple(card for card in self.cards if entry_id in card.kinds)

    def is_stale(self, today: date) -> bool:
        """Whether the content was checked more than twelve months ago."""
        checked = self.checked_on
        return (today.year, today.month, today.day) > (checked.year + 1, checked.month, checked.day)

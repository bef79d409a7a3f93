"""What the screen Kennis shows, without Qt: the list with why a row is in it, and the page of one entry."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from vios_desktop.knowledge.content import (
    Card,
    Entry,
    EntryType,
    Library,
    Partner,
    PartnerGroup,
    ProtocolEntry,
    TermEntry,
)
from vios_desktop.services.knowledge import OwnContacts
from vios_desktop.ui.kind_icons import kind_icon

if TYPE_CHECKING:
    from vios_desktop.knowledge.search import Finder, Hit

_GROUP_ICONS = {
    PartnerGroup.STREET: "map-pin",
    PartnerGroup.SCHOOL: "building",
    PartnerGroup.HOME: "house",
    PartnerGroup.HEALTH: "heart",
    PartnerGroup.ONLINE: "monitor",
    PartnerGroup.LAW: "scale",
}
_TERM_ICON = "info"


class KnowledgePorts(NamedTuple):
    """Where the screen gets what it shows. Without a session there are no own contacts and no decision help.

    `own_contacts` gets the names of the settings that hold numbers; None before unlocking.
    """

    finder: Callable[[], Finder]
    own_contacts: Callable[[Iterable[str]], OwnContacts] | None = None
    may_ask: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """What the list shows: `type` None means everything, `proposals` are for when nothing was found."""

    query: str
    type: EntryType | None
    hits: tuple[Hit, ...]
    proposals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnNumber:
    """A number of the school's own, above the public ones."""

    name: str
    about: str
    number: str


@dataclass(frozen=True, slots=True)
class Shown:
    """One entry with where it leads. `back_title` is the entry one came from by a link, or empty.

    `knows_school` says whether own contacts could be read: only then their absence is worth a word.
    """

    entry: Entry
    library: Library
    protocols: tuple[ProtocolEntry, ...] = ()
    partners: tuple[Partner, ...] = ()
    cards: tuple[Card, ...] = ()
    own_numbers: tuple[OwnNumber, ...] = ()
    see: tuple[Entry, ...] = ()
    knows_school: bool = False
    may_ask: bool = False
    back_title: str = ""


@dataclass(frozen=True, slots=True)
class Welcome:
    """Before anything is chosen: what one can look for, and what holds for every sign."""

    library: Library
    stale: bool


def icon_of(entry: Entry) -> str:
    """The icon of an entry: of its theme, of where a partner works, of a kind of incident, or of a word."""
    if isinstance(entry, Card):
        return entry.icon
    if isinstance(entry, Partner):
        return _GROUP_ICONS[entry.group]
    return kind_icon(entry.id) if isinstance(entry, ProtocolEntry) else _TERM_ICON


def as_shown(
    entry: Entry,
    library: Library,
    contacts: OwnContacts | None,
    *,
    may_ask: bool = False,
    back_title: str = "",
) -> Shown:
    """An entry with all that hangs on it."""
    return Shown(
        entry=entry,
        library=library,
        protocols=_protocols(entry, library),
        partners=_partners(entry, library),
        cards=library.cards_about(entry.key) if not isinstance(entry, Card) else (),
        own_numbers=_own_numbers(entry, contacts) if isinstance(entry, Partner) and contacts else (),
        see=_see(entry, library),
        knows_school=contacts is not None,
        may_ask=may_ask,
        back_title=back_title,
    )


def settings_of(library: Library) -> tuple[str, ...]:
    """The settings under which a school keeps its own numbers of partners."""
    names = (number.setting for partner in library.partners for number in partner.numbers if number.setting)
    return tuple(dict.fromkeys(names))


def _protocols(entry: Entry, library: Library) -> tuple[ProtocolEntry, ...]:
    """Those kinds of a card for which the decision help has rules, in the order of the card."""
    kinds = entry.kinds if isinstance(entry, Card) else (entry.id,) if isinstance(entry, ProtocolEntry) else ()
    found = (library.entry(f"{EntryType.PROTOCOL}:{kind}") for kind in kinds)
    return tuple(protocol for protocol in found if isinstance(protocol, ProtocolEntry))


def _partners(entry: Entry, library: Library) -> tuple[Partner, ...]:
    names = entry.partners if isinstance(entry, Card) else ()
    found = (library.entry(f"{EntryType.PARTNER}:{name}") for name in names)
    return tuple(partner for partner in found if isinstance(partner, Partner))


def _own_numbers(partner: Partner, contacts: OwnContacts) -> tuple[OwnNumber, ...]:
    """The number in the settings first, unless it is that of a contact, then those of "Wie kan wat"."""
    kept = [
        OwnNumber(number.label, "", contacts.numbers[number.setting])
        for number in partner.numbers
        if number.setting in contacts.numbers
    ]
    for one in contacts.of_kind(partner.catalogue):
        about = ", ".join(part for part in (one.contact.name, one.contact.function) if part)
        kept.append(OwnNumber(one.organisation.name, about, one.phone))
    listed = {own.number for own in kept if own.about}
    return tuple(own for own in kept if own.about or own.number not in listed)


def _see(entry: Entry, library: Library) -> tuple[Entry, ...]:
    keys = entry.see if isinstance(entry, TermEntry) else ()
    found = (library.entry(key) for key in keys)
    return tuple(one for one in found if one is not None)

"""What a list of partners would change: nothing twice, and asked where it is not sure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.folding import folded_words
from vios_desktop.domain.roster.partners import digits, name_key
from vios_desktop.domain.roster.plan import one_slip
from vios_desktop.domain.social_map import PartnerContact

if TYPE_CHECKING:
    from vios_desktop.domain.catalogue import PartnerOrganisation
    from vios_desktop.domain.roster.partners import PartnerRow, ReadPartners

NEW_KIND: Final = "new:"
"""Before the code of its kind, the answer that an organisation is new."""


@dataclass(frozen=True, slots=True)
class PartnerDoubt:
    """Asked once for each organisation: is it one of these, or a new one, and of which kind?

    `kind` is the code that the list says, or "" where that cannot be read.
    """

    row: PartnerRow
    candidates: tuple[PartnerOrganisation, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class NewOrganisation:
    """`key` is by what its contacts are joined to it, until it has an id."""

    key: tuple[str, ...]
    name: str
    kind: str
    note: str


@dataclass(frozen=True, slots=True)
class NewContact:
    """`partner_id` is "" at an organisation that is new itself."""

    key: tuple[str, ...]
    partner_id: str
    row: PartnerRow


@dataclass(frozen=True, slots=True)
class ChangedContact:
    before: PartnerContact
    after: PartnerContact


@dataclass(frozen=True, slots=True)
class PartnerPlan:
    """`same` are lines that say nothing new. Nothing goes: who is not in a list is still there."""

    added: tuple[NewOrganisation, ...]
    contacts: tuple[NewContact, ...]
    changed: tuple[ChangedContact, ...]
    same: int
    doubts: tuple[PartnerDoubt, ...]

    @property
    def changes(self) -> int:
        return len(self.added) + len(self.contacts) + len(self.changed)


@dataclass(slots=True)
class _Making:
    """The plan while it grows. `current` is each known contact as the lines so far leave it."""

    current: dict[str, PartnerContact]
    added: dict[tuple[str, ...], NewOrganisation] = field(default_factory=dict)
    contacts: list[NewContact] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)
    same: int = 0


def partner_plan(
    read: ReadPartners,
    partners: Iterable[PartnerOrganisation],
    contacts: Iterable[PartnerContact],
    kinds: Mapping[str, str],
    answers: Mapping[int, str],
) -> PartnerPlan:
    """What reading this list in changes.

    `kinds` are the codes of the catalogue with their words. `answers` says of the first line of an organisation
    what it is: the id of a known one, or `NEW_KIND` and a code. Without it, a doubt changes nothing.
    """
    known, before = list(partners), {contact.id: contact for contact in contacts}
    making = _Making(dict(before))
    doubts: dict[tuple[str, ...], PartnerDoubt] = {}
    found: dict[tuple[str, ...], str | PartnerDoubt] = {}
    for row in read.rows:
        if row.key not in found:
            found[row.key] = _which(row, known, kinds, answers)
        which = found[row.key]
        if isinstance(which, PartnerDoubt):
            doubts.setdefault(row.key, which)
        else:
            _take(making, row, which)
    changed = tuple(ChangedContact(before[key], now) for key, now in making.current.items() if before[key] != now)
    return PartnerPlan(
        tuple(making.added.values()), tuple(making.contacts), changed, making.same, tuple(doubts.values())
    )


def _which(
    row: PartnerRow, known: Sequence[PartnerOrganisation], kinds: Mapping[str, str], answers: Mapping[int, str]
) -> str | PartnerDoubt:
    """The id of a known organisation, `NEW_KIND` and its kind, or what has to be asked."""
    answer, kind = answers.get(row.line, ""), _kind(row.kind, kinds)
    if answer.startswith(NEW_KIND) and answer.removeprefix(NEW_KIND) in kinds:
        return answer
    if any(partner.id == answer for partner in known):
        return answer
    same = [partner for partner in known if name_key(partner.name) == row.key]
    if len(same) == 1:
        return same[0].id
    near = same or [partner for partner in known if _nearly(name_key(partner.name), row.key)]
    return f"{NEW_KIND}{kind}" if kind and not near else PartnerDoubt(row, tuple(near), kind)


def _take(making: _Making, row: PartnerRow, which: str) -> None:
    if which.startswith(NEW_KIND):
        if row.key not in making.added:
            kind = which.removeprefix(NEW_KIND)
            making.added[row.key] = NewOrganisation(row.key, row.organisation, kind, row.note)
        partner_id = ""
    else:
        partner_id = which
    if not row.has_contact:
        making.same += bool(partner_id)
        return
    contact = _known_contact(making, row, partner_id) if partner_id else None
    if contact is None:
        making.contacts.append(NewContact(row.key, partner_id, row))
        return
    making.taken.add(contact.id)
    after = replace(
        contact,
        name=contact.name or row.contact,
        function=row.function or contact.function,
        phone=row.phone if row.phone and digits(row.phone) != digits(contact.phone) else contact.phone,
        email=row.email or contact.email,
        reachable=row.reachable or contact.reachable,
        active=True,
    )
    making.same += after == contact
    making.current[contact.id] = after


def _known_contact(making: _Making, row: PartnerRow, partner_id: str) -> PartnerContact | None:
    """By the name; one letter may differ where number or address is the same, and so may the name be missing."""
    there = [one for one in making.current.values() if one.partner_id == partner_id and one.id not in making.taken]
    named = name_key(row.contact)
    for one in there:
        if name_key(one.name) == named and (named or _reached_alike(one, row)):
            return one
    return next((one for one in there if _reached_alike(one, row) and _may_be(name_key(one.name), named)), None)


def _reached_alike(contact: PartnerContact, row: PartnerRow) -> bool:
    phone = bool(row.phone) and digits(row.phone) == digits(contact.phone)
    return phone or (bool(row.email) and row.email.casefold() == contact.email.casefold())


def _may_be(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return not one or not other or set(one) <= set(other) or set(other) <= set(one) or _nearly(one, other)


def _nearly(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return bool(one and other) and one_slip(" ".join(one), " ".join(other))


def _kind(text: str, kinds: Mapping[str, str]) -> str:
    """The code that a cell means: the code itself, the word of the catalogue, or one of the words in "a of b"."""
    said = folded_words(text)
    for code, words in kinds.items():
        ways = [folded_words(words), folded_words(code.replace("_", " "))]
        ways += [folded_words(part) for part in words.split(" of ")]
        if said and said in ways:
            return code
    return ""

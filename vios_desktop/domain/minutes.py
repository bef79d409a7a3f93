"""What goes out after a meeting of the kernteam, and to whom it may."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from vios_desktop.domain.core_team import Attendee, MeetingCase
from vios_desktop.domain.vocabulary import SharingLevel

OWN: Final = "school"
"""The kind of partner that is the school itself: nothing is shared with it."""
_LEVELS: Final = tuple(SharingLevel)


class MinutesDocument(StrEnum):
    """What goes out after a meeting."""

    MINUTES = "minutes"
    AGREEMENTS = "agreements"
    CALENDAR = "calendar"


@dataclass(frozen=True, slots=True)
class Recipient:
    """An organisation that was asked to the table, with who came or would come for it."""

    kind: str
    organisation: str
    names: tuple[str, ...]
    present: bool


def recipients_of(attendees: Iterable[Attendee]) -> tuple[Recipient, ...]:
    """The organisations from outside the school, in the order of the table; one person present is enough."""
    found: dict[tuple[str, str], Recipient] = {}
    for one in attendees:
        organisation = one.organisation.strip()
        if one.partner_kind == OWN or not organisation:
            continue
        key = (one.partner_kind, organisation)
        known = found.get(key, Recipient(one.partner_kind, organisation, (), present=False))
        names = (*known.names, one.name.strip()) if one.name.strip() else known.names
        found[key] = replace(known, names=names, present=known.present or bool(one.present))
    return tuple(found.values())


def told_level(cases: Iterable[MeetingCase], *, present: bool, about_somebody: bool) -> SharingLevel:
    """The highest level at which this recipient was told of what is in a document.

    The document names nobody, but who sat at the table may know whom it is about; who did not, does not.
    """
    levels = [told.level for told in cases]
    if about_somebody:
        levels.append(SharingLevel.DEIDENTIFIED)
    highest = max(levels, key=_LEVELS.index, default=SharingLevel.TREND)
    return highest if present else min(highest, SharingLevel.DEIDENTIFIED, key=_LEVELS.index)

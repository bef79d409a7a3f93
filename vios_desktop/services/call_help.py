"""What somebody who is about to call gets to see: the card, the numbers, and what to say. Reads nothing itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from vios_desktop.decision.deadlines import resolve
from vios_desktop.decision.labels import Deadline
from vios_desktop.decision.vocabulary import DeadlineKind
from vios_desktop.domain.catalogue import CatalogueName

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vios_desktop.decision.call_cards import CallCard
    from vios_desktop.decision.content import Pack
    from vios_desktop.domain.agreement import Agreement
    from vios_desktop.domain.social_map import OwnContact
    from vios_desktop.services.queries import IncidentRow
    from vios_desktop.services.school import SchoolView


_WEEK = Deadline(DeadlineKind.CALENDAR_DAYS, 7)
OTHER = "other"
"""The kind of partner that stands for any organisation: no contact of the school is of this kind."""


@dataclass(frozen=True, slots=True)
class CallSubject:
    """What a call is about, as far as it is known. `danger` is the answer to the danger question."""

    number_id: str = ""
    incident_id: str | None = None
    agreement_id: str | None = None
    kind: str = ""  # code of the kind, where there is no incident to read it from
    danger: str = ""
    deadline: Deadline | None = None  # of the advice that asks for the call


@dataclass(frozen=True, slots=True)
class NumberLine:
    """One number there is a card for; `number` is the school's own where that is known."""

    id: str
    label: str
    number: str
    own: bool


@dataclass(frozen=True, slots=True)
class CallHelp:
    """Everything to call with: the card (None: the number is still to be chosen) and what to say.

    `general` is the number for everybody where the school has a contact of its own there, else empty.
    `name` is what the other side is called, `own_contacts` are the school's partners of its kind. `agreement` is
    the one that asked for the call, `due_on` by when something that is promised is usually done.
    """

    subject: CallSubject
    numbers: tuple[NumberLine, ...]
    card: CallCard | None
    number: NumberLine | None
    general: str
    name: str
    opening: str
    name_rule: str
    certainty_text: str
    own_contacts: tuple[OwnContact, ...]
    incident_number: str
    agreement: Agreement | None
    school: SchoolView
    next_school_day: date
    due_on: date


@dataclass(frozen=True, slots=True)
class Read:
    """What was read for it. `own_numbers` are the school's own by their setting, `row` is the incident."""

    school: SchoolView
    own_numbers: Mapping[str, str]
    agreement: Agreement | None
    row: IncidentRow | None
    today: date


def _meaning(school: SchoolView, kind: str) -> str:
    """The kind of the decision help that a kind of the school stands for."""
    item = school.item(CatalogueName.KIND, kind)
    return item.meaning if item is not None else kind


def call_help(pack: Pack, subject: CallSubject, read: Read, caller: str) -> CallHelp:
    """Without a number the card is recognised in the words of the agreement that asks for the call."""
    card = _card(pack, subject, read.agreement)
    numbers = _numbers(pack, read.own_numbers)
    school = read.school
    kind = subject.kind or (_meaning(school, read.row.kind) if read.row is not None else "")
    title = pack.protocols[kind].title if kind in pack.protocols else ""
    opening = ""
    if card is not None:
        opening = pack.calls.opening(
            card, caller=caller, school=school.school.name, kind=title, danger=subject.danger
        )
    partners = _own_contacts(card, school)
    number, general = _own_first(pack, card, numbers, partners)
    return CallHelp(
        subject=subject,
        numbers=numbers,
        card=card,
        number=number,
        general=general,
        name=(card.name if card is not None else "") or (number.label if number is not None else ""),
        opening=opening,
        name_rule=pack.calls.names[card.names] if card is not None else "",
        certainty_text=pack.labels.certainties[card.certainty] if card is not None else "",
        own_contacts=partners,
        incident_number=read.row.number if read.row is not None else "",
        agreement=read.agreement,
        school=school,
        next_school_day=_day(Deadline(DeadlineKind.SCHOOL_DAYS, 1), read),
        due_on=_day(subject.deadline or _WEEK, read),
    )


def _day(deadline: Deadline, read: Read) -> date:
    """A deadline as a day; no clock means within a week, as for the agreements of a decision."""
    found = resolve(deadline, read.today, read.school.is_school_day)
    return found or _day(_WEEK, read)


def _card(pack: Pack, subject: CallSubject, agreement: Agreement | None) -> CallCard | None:
    if subject.number_id:
        return pack.calls.card(subject.number_id)
    return pack.calls.recognise(agreement.facts.text) if agreement is not None else None


def _own_contacts(card: CallCard | None, school: SchoolView) -> tuple[OwnContact, ...]:
    if card is None or card.national or card.partner in ("", OTHER):
        return ()
    return tuple(contact for contact in school.contacts if contact.kind == card.partner)


def _own_first(
    pack: Pack, card: CallCard | None, numbers: tuple[NumberLine, ...], partners: tuple[OwnContact, ...]
) -> tuple[NumberLine | None, str]:
    """The number to call, the school's own before the general one, and the general one where it is another."""
    line = next((line for line in numbers if card is not None and line.id == card.id), None)
    if line is None:
        return None, ""
    phones = [partner.phone for partner in partners if partner.phone]
    if not line.own and len(phones) == 1:
        line = replace(line, number=phones[0], own=True)
    general = pack.numbers[line.id].number
    dialled = any(letter.isdigit() for letter in general)
    return line, general if line.own and dialled and general != line.number else ""


def _numbers(pack: Pack, own_numbers: Mapping[str, str]) -> tuple[NumberLine, ...]:
    lines = []
    for number in pack.numbers.values():
        own = own_numbers.get(number.setting, "")
        if number.id in pack.calls.cards:
            lines.append(NumberLine(number.id, number.label, own or number.number, bool(own)))
    return tuple(lines)

"""What the use cases of letters give and take: choices, a draft on the desk, a letter to fix and one to read."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vios_desktop.domain.draft import Draft
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.letter import Letter, LetterText, Suspension, hash_of
from vios_desktop.domain.person import AgeRange
from vios_desktop.domain.vocabulary import LetterKind, LetterTo, PersonKind, PersonRole, SentWay
from vios_desktop.letters.addressing import LetterSetup, is_adult
from vios_desktop.letters.case_file import CaseFile
from vios_desktop.letters.content import Template
from vios_desktop.letters.drafting import DraftedLetter
from vios_desktop.letters.names import NameCheck
from vios_desktop.letters.vocabulary import SchoolType


class ExportWay(StrEnum):
    FILE = "file"
    PRINTER = "printer"


@dataclass(frozen=True, slots=True)
class LetterPerson:
    """Somebody the letter may be about. `adult` is None where the record leaves it open."""

    entry_id: str
    name: str
    class_name: str
    role: PersonRole
    age: AgeRange | None
    adult: bool | None
    suspension: Suspension | None


@dataclass(frozen=True, slots=True)
class LetterChoices:
    """What can be written about an incident. `templates` are those this account may use; `drafts` its own."""

    incident_id: str
    number: str
    occurred_on: date
    templates: tuple[Template, ...]
    people: tuple[LetterPerson, ...]
    drafts: tuple[Draft, ...]
    school_type: SchoolType
    today: date


@dataclass(frozen=True, slots=True)
class LetterOnDesk:
    """A draft with what the editor needs to look after it, without the vault."""

    drafted: DraftedLetter
    names: NameCheck
    sender: str
    number: str
    title: str


@dataclass(frozen=True, slots=True)
class LetterToFix:
    """`left_names` are the ids of name hits that the writer left standing on purpose."""

    incident_id: str
    setup: LetterSetup
    text: LetterText
    to: LetterTo  # as the writer saw it; another date may change who of age is
    way: SentWay
    sent_on: date
    sent_name: str = ""
    left_names: frozenset[str] = frozenset()
    corrects: str | None = None


@dataclass(frozen=True, slots=True)
class FixedLetter:
    """`asks_report` says that a suspension over a day has no open agreement yet to report it."""

    letter: Letter
    asks_report: bool


@dataclass(frozen=True, slots=True)
class LetterView:
    """A letter as it was fixed, checked against its hashes. `corrected_by` is the letter that takes its place."""

    letter: Letter
    title: str
    incident_number: str
    fixed_by_name: str
    corrected_by: str | None
    asks_report: bool
    may_write: bool


@dataclass(frozen=True, slots=True)
class ExportedLetter:
    file: bytes
    file_name: str
    code: str


def check_undamaged(letter: Letter) -> None:
    """Raises `ViosError("letter_damaged")` when its hash, or that of its page, does not fit."""
    if hash_of(letter) != letter.record_hash or hashlib.sha256(letter.file).hexdigest() != letter.file_hash:
        raise ViosError("letter_damaged")


def file_name(letter: Letter) -> str:
    """Says what it is and of which day, and nothing about a person."""
    names = {
        LetterKind.PARENTS: "brief",
        LetterKind.PARENT_TALK: "gespreksnotitie",
        LetterKind.SUSPENSION: "schorsingsbesluit",
        LetterKind.POLICE_PREPARATION: "voorbereiding-aangifte",
        LetterKind.ATTENDANCE: "bericht-leerplicht",
        LetterKind.INSPECTORATE: "melding-inspectie",
    }
    return f"{names[letter.kind]}-{letter.text.dated_on.isoformat()}.pdf"


def people_of(case: CaseFile, today: date) -> tuple[LetterPerson, ...]:
    """The pupils of the incident whose names are known, in the order of the record."""
    people: Sequence[LetterPerson] = [
        LetterPerson(
            entry.id,
            person.display_name,
            person.class_name,
            entry.role,
            person.age_on(today),
            is_adult(person, today),
            recorded_suspension(case, entry.id),
        )
        for entry in case.facts.persons
        if (person := case.person(entry.id)) is not None and person.kind is PersonKind.PUPIL
    ]
    return tuple(people)


def recorded_suspension(case: CaseFile, entry_id: str) -> Suspension | None:
    measure = case.suspension_of(entry_id)
    if measure is None or measure.starts_on is None:
        return None
    return Suspension(measure.starts_on, measure.ends_on or measure.starts_on)

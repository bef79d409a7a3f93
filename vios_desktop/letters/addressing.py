"""Who a letter goes to: the age on its day decides, and where that is not certain it is asked.

Sources: WVO 2020 art. 8.14 for a suspension (text of 1 August 2026), law.md 2.5 and 2.8 for the rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from vios_desktop.domain.errors import FieldProblem
from vios_desktop.domain.letter import Suspension, check_suspension
from vios_desktop.domain.person import Person
from vios_desktop.domain.vocabulary import LetterKind, LetterTo
from vios_desktop.letters.content import Template
from vios_desktop.letters.vocabulary import Recipient, SchoolType

ADULT = 18


@dataclass(frozen=True, slots=True)
class LetterSetup:
    """What the writer chose. `adult` answers for an age that is not certain; a certain age overrules it.

    `consent_note` says how and when a pupil of 18 or older agreed that the parents are written to.
    """

    kind: LetterKind
    entry_id: str | None
    dated_on: date
    adult: bool | None = None
    consent_note: str = ""
    suspension: Suspension | None = None
    school_type: SchoolType = SchoolType.UNKNOWN
    corrected_on: date | None = None


def is_adult(person: Person | None, day: date, answer: bool | None = None) -> bool | None:
    """Whether the person is 18 or older on that day; the answer counts where the record leaves it open."""
    age = person.age_on(day) if person is not None else None
    if age is None or age.lowest < ADULT <= age.highest:
        return answer
    return age.lowest >= ADULT


def goes_to(template: Template, *, adult: bool | None, consent: bool) -> LetterTo | None:
    """The addressee; None for the family of a pupil whose age is not known."""
    fixed = {
        Recipient.BOARD: LetterTo.BOARD,
        Recipient.ATTENDANCE: LetterTo.ATTENDANCE,
        Recipient.INSPECTORATE: LetterTo.INSPECTORATE,
        Recipient.OWN_FILE: LetterTo.OWN_FILE,
    }
    if template.recipient in fixed:
        return fixed[template.recipient]
    if adult is None:
        return None
    if adult and not consent:
        return LetterTo.PUPIL
    return LetterTo.PARENTS if template.recipient is Recipient.FAMILY else LetterTo.PUPIL_AND_PARENTS


def needs_person(template: Template) -> bool:
    """Only what goes to the board may be about nobody in particular."""
    return template.recipient is not Recipient.BOARD


def needs_age(template: Template) -> bool:
    """What speaks to or about the parents depends on whether the pupil is of age."""
    return template.recipient in (Recipient.FAMILY, Recipient.FAMILY_BOTH, Recipient.OWN_FILE)


def check_setup(template: Template, setup: LetterSetup, person: Person | None) -> list[FieldProblem]:
    """What is missing or not possible before a draft can be made, in the order of the screen."""
    problems: list[FieldProblem] = []
    if needs_person(template) and person is None:
        problems.append(FieldProblem("entry_id", "letter_person_missing"))
    elif needs_age(template) and is_adult(person, setup.dated_on, setup.adult) is None:
        problems.append(FieldProblem("adult", "age_needed"))
    if template.needs_suspension:
        problems.extend(check_suspension(setup.suspension))
        if setup.kind is LetterKind.INSPECTORATE and not problems and not _reportable(setup.suspension):
            problems.append(FieldProblem("ends_on", "suspension_not_reportable"))
    return problems


def _reportable(suspension: Suspension | None) -> bool:
    return suspension is not None and suspension.to_be_reported

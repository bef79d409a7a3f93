"""Drafts a letter: the blocks that apply, with the facts of the record, and a gap for each thing not known.

A name of somebody else never comes in: every free text goes through `NameCheck.hidden` first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from vios_desktop.domain.dutch_dates import days_between, long_date
from vios_desktop.domain.errors import ValidationError
from vios_desktop.domain.letter import LetterText
from vios_desktop.domain.person import Person
from vios_desktop.domain.vocabulary import LetterTo, PersonKind, PersonRole, PoliceState
from vios_desktop.letters.addressing import LetterSetup, check_setup, goes_to, is_adult, needs_person
from vios_desktop.letters.case_file import (
    CaseFile,
    age_words,
    damage_words,
    evidence_lines,
    item_words,
    long_day,
    measure_words,
    observer_lines,
    place_words,
    police_words,
    suspension_days,
    when_words,
)
from vios_desktop.letters.content import Block, LetterPack, Needs, Remark, Template
from vios_desktop.letters.gaps import gap
from vios_desktop.letters.vocabulary import BlockKind, Case, FieldName, Recipient, SchoolType

SIXTEEN = 16
_TELLS_FAMILY = (PoliceState.NOTIFIED, PoliceState.ON_SITE, PoliceState.REPORT_BY_SCHOOL)
_FIELD = re.compile(r"\{([^{}]*)\}")
_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")


@dataclass(frozen=True, slots=True)
class DraftedLetter:
    """The text with its gaps, whom it goes to, and what the writer has to know beside it."""

    text: LetterText
    to: LetterTo
    remarks: tuple[Remark, ...]
    correction: str = ""  # the sentence that says which letter it takes the place of


def draft_letter(pack: LetterPack, setup: LetterSetup, case: CaseFile) -> DraftedLetter:
    """Draft one letter. Raises `ValidationError` for what is still to be asked, or a suspension over a week."""
    template = pack.templates[setup.kind]
    setup = about(template, setup)
    problems = check_setup(template, setup, case.person(setup.entry_id))
    if problems:
        raise ValidationError(tuple(problems))
    to = addressee_of(template, setup, case)
    cases = _cases(setup, case, template, to)
    values = _values(pack, setup, case)
    blocks = [block for block in template.blocks if _holds(block.when, cases)]
    text = LetterText(
        addressee=_filled(pack.addressees[to], values, pack),
        subject=_filled(template.subject, values, pack),
        body=_body(blocks, values, pack),
        dated_on=setup.dated_on,
    )
    corrections = [b for b in blocks if Needs(Case.CORRECTION) in b.when]
    return DraftedLetter(text, to, _remarks(template, blocks, cases), _body(corrections, values, pack))


def about(template: Template, setup: LetterSetup) -> LetterSetup:
    """What is about nobody in particular names nobody: a person chosen for it does not count."""
    return setup if needs_person(template) else replace(setup, entry_id=None)


def addressee_of(template: Template, setup: LetterSetup, case: CaseFile) -> LetterTo:
    """Whom it goes to. Raises ValueError where the age is still to be asked: `check_setup` says so before."""
    adult = is_adult(case.person(setup.entry_id), setup.dated_on, setup.adult)
    to = goes_to(template, adult=adult, consent=bool(setup.consent_note.strip()))
    if to is None:
        raise ValueError("the age is not known")
    return to


def _holds(tests: tuple[Needs, ...], cases: Mapping[Case, bool]) -> bool:
    return all(cases[test.case] is test.holds for test in tests)


def _remarks(template: Template, blocks: list[Block], cases: Mapping[Case, bool]) -> tuple[Remark, ...]:
    found = [block.remark for block in blocks if block.remark is not None]
    found += [remark for tests, remark in template.remarks if _holds(tests, cases)]
    return tuple(dict.fromkeys(found))


def _cases(setup: LetterSetup, case: CaseFile, template: Template, to: LetterTo) -> dict[Case, bool]:
    person, entry = case.person(setup.entry_id), case.entry(setup.entry_id)
    adult = is_adult(person, setup.dated_on, setup.adult)
    age = person.age_on(setup.dated_on) if person else None
    suspension, measure = setup.suspension, case.suspension_of(setup.entry_id)
    others = case.others(setup.entry_id)
    family = template.recipient in (Recipient.FAMILY, Recipient.FAMILY_BOTH)
    police = case.facts.police
    return {
        Case.TO_PARENTS: to is LetterTo.PARENTS,
        Case.TO_PUPIL: to is LetterTo.PUPIL,
        Case.TO_BOTH: to is LetterTo.PUPIL_AND_PARENTS,
        Case.MINOR: adult is False,
        Case.ADULT: adult is True,
        Case.SIXTEEN_OR_OLDER: age is not None and age.lowest >= SIXTEEN,
        Case.BY_CONSENT: adult is True and bool(setup.consent_note.strip()),
        Case.ABOUT_PUPIL: person is not None,
        Case.CAUSER: entry is not None and entry.role is PersonRole.ALLEGED_CAUSER,
        Case.VICTIM: entry is not None and entry.role is PersonRole.VICTIM,
        Case.ITEMS_TAKEN: bool(case.own_items(setup.entry_id)),
        Case.MEASURES_TAKEN: bool(case.own_measures(setup.entry_id)),
        Case.OWN_VIEW_KNOWN: entry is not None and bool(entry.own_view.strip()),
        Case.OTHERS_INVOLVED: any(other.kind is PersonKind.PUPIL for other in others),
        Case.DAMAGE_KNOWN: bool(case.facts.damage_note or case.facts.damage_eur or case.facts.injury_note),
        Case.POLICE_KNOWN: police in _TELLS_FAMILY if family else police is not PoliceState.NOT_INVOLVED,
        Case.SUSPENDED: suspension is not None,
        Case.INTERNAL: measure is not None and measure.kind == "internal_suspension",
        Case.REPORTABLE: suspension is not None and suspension.to_be_reported,
        Case.PUBLIC_SCHOOL: setup.school_type is SchoolType.PUBLIC,
        Case.PRIVATE_SCHOOL: setup.school_type is SchoolType.PRIVATE,
        Case.SCHOOL_TYPE_UNKNOWN: setup.school_type is SchoolType.UNKNOWN,
        Case.CORRECTION: setup.corrected_on is not None,
    }


def _values(pack: LetterPack, setup: LetterSetup, case: CaseFile) -> dict[FieldName, str]:
    """The words of every field; empty where the record does not know. Free texts are without names of others."""
    entry, person = case.entry(setup.entry_id), case.person(setup.entry_id)
    facts, suspension = case.facts, setup.suspension
    hidden = case.name_check(setup.entry_id).hidden
    items = ", ".join(item_words(item) for item in case.own_items(setup.entry_id))
    measures = ", ".join(measure_words(m, case.measures) for m in case.own_measures(setup.entry_id))
    return {
        FieldName.SCHOOL_NAME: case.school_name,
        FieldName.DATED_ON: long_date(setup.dated_on),
        FieldName.INCIDENT_NUMBER: case.number,
        FieldName.OCCURRED_ON: long_date(facts.occurred_on),
        FieldName.OCCURRED_WHEN: hidden(when_words(facts)),
        FieldName.PLACE: hidden(place_words(facts, pack, case.places)),
        FieldName.FACTS: hidden(facts.facts.strip()),
        FieldName.OWN_VIEW: hidden(entry.own_view.strip()) if entry else "",
        FieldName.ITEMS: hidden(items),
        FieldName.EVIDENCE: hidden("\n".join(evidence_lines(facts.items))),
        FieldName.MEASURES: measures,
        FieldName.OBSERVERS: "\n".join(observer_lines(case, pack)),
        FieldName.DAMAGE: hidden(damage_words(facts, pack)),
        FieldName.POLICE: police_words(facts, pack),
        FieldName.SUSPENSION_PERIOD: days_between(suspension.starts_on, suspension.ends_on) if suspension else "",
        FieldName.SUSPENSION_DAYS: suspension_days(suspension.days) if suspension else "",
        FieldName.CORRECTED_ON: long_day(setup.corrected_on),
        FieldName.AUTHOR_NAME: case.author_name,
        **_person_values(person, setup),
    }


def _person_values(person: Person | None, setup: LetterSetup) -> dict[FieldName, str]:
    age = person.age_on(setup.dated_on) if person else None
    return {
        FieldName.PUPIL_NAME: person.display_name if person else "",
        FieldName.PUPIL_FIRST_NAME: (person.first_name or person.display_name) if person else "",
        FieldName.PUPIL_CLASS: person.class_name if person else "",
        FieldName.PUPIL_AGE: age_words(age),
    }


def _filled(text: str, values: Mapping[FieldName, str], pack: LetterPack) -> str:
    def value(match: re.Match[str]) -> str:
        field = FieldName(match[1])
        return values[field] or gap(pack.labels[field])

    # A text of the record often ends its own sentence: "… zegt: Ik was er niet.."
    return _TWO_STOPS.sub(".", _FIELD.sub(value, text))


def _body(blocks: list[Block], values: Mapping[FieldName, str], pack: LetterPack) -> str:
    body, before = "", None
    for block in blocks:
        together = block.kind is BlockKind.LINE or (block.kind is before is BlockKind.POINT)
        join = "\n" if together else "\n\n"
        part = _shaped(block.kind, _filled(block.text, values, pack))
        body = f"{body}{join}{part}" if body else part
        before = block.kind
    return body


def _shaped(kind: BlockKind, text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if kind is BlockKind.POINT:
        return "\n".join(f"- {line}" for line in lines)
    return f"# {' '.join(lines)}" if kind is BlockKind.HEADING else "\n\n".join(lines)

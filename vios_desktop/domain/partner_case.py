"""A case as the partners see it: what its level allows, not a word more. Screens and papers show this alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from string import ascii_uppercase

from vios_desktop.domain.core_team import CoreTeamCase
from vios_desktop.domain.identifying import conceal, find_marks
from vios_desktop.domain.person import Person
from vios_desktop.domain.sharing import is_named
from vios_desktop.domain.vocabulary import Domain, SharingLevel

SKETCH_FIELDS = ("facts", "pattern", "strengths", "question")


@dataclass(frozen=True, slots=True)
class PartnerCase:
    """`letter` stands for the case ("A"). `name` is filled only at a level by name, and hidden until asked for."""

    case_id: str
    letter: str
    level: SharingLevel
    phase: str
    about_group: bool
    domains: frozenset[Domain]
    facts: str = ""
    pattern: str = ""
    strengths: str = ""
    question: str = ""
    name: str = ""


def letter_of(position: int) -> str:
    """A, B, … Z, AA, AB: by its place on the agenda, so that it says nothing over two meetings."""
    letters = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, len(ascii_uppercase))
        letters = ascii_uppercase[rest] + letters
    return letters


def partner_case(
    case: CoreTeamCase, position: int, own: Iterable[Person] = (), others: Iterable[Person] = ()
) -> PartnerCase:
    """What identifies is taken out of every text, also by name: then only the name itself is told.

    `own` are the entries of whom it is about, `others` those of whom a name may stand in the texts.

    At the level of the trend nothing of the case is told; the figures of the summary are.
    """
    letter, group = letter_of(position), not case.person_id
    if case.level is SharingLevel.TREND:
        return PartnerCase(case.id, letter, case.level, "", group, frozenset())
    own, others = tuple(own), tuple(others)
    texts = {
        name: conceal(text, find_marks(text, own, others))
        for name in SKETCH_FIELDS
        if (text := getattr(case, name).strip())
    }
    person = next((p for p in own if p.id == case.person_id), None)
    name = person.display_name if person and is_named(case.level) else ""
    return PartnerCase(case.id, letter, case.level, case.phase, group, case.domains, **texts, name=name)

"""Asks the store whose names stand in a text, so that they can be kept out of what partners see."""

from __future__ import annotations

from collections.abc import Iterable

from vios_desktop.domain.core_team import CoreTeamCase
from vios_desktop.domain.identifiers.marks import Mark, folded
from vios_desktop.domain.identifying import find_marks, name_words, words_of
from vios_desktop.domain.person import Person
from vios_desktop.domain.vocabulary import PersonKind
from vios_desktop.services.ports import UnitOfWork

_CHILD_KINDS = frozenset({PersonKind.PUPIL, PersonKind.PARENT})
_PER_WORD = 50


def named_people(work: UnitOfWork, texts: Iterable[str]) -> tuple[Person, ...]:
    """Pupils and parents of the vault of whom a name stands in one of these texts with its capital."""
    words = dict.fromkeys(word for text in texts for word in words_of(text))
    found: dict[str, Person] = {}
    for word in words:
        forms = {folded(word), folded(word).removesuffix("s")}
        for form in forms:
            for person in work.persons.find(form, _PER_WORD):
                if person.kind in _CHILD_KINDS and forms & name_words(person):
                    found[person.id] = person
    return tuple(found.values())


def own_people(work: UnitOfWork, case: CoreTeamCase | None) -> tuple[Person, ...]:
    """Whom the case is about, all entries of that person."""
    if case is None or case.person_id is None:
        return ()
    ids = work.persons.same_as(case.person_id) or (case.person_id,)
    return tuple(work.persons.get_many((case.person_id, *ids)).values())


def marks_in(work: UnitOfWork, text: str, own: Iterable[Person] = ()) -> tuple[Mark, ...]:
    """What identifies in a text that partners will see."""
    return find_marks(text, own, named_people(work, (text,)))

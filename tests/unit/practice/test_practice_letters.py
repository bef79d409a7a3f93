"""Letters on the practice school: those it comes with, and every draft that could be made about it."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from tests.fakes import letter_pack, letters_of, resource_text
from tests.unit.practice.test_practice_school import practice, practice_session
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.incident import Incident
from vios_desktop.domain.letter import Suspension
from vios_desktop.domain.person import Person
from vios_desktop.domain.vocabulary import LetterKind, PersonKind
from vios_desktop.letters.addressing import LetterSetup, needs_person
from vios_desktop.letters.case_file import CaseFile
from vios_desktop.letters.drafting import draft_letter
from vios_desktop.letters.gaps import gaps_in
from vios_desktop.services.practice.letters import write_letters

ANCHOR = date(2026, 11, 24)
DAYS = Suspension(ANCHOR, date(2026, 11, 25))


def test_the_practice_school_comes_with_letters() -> None:
    vault = practice().copy()
    _, session = practice_session(ANCHOR, vault)

    assert write_letters(letters_of(session), resource_text) == 2
    letters = list(vault.state.letters.values())
    assert {letter.kind for letter in letters} == {LetterKind.PARENTS, LetterKind.PARENT_TALK}
    for letter in letters:
        assert not gaps_in(letter.text.body)
        assert letter.names_left == 0


def folded(text: str) -> str:
    return "".join(unicodedata.normalize("NFD", character)[0].lower() for character in text)


def name_words(person: Person) -> set[str]:
    parts = (person.first_name, *re.split(r"[\s-]+", person.last_name))
    return {folded(part) for part in parts if len(part) > 1}


def case_of(incident: Incident) -> CaseFile:
    state = practice().state
    labels = {
        code: item.label_nl for (name, code), item in state.catalogue.items() if name is CatalogueName.MEASURE
    }
    persons = {
        entry.person_id: state.persons[entry.person_id] for entry in incident.facts.persons if entry.person_id
    }
    return CaseFile(incident.number, incident.facts, persons, "School", "Schrijver", labels, {})


def test_no_draft_of_any_kind_about_anybody_names_another() -> None:
    """Independent of how names are found: words are compared, accents and capitals folded."""
    drafts = 0
    for incident in practice().state.incidents.values():
        case = case_of(incident)
        involved = [entry for entry in incident.facts.persons if case.person(entry.id) is not None]
        for entry in involved:
            subject = case.person(entry.id)
            if subject is None or subject.kind is not PersonKind.PUPIL:
                continue
            for kind in LetterKind:
                setup = LetterSetup(kind, entry.id, ANCHOR, adult=False, suspension=DAYS)
                text = draft_letter(letter_pack(), setup, case).text
                named = needs_person(letter_pack().templates[kind])
                own = name_words(subject) if named else set()
                others = [case.person(other.id) for other in involved if other is not entry or not named]
                words = set(re.findall(r"\w+", folded(f"{text.addressee} {text.subject} {text.body}")))
                for other in others:
                    assert other is not None
                    # A last name that is a common word is only a name with a capital.
                    found = (name_words(other) - own) & words
                    capital = {word for word in found if re.search(rf"\b{word.capitalize()}", f"{text.body}")}
                    assert not capital, (kind, incident.number)
                drafts += 1
    assert drafts > 1000

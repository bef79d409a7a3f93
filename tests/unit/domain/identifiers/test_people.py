"""People that are known are found in every form of their name."""

from __future__ import annotations

import json

import pytest

from tests.unit.domain.identifiers.lists import LEXICON
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.identifiers.finder import Finder
from vios_desktop.domain.identifiers.lexicon import Lexicon, load_lexicon
from vios_desktop.domain.identifiers.marks import MarkKind
from vios_desktop.domain.identifiers.people import KnownPerson, Watch

PEOPLE = (
    KnownPerson("Sem", "van der Voorbeeldstra"),
    KnownPerson("Lars", "Proefma", nickname="Snorrie"),
    KnownPerson("Nienke", "Nepyılmaz"),
    KnownPerson("Roos", "Bos"),
    KnownPerson("Wil", "Storm"),
    KnownPerson("Mohamed", "el Fictaoui"),
    KnownPerson("Bo", "Mock", prefix="de"),
)
FINDER = Finder(PEOPLE, LEXICON)


def people(text: str) -> list[tuple[str, frozenset[int]]]:
    return [(m.written, m.people) for m in FINDER.find(text) if m.kind is MarkKind.PERSON]


@pytest.mark.parametrize(
    ("text", "written", "person"),
    [
        ("daar was Sem.", "Sem", 0),
        ("daar was sem.", "sem", 0),
        ("daar was SEM.", "SEM", 0),
        ("daar was Sem van der Voorbeeldstra", "Sem van der Voorbeeldstra", 0),
        ("daar was sem voorbeeldstra", "sem voorbeeldstra", 0),
        ("daar was Sem v.d. Voorbeeldstra", "Sem v.d. Voorbeeldstra", 0),
        ("daar was van der Voorbeeldstra", "van der Voorbeeldstra", 0),
        ("Voorbeeldstra, Sem was er", "Voorbeeldstra, Sem", 0),
        ("daar was S. van der Voorbeeldstra", "S. van der Voorbeeldstra", 0),
        ("daar was Sem V. weer", "Sem V.", 0),
        ("daar was SV weer", "SV", 0),
        ("daar was SvdV weer", "SvdV", 0),
        ("dat is Sem's tas", "Sem's", 0),
        ("dat is Sem’s tas", "Sem’s", 0),
        ("dat zijn Sems tassen", "Sems", 0),
        ("dat is Lars' tas", "Lars", 1),
        ("daar was Snorrie weer", "Snorrie", 1),
        ("daar was Vorbeeldstra weer", "Vorbeeldstra", 0),
        ("daar was Voorbeeldsrta weer", "Voorbeeldsrta", 0),
        ("daar was Nepyilmaz weer", "Nepyilmaz", 2),
        ("daar was nepyılmaz weer", "nepyılmaz", 2),
        ("daar was Nineke weer", "Nineke", 2),
        ("daar was Nien weer", "Nien", 2),
        ("daar was Semmie weer", "Semmie", 0),
        ("daar was Semmetje en Larsje weer", "Larsje", 1),
        ("daar was Mo weer", "Mo", 5),
        ("daar was Mohamed el Fictaoui", "Mohamed el Fictaoui", 5),
        ("daar was Bo de Mock", "Bo de Mock", 6),
        ("daar was Roos weer", "Roos", 3),
        ("Wil Storm was er", "Wil Storm", 4),
    ],
)
def test_every_form(text: str, written: str, person: int) -> None:
    assert (written, frozenset({person})) in people(text)


def test_decomposed_accents_are_the_same_name() -> None:
    finder = Finder((KnownPerson("Noëmi", "Verzonnen"),), LEXICON)
    assert [m.written for m in finder.find("daar was Noe\u0308mi weer")] == ["Noe\u0308mi"]


def test_a_name_that_is_a_word_is_never_skipped_in_small_letters() -> None:
    found = FINDER.find("ik wil een roos in het bos")
    assert [(m.written, m.kind) for m in found] == [
        ("wil", MarkKind.REVIEW), ("roos", MarkKind.REVIEW), ("bos", MarkKind.REVIEW),
    ]  # fmt: skip
    assert people("roos bos was er") == [("roos bos", frozenset({3}))]
    close = Finder((KnownPerson("Roos", "Bos", watch=Watch.CLOSE),), LEXICON)
    assert [m.kind for m in close.find("een roos in het bos")] == [MarkKind.PERSON, MarkKind.PERSON]


def test_a_name_that_is_a_word_is_less_sure() -> None:
    sure = {
        m.written: m.confidence
        for t in ("Roos was er.", "Daar was Roos.", "Daar was Lars.")
        for m in FINDER.find(t)
    }
    assert sure["Lars"] > sure["Roos"]
    (at_start,) = FINDER.find("Roos was er.")
    assert at_start.blocks
    assert at_start.confidence == 0.6


def test_with_a_capital_only() -> None:
    finder = Finder((KnownPerson("Sem", "Proefma", watch=Watch.CAPITAL),), Lexicon())
    assert [m.kind for m in finder.find("daar was sem, ook Sem, niet Proefna.")] == [
        MarkKind.PERSON,
        MarkKind.REVIEW,
    ]


def test_two_people_with_one_name_are_both_possible() -> None:
    finder = Finder((KnownPerson("Sem", "Proefma"), KnownPerson("Sem", "Nepdijk")), LEXICON)
    assert [m.people for m in finder.find("Sem was er")] == [frozenset({0, 1})]
    assert [m.people for m in finder.find("Sem Nepdijk was er")] == [frozenset({1})]


def test_the_words_of_a_name_can_be_marks_of_their_own() -> None:
    finder = Finder(PEOPLE, LEXICON, whole_names=False)
    assert [m.written for m in finder.find("daar was Sem van der Voorbeeldstra")] == ["Sem", "Voorbeeldstra"]


def test_the_class_of_the_record() -> None:
    finder = Finder((KnownPerson("Sem", "Proefma", class_name="Oranje 4"),), Lexicon())
    assert [(m.written, m.kind) for m in finder.find("zit in oranje-4 nu")] == [("oranje-4", MarkKind.CLASS)]


def test_without_lists_the_rules_still_find() -> None:
    found = [
        (m.written, m.kind.value) for m in Finder().find("Bel J. Verzinsel op 06-12345678 bij snackbar Proef.")
    ]
    assert found == [("J. Verzinsel", "person"), ("06-12345678", "phone"), ("Proef", "review")]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("[", "top"),
        ("[]", "top"),
        ('{"strange": []}', "top"),
        ('{"first": "Sem"}', "first"),
        ('{"last": [1]}', "last"),
        ('{"nicknames": []}', "nicknames"),
        ('{"nicknames": {"Sem": "Semmie"}}', "nicknames"),
    ],
)
def test_lists_that_are_wrong_are_refused(text: str, where: str) -> None:
    with pytest.raises(ViosError) as refused:
        load_lexicon(text)
    assert (refused.value.code, refused.value.params) == ("lexicon_wrong", {"where": where})


def test_lists_are_folded() -> None:
    lists = load_lexicon(json.dumps({"first": ["Zoë"], "nicknames": {"Zoë": ["Zo"]}}), "één\ntwee")
    assert lists.first == {"zoe"}
    assert lists.words == {"een", "twee"}
    assert dict(lists.nicknames) == {"zoe": ("zo",)}

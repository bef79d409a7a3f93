"""The word that is proposed for a hit: the same person is the same letter, in all texts that go out together."""

from __future__ import annotations

import pytest

from vios_desktop.disclosure.text.replacing import suggested_words
from vios_desktop.domain.identifiers.marks import Mark, MarkKind
from vios_desktop.domain.identifying import CONCEALED, finder_of
from vios_desktop.domain.person import Person
from vios_desktop.domain.read_through import Passage, Table, looked_through
from vios_desktop.domain.vocabulary import PersonKind


def passage(key: str, text: str, *hits: str, kind: MarkKind = MarkKind.PERSON) -> Passage:
    marks, at = [], 0
    for hit in hits:
        at = text.index(hit, at)
        marks.append(Mark(at, at + len(hit), kind, hit))
        at += len(hit)
    return Passage(key, "Punt 1", text, frozenset({"minutes"}), tuple(marks))


def words(*passages: Passage) -> list[str]:
    return list(suggested_words(passages).values())


def test_a_name_its_parts_and_its_possessive_are_one_person_in_every_text() -> None:
    first = passage("a", "Sem van Verzonnen praat met Tess.", "Sem van Verzonnen", "Tess")
    second = passage("b", "De tas van Sem. Verzonnens fiets. Tess' moeder.", "Sem", "Verzonnens", "Tess'")
    assert words(first, second) == ["persoon A", "persoon B", "persoon A", "persoon A", "persoon B"]


def test_letters_go_by_who_comes_up_first_and_not_by_the_name() -> None:
    assert words(passage("a", "Zoë ziet Anna.", "Zoë", "Anna")) == ["persoon A", "persoon B"]
    assert words(passage("a", "Anna ziet Zoë.", "Anna", "Zoë")) == ["persoon A", "persoon B"]


def test_small_letters_and_accents_make_no_other_person() -> None:
    assert words(passage("a", "Zoë, zoe en ZOË.", "Zoë", "zoe", "ZOË")) == ["persoon A"] * 3


def test_other_kinds_say_what_stood_there_and_a_doubt_says_nothing() -> None:
    assert words(passage("a", "op 3 december", "3 december", kind=MarkKind.DATE)) == ["[datum]"]
    assert words(passage("a", "de Snackbar", "Snackbar", kind=MarkKind.REVIEW)) == [CONCEALED]


def test_more_people_than_letters_still_differ() -> None:
    names = [f"Naam{chr(97 + number)}{chr(97 + number % 7)}" for number in range(26)]
    names += [f"Anders{chr(97 + number)}x" for number in range(26)]
    found = words(passage("a", " ".join(names), *names))
    assert len(set(found)) == len(names)


NOBODY = Table(frozenset(), frozenset())


def person(kind: PersonKind, first: str, last: str) -> Person:
    return Person(id=f"{first}-{last}", kind=kind, first_name=first, last_name=last)


def read(people: list[Person], *texts: str, others: tuple[Person, ...] = ()) -> list[tuple[str, str]]:
    """What is written at each hit about a person, and what is proposed, as the services look."""
    passages = [Passage(str(n), "Punt 1", text, frozenset({"minutes"})) for n, text in enumerate(texts)]
    looked = looked_through(passages, finder_of(people, others), NOBODY)
    proposed = suggested_words(looked)
    return [
        (ref.written, proposed[ref])
        for passage in looked
        for ref, mark in passage.refs()
        if mark.kind is MarkKind.PERSON
    ]


PUPIL = person(PersonKind.PUPIL, "Nienke", "Proefma")
PARENT = person(PersonKind.PARENT, "Aylin", "Verzinsel")
STAFF = person(PersonKind.STAFF, "Joris", "Mock")
OUTSIDE = person(PersonKind.THIRD_PARTY, "Karim", "Fictief")
NAMESAKE = person(PersonKind.STAFF, "Nienke", "Nepdijk")


def test_what_somebody_is_stands_there_and_the_letters_go_on_through_all_texts() -> None:
    found = read(
        [PUPIL, PARENT, STAFF, OUTSIDE],
        "Aylin belde Joris over Nienke.",
        "Proefma was er met Karim. Later kwam nienke met Verzinsel.",
    )
    assert found == [
        ("Aylin", "ouder A"),
        ("Joris", "medewerker B"),
        ("Nienke", "leerling C"),
        ("Proefma", "leerling C"),
        ("Karim", "persoon D"),
        ("nienke", "leerling C"),
        ("Verzinsel", "ouder A"),
    ]


def test_a_name_of_a_pupil_and_of_staff_says_nothing_of_what_somebody_is() -> None:
    assert read([PUPIL, NAMESAKE], "Nienke was er.") == [("Nienke", "persoon A")]
    assert read([PUPIL], "Nienke was er.", others=(NAMESAKE,)) == [("Nienke", "persoon A")]


def test_two_of_one_kind_with_one_name_are_still_what_both_are() -> None:
    other = person(PersonKind.PUPIL, "Nienke", "Nepdijk")
    assert read([PUPIL, other], "Nienke was er.") == [("Nienke", "leerling A")]


def test_of_two_with_one_name_it_is_the_one_who_is_told_of_elsewhere() -> None:
    found = dict(read([PUPIL, NAMESAKE], "Nienke was er.", "Mevrouw Nepdijk kwam ook."))
    assert found == {"Nienke": "medewerker A", "Nepdijk": "medewerker A"}


def test_told_of_both_the_shared_name_has_a_letter_of_its_own() -> None:
    found = dict(read([PUPIL, NAMESAKE], "Nepdijk sprak met Proefma. Nienke was er."))
    assert found == {"Nepdijk": "medewerker A", "Proefma": "leerling B", "Nienke": "persoon C"}


@pytest.mark.parametrize("text", ["Nienke en Joris, met Proefma.", "Joris zag nienke; Nienke's tas. Mock ook."])
def test_the_same_written_word_is_the_same_everywhere_for_who_replaces_it_everywhere(text: str) -> None:
    found = read([PUPIL, STAFF, NAMESAKE], text, text.upper(), text)
    by_word: dict[str, set[str]] = {}
    for written, word in found:
        by_word.setdefault(written.casefold(), set()).add(word)
    assert all(len(words) == 1 for words in by_word.values()), by_word


def test_the_order_of_the_records_and_the_names_themselves_say_nothing() -> None:
    people = [PUPIL, PARENT, STAFF]
    text = "Nienke, Aylin en Joris. Later Aylin en Nienke."
    words = [word for _written, word in read(people, text)]
    assert words == [word for _written, word in read(people[::-1], text)]
    renamed = [
        person(PersonKind.PUPIL, "Zoë", "Zand"),
        person(PersonKind.PARENT, "Bas", "Adam"),
        person(PersonKind.STAFF, "Mies", "Kees"),
    ]
    other = text.replace("Nienke", "Zoë").replace("Aylin", "Bas").replace("Joris", "Mies")
    assert words == [word for _written, word in read(renamed, other)]

"""The word that is proposed for a hit: the same person is the same letter, in all texts that go out together."""

from __future__ import annotations

from vios_desktop.disclosure.text.suggesting import suggested_words
from vios_desktop.domain.identifiers.marks import Mark, MarkKind
from vios_desktop.domain.identifying import CONCEALED
from vios_desktop.domain.read_through import Passage


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

"""Names, classes, days and numbers are found in every form, and nothing of them is left."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vios_desktop.domain.core_team import CoreTeamCase
from vios_desktop.domain.identifiers.marks import MarkKind, folded
from vios_desktop.domain.identifying import CONCEALED, conceal, find_marks, name_words
from vios_desktop.domain.partner_case import SKETCH_FIELDS, letter_of, partner_case
from vios_desktop.domain.person import Person
from vios_desktop.domain.vocabulary import CaseState, PersonKind, SharingLevel

SEM = Person("p", PersonKind.PUPIL, "Sem", "Voorbeeldstra", "van der", class_name="3 havo B", nickname="Snorrie")
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "Sem verkocht iets.",
        "sem verkocht iets.",
        "Sems tas",
        "de tas van Voorbeeldstra",
        "de tas van Vorbeeldstra",
        "SNORRIE stond erbij",
        "S.V. stond erbij",
        "SV stond erbij",
    ],
)
def test_own_names_in_every_form(text: str) -> None:
    assert any(mark.kind is MarkKind.PERSON for mark in find_marks(text, (SEM,)))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("in 3 havo B", MarkKind.CLASS),
        ("in 3havob", MarkKind.CLASS),
        ("uit klas 2k", MarkKind.CLASS),
        ("uit h4c", MarkKind.CLASS),
        ("op 23 november", MarkKind.DATE),
        ("op 23-11-2026", MarkKind.DATE),
        ("op 2026-11-23", MarkKind.DATE),
        ("een jongen van 15 jaar", MarkKind.AGE),
        ("een 15-jarige", MarkKind.AGE),
        ("bel 06-00000001", MarkKind.PHONE),
        ("mail x.y@voorbeeld.nl", MarkKind.EMAIL),
        ("op @snor.nep", MarkKind.HANDLE),
        ("bij 6811 AB", MarkKind.POSTCODE),
        ("nummer 123456782", MarkKind.BSN),
        ("bij snackbar De Proef", MarkKind.REVIEW),
    ],
)
def test_what_else_identifies(text: str, kind: MarkKind) -> None:
    assert kind in {mark.kind for mark in find_marks(text, (SEM,))}


def test_words_that_say_nothing_are_let_be() -> None:
    text = "Verkoop in de pauze. Er zijn tekenen van druk. 4 signalen van 3 collega's in 5 weken."
    assert find_marks(text, (SEM,)) == ()


def test_a_tussenvoegsel_typed_in_the_last_name_says_nothing() -> None:
    typed = Person("p", PersonKind.PUPIL, "Jan", "de Vries")
    assert name_words(typed) == {"jan", "vries"}
    assert find_marks("De les was rustig, ook voor de klas.", (typed,), (typed,)) == ()
    assert name_words(Person("p", PersonKind.PUPIL, "An", "De")) == {"an", "de"}


def test_others_count_only_with_a_capital() -> None:
    roos = Person("r", PersonKind.PUPIL, "Roos", "Bos")
    assert find_marks("een roos in het bos", (), (roos,)) == ()
    assert [m.written for m in find_marks("Daar was Roos.", (), (roos,)) if m.blocks] == ["Roos"]


names = st.text("abcdeéïklmnoörstuvyzABCDE-' ", min_size=2, max_size=12).filter(
    lambda name: any(len(part) > 1 for part in folded(name).replace("-", " ").replace("'", " ").split())
)
words = st.lists(st.sampled_from(["een", "leerling", "in", "de", "pauze.", "Druk", "van", "buiten,"]), max_size=6)


@given(names, names, names, words, words, st.sampled_from([str, str.lower, str.upper, str.title]))
def test_no_name_of_the_person_reaches_what_partners_see(first, last, nick, before, after, shape) -> None:  # type: ignore[no-untyped-def]
    person = Person("p", PersonKind.PUPIL, first, last, nickname=nick)
    for told in (first, last, nick, person.display_name, f"{last}, {first}"):
        text = " ".join((*before, shape(told), *after))
        case = CoreTeamCase(
            "c", first, "p", "", CaseState.OPEN, SharingLevel.DEIDENTIFIED, date(2026, 11, 24), "m", NOON,
            facts=text, pattern=text, strengths=text, question=text,
        )  # fmt: skip
        seen = partner_case(case, 0, (person,))
        assert seen.name == ""
        for field in SKETCH_FIELDS:
            assert not name_words(person) & set(folded_words(getattr(seen, field)))


def folded_words(text: str) -> list[str]:
    return [folded(word) for word in re.findall(r"\w+", text)]


@given(st.text(max_size=80))
def test_what_is_concealed_is_gone_and_the_rest_stays(text: str) -> None:
    marks = find_marks(text, (SEM,))
    assert all(text[m.start : m.end] == m.written for m in marks)
    assert all(a.end <= b.start for a, b in pairwise(marks))
    kept = conceal(text, marks)
    assert kept.count(CONCEALED) >= sum(m.blocks for m in marks)


def test_at_the_trend_nothing_is_told() -> None:
    case = CoreTeamCase(
        "c", "t", "p", "", CaseState.OPEN, SharingLevel.TREND, date(2026, 11, 24), "m", NOON, facts="Iets."
    )
    seen = partner_case(case, 1, (SEM,))
    assert (seen.letter, seen.facts, seen.name) == ("B", "", "")


def test_letters() -> None:
    assert [letter_of(n) for n in (0, 25, 26, 27)] == ["A", "Z", "AA", "AB"]

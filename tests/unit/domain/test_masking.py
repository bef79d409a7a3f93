"""No name of another survives in a text, in whatever form; the subject's own stays readable."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vios_desktop.domain.masking import SOMEBODY_ELSE, KnownName, NameMask

SEM = KnownName("Sem", "Voorbeeld")
DAAN = KnownName("Daan", "Berg", "van den", "Daantje")
NOOR = KnownName("Noor", "Çelik-Wit")
JONG = KnownName("Roos", "Jong", "de")
MASK = NameMask([DAAN, NOOR, JONG], [SEM])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sem zag Daan van den Berg.", "Sem zag [iemand anders]."),
        ("Daan, Daantje en daan", "[iemand anders], [iemand anders] en [iemand anders]"),
        ("Van den Berg en Berg", "[iemand anders] en [iemand anders]"),
        ("Daans tas, Daan's tas", "[iemand anders] tas, [iemand anders] tas"),
        ("Noor Celik en çelik-Wit", "[iemand anders] en [iemand anders]"),
        ("een jong kind bij de berg", "een jong kind bij de berg"),
        ("De Jong kwam", "[iemand anders] kwam"),
        ("Sem Voorbeeld en Sems tas", "Sem Voorbeeld en Sems tas"),
        ("", ""),
        ("noorden en Daanwijk", "noorden en Daanwijk"),
    ],
)
def test_forms(text: str, expected: str) -> None:
    assert MASK.masked(text) == expected


def test_a_namesake_with_another_last_name_is_masked_whole_and_the_shared_first_name_stays() -> None:
    mask = NameMask([KnownName("Sem", "Jansen")], [SEM])
    assert mask.masked("Sem Jansen duwde Sem.") == "[iemand anders] duwde Sem."


STAFF = [KnownName("Joris Testhuis"), KnownName("Karin", "Wit", "de"), KnownName("Jan Willem", "Bakker")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("J. Testhuis en M. Fictief", "J. Testhuis en M. Fictief"),
        ("Joris Testhuis belt; J.Testhuis ook.", "Joris Testhuis belt; J.Testhuis ook."),
        ("J.W. Bakker, Jan Willem Bakker", "J.W. Bakker, Jan Willem Bakker"),
        ("K. de Wit en Karin de Wit", "[iemand anders] en [iemand anders]"),
        ("Joris, Testhuis en Noor", "Joris, [iemand anders] en [iemand anders]"),
        ("Noor J. Testhuis en Noor", "[iemand anders] en [iemand anders]"),
        ("A. Testhuis en N. Testhuis", "[iemand anders] en [iemand anders]"),
        ("Mevrouw Testhuis", "Mevrouw [iemand anders]"),
        ("Dat was vitamine B. Noor kwam.", "Dat was vitamine B. [iemand anders] kwam."),
    ],
)
def test_staff_are_named_whole_or_not_at_all(text: str, expected: str) -> None:
    """A pupil has the last name of one, another is called as another is; initials go with their name."""
    others = [KnownName("Noor", "Testhuis"), KnownName("Karin", "Wit", "de"), KnownName("Jan", "Wit", "de")]
    assert NameMask(others, [SEM], STAFF).masked(text) == expected


def test_initials_of_an_account_go_with_the_name() -> None:
    assert (
        NameMask([KnownName("Joris Testhuis")], [SEM]).masked("J. Testhuis zag Sem") == "[iemand anders] zag Sem"
    )


NAMES = st.text("abdefgklmnortu", min_size=3, max_size=8).map(str.capitalize)
SEPARATORS = st.sampled_from([" ", ", ", ". ", "\n", " (", "; ", "/"])


@given(st.lists(st.tuples(NAMES, NAMES, NAMES), min_size=1, max_size=6), st.data())
def test_no_form_of_a_name_survives(names: list[tuple[str, str, str]], data: st.DataObject) -> None:
    subject = KnownName("Xxsubject", "Yysubject")
    others = [KnownName(first, last, "van", nick) for first, last, nick in names]
    mask = NameMask(others, [subject])
    pieces = []
    for first, last, nick in names:
        form = data.draw(st.sampled_from([first, last, nick, f"{first} van {last}", f"van {last}", f"{first}s"]))
        pieces += [form, data.draw(SEPARATORS), "Xxsubject", " liep "]
    masked = mask.masked("".join(pieces))
    words = set(re.findall(r"[a-z]+", masked.replace(SOMEBODY_ELSE, " ").lower()))
    assert not words & {part.lower() for name in names for part in name}
    assert masked.count("Xxsubject") == len(names)


@given(st.text(max_size=80))
def test_a_text_without_names_stays_as_it_is(text: str) -> None:
    assert NameMask([KnownName("Qqqnobody", "Zzznobody")], [SEM]).masked(text) == text

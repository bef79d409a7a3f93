"""Words without accents and endings, as they sound, and slips of the finger."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vios_desktop.knowledge.slips import allowed, letters_mask, slips
from vios_desktop.knowledge.words import sound, stem, words_of

SOME = st.text(alphabet="abcdé", max_size=7)


def naive(first: str, second: str) -> int:
    """Optimal string alignment, written down plainly."""
    table = [[0] * (len(second) + 1) for _ in range(len(first) + 1)]
    for i in range(len(first) + 1):
        for j in range(len(second) + 1):
            if i == 0 or j == 0:
                table[i][j] = i + j
                continue
            cost = first[i - 1] != second[j - 1]
            best = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + cost)
            if i > 1 and j > 1 and first[i - 1] == second[j - 2] and first[i - 2] == second[j - 1]:
                best = min(best, table[i - 2][j - 2] + 1)
            table[i][j] = best
    return table[-1][-1]


@given(SOME, SOME, st.integers(min_value=0, max_value=4))
def test_slips_are_counted_as_far_as_one_asks(first: str, second: str, most: int) -> None:
    assert slips(first, second, most) == min(naive(first, second), most + 1)


@given(SOME, SOME)
def test_words_a_slip_apart_differ_in_at_most_two_letters(first: str, second: str) -> None:
    """What lets the search pass over most words without counting."""
    apart = (letters_mask(first) ^ letters_mask(second)).bit_count()
    assert apart <= 2 * naive(first, second)


@pytest.mark.parametrize(("typed", "meant"), [("veilgi", "veilig"), ("lachgs", "lachgas"), ("mess", "mes")])
def test_a_swap_a_gap_and_an_extra_letter_are_one_slip(typed: str, meant: str) -> None:
    assert slips(typed, meant, 2) == 1


def test_short_words_may_not_be_mistyped() -> None:
    assert [allowed(word) for word in ("mes", "vape", "wapens", "veiligs")] == [0, 1, 1, 2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("vape", "vapen"),
        ("vapes", "vapen"),
        ("mes", "messen"),
        ("gok", "gokken"),
        ("pest", "pesten"),
        ("dief", "dieven"),
        ("kluis", "kluizen"),
        ("bedreiging", "bedreigen"),
        ("telefoon", "telefoons"),
        ("wapen", "wapens"),
    ],
)
def test_forms_of_a_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("leerpligt", "leerplicht"),
        ("lagchas", "lachgas"),
        ("meldkode", "meldcode"),
        ("mishandelt", "mishandeld"),
        ("diskriminatie", "discriminatie"),
        ("slagtofferhulp", "slachtofferhulp"),
        ("zeveren", "severen"),
    ],
)
def test_words_that_sound_alike_are_one(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(("one", "other"), [("mes", "mos"), ("vape", "vader"), ("halt", "hond")])
def test_other_words_stay_other(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@given(st.text(max_size=40))
def test_places_are_those_of_the_text(text: str) -> None:
    for word in words_of(text):
        assert 0 <= word.start < word.end <= len(text)
        assert word.text


def test_accents_capitals_and_apostrophes_do_not_matter() -> None:
    found = [word.text for word in words_of("Foto's, SUÏCIDE en café-bezoek")]
    assert found == ["fotos", "suicide", "en", "cafe", "bezoek"]


@given(st.text(alphabet=st.characters(min_codepoint=97, max_codepoint=122), min_size=1, max_size=20))
def test_stem_and_sound_never_fail_and_never_grow(word: str) -> None:
    assert 0 < len(stem(word)) <= len(word)
    assert sound(word) or len(word) < 3

"""The long list of ordinary words is looked up where it lies."""

from __future__ import annotations

import pytest

from tests.unit.domain.identifiers.lists import LEXICON
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.identifiers.lexicon import load_lexicon
from vios_desktop.domain.identifiers.wordlist import WordList

WORDS = ("aap", "aapje", "fiets", "fietsen", "hok", "noot", "plein", "verkeer", "z")
LIST = WordList("\n".join(WORDS).encode())


@pytest.mark.parametrize("word", WORDS)
def test_every_word_is_found(word: str) -> None:
    assert word in LIST


@pytest.mark.parametrize("word", ["", "a", "aa", "aapj", "aapjes", "ok", "zz", "é", "aap\naapje", "x" * 500])
def test_what_is_no_whole_line_is_not(word: str) -> None:
    assert word not in LIST


def test_an_empty_list_holds_nothing() -> None:
    assert not WordList()
    assert "aap" not in WordList()
    assert "aap" in WordList(b"aap\n")


def test_two_words_in_one_with_what_joins_them() -> None:
    assert LIST.compound("verkeersplein")
    assert LIST.compound("fietsplein")
    assert not LIST.compound("verkeersxanti")
    assert not LIST.compound("hokplein"), "a first part of three letters is in too many names"
    assert not LIST.compound("x" * 500)


def test_a_list_that_is_not_sorted_is_refused() -> None:
    with pytest.raises(ViosError) as refused:
        load_lexicon("{}", dutch=b"noot\naap\nmies")
    assert refused.value.params == {"where": "dutch"}


def test_the_list_of_the_program() -> None:
    assert all(word in LEXICON.dutch for word in ("fietsenhok", "onderbouw", "geschreeuw", "leerlingen"))
    assert not any(word in LEXICON.dutch for word in ("djenairo", "wietske", "oirschot", "snapchat"))
    assert "oirschot" in LEXICON.places
    assert ("op", "zoom") in LEXICON.towns["bergen"]

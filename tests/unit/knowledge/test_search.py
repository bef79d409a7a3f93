"""The search forgives, ranks the same way every time, and says why."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.knowledge.misspelled import FIRST
from vios_desktop.knowledge.content import EntryType, Library
from vios_desktop.knowledge.search import Finder, Hit


def first(finder: Finder, query: str) -> Hit:
    hits = finder.find(query).hits
    assert hits, query
    return hits[0]


def test_the_table_is_long_enough() -> None:
    assert len(FIRST) >= 40


@pytest.mark.parametrize("query", sorted(FIRST))
def test_a_misspelled_word_finds_what_was_meant(query: str, finder: Finder) -> None:
    assert first(finder, query).entry.key in FIRST[query].split()


@pytest.mark.parametrize("query", sorted(query for query in FIRST if len(query) > 5))
def test_the_right_thing_is_in_sight_while_one_types(query: str, finder: Finder) -> None:
    """The last letter is still to come."""
    wanted = set(FIRST[query].split())
    assert wanted & {hit.entry.key for hit in finder.find(query[:-1]).hits[:6]}, query


def test_every_title_finds_itself(finder: Finder, library: Library) -> None:
    for entry in library.entries.values():
        top = [hit.entry for hit in finder.find(entry.title).hits[:3]]
        assert entry.title in [found.title for found in top], entry.key


def test_everything_is_listed_for_nothing_typed(finder: Finder, library: Library) -> None:
    assert [hit.entry.key for hit in finder.find("  ").hits] == list(library.entries)


def test_only_the_types_asked_for(finder: Finder) -> None:
    found = finder.find("veilig thuis", frozenset({EntryType.TERM}))
    assert {hit.entry.type for hit in found.hits} == {EntryType.TERM}


def test_the_order_does_not_depend_on_how_often_one_asks(finder: Finder, library: Library) -> None:
    again = Finder(library)
    for query in FIRST:
        keys = [hit.entry.key for hit in finder.find(query).hits]
        assert keys == [hit.entry.key for hit in again.find(query).hits]


def test_the_order_of_the_library_does_not_change_the_order_of_the_hits(finder: Finder, library: Library) -> None:
    turned = Finder(replace(library, entries=dict(reversed(list(library.entries.items())))))
    for query in FIRST:
        keys = [hit.entry.key for hit in finder.find(query).hits]
        assert keys == [hit.entry.key for hit in turned.find(query).hits], query


def test_the_words_that_were_meant_are_marked(finder: Finder) -> None:
    hit = first(finder, "viellig thuis")
    assert [hit.entry.title[a:b] for a, b in hit.title_marks] == ["Veilig", "Thuis"]


def test_the_line_says_why(finder: Finder) -> None:
    hit = first(finder, "schoenen")
    marked = [hit.line[a:b].lower() for a, b in hit.line_marks]
    assert "schoenen" in marked


def test_another_word_for_the_same_thing_is_marked_where_it_stands(finder: Finder) -> None:
    hits = {hit.entry.key: hit for hit in finder.find("hasj").hits}
    hit = hits["card:substances"]
    assert any(hit.line[a:b].lower() == "wiet" for a, b in hit.line_marks)


def test_stop_words_say_nothing(finder: Finder) -> None:
    assert first(finder, "wat moet ik doen met een mes").entry.key == first(finder, "mes").entry.key


def test_more_words_narrow_it(finder: Finder) -> None:
    assert first(finder, "leerling met dure schoenen en twee telefoons").entry.key == "card:money_goods"


def test_what_is_nowhere_gives_proposals_that_are_somewhere(finder: Finder) -> None:
    found = finder.find("xqzzw")
    assert found.hits == ()
    assert found.proposals
    assert all(finder.find(proposal).hits for proposal in found.proposals)


def test_a_beginning_that_nothing_has_is_proposed_by_title(finder: Finder) -> None:
    found = finder.find("radixxxxxxx")
    assert found.proposals == ("Radicalisering",)


@given(st.text(max_size=30))
@settings(max_examples=60)
def test_no_text_breaks_it(finder: Finder, query: str) -> None:
    for hit in finder.find(query).hits:
        assert all(0 <= a < b <= len(hit.line) for a, b in hit.line_marks)
        assert all(0 <= a < b <= len(hit.entry.title) for a, b in hit.title_marks)

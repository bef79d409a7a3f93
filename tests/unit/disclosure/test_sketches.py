"""A sketch may be told when each of its cases fits five incidents with five leading pupils in one school year."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.disclosure.invented import PERIOD, PERIOD_BEFORE, policy
from vios_desktop.disclosure.layout import Attribute
from vios_desktop.disclosure.printed_sketch import MOST_CASES, PrintedSketch, SketchYear, well_formed
from vios_desktop.disclosure.sketch_words import SketchWords, load_sketch_words
from vios_desktop.disclosure.sketches import CountedPeriod, Judgement, SketchBook, counted_over, without
from vios_desktop.disclosure.text.uniqueness import LEAST, CodedIncident, Sketch, SketchField
from vios_desktop.domain.errors import ViosError

POLICY_FOLDER = Path(__file__).parents[3] / "resources" / "policy"
TEXT = (POLICY_FOLDER / "sketches.json").read_text(encoding="utf-8")
WORDS = load_sketch_words(TEXT)
NOW = 2026
YARD = Sketch("substances", "yard_bikes", "lower", "talk")
ROOM = Sketch("substances", "classroom", "upper", "consequence")


def incidents(count: int, coded: Sketch, pupils: int | None = None, year: int = NOW) -> list[CodedIncident]:
    return [CodedIncident(year, coded, f"{coded.place}-{at % (pupils or count)}") for at in range(count)]


def book(*found: CodedIncident) -> SketchBook:
    return SketchBook(found, NOW, WORDS)


def test_one_case_that_is_common_may_be_told_and_says_in_which_year() -> None:
    assert book(*incidents(LEAST, YARD)).judge([YARD]) == Judgement(SketchYear.THIS)
    assert book(*incidents(LEAST, YARD, year=NOW - 1)).judge([YARD]) == Judgement(SketchYear.LAST)
    assert book(*incidents(LEAST, YARD, year=NOW - 2)).judge([YARD]) == Judgement(None)


def test_every_case_of_a_sketch_must_be_common_by_itself_in_the_same_year() -> None:
    both = [*incidents(LEAST, YARD), *incidents(LEAST, ROOM)]

    assert book(*both).judge([YARD, ROOM]).year is SketchYear.THIS
    assert not book(*both[:-1]).judge([YARD, ROOM]).may_be_told
    assert not book(*incidents(5, YARD), *incidents(5, ROOM, year=NOW - 1)).judge([YARD, ROOM]).may_be_told


def test_what_to_leave_out_is_left_out_of_every_case_and_never_the_group() -> None:
    found = [*incidents(3, YARD), *incidents(4, ROOM)]
    answer = book(*found).judge([YARD, ROOM])

    assert answer == Judgement(None, (SketchField.OUTCOME, SketchField.SCHOOL_PART, SketchField.PLACE))
    assert without([YARD, ROOM], answer.generalise) == (Sketch("substances"),)
    assert book(*incidents(4, YARD)).judge([YARD]) == Judgement(None)


def test_pupils_who_are_not_known_are_one() -> None:
    unknown = [CodedIncident(NOW, YARD, None) for _ in range(9)]

    assert not book(*unknown).judge([YARD]).may_be_told
    assert book(*unknown, *incidents(4, YARD)).judge([YARD]).may_be_told


@pytest.mark.parametrize(
    "cases",
    [
        (),
        (YARD, YARD),
        (YARD, replace(ROOM, kind="violence")),
        (YARD, replace(ROOM, outcome=None)),
        (Sketch(place="online"),),
        tuple(Sketch("property", place) for place in WORDS.places)[: MOST_CASES + 1],
    ],
)
def test_what_is_no_sketch_together_is_refused(cases: tuple[Sketch, ...]) -> None:
    assert not well_formed(cases)
    with pytest.raises(ValueError, match="no sketch"):
        book().judge(cases)
    with pytest.raises(ValueError, match="no sketch"):
        PrintedSketch(cases, SketchYear.THIS, "x", tuple(("a",) for _ in cases))


def test_a_sentence_is_made_of_the_words_alone() -> None:
    assert WORDS.sentence([YARD], SketchYear.THIS) == (
        "Dit schooljaar kwam dit vaker voor: middelen, op het plein of in de fietsenstalling, in de onderbouw. "
        "Daarna volgde een gesprek of herstelgesprek."
    )
    assert WORDS.sentence([YARD, ROOM], SketchYear.LAST) == WORDS.sentence([ROOM, YARD], SketchYear.LAST)
    assert WORDS.sentence([Sketch("violence")], SketchYear.THIS) == (
        "Dit schooljaar kwam dit vaker voor: geweld en druk."
    )
    with pytest.raises(KeyError):
        WORDS.sentence([Sketch("violence", "elsewhere")], SketchYear.THIS)


def test_the_words_are_about_what_the_layouts_print() -> None:
    blocks = {block.attribute: block for one in policy().layouts for block in one.blocks}

    assert list(WORDS.kinds) == [line.code for line in blocks[Attribute.GROUP].lines]
    assert set(WORDS.places) == {line.code for line in blocks[Attribute.PLACE].lines} - {"elsewhere"}


def test_the_outcome_is_the_first_group_that_one_of_the_measures_is_in() -> None:
    assert WORDS.outcome(["talk", "halt"]) == "consequence"
    assert WORDS.outcome(["talk", "of-this-school"]) == "talk"
    assert WORDS.outcome(["of-this-school"]) is None
    assert WORDS.outcome([]) == WORDS.outcome(["none"]) == "none"


@pytest.mark.parametrize(
    ("old", "new"),
    [('"format": 1', '"format": 2'), ('"talk", "rest', '"halt", "rest'), ("this_school_year", "ever"),
     ('"no_measure": true', '"no_measure": false'), ('"after"', '"then"'), ('"nl": "hulp', '"en": "hulp')],
)  # fmt: skip
def test_words_that_are_not_as_agreed_are_refused(old: str, new: str) -> None:
    with pytest.raises(ViosError, match="sketch_words_not_valid"):
        load_sketch_words(TEXT.replace(old, new))


def test_a_case_is_part_of_the_finest_count_that_a_page_prints() -> None:
    blocks = {Attribute.GROUP: "groups", Attribute.PLACE: "places"}
    lines = {Attribute.LINE: "lines", Attribute.PLACE: "places"}
    names = counted_over(
        YARD,
        ("tobacco", "drugs"),
        [CountedPeriod(PERIOD_BEFORE, blocks), CountedPeriod(PERIOD, lines)],
    )

    assert [name.replace("|", " ").split(" ", 1)[1] for name in names] == [
        "groups substances x 2026-09-28..2026-10-25 places yard_bikes",
        "lines tobacco x 2026-10-26..2026-11-22 places yard_bikes",
        "lines drugs x 2026-10-26..2026-11-22 places yard_bikes",
    ]
    for case, blocks, last in (
        (YARD, {}, "total|total"),
        (YARD, {Attribute.PLACE: "places"}, "places|yard_bikes"),
        (replace(YARD, place=None), lines, "lines|tobacco"),
        (replace(YARD, place=None), {Attribute.PLACE: "places"}, "total|total"),
    ):
        name = counted_over(case, ("tobacco",), [CountedPeriod(PERIOD, blocks)])
        assert name == (f"2026-10-26..2026-11-22|{last}",)


def test_put_together_is_proposed_first() -> None:
    found = [*incidents(LEAST, YARD), *incidents(LEAST, ROOM)]
    proposed = book(*found).proposals("substances")

    assert proposed[0] == (ROOM, YARD)
    assert proposed[-1] == (Sketch("substances"),)
    assert book(*found).kinds() == ("substances",)
    assert book().proposals("substances") == ()
    assert book().kinds() == ()


CODES = st.builds(
    Sketch,
    kind=st.sampled_from(list(WORDS.kinds)[:2]),
    place=st.sampled_from([*list(WORDS.places)[:3], "elsewhere", None]),
    school_part=st.sampled_from(["lower", "upper", None]),
    outcome=st.sampled_from(["talk", "none", None]),
)
FOUND = st.lists(
    st.builds(
        CodedIncident,
        st.sampled_from([NOW - 2, NOW - 1, NOW]),
        CODES,
        st.sampled_from([None, *(f"p{number}" for number in range(7))]),
    ),
    max_size=60,
)


def pupils(words: SketchBook, case: Sketch, year: SketchYear) -> int:
    """How many different leading pupils there are, counted another way than the program does."""
    began = words.this_year - (year is SketchYear.LAST)
    return len({
        one.leading
        for one in words.incidents
        if one.school_year == began
        and all(getattr(case, field) in (None, getattr(one.coded, field)) for field in SketchField)
    })  # fmt: skip


@given(FOUND, st.lists(CODES, min_size=1, max_size=MOST_CASES))
def test_no_sketch_is_told_of_fewer_than_five_pupils(found: list[CodedIncident], cases: list[Sketch]) -> None:
    words = book(*found)
    if not well_formed(cases):
        return
    answer = words.judge(cases)
    if answer.year is not None:
        assert min(pupils(words, case, answer.year) for case in cases) >= LEAST
        assert not answer.generalise
    elif answer.generalise:
        assert SketchField.KIND not in answer.generalise
        assert words.judge(without(cases, answer.generalise)).may_be_told


@given(FOUND)
def test_every_proposal_may_be_told(found: list[CodedIncident]) -> None:
    words: SketchBook = book(*found)
    told: SketchWords = words.words
    for kind in words.kinds():
        for cases in words.proposals(kind):
            year = words.judge(cases).year
            assert year is not None
            assert min(pupils(words, case, year) for case in cases) >= LEAST
            assert told.sentence(cases, year)

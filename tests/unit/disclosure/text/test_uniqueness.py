"""A sketch may be told when five incidents with five leading pupils fit it in one school year."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vios_desktop.disclosure.text.uniqueness import (
    LEAST,
    CodedIncident,
    Sketch,
    SketchField,
    Uniqueness,
    check_sketch,
)

NOW = 2026
KNIFE = Sketch("weapons", "canteen", "upper", "halt")


def incidents(
    count: int, coded: Sketch = KNIFE, year: int = NOW, pupils: int | None = None
) -> list[CodedIncident]:
    return [CodedIncident(year, coded, f"p{at % (pupils or count)}") for at in range(count)]


def test_five_and_five_are_enough_this_year_or_the_last() -> None:
    assert check_sketch(KNIFE, incidents(LEAST), NOW) == Uniqueness(may_be_told=True)
    assert check_sketch(KNIFE, incidents(LEAST, year=NOW - 1), NOW).may_be_told
    assert not check_sketch(KNIFE, incidents(LEAST, year=NOW - 2), NOW).may_be_told


def test_two_years_do_not_count_together() -> None:
    both = incidents(3) + incidents(4, year=NOW - 1)
    assert check_sketch(KNIFE, both, NOW) == Uniqueness(may_be_told=False)


def test_one_pupil_with_eight_incidents_is_one() -> None:
    assert not check_sketch(KNIFE, incidents(8, pupils=1), NOW).may_be_told
    assert not check_sketch(KNIFE, incidents(8, pupils=4), NOW).may_be_told
    assert check_sketch(KNIFE, incidents(8, pupils=5), NOW).may_be_told


def test_all_who_are_not_known_are_one() -> None:
    unknown = [CodedIncident(NOW, KNIFE, None) for _ in range(9)]
    assert not check_sketch(KNIFE, unknown, NOW).may_be_told
    assert check_sketch(KNIFE, unknown + incidents(4), NOW).may_be_told


def test_what_to_leave_out_is_the_least_that_helps() -> None:
    elsewhere = incidents(4, Sketch("weapons", "yard", "upper", "halt"))
    one = [CodedIncident(NOW, KNIFE, "first")]
    assert check_sketch(KNIFE, one + elsewhere, NOW).generalise == (SketchField.PLACE,)
    other = [CodedIncident(NOW, Sketch("weapons", "canteen", "lower", "none"), f"q{n}") for n in range(4)]
    answer = check_sketch(KNIFE, one + other, NOW)
    assert answer == Uniqueness(may_be_told=False, generalise=(SketchField.OUTCOME, SketchField.SCHOOL_PART))


def test_a_sketch_that_tells_nothing_is_no_way_out() -> None:
    others = incidents(9, Sketch("theft", "yard", "lower", "none"))
    assert check_sketch(KNIFE, others, NOW) == Uniqueness(may_be_told=False)
    assert not check_sketch(Sketch(), others, NOW).may_be_told


codes = st.sampled_from([None, "a", "b"])
sketches = st.builds(Sketch, codes, codes, codes, codes)
full = st.builds(Sketch, *[st.sampled_from("ab")] * 4)
rows = st.lists(
    st.builds(CodedIncident, st.sampled_from([NOW, NOW - 1, NOW - 2]), full, st.sampled_from([None, *"stuvw"]))
)


@given(sketches, rows)
def test_what_is_advised_may_then_be_told(sketch: Sketch, known: list[CodedIncident]) -> None:
    answer = check_sketch(sketch, known, NOW)
    if answer.generalise:
        assert check_sketch(sketch.without(*answer.generalise), known, NOW).may_be_told
    if answer.may_be_told:
        fitting = [
            {i.leading for i in known if i.school_year == year and all(
                getattr(sketch, f.value) in (None, getattr(i.coded, f.value)) for f in SketchField
            )} for year in (NOW, NOW - 1)
        ]  # fmt: skip
        assert max(len(pupils) for pupils in fitting) >= LEAST

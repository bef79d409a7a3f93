"""Nobody twice, nobody taken for another, nobody gone by accident."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vios_desktop.domain.person import Person
from vios_desktop.domain.roster.plan import NEW, RosterPlan, Why, one_slip, person_of, plan
from vios_desktop.domain.roster.rows import ReadRoster, RosterRow
from vios_desktop.domain.vocabulary import PersonKind

BORN = date(2012, 3, 4)
LEFT = date(2026, 7, 31)
NOOR = Person("noor", PersonKind.PUPIL, "Noor", "Berg", "van den", BORN, class_name="1B")
BRAM = Person("bram", PersonKind.PUPIL, "Bram", "Voorbeeld", birth_year=2013, class_name="1B")
STAFF = Person("mas", PersonKind.STAFF, "Mas", "Fantasie", function="conciërge")


def row(
    line: int, first: str, prefix: str, last: str, class_name: str = "2B", born: date | None = BORN
) -> RosterRow:
    return RosterRow(line, first, prefix, last, class_name, born)


def planned(
    *rows: RosterRow,
    known: tuple[Person, ...] = (NOOR, BRAM, STAFF),
    answers: dict[int, str] | None = None,
    whole: bool = False,
) -> RosterPlan:
    return plan(ReadRoster(PersonKind.PUPIL, rows, ()), known, answers or {}, whole=whole)


def test_a_pupil_who_is_known_moves_to_the_new_class() -> None:
    found = planned(row(2, "noor", "Van Den", "Berg"))

    assert [(m.before.id, m.after.class_name, m.after.first_name) for m in found.changed] == [
        ("noor", "2B", "Noor")
    ]
    assert (found.added, found.leavers, found.doubts) == ((), (), ())


def test_read_in_again_nothing_changes() -> None:
    found = planned(row(2, "Noor", "van den", "Berg", "1B"), whole=True, known=(NOOR,))

    assert (found.same, found.changed, found.added, found.leavers) == (1, (), (), ())


def test_a_birth_date_is_filled_in_where_only_the_year_was_known() -> None:
    found = planned(row(2, "Bram", "", "Voorbeeld", "1B", date(2013, 5, 6)))

    after = found.changed[0].after
    assert (after.birth_date, after.birth_year) == (date(2013, 5, 6), None)


def test_who_is_not_in_the_whole_list_leaves_and_staff_does_not() -> None:
    found = planned(row(2, "Noor", "van den", "Berg"), whole=True)

    assert [person.id for person in found.leavers] == ["bram"]


def test_a_list_that_is_not_whole_lets_nobody_leave() -> None:
    assert planned(row(2, "Noor", "van den", "Berg")).leavers == ()


def test_who_left_and_is_in_the_list_again_is_back() -> None:
    gone = replace(NOOR, left_on=LEFT)

    found = planned(row(2, "Noor", "van den", "Berg"), known=(gone,))

    assert found.changed[0].returns
    assert found.changed[0].after.left_on is None


def test_two_of_one_name_are_told_apart_by_birth_date() -> None:
    other = replace(NOOR, id="other", birth_date=date(2011, 1, 1))

    found = planned(row(2, "Noor", "van den", "Berg"), known=(other, NOOR), whole=True)

    assert [m.before.id for m in found.changed] == ["noor"]
    assert [p.id for p in found.leavers] == ["other"]


def test_without_a_birth_date_two_of_one_name_are_asked_about_and_neither_leaves() -> None:
    other = replace(NOOR, id="other", birth_date=None, class_name="1C")
    unknown = row(2, "Noor", "van den", "Berg", "2B", None)

    found = planned(unknown, known=(replace(NOOR, birth_date=None), other), whole=True)

    assert [(d.why, len(d.candidates)) for d in found.doubts] == [(Why.SEVERAL, 2)]
    assert (found.added, found.leavers) == ((), ())


@pytest.mark.parametrize("name", [("Nor", "van den", "Berg"), ("Noor", "", "Berg"), ("Noor", "van den", "Brg")])
def test_nearly_the_same_name_and_the_same_birth_date_is_asked_about(name: tuple[str, str, str]) -> None:
    found = planned(row(2, *name), known=(NOOR,), whole=True)

    assert [d.why for d in found.doubts] == [Why.NEARLY]
    assert (found.added, found.leavers) == ((), ())


def test_the_same_name_and_class_with_another_birth_date_is_asked_about() -> None:
    found = planned(row(2, "Noor", "van den", "Berg", "1B", date(2012, 4, 3)), known=(NOOR,))

    assert [d.why for d in found.doubts] == [Why.OTHER_BIRTH]


def test_an_answer_settles_it() -> None:
    asked = row(2, "Nor", "van den", "Berg")

    as_her = planned(asked, known=(NOOR,), answers={2: "noor"})
    as_new = planned(asked, known=(NOOR,), answers={2: NEW}, whole=True)

    assert [m.before.id for m in as_her.changed] == ["noor"]
    assert ([r.line for r in as_new.added], [p.id for p in as_new.leavers]) == ([2], ["noor"])


def test_two_lines_never_become_one_person() -> None:
    first, second = row(2, "Noor", "van den", "Berg"), row(3, "Nor", "van den", "Berg")

    found = planned(first, second, known=(NOOR,), answers={3: "noor"})

    assert len(found.changed) == 1
    assert [d.row.line for d in found.doubts] == [3]


def test_many_leavers_are_said() -> None:
    known = tuple(replace(NOOR, id=str(n), last_name=f"Naam{n}") for n in range(20))
    rows = [row(n + 2, "Noor", "van den", f"Naam{n}") for n in range(11)]

    assert planned(*rows, known=known, whole=True).many_leave
    assert not planned(*rows, *[row(50, "Noor", "van den", "Naam11")], known=known, whole=True).many_leave


def test_a_new_pupil_holds_what_the_list_says_and_staff_no_birth_date() -> None:
    read = RosterRow(2, "Noor", "van", "Berg", "2B", BORN, "M. Mentor", "mentor")

    pupil, staff = person_of(read, PersonKind.PUPIL, "a"), person_of(read, PersonKind.STAFF, "b")

    assert (pupil.class_name, pupil.birth_date, pupil.mentor, pupil.function) == ("2B", BORN, "M. Mentor", "")
    assert (staff.class_name, staff.birth_date, staff.mentor, staff.function) == ("", None, "", "mentor")


def test_slips() -> None:
    assert one_slip("noor", "nor")
    assert one_slip("noor", "nooor")
    assert one_slip("noor", "noro")
    assert one_slip("noor", "noar")
    assert not one_slip("noor", "naar")
    assert not one_slip("noor", "no")


@given(st.permutations(range(6)), st.integers(0, 6))
def test_the_order_of_the_lines_changes_nothing(order: list[int], known_count: int) -> None:
    names = ("Noor", "Bram", "Yara", "Daan", "Nor", "Sem")
    known = tuple(replace(NOOR, id=name, first_name=name) for name in names[:known_count])
    rows = [row(n + 2, name, "van den", "Berg") for n, name in enumerate(names)]

    one = planned(*rows, known=known, whole=True)
    other = planned(*[rows[n] for n in order], known=known, whole=True)

    assert {r.line for r in one.added} == {r.line for r in other.added}
    assert {m.before.id for m in one.changed} == {m.before.id for m in other.changed}
    assert one.leavers == other.leavers


@given(st.lists(st.sampled_from(["Noor", "Nor", "Bram", "Yara"]), max_size=8))
def test_every_row_is_somewhere_and_nobody_is_two(names: list[str]) -> None:
    rows = [row(n + 2, name, "van den", "Berg") for n, name in enumerate(names)]

    found = planned(*rows, known=(NOOR, BRAM), whole=True)

    assert len(found.added) + len(found.changed) + found.same + len(found.doubts) == len(rows)
    ids = [m.before.id for m in found.changed] + [p.id for p in found.leavers]
    assert len(ids) == len(set(ids))


def test_the_same_name_in_another_class_with_another_birth_date_is_asked() -> None:
    other = date(2013, 9, 9)

    found = planned(row(2, "Noor", "van den", "Berg", "3A", other))
    assert [(doubt.why, [one.id for one in doubt.candidates]) for doubt in found.doubts] == [
        (Why.NAMESAKE, ["noor"])
    ]
    assert (found.added, found.changed) == ((), ())

    for answer, new, moved in ((NEW, 1, 0), ("noor", 0, 1)):
        answered = planned(row(2, "Noor", "van den", "Berg", "3A", other), answers={2: answer})
        assert (len(answered.added), len(answered.changed), answered.doubts) == (new, moved, ())


def test_a_namesake_who_has_a_line_of_their_own_is_not_asked_about() -> None:
    rows = row(2, "Noor", "van den", "Berg", "3A", date(2013, 9, 9)), row(3, "Noor", "van den", "Berg")

    found = planned(*rows)

    assert ([one.line for one in found.added], found.doubts) == ([2], ())

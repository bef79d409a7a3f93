"""Persons: found before they are made, in the order of entry, each once, and back with one word."""

from __future__ import annotations

from datetime import date

from tests.ui.record.conftest import Bench
from vios_desktop.domain.vocabulary import PersonKind, PersonRole
from vios_desktop.ui.record.draft_values import Entry
from vios_desktop.ui.record.model import NewPerson

TODAY = date(2026, 11, 24)


def search(bench: Bench, text: str) -> list[str]:
    bench.presenter.people.search(text)
    bench.later.pass_ms(200)
    return [row.name for row in bench.view.people[1]]


def choose(bench: Bench, name: str) -> None:
    search(bench, name)
    bench.presenter.people.choose(next(row.id for row in bench.view.people[1] if row.name == name))


def test_only_the_last_letters_are_searched_for(bench: Bench) -> None:
    for text in ("da", "daa", "daan"):
        bench.presenter.people.search(text)
    assert not bench.view.people[1]
    bench.later.pass_ms(200)
    assert bench.view.people[0] == "daan"


def test_namesakes_are_told_apart_by_their_class(bench: Bench) -> None:
    search(bench, "daan")
    assert {row.meta for row in bench.view.people[1]} == {"2 havo", "1 mavo"}


def test_a_chosen_person_joins_without_a_role(bench: Bench) -> None:
    choose(bench, "Tess van Fictum")
    choose(bench, "Daan Proefman")
    persons = bench.view.now.persons
    assert [person.text("name") for person in persons] == ["Tess van Fictum", "Daan Proefman"]
    assert [person.text("role") for person in persons] == ["", ""]
    bench.complete()
    bench.presenter.record()
    assert [problem.code for problem in bench.view.problems] == ["role_missing", "role_missing"]


def test_nobody_is_on_the_list_twice(bench: Bench) -> None:
    choose(bench, "Tess van Fictum")
    choose(bench, "Tess van Fictum")
    (person,) = bench.view.now.persons
    assert bench.view.pointed_at == person.id


def test_a_new_person_is_kept_and_joins(bench: Bench) -> None:
    new = NewPerson("pupil", "Sem", "van der", "Voorbeeld", class_name="3 vwo", birth_year="2011")
    bench.presenter.create_person(new)
    (entry,) = bench.view.now.persons
    assert entry.text("name") == "Sem van der Voorbeeld"
    assert bench.view.new_person_closed == 1
    assert search(bench, "sem") == ["Sem van der Voorbeeld"]


def test_a_new_person_without_a_name_or_with_a_strange_year_is_not_made(bench: Bench) -> None:
    bench.presenter.create_person(NewPerson("pupil", "", "", ""))
    assert [problem.code for problem in bench.view.new_person_problems] == ["name_missing"]
    bench.presenter.create_person(NewPerson("pupil", "Sem", "", "Voorbeeld", birth_year="elf"))
    assert [problem.field for problem in bench.view.new_person_problems] == ["birth_year"]
    assert bench.view.now.persons == ()


def test_somebody_unknown_needs_no_name(bench: Bench) -> None:
    bench.presenter.people.add_unknown(" Eigenaar van de fiets ")
    (entry,) = bench.view.now.persons
    bench.view.now = bench.view.now.__class__(persons=(entry.with_texts({"role": "victim"}),))
    bench.complete()
    bench.presenter.record()
    (person,) = bench.incidents[0].facts.persons
    assert (person.person_id, person.person_kind) == (None, PersonKind.UNKNOWN)
    assert (person.description, person.role) == ("Eigenaar van de fiets", PersonRole.VICTIM)


def test_nothing_is_recorded_while_somebody_stands_there_who_was_not_added(bench: Bench) -> None:
    bench.complete()
    bench.view.unadded_person = True
    bench.presenter.record()
    assert [problem.code for problem in bench.view.problems] == ["person_not_added"]
    assert bench.incidents == []
    bench.view.unadded_person = False
    bench.presenter.record()
    assert len(bench.incidents) == 1


def test_taking_somebody_out_can_be_undone_in_the_same_place(bench: Bench) -> None:
    for name in ("Tess van Fictum", "Daan Proefman", "Daan Proefmans"):
        choose(bench, name)
    before = bench.view.now.persons
    bench.presenter.people.remove(before[1].id)
    assert [person.id for person in bench.view.now.persons] == [before[0].id, before[2].id]
    undo = bench.navigator.toasts[-1][1]
    assert undo is not None
    undo()
    undo()
    assert bench.view.now.persons == before


def test_removing_who_is_not_there_does_nothing(bench: Bench) -> None:
    bench.view.add_person(Entry("p1", {"name": "Tess"}))
    bench.presenter.people.remove("p2")
    assert bench.navigator.toasts == []


def test_undoing_never_reaches_another_form(bench: Bench) -> None:
    choose(bench, "Tess van Fictum")
    bench.presenter.people.remove(bench.view.now.persons[0].id)
    undo = bench.navigator.toasts[-1][1]
    assert undo is not None
    bench.presenter.start_new()
    undo()
    assert bench.view.now.persons == ()

"""Merging persons on the real store: both are asked about as one, and taken back nothing has changed."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.data.db import samples
from tests.data.db.vaults import VaultFile
from tests.fakes import FixedClock
from vios_desktop.data.open_vault import SqlVault
from vios_desktop.domain.account import Account
from vios_desktop.domain.errors import NotFoundError, ViosError
from vios_desktop.domain.person import Person
from vios_desktop.domain.person_merge import TAKEABLE, doubts, group_of
from vios_desktop.domain.vocabulary import PersonKind, Role
from vios_desktop.services.person_merge import PersonMergeService
from vios_desktop.services.persons import PersonService
from vios_desktop.services.queries import IncidentQuery, SignalQuery
from vios_desktop.services.session import Session

PEOPLE = ("kept", "double", "third", "fourth")


def fill(vault: SqlVault) -> Session:
    """Four entries, each with one incident and one signal."""
    account = Account(vault.account_id, "Marit", frozenset({Role.COORDINATOR}))
    with vault.begin() as work:
        work.accounts.put(account)
        for number, name in enumerate(PEOPLE):
            work.persons.add(
                Person(name, PersonKind.PUPIL, name.title(), "Voorbeeld", birth_date=date(2011, 3, 2 + number))
            )
            bare = samples.incident(f"incident-{name}", f"2026-00{number}")
            work.incidents.add(samples.with_persons(bare, name))
            signal = samples.signal(f"signal-{name}")
            facts = replace(signal.facts, person_id=name, observer_person_id=None)
            work.signals.add(replace(signal, facts=facts))
        work.commit()
    return Session(vault, account, FixedClock())


def answers(session: Session) -> list[object]:
    """All that is asked about persons."""
    found: list[object] = []
    with session.begin() as work:
        for name in PEOPLE:
            ids = work.persons.same_as(name)
            found += [
                ids,
                work.persons.get(name) and replace(work.persons.get(name), version=0),  # type: ignore[type-var]
                sorted(work.incidents.of_person(name)),
                sorted(work.incidents.ids(IncidentQuery(person_id=name))),
                sorted(s.id for s in work.signals.find(SignalQuery(person_ids=ids))),
                [p.id for p in work.persons.find(name, 8)],
            ]
    return found


def test_two_entries_are_asked_about_as_one_and_come_apart_again(vault: SqlVault) -> None:
    session = fill(vault)
    service = PersonMergeService(session)
    before = answers(session)
    comparison = service.compare("kept", "double")
    assert comparison.differing == ("first_name", "birth_date")
    assert comparison.doubts == ("birth_dates_differ", "first_names_differ")
    merge = service.merge("kept", "double", ["birth_date"])
    with session.begin() as work:
        assert work.persons.same_as("double") == ("kept", "double")
        assert set(work.incidents.of_person("double")) == {"incident-kept", "incident-double"}
        assert [p.id for p in work.persons.find("double", 8)] == ["kept"], "found by the other name, once"
        kept = work.persons.get("kept")
        assert kept is not None
        assert kept.birth_date == date(2011, 3, 3)
    with pytest.raises(ViosError, match="persons_same_already"):
        service.merge("double", "kept")
    assert service.separate(merge.id) == ()
    assert answers(session) == before
    with pytest.raises(NotFoundError):
        service.separate(merge.id)


def test_what_was_changed_since_stays_and_is_told(vault: SqlVault) -> None:
    session = fill(vault)
    service = PersonMergeService(session)
    merge = service.merge("kept", "double", ["birth_date", "first_name"])
    with session.begin() as work:
        kept = work.persons.get("kept")
    assert kept is not None
    PersonService(session).change(replace(kept, first_name="Anders"), kept.version)
    assert service.separate(merge.id) == ("first_name",)
    with session.begin() as work:
        kept = work.persons.get("kept")
    assert kept is not None
    assert (kept.first_name, kept.birth_date) == ("Anders", date(2011, 3, 2))


def test_a_pupil_and_a_parent_are_never_one(vault: SqlVault) -> None:
    session = fill(vault)
    with session.begin() as work:
        work.persons.add(Person("mother", PersonKind.PARENT, "Kept", "Voorbeeld"))
        work.commit()
    with pytest.raises(ViosError, match="persons_not_alike"):
        PersonMergeService(session).merge("kept", "mother")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    steps=st.lists(
        st.tuples(st.sampled_from(PEOPLE), st.sampled_from(PEOPLE), st.sets(st.sampled_from(TAKEABLE))), max_size=5
    ),
)
def test_merges_taken_back_the_last_first_leave_every_answer_as_it_was(
    steps: list[tuple[str, str, set[str]]],
    vault_file: VaultFile,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    copy = vault_file.copy_to(tmp_path_factory.mktemp("merge"))
    with copy.opened() as vault:
        session = fill(vault)
        service = PersonMergeService(session)
        before = answers(session)
        merges = []
        for kept, other, take in steps:
            with contextlib.suppress(ViosError):  # the two are one already
                merges.append(service.merge(kept, other, take))
        for merge in reversed(merges):
            service.separate(merge.id)
        assert answers(session) == before


def test_a_group_is_a_tree_and_never_runs_in_a_circle() -> None:
    pairs = [("a", "b"), ("c", "a"), ("c", "d")]
    assert set(group_of("b", pairs)) == {"a", "b", "c", "d"}
    assert group_of("b", pairs)[0] == "c"
    assert group_of("x", pairs) == ("x",)
    assert set(group_of("a", [("a", "b"), ("b", "a")])) == {"a", "b"}


@pytest.mark.parametrize(
    ("one", "other", "home", "expected"),
    [
        ({"first_name": "Sem"}, {"first_name": "Sem"}, False, ()),
        ({"first_name": "Sem"}, {"first_name": "Noor"}, True, ("first_names_differ", "same_household")),
        ({"birth_year": 2011}, {"birth_date": date(2012, 1, 1)}, False, ("birth_years_differ",)),
        ({"class_name": "2 havo"}, {"class_name": "3 havo"}, False, ("classes_differ",)),
    ],
)
def test_what_speaks_against_it_is_said(
    one: dict[str, object], other: dict[str, object], home: bool, expected: tuple[str, ...]
) -> None:
    bare = Person("1", PersonKind.PUPIL, "Sem", "Voorbeeld")
    first, second = replace(bare, **one), replace(bare, id="2", **other)  # type: ignore[arg-type]
    assert doubts(first, second, same_household=home) == expected

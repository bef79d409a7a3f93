"""The fake vault behaves as the ports say, so that tests on it mean something."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from tests.fakes import FakeVault, FixedClock, founded_vault
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.draft import Draft
from vios_desktop.domain.errors import ConflictError, NotFoundError, ViosError
from vios_desktop.domain.person import Person
from vios_desktop.domain.vocabulary import PersonKind
from vios_desktop.services.ports import OpenVault

SEM = Person("sem", PersonKind.PUPIL, "Sem", "Voorbeeld")
NAMESAKE = replace(SEM, id="sem2", class_name="1 vwo B")


def test_the_fake_is_an_open_vault() -> None:
    vault: OpenVault = FakeVault()

    assert vault.account_id == "marit"


def test_leaving_without_commit_undoes_everything() -> None:
    vault = founded_vault()
    before = vault.state.copy()

    with vault.begin() as work:
        work.persons.add(SEM)
        work.incidents.next_number(2026)
        work.audit.record(AuditAction.PERSON_ADDED)

    assert vault.state == before


def test_an_error_undoes_what_was_not_committed_and_keeps_what_was() -> None:
    vault = FakeVault()

    def half_way() -> None:
        with vault.begin() as work:
            work.persons.add(SEM)
            work.commit()
            work.persons.add(NAMESAKE)
            raise ViosError("expected")

    with pytest.raises(ViosError):
        half_way()

    assert list(vault.state.persons) == ["sem"]


def test_units_of_work_do_not_nest() -> None:
    vault = FakeVault()

    with vault.begin(), pytest.raises(RuntimeError), vault.begin():
        pass
    with vault.begin():
        pass


def test_a_unit_of_work_ends_with_its_block() -> None:
    vault = FakeVault()
    with vault.begin() as work:
        pass

    with pytest.raises(RuntimeError):
        work.persons.count()


def test_a_closed_vault_begins_nothing() -> None:
    vault = FakeVault()
    vault.close()

    with pytest.raises(RuntimeError):
        vault.begin()


def test_a_record_is_added_once_and_replaced_only_from_its_last_version() -> None:
    with FakeVault().begin() as work:
        work.persons.add(SEM)
        with pytest.raises(ValueError, match="taken"):
            work.persons.add(SEM)
        work.persons.replace(replace(SEM, version=2), 1)
        with pytest.raises(ConflictError):
            work.persons.replace(replace(SEM, version=2), 1)
        with pytest.raises(NotFoundError):
            work.persons.replace(NAMESAKE, 1)


def test_a_draft_in_the_vault_is_not_the_one_outside() -> None:
    vault = FakeVault()
    values: dict[str, object] = {"persons": ["sem"]}
    with vault.begin() as work:
        work.drafts.put(Draft("d", "incident", "marit", values, vault.clock.now()))
        values["persons"] = []
        kept = work.drafts.get("d")

    assert kept is not None
    assert kept.values == {"persons": ["sem"]}


@pytest.mark.parametrize("typed", ["sem v", "VOOR", "sem"])
def test_persons_are_found_by_the_beginnings_of_words(typed: str) -> None:
    gone = replace(SEM, id="gone", left_on=FixedClock().today())
    turkish = replace(SEM, id="elif", first_name="Elif", last_name="Nepyılmaz")
    with FakeVault().begin() as work:
        for person in (gone, turkish, NAMESAKE):
            work.persons.add(person)

        assert [p.id for p in work.persons.find(typed, 8)] == ["sem2", "gone"]
        assert [p.id for p in work.persons.find("nepyil", 8)] == ["elif"]
        assert len(work.persons.find(typed, 1)) == 1


def test_the_log_is_a_chain_that_shows_a_change() -> None:
    vault = FakeVault()
    with vault.begin() as work:
        for action in (AuditAction.UNLOCKED, AuditAction.LOCKED, AuditAction.UNLOCKED):
            work.audit.record(action)
        work.commit()
        assert work.audit.verify() == 3
        assert [entry.sequence for entry in work.audit.entries(2)] == [3, 2]
        vault.state.audit[1] = replace(vault.state.audit[1], detail="x")
        with pytest.raises(ViosError, match=r"audit_chain_broken\(sequence=2\)"):
            work.audit.verify()


def test_a_clock_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        FixedClock(datetime(2026, 11, 24))  # noqa: DTZ001


def test_the_clock_moves_when_told() -> None:
    clock = FixedClock()
    clock.advance(hours=12)

    assert (clock.today().day, clock.now().hour) == (25, 1)

"""Searching: beginnings of words, in step with every change, and safe whatever is typed."""

# ruff: noqa: S608 statements are made of our own names

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import ColumnElement

from tests.data.db import samples
from tests.data.db.samples import with_persons
from tests.data.db.vaults import VaultFile
from vios_desktop.data.open_vault import SqlVault
from vios_desktop.data.repositories import incident_list, incident_words
from vios_desktop.data.search_text import fold, prefix_query
from vios_desktop.domain.errors import ConflictError
from vios_desktop.domain.person import Person
from vios_desktop.domain.trash import TrashEntry, purge_day
from vios_desktop.domain.vocabulary import PersonKind, RecordKind
from vios_desktop.services.queries import AgreementQuery, IncidentOrder, IncidentQuery


def found(work: object, text: str) -> list[str]:
    return list(work.incidents.ids(IncidentQuery(text=text)))  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "text",
    [
        *("2026-001", "2026", "damp", "dam", "DAMP", "dámp", "ruimte damp", "damp, ruimte", '"damp"', "damp*"),
        *("proef", "Celik", "çelik", "ÇELI", "oster", "Øst", "isil", "van celik", "sleutel", "kluis"),
    ],
)
def test_hits(vault: SqlVault, text: str) -> None:
    person = samples.person("person-1", "Işıl-Proef", "Çelik-Øster", "van der")
    record = with_persons(samples.incident(), "person-1")
    record = replace(record, facts=replace(record.facts, means_note="Sleutel", items=(samples.item("x"),)))
    record = replace(record, facts=replace(record.facts, items=(replace(samples.item("x"), kept_at="Kluis"),)))
    with vault.begin() as work:
        work.persons.add(person)
        work.incidents.add(record)
        assert found(work, text) == ["incident-1"]


@pytest.mark.parametrize("text", ["amp", "damp xyz", "2026-002", "dampen", "Peter", "NOT damp x", "001-2026"])
def test_misses(vault: SqlVault, text: str) -> None:
    with vault.begin() as work:
        work.incidents.add(samples.incident())
        assert found(work, text) == []


@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=30))
@example('"')
@example("a\x00b")
@example("NEAR(a b, 2) OR {facts}: -^x* AND")
@example("(" * 50)
@example("\ud800")
@example("x " * 200)
def test_nothing_typed_raises(vault: SqlVault, text: str) -> None:
    with vault.begin() as work:
        work.incidents.ids(IncidentQuery(text=text))
        work.persons.find(text, 5)
        work.agreements.find(AgreementQuery(text=text))


@pytest.mark.parametrize("text", ["damp", "oud bel", "damp ruimte", "2026", "niets"])
def test_many_hits_are_looked_up_another_way_and_are_the_same(
    vault: SqlVault, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = [date(2026, 3, day) for day in (5, 2, 9, 2, 7)]
    with vault.begin() as work:
        for number, day in enumerate(days, 1):
            record = samples.incident(f"incident-{number}", f"2026-00{number}")
            work.incidents.add(replace(record, facts=replace(record.facts, occurred_on=day)))
        work.closings.add(samples.closing("De ouders belden", incident_id="incident-2"))
        day = purge_day(samples.DAY)
        work.trash.put(TrashEntry(RecordKind.INCIDENT, "incident-3", samples.NOON, "account-test", "x", day))
        few = found(work, text)
        monkeypatch.setattr(incident_words, "_MANY", 0)
        assert found(work, text) == few
        assert list(work.incidents.ids(IncidentQuery(text=text), 2)) == few[:2]
    if text == "oud bel":
        assert few == ["incident-2"]
    if text == "damp":
        assert few == ["incident-5", "incident-1", "incident-4", "incident-2"]


@pytest.mark.parametrize("order", list(IncidentOrder))
@pytest.mark.parametrize("text", ["damp", "veel", "damp trap", "niets", "spijt", "fiets dam", "2026-01"])
def test_a_first_page_is_the_beginning_of_all_that_hold_the_words(
    vault: SqlVault, text: str, order: IncidentOrder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However few are looked at first, and whichever way each of them holds the words."""
    chance = random.Random(f"{text} {order}")  # noqa: S311 the same school each time
    with vault.begin() as work:
        purged = purge_day(samples.DAY)
        for number in range(30):
            words = " ".join(chance.sample(["damp", "fiets", "trap", "spijt", "kluis"], 2))
            record = samples.incident(f"incident-{number}", f"2026-{number:03}")
            day = date(2026, 3, chance.randrange(1, 28))
            work.incidents.add(replace(record, facts=replace(record.facts, occurred_on=day, facts=words)))
            if chance.random() < 0.2:
                learned = samples.closing(chance.choice(["Veel spijt", "Dampen"]), incident_id=record.id)
                work.closings.add(replace(learned, id=f"closing-{number}"))
            if chance.random() < 0.1:
                entry = TrashEntry(RecordKind.INCIDENT, record.id, samples.NOON, "account-test", "x", purged)
                work.trash.put(entry)
        query = IncidentQuery(text=text, order=order, occurred_from=date(2026, 3, 4))
        every = list(work.incidents.ids(query))
        for seen in (1, 4, 12, 500):
            monkeypatch.setattr(incident_list, "_LOOKED_AT", seen)
            for most in (1, 3, 20, 100):
                assert list(work.incidents.ids(query, most)) == every[:most]
    assert every or text == "niets"


def test_a_page_of_common_words_is_found_without_looking_through_all(
    vault: SqlVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def through_all(*_: object) -> ColumnElement[bool]:
        raise AssertionError("all incidents were looked through")

    with vault.begin() as work:
        for number in range(6):
            work.incidents.add(samples.incident(f"incident-{number}", f"2026-{number:03}"))
        monkeypatch.setattr(incident_list, "_LOOKED_AT", 4)
        monkeypatch.setattr(incident_list, "holding", through_all)
        assert len(work.incidents.ids(IncidentQuery(text="damp"), 3)) == 3
        with pytest.raises(AssertionError, match="looked through"):
            work.incidents.ids(IncidentQuery(text="damp"), 5)


def test_without_a_word_there_is_no_filter_and_nobody_is_shown(vault: SqlVault) -> None:
    with vault.begin() as work:
        work.incidents.add(samples.incident())
        work.persons.add(samples.person())
        assert found(work, " - ") == ["incident-1"]
        assert list(work.persons.find(" - ", 5)) == []


def test_a_change_is_found_at_once_and_the_old_text_no_more(vault: SqlVault) -> None:
    first = samples.incident()
    with vault.begin() as work:
        work.incidents.add(first)
        work.incidents.replace(samples.changed(first, facts="Een scherf", place_note="bij de trap"), 1)
        assert found(work, "damp") == []
        assert found(work, "scherf trap") == ["incident-1"]


def test_a_new_name_is_found_in_all_incidents_of_that_person(vault: SqlVault) -> None:
    person = samples.person("person-1", "Proef", "Oudenaam")
    other = samples.person("person-2", "Proef", "Anders")
    with vault.begin() as work:
        work.persons.add(person)
        work.persons.add(other)
        for number in (1, 2, 3):
            ids = ("person-1", "person-2") if number < 3 else ("person-2",)
            work.incidents.add(with_persons(samples.incident(f"i{number}", f"2026-00{number}"), *ids))
        work.persons.replace(replace(person, last_name="Nieuwenaam", version=2), 1)
        assert sorted(found(work, "nieuwenaam")) == ["i1", "i2"]
        assert found(work, "oudenaam") == []
        assert len(found(work, "anders")) == 3
        with pytest.raises(ConflictError):
            work.persons.replace(replace(person, last_name="Derde", version=2), 1)
        work.persons.replace(replace(person, last_name="Nieuwenaam", class_name="3b", version=3), 2)
        work.commit()
    assert vault.check(full=True).ok


def test_persons_by_the_beginnings_of_their_words(vault: SqlVault) -> None:
    gone = Person("gone", PersonKind.PUPIL, "Proef", "Aalders", left_on=samples.DAY)
    staff = Person("staff", PersonKind.STAFF, "Proef", "Aarts")
    second = Person("second", PersonKind.PUPIL, "Proef", "Berg", "van den")
    first = Person("first", PersonKind.PUPIL, "Prôef", "Åberg")
    with vault.begin() as work:
        for person in (gone, staff, second, first):
            work.persons.add(person)
        assert [p.id for p in work.persons.find("proe", 10)] == ["first", "second", "staff", "gone"]
        assert [p.id for p in work.persons.find("proe", 2)] == ["first", "second"]
        assert [p.id for p in work.persons.find("berg proef", 10)] == ["second"]
        assert [p.id for p in work.persons.find("proef van den berg", 10)] == ["second"]
        assert [p.id for p in work.persons.find("ABERG", 10)] == ["first"]
        assert [p.id for p in work.persons.find("roef", 10)] == []
        assert work.persons.count() == 4
        assert set(work.persons.get_many(["first", "none"])) == {"first"}


def test_a_word_that_is_gone_is_gone_from_the_file(vault_file: VaultFile) -> None:
    """FTS5 without secure-delete keeps the words of deleted texts in the index (security.md 3.10)."""
    secret = "geheimwoord"
    person = samples.person("person-1", "Proef", secret)
    first = with_persons(samples.incident(), "person-1")
    first = replace(first, facts=replace(first.facts, facts=secret))
    deal = samples.agreement(text=secret)
    with vault_file.opened() as vault:
        with vault.begin() as work:
            work.persons.add(person)
            work.incidents.add(first)
            work.agreements.add(deal)
            work.commit()
        assert words_in(vault, secret) == 3
        with vault.begin() as work:
            work.persons.replace(replace(person, last_name="Weg", version=2), 1)
            work.incidents.replace(samples.changed(first, facts="weg"), 1)
            work.agreements.replace(replace(deal, facts=replace(deal.facts, text="weg"), version=2), 1)
            work.commit()
        assert words_in(vault, secret) == 0
        assert vault.check(full=True).ok


def words_in(vault: SqlVault, word: str) -> int:
    """In how many of the index tables the word stands, in whatever row."""
    with vault._engine.connect() as connection:
        names = ("incident_search_data", "person_search_data", "agreement_search_data")
        blocks = {name: connection.exec_driver_sql(f"SELECT block FROM {name}").scalars().all() for name in names}
    return sum(any(word[3:].encode() in block for block in found) for found in blocks.values())


def test_folding() -> None:
    assert fold("Çelik-ØSTER ıİ ß") == "celik-oster ii ss"
    assert prefix_query("a" + " a" * 40) == " AND ".join(['"a"*'] * 12)
    assert prefix_query("O'Brien") == '("O Brien"* OR "o brien"*)'

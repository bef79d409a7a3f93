"""Searching everything on the real store: in step with every write, and nothing that is gone is found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.data.db import samples
from tests.fakes import FixedClock
from vios_desktop.data.open_vault import SqlVault
from vios_desktop.domain.account import Account
from vios_desktop.domain.catalogue import CatalogueItem, CatalogueName
from vios_desktop.domain.core_team import AgendaItem, Meeting, PartnerNews
from vios_desktop.domain.gap import Gap
from vios_desktop.domain.saved_search import IncidentFilter, SavedSearch, SearchFilter
from vios_desktop.domain.search_query import SearchWord
from vios_desktop.domain.trash import TrashEntry, purge_day
from vios_desktop.domain.vocabulary import (
    AgendaKind,
    Domain,
    GapState,
    IncidentStatus,
    MeetingState,
    RecordKind,
    Role,
)
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.ports.search import Wanted, WantedWord
from vios_desktop.services.search import GROUPS, SearchAnswer, SearchService
from vios_desktop.services.session import Session

FILLED = {
    RecordKind.INCIDENT: "incident-1",
    RecordKind.SIGNAL: "signal-1",
    RecordKind.AGREEMENT: "agreement-1",
    RecordKind.CONTACT: "contact-1",
    RecordKind.LETTER: "letter-1",
    RecordKind.REVIEW: "review-1",
    RecordKind.FILE: "file-1",
    RecordKind.CLOSING: "closing-1",
}
HANGS_ON_INCIDENT = {RecordKind.CONTACT, RecordKind.LETTER, RecordKind.FILE, RecordKind.CLOSING}
RECORDS = [kind for kind in GROUPS if kind is not RecordKind.PERSON]


def found(work: UnitOfWork, word: str, *, today: date = samples.DAY, me: str | None = None) -> dict[str, str]:
    wanted = Wanted(today, (WantedWord(SearchWord((word,))),), visible_to=me)
    return {kind: hit.id for kind in RECORDS for hit in work.search.find(kind, wanted, 5)}


def session_on(vault: SqlVault, *roles: Role, account: str = "account-test") -> Session:
    return Session(vault, Account(account, "Marit Fictief", frozenset(roles)), FixedClock(samples.NOON))


def look(vault: SqlVault, text: str, *roles: Role, account: str = "account-test") -> SearchAnswer:
    session = session_on(vault, *(roles or (Role.COORDINATOR,)), account=account)
    return SearchService(session).find(SearchFilter(text))


def ids(answer: SearchAnswer) -> dict[RecordKind, list[str]]:
    return {group.kind: [hit.id for hit in group.hits] for group in answer.groups}


def test_every_kind_is_found_by_its_text(vault: SqlVault) -> None:
    with vault.begin() as work:
        samples.fill(work, "klaproos")
        assert found(work, "klapr") == FILLED
        assert found(work, "roos") == {}


def test_every_hit_says_why(vault: SqlVault) -> None:
    with vault.begin() as work:
        samples.fill(work, "klaproos")
        work.commit()
    answer = look(vault, "klaproos")
    assert set(ids(answer)) == {*FILLED, RecordKind.PERSON}
    for group in answer.groups:
        for hit in group.hits:
            marked = [part.text for why in hit.why for part in why.parts if part.marked]
            assert set(marked) == {"klaproos"}


def kernteam(work: UnitOfWork) -> Meeting:
    meeting = Meeting(
        *("m1", date(2026, 11, 20), None, "Aula", "Marit", MeetingState.PREPARING, samples.NOON, "account-test"),
        *(samples.NOON, "account-test"),
        agenda=(AgendaItem(AgendaKind.CASES, notes="een vuurvlinder gezien"),),
        news=(PartnerNews("n1", "police", Domain.STREET, "nachtpauwoog"),),
    )
    work.meetings.add(meeting)
    day = date(2026, 11, 20)
    work.gaps.add(Gap("g1", "geen plek voor atalanta", day, (), GapState.OPEN, samples.NOON, "account-test"))
    return meeting


def test_meetings_are_found_by_what_hangs_on_them(vault: SqlVault) -> None:
    with vault.begin() as work:
        meeting = kernteam(work)
        assert found(work, "vuurvlinder") == {"meeting": "m1"}
        assert found(work, "nachtpauw") == {"meeting": "m1"}
        assert found(work, "atalanta") == {"gap": "g1"}
        other = (AgendaItem(AgendaKind.CASES, notes="citroenvlinder"),)
        work.meetings.replace(replace(meeting, agenda=other, version=2), 1)
        assert found(work, "vuurvlinder") == {}
        assert found(work, "citroenvlinder") == {"meeting": "m1"}
        work.meetings.remove("m1")
        assert found(work, "citroenvlinder") == found(work, "nachtpauw") == {}
        work.commit()
    assert vault.check(full=True).ok


@pytest.mark.parametrize("kind", [k for k in FILLED if k not in {RecordKind.LETTER, RecordKind.REVIEW, "closing"}])
def test_nothing_in_the_trash_is_found_nor_what_hangs_on_it(vault: SqlVault, kind: RecordKind) -> None:
    with vault.begin() as work:
        samples.fill(work, "klaproos")
        entry = TrashEntry(kind, FILLED[kind], samples.NOON, "account-test", "x", purge_day(samples.DAY))
        work.trash.put(entry)
        gone = {kind, *(HANGS_ON_INCIDENT if kind is RecordKind.INCIDENT else ())}
        assert set(found(work, "klaproos")) == FILLED.keys() - gone
        work.trash.take_out(FILLED[kind])
        assert found(work, "klaproos") == FILLED


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    thrown=st.sets(st.sampled_from([RecordKind.INCIDENT, RecordKind.SIGNAL, RecordKind.FILE, RecordKind.CONTACT]))
)
def test_whatever_is_thrown_away_no_search_finds_it(vault: SqlVault, thrown: set[RecordKind]) -> None:
    with vault.begin() as work:
        samples.fill(work, "klaproos")
        for kind in thrown:
            entry = TrashEntry(kind, FILLED[kind], samples.NOON, "account-test", "x", purge_day(samples.DAY))
            work.trash.put(entry)
        by_person = Wanted(samples.DAY, (), ("person-1",))
        by_day = Wanted(samples.DAY, first=date(2026, 1, 1), last=date(2027, 1, 1))
        for wanted in (by_person, by_day):
            hits = {kind for kind in RECORDS if work.search.find(kind, wanted, 5)}
            assert not hits & thrown
            assert RecordKind.INCIDENT not in thrown or not hits & HANGS_ON_INCIDENT
        assert not set(found(work, "klaproos")) & thrown


def test_a_signal_past_its_date_is_not_found_nor_its_files(vault: SqlVault) -> None:
    with vault.begin() as work:
        samples.fill(work, "klaproos")
        on_signal = replace(samples.dossier_file("klaproos"), id="file-2", blob_id="c" * 32)
        work.files.add(replace(on_signal, record_kind=RecordKind.SIGNAL, record_id="signal-1"))
        last_day = samples.signal().facts.expires_on
        wanted = Wanted(last_day, (WantedWord(SearchWord(("klaproos",))),))
        assert {hit.id for hit in work.search.find(RecordKind.FILE, wanted, 5)} == {"file-1", "file-2"}
        assert "signal" in found(work, "klaproos", today=last_day)
        after = last_day + timedelta(days=1)
        assert "signal" not in found(work, "klaproos", today=after)
        wanted = replace(wanted, today=after)
        assert {hit.id for hit in work.search.find(RecordKind.FILE, wanted, 5)} == {"file-1"}


def test_the_index_follows_every_change(vault: SqlVault) -> None:
    with vault.begin() as work:
        samples.fill(work, "klaproos")
        deal, mine = work.agreements.get("agreement-1"), work.signals.get("signal-1")
        first = work.incidents.get("incident-1")
        assert deal is not None
        assert mine is not None
        assert first is not None
        work.agreements.replace(replace(deal, outcome="distel", version=2), 1)
        work.signals.replace(replace(mine, facts=replace(mine.facts, context="distel"), version=2), 1)
        work.incidents.replace(samples.changed(first, evaluation="distel"), 1)
        assert set(found(work, "distel")) == {"agreement", "signal", "incident"}
        work.reviews.withdraw("review-1", samples.NOON, "account-test")
        assert "review" not in found(work, "klaproos")
        work.contacts.erase("contact-1")
        work.files.erase("file-1")
        work.signals.erase("signal-1")
        assert set(found(work, "klaproos")) == {"incident", "agreement", "letter", "closing"}
        work.commit()
    assert vault.check(full=True).ok


def test_a_colleague_finds_the_own_and_the_shared_only(vault: SqlVault) -> None:
    with vault.begin() as work:
        samples.fill(work, "klaproos")
        work.commit()
    assert ids(look(vault, "klaproos", Role.COLLEAGUE, account="somebody-else")) == {}
    shared = ids(look(vault, "klaproos", Role.COLLEAGUE, account="account-2"))
    assert set(shared) == {RecordKind.INCIDENT, *HANGS_ON_INCIDENT}
    own = ids(look(vault, "klaproos", Role.COLLEAGUE))
    assert set(own) == {*shared, RecordKind.SIGNAL, RecordKind.AGREEMENT}


def test_a_merged_person_is_shown_once_and_found_under_both_names(vault: SqlVault) -> None:
    with vault.begin() as work:
        work.persons.add(samples.person("kept", "Tess", "Fictema"))
        work.persons.add(samples.person("merged", "Tessa", "Proefstra"))
        work.incidents.add(samples.with_persons(samples.incident("i1", "2026-001"), "kept"))
        work.incidents.add(samples.with_persons(samples.incident("i2", "2026-002"), "merged"))
        raw = work._connection
        assert raw is not None
        raw.exec_driver_sql("INSERT INTO person_merge VALUES('x','kept','merged','{}','2026','a',NULL,'')")
        work.commit()
    for typed in ("tess fictema", "tessa proefstra", "fictma", "proefstar"):
        assert ids(look(vault, typed)) == {RecordKind.PERSON: ["kept"], RecordKind.INCIDENT: ["i2", "i1"]}
    assert look(vault, "proefstra").groups[0].hits[0].why[0].field == "merged_name"


def test_numbers_days_and_phrases(vault: SqlVault) -> None:
    with vault.begin() as work:
        work.incidents.add(samples.incident("i1", "2026-061"))
        other = samples.incident("i2", "2026-007")
        facts = replace(other.facts, facts="Damp in de gang hing er", occurred_on=date(2025, 11, 3))
        work.incidents.add(replace(other, facts=facts))
        work.commit()
    one, two = {RecordKind.INCIDENT: ["i1"]}, {RecordKind.INCIDENT: ["i2"]}
    assert ids(look(vault, "2026-061")) == ids(look(vault, "61")) == one
    assert ids(look(vault, "24 nov")) == ids(look(vault, "damp vandaag")) == one
    assert ids(look(vault, "november 2025")) == ids(look(vault, "007")) == two
    assert ids(look(vault, '"in de gang"')) == ids(look(vault, '"hing er"')) == two
    assert ids(look(vault, '"in de gan"')) == {}
    assert ids(look(vault, '"in de')) == {RecordKind.INCIDENT: ["i1", "i2"]}
    assert not look(vault, "d").enough


def test_an_incident_is_found_by_the_name_of_its_kind(vault: SqlVault) -> None:
    with vault.begin() as work:
        work.incidents.add(samples.incident())
        item = CatalogueItem(CatalogueName.KIND, "vape_use", "Klaproos plukken", "Poppies", 1, True, {})
        work.catalogues.put(item)
        work.commit()
    answer = look(vault, "damp klapr")
    assert ids(answer) == {RecordKind.INCIDENT: ["incident-1"]}
    assert [why.field for why in answer.groups[0].hits[0].why] == ["kind", "facts"]
    assert ids(look(vault, '"klapr"')) == {}


def test_kept_searches_come_back_as_they_were(vault: SqlVault) -> None:
    query = SearchFilter("vape", (RecordKind.SIGNAL, RecordKind.CASE), date(2026, 9, 1), None)
    search = SavedSearch("s1", "account-test", "Vapes", query, samples.NOON)
    with vault.begin() as work:
        work.saved_searches.put(search)
        assert work.saved_searches.of_account("account-test") == [search]
        assert list(work.saved_searches.of_account("other")) == []
        work.saved_searches.put(replace(search, name="Ander"))
        assert work.saved_searches.get("s1") == replace(search, name="Ander")
        work.saved_searches.remove("s1")
        assert work.saved_searches.get("s1") is None


def test_kept_filters_of_the_list_come_back_as_they_were(vault: SqlVault) -> None:
    filters = IncidentFilter(
        "vape", (IncidentStatus.OPEN,), ("theft", "fight"), ("yard",), "month", date(2026, 9, 1), date(2026, 9, 30)
    )
    search = SavedSearch("s1", "account-test", "Plein", SearchFilter(), samples.NOON, filters)
    bare = replace(search, id="s2", name="Alles", filters=IncidentFilter())
    with vault.begin() as work:
        work.saved_searches.put(search)
        work.saved_searches.put(bare)
        assert work.saved_searches.of_account("account-test") == [bare, search]


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=30))
def test_nothing_typed_raises(vault: SqlVault, text: str) -> None:
    look(vault, text)

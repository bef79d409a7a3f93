"""What goes in comes out, whatever it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.data.db import samples
from tests.data.db.strategies import agreements, decisions, drafts, incidents, letters, persons
from vios_desktop.data.open_vault import SqlVault
from vios_desktop.disclosure.kept_proof import KeptProof
from vios_desktop.domain.account import Account
from vios_desktop.domain.agreement import Agreement
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.catalogue import CatalogueItem, CatalogueName
from vios_desktop.domain.decision_record import DecisionRecord
from vios_desktop.domain.draft import Draft
from vios_desktop.domain.errors import NotFoundError
from vios_desktop.domain.incident import Incident
from vios_desktop.domain.letter import Letter, hash_of
from vios_desktop.domain.person import Person
from vios_desktop.domain.school import Location, School
from vios_desktop.domain.vocabulary import Role

# One vault serves all examples: every example leaves its unit of work without a commit.
many = settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@many
@given(record=persons)
def test_persons(vault: SqlVault, record: Person) -> None:
    with vault.begin() as work:
        work.persons.add(record)
        assert work.persons.get(record.id) == record


@many
@given(first=incidents(("person-1", None)), data=st.data())
def test_incidents_and_their_changes(vault: SqlVault, first: Incident, data: st.DataObject) -> None:
    later = data.draw(incidents(("person-1", None)))
    kept = (*first.facts.items, *later.facts.items)  # a hand-over never goes away
    later = replace(later, id=first.id, version=first.version + 1, facts=replace(later.facts, items=kept))
    with vault.begin() as work:
        work.persons.add(samples.person())
        work.incidents.add(first)
        stored = work.incidents.get(first.id)
        assert stored == first
        assert stored is not None
        assert canonical_hash(stored) == canonical_hash(first)
        work.incidents.replace(later, first.version)
        assert work.incidents.get(first.id) == later


@many
@given(record=agreements)
def test_agreements(vault: SqlVault, record: Agreement) -> None:
    with vault.begin() as work:
        work.agreements.add(record)
        assert work.agreements.get(record.id) == record


@many
@given(record=decisions)
def test_decisions(vault: SqlVault, record: DecisionRecord) -> None:
    with vault.begin() as work:
        work.incidents.add(samples.incident())
        work.decisions.add(record)
        assert work.decisions.get(record.id) == record
        assert list(work.decisions.of_incident("incident-1")) == [record]


@many
@given(record=drafts)
def test_drafts(vault: SqlVault, record: Draft) -> None:
    with vault.begin() as work:
        work.drafts.put(replace(record, values={}))
        work.drafts.put(record)
        assert work.drafts.get(record.id) == record
        assert list(work.drafts.of_account(record.account_id)) == [record]
        work.drafts.remove(record.id)
        assert work.drafts.get(record.id) is None


def test_everything_else(vault: SqlVault) -> None:
    published, delivered = samples.publication()
    with vault.begin() as work:
        samples.fill(work)
        assert work.school.get().locations == (Location("location-1", "proef"), Location("location-2", "proef"))
        assert [year.label for year in work.school.years()] == ["2026-2027"]
        assert [holiday.id for holiday in work.school.holidays()] == ["holiday-1"]
        assert [one.phase for one in work.school.classes("year-1")] == ["lower"]
        assert work.school.setting("text") == "proef"
        assert work.school.setting("none") is None
        assert [p.name for p in work.catalogues.partners()] == ["proef"]
        kept = work.publications.of_period(published.kind, published.period_starts_on, published.period_ends_on)
        assert kept == replace(published, summary_json="proef", file=b"proef")
        assert list(work.publications.all(published.kind)) == [kept]
        assert list(work.publications.deliveries(published.id)) == [
            replace(delivered, recipient="proef", purpose="proef")
        ]
        assert work.publications.layout("year-1") == "A"
        assert list(work.ledger.all()) == [samples.ledger_entry()]
        assert list(work.ledger.proofs()) == [KeptProof(1, "proef", "", "")]
        assert [change.old for change in work.history.of("incident", "incident-1")] == ["proef"]
        assert [c.id for c in work.contacts.of_incident("incident-1")] == ["contact-1"]
        assert [c.id for c in work.contacts.of_agreement("agreement-1")] == ["contact-1"]
        assert work.decisions.content("c" * 64) == {"rule": "proef"}


def test_accounts_change_their_roles(vault: SqlVault) -> None:
    before = Account("account-1", "Proef Account", frozenset({Role.COORDINATOR, Role.ADMINISTRATOR}))
    after = Account("account-1", "Ander Account", frozenset({Role.COLLEAGUE}), active=False)
    with vault.begin() as work:
        work.accounts.put(before)
        assert work.accounts.get("account-1") == before
        work.accounts.put(after)
        assert list(work.accounts.all()) == [after]
        assert work.accounts.get("account-2") is None


def test_a_retired_catalogue_entry_stays_but_is_not_offered(vault: SqlVault) -> None:
    first = CatalogueItem(CatalogueName.PLACE, "roof", "Dak", "Roof", 2)
    second = CatalogueItem(CatalogueName.PLACE, "yard", "Plein", "Yard", 1)
    with vault.begin() as work:
        for item in (first, second, replace(first, active=False)):
            work.catalogues.put(item)
        assert list(work.catalogues.items(CatalogueName.PLACE)) == [second, replace(first, active=False)]
        assert list(work.catalogues.items(CatalogueName.PLACE, active_only=True)) == [second]
        assert list(work.catalogues.items(CatalogueName.KIND)) == []


def test_a_location_in_use_can_be_left_out(vault: SqlVault) -> None:
    with vault.begin() as work:
        with pytest.raises(NotFoundError):
            work.school.get()
        samples.fill(work)
        smaller = School("school-1", "Proefschool", (Location("location-2", "Bijgebouw"),))
        work.school.put(smaller)
        assert work.school.get() == smaller
        incident = work.incidents.get("incident-1")
        assert incident is not None
        assert incident.facts.location_id == "location-1"


@many
@given(record=letters)
def test_letters(vault: SqlVault, record: Letter) -> None:
    with vault.begin() as work:
        work.persons.add(samples.person())
        work.incidents.add(samples.incident())
        work.letters.add(record)
        assert work.letters.get(record.id) == record
        assert list(work.letters.of_incident("incident-1")) == [record.line]
        assert hash_of(record) == hash_of(replace(record, record_hash="another"))


def test_letters_of_an_incident_come_oldest_first_and_know_what_they_correct(vault: SqlVault) -> None:
    with vault.begin() as work:
        samples.fill(work)
        work.letters.add(
            replace(samples.letter("letter-0", corrects="letter-1"), fixed_at=samples.NOON + timedelta(days=1))
        )
        lines = work.letters.of_incident("incident-1")
        assert [(line.id, line.corrects) for line in lines] == [("letter-1", None), ("letter-0", "letter-1")]
        assert work.letters.get("none") is None
        assert list(work.letters.of_incident("none")) == []

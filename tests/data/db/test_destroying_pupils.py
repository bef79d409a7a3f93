"""A pupil's own file goes whole, and only when nothing else names the pupil."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.data.db import samples
from tests.data.db.pupil_of_school import DOUBLE, ENTRIES, FILLED, LEFT, MARK, OTHER, PUPIL, pupil_with_all
from tests.data.db.samples import DAY, NOON
from tests.data.db.test_core_team import CASE
from tests.data.db.test_destroying import pages_with, plain_copy, rows_with_mark
from tests.data.db.vaults import VaultFile
from tests.unit.services.register_desk import A_DEMAND
from vios_desktop.data.tables.schema import metadata
from vios_desktop.domain.draft import Draft
from vios_desktop.domain.incident import Measure
from vios_desktop.domain.person_request import Asker, PersonRequest, RequestFacts, RequestKind
from vios_desktop.domain.vocabulary import AgreementState, DemandOutcome, DisclosureKind
from vios_desktop.services.ports import SealedCopy, SealedRecord, UnitOfWork


def test_no_byte_of_it_is_left_in_the_file(vault_file: VaultFile, tmp_path: Path) -> None:
    with vault_file.work() as work:
        pupil_with_all(work)
        work.commit()
    assert set(FILLED) <= rows_with_mark(vault_file).keys()
    assert pages_with(MARK, vault_file)
    with vault_file.work() as work:
        gone = work.retention.destroy_pupil(ENTRIES)
        work.commit()
    assert not gone.needed
    assert len(gone.blobs) == 1
    expected = {"involvement": 1, "strength": 1, "consent": 1, "review": 1, "contact": 3, "agreement": 1}
    assert gone.belonging == expected | {"demand": 1, "disclosure": 1, "file": 1, "person": 1, "household": 1}
    assert rows_with_mark(vault_file) == {}
    assert pages_with(MARK, vault_file) == []
    assert MARK.encode() not in plain_copy(vault_file, tmp_path / "after.db")
    with vault_file.work() as work:
        assert {PUPIL, DOUBLE} <= {one.record_id for one in work.retention.destroyed()}
        request = work.requests.get("request-1")
        assert request is not None
        assert request.facts.person_id is None
        assert work.persons.get(OTHER) is not None
        assert list(work.around.household([OTHER])) == []
        assert work.persons.find(MARK[:5], 5) == []


def in_incident(work: UnitOfWork) -> None:
    work.incidents.add(samples.with_persons(samples.incident("incident-1", "2026-001"), DOUBLE))


def measured(work: UnitOfWork) -> None:
    found = samples.incident("incident-1", "2026-001")
    taken = (Measure("measure-1", "talk", PUPIL, DAY, DAY, ""),)
    work.incidents.add(replace(found, facts=replace(found.facts, measures=taken)))


def in_signal(work: UnitOfWork) -> None:
    work.signals.add(samples.signal(person_id=PUPIL, observer_person_id=None))


def observed(work: UnitOfWork) -> None:
    work.signals.add(samples.signal(person_id=OTHER, observer_person_id=PUPIL))


def in_case(work: UnitOfWork) -> None:
    work.cases.add(replace(CASE, links=(), closed_on=DAY))


def in_case_of_another(work: UnitOfWork) -> None:
    work.cases.add(replace(CASE, links=(), person_id=OTHER, consent_id="consent-1"))


def to_do(work: UnitOfWork) -> None:
    deal = samples.agreement("agreement-9")
    work.agreements.add(replace(deal, facts=replace(deal.facts, incident_id=None, person_id=PUPIL)))


def of_an_incident(work: UnitOfWork) -> None:
    work.incidents.add(samples.incident("incident-1", "2026-001"))
    deal = replace(samples.agreement("agreement-9"), state=AgreementState.DONE, outcome="Klaar")
    work.agreements.add(replace(deal, facts=replace(deal.facts, incident_id="incident-1", person_id=PUPIL)))


def in_minutes(work: UnitOfWork) -> None:
    told = replace(samples.disclosed(), id="disclosure-9", kind=DisclosureKind.MINUTES)
    work.disclosures.add(replace(told, person_ids=(PUPIL, OTHER)))


def consent_for_others(work: UnitOfWork) -> None:
    told = replace(samples.disclosed(), id="disclosure-9", kind=DisclosureKind.SPOKEN, consent_id="consent-1")
    work.disclosures.add(replace(told, person_ids=(PUPIL, OTHER)))


def demanded(work: UnitOfWork) -> None:
    work.demands.add(replace(A_DEMAND, id="demand-9", person_id=PUPIL, outcome=DemandOutcome.OPEN))


def requested(work: UnitOfWork) -> None:
    facts = RequestFacts(RequestKind.ERASE, Asker.PARENT, DAY, PUPIL, "", "Ouder", "Alles")
    work.requests.add(PersonRequest("request-9", facts, NOON, "account-test"))


def half_typed(work: UnitOfWork) -> None:
    work.drafts.put(Draft("draft-9", "incident", "account-2", {"persons": [{"person": DOUBLE}]}, NOON))


def protected_before(work: UnitOfWork) -> None:
    work.limited.put(
        SealedRecord("limited-1", 1, (("record", b"sealed"),), (SealedCopy("account-2", b"key", b"sealed"),))
    )


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (in_incident, "incident"),
        (measured, "incident"),
        (in_signal, "signal"),
        (observed, "signal"),
        (in_case, "case"),
        (in_case_of_another, "case"),
        (to_do, "agreement"),
        (of_an_incident, "agreement"),
        (in_minutes, "meeting"),
        (consent_for_others, "disclosure"),
        (demanded, "demand"),
        (requested, "request"),
        (half_typed, "draft"),
        (protected_before, "limited"),
    ],
)
def test_it_stays_whole_while_something_names_the_pupil(
    vault_file: VaultFile, names: Callable[[UnitOfWork], None], kind: str
) -> None:
    with vault_file.work() as work:
        pupil_with_all(work)
        (free,) = work.retention.pupils()
        assert (free.needed, free.entries, free.left_on) == ({}, (PUPIL, DOUBLE), LEFT)
        names(work)
        work.commit()
    before = rows_with_mark(vault_file)
    with vault_file.work() as work:
        (found,) = work.retention.pupils()
        assert found.needed == {kind: 1}
        assert work.retention.destroy_pupil(ENTRIES).needed
        assert list(work.retention.destroyed()) == []
        work.commit()
    assert rows_with_mark(vault_file) == before


def test_a_line_about_others_too_stays_for_them_without_the_pupil(vault_file: VaultFile) -> None:
    with vault_file.work() as work:
        pupil_with_all(work)
        told = replace(samples.disclosed(), id="disclosure-9", kind=DisclosureKind.SPOKEN)
        work.disclosures.add(replace(told, person_ids=(PUPIL, OTHER)))
        assert not work.retention.destroy_pupil(ENTRIES).needed
        left = work.disclosures.get("disclosure-9")
        assert left is not None
        assert left.person_ids == (OTHER,)
        work.commit()


def test_only_who_left_is_listed_and_a_double_counts_with_its_last_day(vault_file: VaultFile) -> None:
    with vault_file.work() as work:
        pupil_with_all(work)
        (found,) = work.retention.pupils()
        assert (found.record_id, found.name, found.hanging["contact"]) == (PUPIL, f"{MARK} {MARK}", 2)
        double = work.persons.get(DOUBLE)
        assert double is not None
        later = date(2025, 2, 1)
        work.persons.replace(replace(double, left_on=later, version=2), 1)
        assert work.retention.pupils()[0].left_on == later
        pupil = work.persons.get(PUPIL)
        assert pupil is not None
        work.persons.replace(replace(pupil, left_on=None, version=2), 1)
        assert list(work.retention.pupils()) == []


def test_every_column_that_names_a_person_is_known_here() -> None:
    """A table that names persons and is added later has to say whether it keeps the pupil or goes with it."""
    naming = {
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.c
        for key in column.foreign_keys
        if key.column.table.name == "person"
    }
    keeps = {
        *("incident_person.person_id", "measure.person_id", "letter.person_id", "signal.person_id"),
        *("signal.observer_person_id", "core_team_case.person_id"),
    }
    goes = {
        *("agreement.person_id", "contact.person_id", "review.person_id", "household_member.person_id"),
        *("involvement.person_id", "strength.person_id", "consent.person_id", "disclosure_person.person_id"),
        *("demand.person_id", "person_request.person_id", "person_merge.kept_id", "person_merge.merged_id"),
    }
    assert naming == keeps | goes


def test_the_links_of_who_is_still_there_stay_fixed(vault_file: VaultFile) -> None:
    with vault_file.opened() as vault:
        with vault.begin() as work:
            pupil_with_all(work)
            work.commit()
        with vault._engine.connect() as connection:
            link = metadata.tables["disclosure_person"]
            assert connection.execute(select(link)).all()
            with pytest.raises(Exception, match="append-only"):
                connection.execute(link.delete())

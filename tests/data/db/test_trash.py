"""What lies in the trash is in no answer of the real store, and erasing leaves nothing behind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.data.db import samples
from tests.data.db.test_core_team import CASE
from tests.data.db.test_every_reader import INVOLVED, fill
from tests.data.db.test_partners import GAP
from vios_desktop.data.open_vault import SqlVault
from vios_desktop.domain.trash import TrashEntry, purge_day
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.queries import AgreementQuery, IncidentQuery, SignalQuery

_EVERYTHING = {
    RecordKind.INCIDENT: "incident-1",
    RecordKind.AGREEMENT: "agreement-1",
    RecordKind.CONTACT: "contact-1",
    RecordKind.FILE: "file-1",
    RecordKind.SIGNAL: "signal-1",
}


def thrown(work: UnitOfWork, *kinds: RecordKind) -> None:
    for kind in kinds:
        entry = TrashEntry(kind, _EVERYTHING[kind], samples.NOON, "account-test", "x", purge_day(samples.DAY))
        work.trash.put(entry)


def answers(work: UnitOfWork) -> list[object]:
    """Every answer in which one of the five records could stand."""
    day, one = samples.DAY, "incident-1"
    incident_ids = [
        work.incidents.ids(query)
        for query in (IncidentQuery(), IncidentQuery(text="proef"), IncidentQuery(person_id="person-1"))
    ]
    return [
        *incident_ids,
        work.incidents.rows([one], day),
        work.incidents.countable(day, day),
        work.incidents.of_person("person-1"),
        work.agreements.find(AgreementQuery()),
        work.agreements.find(AgreementQuery(text="proef")),
        work.contacts.of_incident(one),
        work.contacts.of_agreement("agreement-1"),
        work.files.of(RecordKind.INCIDENT, one),
        work.signals.find(SignalQuery()),
        work.signals.find(SignalQuery(text="proef")),
        *(found for found in (work.incidents.get(one), work.agreements.get("agreement-1")) if found),
        *(found for found in (work.contacts.get("contact-1"), work.files.get("file-1")) if found),
    ]


def counts(work: UnitOfWork) -> tuple[int, int]:
    return work.incidents.count(IncidentQuery()), work.incidents.count_occurred(samples.DAY, samples.DAY)


def test_no_answer_holds_what_is_in_the_trash(vault: SqlVault) -> None:
    with vault.begin() as work:
        samples.fill(work)
        before = answers(work)
        assert all(before)
        assert (
            work.incidents.count(IncidentQuery()) == work.incidents.count_occurred(samples.DAY, samples.DAY) == 1
        )
        thrown(work, *_EVERYTHING)
        assert not any(answers(work))
        assert (
            work.incidents.count(IncidentQuery()) == work.incidents.count_occurred(samples.DAY, samples.DAY) == 0
        )
        assert work.incidents.get_trashed("incident-1") is not None
        assert work.agreements.get_trashed("agreement-1") is not None
        assert work.contacts.get_trashed("contact-1") is not None
        for record_id in _EVERYTHING.values():
            work.trash.take_out(record_id)
        assert answers(work) == before
        assert work.incidents.get_trashed("incident-1") is None
        work.commit()


def test_a_trashed_agreement_does_not_count_as_open(vault: SqlVault) -> None:
    with vault.begin() as work:
        samples.fill(work)
        assert work.incidents.rows(["incident-1"], samples.DAY)[0].open_agreements == 1
        thrown(work, RecordKind.AGREEMENT)
        assert work.incidents.rows(["incident-1"], samples.DAY)[0].open_agreements == 0


def test_something_fixed_holds_an_incident_and_a_bare_one_is_erased_with_its_words(vault: SqlVault) -> None:
    with vault.begin() as work:
        samples.fill(work)
        assert work.incidents.holds_fixed("incident-1")
        assert work.agreements.holds_fixed("agreement-1")
        bare = samples.with_persons(samples.incident("incident-2", "2026-002"), "person-1")
        bare = samples.with_items(bare, samples.item("item-2"))
        work.incidents.add(bare)
        call = work.contacts.get("contact-1")
        assert call is not None
        work.contacts.add(
            replace(call, id="contact-2", incident_id="incident-2", agreement_id=None, promise_id=None)
        )
        assert not work.incidents.holds_fixed("incident-2")
        work.incidents.erase("incident-2")
        assert work.incidents.ids(IncidentQuery(text="damp")) == []
        assert work.contacts.get("contact-2") is None
        assert work.incidents.next_number(2026) == "2026-003"
        work.commit()


@pytest.mark.parametrize("text", ["bellen", "Ouders"])
def test_an_erased_agreement_is_out_of_the_index(vault: SqlVault, text: str) -> None:
    with vault.begin() as work:
        work.agreements.add(samples.agreement("agreement-9", incident_id=None))
        assert work.agreements.find(AgreementQuery(text=text))
        work.agreements.erase("agreement-9")
        assert not work.agreements.find(AgreementQuery(text=text))
        work.commit()


def test_gaps_cases_and_involvements_leave_their_lists_and_are_erased(vault: SqlVault) -> None:
    with vault.begin() as work:
        fill(work)
        kinds = {RecordKind.GAP: "gap-1", RecordKind.CASE: "case-1", RecordKind.INVOLVEMENT: "involvement-1"}
        for kind, record_id in kinds.items():
            entry = TrashEntry(kind, record_id, samples.NOON, "account-test", "x", purge_day(samples.DAY))
            work.trash.put(entry)
        assert work.gaps.get_trashed("gap-1") == replace(GAP, id="gap-1")
        case = work.cases.get_trashed("case-1")
        assert case is not None
        assert case.title == CASE.title
        assert work.around.trashed_involvement("involvement-1") == INVOLVED
        assert work.around.trashed_strength("strength-1") is None
        well = work.around.strength("strength-1")
        entry = TrashEntry(RecordKind.STRENGTH, "strength-1", samples.NOON, "", "x", purge_day(samples.DAY))
        work.trash.put(entry)
        assert (work.around.strength("strength-1"), work.around.trashed_strength("strength-1")) == (None, well)
        assert not work.cases.holds_fixed("case-1")
        work.gaps.erase("gap-1")
        work.cases.erase("case-1")
        work.around.erase_involvement("involvement-1")
        for record_id in kinds.values():
            work.trash.take_out(record_id)
        assert work.gaps.get("gap-1") is None
        assert work.cases.get("case-1") is None
        assert work.around.involvement("involvement-1") is None
        work.commit()


def test_a_gap_that_came_from_a_case_holds_the_case(vault: SqlVault) -> None:
    with vault.begin() as work:
        fill(work)
        work.gaps.add(replace(GAP, id="gap-2", case_id="case-1"))
        assert work.cases.holds_fixed("case-1")

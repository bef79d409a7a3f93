"""Reviewing the log: pages, filters, a sample anybody finds again, the chain, who reviewed it, a file of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fakes import FakeVault, founded_vault, session_for
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.reports.log_table import write_log_csv, write_log_xlsx
from vios_desktop.services.log_review import LogReviewService, LogTopic, actions_of, topic_of
from vios_desktop.services.log_words import LogWords
from vios_desktop.services.packages import PackagePurpose
from vios_desktop.services.queries import LogQuery
from vios_desktop.services.session import Session
from vios_desktop.services.summary_formats import SummaryFormat
from vios_desktop.texts import Texts

WRITERS = {SummaryFormat.CSV: write_log_csv, SummaryFormat.XLSX: write_log_xlsx}


@pytest.fixture
def vault() -> FakeVault:
    vault = founded_vault()
    for number in range(250):
        vault.clock.advance(minutes=1)
        with vault.begin() as work:
            action = AuditAction.INCIDENT_VIEWED if number % 2 else AuditAction.SIGNAL_RECORDED
            work.audit.record(action, object_kind="incident", object_id=f"id-{number}", account_id="joris")
            work.commit()
    return vault


@pytest.fixture
def session(vault: FakeVault) -> Session:
    return session_for(Role.PRIVACY_OFFICER, vault=vault, account_id="fg")


@pytest.fixture
def log(session: Session) -> LogReviewService:
    return LogReviewService(session, WRITERS, Texts)


def test_pages_follow_on_each_other_and_looking_is_a_line_once(vault: FakeVault, log: LogReviewService) -> None:
    before = len(vault.state.audit)
    first = log.page(LogQuery())
    assert (first.count, len(first.lines), first.last) == (before, 100, before)
    numbers = [line.entry.sequence for line in first.lines]
    page = first
    while page.before is not None:
        page = log.page(LogQuery(last=first.last), page.before)
        numbers += [line.entry.sequence for line in page.lines]
    assert numbers == list(range(before, 0, -1))
    assert [entry.action for entry in vault.state.audit[before:]] == [AuditAction.LOG_VIEWED]


def test_filters_join(vault: FakeVault, log: LogReviewService) -> None:
    half = vault.clock.now() - timedelta(minutes=100)
    viewing = LogQuery("joris", actions_of(LogTopic.VIEWING), half, vault.clock.now())
    page = log.page(viewing)
    assert page.count == 50
    assert {line.entry.action for line in page.lines} == {AuditAction.INCIDENT_VIEWED}
    assert log.page(LogQuery("nobody")).count == 0


def test_a_sample_is_found_again_from_its_seed_whatever_came_after(
    vault: FakeVault, log: LogReviewService
) -> None:
    first = log.sample(LogQuery(), 483920)
    assert (len(first.lines), first.count) == (20, len(vault.state.audit))
    log.page(LogQuery())
    again = log.sample(LogQuery(last=first.last), 483920)
    assert again == first
    other = log.sample(LogQuery(last=first.last), 1)
    assert other.lines != first.lines
    assert [line.entry.sequence for line in first.lines] == sorted(line.entry.sequence for line in first.lines)


def test_who_reviewed_up_to_where_is_kept_in_the_log(vault: FakeVault, log: LogReviewService) -> None:
    assert log.last_review() is None
    sample = log.sample(LogQuery(), 7)
    log.record_review(sample.last, sample.count, sample.seed)
    found = log.last_review()
    assert found is not None
    assert (found.last, found.at) == (sample.last, vault.clock.now())
    assert vault.state.audit[-1].detail == f"last={sample.last} of={sample.count} sample=20 seed=7"


def test_a_changed_line_is_named_and_a_whole_chain_has_a_code(vault: FakeVault, log: LogReviewService) -> None:
    told: list[tuple[int, int]] = []
    check = log.verify(lambda done, of: told.append((done, of)))
    assert check.count == len(vault.state.audit)
    assert len(check.code) == 9
    assert told[-1] == (check.count, check.count)
    vault.state.audit[99] = replace(vault.state.audit[99], account_id="marit")
    with pytest.raises(ViosError, match="audit_chain_broken\\(sequence=100\\)"):
        log.verify()


@pytest.mark.parametrize("form", list(WRITERS))
def test_a_file_of_the_log_stands_in_the_register_and_the_log(
    vault: FakeVault, log: LogReviewService, form: SummaryFormat
) -> None:
    file = log.export(LogQuery("joris"), form)
    assert log.export(LogQuery("joris"), form) != b""
    entry = vault.state.disclosures[0]
    assert (entry.recipient_kind, entry.file, entry.person_ids) == ("school", b"", ())
    assert vault.state.audit[-1].action is AuditAction.LOG_EXPORTED
    if form is SummaryFormat.CSV:
        lines = file.decode("utf-8-sig").splitlines()
        assert len(lines) == 251
        assert "Incident bekeken" in lines[2]
    else:
        assert file.startswith(b"PK")


@pytest.mark.parametrize("action", list(AuditAction))
def test_every_action_has_words_and_a_topic(action: AuditAction) -> None:
    assert topic_of(action) in LogTopic
    for language in ("nl", "en"):
        assert Texts(language).label("AuditAction", action.value) != action.value


@pytest.mark.parametrize(
    ("action", "detail", "words"),
    [
        ("rights_changed", "administrator,coordinator", "Beheerder, Coördinator"),
        ("locked", "reason=idle", "na stilte"),
        ("incidents_listed", "count=12", "aantal: 12"),
        ("account_ends", "on=none", "zonder einde"),
        ("disclosed", "kind=other level=trend persons=2 by=x", "personen: 2"),
        ("persons_merged", "3f2a", ""),
        ("limited_viewed", "purpose=package", "ging mee in een open pakket"),
        ("recovery_key_used", "with=holders", "met de codes van twee houders"),
        ("recovery_key_used", "with=key", ""),
    ],
)
def test_details_are_told_in_words_where_they_say_something(
    vault: FakeVault, action: str, detail: str, words: str
) -> None:
    entry = replace(vault.state.audit[-1], action=AuditAction(action), detail=detail)
    assert LogWords(Texts()).detail(entry) == words


@pytest.mark.parametrize("purpose", list(PackagePurpose))
def test_for_what_a_package_was_made_is_told_in_words(vault: FakeVault, purpose: PackagePurpose) -> None:
    detail = f"purpose={purpose.value}"
    entry = replace(vault.state.audit[-1], action=AuditAction.PACKAGE_EXPORTED, detail=detail)
    assert LogWords(Texts()).detail(entry)


def test_a_broken_log_can_be_looked_at_although_it_takes_no_line(vault: FakeVault, log: LogReviewService) -> None:
    vault._shared.read_only = True
    before = len(vault.state.audit)
    assert log.page(LogQuery()).count == before
    assert len(vault.state.audit) == before

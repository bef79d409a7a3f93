"""Signals: what is asked for, who sees them, and that none outlives its date without a named person."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.fakes import FakeVault, FixedClock, founded_vault, session_for
from vios_desktop.domain.errors import ConflictError, NotAllowedError, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.person import Person
from vios_desktop.domain.signal import LONGEST_DAYS, SignalFacts, usual_expiry
from vios_desktop.domain.vocabulary import (
    Certainty,
    Domain,
    PersonKind,
    RecordKind,
    Role,
    SignalSource,
    SignalState,
    SignalSubject,
    SignalTheme,
)
from vios_desktop.services.drafts import DraftService
from vios_desktop.services.files import FileOwner, FileService, NewFile
from vios_desktop.services.queries import SignalQuery
from vios_desktop.services.session import Session
from vios_desktop.services.signal_expiry import SignalExpiryService
from vios_desktop.services.signals import KEPT_IN_TRASH_DAYS, SignalService

TODAY = date(2026, 11, 24)
FACTS = SignalFacts(
    subject_kind=SignalSubject.PUPIL,
    observed_on=TODAY,
    domain=Domain.SCHOOL,
    theme=SignalTheme.EXPLOITATION,
    facts="Had drie telefoons bij zich en liep steeds de gang op om te bellen.",
    other_explanation="Misschien zijn ze van broers.",
    source=SignalSource.SEEN,
    certainty=Certainty.SURE,
    observer_name="J. Testhuis",
    expires_on=usual_expiry(TODAY),
    person_id="sem",
)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def vault(clock: FixedClock) -> FakeVault:
    vault = founded_vault(clock)
    with vault.begin() as work:
        work.persons.add(Person("sem", PersonKind.PUPIL, "Sem", "Voorbeeld"))
        work.commit()
    return vault


def session_of(vault: FakeVault, role: Role = Role.COORDINATOR, account_id: str = "marit") -> Session:
    return session_for(role, vault=vault, account_id=account_id)


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"person_id": None}, "person_id", "pupil_missing"),
        ({"subject_kind": SignalSubject.GROUP, "group_label": " "}, "group_label", "group_missing"),
        ({"subject_kind": SignalSubject.PLACE}, "place", "place_missing"),
        ({"observed_on": TODAY + timedelta(days=1)}, "observed_on", "day_in_future"),
        ({"observed_on": date(1999, 12, 31)}, "observed_on", "day_not_possible"),
        ({"facts": " "}, "facts", "facts_missing"),
        ({"other_explanation": ""}, "other_explanation", "other_explanation_missing"),
        ({"observer_name": ""}, "observer_name", "observer_missing"),
        ({"interpretation": "Hij handelt."}, "interpretation_by", "interpreter_missing"),
        ({"context": "x" * 4001}, "context", "text_too_long"),
        ({"expires_on": TODAY}, "expires_on", "expiry_not_ahead"),
        ({"expires_on": TODAY + timedelta(days=LONGEST_DAYS + 1)}, "expires_on", "expiry_too_far"),
    ],
)
def test_what_is_missing_is_said_at_its_field_and_nothing_is_kept(
    vault: FakeVault, change: dict[str, object], field: str, code: str
) -> None:
    facts = replace(FACTS, **change)  # type: ignore[arg-type]  # names of fields
    with pytest.raises(ValidationError) as caught:
        SignalService(session_of(vault)).record(facts)
    assert [tuple(problem) for problem in caught.value.problems] == [(field, code)]
    assert vault.state.signals == {}


def test_a_colleague_sees_the_own_signals_only(vault: FakeVault) -> None:
    mine = SignalService(session_of(vault, Role.COLLEAGUE, "joris")).record(FACTS)
    hers = SignalService(session_of(vault)).record(FACTS)
    colleague = SignalService(session_of(vault, Role.COLLEAGUE, "joris"))
    listing = colleague.find(SignalQuery())
    assert [line.signal.id for line in listing.lines] == [mine.id]
    assert listing.total == 1
    with pytest.raises(NotAllowedError):
        colleague.view(hers.id)
    with pytest.raises(NotAllowedError):
        colleague.change(hers.id, FACTS, 1)
    assert len(SignalService(session_of(vault)).find(SignalQuery()).lines) == 2


def test_a_change_keeps_old_and_new_and_says_who(vault: FakeVault) -> None:
    service = SignalService(session_of(vault))
    signal = service.record(FACTS)
    service.change(signal.id, replace(FACTS, certainty=Certainty.UNSURE), 1)
    with pytest.raises(ConflictError):
        service.change(signal.id, FACTS, 1)
    with pytest.raises(ValidationError, match="expires_on"):
        service.change(signal.id, replace(FACTS, expires_on=TODAY + timedelta(days=300)), 2)
    detail = service.view(signal.id)
    assert [(c.field, c.old, c.new, c.changed_by) for c in detail.history] == [
        ("certainty", "sure", "unsure", "marit")
    ]


def test_it_leaves_every_list_the_day_after_its_date(vault: FakeVault, clock: FixedClock) -> None:
    service = SignalService(session_of(vault))
    signal = service.record(FACTS)
    clock.advance(days=(FACTS.expires_on - TODAY).days)
    assert len(service.find(SignalQuery()).lines) == 1, "its last day"
    clock.advance(days=1)
    assert service.find(SignalQuery()).lines == (), "even before the program was locked and unlocked"
    assert SignalExpiryService(session_of(vault)).run() == (1, 0)
    (left,) = service.left()
    assert left.signal.id == signal.id
    with pytest.raises(ViosError, match="signal_past_date"):
        service.put_back(signal.id)


def test_only_a_named_person_with_a_reason_keeps_one_past_its_date(vault: FakeVault, clock: FixedClock) -> None:
    service = SignalService(session_of(vault))
    signal = service.record(FACTS)
    clock.advance(days=100)
    SignalExpiryService(session_of(vault)).run()
    until = TODAY + timedelta(days=150)
    for day, reason in ((until, " "), (TODAY, "Gesprek loopt nog"), (TODAY + timedelta(days=600), "Gesprek")):
        with pytest.raises(ValidationError):
            service.renew(signal.id, day, reason, 1)
    DraftService(service._session).save("draft", "signal", {"form": "renew"}, subject_id=signal.id)
    service.renew(signal.id, until, "Gesprek loopt nog", 1, draft_id="draft")
    assert DraftService(service._session).all() == (), "what was half-typed is written by now"
    detail = service.view(signal.id)
    assert detail.left is None
    told = {(change.field, change.new, change.changed_by) for change in detail.history}
    assert told == {("expires_on", until.isoformat(), "marit"), ("reason", "Gesprek loopt nog", "marit")}
    assert len(service.find(SignalQuery()).lines) == 1


def test_a_month_later_it_is_gone_with_its_files_and_history(vault: FakeVault, clock: FixedClock) -> None:
    session = session_of(vault)
    service, files = SignalService(session), FileService(session)
    signal = service.record(FACTS)
    service.change(signal.id, replace(FACTS, context="In de pauze."), 1)
    DraftService(session).save("draft", "signal", {"facts": "Had vier telefoons."}, subject_id=signal.id)
    files.add(FileOwner(RecordKind.SIGNAL, signal.id), NewFile("plaatje.txt", b"iets"))
    clock.advance(days=100)
    expiry = SignalExpiryService(session)
    assert expiry.run() == (1, 0)
    clock.advance(days=KEPT_IN_TRASH_DAYS)
    assert expiry.run() == (0, 1)
    state = vault.state
    assert (state.signals, state.files, state.trash, state.drafts) == ({}, {}, {}, {})
    assert [change for change in state.history if change.record_id == signal.id] == []
    assert vault.blobs.kept == {}
    with pytest.raises(NotFoundError):
        service.renew(signal.id, TODAY + timedelta(days=200), "Te laat", 2)


def test_a_file_of_what_the_police_told_does_not_go_out(vault: FakeVault) -> None:
    session = session_of(vault)
    files = FileService(session)
    for facts in (replace(FACTS, source=SignalSource.POLICE), replace(FACTS, from_police=True)):
        signal = SignalService(session).record(facts)
        file = files.add(FileOwner(RecordKind.SIGNAL, signal.id), NewFile("brief.txt", b"iets"))
        with pytest.raises(ViosError, match="file_from_police"):
            files.let_out(file.id)


def test_what_was_taken_away_comes_back(vault: FakeVault) -> None:
    service = SignalService(session_of(vault))
    signal = service.record(FACTS)
    service.take_away(signal.id, "dubbel")
    assert service.find(SignalQuery()).lines == ()
    with pytest.raises(NotFoundError):
        service.view(signal.id)
    assert service.left() == ()
    service.put_back(signal.id)
    assert service.view(signal.id).signal == signal


def test_another_state_is_written_in_the_history(vault: FakeVault) -> None:
    session = session_of(vault)
    service = SignalService(session)
    signal = service.record(FACTS)
    with session.begin() as work:
        service.write_state(work, signal, SignalState.FOLLOWED)
        work.commit()
    detail = service.view(signal.id)
    assert detail.signal.state is SignalState.FOLLOWED
    assert [(c.field, c.old, c.new) for c in detail.history] == [("state", "open", "followed")]

"""The delay after failed unlocks: its exact curve, restarts, clocks that are put back, and damaged files."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vios_desktop.data.attempts import ANY_SLOT, MAX_PENDING, FailedUnlock, FailedUnlocks, delay_after_s
from vios_desktop.domain.strict_json import canonical

VAULT = "0123456789abcdef0123456789abcdef"
OTHER_VAULT = "f" * 32
SLOT = "00000000000000aa"
START = datetime(2026, 11, 24, 13, 5, tzinfo=UTC)
SEED = 7


class HandClock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.moment = START

    def __call__(self) -> datetime:
        return self.moment

    def move_s(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "attempts.json"


def test_the_curve() -> None:
    assert [delay_after_s(failures) for failures in range(12)] == [0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]
    assert delay_after_s(10**6) == 60


def test_the_delay_follows_the_curve_and_passes(file: Path, clock: HandClock) -> None:
    attempts = FailedUnlocks(file, clock)
    assert attempts.wait_s(VAULT, SLOT) == 0
    for expected in (0, 0, 1, 2, 4, 8, 16, 32, 60, 60):
        assert attempts.record_failure(VAULT, SLOT) == expected
        if expected:
            clock.move_s(expected - 0.001)
            assert attempts.wait_s(VAULT, SLOT) == 0.001
            clock.move_s(0.001)
        assert attempts.wait_s(VAULT, SLOT) == 0


def test_each_slot_and_vault_has_its_own_counter(file: Path, clock: HandClock) -> None:
    attempts = FailedUnlocks(file, clock)
    for _ in range(5):
        attempts.record_failure(VAULT, SLOT)
    assert attempts.wait_s(VAULT, SLOT) == 4
    assert attempts.wait_s(VAULT, "00000000000000bb") == 0
    assert attempts.wait_s(OTHER_VAULT, SLOT) == 0


def test_it_survives_a_restart(file: Path, clock: HandClock) -> None:
    for _ in range(4):
        FailedUnlocks(file, clock).record_failure(VAULT, SLOT)
    clock.move_s(0.5)
    assert FailedUnlocks(file, clock).wait_s(VAULT, SLOT) == 1.5
    assert file.stat().st_mode & 0o777 == 0o600


def test_success_forgets_the_slot_and_keeps_what_is_pending(file: Path, clock: HandClock) -> None:
    attempts = FailedUnlocks(file, clock)
    for slot in (SLOT, ANY_SLOT, "00000000000000bb"):
        for _ in range(3):
            attempts.record_failure(VAULT, slot)
    attempts.record_success(VAULT, SLOT)
    assert attempts.wait_s(VAULT, SLOT) == 0
    assert attempts.wait_s(VAULT, ANY_SLOT) == 0
    assert attempts.wait_s(VAULT, "00000000000000bb") == 1
    assert len(attempts.pending(VAULT)) == 9
    assert attempts.record_failure(VAULT, SLOT) == 0


def test_success_without_failures_writes_nothing(file: Path, clock: HandClock) -> None:
    FailedUnlocks(file, clock).record_success(VAULT, SLOT)
    assert not file.exists()


@pytest.mark.parametrize("back_s", [1, 3600, 10 * 365 * 86400])
def test_a_clock_put_back_starts_the_delay_again_and_only_once(file: Path, clock: HandClock, back_s: int) -> None:
    attempts = FailedUnlocks(file, clock)
    for _ in range(5):
        attempts.record_failure(VAULT, SLOT)
    clock.move_s(-back_s)
    assert attempts.wait_s(VAULT, SLOT) == 4
    clock.move_s(3)
    assert attempts.wait_s(VAULT, SLOT) == 1
    clock.move_s(1)
    assert attempts.wait_s(VAULT, SLOT) == 0


def test_pending_attempts_are_told_once(file: Path, clock: HandClock) -> None:
    attempts = FailedUnlocks(file, clock)
    attempts.record_failure(VAULT, SLOT)
    clock.move_s(1.234)
    attempts.record_failure(VAULT, ANY_SLOT)
    attempts.record_failure(OTHER_VAULT, SLOT)
    pending = FailedUnlocks(file, clock).pending(VAULT)
    assert pending == (
        FailedUnlock(VAULT, SLOT, START),
        FailedUnlock(VAULT, ANY_SLOT, START + timedelta(seconds=1.234)),
    )
    clock.move_s(1)
    attempts.record_failure(VAULT, SLOT)
    attempts.clear_pending(pending)
    assert [attempt.when for attempt in attempts.pending(VAULT)] == [START + timedelta(seconds=2.234)]
    assert len(attempts.pending(OTHER_VAULT)) == 1
    before = file.read_bytes()
    attempts.clear_pending(pending)
    assert file.read_bytes() == before


def test_the_file_stays_small(file: Path, clock: HandClock) -> None:
    start_ms = round(START.timestamp() * 1000)
    entries = [{"vault": VAULT, "slot": f"{1000 + number:016x}", "at": start_ms} for number in range(MAX_PENDING)]
    counters = [{**entry, "n": 1} for entry in entries]
    full = {"magic": "VIOS-ATTEMPTS", "v": 1, "held": -1, "counters": counters, "pending": entries}
    file.write_bytes(canonical(full))
    attempts = FailedUnlocks(file, clock)
    for _ in range(3):
        clock.move_s(1)
        attempts.record_failure(VAULT, SLOT)
    assert attempts.wait_s(VAULT, SLOT) == 1
    assert len(attempts.pending(VAULT)) == MAX_PENDING
    assert attempts.pending(VAULT)[0].slot_id == f"{1003:016x}"
    assert attempts.pending(VAULT)[-1].when == clock()
    assert len(FailedUnlocks(file, clock).pending(VAULT)) == MAX_PENDING


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"\x00" * 100,
        b"{}",
        b"[]",
        b'{"magic":"VIOS-ATTEMPTS"}',
        b"x" * 300_000,
        canonical({"magic": "VIOS-ATTEMPTS", "v": 2, "held": -1, "counters": [], "pending": []}),
        canonical({"magic": "VIOS-ATTEMPTS", "v": 1, "held": -1, "counters": [1], "pending": []}),
        canonical({"magic": "VIOS-ATTEMPTS", "v": 1, "held": 10**20, "counters": [], "pending": []}),
    ],
)
def test_a_damaged_file_costs_the_longest_delay_once(file: Path, clock: HandClock, damage: bytes) -> None:
    file.write_bytes(damage)
    assert FailedUnlocks(file, clock).wait_s(VAULT, SLOT) == 60
    clock.move_s(59)
    assert FailedUnlocks(file, clock).wait_s(VAULT, SLOT) == 1
    clock.move_s(1)
    attempts = FailedUnlocks(file, clock)
    assert attempts.wait_s(VAULT, SLOT) == 0
    assert attempts.record_failure(VAULT, SLOT) == 0
    attempts.record_success(VAULT, SLOT)
    assert b'"held":-1' in file.read_bytes()


def test_a_damaged_file_and_a_clock_put_back(file: Path, clock: HandClock) -> None:
    file.write_bytes(b"damaged")
    attempts = FailedUnlocks(file, clock)
    assert attempts.wait_s(VAULT, SLOT) == 60
    clock.move_s(-86_400)
    assert attempts.wait_s(VAULT, SLOT) == 60
    clock.move_s(60)
    assert attempts.wait_s(VAULT, SLOT) == 0


def test_mutated_files_never_crash(file: Path, clock: HandClock) -> None:
    attempts = FailedUnlocks(file, clock)
    for _ in range(4):
        attempts.record_failure(VAULT, SLOT)
    raw = file.read_bytes()
    source = random.Random(SEED)  # noqa: S311  # seeded, so that a failure can be repeated
    for _ in range(300):
        at = source.randrange(len(raw))
        file.write_bytes(raw[:at] + source.randbytes(source.randrange(4)) + raw[at + source.randrange(4) :])
        fresh = FailedUnlocks(file, clock)
        assert 0 <= fresh.wait_s(VAULT, SLOT) <= 60, f"seed {SEED}"
        assert isinstance(fresh.pending(VAULT), tuple)


def test_a_disk_that_refuses_keeps_the_delay_for_this_session(tmp_path: Path, clock: HandClock) -> None:
    attempts = FailedUnlocks(tmp_path / "missing" / "attempts.json", clock)
    for expected in (0, 0, 1, 2):
        assert attempts.record_failure(VAULT, SLOT) == expected
    assert len(attempts.pending(VAULT)) == 4
    (tmp_path / "missing").mkdir()
    assert attempts.record_failure(VAULT, SLOT) == 4
    assert FailedUnlocks(tmp_path / "missing" / "attempts.json", clock).wait_s(VAULT, SLOT) == 4


def test_a_file_that_cannot_be_read_counts_as_damaged(tmp_path: Path, clock: HandClock) -> None:
    (tmp_path / "attempts.json").mkdir()
    attempts = FailedUnlocks(tmp_path / "attempts.json", clock)
    assert attempts.wait_s(VAULT, SLOT) == 60
    clock.move_s(60)
    assert attempts.wait_s(VAULT, SLOT) == 0


@given(st.integers(0, 10**6))
def test_the_delay_is_bounded_and_never_falls(failures: int) -> None:
    assert 0 <= delay_after_s(failures) <= delay_after_s(failures + 1) <= 60

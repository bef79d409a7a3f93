"""Which backups stay, and when the newest is too old."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vios_desktop.domain.backup_age import BackupHealth, backup_health
from vios_desktop.domain.backup_rotation import DatedBackup, superseded

START = datetime(2026, 1, 5, 14, 0, tzinfo=UTC)


def daily(count: int, per_day: int = 1) -> list[DatedBackup]:
    return [
        DatedBackup(START + timedelta(days=day, hours=hour), day * per_day + hour)
        for day in range(count)
        for hour in range(per_day)
    ]


def kept(backups: list[DatedBackup]) -> set[DatedBackup]:
    return set(backups) - set(superseded(backups))


def test_a_year_of_days_leaves_seven_days_four_weeks_and_twelve_months() -> None:
    left = sorted(kept(daily(365)), reverse=True)
    days = [(backup.at - START).days for backup in left]
    assert days[:7] == [364, 363, 362, 361, 360, 359, 358]
    assert {backup.at.month for backup in left} == set(range(1, 13))
    weeks = {tuple(backup.at.isocalendar())[:2] for backup in left}
    assert {(2026, 53), (2027, 1)} & weeks
    assert len(left) <= 7 + 4 + 12


def test_of_one_day_the_last_stays() -> None:
    backups = daily(1, per_day=5)
    assert kept(backups) == {backups[-1]}


def test_a_long_silence_takes_nothing_away() -> None:
    old = daily(7)
    now = DatedBackup(START + timedelta(days=900), 99)
    assert kept([*old, now]) >= {now, *old[-6:]}


@given(st.lists(st.integers(0, 2_000_000), max_size=60, unique=True))
def test_the_newest_always_stays_and_what_stayed_once_is_not_taken_by_asking_again(minutes: list[int]) -> None:
    backups = [DatedBackup(START + timedelta(minutes=at), number) for number, at in enumerate(minutes)]
    left = kept(backups)
    assert not backups or max(backups) in left
    assert kept(list(left)) == left


@pytest.mark.parametrize(
    ("age", "health"),
    [
        (timedelta(days=-3), BackupHealth.FINE),
        (timedelta(days=7), BackupHealth.FINE),
        (timedelta(days=7, seconds=1), BackupHealth.ATTENTION),
        (timedelta(days=30), BackupHealth.ATTENTION),
        (timedelta(days=30, seconds=1), BackupHealth.URGENT),
    ],
)
def test_a_week_asks_for_attention_and_a_month_is_urgent(age: timedelta, health: BackupHealth) -> None:
    assert backup_health(START - age, START) is health


def test_no_backup_is_a_state_of_its_own() -> None:
    assert backup_health(None, START) is BackupHealth.NONE

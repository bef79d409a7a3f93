"""Making backups while the program is used: by themselves, one at a time, and calmly when it does not work."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.backups import FakeBackups
from tests.fakes.vault import FakeVault
from tests.ui.kit.fakes import ManualLater
from vios_desktop.domain.account import Account
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.backups import BackupService
from vios_desktop.services.session import Session
from vios_desktop.ui.backups.run import EVERY_MS, FIRST_MS, BackupRun, RunState, RunStep
from vios_desktop.ui.runner import ImmediateRunner


class Desk:
    def __init__(self) -> None:
        self.vault = FakeVault()
        self.vault.backups.wanted = True
        account = Account("marit", "Marit Fictief", frozenset({Role.COORDINATOR}))
        self.service = BackupService(Session(self.vault, account, self.vault.clock))
        self.later = ManualLater()
        self.run = BackupRun(self.service, ImmediateRunner(), ImmediateRunner(), self.later)
        self.told: list[RunState] = []
        self.run.listen(self.told.append)

    @property
    def backups(self) -> FakeBackups:
        return self.vault.backups


def code(error: ViosError | None) -> str:
    return error.code if error else ""


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_one_is_made_a_while_after_unlocking_and_then_once_a_day(desk: Desk) -> None:
    desk.run.start()
    assert desk.backups.made == []
    desk.later.pass_ms(FIRST_MS)
    assert len(desk.backups.made) == 1
    desk.later.pass_ms(EVERY_MS * 10)
    assert len(desk.backups.made) == 1
    desk.vault.clock.advance(days=7)
    desk.later.pass_ms(EVERY_MS)
    assert len(desk.backups.made) == 2


def test_progress_is_told_and_the_newest_afterwards(desk: Desk) -> None:
    desk.run.start()
    desk.run.make()
    writing = [state.percent for state in desk.told if state.step is RunStep.WRITING]
    assert writing == [0, 25, 50, 75, 100, 100]
    assert desk.told[-1].step is RunStep.IDLE
    assert desk.told[-1].newest == desk.backups.made[-1]


@pytest.mark.parametrize("step", ["begin", "write"])
def test_what_goes_wrong_is_told_and_the_next_one_may_work(desk: Desk, step: str) -> None:
    desk.backups.fails = f"{step}:backup_needs_space"
    desk.run.make()
    assert (desk.told[-1].step, code(desk.told[-1].problem)) == (RunStep.IDLE, "backup_needs_space")
    desk.backups.fails = ""
    desk.run.make()
    assert code(desk.told[-1].problem) == ""
    assert len(desk.backups.made) == 1


def test_a_broken_log_found_by_a_backup_makes_the_vault_read_only(desk: Desk) -> None:
    desk.backups.fails = "write:audit_chain_broken"
    desk.run.make()
    assert desk.vault.read_only
    assert code(desk.told[-1].problem) == "audit_chain_broken"


def test_a_second_place_out_of_reach_is_tried_again(desk: Desk) -> None:
    desk.service.set_second_place(Path("/stick"))
    assert desk.backups.second is not None
    desk.backups.second = replace(desk.backups.second, reachable=False)
    desk.run.start()
    desk.later.pass_ms(FIRST_MS)
    assert (code(desk.told[-1].place_problem), code(desk.told[-1].problem)) == ("backup_place_gone", "")
    desk.backups.second = replace(desk.backups.second, reachable=True)
    desk.later.pass_ms(EVERY_MS)
    assert code(desk.told[-1].place_problem) == ""
    assert len(desk.backups.copies) == 1


def test_the_practice_school_makes_none_by_itself(desk: Desk) -> None:
    desk.backups.wanted = False
    desk.run.start()
    desk.later.pass_ms(EVERY_MS * 3)
    assert desk.backups.made == []
    desk.run.make()
    assert len(desk.backups.made) == 1


def test_after_closing_nothing_is_told_and_nothing_begun(desk: Desk) -> None:
    desk.run.start()
    desk.run.close()
    told = len(desk.told)
    desk.later.pass_ms(EVERY_MS * 3)
    assert (len(desk.told), desk.backups.made) == (told, [])

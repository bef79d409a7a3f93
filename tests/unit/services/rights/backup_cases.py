"""The use cases of backups. Making one asks no right: it happens by itself, whoever works."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from tests.fakes.backups import whole_vault
from tests.unit.services.rights.use_case import Tools, UseCase
from vios_desktop.domain.rights import Action
from vios_desktop.services.backups import BackupService
from vios_desktop.services.ports.backups import BackupFile, BackupPlace
from vios_desktop.services.vault_check import VaultCheckService

MANAGE = (Action.MANAGE_BACKUPS,)


def service(tools: Tools) -> BackupService:
    return BackupService(tools.session)


FILE = BackupFile(Path("/own/1.vbk"), datetime(2026, 11, 24, 13, 5, tzinfo=UTC), 1, BackupPlace.OWN, 1)


USE_CASES = (
    UseCase("BackupService.overview", MANAGE, lambda t: service(t).overview()),
    UseCase("BackupService.check", MANAGE, lambda t: service(t).check(FILE, lambda _done, _all: None)),
    UseCase("BackupService.set_second_place", MANAGE, lambda t: service(t).set_second_place(Path("/stick"))),
    UseCase("BackupService.newest", None, lambda t: service(t).newest()),
    UseCase("BackupService.health", None, lambda t: service(t).health()),
    UseCase("BackupService.due", None, lambda t: service(t).due()),
    UseCase("BackupService.begin", None, lambda t: service(t).begin().discard()),
    UseCase("BackupService.make_now", None, lambda t: service(t).make_now()),
    UseCase("BackupService.copy_to_second_place", None, lambda t: service(t).copy_to_second_place()),
    UseCase("BackupService.log_is_broken", None, lambda t: service(t).log_is_broken()),
    UseCase("BackupService.make_before_closing", None, lambda t: service(t).make_before_closing()),
    UseCase("VaultCheckService.begin", MANAGE, lambda t: VaultCheckService(t.session).begin().discard()),
    UseCase("VaultCheckService.now", MANAGE, lambda t: VaultCheckService(t.session).now()),
    UseCase("VaultCheckService.found", None, lambda t: VaultCheckService(t.session).found(whole_vault())),
    UseCase("BackupService.made", None, lambda t: service(t).make_now()),
)

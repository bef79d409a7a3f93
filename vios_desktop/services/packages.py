"""The way out: everything of the vault as an open package, and a new vault made of one."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.account import Account
from vios_desktop.domain.audit import AuditAction, log_mark
from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.vaults import NewVault

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from vios_desktop.services.account_keys import AccountKeys
    from vios_desktop.services.ports import OpenVault
    from vios_desktop.services.ports.packages import (
        PackageContents,
        PackageInMaking,
        PackageReader,
        Report,
        UnfinishedPackage,
    )
    from vios_desktop.services.session import Session
    from vios_desktop.services.vaults import RecoveryKeyText, VaultInfo, VaultStore

KIND: Final = "package"


class PackagePurpose(StrEnum):
    """Why a package was made: the code stands in the log."""

    MOVE = "move"
    OTHER_PROGRAM = "other_program"
    OTHER_SCHOOL = "other_school"
    OWN_ARCHIVE = "own_archive"


class PackageService:
    """The package is not encrypted, so it takes both the right over backups and the right to see every record."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def allowed(self) -> bool:
        """Whether this account may take everything out."""
        return self._session.may(Action.MANAGE_BACKUPS) and self._session.may(Action.VIEW_DOSSIER)

    def begin(self, target: Path, purpose: PackagePurpose) -> PackageInMaking:
        """Write down that everything goes out and why, then take hold of the vault. Data thread.

        The line is in the package too, and stays when the package does not get made: too much in the log harms
        nobody. Raises `NotAllowedError`, and as `VaultBackups.begin_package`.
        """
        self._require()
        with self._session.begin() as work:
            work.audit.record(AuditAction.PACKAGE_EXPORTED, object_kind=KIND, detail=f"purpose={purpose.value}")
            work.commit()
        return self._session.vault.backups.begin_package(target)

    def unfinished(self) -> Sequence[UnfinishedPackage]:
        """Clear what exports that were cut short left in the clear; those that are out of reach. Data thread.

        To be asked as well when a package was written or was not: what is whole is not noted any longer then.
        """
        self._require()
        return self._session.vault.backups.clear_unfinished()

    def gone(self, package: UnfinishedPackage) -> None:
        """Do not look for it any more: somebody cleared it, or the disk is destroyed. Data thread."""
        self._require()
        self._session.vault.backups.forget_unfinished(package)

    def _require(self) -> None:
        self._session.require(Action.MANAGE_BACKUPS)
        self._session.require(Action.VIEW_DOSSIER)


class PackageImport:
    """Takes a package in, always as a new vault: what is there is never written over."""

    def __init__(self, reader: PackageReader, store: VaultStore) -> None:
        self._reader, self._store = reader, store

    def look(self, package: Path) -> PackageContents:
        return self._reader.look(package)

    def check(self, package: Path, report: Report) -> PackageContents:
        """Read all of it and compare it with its sums; nothing is made. What `report` raises stops it.

        Raises as `PackageReader` does. Any thread.
        """
        return self._reader.check(package, report)

    def take_in(
        self,
        package: Path,
        folder: Path | None,
        account_name: str,
        passphrase: str,
        key: RecoveryKeyText,
        report: Report,
    ) -> VaultInfo:
        """A new, closed vault with all of the package and one account, coordinator and administrator.

        The accounts of the package stay as names and have no access. Raises as `PackageReader` and
        `VaultStore.create` do; then there is no vault.
        """
        name = account_name.strip()
        if not name:
            raise ValidationError((FieldProblem("account_name", "name_missing"),))
        contents = self._reader.check(package, lambda _done, _all: report(0, 1))
        plan = NewVault(contents.school_name, (), folder, name, passphrase, key)

        def found(vault: OpenVault, _keys: AccountKeys) -> None:
            self._reader.fill(package, vault, report)
            roles = frozenset({Role.COORDINATOR, Role.ADMINISTRATOR})
            with vault.begin() as work:
                work.accounts.put(Account(vault.account_id, name, roles))
                mark = f"from={log_mark(contents.log_number, contents.log_hash)}"
                work.audit.record(AuditAction.PACKAGE_IMPORTED, object_kind=KIND, detail=mark)
                work.commit()

        info, unlocked = self._store.create(plan, found)
        unlocked.vault.close()
        return info

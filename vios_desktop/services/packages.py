"""The way out: everything of the vault as an open package, and a new vault made of one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.account import Account
from vios_desktop.domain.audit import AuditAction, log_mark
from vios_desktop.domain.errors import FieldProblem, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.limited import LimitedService
from vios_desktop.services.session import Session
from vios_desktop.services.vaults import NewVault

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from vios_desktop.services.account_keys import AccountKeys
    from vios_desktop.services.ports import Clock, OpenVault
    from vios_desktop.services.ports.packages import (
        PackageContents,
        PackageInMaking,
        PackageReader,
        Report,
        UnfinishedPackage,
    )
    from vios_desktop.services.vaults import RecoveryKeyText, VaultInfo, VaultStore

KIND: Final = "package"
_AGAIN: Final = "Was afgeschermd in het bestand waar het pakket van is gemaakt."


class PackagePurpose(StrEnum):
    """Why a package was made: the code stands in the log."""

    MOVE = "move"
    OTHER_PROGRAM = "other_program"
    OTHER_SCHOOL = "other_school"
    OWN_ARCHIVE = "own_archive"


@dataclass(frozen=True, slots=True)
class ProtectedChoice:
    """How many limited records this account can open, how many of its own are damaged, whether there are more."""

    can_go: int
    damaged: int
    more: bool


class PackageService:
    """The package is not encrypted, so it takes both the right over backups and the right to see every record."""

    def __init__(self, session: Session, limited: LimitedService) -> None:
        self._session, self._limited = session, limited

    def allowed(self) -> bool:
        """Whether this account may take everything out."""
        return self._session.may(Action.MANAGE_BACKUPS) and self._session.may(Action.VIEW_DOSSIER)

    def protected(self) -> ProtectedChoice:
        """What can be chosen about records that are limited to named accounts. Data thread."""
        self._require()
        listing = self._limited.listing()
        whole = sum(line.head is not None for line in listing.lines)
        return ProtectedChoice(whole, len(listing.lines) - whole, listing.more)

    def begin(self, target: Path, purpose: PackagePurpose, *, protected: bool = False) -> PackageInMaking:
        """Write down that everything goes out and why, then take hold of the vault. Data thread.

        With `protected` what is limited and this account can open goes along in the clear, each logged as read;
        what it cannot open never does, and the package says whether there is any. The line is in the package too,
        and stays when the package does not get made: too much in the log harms nobody.

        Raises `NotAllowedError`, and as `LimitedService.everything` and `VaultBackups.begin_package`.
        """
        self._require()
        with self._session.begin() as work:
            work.audit.record(AuditAction.PACKAGE_EXPORTED, object_kind=KIND, detail=f"purpose={purpose.value}")
            work.commit()
        going = self._limited.everything() if protected else {}
        return self._session.vault.backups.begin_package(target, going)

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

    def __init__(self, reader: PackageReader, store: VaultStore, clock: Clock) -> None:
        self._reader, self._store, self._clock = reader, store, clock

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

        The accounts of the package stay as names and have no access. What was limited to some of them is limited
        again, to the new account alone. Raises as `PackageReader` and
        `VaultStore.create` do; then there is no vault.
        """
        name = account_name.strip()
        if not name:
            raise ValidationError((FieldProblem("account_name", "name_missing"),))
        contents = self._reader.check(package, lambda _done, _all: report(0, 1))
        plan = NewVault(contents.school_name, (), folder, name, passphrase, key)

        def found(vault: OpenVault, keys: AccountKeys) -> None:
            filled = self._reader.fill(package, vault, report)
            account = Account(vault.account_id, name, frozenset({Role.COORDINATOR, Role.ADMINISTRATOR}))
            with vault.begin() as work:
                work.accounts.put(account)
                mark = f"from={log_mark(contents.log_number, contents.log_hash)}"
                work.audit.record(AuditAction.PACKAGE_IMPORTED, object_kind=KIND, detail=mark)
                work.commit()
            limited = LimitedService(Session(vault, account, self._clock), keys.record_seals)
            try:
                for record in filled.protected:
                    limited.limit(record.id, (), _AGAIN, record.kind, record.events)
            except NotFoundError:  # its list names what is not in it
                raise ViosError("package_damaged") from None

        info, unlocked = self._store.create(plan, found)
        unlocked.vault.close()
        return info

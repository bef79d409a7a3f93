"""Makes the vault of the practice school: invented records, two accounts whose passphrases everybody may know."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from vios_desktop import resource_files
from vios_desktop.services.account_keys import AccountKeys
from vios_desktop.services.accounts import AccountService
from vios_desktop.services.letters import LetterService
from vios_desktop.services.ports import Clock
from vios_desktop.services.practice.accounts import PracticeAccount, practice_accounts
from vios_desktop.services.practice.build import LOCATION_NAMES, SCHOOL_NAME, build
from vios_desktop.services.practice.letters import write_letters
from vios_desktop.services.session import Session
from vios_desktop.services.vaults import NewVault, RecoveryKeyText, VaultInfo, VaultService
from vios_desktop.system_clock import StoppedClock


def accounts() -> tuple[PracticeAccount, ...]:
    """The accounts that the unlock screen of a practice school shows with their passphrases."""
    return practice_accounts(read_text)


def read_text(name: str) -> str:
    return (resource_files.root() / name).read_text("utf-8")


def make_practice_school(
    vaults: VaultService,
    clock: Clock,
    folder: Path,
    passphrase: str | None = None,
    key: RecoveryKeyText | None = None,
    *,
    letters: Callable[[Session], LetterService] | None = None,
    reports: Callable[[Session, AccountKeys, Path], None] | None = None,
) -> VaultInfo:
    """A closed vault in `folder` with the practice school around today.

    With `letters` a few letters are in it, written the day before; with `reports` sealed ones wait beside it.
    The coordinator gets `passphrase`, or the known
    one without it. Raises what `VaultService.create` raises; on an error, or when it is killed meanwhile, there is
    no vault at all and not one with half a school.
    """
    coordinator, colleague = accounts()
    plan = NewVault(
        school_name=SCHOOL_NAME,
        location_names=LOCATION_NAMES,
        folder=folder,
        account_name=coordinator.display_name,
        passphrase=passphrase or coordinator.passphrase,
        recovery_key=key or vaults.new_recovery_key(),
    )

    def fill(session: Session, keys: AccountKeys) -> None:
        second = AccountService(session, keys).add(colleague.display_name, colleague.passphrase, colleague.roles)
        build(session, clock.today(), colleague_id=second.id, read_text=read_text)
        if letters is not None:
            yesterday = StoppedClock(clock.now() - timedelta(days=1))
            write_letters(letters(replace(session, clock=yesterday)), read_text)

    info, session, keys = vaults.create(plan, practice=True, fill=fill)
    if reports is not None:
        reports(session, keys, info.folder)
    session.vault.close()
    return vaults.describe(info.folder)

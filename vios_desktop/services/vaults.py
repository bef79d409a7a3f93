"""The vault (het bestand) from outside: finding, making, unlocking, and getting back in without passphrase.

The unlock screen stands on this module, so what only an open vault needs is imported where it is used.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.audit import WITH_HOLDERS, WITH_KEY, AuditAction
from vios_desktop.domain.errors import FieldProblem, NotFoundError, ValidationError, ViosError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from vios_desktop.domain.account import Account
    from vios_desktop.services.account_keys import AccountKeys
    from vios_desktop.services.ports import Clock, OpenVault
    from vios_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class VaultAccount:
    """Somebody whom the unlock screen may offer. `needs_stick`: a key file beside the passphrase."""

    id: str
    display_name: str
    needs_stick: bool = False


class AsideReason(StrEnum):
    """Why a vault is not the one in use: another was restored in its place, or it was restored to be looked at."""

    REPLACED = "replaced"
    REHEARSAL = "rehearsal"


@dataclass(frozen=True, slots=True)
class Aside:
    reason: AsideReason
    since: datetime | None


@dataclass(frozen=True, slots=True)
class VaultInfo:
    """What is in the clear beside a vault, because the unlock screen shows it."""

    folder: Path
    vault_id: str
    school_name: str
    accounts: tuple[VaultAccount, ...]
    last_used: datetime | None
    practice: bool = False
    slots_repaired: bool = False  # the key file was damaged; its copy is in use
    divided: bool = False  # two of three holders can open it as the recovery key does
    aside: Aside | None = None
    takes_reports: bool = False  # an invitation lies beside it: reports can be sealed to it

    def as_practice(self) -> VaultInfo:
        """The same, marked as the practice school."""
        return replace(self, practice=True)


@dataclass(frozen=True, slots=True)
class RecoveryKeyText:
    """A new recovery key as it is printed: lines of groups. `question` names two groups to be typed back."""

    lines: tuple[str, ...]
    groups: tuple[str, ...]
    question: tuple[int, int]  # positions in `groups`, counted from 0
    proven_by: Callable[[tuple[str, str]], tuple[bool, bool]]  # which of the two groups were typed back rightly

    @property
    def text(self) -> str:
        return "-".join(self.groups)


@dataclass(frozen=True, slots=True)
class PassphraseJudgement:
    """`strength` is weak, fair or strong; `problem` an error code when the passphrase is refused."""

    strength: str
    problem: str | None


@dataclass(frozen=True, slots=True)
class NewVault:
    """All that is needed to make a vault; nothing is on disk before `VaultService.create` runs."""

    school_name: str
    location_names: tuple[str, ...]
    folder: Path | None  # None: the program's own data folder
    account_name: str
    passphrase: str
    recovery_key: RecoveryKeyText


@dataclass(frozen=True, slots=True)
class FailedTry:
    """One wrong passphrase or recovery key; `slot_id` is an account or the recovery key's slot."""

    slot_id: str
    when: datetime


@dataclass(frozen=True, slots=True)
class Unlocked:
    """An open vault with what has to be told or logged about the opening."""

    vault: OpenVault
    keys: AccountKeys
    failed: tuple[FailedTry, ...] = ()  # those that no log holds yet
    forget_failures: Callable[[], None] = lambda: None


class VaultStore(Protocol):
    """Vaults on disk. Every method may raise `ViosError`; none of them shows a path or a name in it."""

    def known(self) -> Sequence[VaultInfo]:
        """Vaults that were used on this computer and are still there, last used first, then those set aside."""
        ...

    def troubles(self) -> Sequence[ViosError]:
        """Why vaults that were used before cannot be offered, last used first."""
        ...

    def describe(self, folder: Path) -> VaultInfo: ...
    def default_folder(self) -> Path: ...
    def check_location(self, folder: Path) -> None:
        """Raise with the reason when a vault may not be made here (network, sync, not empty, read-only, full)."""
        ...

    def new_recovery_key(self) -> RecoveryKeyText: ...
    def judge(self, passphrase: str, names: Sequence[str]) -> PassphraseJudgement: ...
    def create(
        self, plan: NewVault, found: Callable[[OpenVault, AccountKeys], None], *, practice: bool = False
    ) -> tuple[VaultInfo, Unlocked]:
        """Make a vault, let `found` fill it, and open it. On any error nothing is left on disk.

        `found` is handed the vault before it stands in its place: killed meanwhile, there is none.
        """
        ...

    def wait_s(self, info: VaultInfo, account_id: str) -> float:
        """Seconds until this account may try again; 0 when it may."""
        ...

    def unlock(
        self, info: VaultInfo, account_id: str, passphrase: str, stick: bytes | None = None
    ) -> Unlocked: ...
    def accept_older(self, info: VaultInfo) -> None:
        """Let the next unlock of this vault pass, although it is older than what was last saved here."""
        ...

    def fitting(self, info: VaultInfo, passphrase: str) -> Sequence[VaultAccount]:
        """The accounts this passphrase opens; slow, one derivation per account."""
        ...

    def reset_passphrase(
        self, info: VaultInfo, account_id: str, recovery: str | tuple[str, str], passphrase: str
    ) -> Unlocked:
        """Give an account another passphrase, and open the vault with it.

        `recovery` is the recovery key, or the codes of two of three holders.
        """
        ...


class VaultService:
    """`catalogue_text` is `resources/policy/catalogues.json`: the lists a new vault starts with."""

    def __init__(self, store: VaultStore, clock: Clock, catalogue_text: str) -> None:
        self._store = store
        self._clock = clock
        self._catalogue_text = catalogue_text

    def known(self) -> tuple[VaultInfo, ...]:
        return tuple(self._store.known())

    def troubles(self) -> tuple[ViosError, ...]:
        """What is wrong with vaults that were used before and are not among the known ones."""
        return tuple(self._store.troubles())

    def describe(self, folder: Path) -> VaultInfo:
        return self._store.describe(folder)

    def default_folder(self) -> Path:
        return self._store.default_folder()

    def check_location(self, folder: Path) -> None:
        self._store.check_location(folder)

    def new_recovery_key(self) -> RecoveryKeyText:
        return self._store.new_recovery_key()

    def judge_passphrase(self, passphrase: str, *names: str) -> PassphraseJudgement:
        return self._store.judge(passphrase, names)

    def create(
        self,
        plan: NewVault,
        *,
        practice: bool = False,
        fill: Callable[[Session, AccountKeys], None] | None = None,
    ) -> tuple[VaultInfo, Session, AccountKeys]:
        """Make the vault with its school and first account, coordinator and administrator, and open it.

        What `fill` writes is in it from the start. Raises `ValidationError` for missing names, what the location
        and passphrase rules say, and what `fill` raises; then there is no vault.
        """
        from vios_desktop.domain.account import Account
        from vios_desktop.domain.school import check_school_name
        from vios_desktop.domain.vocabulary import Role
        from vios_desktop.services.school import found_school
        from vios_desktop.services.session import Session

        check_school_name(plan.school_name)
        if not plan.account_name.strip():
            raise ValidationError((FieldProblem("account_name", "name_missing"),))
        roles = frozenset({Role.COORDINATOR, Role.ADMINISTRATOR})

        def session_of(vault: OpenVault) -> Session:
            account = Account(vault.account_id, plan.account_name.strip(), roles)
            return Session(vault, account, self._clock)

        def found(vault: OpenVault, keys: AccountKeys) -> None:
            session = session_of(vault)
            today = self._clock.today()
            with vault.begin() as work:
                found_school(work, plan.school_name, plan.location_names, today, self._catalogue_text)
                work.accounts.put(session.account)
                work.audit.record(AuditAction.VAULT_CREATED, object_kind="vault")
                work.audit.record(AuditAction.UNLOCKED, object_kind="account", object_id=session.account.id)
                work.commit()
            if fill is not None:
                fill(session, keys)

        info, unlocked = self._store.create(plan, found, practice=practice)
        return info, session_of(unlocked.vault), unlocked.keys

    def wait_s(self, info: VaultInfo, account_id: str) -> float:
        return self._store.wait_s(info, account_id)

    def unlock(
        self,
        info: VaultInfo,
        account_id: str,
        passphrase: str,
        stick: bytes | None = None,
        *,
        replacement: str | None = None,
    ) -> tuple[Session, AccountKeys]:
        """Open the vault for one account; failed tries before it are written to the log now.

        `stick` is the content of the key file of an account that needs one. `replacement` is the passphrase that
        comes in the place of one that somebody else chose; only then it is used.

        Raises `ViosError`: `wrong_passphrase`, `unlock_wait`, `database_damaged`, `key_file_damaged`,
        `vault_in_use`, `vault_newer`, told apart by the store; `stick_needed`, `stick_other`, `stick_not_a_key`;
        `account_ended` (`day`) after the last day of temporary access; `passphrase_must_change` without
        `replacement`, `passphrase_same` with one that changes nothing, and what the rules for it say.
        """
        unlocked = self._store.unlock(info, account_id, passphrase, stick)

        def replace_passphrase() -> None:
            if replacement is None:
                raise ViosError("passphrase_must_change")
            if replacement == passphrase:
                raise ViosError("passphrase_same")
            unlocked.keys.change_passphrase(account_id, passphrase, replacement, stick)

        return self._session(unlocked, {AuditAction.UNLOCKED: ""}, replace_passphrase)

    def accept_older(self, info: VaultInfo) -> None:
        """After `vault_behind` or `vault_differs`: the next unlock goes on, and its log says that it did."""
        self._store.accept_older(info)

    def fitting_accounts(self, info: VaultInfo, passphrase: str) -> tuple[VaultAccount, ...]:
        return tuple(self._store.fitting(info, passphrase))

    def reset_passphrase(
        self, info: VaultInfo, account_id: str, recovery: str | tuple[str, str], passphrase: str
    ) -> tuple[Session, AccountKeys]:
        """Get back in with the recovery key, or the codes of two holders: the account gets a new passphrase.

        Both are logged. Raises as `unlock` does, and what is wrong with the key or the codes.
        """
        unlocked = self._store.reset_passphrase(info, account_id, recovery, passphrase)
        opened = WITH_KEY if isinstance(recovery, str) else WITH_HOLDERS
        actions = {AuditAction.RECOVERY_KEY_USED: opened, AuditAction.PASSPHRASE_RESET: ""}
        return self._session(unlocked, actions, lambda: None)

    def _session(
        self, unlocked: Unlocked, actions: Mapping[AuditAction, str], replace_passphrase: Callable[[], None]
    ) -> tuple[Session, AccountKeys]:
        from vios_desktop.services.files import FileService
        from vios_desktop.services.session import Session
        from vios_desktop.services.signal_expiry import SignalExpiryService
        from vios_desktop.services.trash import TrashService

        try:
            if unlocked.vault.read_only:  # nothing may be written, so nothing can be logged or tidied up either
                return Session(unlocked.vault, self._looking_on(unlocked), self._clock), unlocked.keys
            account = self._log_opening(unlocked, actions, replace_passphrase)
        except BaseException:
            unlocked.vault.close()
            raise
        unlocked.forget_failures()
        session = Session(unlocked.vault, account, self._clock)
        SignalExpiryService(session).run()
        TrashService(session).purge_due()
        FileService(session).sweep()
        return session, unlocked.keys

    def _looking_on(self, unlocked: Unlocked) -> Account:
        """The account of a vault in which nothing may be written any more."""
        with unlocked.vault.begin() as work:
            account = work.accounts.get(unlocked.vault.account_id)
        if account is None or not account.active or not account.has_access_on(self._clock.today()):
            raise NotFoundError("account")
        return account

    def _log_opening(
        self, unlocked: Unlocked, actions: Mapping[AuditAction, str], replace_passphrase: Callable[[], None]
    ) -> Account:
        """Write what could not be written before there was a key: failed tries, and the opening itself.

        `actions` have the detail of their line.
        """
        from vios_desktop.services.school import add_begun_years

        today, now = self._clock.today(), self._clock.now()
        with unlocked.vault.begin() as work:
            account = work.accounts.get(unlocked.vault.account_id)
            if account is None or not account.active:
                raise NotFoundError("account")
            for failure in unlocked.failed:
                work.audit.record(
                    AuditAction.UNLOCK_FAILED,
                    object_kind="key_slot",
                    object_id=failure.slot_id,
                    detail=f"failed_at={failure.when.isoformat()}",
                )
            ended = not account.has_access_on(today)
            if ended:
                actions = {AuditAction.UNLOCK_REFUSED: ""}
            elif account.temporary_since is not None:
                replace_passphrase()
                actions = {**actions, AuditAction.PASSPHRASE_CHANGED: ""}
            for action, detail in actions.items():
                work.audit.record(action, object_kind="account", object_id=account.id, detail=detail)
            if not ended:
                add_begun_years(work, today)
                work.accounts.put(replace(account, temporary_since=None, last_used_at=now))
            work.commit()
        if ended and account.ends_on is not None:
            unlocked.forget_failures()
            raise ViosError("account_ended", day=account.ends_on.strftime("%d-%m-%Y"))
        return account

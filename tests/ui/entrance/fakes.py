"""A vault store in memory and the services of the entrance around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from tests.fakes import FakeAccountKeys, FakeVault, FixedClock, resource_text
from tests.fakes.backups import FakeBackupReader
from tests.fakes.invitations import FakeShelf
from tests.fakes.packages import FakePackageReader
from tests.fakes.sealed import INVITATION, FakeOutbox, words
from tests.ui.decision.desk import real_pack, rendered
from tests.ui.kit.fakes import ScriptedDialogs
from vios_desktop.app.content import knowledge_finder
from vios_desktop.app.desk import open_desk
from vios_desktop.data.keys.passphrase import PassphrasePolicy
from vios_desktop.data.keys.recovery_code import RecoveryCode, proves
from vios_desktop.domain.account import Account
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.sealed.invitation_file import file_of_code, read_invitation
from vios_desktop.sealed.report_file import seal
from vios_desktop.services.account_keys import AccountKeys
from vios_desktop.services.invited import InvitedService
from vios_desktop.services.open_rules import OpenRules
from vios_desktop.services.packages import PackageImport
from vios_desktop.services.ports import OpenVault
from vios_desktop.services.ports.backups import BackupOutside
from vios_desktop.services.practice.accounts import PracticeAccount
from vios_desktop.services.quick_advice import QuickAdviceService
from vios_desktop.services.reporting import ReportingService
from vios_desktop.services.school import found_school
from vios_desktop.services.vaults import (
    NewVault,
    PassphraseJudgement,
    RecoveryKeyText,
    Unlocked,
    VaultAccount,
    VaultInfo,
    VaultService,
)
from vios_desktop.texts import Texts
from vios_desktop.ui.entrance.model import EntranceServices
from vios_desktop.ui.page_picture import PagePicture

__all__ = ["GOOD_PASSPHRASE", "FakeVaultStore", "ScriptedDialogs", "services_for"]

GOOD_PASSPHRASE = "vier losse woorden samen"
QUESTION = (1, 6)


class SilentSound:
    """Implements `Sound` without a device."""

    def play(self, content: bytes) -> float:
        return 1.0

    def stop(self) -> None:
        return None


@dataclass
class FakeVaultStore:
    """Implements `services.vaults.VaultStore`: `problem` is raised by the next unlock, `refuses` by places."""

    clock: FixedClock = field(default_factory=FixedClock)
    vaults: list[VaultInfo] = field(default_factory=list)
    problems: list[ViosError] = field(default_factory=list)
    problem: ViosError | None = None
    refuses: dict[Path, str] = field(default_factory=dict)
    wait: float = 0.0
    accepted: list[Path] = field(default_factory=list)
    created: list[NewVault] = field(default_factory=list)
    sticks_given: list[bytes | None] = field(default_factory=list)
    resets: list[tuple[str, str, str]] = field(default_factory=list)
    open_vaults: dict[str, FakeVault] = field(default_factory=dict)
    released: dict[Path | None, OpenRules] = field(default_factory=dict)
    outbox: FakeOutbox = field(default_factory=FakeOutbox)
    shelf: FakeShelf = field(default_factory=FakeShelf)
    key: RecoveryKeyText = field(init=False)
    backups: FakeBackupReader = field(init=False)
    packages: FakePackageReader = field(default_factory=FakePackageReader)

    def __post_init__(self) -> None:
        accounts = (
            VaultAccount("marit", "Marit Fictief"),
            VaultAccount("joris", "Joris Testhuis", needs_stick=True),
        )
        outside = BackupOutside(Path("/b.vbk"), "vault-0", "Het Voorbeeld College", accounts, self.clock.now(), 1)
        self.backups = FakeBackupReader(outside, GOOD_PASSPHRASE)
        code = RecoveryCode.generate(lambda count: bytes(range(count)))
        self.key = RecoveryKeyText(
            code.lines(), code.groups(), QUESTION, lambda answers: proves(code, QUESTION, answers)
        )

    def add(
        self, school_name: str, names: Sequence[str], *, practice: bool = False, repaired: bool = False
    ) -> VaultInfo:
        """A vault that is known on this computer, with an account for each name."""
        number = len(self.vaults)
        accounts = tuple(VaultAccount(f"account-{number}-{i}", name) for i, name in enumerate(names))
        used = self.clock.now() - timedelta(hours=21, minutes=23)
        info = VaultInfo(
            Path(f"/vaults/{number}"), f"vault-{number}", school_name, accounts, used, practice, repaired
        )
        self.vaults.append(info)
        self.open_vaults[info.vault_id] = self._founded(school_name, accounts)
        return info

    def reporting(self, _folder: Path) -> ReportingService:
        return ReportingService(lambda: INVITATION, seal, words, self.outbox, self.clock)

    def reporting_away(self, place: Callable[[], Path | None]) -> ReportingService:
        """Reports go to the outbox; `place` says to which folder they would."""
        self.place = place
        return ReportingService(
            lambda: read_invitation(self.shelf.lies or b""), seal, words, self.outbox, self.clock
        )

    def known(self) -> Sequence[VaultInfo]:
        return self.vaults

    def troubles(self) -> Sequence[ViosError]:
        return self.problems

    def describe(self, folder: Path) -> VaultInfo:
        self.check_location(folder)
        for info in self.vaults:
            if info.folder == folder:
                return info
        raise ViosError("not_a_vault")

    def default_folder(self) -> Path:
        return Path("/own/vaults")

    def check_location(self, folder: Path) -> None:
        if folder in self.refuses:
            raise ViosError(self.refuses[folder])

    def new_recovery_key(self) -> RecoveryKeyText:
        return self.key

    def judge(self, passphrase: str, names: Sequence[str]) -> PassphraseJudgement:
        policy = PassphrasePolicy.from_text(resource_text("policy/weak_passphrases.txt"))
        judgement = policy.judge(passphrase, [name for name in names if name])
        return PassphraseJudgement(judgement.strength.value, judgement.problem)

    def create(
        self, plan: NewVault, found: Callable[[OpenVault, AccountKeys], None], *, practice: bool = False
    ) -> tuple[VaultInfo, Unlocked]:
        if self.problem is not None:
            raise self.problem
        self.created.append(plan)
        info = self.add(plan.school_name, (plan.account_name,), practice=practice)
        vault = FakeVault(info.accounts[0].id, self.clock)
        keys = FakeAccountKeys()
        found(vault, keys)
        self.open_vaults[info.vault_id] = vault
        return info, Unlocked(vault, keys)

    def wait_s(self, info: VaultInfo, account_id: str) -> float:
        return self.wait

    def unlock(self, info: VaultInfo, account_id: str, passphrase: str, stick: bytes | None = None) -> Unlocked:
        if self.problem is not None:
            raise self.problem
        self.sticks_given.append(stick)
        if passphrase != GOOD_PASSPHRASE:
            raise ViosError("wrong_passphrase")
        opened = self.open_vaults[info.vault_id].opened_again()
        return Unlocked(opened.with_account(account_id), FakeAccountKeys())

    def accept_older(self, info: VaultInfo) -> None:
        self.accepted.append(info.folder)
        self.problem = None

    def fitting(self, info: VaultInfo, passphrase: str) -> Sequence[VaultAccount]:
        return info.accounts if passphrase == GOOD_PASSPHRASE else ()

    def reset_passphrase(
        self, info: VaultInfo, account_id: str, recovery: str | tuple[str, str], passphrase: str
    ) -> Unlocked:
        if isinstance(recovery, tuple):
            for code in recovery:
                RecoveryCode.of_holder(code)
            self.resets.append((account_id, " + ".join(recovery), passphrase))
            return Unlocked(self.open_vaults[info.vault_id].with_account(account_id), FakeAccountKeys())
        recovery_key = recovery
        RecoveryCode.from_text(recovery_key)
        if recovery_key.replace(" ", "-") != self.key.text:
            raise ViosError("recovery_key_wrong")
        self.resets.append((account_id, recovery_key, passphrase))
        return Unlocked(self.open_vaults[info.vault_id].with_account(account_id), FakeAccountKeys())

    def _founded(self, school_name: str, accounts: Sequence[VaultAccount]) -> FakeVault:
        vault = FakeVault(accounts[0].id, self.clock)
        with vault.begin() as work:
            text = resource_text("policy/catalogues.json")
            found_school(work, school_name, (), self.clock.today(), text)
            for number, account in enumerate(accounts):
                roles = {Role.COLLEAGUE} if number else {Role.COORDINATOR, Role.ADMINISTRATOR}
                work.accounts.put(Account(account.id, account.display_name, frozenset(roles)))
            work.commit()
        return vault


PRACTICE = (
    PracticeAccount("Marit Fictief", "zorgcoördinator", frozenset({Role.COORDINATOR}), "oefenen-met-vios-1"),
    PracticeAccount("Joris Testhuis", "conciërge", frozenset({Role.COLLEAGUE}), "oefenen-met-vios-2"),
)


@dataclass
class Written:
    """What the entrance wrote and rendered."""

    files: dict[Path, bytes] = field(default_factory=dict)
    sheets: list[tuple[str, Sequence[str]]] = field(default_factory=list)


def services_for(store: FakeVaultStore, written: Written | None = None) -> EntranceServices:
    """The services on a fake store; the sheet is a few bytes and a page of one pixel."""
    kept = written or Written()
    vaults = VaultService(store, store.clock, resource_text("policy/catalogues.json"))

    def practice(report: Callable[[int, int], None]) -> VaultInfo:
        report(0, 1)
        for info in store.vaults:
            if info.practice:
                return info
        return store.add("Het Voorbeeld College", [account.display_name for account in PRACTICE], practice=True)

    def sheet(school_name: str, lines: Sequence[str], *, number: int = 1, holder: int = 0) -> bytes:
        kept.sheets.append((school_name, lines))
        return b"%PDF invented"

    texts = Texts()
    return EntranceServices(
        has_vault=lambda: bool(store.vaults or store.problems),
        vaults=lambda: vaults,
        open_desk=open_desk,
        practice=practice,
        practice_accounts=lambda: PRACTICE,
        recovery_pdf=sheet,
        pictures=lambda _pdf, _marked=(): (PagePicture(1, 1, b"\xff\xff\xff"),),
        write_file=kept.files.__setitem__,
        read_file=kept.files.__getitem__,
        sound=SilentSound,
        texts=lambda: texts,
        clock=store.clock,
        knowledge=knowledge_finder,
        kind_groups=dict,
        backups=lambda: store.backups,
        packages=lambda: PackageImport(store.packages, store, store.clock),
        reporting=store.reporting,
        reporting_away=store.reporting_away,
        invited=lambda: InvitedService(store.shelf, read_invitation, file_of_code, store.clock),
        quick_advice=lambda folder, school: QuickAdviceService(
            real_pack, lambda: store.released.get(folder), school, store.clock, rendered
        ),
    )

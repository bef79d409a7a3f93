"""The real store of vaults on a folder of the test, with the cheapest key derivation that is accepted."""

from __future__ import annotations

import atexit
import shutil
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from tests.fakes import FixedClock, resource_text
from vios_desktop.data.keys.kdf import KdfParameters
from vios_desktop.data.place import SyncRoot
from vios_desktop.data.vault_store import FolderVaultStore
from vios_desktop.domain.vocabulary import Role
from vios_desktop.paths import Paths
from vios_desktop.services.account_keys import AccountKeys
from vios_desktop.services.accounts import AccountService
from vios_desktop.services.session import Session
from vios_desktop.services.vaults import NewVault, VaultInfo, VaultService

CHEAP = KdfParameters(19 * 1024, 1)
SCHOOL, MARIT, JORIS = "Proefcollege Voorbeeldstad", "Marit Fictief", "Joris Testhuis"
PASSPHRASE, OTHER_PASSPHRASE = "een zin die lang genoeg is", "nog een zin van zes woorden"


class LocalDisk:
    """Implements `PlaceProbe`: a disk of this computer with room enough; `remote` are folders on a network."""

    def __init__(self) -> None:
        self.remote: set[Path] = set()
        self.free = 10**12

    def is_remote(self, folder: Path) -> bool:
        return any(folder == place or place in folder.parents for place in self.remote)

    def is_cloud_placeholder(self, folder: Path) -> bool:
        return False

    def sync_roots(self) -> tuple[SyncRoot, ...]:
        return ()

    def free_bytes(self, folder: Path) -> int:
        return self.free

    def can_write(self, folder: Path) -> bool:
        return True


@dataclass
class Computer:
    """One computer with its settings and vaults. `restarted` is the same disk with a fresh program."""

    home: Path
    clock: FixedClock = field(default_factory=FixedClock)
    disk: LocalDisk = field(default_factory=LocalDisk)
    ballast_bytes: int = 0

    def __post_init__(self) -> None:
        self.paths = Paths(self.home)
        self.paths.create()
        weak = resource_text("policy/weak_passphrases.txt")
        self.store = FolderVaultStore(self.paths, self.disk, self.clock, weak, CHEAP, self.ballast_bytes)
        self.service = VaultService(self.store, self.clock, resource_text("policy/catalogues.json"))

    def restarted(self) -> Computer:
        return Computer(self.home, self.clock, self.disk)

    def plan(self, folder: Path | None = None, passphrase: str = PASSPHRASE) -> NewVault:
        return NewVault(SCHOOL, ("Bosrand", "Waterkant"), folder, MARIT, passphrase, self.store.new_recovery_key())

    def unlock(
        self, info: VaultInfo, passphrase: str = PASSPHRASE, account: int = 0
    ) -> tuple[Session, AccountKeys]:
        return self.service.unlock(info, info.accounts[account].id, passphrase)


@dataclass(frozen=True)
class MadeVault:
    """A closed vault of two accounts, coordinator and colleague, with its recovery key."""

    folder: Path
    recovery_key: str

    def copied_to(self, folder: Path) -> Path:
        shutil.copytree(self.folder, folder)
        return folder


@cache
def made_vault() -> MadeVault:
    """Made once for all tests; they work on copies. Thrown away with the temporary files."""
    home = Path(mkdtemp(prefix="vios-test-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    computer = Computer(home / "home")
    plan = computer.plan(home / "school")
    _info, session, keys = computer.service.create(plan)
    AccountService(session, keys).add(JORIS, OTHER_PASSPHRASE, [Role.COLLEAGUE])
    session.vault.close()
    return MadeVault(home / "school", plan.recovery_key.text)

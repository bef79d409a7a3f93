"""A new vault key in an open vault: what opens, what goes on working, and what happens when it stops half way."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from tests.data.vault_looks import code_of
from tests.real_store import JORIS, MARIT, OTHER_PASSPHRASE, PASSPHRASE, Computer, made_vault
from vios_desktop.data import rotation
from vios_desktop.data.account_keys import FolderAccountKeys
from vios_desktop.data.folder import VaultFolder
from vios_desktop.data.keys.key_file import KeyState
from vios_desktop.data.keys.vault_keys import VaultKeys
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.incident import IncidentFacts
from vios_desktop.domain.vocabulary import RecordKind, Role
from vios_desktop.services.account_keys import AccountKeys
from vios_desktop.services.accounts import AccountService
from vios_desktop.services.files import FileOwner, FileService, NewFile
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.session import Session
from vios_desktop.services.vaults import VaultInfo

CONTENT = b"Wat er in het bestand staat."


@dataclass
class Opened:
    """A vault with a file in it, opened by marit."""

    computer: Computer
    info: VaultInfo
    session: Session
    keys: AccountKeys
    file_id: str

    @property
    def joris(self) -> str:
        return next(account.id for account in self.info.accounts if account.display_name == JORIS)

    @property
    def accounts(self) -> AccountService:
        return AccountService(self.session, self.keys)

    def again(self, passphrase: str = PASSPHRASE, name: str = MARIT) -> Session:
        """Locked, and unlocked by somebody in a fresh program."""
        self.session.vault.close()
        self.computer = self.computer.restarted()
        info = self.computer.store.describe(self.info.folder)
        account = next(account for account in info.accounts if account.display_name == name)
        self.session, self.keys = self.computer.service.unlock(info, account.id, passphrase)
        return self.session

    def add_file(self) -> str:
        facts = IncidentFacts("theft", self.session.clock.today(), "yard", "Er is iets weg.")
        owner = FileOwner(RecordKind.INCIDENT, IncidentService(self.session).record(facts).id)
        return FileService(self.session).add(owner, NewFile("x.txt", CONTENT)).id

    def state(self) -> tuple[KeyState, int]:
        key_file = VaultFolder(self.info.folder).key_store.read().key_file
        return key_file.state, key_file.epoch


@pytest.fixture
def opened(tmp_path: Path) -> Opened:
    computer = Computer(tmp_path / "home")
    info = computer.store.describe(made_vault().copied_to(tmp_path / "school"))
    session, keys = computer.unlock(info)
    made = Opened(computer, info, session, keys, "")
    made.file_id = made.add_file()
    return made


def database_key(keys: AccountKeys) -> bytes:
    assert isinstance(keys, FolderAccountKeys)
    return keys.held.current.database_key()


def test_who_leaves_opens_nothing_and_who_stays_goes_on(opened: Opened, tmp_path: Path) -> None:
    old_key = database_key(opened.keys)
    shutil.copytree(opened.info.folder, tmp_path / "copy", ignore=shutil.ignore_patterns("lock*"))
    told: list[tuple[int, int]] = []
    opened.accounts.withdraw(opened.joris, lambda done, of: told.append((done, of)))
    assert told == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]
    assert opened.state() == (KeyState.OK, 2)
    assert FileService(opened.session).let_out(opened.file_id) == CONTENT
    later = opened.add_file()
    session = opened.again()
    assert [FileService(session).let_out(one) for one in (opened.file_id, later)] == [CONTENT, CONTENT]
    with session.begin() as work:
        assert work.audit.last_of(AuditAction.ACCOUNT_WITHDRAWN) is not None
        assert work.audit.last_of(AuditAction.VAULT_KEY_REPLACED) is not None
        work.audit.verify()
    session.vault.close()
    assert not rotation.opens(opened.info.folder / "data.db", old_key)
    assert [account.display_name for account in opened.computer.store.describe(opened.info.folder).accounts] == [
        MARIT
    ]
    older = Computer(tmp_path / "other").store
    left = older.describe(tmp_path / "copy")
    older.unlock(left, opened.joris, OTHER_PASSPHRASE).vault.close()  # a copy from before stays readable


def fail(*_arguments: object) -> None:
    raise ViosError("disk_full")


@pytest.mark.parametrize("step", ["rekey", "rewrap_files", "finish"])
def test_what_stops_half_way_works_on_and_is_finished_at_the_next_unlock(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(rotation, step, fail)
        assert code_of(lambda: opened.accounts.withdraw(opened.joris)) == "disk_full"
        assert opened.state() == (KeyState.ROTATING, 1)
        assert FileService(opened.session).let_out(opened.file_id) == CONTENT
        later = opened.add_file()
        for change in (
            lambda: opened.accounts.add("Nog iemand", "een lange nieuwe zin", [Role.COLLEAGUE]),
            opened.accounts.replace_vault_key,
        ):
            assert code_of(change) == "rotation_unfinished"
        session = opened.again()
        assert opened.state() == (KeyState.ROTATING, 1), "it still fails, and the vault opens all the same"
        assert [FileService(session).let_out(one) for one in (opened.file_id, later)] == [CONTENT, CONTENT]
    session = opened.again()
    assert opened.state() == (KeyState.OK, 2)
    assert [FileService(session).let_out(one) for one in (opened.file_id, later)] == [CONTENT, CONTENT]
    opened.accounts.add("Nog iemand", "een lange nieuwe zin", [Role.COLLEAGUE])
    session.vault.close()


def test_a_disk_that_fails_between_two_keys_is_asked_again_which_one_it_has(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(folder: VaultFolder, keys: VaultKeys, *_rest: object) -> VaultKeys:
        assert keys.following is not None
        rotation.rekey(folder.database, keys.database_key(), keys.following.database_key())
        monkeypatch.setattr(rotation, "opens", lambda *_: False)  # from here on the disk answers nothing
        raise ViosError("database_unreachable")

    monkeypatch.setattr(rotation, "settle", fails)
    with pytest.raises(ViosError, match="database_unreachable"):
        opened.accounts.withdraw(opened.joris)
    monkeypatch.undo()
    opened.add_file()
    with pytest.raises(ViosError, match="rotation_unfinished"):
        opened.accounts.withdraw(opened.joris)
    opened.again()
    assert opened.state() == (KeyState.OK, 2)


def test_a_mere_error_of_the_new_key_has_its_own_word(monkeypatch: pytest.MonkeyPatch) -> None:
    """What SQLCipher says when the disk refuses halfway."""

    class Refusing:
        def execute(self, _statement: str) -> None:
            raise dbapi2.OperationalError("SQL logic error")

        def close(self) -> None:
            pass

    monkeypatch.setattr(rotation, "connect", lambda *_: Refusing())
    with pytest.raises(ViosError, match="rotation_failed"):
        rotation.rekey(Path("data.db"), bytes(32), bytes(32))


def test_the_recovery_key_finishes_it_too(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(rotation, "rewrap_files", fail)
        assert code_of(lambda: opened.accounts.withdraw(opened.joris)) == "disk_full"
    opened.session.vault.close()
    computer = opened.computer.restarted()
    info = computer.store.describe(opened.info.folder)
    session, _ = computer.service.reset_passphrase(
        info, info.accounts[0].id, made_vault().recovery_key, "een heel andere lange zin"
    )
    assert opened.state() == (KeyState.OK, 2)
    assert FileService(session).let_out(opened.file_id) == CONTENT
    session.vault.close()


@pytest.mark.parametrize("step", ["finish", "rekey"])
def test_the_witnesses_of_the_log_go_over_to_the_new_key(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """Also when it stops just before: the next opening finds no witness that it cannot read."""
    with monkeypatch.context() as patched:
        patched.setattr(rotation, step, fail)
        assert code_of(lambda: opened.accounts.withdraw(opened.joris)) == "disk_full"
    session = opened.again()
    session = opened.again()
    with session.begin() as work:
        entry = work.audit.last_of(AuditAction.WITNESS_MISSING)
    assert entry is None or entry.detail != "unreadable"
    session.vault.close()


def test_without_room_nothing_begins(opened: Opened) -> None:
    assert isinstance(opened.keys, FolderAccountKeys)
    keys = opened.keys.held.current
    folder = opened.keys.folder
    assert code_of(lambda: rotation.begin_rotation(folder, keys, None, lambda _path: 10)) == "rotation_needs_space"
    assert opened.state() == (KeyState.OK, 1)
    opened.session.vault.close()


def test_a_damaged_database_is_called_damaged_also_between_two_keys(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(rotation, "rekey", fail)
        assert code_of(lambda: opened.accounts.withdraw(opened.joris)) == "disk_full"
    opened.session.vault.close()
    database = opened.info.folder / "data.db"
    database.write_bytes(b"\0" * 4096 + database.read_bytes()[4096:])
    assert code_of(opened.again) == "database_damaged"


def test_a_key_file_and_two_of_three_holders_at_the_door(opened: Opened) -> None:
    stick = opened.keys.new_stick()
    marit = opened.info.accounts[0].id
    opened.keys.change_stick(marit, PASSPHRASE, None, stick)
    codes = opened.keys.new_holder_codes()
    one, two, three = (code.text for code in codes)
    opened.keys.divide_recovery_key(made_vault().recovery_key, (one, two, three))
    opened.session.vault.close()
    service, store = opened.computer.service, opened.computer.store
    info = store.describe(opened.info.folder)
    assert info.divided
    assert [account.needs_stick for account in info.accounts] == [True, False]
    assert code_of(lambda: service.unlock(info, marit, PASSPHRASE)) == "stick_needed"
    assert code_of(lambda: service.unlock(info, marit, PASSPHRASE, b"?" * 32)) == "stick_other"
    service.unlock(info, marit, PASSPHRASE, stick)[0].vault.close()
    new = "een heel andere lange zin"
    assert code_of(lambda: service.reset_passphrase(info, marit, (one, one), new)) == "holders_same"
    session, _ = service.reset_passphrase(info, marit, (three, one), new)
    session.vault.close()
    assert not store.describe(info.folder).accounts[0].needs_stick


def test_an_account_past_its_end_and_a_passphrase_of_somebody_else(opened: Opened) -> None:
    opened.accounts.reset_passphrase(opened.joris, "een zin van een ander")
    opened.session.vault.close()
    service, info, new = opened.computer.service, opened.info, "een zin van joris zelf"
    unlock = service.unlock
    assert code_of(lambda: unlock(info, opened.joris, "een zin van een ander")) == "passphrase_must_change"
    same = "een zin van een ander"
    assert code_of(lambda: unlock(info, opened.joris, same, replacement=same)) == "passphrase_same"
    session, _ = unlock(info, opened.joris, same, replacement=new)
    session.vault.close()
    opened.again()
    opened.accounts.set_end(opened.joris, opened.session.clock.today())
    opened.session.vault.close()
    session, _ = opened.computer.service.unlock(info, opened.joris, new)
    session.vault.close()
    opened.computer.clock.advance(days=1)
    assert code_of(lambda: opened.computer.service.unlock(info, opened.joris, new)) == "account_ended"
    session = opened.again()
    with session.begin() as work:
        assert work.audit.last_of(AuditAction.UNLOCK_REFUSED) is not None
    session.vault.close()

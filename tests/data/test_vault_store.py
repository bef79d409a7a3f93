"""Vaults on disk: made whole or not at all, opened by who may, and every refusal told apart."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest

from tests.real_store import (
    JORIS,
    MARIT,
    OTHER_PASSPHRASE,
    PASSPHRASE,
    SCHOOL,
    Computer,
    made_vault,
)
from vios_desktop.data.folder import VaultFolder, VaultLock
from vios_desktop.data.keys import opening
from vios_desktop.data.keys.vault_keys import VaultKeys
from vios_desktop.data.vault_store import FolderAccountKeys, LockedVault
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.accounts import AccountKeys, AccountService
from vios_desktop.services.session import Session
from vios_desktop.services.vaults import VaultInfo

NEW_PASSPHRASE = "een heel andere lange zin"


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return Computer(tmp_path / "home")


@pytest.fixture
def info(computer: Computer, tmp_path: Path) -> VaultInfo:
    return computer.store.describe(made_vault().copied_to(tmp_path / "school"))


def everything_in(folder: Path) -> dict[str, bytes]:
    """Files below a folder with their content, folders with nothing; what the program keeps for itself aside."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if not name.startswith("home"):
            found[name] = path.read_bytes() if path.is_file() else b""
    return found


def code_of(action: Callable[[], object]) -> str:
    with pytest.raises(ViosError) as caught:
        action()
    return caught.value.code


def actions(session: Session, newest: int = 50) -> list[AuditAction]:
    """What the log holds, oldest first."""
    with session.begin() as work:
        work.audit.verify()
        return [entry.action for entry in reversed(work.audit.entries(newest))]


@pytest.mark.parametrize(
    "place",
    [
        Path("school"),
        Path("een map met spaties") / "Hët Bestand ✓" / "[x]*",
        Path("school.of.points"),
        Path("n" * 200),
        Path(".hidden"),
    ],
    ids=["plain", "strange", "points", "long", "hidden"],
)
def test_a_vault_is_made_where_the_user_wants(computer: Computer, tmp_path: Path, place: Path) -> None:
    info, session, _ = computer.service.create(computer.plan(tmp_path / place))
    assert info.folder == tmp_path / place
    assert (info.school_name, [account.display_name for account in info.accounts]) == (SCHOOL, [MARIT])
    assert actions(session) == [AuditAction.VAULT_CREATED, AuditAction.UNLOCKED]
    session.vault.close()
    assert [known.folder for known in computer.restarted().store.known()] == [info.folder]
    names = {path.name for path in info.folder.iterdir()}
    assert {"slots.json", "slots.json.bak", "data.db"} <= names <= {*VAULT_FILES}
    assert [path.name for path in info.folder.parent.iterdir() if path.name.startswith(f".{place.name}-")] == []
    assert info.folder.stat().st_mode & 0o077 == 0
    assert info.folder.joinpath("data.db").stat().st_mode & 0o077 == 0


VAULT_FILES = ("slots.json", "slots.json.bak", "data.db", "data.db-journal", "lock", "lock.json")


def test_without_a_folder_it_lies_under_its_id_among_the_programs_own(computer: Computer) -> None:
    info, session, _ = computer.service.create(computer.plan())
    session.vault.close()
    assert info.folder == computer.paths.vaults / info.vault_id


def test_an_empty_folder_with_what_the_system_left_there_is_good(computer: Computer, tmp_path: Path) -> None:
    folder = tmp_path / "school"
    folder.mkdir()
    for name in (".DS_Store", "desktop.ini", "Thumbs.db", ".slots.json.ab.vios-tmp"):
        folder.joinpath(name).write_bytes(b"x")
    info, session, _ = computer.service.create(computer.plan(folder))
    session.vault.close()
    assert info.folder == folder
    assert not folder.joinpath("desktop.ini").exists()


def test_a_link_to_an_empty_folder_is_good_and_the_vault_has_one_name(computer: Computer, tmp_path: Path) -> None:
    folder, link = tmp_path / "school", tmp_path / "link"
    folder.mkdir()
    link.symlink_to(folder)
    info, session, _ = computer.service.create(computer.plan(link), practice=True)
    session.vault.close()
    assert link.is_symlink()
    assert computer.store.describe(link) == computer.store.describe(folder) == computer.store.known()[0]
    assert computer.store.describe(link / ".." / "school").practice
    assert len(computer.store.known()) == 1
    assert info.folder == folder


@pytest.mark.parametrize("kind", ["file", "foreign", "vault", "network", "too_long", "full"])
def test_a_place_that_is_refused_stays_as_it_was(
    computer: Computer, tmp_path: Path, info: VaultInfo, kind: str
) -> None:
    folder = {"vault": info.folder, "too_long": tmp_path / ("n" * 300)}.get(kind, tmp_path / kind)
    if kind == "file":
        folder.write_text("mine", "utf-8")
    elif kind == "foreign":
        folder.mkdir()
        folder.joinpath("letter.txt").write_text("mine", "utf-8")
    elif kind == "network":
        computer.disk.remote.add(tmp_path)
    elif kind == "full":
        computer.disk.free = 1
    before = everything_in(tmp_path)
    expected = {
        "file": "place_not_folder",
        "foreign": "place_not_empty",
        "vault": "place_has_vault",
        "network": "place_network",
        "too_long": "folder_not_made",
        "full": "place_too_full",
    }
    assert code_of(lambda: computer.service.create(computer.plan(folder))) == expected[kind]
    assert everything_in(tmp_path) == before
    assert all(known.folder != folder for known in computer.store.known() if kind != "vault")


def test_a_weak_passphrase_and_a_wrong_recovery_key_make_nothing(computer: Computer, tmp_path: Path) -> None:
    plan = computer.plan(tmp_path / "school", passphrase="kort")
    assert code_of(lambda: computer.service.create(plan)) == "passphrase_too_short"
    wrong = replace(plan, passphrase=PASSPHRASE, recovery_key=replace(plan.recovery_key, groups=("AAAA",) * 10))
    assert code_of(lambda: computer.service.create(wrong)) == "recovery_key_typing"
    assert everything_in(tmp_path) == {}


class StopError(Exception):
    """Stands for anything that goes wrong while a vault is being filled."""


def test_what_fails_while_filling_leaves_nothing(computer: Computer, tmp_path: Path) -> None:
    def fill(session: Session, keys: AccountKeys) -> None:
        AccountService(session, keys).add(JORIS, OTHER_PASSPHRASE, [Role.COLLEAGUE])
        raise StopError

    with pytest.raises(StopError):
        computer.service.create(computer.plan(tmp_path / "school"), fill=fill)
    assert everything_in(tmp_path) == {}
    assert computer.store.known() == ()


def test_what_is_written_while_filling_is_in_the_vault(computer: Computer, tmp_path: Path) -> None:
    def fill(session: Session, keys: AccountKeys) -> None:
        AccountService(session, keys).add(JORIS, OTHER_PASSPHRASE, [Role.COLLEAGUE])

    info, session, _ = computer.service.create(computer.plan(tmp_path / "school"), fill=fill)
    session.vault.close()
    assert [account.display_name for account in info.accounts] == [MARIT, JORIS]
    joris, _ = computer.unlock(info, OTHER_PASSPHRASE, account=1)
    assert joris.account.roles == {Role.COLLEAGUE}
    joris.vault.close()


def test_somebody_who_was_first_keeps_his_vault(computer: Computer, tmp_path: Path) -> None:
    folder = tmp_path / "school"

    def fill(_session: Session, _keys: AccountKeys) -> None:
        made_vault().copied_to(folder)

    assert code_of(lambda: computer.service.create(computer.plan(folder), fill=fill)) == "place_has_vault"
    assert everything_in(tmp_path).keys() == {
        "school",
        *(f"school/{p.name}" for p in made_vault().folder.iterdir()),
    }
    computer.unlock(computer.store.describe(folder))[0].vault.close()


def test_what_a_killed_program_left_is_not_offered_and_goes_at_the_next_try(computer: Computer) -> None:
    abandoned = made_vault().copied_to(computer.paths.vaults / ".school-0123abcd")
    busy = made_vault().copied_to(computer.paths.vaults / ".school-89abcdef")
    others = made_vault().copied_to(computer.paths.vaults / ".other-0123abcd")
    assert computer.store.known() == ()
    with VaultLock(VaultFolder(busy), computer.clock.now):
        _, session, _ = computer.service.create(computer.plan(computer.paths.vaults / "school"))
    session.vault.close()
    assert (abandoned.exists(), busy.exists(), others.exists()) == (False, True, True)
    assert [known.folder.name for known in computer.store.known()] == ["school"]


def test_right_and_wrong_passphrases(computer: Computer, info: VaultInfo) -> None:
    assert code_of(lambda: computer.unlock(info, "iets heel anders dan dat")) == "wrong_passphrase"
    assert code_of(lambda: computer.unlock(info, OTHER_PASSPHRASE)) == "wrong_passphrase"
    session, _ = computer.unlock(info)
    assert session.account.display_name == MARIT
    session.vault.close()
    session, _ = computer.unlock(info, OTHER_PASSPHRASE, account=1)
    assert session.account.roles == {Role.COLLEAGUE}
    session.vault.close()


def test_the_delay_grows_and_survives_a_restart(computer: Computer, info: VaultInfo) -> None:
    waits = []
    for _ in range(10):
        with pytest.raises(ViosError, match="wrong_passphrase"):
            computer.unlock(info, "iets heel anders dan dat")
        computer = computer.restarted()
        wait_s = computer.service.wait_s(info, info.accounts[0].id)
        waits.append(wait_s)
        if wait_s:
            assert code_of(partial(computer.unlock, info)) == "unlock_wait"
        computer.clock.advance(seconds=wait_s)
    assert waits == [0, 0, 1, 2, 4, 8, 16, 32, 60, 60]
    assert computer.service.wait_s(info, info.accounts[1].id) == 0
    computer.unlock(info)[0].vault.close()
    assert computer.restarted().service.wait_s(info, info.accounts[0].id) == 0


def test_failed_tries_come_into_the_log_once(computer: Computer, info: VaultInfo) -> None:
    for _ in range(3):
        with pytest.raises(ViosError, match="wrong_passphrase"):
            computer.unlock(info, "iets heel anders dan dat")
        computer.clock.advance(minutes=1)
    computer = computer.restarted()
    computer.unlock(info)[0].vault.close()
    session, _ = computer.unlock(info)
    logged = actions(session)
    assert logged.count(AuditAction.UNLOCK_FAILED) == 3
    assert logged[-5:] == [*[AuditAction.UNLOCK_FAILED] * 3, AuditAction.UNLOCKED, AuditAction.UNLOCKED]
    with session.begin() as work:
        failed = [entry for entry in work.audit.entries(50) if entry.action is AuditAction.UNLOCK_FAILED]
    session.vault.close()
    assert {entry.object_id for entry in failed} == {info.accounts[0].id}
    assert len({entry.detail for entry in failed}) == 3


def test_a_passphrase_for_any_account_counts_for_all_when_it_fits_none(
    computer: Computer, info: VaultInfo
) -> None:
    assert [account.display_name for account in computer.store.fitting(info, OTHER_PASSPHRASE)] == [JORIS]
    for _ in range(3):
        assert computer.store.fitting(info, "iets heel anders dan dat") == ()
    assert [computer.store.wait_s(info, account.id) for account in info.accounts] == [1, 1]
    assert code_of(lambda: computer.store.fitting(info, PASSPHRASE)) == "unlock_wait"


def test_every_key_that_was_opened_is_wiped(
    computer: Computer, info: VaultInfo, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[VaultKeys] = []
    real = opening._open

    def watched(*arguments: object) -> VaultKeys | None:
        keys = real(*arguments)  # type: ignore[arg-type]  # passed through
        if keys is not None:
            opened.append(keys)
        return keys

    monkeypatch.setattr(opening, "_open", watched)
    computer.store.fitting(info, PASSPHRASE)
    computer.unlock(info)[0].vault.close()
    info.folder.joinpath("data.db").write_bytes(b"x" * 8192)
    assert code_of(lambda: computer.unlock(info)) == "database_damaged"
    assert len(opened) == 3
    for secret in (secret for keys in opened for secret in (keys.vault_key, keys.private_key)):
        with pytest.raises(RuntimeError, match="wiped"):
            secret.reveal()


def test_the_recovery_key_gives_another_passphrase(computer: Computer, info: VaultInfo) -> None:
    key = made_vault().recovery_key.lower().replace("-", " ")
    session, _ = computer.service.reset_passphrase(info, info.accounts[1].id, key, NEW_PASSPHRASE)
    assert session.account.display_name == JORIS
    assert actions(session)[-2:] == [AuditAction.RECOVERY_KEY_USED, AuditAction.PASSPHRASE_RESET]
    session.vault.close()
    assert code_of(lambda: computer.unlock(info, OTHER_PASSPHRASE, account=1)) == "wrong_passphrase"
    computer.unlock(info, NEW_PASSPHRASE, account=1)[0].vault.close()
    computer.unlock(info)[0].vault.close()


def test_typing_errors_in_the_recovery_key_cost_no_delay_and_a_wrong_key_does(
    computer: Computer, info: VaultInfo
) -> None:
    def reset(key: str) -> str:
        return code_of(lambda: computer.service.reset_passphrase(info, info.accounts[0].id, key, NEW_PASSPHRASE))

    right = made_vault().recovery_key
    other = computer.store.new_recovery_key().text
    before = everything_in(info.folder)
    for _ in range(5):
        assert reset(right[:-1] + ("0" if right[-1] != "0" else "1")) == "recovery_key_typing"
        assert reset(right[:-1]) == "recovery_key_length"
    assert [reset(other) for _ in range(4)] == [*["recovery_key_wrong"] * 3, "unlock_wait"]
    assert computer.store.wait_s(info, info.accounts[0].id) == 0
    assert {name: content for name, content in everything_in(info.folder).items() if name != "lock"} == {
        name: content for name, content in before.items() if name != "lock"
    }
    computer.clock.advance(seconds=1)
    computer = computer.restarted()
    session, _ = computer.service.reset_passphrase(info, info.accounts[0].id, right, NEW_PASSPHRASE)
    assert actions(session).count(AuditAction.UNLOCK_FAILED) == 3
    session.vault.close()
    assert [reset(other) for _ in range(3)] == ["recovery_key_wrong"] * 3, "the right key starts the count again"


@pytest.mark.parametrize("damage", ["damaged", "newer", "in_use", "weak"])
def test_a_reset_that_cannot_end_well_changes_no_passphrase(
    computer: Computer, info: VaultInfo, damage: str
) -> None:
    database, slots = info.folder / "data.db", info.folder / "slots.json"
    passphrase, good = NEW_PASSPHRASE, slots.read_bytes()
    lock = VaultLock(VaultFolder(info.folder), computer.clock.now, host="elders")
    if damage == "damaged":
        database.write_bytes(b"x" * database.stat().st_size)
    elif damage == "newer":
        set_schema_version(computer, info, 99)
    elif damage == "in_use":
        lock.acquire()
    else:
        passphrase = "kort"
    expected = {"damaged": "database_damaged", "newer": "vault_newer", "weak": "passphrase_too_short"}
    expected |= {"in_use": "vault_in_use_elsewhere"}
    assert (
        code_of(
            lambda: computer.service.reset_passphrase(
                info, info.accounts[0].id, made_vault().recovery_key, passphrase
            )
        )
        == expected[damage]
    )
    lock.release()
    assert slots.read_bytes() == good


def set_schema_version(computer: Computer, info: VaultInfo, version: int) -> None:
    session, keys = computer.unlock(info)
    assert isinstance(keys, FolderAccountKeys)
    key = keys.keys.database_key()
    session.vault.close()
    from vios_desktop.data.database import connect

    connection = connect(info.folder / "data.db", key)
    connection.execute(f"PRAGMA user_version={version}")
    connection.close()


def test_a_newer_vault_is_refused_and_stays_as_it_is(computer: Computer, info: VaultInfo) -> None:
    set_schema_version(computer, info, 99)
    before = info.folder.joinpath("data.db").read_bytes()
    assert code_of(lambda: computer.unlock(info)) == "vault_newer"
    assert info.folder.joinpath("data.db").read_bytes() == before


def test_damage_to_the_slots_is_told_from_a_wrong_passphrase(computer: Computer, info: VaultInfo) -> None:
    """The copy is one change behind: here it does not know the second account yet."""
    slots, copy = info.folder / "slots.json", info.folder / "slots.json.bak"
    good = slots.read_bytes()
    for damage in (good.replace(b'"', b"'", 1), good[:50], b"", None):
        slots.unlink(missing_ok=True)
        if damage is not None:
            slots.write_bytes(damage)
        damaged = computer.store.describe(info.folder)
        assert (damaged.slots_repaired, damaged.accounts) == (True, info.accounts[:1])
        computer.unlock(damaged)[0].vault.close()
        assert (slots.read_bytes() if slots.exists() else None) == damage, "what may still be read is kept"
    slots.write_bytes(good[:50])
    copy.write_bytes(b"")
    assert code_of(lambda: computer.store.describe(info.folder)) == "key_file_damaged"
    assert computer.store.known() == ()
    assert [error.code for error in computer.store.troubles()] == ["key_file_damaged"]
    assert code_of(lambda: computer.unlock(info)) == "key_file_damaged"


def test_a_slot_that_was_changed_without_the_keys_is_seen(computer: Computer, info: VaultInfo) -> None:
    """The names stand in the clear with a checksum that anybody can make; the MAC they cannot."""
    from vios_desktop.data.keys.key_file import decode, encode

    slots = info.folder / "slots.json"
    key_file = decode(slots.read_bytes())
    slots.write_bytes(encode(replace(key_file, school="Een andere school")))
    assert computer.store.describe(info.folder).school_name == "Een andere school"
    assert code_of(lambda: computer.unlock(info)) == "key_file_altered"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "database_damaged"),
        (b"x" * 8192, "database_damaged"),
        (b"SQLite format 3\x00" + bytes(8176), "not_a_vault"),
        (None, "database_missing"),
    ],
)
def test_a_damaged_database_is_told_apart_and_lets_go_of_the_lock(
    computer: Computer, info: VaultInfo, content: bytes | None, expected: str
) -> None:
    database = info.folder / "data.db"
    good = database.read_bytes()
    database.unlink()
    if content is not None:
        database.write_bytes(content)
    assert code_of(lambda: computer.unlock(info)) == expected
    assert (database.read_bytes() if database.exists() else None) == content
    database.write_bytes(good)
    computer.unlock(info)[0].vault.close()


def test_the_database_of_another_vault_does_not_open(computer: Computer, info: VaultInfo) -> None:
    other, session, _ = computer.service.create(computer.plan())
    session.vault.close()
    info.folder.joinpath("data.db").write_bytes(other.folder.joinpath("data.db").read_bytes())
    assert code_of(lambda: computer.unlock(info)) == "database_damaged"


def test_a_vault_in_use_is_refused_and_free_again_after(computer: Computer, info: VaultInfo) -> None:
    session, _ = computer.unlock(info)
    assert code_of(lambda: computer.unlock(info)) == "vault_in_use"
    assert code_of(lambda: computer.unlock(info, OTHER_PASSPHRASE, account=1)) == "vault_in_use"
    with session.begin() as work:
        assert work.accounts.all()
    session.vault.close()
    assert not info.folder.joinpath("lock.json").exists()
    computer.unlock(info)[0].vault.close()


def test_a_folder_that_cannot_be_tidied_lets_go_of_the_lock(
    computer: Computer, info: VaultInfo, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_folder: Path) -> int:
        raise OSError(5, "no")

    with monkeypatch.context() as patched:
        patched.setattr("vios_desktop.data.folder.remove_leftovers", refuse)
        with pytest.raises(OSError, match="no"):
            computer.unlock(info)
    computer.unlock(info)[0].vault.close()


def test_closing_twice_and_from_another_thread_does_no_harm(computer: Computer, info: VaultInfo) -> None:
    session, _ = computer.unlock(info)
    assert isinstance(session.vault, LockedVault)
    thread = threading.Thread(target=session.vault.close)
    thread.start()
    thread.join()
    session.vault.close()
    with pytest.raises(RuntimeError, match="wiped"):
        session.vault.keys.vault_key.reveal()
    computer.unlock(info)[0].vault.close()


def test_an_account_without_record_or_rights_does_not_get_in(computer: Computer, info: VaultInfo) -> None:
    session, _ = computer.unlock(info)
    joris = info.accounts[1].id
    with session.begin() as work:
        account = work.accounts.get(joris)
        assert account is not None
        work.accounts.put(replace(account, active=False))
        work.commit()
    session.vault.close()
    assert code_of(lambda: computer.unlock(info, OTHER_PASSPHRASE, account=1)) == "not_found"
    session, _ = computer.unlock(info)
    assert actions(session)[-1] is AuditAction.UNLOCKED
    session.vault.close()


def test_accounts_come_and_go_with_their_slots(computer: Computer, info: VaultInfo) -> None:
    session, keys = computer.unlock(info)
    slot_id = keys.add("Sanne Verzonnen", NEW_PASSPHRASE)
    assert code_of(lambda: keys.add("sanne  verzonnen", NEW_PASSPHRASE)) == "account_name_taken"
    assert slot_id in {account.id for account in computer.store.describe(info.folder).accounts}
    keys.remove(slot_id)
    assert code_of(lambda: keys.change_passphrase(info.accounts[0].id, "niet de oude zin", NEW_PASSPHRASE)) == (
        "wrong_passphrase"
    )
    keys.change_passphrase(info.accounts[0].id, PASSPHRASE, NEW_PASSPHRASE)
    session.vault.close()
    after = computer.store.describe(info.folder)
    assert after.accounts == info.accounts
    assert code_of(lambda: computer.unlock(after)) == "wrong_passphrase"
    computer.unlock(after, NEW_PASSPHRASE)[0].vault.close()


@pytest.mark.parametrize("name", ["nothing", "n" * 300, "file"])
def test_what_is_no_vault_is_called_so(computer: Computer, tmp_path: Path, name: str) -> None:
    tmp_path.joinpath("file").write_text("x", "utf-8")
    assert code_of(lambda: computer.store.describe(tmp_path / name)) == "not_a_vault"


def test_a_relative_folder_means_the_one_below_where_the_program_stands(
    computer: Computer, info: VaultInfo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(info.folder.parent)
    assert computer.store.describe(Path("school")) == info
    made, session, _ = computer.service.create(computer.plan(Path("nieuw")))
    session.vault.close()
    assert made.folder == info.folder.parent / "nieuw"
    assert os.listdir(made.folder)  # noqa: PTH208  # a bare look


def test_a_home_behind_a_link_shows_each_vault_once(tmp_path: Path) -> None:
    tmp_path.joinpath("real").mkdir()
    tmp_path.joinpath("link").symlink_to(tmp_path / "real")
    computer = Computer(tmp_path / "link" / "home")
    _, session, _ = computer.service.create(computer.plan())
    session.vault.close()
    assert len(computer.restarted().store.known()) == 1


def test_a_new_school_year_is_there_when_it_has_begun(computer: Computer, info: VaultInfo) -> None:
    """Without it nothing could be exported any more after the first summer."""
    session, _ = computer.unlock(info)
    with session.begin() as work:
        assert [year.label for year in work.school.years()] == ["2026-2027"]
    session.vault.close()
    computer.clock.advance(days=365 * 2)
    computer.unlock(info)[0].vault.close()
    session, _ = computer.unlock(info)
    with session.begin() as work:
        years = sorted(work.school.years(), key=lambda year: year.starts_on)
    logged = actions(session)
    session.vault.close()
    assert [year.label for year in years] == ["2026-2027", "2027-2028", "2028-2029"]
    assert all((late.starts_on - early.ends_on).days == 1 for early, late in pairwise(years))
    assert logged[-4:] == [
        AuditAction.UNLOCKED,
        AuditAction.SETTINGS_CHANGED,
        AuditAction.SETTINGS_CHANGED,
        AuditAction.UNLOCKED,
    ]

"""Vaults on disk: made whole or not at all, opened by who may, and every refusal told apart."""

from __future__ import annotations

import os
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from tests.data.vault_looks import actions, code_of, everything_in
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
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.account_keys import AccountKeys
from vios_desktop.services.accounts import AccountService
from vios_desktop.services.session import Session
from vios_desktop.services.vaults import VaultInfo

NEW_PASSPHRASE = "een heel andere lange zin"


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return Computer(tmp_path / "home")


@pytest.fixture
def info(computer: Computer, tmp_path: Path) -> VaultInfo:
    return computer.store.describe(made_vault().copied_to(tmp_path / "school"))


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


VAULT_FILES = ("slots.json", "slots.json.bak", "data.db", "data.db-journal", "lock", "lock.json", "anchor.bin")


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

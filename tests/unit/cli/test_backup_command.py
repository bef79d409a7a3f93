"""`vios backup`, `vios verify` and `vios restore`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.real_store import MARIT, PASSPHRASE, made_vault
from tests.unit.cli.terminal import Terminal
from vios_desktop.services.account_keys import AccountKeys
from vios_desktop.services.own_account import OwnAccountService
from vios_desktop.services.recovery_keys import RecoveryKeyService
from vios_desktop.services.session import Session


@pytest.fixture
def backup_file(terminal: Terminal) -> Path:
    printed = terminal.run("backup", *terminal.opening, "--json")
    assert printed.status == 0, printed.err
    return Path(json.loads(printed.out)["file"])


def key(terminal: Terminal) -> list[str | Path]:
    return ["--passphrase-file", terminal.passphrase_file, "--account", MARIT]


def test_a_backup_is_made_told_and_good(terminal: Terminal) -> None:
    printed = terminal.run("backup", *terminal.opening)
    assert printed.status == 0
    first, at, inside, log, file = printed.out.splitlines()
    assert first == "De back-up is gemaakt en gecontroleerd."
    assert at.startswith("Gemaakt op 24-11-2026 ")
    assert inside == "Inhoud: 0 incidenten, 0 signalen, 0 personen, 0 afspraken, 0 bestanden."
    assert log.startswith("Logboek ")
    checked = terminal.run("verify", file, *key(terminal))
    assert (checked.status, checked.out.splitlines()[0]) == (0, "De back-up is in orde.")


def test_a_copy_where_it_is_asked_for(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    printed = terminal.run("backup", *terminal.opening, "--json", "--to", tmp_path / "stick")
    answer = json.loads(printed.out)
    assert [Path(copy).parent for copy in answer["copies"]] == [tmp_path / "stick"]
    assert Path(answer["copies"][0]).read_bytes() == Path(answer["file"]).read_bytes()
    gone = terminal.run("backup", *terminal.opening, "--to", tmp_path / "nowhere")
    assert gone.status == 1
    assert "niet bereikbaar" in gone.err


def test_verify_says_what_is_wrong(terminal: Terminal, backup_file: Path) -> None:
    raw = backup_file.read_bytes()
    backup_file.write_bytes(raw[:-50])
    assert "niet heel" in terminal.run("verify", backup_file, *key(terminal)).err
    backup_file.write_bytes(raw[:9000] + b"x" + raw[9001:])
    printed = terminal.run("verify", backup_file, *key(terminal))
    assert (printed.status, printed.out) == (1, "")
    assert "beschadigd" in printed.err
    assert "wachtwoord" not in printed.err
    backup_file.write_bytes(raw)
    assert "2 accounts" in terminal.run("verify", backup_file, *key(terminal)[:2]).err
    terminal.passphrase_file.write_text("niet dit wachtwoord hier")
    assert "wachtwoord" in terminal.run("verify", backup_file, *key(terminal)).err


def test_restore_beside_and_in_use(terminal: Terminal, backup_file: Path, tmp_path: Path) -> None:
    before = (terminal.vault / "data.db").read_bytes()
    target = tmp_path / "terug"
    printed = terminal.run("restore", backup_file, *key(terminal), "--to", target, "--json")
    assert printed.status == 0, printed.err
    assert (json.loads(printed.out)["folder"], json.loads(printed.out)["in_use"]) == (str(target), False)
    again = terminal.run("restore", backup_file, *key(terminal), "--to", target)
    assert again.status == 1
    assert (terminal.vault / "data.db").read_bytes() == before

    recovery = tmp_path / "herstel.txt"
    recovery.write_text(made_vault().recovery_key)
    printed = terminal.run("restore", backup_file, "--recovery-key-file", recovery, "--use", "--json")
    assert printed.status == 0, printed.err
    folder = Path(json.loads(printed.out)["folder"])
    known = terminal.computer.store.known()
    assert known[0].folder == folder
    assert (terminal.vault / "data.db").read_bytes() == before


def test_two_of_three_holders_restore(terminal: Terminal, tmp_path: Path) -> None:
    session, keys = unlocked(terminal)
    service = RecoveryKeyService(session, keys)
    codes = service.new_holder_codes()
    service.divide(made_vault().recovery_key, codes)
    session.vault.close()
    file = Path(json.loads(terminal.run("backup", *terminal.opening, "--json").out)["file"])
    one, other = tmp_path / "een.txt", tmp_path / "twee.txt"
    one.write_text(codes[0].text)
    other.write_text(codes[0].text)
    twice = terminal.run("restore", file, "--holder-code-files", one, other, "--to", tmp_path / "terug")
    assert twice.status == 1
    assert not (tmp_path / "terug").exists()
    other.write_text(codes[2].text)
    printed = terminal.run("restore", file, "--holder-code-files", one, other, "--to", tmp_path / "terug")
    assert printed.status == 0, printed.err
    assert (tmp_path / "terug" / "data.db").is_file()


def test_an_account_with_a_key_file_restores_with_it(terminal: Terminal, tmp_path: Path) -> None:
    session, keys = unlocked(terminal)
    own = OwnAccountService(session, keys)
    stick = own.new_stick()
    own.use_stick(PASSPHRASE, stick)
    session.vault.close()
    (tmp_path / "marit.key").write_bytes(stick)
    with_key = (*key(terminal), "--key-file", tmp_path / "marit.key")
    file = Path(json.loads(terminal.run("backup", *terminal.opening, *with_key[2:], "--json").out)["file"])
    without = terminal.run("restore", file, *key(terminal), "--to", tmp_path / "terug")
    assert without.status == 1
    printed = terminal.run("restore", file, *with_key, "--to", tmp_path / "terug")
    assert printed.status == 0, printed.err


def unlocked(terminal: Terminal) -> tuple[Session, AccountKeys]:
    return terminal.computer.unlock(terminal.computer.store.describe(terminal.vault))


def test_one_of_two_keys_has_to_be_named(terminal: Terminal, backup_file: Path) -> None:
    assert terminal.run("verify", backup_file).status == 2

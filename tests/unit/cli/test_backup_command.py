"""`vios backup`, `vios verify` and `vios restore`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.real_store import MARIT, made_vault
from tests.unit.cli.terminal import Terminal


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


def test_one_of_two_keys_has_to_be_named(terminal: Terminal, backup_file: Path) -> None:
    assert terminal.run("verify", backup_file).status == 2

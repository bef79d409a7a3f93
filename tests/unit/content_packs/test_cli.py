"""`vios content`, as who looks after the computers of a school uses it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.signed_packs import PUBLISHER, pack, publishers
from tests.unit.cli.terminal import Terminal
from vios_desktop.app import content_in_use
from vios_desktop.decision.checks import KindReport
from vios_desktop.decision.content import Pack
from vios_desktop.services.content_packs import updates


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """On a build with a key, and without the walks: they take minutes."""

    def nothing_wrong(_pack: Pack, **_options: object) -> Iterator[KindReport]:
        return iter(())

    monkeypatch.setattr(content_in_use, "own_publishers", publishers)
    monkeypatch.setattr(updates, "check_each", nothing_wrong)
    return Terminal(tmp_path)


def test_looked_at_taken_in_and_put_back(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "nieuw.vpk"
    file.write_bytes(pack(5, "2099.1"))

    looked = terminal.run("content", "check", file)
    assert (looked.status, "in orde" in looked.out, PUBLISHER in looked.out) == (0, True, True)
    told = json.loads(terminal.run("content", "check", file, "--json").out)
    assert (told["serial"], told["changes"], told["problems"], told["put_back"]) == (5, [], [], None)
    shown = json.loads(terminal.run("content", "show", "--json").out)
    assert (shown["where"], shown["history"]) == ("program", []), "looking uses nothing"

    assert "In gebruik: versie 2099.1" in terminal.run("content", "install", file).out
    assert "2099.1" in terminal.run("content", "show").out
    assert terminal.run("content", "install", file).status == 1

    assert terminal.run("content", "back", "--reason", "wrong").status == 0
    shown = json.loads(terminal.run("content", "show", "--json").out)
    assert (shown["where"], [one["reason"] for one in shown["history"]]) == ("program", ["wrong", None])
    again = terminal.run("content", "check", file)
    assert "LET OP: deze versie is hier op" in again.out
    assert "Reden: er staat een fout in." in again.out
    assert json.loads(terminal.run("content", "check", file, "--json").out)["put_back"]["reason"] == "wrong"


def test_what_is_wrong_is_told_in_three_parts(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "kapot.vpk"
    file.write_bytes(pack(5, "2099.1")[:-1])
    printed = terminal.run("content", "install", file)
    assert printed.status == 1
    assert "De beslishulp werkt verder met de inhoud die er al was." in printed.err
    assert terminal.run("content", "install", file, "--machine").status == 1, "this computer has no such folder"
    assert terminal.run("content", "back").status == 2


def test_a_build_without_a_key_says_so(tmp_path: Path) -> None:
    printed = Terminal(tmp_path).run("content", "show")
    assert "neemt geen inhoudspakketten aan" in printed.out

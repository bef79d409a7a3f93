"""The open file beside the vault: written whole, and never trusted."""

from __future__ import annotations

import json
import stat
import sys
from datetime import date
from pathlib import Path

import pytest

from vios_desktop.data.folder import VaultFolder
from vios_desktop.data.open_rules_file import MOST_BYTES, OpenRulesFile
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.open_rules import OpenRules

RULES = OpenRules(
    date(2026, 11, 24),
    "Het Voorbeeld Collège",
    {"house_rules": "yes", "wijkagent_phone": "06-12345678"},
    {"wijkagent_phone": "Jan Fictief"},
)
WRITTEN = {
    "format": 1,
    "released_on": "2026-11-24",
    "school": "Het Voorbeeld College",
    "values": {"house_rules": "yes"},
    "names": {},
}


@pytest.fixture
def file(tmp_path: Path) -> OpenRulesFile:
    return OpenRulesFile(VaultFolder(tmp_path).open_rules)


def test_what_is_written_comes_back(file: OpenRulesFile) -> None:
    assert file.read() is None
    file.write(RULES)
    assert file.read() == RULES
    assert file.path.name == "snel-advies.json"
    file.write(OpenRules(date(2026, 11, 25), "Een andere school"))
    assert file.read() == OpenRules(date(2026, 11, 25), "Een andere school")
    assert [path.name for path in file.path.parent.iterdir()] == ["snel-advies.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")
def test_the_file_is_for_its_owner_only(file: OpenRulesFile) -> None:
    file.write(RULES)
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600


def test_taking_it_away_twice_is_no_error(file: OpenRulesFile) -> None:
    file.write(RULES)
    file.remove()
    file.remove()
    assert file.read() is None


def test_it_holds_the_rules_and_nothing_else(file: OpenRulesFile) -> None:
    file.write(RULES)
    assert json.loads(file.path.read_bytes()).keys() == WRITTEN.keys()


BROKEN: dict[str, object] = {
    "no object": [],
    "another format": {**WRITTEN, "format": 2},
    "format is true": {**WRITTEN, "format": True},
    "a key too many": {**WRITTEN, "pupils": {}},
    "a key too few": {name: value for name, value in WRITTEN.items() if name != "names"},
    "no day": {**WRITTEN, "released_on": "gisteren"},
    "no name of the school": {**WRITTEN, "school": ""},
    "a line break in a name": {**WRITTEN, "school": "a\nb"},
    "values are a list": {**WRITTEN, "values": []},
    "a value is a number": {**WRITTEN, "values": {"house_rules": 1}},
    "a value is an object": {**WRITTEN, "values": {"house_rules": {"a": {}}}},
    "an empty value": {**WRITTEN, "values": {"house_rules": ""}},
    "a long value": {**WRITTEN, "values": {"house_rules": "y" * 101}},
    "markup in a name of a setting": {**WRITTEN, "values": {"<b>": "yes"}},
    "a name without its number": {**WRITTEN, "names": {"wijkagent_phone": "Jan"}},
    "too many": {**WRITTEN, "values": {f"s{number}": "yes" for number in range(201)}},
}


@pytest.mark.parametrize("name", BROKEN)
def test_whatever_this_program_would_not_write_is_refused(file: OpenRulesFile, name: str) -> None:
    file.path.write_text(json.dumps(BROKEN[name]), "ascii")
    with pytest.raises(ViosError, match="open_rules_damaged"):
        file.read()


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b'{"format":1,"format":1}',
        b"[" * 5000,
        b" " * (MOST_BYTES + 1),
        json.dumps(WRITTEN).encode()[:-1],
        '{"school": "é"}'.encode(),
    ],
)
def test_bytes_that_are_no_release_are_refused(file: OpenRulesFile, raw: bytes) -> None:
    file.path.write_bytes(raw)
    with pytest.raises(ViosError, match="open_rules_damaged"):
        file.read()


def test_a_folder_in_its_place_is_refused(file: OpenRulesFile) -> None:
    file.path.mkdir()
    with pytest.raises(ViosError, match="open_rules_damaged"):
        file.read()
    with pytest.raises(ViosError, match="write_failed"):
        file.remove()

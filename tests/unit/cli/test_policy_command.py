"""`vios policy`: what IT is told of a file, and of this computer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path

from tests.unit.cli.terminal import Terminal
from vios_desktop.cli.main import run
from vios_desktop.cli.policy import fixed
from vios_desktop.domain.school_policy import SchoolPolicy

GOOD = '{"format": "vios-policy", "version": 1, "idle_minutes": {"default": 2, "most": 3}, "use": "reports_only"}'


@dataclass(frozen=True)
class FakePlace:
    file: Path

    def only_for_it(self) -> bool:
        return True


def test_a_good_file_is_told_in_words(terminal: Terminal) -> None:
    file = terminal.folder / "beleid.json"
    file.write_text(GOOD, "utf-8")

    printed = terminal.run("policy", "check", file)

    assert printed.status == 0
    assert "vergrendelen: na hoogstens 3 minuten, standaard 2" in printed.out
    assert "alleen melden en advies vragen" in printed.out


def test_every_fault_is_named_with_its_key(terminal: Terminal) -> None:
    file = terminal.folder / "beleid.json"
    file.write_text(GOOD.replace('"use"', '"usage"').replace("3", "99"), "utf-8")

    printed = terminal.run("policy", "check", file)

    assert printed.status == 1
    assert "FOUT  usage: deze sleutel bestaat niet" in printed.out
    assert "FOUT  idle_minutes: deze waarde kan niet" in printed.out
    assert "na hoogstens 5 minuten" in printed.out


def test_a_file_that_is_not_there(terminal: Terminal) -> None:
    printed = terminal.run("policy", "check", terminal.folder / "geen.json")

    assert printed.status == 1
    assert "kan niet worden gelezen" in printed.out


def test_what_holds_here_is_shown_with_its_place(terminal: Terminal) -> None:
    place = FakePlace(terminal.folder / "policy.json")
    out = StringIO()
    context = replace(terminal.context(out, StringIO()), policy_place=lambda: place)

    assert run(["policy", "show"], context) == 0
    assert out.getvalue() == f"{place.file}\nEr ligt niets vast.\n"


def test_every_part_of_a_policy_has_words() -> None:
    everything = SchoolPolicy("en", "dark", 2, 3, True, False, True, "/a", "/b", "/c", ("/d",))

    assert len(fixed(everything)) == 10
    assert fixed(SchoolPolicy()) == []

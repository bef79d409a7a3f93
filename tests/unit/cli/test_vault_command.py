"""`vios vault create`: the recovery key once, whole vaults only."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.real_store import made_vault
from tests.unit.cli.terminal import Terminal
from vios_desktop import practice_school
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.incident import IncidentFacts
from vios_desktop.practice_school import accounts
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.limited import LimitedService
from vios_desktop.texts import Texts


def test_the_recovery_key_is_printed_alone_and_works(bare: Terminal) -> None:
    printed = bare.run(
        "vault", "create", *bare.opening, "--school", "Proefcollege", "--account", "Sanne Verzonnen"
    )
    assert printed.status == 0
    assert len(printed.out.strip().replace("-", "")) == 40
    assert printed.out.count("\n") == 1
    assert "herstelsleutel" in printed.err
    info = bare.computer.store.describe(bare.vault)
    assert (info.school_name, info.accounts[0].display_name) == ("Proefcollege", "Sanne Verzonnen")
    session, _ = bare.computer.service.reset_passphrase(
        info, info.accounts[0].id, printed.out, "een heel andere lange zin"
    )
    session.vault.close()


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("--school", " "), 2),
        (("--account", ""), 2),
        (("--school", "x" * 5000), 1),
        (("--account", "a\x07b"), 1),
    ],
)
def test_a_wrong_name_makes_nothing(bare: Terminal, arguments: tuple[str, ...], status: int) -> None:
    printed = bare.run("vault", "create", *bare.opening, *arguments)
    assert (printed.status, printed.out) == (status, "")
    assert printed.err.startswith("vios: ")
    assert sorted(path.name for path in bare.folder.iterdir()) == ["home", "wachtwoord.txt"]


def test_creating_twice_is_refused_and_changes_nothing(bare: Terminal) -> None:
    made_vault().copied_to(bare.vault)
    before = {path.name: path.read_bytes() for path in bare.vault.iterdir()}
    printed = bare.run("vault", "create", *bare.opening)
    assert (printed.status, printed.out) == (1, "")
    assert printed.err == f"vios: {Texts().error('place_has_vault')}\n"
    assert {path.name: path.read_bytes() for path in bare.vault.iterdir()} == before


def test_the_practice_school_has_two_accounts(bare: Terminal) -> None:
    printed = bare.run("vault", "create", *bare.opening, "--demo")
    assert printed.status == 0, printed.err
    info = bare.computer.store.describe(bare.vault)
    assert info.practice
    assert [account.display_name for account in info.accounts] == [account.display_name for account in accounts()]
    assert len(bare.listed()) == 400
    bare.passphrase_file.write_text(accounts()[1].passphrase, "utf-8")
    assert 0 < len(bare.listed()) < 400


def test_a_practice_school_that_fails_leaves_nothing(bare: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object, **_options: object) -> Mapping[str, str]:
        raise ViosError("disk_full")

    monkeypatch.setattr(practice_school, "build", fail)
    printed = bare.run("vault", "create", *bare.opening, "--demo")
    assert (printed.status, printed.out) == (1, "")
    assert sorted(path.name for path in bare.folder.iterdir()) == ["home", "wachtwoord.txt"]
    assert bare.computer.store.known() == ()


def test_everything_goes_out_and_comes_back(terminal: Terminal, tmp_path: Path) -> None:
    package, again = tmp_path / "pakket", tmp_path / "nieuw"
    printed = terminal.run("vault", "export", package, *terminal.opening, "--purpose", "move")
    assert printed.status == 0, printed.err
    assert printed.out.startswith("Het pakket is gemaakt en nagelezen: ")
    assert "NIET versleuteld" in printed.err
    assert terminal.run("vault", "export", package, *terminal.opening, "--purpose", "move").status == 1
    opening: list[str | Path] = [
        "--vault",
        again,
        "--passphrase-file",
        terminal.passphrase_file,
        "--account",
        "Sanne Verzonnen",
    ]
    taken = terminal.run("vault", "import", package, *opening)
    assert taken.status == 0, taken.err
    assert len(taken.out.strip().replace("-", "")) == 40
    info = terminal.computer.store.describe(again)
    assert [account.display_name for account in info.accounts] == ["Sanne Verzonnen"]
    (package / "tables" / "person.jsonl").write_bytes(b"{}")
    damaged = terminal.run("vault", "import", package, "--vault", tmp_path / "derde", *opening[2:])
    assert (damaged.status, damaged.out) == (1, "")
    assert "beschadigd" in damaged.err
    assert not (tmp_path / "derde").exists()


def test_what_is_protected_goes_along_when_it_is_asked_for_and_is_said_when_it_stays(
    terminal: Terminal, tmp_path: Path
) -> None:
    info = terminal.computer.store.describe(terminal.vault)
    session, keys = terminal.computer.unlock(info)
    facts = IncidentFacts("theft", session.clock.today(), "yard", "Proefzilvervos.")
    recorded = IncidentService(session).record(facts)
    LimitedService(session, keys.record_seals).limit(recorded.id, (), "Er is een medewerker bij betrokken.")
    session.vault.close()
    export = ("vault", "export")
    asked = (*terminal.opening, "--purpose", "move")
    without = terminal.run(*export, tmp_path / "zonder", *asked)
    assert "niet gekozen (--protected): 1." in without.err
    assert "iets afgeschermd dat dit account niet kan lezen" not in without.err
    printed = terminal.run(*export, tmp_path / "met", *asked, "--protected")
    assert "1 keer iets wat was afgeschermd" in printed.out
    assert "niet alles ging mee" not in printed.err
    opening = ("--passphrase-file", terminal.passphrase_file, "--account", "Sanne Verzonnen")
    for package, words in (
        ("zonder", "er zit iets niet in"),
        ("met", "Weer afgeschermd, voor dit account alleen: 1."),
    ):
        taken = terminal.run("vault", "import", tmp_path / package, "--vault", tmp_path / f"{package}2", *opening)
        assert taken.status == 0, taken.err
        assert words in taken.err

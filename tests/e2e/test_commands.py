"""The commands, from an empty folder to a summary: real processes, real files."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests.e2e.commands import PASSPHRASE, Home, record

CANARY = "Zwaluwstaartje"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """One vault with three records, for the tests that only read it."""
    home = Home(tmp_path_factory.mktemp("lezen"))
    home.create("--school", "Proefcollege", "--account", "Proefpersoon")
    person = {
        "role": "alleged_causer",
        "first_name": CANARY,
        "last_name": "Verzonnen",
        "class": "3h",
        "birth_year": 2011,
    }
    item = {"item_kind": "vape", "subtype": "aardbei", "count": 5, "kept_at": "kluis 2"}
    path = home.write_lines(
        record(1),
        record(2, kind="Vapes verkopen of uitdelen", place="Plein", persons=[person], items=[item]),
        record(3, severity="major", police="notified", measures=[{"kind": "talk", "start": "2026-03-03"}]),
    )
    done = home.run("import", "incidents", str(path), *home.opening)
    assert done.returncode == 0, done.stderr
    return home


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def test_a_new_vault_gives_its_recovery_key_once(home: Home) -> None:
    key = home.create()
    assert len(key.replace("-", "")) == 40
    assert not any(key in path.read_bytes().decode("latin-1") for path in home.path.rglob("*") if path.is_file())


def test_a_second_vault_in_the_same_folder_is_refused(made: Home) -> None:
    before = sorted((p.name, hashlib.sha256(p.read_bytes()).digest()) for p in made.vault.iterdir() if p.is_file())
    done = made.run("vault", "create", *made.opening)
    after = sorted((p.name, hashlib.sha256(p.read_bytes()).digest()) for p in made.vault.iterdir() if p.is_file())
    assert done.returncode == 1
    assert before == after


def test_a_short_passphrase_makes_no_vault(home: Home) -> None:
    home.passphrase_file.write_text("te kort", "utf-8")
    done = home.run("vault", "create", *home.opening)
    assert done.returncode == 1
    assert not home.vault.exists()


def test_what_goes_in_comes_out_under_the_same_names(made: Home) -> None:
    listed = made.listed()
    assert [entry["facts"][-2:] for entry in listed] == ["1.", "2.", "3."]
    second = listed[1]
    assert second["kind"] == "vape_trade"
    assert second["place"] == "yard"
    assert second["persons"][0]["first_name"] == CANARY
    assert second["persons"][0]["role"] == "alleged_causer"
    assert second["items"][0]["count"] == 5
    assert listed[2]["severity"] == "major"
    assert listed[2]["measures"] == [{"kind": "talk", "start": "2026-03-03"}]


def test_a_listing_can_be_read_in_again(made: Home, home: Home) -> None:
    home.create()
    path = home.write_lines(*made.listed())
    done = home.run("import", "incidents", str(path), *home.opening)
    assert done.returncode == 0, done.stderr
    own = {"id", "number", "created_at", "updated_at", "version"}
    strip = [{k: v for k, v in entry.items() if k not in own} for entry in home.listed()]
    before = [{k: v for k, v in entry.items() if k not in own} for entry in made.listed()]
    for entry in (*strip, *before):
        for person in entry.get("persons", []):
            person.pop("person_id")
    assert strip == before


def test_wrong_lines_are_named_and_the_others_kept(home: Home) -> None:
    home.create()
    path = home.write_lines(
        record(1),
        {"kind": "theft", "place": "yard", "facts": "Geen dag."},
        "geen json",
        record(4, kind="bestaat niet"),
        record(5, occurred_on="2999-01-01"),
        record(6, severitty="major"),
        '{"kind": "theft", "kind": "fight", "occurred_on": "2026-03-02", "place": "yard", "facts": "Dubbel."}',
        record(8),
    )
    done = home.run("import", "incidents", str(path), *home.opening)
    assert done.returncode == 2
    assert len(done.stdout.split()) == 2
    for line in range(2, 8):
        assert f"regel {line}:" in done.stderr
    assert "occurred_on" in done.stderr
    assert "severitty" in done.stderr
    assert {entry["id"] for entry in home.listed()} == set(done.stdout.split())


def test_wrong_passphrase_says_so_and_shows_nothing(made: Home, tmp_path: Path) -> None:
    wrong = tmp_path / "fout.txt"
    wrong.write_text("dit is hem niet helaas", "utf-8")
    done = made.run("list", "incidents", "--vault", str(made.vault), "--passphrase-file", str(wrong))
    assert done.returncode == 1
    assert done.stdout == ""
    assert "wachtwoord" in done.stderr


def test_no_vault_and_a_damaged_vault_are_told_apart(home: Home) -> None:
    home.passphrase_file.write_text(PASSPHRASE, "utf-8")
    home.vault.mkdir()
    nothing = home.run("list", "incidents", *home.opening)
    home.vault.rmdir()
    home.create()
    database = home.vault / "data.db"
    content = bytearray(database.read_bytes())
    content[100] ^= 1
    database.write_bytes(content)
    damaged = home.run("list", "incidents", *home.opening)
    assert nothing.returncode == damaged.returncode == 1
    assert nothing.stderr != damaged.stderr
    assert "beschadigd" in damaged.stderr


def test_the_summary_of_a_period_is_made_once_and_stays_the_same(made: Home, tmp_path: Path) -> None:
    first, second = tmp_path / "een.pdf", tmp_path / "twee.pdf"
    made_first = made.run("export", "summary", *made.opening, "--period", "2026-09-01", "--out", str(first))
    assert made_first.returncode == 0, made_first.stderr
    late = made.write_lines(record(9, occurred_on="2026-09-01"))
    assert made.run("import", "incidents", str(late), *made.opening).returncode == 0
    again = made.run("export", "summary", *made.opening, "--period", "2026-09-15", "--out", str(second))
    assert again.returncode == 0, again.stderr
    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes().startswith(b"%PDF")


def test_a_period_that_has_not_ended_is_refused(made: Home, tmp_path: Path) -> None:
    target = tmp_path / "te-vroeg.pdf"
    done = made.run("export", "summary", *made.opening, "--period", "2027-07-30", "--out", str(target))
    assert done.returncode == 1
    assert not target.exists()


def test_help_is_in_dutch_and_names_every_command(made: Home) -> None:
    text = made.run("--help").stdout
    for command in ("vault", "import", "list", "export", "advise", "protocols", "tour"):
        assert command in text
    assert "opdrachten" in text
    assert made.run("export", "summary").returncode == 2


def test_nothing_about_a_person_lies_in_the_clear(made: Home) -> None:
    for path in made.path.rglob("*"):
        if path.is_file() and path.suffix != ".jsonl":
            assert CANARY.encode() not in path.read_bytes(), path.name

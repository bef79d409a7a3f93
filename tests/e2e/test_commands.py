"""The commands, from an empty folder to a summary: real processes, real files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.commands import COMMAND, Home, record
from tests.real_store import PASSPHRASE

CANARY = "Zwaluwstaartje"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """One vault with three records, for the tests that only read it."""
    home = Home(tmp_path_factory.mktemp("lezen")).with_vault()
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
    path.unlink()
    return home


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path).with_vault()


def test_from_an_empty_folder_to_a_listing(tmp_path: Path) -> None:
    """The one test that derives keys as the program does, in folders with names as people give them."""
    folder = tmp_path / "Mijn mæp"
    folder.mkdir()
    home = Home(folder).with_passphrase()
    created = home.run("vault", "create", *home.opening, "--school", "Proefcollege")
    assert created.returncode == 0, created.stderr
    key = created.stdout.strip()
    assert len(key.replace("-", "")) == 40
    for path in folder.rglob("*"):
        if path.is_file() and path != home.passphrase_file:
            content = path.read_bytes()
            assert key.encode() not in content
            assert PASSPHRASE.encode() not in content
    assert {path.name for path in folder.iterdir()} == {"school", "home", "wachtwoord.txt"}
    assert folder.joinpath("home").stat().st_mode & 0o077 == 0
    imported = home.run("import", "incidents", str(home.write_lines(record(1))), *home.opening)
    assert imported.returncode == 0, imported.stderr
    assert [entry["id"] for entry in home.listed()] == imported.stdout.split()


def test_what_goes_in_comes_out_under_the_same_names(made: Home) -> None:
    listed = made.listed()
    assert [entry["facts"][-2:] for entry in listed] == ["1.", "2.", "3."]
    second = listed[1]
    assert (second["kind"], second["place"]) == ("vape_trade", "yard")
    assert second["persons"][0]["first_name"] == CANARY
    assert second["persons"][0]["role"] == "alleged_causer"
    assert second["items"][0]["count"] == 5
    assert listed[2]["severity"] == "major"
    assert listed[2]["measures"] == [{"kind": "talk", "start": "2026-03-03"}]


def test_a_listing_can_be_read_in_again(made: Home, home: Home) -> None:
    path = home.write_lines(*made.listed())
    done = home.run("import", "incidents", str(path), *home.opening)
    assert done.returncode == 0, done.stderr
    own = {"id", "number", "created_at", "created_by", "updated_at", "updated_by", "version"}
    strip = [{k: v for k, v in entry.items() if k not in own} for entry in home.listed()]
    before = [{k: v for k, v in entry.items() if k not in own} for entry in made.listed()]
    for entry in (*strip, *before):
        for person in entry.get("persons", []):
            person.pop("person_id")
    assert strip == before


def test_wrong_lines_are_named_and_the_others_kept(home: Home) -> None:
    path = home.write_lines(record(1), "geen json", record(3, severitty="major"), record(4))
    done = home.run("import", "incidents", str(path), *home.opening)
    assert done.returncode == 2
    assert len(done.stdout.split()) == 2
    assert "regel 2:" in done.stderr
    assert "regel 3: severitty:" in done.stderr
    assert {entry["id"] for entry in home.listed()} == set(done.stdout.split())


def test_the_summary_of_a_period_is_made_once_and_stays_the_same(home: Home, tmp_path: Path) -> None:
    first, second = tmp_path / "een.pdf", tmp_path / "twee.pdf"
    made_first = home.run("export", "summary", *home.opening, "--period", "2026-09-01", "--out", str(first))
    assert made_first.returncode == 0, made_first.stderr
    again = home.run("export", "summary", *home.opening, "--period", "2026-09-15", "--out", str(second))
    assert again.returncode == 0, again.stderr
    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    "environment",
    [{"LC_ALL": "C", "LANG": "C"}, {"PYTHONIOENCODING": "cp1252"}],
    ids=["C", "Windows"],
)
def test_no_character_stops_a_command(home: Home, environment: dict[str, str]) -> None:
    facts = "Zoë, 李, Škoła 🚲 \u2028 en een \u20ac"
    path = home.write_lines(record(facts=facts))
    assert home.run("import", "incidents", str(path), *home.opening, **environment).returncode == 0
    listed = home.run("list", "incidents", *home.opening, "--json", **environment)
    assert (listed.returncode, listed.stderr) == (0, "")
    assert facts.replace("\u2028", "\\u2028") in listed.stdout
    wrong = home.run("list", "incidents", "--vault", "Škoła 🚲", "--passphrase-file", "x", **environment)
    assert wrong.returncode == 1
    assert "Traceback" not in wrong.stderr


def test_a_reader_that_goes_away_leaves_no_word_of_python(home: Home) -> None:
    """`vios list … | head -1`, with more than a pipe holds; and a reader that was never there."""
    nobody = home.start("protocols", "list")
    assert nobody.stdout is not None
    nobody.stdout.close()
    assert nobody.stderr is not None
    assert nobody.stderr.read() == b""
    nobody.stderr.close()
    assert nobody.wait(60) in (0, 1)
    path = home.write_lines(*(record(number, facts="x" * 15_000) for number in range(30)))
    assert home.run("import", "incidents", str(path), *home.opening).returncode == 0
    process = home.start("list", "incidents", *home.opening, "--json")
    assert process.stdout is not None
    assert process.stdout.readline().startswith(b'{"id"')
    process.stdout.close()
    assert process.stderr is not None
    said = process.stderr.read()
    process.stderr.close()
    assert process.wait(60) == 1
    assert said == b""
    assert len(home.listed()) == 30


def test_a_full_disk_behind_the_output_is_no_traceback(home: Home) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "list", "incidents", *home.opening, "--json"],
            env=home.environment(), stdout=full, stderr=subprocess.PIPE, check=False, timeout=60,
        )  # fmt: skip
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


def test_control_c_ends_with_130_and_the_vault_opens_again(home: Home) -> None:
    import signal

    # More printed ids than a pipe and a reader hold: the import cannot end before the signal came.
    path = home.write_lines(*(record(number) for number in range(4_000)))
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # run in the background it is ignored
    process = home.start("import", "incidents", str(path), *home.opening)
    signal.signal(signal.SIGINT, before)
    assert process.stdout is not None
    first = process.stdout.readline().decode().strip()
    process.send_signal(signal.SIGINT)
    rest, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert errors == b""
    printed = {first, *rest.decode().split()}
    assert printed <= {entry["id"] for entry in home.listed()}


def test_help_stands_within_a_moment_and_loads_no_store(made: Home) -> None:
    done = made.run("--help")
    assert done.returncode == 0
    for command in ("vault", "import", "list", "export", "advise", "protocols", "tour"):
        assert command in done.stdout
    code = (
        "import sys; from vios_desktop.cli.main import build_parser; build_parser().format_help();"
        "print([m for m in ('sqlalchemy', 'cryptography', 'PySide6', 'reportlab') if m in sys.modules])"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert loaded.stdout.strip() == "[]"


def test_nothing_about_a_person_lies_in_the_clear(made: Home) -> None:
    assert made.run("list", "incidents", *made.opening).returncode == 0
    forms = [CANARY.encode(), CANARY.encode("utf-16-le"), b"aardbei", PASSPHRASE.encode()]
    looked_at = 0
    for path in made.path.rglob("*"):
        if path.is_file() and path != made.passphrase_file:
            looked_at += 1
            assert not any(form in path.read_bytes() for form in forms), path.name
    assert looked_at >= 6
    log = made.path / "home" / "logs" / "vios.log"
    assert log.read_text("utf-8") == ""


def test_of_programs_started_at_once_each_works_alone_or_says_so(home: Home) -> None:
    path = home.write_lines(*(record(number) for number in range(60)))
    programs = [home.start("import", "incidents", str(path), *home.opening) for _ in range(3)]
    printed: set[str] = set()
    statuses = []
    for program in programs:
        out, errors = (text.decode() for text in program.communicate(timeout=120))
        statuses.append(program.returncode)
        printed |= set(out.split())
        assert (len(out.split()), "Het bestand is" in errors) in {(60, False), (0, True)}
        assert "Traceback" not in errors
    assert set(statuses) <= {0, 1}
    assert len(printed) == 60 * statuses.count(0) > 0
    assert {entry["id"] for entry in home.listed()} == printed

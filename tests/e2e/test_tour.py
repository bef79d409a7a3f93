"""The tour: the real program through its main job, and a summary in which nobody is named."""

from __future__ import annotations

import base64
import json
import re
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from tests.e2e.commands import Home
from tests.e2e.once import once, shared_folder
from tests.e2e.tour_driver import IN_BOTH
from vios_desktop import resource_files
from vios_desktop.services.practice.accounts import practice_accounts
from vios_desktop.services.practice.build import SCHOOL_NAME
from vios_desktop.services.practice.names import all_name_words

FEWEST_PICTURES = 150
PNG = b"\x89PNG"


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Played once for all workers: it takes minutes. What it kept and its temporary files stay beside it."""

    def play(place: Path) -> None:
        for name in ("uit", "bewaard", "tijdelijk"):
            (place / name).mkdir()
        command = [sys.executable, "-m", "tests.e2e.tour_driver", str(place / "uit"), str(place / "bewaard")]
        done = subprocess.run(
            command,
            env=Home(place).environment(TMPDIR=str(place / "tijdelijk")),
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=1800,
        )
        assert done.returncode == 0, done.stderr
        place.joinpath("gezegd.txt").write_text(done.stdout + done.stderr, "utf-8")

    return once(shared_folder(tmp_path_factory), "rondgang", play) / "uit"


def words_of(text: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"[^\W\d_]+", text)}


def names() -> set[str]:
    return {word.casefold() for word in all_name_words(read_resource)}


def page_text(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


def unpack(stream: bytes) -> bytes:
    """A stream of the file as it is read: packed, and the text of the page also as letters."""
    letters = stream.endswith(b"~>")
    packed = base64.a85decode(b"<~" + stream, adobe=True) if letters else stream
    return zlib.decompressobj().decompress(packed)  # a last byte that looks like a space may be cut off


@pytest.mark.slow
def test_the_tour_leaves_pictures_in_light_and_dark(tour: Path) -> None:
    pictures = sorted(tour.glob("*.png"))
    assert len(pictures) >= FEWEST_PICTURES
    assert all(path.read_bytes().startswith(PNG) for path in pictures)
    assert any("donker" in path.stem for path in pictures)
    sizes = {path.read_bytes()[16:24] for path in pictures}
    assert sizes == {(1366).to_bytes(4, "big") + (720).to_bytes(4, "big")}


@pytest.mark.slow
def test_the_summary_names_nobody(tour: Path) -> None:
    (pdf,) = tour.glob("samenvatting-*.pdf")
    text = page_text(pdf).replace(SCHOOL_NAME, "")
    assert "Samenvatting voor het kernteam" in text
    assert len(names()) > 100
    assert not names() & words_of(text)


@pytest.mark.slow
def test_the_sheet_for_the_wall_names_nobody(tour: Path) -> None:
    text = page_text(tour / "vios-knife.pdf")
    assert "Mes of steekwapen" in text
    assert not names() & words_of(text.replace(SCHOOL_NAME, ""))


@pytest.mark.slow
def test_the_file_of_the_summary_hides_no_name(tour: Path) -> None:
    (pdf,) = tour.glob("samenvatting-*.pdf")
    raw = pdf.read_bytes()
    streams = re.findall(rb"stream\r?\n(.*?)\s*endstream", raw, re.DOTALL)
    unpacked = [raw, *map(unpack, streams)]
    assert len(unpacked) > 1
    text = b"\n".join(unpacked).decode("latin-1").replace(SCHOOL_NAME, "")
    long_names = {name for name in names() if len(name) >= 5}
    assert not long_names & words_of(text)


@pytest.mark.slow
def test_the_letter_names_the_pupil_it_is_about_and_nobody_else(tour: Path) -> None:
    (pdf,) = tour.glob("schorsingsbesluit-*.pdf")
    text = page_text(pdf)
    assert "Daan Proefman" in text
    assert not {"tess", "fictum", "anna", "nepwerk"} & words_of(text)
    assert "vul in" not in text
    assert not names() & words_of(pdf.stem)


def test_the_advice_without_an_account_is_a_file_that_names_nobody(tour: Path) -> None:
    (pdf,) = tour.glob("advies-*.pdf")
    text = page_text(pdf).replace(SCHOOL_NAME, "")
    assert "Advies: verkoop van vapes" in text
    assert not {name for name in names() if len(name) >= 5} & words_of(text)


@pytest.mark.slow
@pytest.mark.parametrize("screen", sorted(IN_BOTH))
def test_the_rules_and_the_advice_without_an_account_are_in_it(tour: Path, screen: str) -> None:
    found = {path.stem.partition("-")[2] for path in tour.glob("*.png")}
    assert {f"{screen}-licht", f"{screen}-donker"} <= found


def told_things() -> set[str]:
    """What the tour typed or read that is about somebody, long enough not to stand anywhere by chance."""
    accounts = practice_accounts(read_resource)
    open_on_purpose = {word for account in accounts for word in account.display_name.split()}
    open_on_purpose |= set(SCHOOL_NAME.split())
    words = {name for name in all_name_words(read_resource) if len(name) >= 6} - open_on_purpose
    assert len(words) > 100
    story = json.loads(read_resource("practice/story.json"))
    sentences = {text[:40] for text in texts_in(story) if len(text) >= 60}
    assert len(sentences) > 10
    return words | sentences | {account.passphrase for account in accounts}


def read_resource(name: str) -> str:
    return (resource_files.root() / name).read_text("utf-8")


def texts_in(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict):
        for value in part.values():
            yield from texts_in(value)
    elif isinstance(part, list):
        for value in part:
            yield from texts_in(value)


def found_in(raw: bytes, marks: set[str]) -> set[str]:
    """Marks that stand in these bytes in a form that can be read."""
    forms = {mark: (mark.encode(), mark.encode("utf-16-le"), mark.encode("latin-1", "ignore")) for mark in marks}
    return {mark for mark, written in forms.items() if any(form in raw for form in written)}


@pytest.mark.slow
def test_nothing_about_anybody_stands_on_the_disk_in_the_clear(tour: Path) -> None:
    """In no vault, log, setting, temporary file or file name, and in nothing that was said to the terminal."""
    marks = told_things()
    kept = [path for name in ("bewaard", "tijdelijk", "home") for path in tour.parent.joinpath(name).rglob("*")]
    databases = [path for path in kept if path.name == "data.db"]
    assert len(databases) >= 2
    assert any(path.suffix == ".blob" for path in kept)
    assert any(path.name == "vios.log" for path in kept)
    for path in kept:
        relative = str(path.relative_to(tour.parent))
        assert not found_in(relative.encode(), marks)
        if path.is_file():
            assert not found_in(path.read_bytes(), marks), path.name
    assert not found_in(tour.parent.joinpath("gezegd.txt").read_bytes(), marks)


@pytest.mark.slow
def test_the_search_for_what_is_in_the_clear_can_find_something(tour: Path) -> None:
    """The test of the test: the letter that was made on purpose does name its pupil."""
    (pdf,) = tour.glob("schorsingsbesluit-*.pdf")
    assert found_in(page_text(pdf).encode(), told_things() | {"Proefman"})


@pytest.mark.slow
def test_no_temporary_file_is_left(tour: Path) -> None:
    assert [path.name for path in tour.parent.joinpath("tijdelijk").rglob("*")] == []

"""The tour: the real program through its main job, and a summary in which nobody is named."""

from __future__ import annotations

import base64
import re
import zlib
from pathlib import Path

import pypdfium2
import pytest

from tests.e2e.commands import Home
from tests.e2e.once import once, shared_folder
from vios_desktop import resource_files
from vios_desktop.services.practice.build import SCHOOL_NAME
from vios_desktop.services.practice.names import all_name_words

FEWEST_PICTURES = 12
PNG = b"\x89PNG"


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Played once for all workers: it takes minutes."""

    def play(place: Path) -> None:
        done = Home(place).run("tour", str(place / "uit"))
        assert done.returncode == 0, done.stderr

    return once(shared_folder(tmp_path_factory), "rondgang", play) / "uit"


def words_of(text: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"[^\W\d_]+", text)}


def names() -> set[str]:
    return {
        word.casefold() for word in all_name_words(lambda name: (resource_files.root() / name).read_text("utf-8"))
    }


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
@pytest.mark.parametrize("screen", ["schoolregels-vrijgeven", "snel-advies-vraag", "snel-advies", "ontgrendelen"])
def test_the_rules_and_the_advice_without_an_account_are_in_it(tour: Path, screen: str) -> None:
    found = {path.stem.partition("-")[2] for path in tour.glob("*.png")}
    assert {f"{screen}-licht", f"{screen}-donker"} <= found

"""The printed summary: acceptance test 8 of the notes on disclosure, and a page that can be read."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from tests.unit.disclosure.invented import PERIOD, PERIOD_BEFORE, different, layout, renumbered
from tests.unit.reports.pdf_reading import FONTS, fonts, metadata, page_texts, rectangles, text_boxes, text_of
from vios_desktop.disclosure.bands import Band
from vios_desktop.disclosure.summary import (
    AgreementCounts,
    PeriodSummary,
    SummaryBlock,
    SummaryLine,
    build_summary,
)
from vios_desktop.disclosure.summary_json import to_json
from vios_desktop.reports.sheet import BOTTOM_PT, FOOTER_PT, MARGIN_PT, RIGHT_PT
from vios_desktop.reports.summary_pdf import render_summary
from vios_desktop.reports.summary_words import agreements_sentence

MADE_ON = date(2026, 11, 24)
SCHOOL = "Het Voorbeeld College"
AGREEMENTS = AgreementCounts(made=91, kept=61, open=17, late=13)
DATES = (
    "26 oktober tot en met 22 november 2026",
    "26 okt – 22 nov",
    "28 sep – 25 okt",
    "Gemaakt op 24 november 2026",
)


def summary(code: str = "B", k: int = 5, *, compared: bool = True) -> PeriodSummary:
    now = renumbered([*different(23), *different(6, "fights_weapons", "classroom"), *different(3, "theft")])
    then = renumbered([*different(7), *different(8, "fights_weapons", "classroom"), *different(11, "theft")])
    before = build_summary(layout(code), PERIOD_BEFORE, then, AGREEMENTS, k=k) if compared else None
    return build_summary(layout(code), PERIOD, now, AGREEMENTS, before, k)


def render(what: PeriodSummary, school: str = SCHOOL) -> bytes:
    return render_summary(what, school, MADE_ON, FONTS)


@pytest.mark.parametrize("k", [5, 10])
@pytest.mark.parametrize("code", ["small", "B", "A"])
@pytest.mark.parametrize("compared", [True, False])
def test_every_number_is_a_band_a_date_a_page_or_an_agreement(code: str, k: int, *, compared: bool) -> None:
    what = summary(code, k, compared=compared)
    text = text_of(render(what))
    for known in (*DATES, "Pagina 1 van 1"):
        text = text.replace(known, " ")
    printed = [line.band for line in what.lines()] + [line.previous for line in what.lines() if line.previous]
    allowed = {f"{band.low}–{band.high}" for band in [*printed, Band(0, k - 1)]}
    bands = re.findall(r"\d+–\d+", text)
    assert set(bands) == allowed
    in_brief = 2 if compared else 1
    assert len(bands) == len(printed) + 1 + in_brief
    rest = re.findall(r"\d+", re.sub(r"\d+–\d+", " ", text))
    assert sorted(rest) == sorted(["91", "61", "17", "13"])


def test_the_page_says_what_the_mock_says() -> None:
    text = text_of(render(summary()))
    for words in (
        "Vertrouwelijk. Alleen voor het kernteam.",
        "Samenvatting voor het kernteam",
        "Het Voorbeeld College. Vier weken: 26 oktober tot en met 22 november 2026.",
        "Incidenten met verschillende betrokkenen",
        "Groep 26 okt – 22 nov 28 sep – 25 okt Verschil",
        "Middelen 20–24 5–9 hoger",
        "Geweld en druk 5–9 5–9 geen duidelijk verschil",
        "Spullen en terrein 0–4 10–14 lager",
        "Totaal 30–34 25–29 hoger",
        "0–4 betekent: nul tot en met vier. Ook nul hoort daarbij. Maar het is niet hetzelfde als geen",
        "Totaal: 30–34 incidenten met verschillende betrokkenen. In de periode ervoor: 25–29.",
        "Zeker hoger dan in de periode ervoor: Middelen (groep); Plein en fietsenstalling (plaats).",
        "Zeker lager dan in de periode ervoor: Spullen en terrein (groep).",
        "De balk (26 okt – 22 nov): donker is zeker, open is misschien.",
        "Vergelijk hiermee geen scholen. Meer registraties betekent niet vanzelf minder veilig.",
        "In deze periode maakte het kernteam 91 afspraken: 61 gereed, 17 lopen nog, 13 te laat.",
        "Gemaakt op 24 november 2026",
        "Pagina 1 van 1",
    ):
        assert words in text


def test_what_a_band_means_stands_before_the_first_line() -> None:
    text = text_of(render(summary()))
    assert text.index("0–4 betekent") < text.index("In het kort") < text.index("Middelen")
    assert text.index("Vergelijk hiermee geen scholen") < text.index("Middelen")


def test_without_a_period_before_the_page_compares_nothing() -> None:
    text = text_of(render(summary(compared=False)))
    assert text.count("Geen vergelijking: over de periode hiervoor is geen samenvatting gemaakt") == 1
    for word in ("28 sep", "Hoger of lager", "Verschil", "In de periode ervoor", "geen duidelijk"):
        assert word not in text


def test_when_nothing_differs_the_page_says_so() -> None:
    same = renumbered(different(6))
    before = build_summary(layout("B"), PERIOD_BEFORE, same, AGREEMENTS)
    text = text_of(render(build_summary(layout("B"), PERIOD, same, AGREEMENTS, before)))
    assert "Bij geen enkele regel is er een duidelijk verschil." in text
    assert "Zeker" not in text


@pytest.mark.parametrize("compared", [True, False])
def test_every_line_has_a_bar_and_nought_to_four_is_no_empty_place(*, compared: bool) -> None:
    what = summary("B", compared=compared)
    lines = [line for block in what.blocks for line in block.lines]
    filled, drawn = rectangles(render(what))
    assert len(drawn) == len(lines) + 1  # and the box above
    assert len(filled) == sum(line.band.low > 0 for line in lines) + 1
    widths = {round(box.right - box.left, 1) for box in drawn}
    assert len(widths) == 2  # every open part is as wide as the next: none of them is nothing


def test_a_strict_page_explains_its_own_bands() -> None:
    assert "0–9 betekent: nul tot en met negen." in text_of(render(summary(k=10)))


def test_the_small_layout_says_nothing_of_lines_it_does_not_have() -> None:
    text = text_of(render(summary("small")))
    assert "Totaal" in text
    assert "De regels samen" not in text


@pytest.mark.parametrize("code", ["small", "B", "A"])
def test_a_summary_is_one_page(code: str) -> None:
    assert len(page_texts(render(summary(code)))) == 1


def test_metadata_are_neutral() -> None:
    found = metadata(render(summary()))
    assert found == {
        "Title": "Samenvatting voor het kernteam",
        "Subject": "Samenvatting voor het kernteam",
        "Author": "VIOS",
        "Creator": "VIOS",
        "Producer": "VIOS",
        "CreationDate": "D:20000101000000+00'00'",
        "ModDate": "D:20000101000000+00'00'",
    }


def test_nothing_is_hidden_in_the_file() -> None:
    pdf = render(summary())
    for part in (
        b"/Annots",
        b"/EmbeddedFile",
        b"/JavaScript",
        b"/Metadata",
        b"/AcroForm",
        b"/OCG",
        b"/Outlines 0",
    ):
        assert part not in pdf
    assert pdf.count(b"%%EOF") == 1  # no earlier version under this one


def test_the_language_is_dutch_and_all_fonts_are_inside() -> None:
    pdf = render(summary())
    assert b"/Lang (nl-NL)" in pdf
    assert b"Helvetica" not in pdf
    inside = fonts(pdf)
    assert all(inside.values())
    assert {name.split("+")[-1].split("-")[0] for name in inside} == {"Inter"}


IN_ANOTHER_PROCESS = """
import hashlib, sys
from datetime import date
from pathlib import Path

written = []
writing = lambda flags: isinstance(flags, int) and flags & 3

def watch(event, arguments):
    if event == "open" and (writing(arguments[2]) or set(str(arguments[1])) & set("wax+")):
        written.append(str(arguments[0]))
    if event in {"socket.connect", "tempfile.mkstemp", "tempfile.mkdtemp", "os.mkdir"}:
        written.append(event)

sys.addaudithook(watch)
from vios_desktop.disclosure.summary_json import parse_summary
from vios_desktop.reports.page_images import render_pages
from vios_desktop.reports.summary_pdf import render_summary

pdf = render_summary(parse_summary(sys.argv[1]), sys.argv[2], date(2026, 11, 24), Path(sys.argv[3]))
render_pages(pdf, 1.0)
print(hashlib.sha256(pdf).hexdigest(), written, "PySide6" in sys.modules)
"""


def run_elsewhere(hash_seed: str) -> str:
    environment = os.environ | {"PYTHONHASHSEED": hash_seed, "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-c", IN_ANOTHER_PROCESS, to_json(summary()), SCHOOL, str(FONTS)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_the_same_summary_gives_the_same_bytes_in_another_process_and_touches_no_disk() -> None:
    first, second = run_elsewhere("1"), run_elsewhere("2")
    assert first == second
    digest, *rest = first.split(" ", 1)
    assert rest == ["[] False"]
    assert digest == hashlib.sha256(render(summary())).hexdigest()


@pytest.mark.parametrize(
    "school",
    ["Scholengemeenschap voor Voorbeelden " * 8, "Voorbeeldschool" * 20, "School\nmet\tregels ", "Ğüneş & Łódź"],
)
def test_a_long_name_wraps_inside_the_margins(school: str) -> None:
    pdf = render(summary(), school)
    assert "".join(school.split()) in "".join(text_of(pdf).split())
    for box in text_boxes(pdf)[0]:
        assert box.left >= MARGIN_PT - 1
        assert box.right <= RIGHT_PT + 1


def test_a_summary_without_a_school_name_starts_with_the_period() -> None:
    assert "kernteam Vier weken:" in text_of(render(summary(), "  "))


@pytest.mark.parametrize("code", ["small", "B", "A"])
def test_no_text_stands_on_another(code: str) -> None:
    boxes = text_boxes(render(summary(code)))[0]
    assert len(boxes) > 10
    for index, box in enumerate(boxes):
        assert not any(box.overlaps(other) for other in boxes[index + 1 :])


def test_many_lines_go_on_to_a_next_page() -> None:
    what = summary("small", compared=False)
    lines = tuple(SummaryLine(f"l{number}", f"Regel {number}", Band(5, 9)) for number in range(70))
    pdf = render(replace(what, blocks=(SummaryBlock("lines", "Soort", lines),)))
    pages = page_texts(pdf)
    assert len(pages) >= 2
    for number, text in enumerate(pages, start=1):
        assert f"Pagina {number} van {len(pages)}" in text
    assert all(f"Regel {number} " in " ".join(pages) for number in range(70))
    for page in text_boxes(pdf):
        assert all(box.bottom > BOTTOM_PT - 14 or box.top < FOOTER_PT + 14 for box in page)


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        ((0, 0, 0, 0), "In deze periode maakte het kernteam geen afspraken."),
        ((1, 0, 1, 0), "In deze periode maakte het kernteam 1 afspraak: 1 loopt nog."),
        (
            (9, 4, 2, 1),
            "In deze periode maakte het kernteam 9 afspraken: 4 gereed, 2 lopen nog, 1 te laat, 2 vervallen.",
        ),
    ],
)
def test_agreements_in_a_sentence(counts: tuple[int, int, int, int], sentence: str) -> None:
    assert agreements_sentence(AgreementCounts(*counts)) == sentence

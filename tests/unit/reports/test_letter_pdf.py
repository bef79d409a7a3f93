"""A letter on paper: its words in order, nothing of a person in its metadata, and no line left alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.unit.reports.pdf_reading import FONTS, metadata, page_texts, text_boxes, text_of
from vios_desktop.domain.letter import LetterText
from vios_desktop.reports.letter_pdf import render_letter
from vios_desktop.reports.sheet import BOTTOM_PT, FOOTER_PT, MARGIN_PT, RIGHT_PT

BODY = """Beste ouder(s) of verzorger(s) van Sem,

# Wat is er gezien en gehoord?
De conciërge zag het.
Op een nieuwe regel.

- vijf vapes
- 35 euro

Met vriendelijke groet,
Marit Fictief, zorgcoördinator"""
LETTER = LetterText("Aan de ouders van Sem Voorbeeld", "Wat er gebeurde", BODY, date(2026, 11, 24))


def render(text: LetterText = LETTER, sender: str = "Het Voorbeeld College") -> bytes:
    return render_letter(text, sender, FONTS)


def test_everything_stands_on_the_page_in_its_order() -> None:
    text = text_of(render())
    parts = (
        "Het Voorbeeld College", "Aan de ouders van Sem Voorbeeld", "24 november 2026", "Wat er gebeurde",
        "Beste ouder(s)", "Wat is er gezien en gehoord?", "De conciërge zag het.", "Op een nieuwe regel.",
        "• vijf vapes", "• 35 euro", "Met vriendelijke groet,", "Marit Fictief", "Vertrouwelijk", "Pagina 1 van 1",
    )  # fmt: skip
    places = [text.find(part) for part in parts]

    assert -1 not in places
    assert places == sorted(places)
    assert "# " not in text
    assert "VIOS" not in text


def test_a_line_break_is_a_line_break() -> None:
    lines = page_texts(render())[0].splitlines()

    assert "De conciërge zag het." in lines
    assert "Op een nieuwe regel." in lines


def test_the_metadata_hold_no_name() -> None:
    found = metadata(render())

    assert found["Title"] == "Brief"
    words = " ".join(found.values())
    assert not any(name in words for name in ("Sem", "Voorbeeld", "Marit", "ouders"))


def test_equal_letters_are_equal_bytes() -> None:
    assert render() == render()
    assert render() != render(replace(LETTER, subject="Iets anders"))


def test_a_long_letter_goes_on_and_a_name_does_not_stand_alone() -> None:
    broken = 0
    signed = "Met vriendelijke groet,\nMarit Fictief\nHet Voorbeeld College"
    for filling in range(18, 45):
        pages = page_texts(render(replace(LETTER, body="\n\n".join([*(["Zin."] * filling), signed]))))
        broken += len(pages) > 1
        assert "Met vriendelijke groet" in pages[-1]
        assert "Marit Fictief" in pages[-1]
        assert pages[-1].count("Zin.") >= 3, "a name stands on a page with words of the letter"
    assert 0 < broken < 27
    assert len(page_texts(render(replace(LETTER, body="\n\n".join(["Zin."] * 60))))) > 1


def test_nothing_runs_off_the_page() -> None:
    body = f"{'lang ' * 400}\n\n{'x' * 300}\n\n- {'punt ' * 60}"
    for boxes in text_boxes(render(replace(LETTER, body=body, subject="woord " * 40))):
        for box in boxes:
            assert box.left >= MARGIN_PT - 1
            assert box.right <= RIGHT_PT + 1
            assert box.bottom >= BOTTOM_PT - 6 or box.top <= FOOTER_PT + 12, "text in the way of the footer"


def test_an_empty_letter_is_a_page() -> None:
    assert "Vertrouwelijk" in text_of(render(LetterText("", "", "", date(2026, 11, 24)), sender=""))

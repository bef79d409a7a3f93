"""The sheet with the recovery key: one page, readable, and only on paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.unit.reports.pdf_reading import FONTS, fonts, metadata, page_texts, text_boxes, text_of
from vios_desktop.reports.recovery_sheet import RecoveryKit, render_recovery_sheet
from vios_desktop.reports.sheet import MARGIN_PT, RIGHT_PT

ROWS = (("7KQ3", "M2XW", "0V8T", "HJ4N", "5E7P"), ("9RBC", "D6GA", "S1YZ", "WMMW", "1111"))
KIT = RecoveryKit("Het Voorbeeld College", "7Q3F-K2", date(2026, 11, 24), 1, ROWS)


def characters(pdf: bytes) -> str:
    return "".join(text_of(pdf).split())


def test_all_groups_stand_on_the_sheet_in_order() -> None:
    text = characters(render_recovery_sheet(KIT, FONTS))
    places = [text.index(group) for row in ROWS for group in row]
    assert places == sorted(places)


def test_groups_are_numbered() -> None:
    lines = page_texts(render_recovery_sheet(KIT, FONTS))[0].split("\n")
    bare = ["".join(line.split()) for line in lines]
    assert "12345" in bare
    assert "678910" in bare


def test_the_sheet_says_what_it_is_and_where_to_keep_it() -> None:
    text = text_of(render_recovery_sheet(KIT, FONTS))
    for words in (
        "Herstelsleutel van VIOS",
        "Het Voorbeeld College",
        "7Q3F-K2",
        "24 november 2026",
        "Bewaar dit blad in een envelop in de kluis van de school, niet bij de computer.",
        "Schrijf geen wachtwoord op dit blad.",
        "Handtekening",
        "Pagina 1 van 1",
    ):
        assert words in text


def test_there_is_no_field_for_a_password() -> None:
    """The word stands in sentences only, never before a colon or at the start of a line of its own."""
    lines = page_texts(render_recovery_sheet(KIT, FONTS))[0].split("\n")
    assert not [line for line in lines if line.strip().lower().startswith(("wachtwoord", "passphrase"))]


def test_the_key_is_in_no_metadata_and_no_representation() -> None:
    found = metadata(render_recovery_sheet(KIT, FONTS))
    assert set(found.values()) == {"Herstelsleutel van VIOS", "VIOS", "D:20000101000000+00'00'"}
    assert "7KQ3" not in repr(KIT)


def test_fonts_are_inside_and_the_bytes_are_the_same_each_time() -> None:
    pdf = render_recovery_sheet(KIT, FONTS)
    assert all(fonts(pdf).values())
    assert pdf == render_recovery_sheet(KIT, FONTS)


@pytest.mark.parametrize(
    "kit",
    [
        KIT,
        replace(KIT, school_name="Scholengemeenschap voor Voorbeelden " * 6),
        replace(KIT, rows=(("7KQ3", "M2XW", "0V8T", "HJ4N"), ("9RBC", "D6GA", "S1YZ", "WMMW"))),
        replace(KIT, rows=(("7KQ3", "M2XW", "0V8T", "HJ4N"), ("9RBC", "D6GA", "S1YZ", "WMMW"), ("5E7P", "1111"))),
        replace(KIT, rows=(("WWWW",) * 5, ("MMMM",) * 5)),
    ],
)
def test_the_sheet_is_one_page_within_its_margins(kit: RecoveryKit) -> None:
    boxes = text_boxes(render_recovery_sheet(kit, FONTS))
    assert len(boxes) == 1
    for index, box in enumerate(boxes[0]):
        assert box.left >= MARGIN_PT - 1
        assert box.right <= RIGHT_PT + 1
        assert not any(box.overlaps(other) for other in boxes[0][index + 1 :])


def test_the_sheet_of_a_vault_that_is_still_to_be_made_has_no_line_for_its_number() -> None:
    text = text_of(render_recovery_sheet(replace(KIT, vault_id=""), FONTS))
    assert "Nummer van het bestand" not in text
    assert "Nummer van deze sleutel" in text

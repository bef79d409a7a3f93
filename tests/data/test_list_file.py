"""Lists as files: encodings, separators, spreadsheets with real dates, and files that must harm nothing."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, date, datetime

import pytest
import xlsxwriter

from vios_desktop.data import list_file
from vios_desktop.data.list_file import read_list
from vios_desktop.domain.errors import ViosError

TEXT = "Roepnaam;Achternaam;Klas\r\nZoë;Yılmaz;2B\r\n"


def sheet(*rows: tuple[object, ...], name: str = "Leerlingen") -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "default_date_format": "dd-mm-yyyy"}) as book:
        page = book.add_worksheet(name)
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
        book.add_worksheet("Leeg")
    return out.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_text_is_read_whatever_its_encoding(encoding: str) -> None:
    found = read_list(TEXT.encode(encoding))[0].table

    assert found.headings == ("Roepnaam", "Achternaam", "Klas")
    assert found.rows == (("Zoë", "Yılmaz", "2B"),)
    assert found.first_line == 2


def test_the_windows_encoding_is_read() -> None:
    assert read_list("Roepnaam;Achternaam\nZoë;Müller\n".encode("cp1252"))[0].table.rows == (("Zoë", "Müller"),)


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_the_separator_is_found(separator: str) -> None:
    lines = [separator.join(row) for row in (("Naam", "Klas"), ("Berg; N, van", "2B"), ("Bram", "2B"))]
    quoted = lines[1].replace("Berg; N, van", '"Berg; N, van"')

    found = read_list("\n".join((lines[0], quoted, lines[2])).encode())[0].table

    assert found.rows[0][0] == "Berg; N, van"


def test_a_spreadsheet_gives_days_and_whole_numbers_as_they_are_written() -> None:
    content = sheet(
        ("Roepnaam", "Achternaam", "Geboortedatum", "Kluis"),
        ("Noor", "Verzonnen", date(2012, 3, 4), 12),
        ("Bram", "Voorbeeld", datetime(2013, 5, 6, tzinfo=UTC).replace(tzinfo=None), 1.5),
    )

    found = read_list(content)

    assert [one.name for one in found] == ["Leerlingen"]
    assert found[0].table.rows == (
        ("Noor", "Verzonnen", "2012-03-04", "12"),
        ("Bram", "Voorbeeld", "2013-05-06", "1.5"),
    )


def test_a_title_above_the_headings_is_passed_over_and_lines_keep_their_number() -> None:
    found = read_list(sheet(("Leerlingen 2026",), (), ("Roepnaam", "Achternaam"), ("Noor", "Verzonnen")))[0].table

    assert (found.headings, found.first_line) == (("Roepnaam", "Achternaam"), 4)


def code_of(content: bytes) -> str:
    with pytest.raises(ViosError) as caught:
        read_list(content)
    return caught.value.code


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "list_empty"),
        (b"Roepnaam;Achternaam\n", "list_empty"),
        (b"een enkel woord", "list_empty"),
        (b"PK\x03\x04 no zip at all", "list_unreadable"),
        (b"\xd0\xcf\x11\xe0 no sheet either", "list_unreadable"),
        (b"\x00\x01\x02\x03" * 99, "list_unreadable"),
        (b"\xff\xfe\x00", "list_unreadable"),
        (sheet(("a", "b"), ("c", "d"))[:-400], "list_unreadable"),
    ],
)
def test_what_is_no_list_is_said(content: bytes, code: str) -> None:
    assert code_of(content) == code


def test_a_file_that_unpacks_to_too_much_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * 2_000_000)
    monkeypatch.setattr(list_file, "MOST_UNPACKED_BYTES", 1_000_000)

    assert code_of(out.getvalue()) == "list_too_large"


def test_too_long_and_too_large_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(list_file, "MOST_ROWS", 2)
    assert code_of(b"a;b\n1;2\n3;4\n5;6\n") == "list_too_long"
    monkeypatch.setattr(list_file, "MOST_BYTES", 5)
    assert code_of(b"a;b\n1;2\n") == "list_too_large"

"""The summary as a workbook, a table and data: acceptance test 8 of the notes on disclosure, for every format."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.unit.reports.json_schema import problems
from tests.unit.reports.test_summary_pdf import MADE_ON, SCHOOL, summary
from tests.unit.reports.xlsx_reading import read_workbook
from vios_desktop.disclosure.shared_json import SharedSummary, parse_shared
from vios_desktop.disclosure.summary import PeriodSummary
from vios_desktop.disclosure.summary_json import to_json
from vios_desktop.domain.errors import ViosError
from vios_desktop.reports.cells import defused
from vios_desktop.reports.summary_csv import write_summary_csv
from vios_desktop.reports.summary_data import write_summary_json
from vios_desktop.reports.summary_xlsx import write_summary_xlsx

Writer = Callable[[PeriodSummary, str, date], bytes]
WRITERS: dict[str, Writer] = {
    "xlsx": write_summary_xlsx,
    "csv": write_summary_csv,
    "json": write_summary_json,
}
SCHEMA = Path(__file__).parents[3] / "resources" / "schemas" / "kernteam-summary.schema.json"
AGREEMENTS = {91, 61, 17, 13, 0}
DATES = ("2026-10-26", "2026-11-22", "2026-09-28", "2026-10-25", "2026-11-24")
DATES_IN_WORDS = (
    *("26 oktober tot en met 22 november 2026", "28 sep – 25 okt", "24 november 2026"),
    "urn:vios:schema:kernteam-summary:1",
)
SUMMARIES = [(code, k, compared) for code in ("small", "B", "A") for k in (5, 10) for compared in (True, False)]


def csv_rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def values_of(form: str, content: bytes) -> list[object]:
    """Every cell or value that the file holds, numbers as numbers."""
    if form == "xlsx":
        return list(read_workbook(content).cells)
    if form == "csv":
        return [int(cell) if cell.isdecimal() else cell for row in csv_rows(content) for cell in row]
    return leaves(json.loads(content))


def leaves(value: object) -> list[object]:
    if isinstance(value, dict):
        return [leaf for each in value.values() for leaf in leaves(each)]
    if isinstance(value, list):
        return [leaf for each in value for leaf in leaves(each)]
    return [value]


def numbers_in(value: object) -> set[int]:
    """The numbers of one value, days and the name of the schema left out."""
    if isinstance(value, (int, float)):
        assert value == int(value)
        return {int(value)}
    text = str(value)
    for known in (*DATES, *DATES_IN_WORDS):
        text = text.replace(known, " ")
    return {int(number) for number in re.findall(r"\d+", text)}


def limits(what: PeriodSummary) -> set[int]:
    bands = [line.band for line in what.lines()] + [line.previous for line in what.lines() if line.previous]
    return {limit for band in bands for limit in (band.low, band.high)} | {0, what.k - 1}


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize(("code", "k", "compared"), SUMMARIES)
def test_every_number_is_a_limit_a_day_k_or_an_agreement(form: str, code: str, k: int, *, compared: bool) -> None:
    what = summary(code, k, compared=compared)
    found = [numbers_in(value) for value in values_of(form, WRITERS[form](what, SCHOOL, MADE_ON))]
    of_the_file = {1, k} if form == "json" else set()  # the number of the format
    assert set().union(*found) <= limits(what) | AGREEMENTS | of_the_file


@pytest.mark.parametrize("form", WRITERS)
def test_every_line_is_there_in_the_order_of_the_layout(form: str) -> None:
    what = summary("B")
    texts = [str(value) for value in values_of(form, WRITERS[form](what, SCHOOL, MADE_ON))]
    titles = [line.title for block in what.blocks for line in block.lines]
    assert [text for text in texts if text in set(titles)] == titles


@pytest.mark.parametrize("form", WRITERS)
def test_it_says_that_nought_to_four_holds_nought_and_that_schools_are_not_compared(form: str) -> None:
    said = " ".join(str(value) for value in values_of(form, WRITERS[form](summary(), SCHOOL, MADE_ON)))
    assert "Ook nul hoort daarbij" in said
    assert "Vergelijk hiermee geen scholen" in said
    assert "Vertrouwelijk. Alleen voor het kernteam." in said


def test_a_workbook_holds_one_sheet_and_nothing_else() -> None:
    book = read_workbook(write_summary_xlsx(summary(), SCHOOL, MADE_ON))
    assert book.sheets == (("Samenvatting", "visible"),)
    assert set(book.parts) == {
        *("[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml"),
        *("xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/theme/theme1.xml"),
        *("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"),
    }
    tags = {tag.rpartition("}")[2] for tag in book.tags}
    assert not tags & {"f", "hyperlinks", "drawing", "legacyDrawing", "dataValidations", "extLst", "controls"}
    sheet = book.parts["xl/worksheets/sheet1.xml"]
    assert "hidden" not in sheet + book.parts["xl/workbook.xml"]
    assert "definedName" not in book.parts["xl/workbook.xml"]


def test_the_properties_of_a_workbook_tell_nothing() -> None:
    parts = read_workbook(write_summary_xlsx(summary(), SCHOOL, MADE_ON)).parts
    said = re.sub(r"<[^>]+>", " ", parts["docProps/core.xml"] + parts["docProps/app.xml"]).split()
    title = ["Samenvatting", "voor", "het", "kernteam"]
    excel = ["Microsoft", "Excel", "0", "false", "Worksheets", "1", "Samenvatting", *(["false"] * 3), "12.0000"]
    made = ["2000-01-01T00:00:00Z"] * 2
    assert said == [*title, *title, "VIOS", "VIOS", *made, *excel]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "  =", "＝", "\t="])
def test_no_program_runs_what_a_school_is_called(sign: str) -> None:
    name = f'{sign}HYPERLINK("x")'
    assert defused(name).startswith("'")
    for form in ("csv", "xlsx"):
        cells = [value for value in values_of(form, WRITERS[form](summary(), name, MADE_ON)) if value]
        assert any("HYPERLINK" in str(cell) for cell in cells)
        assert not [c for c in cells if isinstance(c, str) and c.lstrip().startswith(("=", "+", "-", "@", "＝"))]


@pytest.mark.parametrize("plain", ["Het Voorbeeld", "3-10", "", "a=b", "'s-Gravenhage"])
def test_plain_words_stay_as_they_are(plain: str) -> None:
    assert defused(plain) == plain


def test_every_row_of_the_table_is_as_wide() -> None:
    rows = csv_rows(write_summary_csv(summary(), 'De "A;B"\r\nschool', MADE_ON))
    assert len({len(row) for row in rows}) == 1
    assert {row[0] for row in rows[1:]} == {'De "A;B" school'}


def test_no_band_can_be_taken_for_a_day() -> None:
    content = write_summary_csv(summary(), SCHOOL, MADE_ON).decode("utf-8-sig")
    assert not re.search(r'"\d+-\d+"', content)


def test_the_data_keep_to_their_schema_and_read_back() -> None:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    for code, k, compared in SUMMARIES:
        what = summary(code, k, compared=compared)
        content = write_summary_json(what, SCHOOL, MADE_ON).decode()
        assert problems(json.loads(content), schema, schema) == []
        assert parse_shared(content) == SharedSummary(SCHOOL, MADE_ON, what)


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (lambda d: d.update(more=1), "top"),
        (lambda d: d.pop("school"), "school"),
        (lambda d: d.update(school=3), "school"),
        (lambda d: d.update(format=True), "format"),
        (lambda d: d.update(kind="other"), "kind"),
        (lambda d: d.update(made_on="2026-13-01"), "made_on"),
        (lambda d: d.update(explanation=[1]), "explanation"),
        (lambda d: d.update(summary=[]), "summary"),
        (lambda d: d.update({"$schema": "x"}), "$schema"),
        (lambda d: d["summary"]["total"].update(band=[1, 5]), "total.band"),
        (lambda d: d["summary"]["agreements"].update(kept=92), "agreements"),
    ],
)
def test_a_changed_file_is_refused_with_the_place(change: Callable[[dict[str, object]], None], where: str) -> None:
    document = json.loads(write_summary_json(summary(), SCHOOL, MADE_ON))
    change(document)
    with pytest.raises(ViosError) as caught:
        parse_shared(json.dumps(document))
    assert caught.value.code in {"shared_summary_not_valid", "summary_not_valid"}
    assert caught.value.params["where"] == where


IN_ANOTHER_PROCESS = """
import hashlib, sys
from datetime import date

written = []
writing = lambda flags: isinstance(flags, int) and flags & 3

def watch(event, arguments):
    if event == "open" and (writing(arguments[2]) or set(str(arguments[1])) & set("wax+")):
        written.append(str(arguments[0]))
    if event in {"socket.connect", "tempfile.mkstemp", "tempfile.mkdtemp", "os.mkdir"}:
        written.append(event)

sys.addaudithook(watch)
from vios_desktop.disclosure.summary_json import parse_summary
from vios_desktop.reports.summary_csv import write_summary_csv
from vios_desktop.reports.summary_data import write_summary_json
from vios_desktop.reports.summary_xlsx import write_summary_xlsx

what = parse_summary(sys.argv[1])
for write in (write_summary_xlsx, write_summary_csv, write_summary_json):
    print(hashlib.sha256(write(what, sys.argv[2], date(2026, 11, 24))).hexdigest())
print(written, "PySide6" in sys.modules)
"""


def test_equal_figures_give_equal_bytes_in_another_process_and_touch_no_disk() -> None:
    here = [hashlib.sha256(write(summary(), SCHOOL, MADE_ON)).hexdigest() for write in WRITERS.values()]
    for seed, zone in (("1", "UTC"), ("2", "Pacific/Auckland")):
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "PYTHONDONTWRITEBYTECODE": "1"}
        command = [sys.executable, "-c", IN_ANOTHER_PROCESS, to_json(summary()), SCHOOL]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        assert done.stdout.split("\n") == [*here, "[] False", ""]

"""A spreadsheet is read in a process of its own: it may end that one, and not what holds the school's data."""

from __future__ import annotations

import io
import sys
import zipfile

import pytest

from tests.data.test_list_file import sheet
from vios_desktop.__main__ import READ_LIST
from vios_desktop.data import list_child, list_opening
from vios_desktop.data.list_file import read_list
from vios_desktop.data.list_opening import read_list_apart
from vios_desktop.domain.errors import ViosError

LIST = sheet(("Roepnaam", "Achternaam", "Klas"), ("Zoë", "Yılmaz", "2B"), ("Bram", "Voorbeeld", "2B"))


def saying(given: bytes) -> list[str]:
    code = f"import sys; sys.stdin.buffer.read(); sys.stdout.buffer.write({given!r})"
    return [sys.executable, "-c", code]


def with_cell_at(address: bytes) -> bytes:
    """The list with its last cell somewhere else."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(LIST)) as read, zipfile.ZipFile(out, "w") as written:
        for name in read.namelist():
            written.writestr(name, read.read(name).replace(b'r="C3"', b'r="' + address + b'"'))
    return out.getvalue()


def code_of(content: bytes, **options: object) -> str:
    with pytest.raises(ViosError) as caught:
        read_list_apart(content, **options)  # type: ignore[arg-type]
    return caught.value.code


def test_a_spreadsheet_comes_back_from_the_process_of_the_program() -> None:
    assert read_list_apart(LIST) == read_list(LIST)
    assert list_opening.OPTION == READ_LIST


def test_a_cell_far_away_ends_that_process_and_not_this_one() -> None:
    assert code_of(with_cell_at(b"XFD1048576")) == "list_unreadable"


def test_a_text_needs_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(list_opening, "ask_apart", None)
    assert read_list_apart(b"Naam;Klas\nBram;2B\n")[0].table.rows == (("Bram", "2B"),)


def test_what_is_refused_says_so_with_its_numbers() -> None:
    told = io.BytesIO()
    assert list_child.run(io.BytesIO(b"PK\x03\x04 and no more"), told, lambda: None) == 0
    assert told.getvalue() == b'{"code": "list_unreadable", "params": {}}'
    with pytest.raises(ViosError) as caught:
        read_list_apart(LIST, command=saying(b'{"code": "list_too_long", "params": {"rows": 50000}}'))
    assert (caught.value.code, caught.value.params) == ("list_too_long", {"rows": 50000})


@pytest.mark.parametrize(
    "given", [b"", b"{}", b'{"code": "disk_full", "params": {}}', b'{"sheets": [["", ["a"], [[1]], 2]]}', b"\xff"]
)
def test_an_answer_that_makes_no_sense_is_not_believed(monkeypatch: pytest.MonkeyPatch, given: bytes) -> None:
    monkeypatch.setattr(list_opening, "ask_apart", lambda *_: given)
    assert code_of(LIST) == "list_unreadable"

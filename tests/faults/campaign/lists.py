"""Lists of pupils that somebody spoilt or made to harm: texts, and spreadsheets with hostile insides.

Spreadsheets are read in a fork with the limits of the program's own process for them; a fork that ends is what the
program calls unreadable, and the next one goes on with the next try.
"""

from __future__ import annotations

import io
import json
import os
import random
import re
import resource
import sys
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache, partial
from pathlib import Path

import xlsxwriter

from tests.faults.campaign.broken_files import DAMAGE
from tests.faults.campaign.case import Case, Tally
from tests.faults.costs import Costs
from tests.faults.sealed_fuzz import NASTY
from vios_desktop.data.list_child import CODES
from vios_desktop.data.list_file import MOST_ROWS, read_list
from vios_desktop.data.sealed_child import CPU_SECONDS, MEMORY_BYTES
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.roster.columns import ListTable, guess, has_names
from vios_desktop.domain.roster.plan import plan
from vios_desktop.domain.roster.rows import MOST_LETTERS, read_rows
from vios_desktop.domain.vocabulary import PersonKind

_TODAY = date(2026, 11, 24)
_ROWS = (
    ("Roepnaam", "Tussenvoegsel", "Achternaam", "Klas", "Geboortedatum", "Mentor"),
    ("Zoë", "", "Yılmaz", "2B", "4-3-2012", "M. Fictief"),
    ("Piet", "van der", "Berg", "3C", "2011-05-06", "M. Fictief"),
    ("Noor", "", "Verzonnen", "1A", "7 mei 2013", ""),
)
_ODD = (
    *NASTY,
    *("=HYPERLINK(1)", "@SUM(1)", "\x00", "\r", "\n", '"', "'", ";", "x" * 5_000, "", "99-99-9999", "1e308", "-1"),
    *("45000", "00000", "1-1-0001", "31-2-2012", "٣-٤-٢٠١٢", "²-3-2012", "NaN", "inf", "\ufffd", "İ", "ﬁ"),
)


def texts(tries: int, seed: int, _folder: Path) -> Tally:
    return _played(tries, seed, _text, Costs())


def _played(tries: int, seed: int, made: Callable[[random.Random], bytes], costs: Costs) -> Tally:
    tally = Tally()
    for number in range(tries):
        content = made(random.Random(f"{seed}/{number}"))  # noqa: S311 - a try has to come back from its seed
        costs.begin()
        seen, losses = _read(content)
        costs.end(f"{seed}/{number}")
        tally.note(seen, *(f"{loss} {seed}/{number}" for loss in losses))
    tally.worst = str(costs)
    return tally


def _text(rng: random.Random) -> bytes:
    rows = [list(row) for row in _ROWS]
    for _ in range(rng.choice((0, 1, 1, 3, 12))):
        row = rng.choice(rows)
        row[rng.randrange(len(row))] = rng.choice(_ODD)
    rows = rows * rng.choice((1, 1, 1, 40))
    text = rng.choice(("\r\n", "\n", "\r")).join(rng.choice((";", ",", "\t", "|")).join(row) for row in rows)
    raw = bytearray(text.encode(rng.choice(("utf-8", "utf-8-sig", "utf-16", "cp1252")), "replace"))
    for _ in range(rng.choice((0, 0, 1, 3))):
        DAMAGE[rng.choice(tuple(DAMAGE))](raw, rng)
        if len(raw) < 8:
            break
    return bytes(raw)


def sheets(tries: int, seed: int, _folder: Path) -> Tally:
    """In forks: what ends one of them is read on from the next try."""
    tally, at, slowest_ms = Tally(), 0, 0.0
    while at < tries:
        told = _forked(range(at, tries), seed)
        for at, line in enumerate(told, at):  # noqa: B020 - goes on where the fork ended
            seen, losses, cpu_ms, cost = json.loads(line)
            tally.note(seen, *(f"{loss} {seed}/{at}" for loss in losses))
            if cpu_ms > slowest_ms:
                slowest_ms, tally.worst = cpu_ms, cost
        at += 1 if told else 0
        if at < tries:
            tally.note("the process that read it ended")
            at += 1
    return tally


def _forked(numbers: range, seed: int) -> list[str]:
    """A line for each try that a fork came through."""
    reads, writes = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reads)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        costs = Costs()
        for number in numbers:
            soft = int(sum(os.times()[:2])) + CPU_SECONDS
            resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.RLIM_INFINITY))
            tally = _played_one(number, seed, costs)
            os.write(writes, (json.dumps(tally) + "\n").encode())
        os._exit(0)
    os.close(writes)
    with os.fdopen(reads, encoding="utf-8") as stream:
        told = stream.readlines()
    os.waitpid(child, 0)
    return told


def _played_one(number: int, seed: int, costs: Costs) -> tuple[str, list[str], float, str]:
    content = _sheet(random.Random(f"{seed}/{number}"))  # noqa: S311 - a try has to come back from its seed
    costs.begin()
    seen, losses = _read(content)
    costs.end(f"{seed}/{number}")
    return seen, losses, costs.cpu_ms, str(costs)


def _sheet(rng: random.Random) -> bytes:
    """A spreadsheet of which one part is spoilt, and the container around it right; or the container itself."""
    whole = _workbook()
    if rng.random() < 0.15:
        raw = bytearray(whole)
        DAMAGE[rng.choice(tuple(DAMAGE))](raw, rng)
        return bytes(raw)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as read, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as written:
        names = [name for name in read.namelist() if name.endswith((".xml", ".rels"))]
        chosen = rng.choice([name for name in names if "sheet" in name or "Strings" in name] + names)
        for name in read.namelist():
            content = read.read(name)
            written.writestr(name, _spoilt_part(content, rng) if name == chosen else content)
    return out.getvalue()


def _spoilt_part(content: bytes, rng: random.Random) -> bytes:
    for _ in range(rng.choice((1, 1, 2, 5))):
        kind = rng.randrange(6)
        if kind == 0:
            raw = bytearray(content)
            DAMAGE[rng.choice(tuple(DAMAGE))](raw, rng)
            content = bytes(raw) or b" "
            continue
        pattern, given = rng.choice(tuple(_INSIDE.items()))
        places = list(re.finditer(pattern, content))
        if places:
            place = rng.choice(places)
            content = content[: place.start(1)] + rng.choice(given) + content[place.end(1) :]
    return content


_INSIDE: dict[bytes, tuple[bytes, ...]] = {
    rb' r="([A-Z]+\d+)"': (
        *(b"XFD1048576", b"A1048576", b"XFD1", b"ZZZZZZ9999999999"),
        *(b"A0", b"", b"-1", b"A1", b"C3"),
    ),
    rb'<row r="(\d+)"': (b"0", b"1048576", b"4294967295", b"-1", b"x", b"1"),
    rb"<v>([^<]*)</v>": (b"999999999", b"-1", b"1e400", b"NaN", b"", b"x" * 50_000, b"45000.5", b"&#0;"),
    rb' t="(\w+)"': (b"s", b"b", b"e", b"d", b"str", b"inlineStr", b"zzz"),
    rb' s="(\d+)"': (b"1", b"99999", b"-1"),
    rb'<dimension ref="([^"]*)"': (b"A1:XFD1048576", b"XFD1048576:A1", b"", b"A1:ZZZZZ9", b"A1"),
    rb"<t[^>]*>([^<]*)</t>": (
        *(b"", b"&lt;", b"&x;", b"&#55296;", b"\xff\xfe"),
        *(one.encode("utf-8", "replace") for one in NASTY),
    ),
    rb'Target="([^"]*)"': (b"../../../../etc/passwd", b"http://example.invalid/x", b"worksheets/sheet1.xml", b""),
    rb'<sheet name="([^"]*)"': (b"", b"x" * 500, b"&#10;", b"Leerlingen"),
    rb'(?:uniqueCount|count)="(\d+)"': (b"4294967295", b"0", b"18446744073709551615", b"-1"),
    rb"(<\?xml[^>]*\?>)": (
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y"><!ENTITY z "&x;&x;&x;">]>',
        b'<?xml version="1.0" encoding="UTF-16"?>',
        b"<a>" * 20_000,
    ),
}


@cache
def _workbook() -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "default_date_format": "dd-mm-yyyy"}) as book:
        page = book.add_worksheet("Leerlingen")
        for number, row in enumerate(_ROWS):
            page.write_row(number, 0, row)
        page.write_row(len(_ROWS), 0, ("Bram", "", "Voorbeeld", 2, date(2012, 3, 4), True))
    return out.getvalue()


def _read(content: bytes) -> tuple[str, list[str]]:
    """What the program makes of it: the whole way from the bytes to what would be changed, but for the writing."""
    try:
        found = read_list(content)
    except ViosError as error:
        return error.code, [] if error.code in CODES else [error.code]
    except BaseException as error:  # noqa: BLE001 - the library panics with what is no Exception
        if type(error).__name__ == "PanicException":
            return "the process that read it ended", []
        return "crash", [f"crash: {type(error).__name__}"]
    losses: list[str] = []
    for sheet in found:
        try:
            losses += list(_faults(sheet.table))
        except Exception as error:  # noqa: BLE001 anything else would be a crash
            losses.append(f"crash after reading: {type(error).__name__}")
    return "read", losses


def _faults(table: ListTable) -> Iterator[str]:
    mapped = guess(table)
    if len(table.rows) > MOST_ROWS:
        yield "more rows than may be"
    if not has_names(mapped):
        return
    roster = read_rows(table, mapped, PersonKind.PUPIL, _TODAY)
    plan(roster, [], {}, whole=True)
    for row in roster.rows:
        for text in (row.first_name, row.prefix, row.last_name, row.class_name, row.mentor):
            if len(text) > MOST_LETTERS:
                yield "a text that is too long"
            if any(unicodedata.category(letter) == "Cc" for letter in text):
                yield "a character that cannot be seen"
        if row.birth_date is not None and row.birth_date > _TODAY:
            yield "born in the future"


def _needs() -> str:
    return "" if hasattr(os, "fork") and sys.platform != "win32" else "no forks here"


TEXTS = Case("lists as text, hostile", "only the declared errors, no crash", 100_000, 300, texts)
SHEETS = Case(
    "lists as spreadsheet, hostile inside",
    "only the declared errors, the program lives",
    20_000,
    100,
    partial(sheets),
    needs=_needs,
)

"""What the handbook says of the screen is on the screen: words in bold, keys, and the texts of errors."""

from __future__ import annotations

import difflib
import json
import re
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]
HANDBOOK = ROOT / "docs" / "handboek"
RESOURCES = ROOT / "resources"
NOTES = {"Let op.", "Tip.", "Goed om te weten.", "Gevaar.", "Niet nagekeken."}
BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
TYPED = re.compile(r"`([^`]+)`")
QUOTED = re.compile(r"(?:\B'|“|‘)([^'”’]+)(?:'\B|”|’)")
GAP = re.compile(r"%n|%\d|\{\w+\}")
SHORTCUT = re.compile(
    r'Shortcut\(\s*"\w+",\s*"([^"]+)",\s*Scope\.\w+,\s*QT_TRANSLATE_NOOP\("Shortcuts", "([^"]+)"\)'
)
LIKE_A_KEY = re.compile(r"(?:(?:Ctrl|Shift|Alt)\+)*(?:F\d{1,2}|[A-Z0-9+-]|Enter|Esc|Tab|Pijl \w+|PgDown|PgUp)")
KEYS_OF_FORMS = {"Enter", "Tab", "1", "2", "3", "F3"}
DUTCH_KEYS = {
    f"{held}+{key}": f"{held}+Pijl {way}"
    for held in ("Ctrl", "Alt")
    for key, way in (("Down", "omlaag"), ("Up", "omhoog"))
}

# What the chapter about trouble says it leaves out.
BESIDE_A_FIELD = {"contact_channel_missing", "contact_with_missing", "giver_missing", "decision_no_kind"}
STOPPED = {
    *("attack_cancelled", "backup_cancelled", "check_cancelled", "content_stopped"),
    *("package_cancelled", "package_stopped", "roster_stopped"),
}
COMMANDS = {
    *("account_ambiguous", "account_needed", "import_file", "import_lines_wrong", "inside_period_incomplete"),
    *("line_too_long", "name_twice", "number_too_large", "passphrase_file", "publication_file"),
    *("publication_not_valid", "redact_file", "redact_refused", "tour_failed"),
}


def test_every_bold_word_of_a_chapter_is_on_the_screen() -> None:
    known, patterns = _screen_words()
    strange = [
        f"{page.name}:{line}: {word!r}; perhaps {difflib.get_close_matches(word, known, 1) or 'nothing like it'}"
        for page in _chapters()
        for line, word in _marked(page, BOLD)
        if word not in NOTES and word not in known and not any(pattern.fullmatch(word) for pattern in patterns)
    ]
    assert not strange, "\n".join(strange)


def test_every_key_of_a_chapter_is_a_key_of_the_program() -> None:
    keys = {key for key, _words in _shortcuts()} | KEYS_OF_FORMS
    strange = [
        f"{page.name}:{line}: {word}"
        for page in _chapters()
        for line, word in _marked(page, TYPED)
        if LIKE_A_KEY.fullmatch(word) and word not in keys
    ]
    assert not strange, "\n".join(strange)


def test_the_tables_of_keys_hold_the_keys_of_the_program() -> None:
    page = (HANDBOOK / "27-toetsen.md").read_text(encoding="utf-8")
    tables = page[page.index("## Werk") :]
    rows = re.findall(r"^\| `(.+?)` \| (.+?) \|$", tables, re.MULTILINE)
    assert rows == _shortcuts()


def test_a_row_about_an_error_says_what_the_program_says() -> None:
    told = {_row(entry["nl"]) for entry in _json("texts/errors.json").values()}
    rows = _error_rows()
    assert len(rows) > 100
    assert [row for row in rows if row not in told] == []


def test_no_error_is_forgotten() -> None:
    """An error that says more than what stands beside a field is in the chapter, or named as left out."""
    rows, errors = set(_error_rows()), {code: entry["nl"] for code, entry in _json("texts/errors.json").items()}
    forgotten = {code for code, text in errors.items() if (text["safe"] or text["now"]) and _row(text) not in rows}
    assert forgotten == BESIDE_A_FIELD | STOPPED | COMMANDS


def test_what_an_error_says_to_choose_is_on_the_screen() -> None:
    known = {word.casefold() for word in _screen_words()[0]}
    strange = [
        (code, word)
        for code, entry in _json("texts/errors.json").items()
        for word in QUOTED.findall(" ".join(entry["nl"].values()))
        if word.casefold() not in known and not word.startswith("sha256sum ")
    ]
    assert strange == []


def _chapters() -> list[Path]:
    pages = sorted(HANDBOOK.glob("[0-3][0-9]-*.md"))
    assert len(pages) > 20
    return pages


def _marked(page: Path, mark: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    text = page.read_text(encoding="utf-8")
    for found in mark.finditer(text):
        yield text.count("\n", 0, found.start()) + 1, " ".join(found[1].replace("\\", "").split())


def _screen_words() -> tuple[set[str], list[re.Pattern[str]]]:
    """Every Dutch word of the interface, of its lists and of its errors; those with a gap as patterns beside them.

    Where a gap comes after a colon or a full stop, what stands before it counts too: "Niet op deze bladzijde: %1".
    """
    words = {_plain(word) for word in _raw_words()}
    gaps = [word for word in words if GAP.search(word)]
    patterns = [
        re.compile(".+".join(re.escape(part) for part in GAP.split(word)))
        for word in gaps
        if len(GAP.sub("", word)) > 4
    ]
    beginnings = {GAP.split(word)[0].strip() for word in gaps}
    return words | {word for word in beginnings if word.endswith((":", ".")) and len(word) > 4}, patterns


def _raw_words() -> Iterator[str]:
    for file in (RESOURCES / "i18n").glob("*_nl.ts"):
        for translation in ET.parse(file).iter("translation"):  # noqa: S314 - a file of ours
            yield from (text for text in translation.itertext() if text.strip())
    for file in (*(RESOURCES / "policy").glob("*.json"), *(RESOURCES / "texts").glob("*.json")):
        yield from _strings(json.loads(file.read_text(encoding="utf-8")))
    for name in ("labels", "settings"):
        yield from _strings(tomllib.loads((RESOURCES / "protocols" / f"{name}.toml").read_text(encoding="utf-8")))
    for file in (RESOURCES / "protocols").glob("*.toml"):
        yield from re.findall(r'^title = "(.+)"$', file.read_text(encoding="utf-8"), re.MULTILINE)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _strings(inner)


def _shortcuts() -> list[tuple[str, str]]:
    """Each key as the handbook writes it, with what it does in Dutch, in the order of the program."""
    source = (ROOT / "vios_desktop" / "ui" / "shortcuts.py").read_text(encoding="utf-8")
    dutch = {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in ET.parse(RESOURCES / "i18n" / "ui_nl.ts").iter("message")  # noqa: S314 - a file of ours
    }
    keys = [(DUTCH_KEYS.get(key, key), dutch[words]) for key, words in SHORTCUT.findall(source)]
    assert len(keys) == source.count("    Shortcut(")
    return keys


def _plain(word: str) -> str:
    return " ".join(word.replace("&", "").split())


def _error_rows() -> list[tuple[str, str]]:
    page = (HANDBOOK / "28-als-er-iets-misgaat.md").read_text(encoding="utf-8")
    tables = page[page.index("## Ontgrendelen en wachtwoorden") :]
    return re.findall(r"^\| \*\*(.+?)\*\* \| (.+?) \|$", tables, re.MULTILINE)


def _row(text: dict[str, str]) -> tuple[str, str]:
    return _told(text["what"]), _told(f"{text['safe']} {text['now']}")


def _told(text: str) -> str:
    """A text of an error as the handbook writes it: what is filled in there is a gap here."""
    return " ".join(re.sub(r"\{\w+\}", "…", text).split())


def _json(path: str) -> Any:
    return json.loads((RESOURCES / path).read_text(encoding="utf-8"))

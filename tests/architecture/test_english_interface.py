"""The interface in English is English: no Dutch word in a source text, an error, a label or a literal of a screen.

Content (questions, advice, cards, letters, pages to print, the terms of the law) is Dutch in both.
"""

from __future__ import annotations

import ast
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
DUTCH = frozenset(
    re.findall(
        r"[a-z]+",
        """
        aan aantal afspraak afspraken als altijd bestand bij bijlage dag dagen dan dat datum de deze dit door een
        er geen gegevens gemaakt het hoe hun ingevuld ja jaar kies leerling leerlingen maken meer medewerker
        meldingen met moet naam naar nee niet nog ook onbekend ouder plaats reden soort tijd tot uit uur uw vaak
        van vandaag vastgelegd veel verder voor vul waar wanneer wat wie wordt zijn zonder maandag dinsdag woensdag
        donderdag vrijdag zaterdag zondag januari februari maart mei juni juli augustus oktober kernteam
        wachtwoord bewaar kan
        """,
    )
)
QUOTED = re.compile(r"“[^”]*”|'[^']*'")
READS_DUTCH = {
    "ui/agreements/task_looks.py": "finds what an agreement is about in words that were typed",
    "ui/export/steps.py": "for whom and what for, as it stands on a Dutch page",
    "ui/handbook/markup.py": "the names of notes in the pages, which are Dutch",
    "ui/inbox/drafts.py": "reads when it was in a report",
    "ui/record/new_person.py": "the small words of last names",
    "ui/search/model.py": "periods as they are typed",
    "ui/widgets/date_words.py": "reads days",
    "ui/widgets/english_days.py": "puts English days into Dutch ones, to be read",
    "ui/widgets/day_speech.py": "writes days in both languages",
    "ui/files/viewer_presenter.py": "the name of a file that goes out",
}
"""Modules with Dutch words on purpose. What they show goes through a text that is translated."""
NOT_THE_INTERFACE = ("ui/tour/", "ui/gallery")
INSIDE_F_STRING = re.compile(r"""\bf["'][^\n]*\{[^}]*\btr\(["']""")
CODES = re.compile(r"kernteam|[a-z]+(?:-[a-z]*)+")
"""Names of icons and of files, which are Dutch or look like it."""
NAMES = {"Veilig Thuis", "Veilig In en Om School", "Nederlands"}


def dutch_in(text: str) -> set[str]:
    for name in NAMES:
        text = text.replace(name, "")
    return set(DUTCH) & set(re.findall(r"[a-z]+", QUOTED.sub("", text).lower()))


def sources() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "resources" / "i18n").glob("*_nl.ts")):
        for message in ET.parse(path).iter("message"):  # noqa: S314 - our own file
            yield path.name, message.findtext("source") or ""


def literals(path: Path) -> Iterator[tuple[int, str]]:
    tree = ast.parse(path.read_text("utf-8"))
    prose = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose:
            yield node.lineno, node.value


def test_no_source_text_is_dutch() -> None:
    found = [f"{name}: {text} {sorted(words)}" for name, text in sources() if (words := dutch_in(text))]

    assert found == []


def test_no_screen_has_a_dutch_word_of_its_own() -> None:
    found = []
    for path in sorted((ROOT / "vios_desktop" / "ui").rglob("*.py")):
        name = path.relative_to(ROOT / "vios_desktop").as_posix()
        if name.startswith(NOT_THE_INTERFACE) or name in READS_DUTCH:
            continue
        if not dutch_in(path.read_text("utf-8")):
            continue  # reading it as Python takes most of the time
        found += [
            f"{name}:{line}: {text}"
            for line, text in literals(path)
            if dutch_in(text) and not CODES.fullmatch(text)
        ]

    assert found == []
    assert all((ROOT / "vios_desktop" / name).is_file() for name in READS_DUTCH)


def test_no_text_is_looked_up_inside_an_f_string() -> None:
    """What collects the texts does not look there: such a text stays English in the Dutch interface."""
    found = [
        f"{path.name}: {line.strip()}"
        for path in sorted((ROOT / "vios_desktop" / "ui").rglob("*.py"))
        for line in path.read_text("utf-8").splitlines()
        if INSIDE_F_STRING.search(line)
    ]

    assert found == []
    assert INSIDE_F_STRING.search("""x = f"{words} {self.tr('Withdrawn.')}" """)


def test_every_error_is_told_in_english_as_fully_as_in_dutch() -> None:
    found = []
    for code, texts in json.loads((ROOT / "resources" / "texts" / "errors.json").read_text("utf-8")).items():
        dutch, english = texts["nl"], texts["en"]
        found += [f"{code}: {part}" for part in dutch if bool(dutch[part]) != bool(english[part])]
        found += [f"{code}: {part}: {text}" for part, text in english.items() if dutch_in(text)]

    assert found == []


def test_every_label_has_english() -> None:
    found = []
    for group, labels in json.loads((ROOT / "resources" / "texts" / "terms.json").read_text("utf-8")).items():
        found += [f"{group}.{code}" for code, words in labels.items() if not words["en"] or dutch_in(words["en"])]
    for name, items in json.loads((ROOT / "resources" / "policy" / "catalogues.json").read_text("utf-8")).items():
        if isinstance(items, list):
            found += [f"{name}.{item['code']}" for item in items if not item["en"] or dutch_in(item["en"])]

    assert found == []

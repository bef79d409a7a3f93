"""What handbook, DPIA, register entry, table of norms, letters, cards and threat model say of VIOS is so.

A number in them is compared with the constant it comes from, wherever it stands; a word that stands on the screen,
with the interface. Change the program and the page that went stale is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path

import pytest

from vios_desktop import resource_files
from vios_desktop.data.attempts import FIRST_DELAYED_FAILURE, MAX_DELAY_S
from vios_desktop.data.keys.kdf import FLOOR, KEY_BYTES, KIB_PER_MIB
from vios_desktop.data.keys.passphrase import MINIMUM_LENGTH
from vios_desktop.disclosure.bands import DEFAULT_K
from vios_desktop.domain import backup_rotation
from vios_desktop.domain.bundling import Thresholds
from vios_desktop.domain.person import Person
from vios_desktop.domain.privacy_clocks import ANSWER_MONTHS, EXTENDED_MONTHS, REPORT_HOURS
from vios_desktop.domain.retention import RecordClass, load_policy
from vios_desktop.domain.rights import RIGHTS, Action
from vios_desktop.domain.roster.columns import Column
from vios_desktop.domain.signal import LONGEST_DAYS, USUAL_DAYS
from vios_desktop.domain.trash import KEPT_IN_TRASH_DAYS
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.log_review import SAMPLE
from vios_desktop.services.roster import UNDO_DAYS
from vios_desktop.services.signals import KEPT_IN_TRASH_DAYS as SIGNAL_KEPT_DAYS
from vios_desktop.ui.computer.clipboard_guard import KEPT_MS
from vios_desktop.ui.idle_minutes import DEFAULT_MINUTES, LEAST_MINUTES, MOST_MINUTES

ROOT = Path(__file__).parents[3]
HANDBOOK = ROOT / "docs" / "handboek"
PAGES = sorted(HANDBOOK.glob("*.md"))
THREATS, SECURITY = "threat-model.md", "SECURITY.md"
TEXTS = {page.name: page.read_text("utf-8") for page in (*PAGES, ROOT / "docs" / THREATS, ROOT / SECURITY)}
NUMBERS = {"one": 1, "three": 3, "five": 5, "eight": 8, "thirty": 30}
POLICY = load_policy((resource_files.root() / "policy" / "retention.json").read_text("utf-8"))

DPIA, REGISTER, NORMS = "71-dpia.md", "72-verwerkingsregister.md", "75-normenkader.md"


@dataclass(frozen=True, slots=True)
class Fact:
    """`pattern` finds the sentence with its numbers; every find on any page holds `numbers`.

    `least` are pages that say it: a sentence that was only reworded would otherwise be checked no more.
    """

    pattern: str
    numbers: tuple[int, ...]
    least: tuple[str, ...] = (DPIA,)


def _years(record_class: RecordClass, *, latest: bool = False) -> int:
    rule = POLICY.rule(record_class)
    term = rule.latest_term if latest else rule.term
    assert term is not None
    return term.count


FACTS = (
    Fact(r"Argon2id(?: met|:)? minstens (\d+) MiB", (FLOOR.memory_kib // KIB_PER_MIB,), (DPIA, NORMS)),
    Fact(r"MiB(?: geheugen)? en (\d+) rondes", (FLOOR.passes,), (DPIA, NORMS)),
    Fact(r"sleutel van (\d+) bits", (KEY_BYTES * 8,)),
    Fact(r"[Mm]instens (\d+) tekens", (MINIMUM_LENGTH,), (DPIA, REGISTER, NORMS)),
    Fact(r"[Nn]a (\d+) mislukte pogingen", (FIRST_DELAYED_FAILURE,), (DPIA, NORMS)),
    Fact(r"tot (\d+) seconden", (MAX_DELAY_S,), (DPIA, NORMS)),
    Fact(r"Klembord leeg na (\d+) seconden", (KEPT_MS // 1000,)),
    Fact(r"[Vv]ergrendelt na (\d+) minuten", (DEFAULT_MINUTES,), (DPIA, REGISTER)),
    Fact(r"kan (\d+) tot (\d+) minuten kiezen", (LEAST_MINUTES, MOST_MINUTES), (REGISTER,)),
    Fact(
        r"laatste (\d+) dagen, (\d+) weken en (\d+) maanden",
        (backup_rotation.DAYS, backup_rotation.WEEKS, backup_rotation.MONTHS),
        (DPIA, REGISTER, NORMS),
    ),
    Fact(r"voorstel (\d+) dagen", (USUAL_DAYS,)),
    Fact(r"hoogstens (\d+) dagen vooruit", (LONGEST_DAYS,), (DPIA, REGISTER)),
    Fact(r"en (\d+) dagen later weg", (SIGNAL_KEPT_DAYS,)),
    Fact(r"ligt (\d+) dagen in de prullenbak", (KEPT_IN_TRASH_DAYS,)),
    Fact(r"is er (\d+) dagen om terug te komen", (POLICY.grace_days,)),
    Fact(
        r"(\d+) signalen van (\d+) waarnemers uit (\d+) domeinen binnen (\d+) dagen",
        (Thresholds().signals, Thresholds().observers, Thresholds().domains, Thresholds().days),
    ),
    Fact(r"[Gg]roepen van (\d+)", (DEFAULT_K,), (DPIA, "54-kaart-schoolleiding.md")),
    Fact(r"(?:klok van|binnen|De) (\d+) uur", (REPORT_HOURS,), (DPIA, NORMS, "55-kaart-fg.md")),
    Fact(r"antwoord is (\d+) maand, met (\d+) maanden", (ANSWER_MONTHS, EXTENDED_MONTHS)),
    Fact(r"steekproef van (\d+) regels", (SAMPLE,), (NORMS, "55-kaart-fg.md")),
    Fact(r"uiterlijk (\d+) jaar na vertrek", (_years(RecordClass.INCIDENT, latest=True),), (DPIA, REGISTER)),
    Fact(r"schooltijd en (\d+) jaar", (_years(RecordClass.CASE),), (DPIA, REGISTER)),
    Fact(r"\| (\d+) jaar na vertrek", (_years(RecordClass.PUPIL_FILE),), (DPIA, REGISTER)),
    Fact(r"\| Logboek \| (\d+) jaar", (_years(RecordClass.LOG),), (DPIA, REGISTER)),
    Fact(r"\| Camerabeeld \| (\d+) weken", (_years(RecordClass.CAMERA_IMAGE),)),
    Fact(r"(?:VIOS na|Na) (\d+) minuten", (DEFAULT_MINUTES,), ("01-eerste-dag.md", "02-ontgrendelen.md")),
    Fact(r"(?:weg na|Vernietigen duurt) (\d+) dagen", (POLICY.grace_days,), ("21-bewaren.md", "22-verzoeken.md")),
    Fact(r"telt (\d+) uur", (REPORT_HOURS,), ("23-datalekken.md",)),
    Fact(r"Argon2id \((\d+) MiB, (\w+) passes", (FLOOR.memory_kib // KIB_PER_MIB, FLOOR.passes), (THREATS,)),
    Fact(
        r"the lock after (\w+) minutes \((\w+) to (\w+);",
        (DEFAULT_MINUTES, LEAST_MINUTES, MOST_MINUTES),
        (THREATS,),
    ),
    Fact(
        r"(\d+) days, (\d+) weeks, (\d+) months",
        (backup_rotation.DAYS, backup_rotation.WEEKS, backup_rotation.MONTHS),
        (SECURITY,),
    ),
    Fact(r"bands of (\w+)", (DEFAULT_K,), (THREATS, SECURITY)),
    Fact(r"only (\w+) columns of", (len(Column),), (THREATS,)),
    Fact(r"can be undone for (\w+) days", (UNDO_DAYS,), (THREATS,)),
)


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.pattern)
def test_a_number_is_that_of_the_program(fact: Fact) -> None:
    found = {
        name: [tuple(map(_number, match.groups())) for match in re.finditer(fact.pattern, _flat(text))]
        for name, text in TEXTS.items()
    }
    wrong = {name: numbers for name, numbers in found.items() if any(one != fact.numbers for one in numbers)}
    assert not wrong, f"the program says {fact.numbers}"
    assert all(found[name] for name in fact.least), "a page says this no more: change the fact or the page"


def test_roles_see_what_the_documents_say() -> None:
    content = {Action.VIEW_ALL_INCIDENTS, Action.VIEW_OWN_INCIDENTS, Action.VIEW_ALL_SIGNALS, Action.VIEW_DOSSIER}
    assert len(Role) == 4
    assert not RIGHTS[Role.PRIVACY_OFFICER] & (content | {Action.DECIDE_RETENTION, Action.HANDLE_REQUEST})
    assert not RIGHTS[Role.ADMINISTRATOR] & (content | {Action.VIEW_BREACHES})
    assert not RIGHTS[Role.COLLEAGUE] & (content - {Action.VIEW_OWN_INCIDENTS})
    assert {role for role, rights in RIGHTS.items() if Action.HANDLE_BREACH in rights} == {
        Role.COORDINATOR,
        Role.PRIVACY_OFFICER,
    }


def test_no_more_is_kept_of_a_person_than_the_documents_say() -> None:
    names = {"first_name", "prefix", "last_name", "nickname"}
    told = {"kind", "birth_date", "birth_year", "class_name", "function", "left_on", "mentor"}
    assert {field.name for field in fields(Person)} == names | told | {"id", "version"}
    read = {"first_name", "prefix", "last_name", "full_name", "class_name", "birth_date", "mentor", "function"}
    assert {column.value for column in Column} == read


def test_the_table_of_norms_counts_what_it_holds() -> None:
    rows = {line.split("|")[1].strip(): line for line in TEXTS[NORMS].splitlines() if line.startswith("|")}
    for part, whole, norm in (
        ("Informatiebeveiliging", 69, r"(GO|ID|SM)\.\d\d [A-Z]"),
        ("Privacy", 25, r"GB\.\d\d [A-Z]"),
    ):
        _part, _all, read, glimpsed, unread, _end = (cell.strip() for cell in rows[part].split("|")[1:])
        assert int(_all) == whole == int(read) + int(glimpsed) + int(unread)
        assert int(read) == sum(1 for name in rows if re.match(norm, name))
    assert sum(1 for name in rows if re.match(r"(RB|SW|VW)\.\d\d [A-Z]", name)) == 5


@pytest.mark.parametrize("name", [name for name in TEXTS if "kaart" in name])
def test_a_card_names_what_stands_on_the_screen(name: str) -> None:
    lost = [word for word in _bold(TEXTS[name]) if word not in _interface()]
    assert not lost
    assert len(_flat(TEXTS[name].split("---", 2)[2]).split()) <= 330, "a card is one page"


@pytest.mark.parametrize("name", [name for name in TEXTS if name.startswith("7")])
def test_a_document_says_at_its_top_that_nobody_judged_it(name: str) -> None:
    lead = TEXTS[name].partition("\n## ")[0]
    assert "> **Niet nagekeken.**" in lead


def _number(text: str) -> int:
    return int(text) if text.isdigit() else NUMBERS[text]


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _bold(text: str) -> Iterator[str]:
    """The bold words of a page, save those that open a note."""
    for line in text.splitlines():
        if not line.startswith("> **"):
            yield from re.findall(r"\*\*(.+?)\*\*", line)


_SEEN: set[str] = set()


def _interface() -> set[str]:
    """Every Dutch text of the interface, read once."""
    if not _SEEN:
        for file in (resource_files.root() / "i18n").glob("*_nl.ts"):
            texts = re.findall(r"<(?:translation|numerusform)>([^<]+)<", file.read_text("utf-8"))
            _SEEN.update(text.replace("&amp;", "").replace("&apos;", "'").replace("&quot;", '"') for text in texts)
        terms = (resource_files.root() / "texts" / "terms.json").read_text("utf-8")
        _SEEN.update(re.findall(r'"nl": "([^"]+)"', terms))
    return _SEEN

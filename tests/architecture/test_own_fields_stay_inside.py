"""Answers to the school's own fields are in nothing that is anonymised or counted (ADR 25).

A word of one school leads back to a pupil as surely as a name; so no module that counts, bands, sketches or
exports figures knows of them. The list says which modules do know, and for what.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.architecture.source import PACKAGE, text_of, tree_of

KNOWS = {
    *("domain/own_field_rules.py", "domain/incident.py", "domain/catalogue.py"),
    *("domain/catalogue_rules.py",),
    # making fields, and checking an answer against them
    *("services/own_fields.py", "services/catalogues.py", "services/incident_codes.py", "services/desk.py"),
    # words of an answer: the page of an incident, its pages, its history
    *("services/own_answers.py", "services/written_words.py", "services/dossier_paper.py"),
    # what goes to the person concerned, to another school, or out and in by a command, with names
    *("services/access_request.py", "services/handover/own_words.py"),
    *("services/incident_json/reading.py", "services/incident_json/writing.py", "cli/incidents.py"),
    # the practice school, which is invented from end to end
    *("services/practice/lists.py", "services/practice/story.py"),
    # the store
    *("data/tables/incident.py", "data/tables/derived.py", "data/repositories/incident_parts.py"),
    *("data/repositories/limited.py", "data/repositories/catalogues.py", "data/repositories/held_data.py"),
    *("data/migrations/versions/v0017_own_fields.py", "app/desk.py"),
}
"""Of `ui` every module may know but those of `GOING_OUT`."""
GOING_OUT = ("disclosure", "reports", "letters", "decision", "services/core_team", "services/content_packs")
GOING_OUT_PAGES = (
    *("overviews", "trends", "export", "core_team", "letting_out", "letters", "area", "outside", "case_file"),
    *("meeting", "minutes", "reporting", "inbox", "poster"),
)
MODULES = {"own_field", "own_field_rules", "own_fields", "own_answers"}
NAMES = {"own_answer", "OwnAnswer", "OwnField", "OwnFieldService", "dutch_answer", "OF_THE_SCHOOL"}


def told_of_answers(path: Path) -> set[str]:
    """Every way in which a module could reach an answer: an import, the table, the lists, the facts."""
    text = text_of(path)
    if not any(word in text for word in (*NAMES, "own_field", ".own", "FIELD", "CHOICE")):
        return set()
    found: set[str] = {"the table in a statement"} if "own_answer" in text else set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[-1] in MODULES:
            found.add(node.module)
        elif isinstance(node, ast.ImportFrom):
            found |= {alias.name for alias in node.names if alias.name in NAMES}
        elif isinstance(node, ast.Attribute) and node.attr in {"FIELD", "CHOICE"}:
            if isinstance(node.value, ast.Name) and node.value.id == "CatalogueName":
                found.add(f"CatalogueName.{node.attr}")
        elif isinstance(node, ast.Attribute) and node.attr == "own" and _is_facts(node.value):
            found.add("facts.own")
    return found


def _is_facts(node: ast.expr) -> bool:
    name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
    return name.lstrip("_") in {"facts", "told", "first", "final"}


def own_name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def test_only_these_modules_know_of_own_fields() -> None:
    found = {own_name(path) for path in PACKAGE.rglob("*.py") if told_of_answers(path)} - {"domain/own_field.py"}
    screens = {name for name in found if name.startswith("ui/")}
    assert found - screens == KNOWS
    assert not [name for name in screens if name.split("/")[1] in GOING_OUT_PAGES]


@pytest.mark.parametrize("folder", GOING_OUT)
def test_nothing_that_goes_out_without_names_knows_of_them(folder: str) -> None:
    files = sorted((PACKAGE / folder).rglob("*.py"))
    assert files
    assert {own_name(path): told for path in files if (told := told_of_answers(path))} == {}


def test_the_pages_that_are_named_here_are_there() -> None:
    folders = {path.name for path in (PACKAGE / "ui").iterdir() if path.is_dir()}
    assert folders >= set(GOING_OUT_PAGES)

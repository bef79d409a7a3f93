"""Every expected error has its words in Dutch and English, and every word that is looked up exists."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.architecture.source import python_files, text_of, tree_of
from vios_desktop.domain import vocabulary
from vios_desktop.texts import Texts

ROOT = Path(__file__).parents[2]
TEXTS = ROOT / "resources" / "texts"
PARTS = ("what", "safe", "now")
# Errors in decision content are for the writers of that content and name file and place in English.
ENGLISH_ONLY = {"ContentError"}


def load(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((TEXTS / name).read_text("utf-8"))
    return data


def raised_codes() -> dict[str, set[str]]:
    """Code -> names of its parameters, of every `ViosError("code", …)` in the program."""
    codes: dict[str, set[str]] = {}
    for path in (path for path in python_files("vios_desktop") if "ViosError(" in text_of(path)):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "ViosError":
                first = node.args[0] if node.args else None
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    codes.setdefault(first.value, set()).update(k.arg for k in node.keywords if k.arg)
    return codes


CODES = raised_codes()


def test_codes_were_found() -> None:
    assert len(CODES) > 20


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_error_has_words(code: str) -> None:
    entry = load("errors.json").get(code)
    assert entry, f"no text for {code}"
    for language in ("nl", "en"):
        assert set(entry[language]) == set(PARTS)
        assert entry[language]["what"]
        used = set(re.findall(r"\{(\w+)\}", " ".join(entry[language].values())))
        assert used <= CODES[code], f"{code} has no such parameter: {used - CODES[code]}"


def test_every_field_problem_has_words() -> None:
    known = set(load("terms.json")["problem"]) | set(load("errors.json"))
    pattern = re.compile(r'FieldProblem\((?:[^()]|\([^()]*\))*?,\s*f?"([a-z_]+)"\)')
    missing = {
        code
        for path in (ROOT / "vios_desktop").rglob("*.py")
        for code in pattern.findall(path.read_text("utf-8"))
        if code not in known
    }
    assert not missing


@pytest.mark.parametrize("name", [name for name in dir(vocabulary) if name[0].isupper() and name != "StrEnum"])
def test_every_closed_list_has_labels(name: str) -> None:
    texts_nl, texts_en = Texts("nl"), Texts("en")
    for member in getattr(vocabulary, name):
        assert texts_nl.term(member) != member.value or member.value == texts_nl.term(member).lower()
        assert load("terms.json")[name][member.value].keys() == {"nl", "en"}
        assert texts_en.term(member)


def test_nobody_is_called_an_offender() -> None:
    text = (TEXTS / "terms.json").read_text("utf-8").lower()
    assert "dader" not in text
    assert "offender" not in text


def test_an_unknown_code_gives_a_text_and_no_exception() -> None:
    assert "zomaar_iets" in Texts("nl").error("zomaar_iets").what

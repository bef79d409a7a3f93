"""`vios advise`: a script can walk, and wrong input is refused in Dutch with status 2."""

from __future__ import annotations

import argparse
import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.unit.decision.content_texts import real_texts
from vios_desktop.cli import advise

TEXTS = real_texts()


@dataclass(frozen=True)
class Result:
    status: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def runner(kind: str, content: object, *options: str, texts: dict[str, str] = TEXTS) -> Result:
        file = tmp_path / "answers.json"
        file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return call([kind, "--answers", str(file), *options], texts)

    return runner


def call(arguments: list[str], texts: dict[str, str] = TEXTS) -> Result:
    parser = argparse.ArgumentParser(prog="vios")
    advise.add_parser(parser.add_subparsers())
    args = parser.parse_args(["advise", *arguments])
    out, err = io.StringIO(), io.StringIO()
    return Result(args.func(args, texts, out, err), out.getvalue(), err.getvalue())


DONE = {
    "answers": {
        "danger": "no",
        "pressure": "maybe",
        "vape_source": "unknown",
        "item_place": "school",
        "home": "safe",
    },
    "persons": [
        {"role": "alleged_causer", "part": "seller", "age": 15},
        {"role": "alleged_causer", "part": "buyer", "age": 13},
    ],
    "school": {"house_rules": "yes"},
}


def test_a_complete_case_is_printed_with_every_field(run: Run) -> None:
    result = run("vape_trade", DONE, "--json")
    assert (result.status, result.err) == (0, "")
    data = result.data
    assert {"path", "advice", "danger"} <= set(data)
    assert data["danger"] is None
    assert [step["question"] for step in data["path"]][:3] == ["danger", "age", "age@p2"]
    wanted = {
        "axis",
        "value",
        "person",
        "because",
        "source",
        "certainty",
        "checked_on",
        "deadline",
        "who",
        "number",
    }
    for item in data["advice"]:
        assert wanted <= set(item)
        assert item["because"]
        assert item["source"]
    axes = {item["axis"]: item["value"] for item in reversed(data["advice"])}
    assert axes["police"] == "wijkagent"
    assert axes["parents"] == "direct"
    assert {card["axis"] for card in data["cards"]} == set(axes)


def test_a_script_can_walk_from_question_to_question(run: Run) -> None:
    case: dict[str, Any] = {"answers": {}}
    asked = []
    while (result := run("vape_trade", case, "--json")).status == 3:
        question = result.data["next_question"]
        assert [option["id"] for option in question["options"]][-1] == "unknown"
        asked.append(question["id"])
        case["answers"][question["id"]] = question["options"][0]["id"]
        assert result.data["remaining"]["least"] >= 1
    assert asked == ["danger", "age", "trade_part", "pressure", "item_place", "home"]
    assert result.status == 0
    assert result.data["danger"]["number"] == "112"


def test_danger_is_told_before_the_walk_is_over(run: Run) -> None:
    result = run("knife", {"answers": {"danger": "yes"}}, "--json")
    assert result.status == 3
    assert result.data["danger"]["steps"]
    text = run("knife", {"answers": {"danger": "yes"}})
    assert text.out.startswith("Bel nu 112.")


def test_the_next_question_is_readable(run: Run) -> None:
    result = run("knife", {"answers": {"danger": "no"}, "persons": [{"age": 15}]})
    assert result.status == 3
    assert "Wat voor mes of wapen is het?  (knife_type)" in result.out
    assert "banned" in result.out
    assert "Hoe oud is de leerling? 15 jaar (bekend)" in result.out
    assert "Nog 2 tot 4 vragen." in result.out
    last = run(
        "spice_vape",
        {"answers": {"danger": "no", "unwell": "no", "item_place": "pupil"}, "persons": [{"age": 15}]},
    )
    assert "Nog 1 vraag." in last.out
    plain = run("spice_vape", {"answers": {"danger": "no", "unwell": "no"}, "persons": [{"age": 15}]})
    assert "  Waar zijn de spullen nu?  (item_place)\n    pupil " in plain.out


def test_the_advice_is_readable(run: Run) -> None:
    result = run("vape_trade", DONE)
    assert result.status == 0
    for words in (
        "Ja, verkopen wel. Hebben niet.",
        "de koper: Nee, kopen en hebben niet",
        "Niet doen:",
        "Anders gold:",
        "geen juridisch advies",
        "Bron: Tabaks- en rookwarenwet, art. 8",
    ):
        assert words in result.out


def test_second_kinds_ages_from_a_birth_year_and_places(run: Run) -> None:
    case = {
        "answers": {"danger": "no", "knife_type": "kitchen", "knife_purpose": "none", "age": "18_plus"},
        "persons": [{"age": [17, 18], "kind": "pupil"}],
        "kinds": ["suspicion"],
        "record": {"place": "corridor", "item": "taken"},
    }
    result = run("knife", case, "--json")
    assert result.status == 3
    assert result.data["kinds"] == ["knife", "suspicion"]
    assert result.data["next_question"]["id"] == "suspicion_found"
    known = [step["question"] for step in result.data["path"] if step["state"] == "known"]
    assert known == ["knife_place", "item_place"]


def test_answers_off_the_path_are_set_aside(run: Run) -> None:
    result = run("vape_use", {"answers": {"knife_type": "pocket"}}, "--json")
    assert result.data["set_aside"] == ["knife_type"]


WRONG: dict[str, tuple[object, str]] = {
    "no json": ("{", "geen geldige JSON (regel 1)"),
    "a list": ([], "moet een object zijn"),
    "no answers": ({}, "ontbreekt 'answers'"),
    "unknown key": ({"answers": {}, "age": 3}, "'age' is onbekend"),
    "key twice": ('{"answers": {}, "answers": {}}', "'answers' staat er twee keer"),
    "answer twice": ('{"answers": {"danger": "no", "danger": "yes"}}', "'danger' staat er twee keer"),
    "answers a list": ({"answers": ["no"]}, "'answers' moet een object zijn"),
    "answer no text": ({"answers": {"danger": True}}, "hoort een tekst"),
    "unknown question": ({"answers": {"dangers": "no"}}, "de vraag 'dangers' bestaat niet"),
    "unknown option": ({"answers": {"danger": "nee"}}, "'nee' is geen antwoord op de vraag 'danger'"),
    "kinds a text": ({"answers": {}, "kinds": "knife"}, "lijst van soorten"),
    "unknown second kind": ({"answers": {}, "kinds": ["sword"]}, "'sword' is onbekend"),
    "persons an object": ({"answers": {}, "persons": {}}, "'persons' moet een lijst zijn"),
    "person a text": ({"answers": {}, "persons": ["jan"]}, "persoon 1 moet een object zijn"),
    "person with a name": ({"answers": {}, "persons": [{"name": "x"}]}, "'name' is onbekend in persoon 1"),
    "unknown role": ({"answers": {}, "persons": [{"role": "dader"}]}, "onbekende rol bij persoon 1"),
    "role no text": ({"answers": {}, "persons": [{"role": 1}]}, "onbekende rol"),
    "unknown part": ({"answers": {}, "persons": [{"part": "thief"}]}, "onbekende aandeel"),
    "unknown kind of person": ({"answers": {}, "persons": [{"kind": "dog"}]}, "soort persoon"),
    "age a text": ({"answers": {}, "persons": [{"age": "15"}]}, "geheel getal"),
    "age true": ({"answers": {}, "persons": [{"age": True}]}, "geheel getal"),
    "age below nothing": ({"answers": {}, "persons": [{"age": -1}]}, "geheel getal"),
    "ages the wrong way": ({"answers": {}, "persons": [{"age": [18, 17]}]}, "geheel getal"),
    "three ages": ({"answers": {}, "persons": [{"age": [1, 2, 3]}]}, "geheel getal"),
    "unknown setting": ({"answers": {}, "school": {"colour": "red"}}, "schoolinstelling 'colour'"),
    "unknown setting value": ({"answers": {}, "school": {"house_rules": "maybe"}}, "'maybe' kan niet"),
    "setting no text": ({"answers": {}, "school": {"house_rules": True}}, "hoort een tekst"),
    "unknown record field": ({"answers": {}, "record": {"weather": "rain"}}, "'weather' is onbekend"),
    "too deep": ("[" * 100_000, "geen geldige JSON"),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_input_is_refused(run: Run, name: str) -> None:
    content, said = WRONG[name]
    for options in ((), ("--json",)):
        result = run("knife", content, *options)
        assert (result.status, result.out) == (2, "")
        assert said in result.err
        assert result.err.startswith("vios advise: ")
        assert result.err.count("\n") == 1


def test_an_unknown_kind_and_a_missing_or_strange_file_are_refused(run: Run, tmp_path: Path) -> None:
    result = run("sword", {"answers": {}})
    assert (result.status, "vios protocols list" in result.err) == (2, True)
    missing = call(["knife", "--answers", str(tmp_path / "none.json")])
    assert (missing.status, "niet te lezen" in missing.err) == (2, True)
    strange = tmp_path / "strange.json"
    strange.write_bytes(b"\xff\xfe{")
    assert call(["knife", "--answers", str(strange)]).status == 2
    strange.write_bytes(b" " * 1_000_001)
    assert "te groot" in call(["knife", "--answers", str(strange)]).err


def test_content_that_is_wrong_is_no_fault_of_the_input(run: Run) -> None:
    result = run("knife", DONE, texts={**TEXTS, "knife.toml": "="})
    assert (result.status, result.out) == (1, "")
    assert "inhoud" in result.err


def test_the_same_command_runs_inside_the_program(tmp_path: Path) -> None:
    class Context:
        out = io.StringIO()
        err = io.StringIO()

        def protocols(self) -> dict[str, str]:
            return TEXTS

    parser = argparse.ArgumentParser(prog="vios")
    advise.add_parser(parser.add_subparsers())
    file = tmp_path / "answers.json"
    file.write_text(json.dumps(DONE), encoding="utf-8")
    args = parser.parse_args(["advise", "vape_trade", "--answers", str(file)])
    assert args.handler(args, Context()) == 0
    assert "Advies: Verkoop van vapes" in Context.out.getvalue()

"""`vios disclosure redact`: the places in a text that identify, and refusals that name the place and no name."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.unit.cli.terminal import Printed, Terminal

SEM = {"first": "Sem", "last": "van der Voorbeeldstra", "role": "leerling"}


def redact(bare: Terminal, content: Any) -> Printed:
    path = bare.folder / "teksten.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return bare.run("disclosure", "redact", path)


def test_the_places_of_every_text(bare: Terminal) -> None:
    notes = [
        {"text": "Sem zat in H4c."},
        {"text": "Rustig."},
        {"text": ""},
        {"text": "Bel 06-12345678 voor Verzonnen."},
    ]
    printed = redact(bare, {"people": [SEM], "notes": notes})
    assert (printed.status, printed.err) == (0, "")
    assert json.loads(printed.out) == {
        "notes": [
            {"spans": [[0, 3, "person"], [11, 14, "class"]]},
            {"spans": []},
            {"spans": []},
            {"spans": [[4, 15, "phone"], [21, 30, "review"]]},
        ]
    }


def test_people_may_be_left_out_and_need_one_name(bare: Terminal) -> None:
    assert redact(bare, {"notes": []}).out == '{"notes": []}\n'
    people = [{"last": "Fictaoui"}, {"first": "Nepomuk", "role": "ouder"}]
    printed = redact(bare, {"people": people, "notes": [{"text": "nepomuk en fictaoui"}]})
    assert json.loads(printed.out) == {"notes": [{"spans": [[0, 7, "person"], [11, 19, "person"]]}]}


@pytest.mark.parametrize(
    ("content", "where"),
    [
        ("geen json", "top"),
        ("[]", "top"),
        ('{"notes": [], "notes": []}', "top"),
        ({"notes": [], "Geheimnaam": 1}, "top"),
        ({"people": []}, "notes"),
        ({"notes": {}}, "notes"),
        ({"people": SEM, "notes": []}, "people"),
        ({"people": [1], "notes": []}, "people[0]"),
        ({"people": [SEM, {**SEM, "Geheimnaam": ""}], "notes": []}, "people[1]"),
        ({"people": [{**SEM, "first": 1}], "notes": []}, "people[0].first"),
        ({"people": [{**SEM, "last": None}], "notes": []}, "people[0].last"),
        ({"people": [{**SEM, "role": "Geheimnaam"}], "notes": []}, "people[0].role"),
        ({"people": [{"role": "ouder"}], "notes": []}, "people[0].first"),
        ({"notes": [{"text": "a"}, "b"]}, "notes[1]"),
        ({"notes": [{}]}, "notes[0].text"),
        ({"notes": [{"text": 5}]}, "notes[0].text"),
        ({"notes": [{"text": "a", "Geheimnaam": ""}]}, "notes[0]"),
    ],
)
def test_wrong_input_is_refused_with_its_place(bare: Terminal, content: Any, where: str) -> None:
    printed = redact(bare, content)
    assert (printed.status, printed.out) == (2, "")
    assert f"(bij {where})" in printed.err
    assert "Geheimnaam" not in printed.err


def test_a_file_that_cannot_be_read(bare: Terminal, tmp_path: Path) -> None:
    (tmp_path / "latin.json").write_bytes(b'{"notes": [{"text": "caf\xe9"}]}')
    for name in ("er-niet.json", "latin.json"):
        printed = bare.run("disclosure", "redact", tmp_path / name)
        assert (printed.status, printed.out) == (2, "")
        assert "niet te lezen" in printed.err

"""`vios disclosure audit`: what a reader of a publication comes to know, as text and for scripts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.unit.cli.terminal import Terminal
from vios_desktop.cli import disclosure

# A table of two by two with its margins, the corner cells hidden; the total of the first row gives them away.
TABLE: dict[str, Any] = {
    "k": 5,
    "atoms": ["jan|plein", "jan|lokaal", "feb|plein", "feb|lokaal"],
    "statistics": {
        "jan|plein": [0],
        "jan|lokaal": [1],
        "feb|plein": [2],
        "feb|lokaal": [3],
        "jan": [0, 1],
        "feb": [2, 3],
        "plein": [0, 2],
        "lokaal": [1, 3],
    },
    "published_intervals": [
        {"stat": "jan|plein", "low": 0, "high": 4},
        {"stat": "jan|lokaal", "low": 9, "high": 9},
        {"stat": "jan", "low": 12, "high": 12},
        {"stat": "feb", "low": 11, "high": None},
    ],
    "true_values": {
        "jan|plein": 3,
        "jan|lokaal": 9,
        "feb|plein": 2,
        "feb|lokaal": 9,
        "jan": 12,
        "feb": 11,
        "plein": 5,
        "lokaal": 18,
    },
}


def written(folder: Path, name: str, content: object) -> Path:
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return path


def changed(**more: Any) -> dict[str, Any]:
    return {**TABLE, **more}


def test_a_hidden_number_that_can_be_worked_out_is_unsafe(bare: Terminal, tmp_path: Path) -> None:
    printed = bare.run("disclosure", "audit", written(tmp_path, "t.json", TABLE), "--json")
    assert (printed.status, printed.err) == (3, "")
    answer = json.loads(printed.out)
    assert list(answer) == ["verdict", "bounds", "violations", "exact", "presence"]
    assert answer["verdict"] == "unsafe"
    assert answer["violations"] == answer["exact"] == answer["presence"] == ["jan|plein"]
    assert list(answer["bounds"]) == list(TABLE["statistics"])
    assert answer["bounds"]["jan|plein"] == [3, 3]
    assert answer["bounds"]["feb"] == [11, None]
    assert answer["bounds"]["plein"] == [3, None]


def test_the_answer_in_words(bare: Terminal, tmp_path: Path) -> None:
    printed = bare.run("disclosure", "audit", written(tmp_path, "t.json", TABLE))
    assert printed.status == 3
    assert printed.out == "onveilig: 1 van 2 beschermde cijfers geven iets prijs\n  jan|plein: precies 3\n"


def test_without_the_truth_every_number_is_protected(bare: Terminal, tmp_path: Path) -> None:
    bare_table = {key: value for key, value in TABLE.items() if key != "true_values"}
    printed = bare.run("disclosure", "audit", written(tmp_path, "t.json", bare_table))
    assert printed.status == 3
    assert printed.out.splitlines() == [
        "onveilig: 6 van 8 beschermde cijfers geven iets prijs",
        "  jan|plein: precies 3",
        "  jan|lokaal: precies 9",
        "  jan: precies 12",
        "  feb: 11 of meer",
        "  plein: 3 of meer",
        "  lokaal: 9 of meer",
    ]


def test_bands_are_safe(bare: Terminal, tmp_path: Path) -> None:
    table = changed(
        published_intervals=[
            {"stat": "jan|plein", "low": 0, "high": 4},
            {"stat": "jan|lokaal", "low": 5, "high": 9},
            {"stat": "jan", "low": 10, "high": 14},
        ],
        rule="banden van vijf",
        notes=["anything", 1.5],
        expected={"p": 0.05},
    )
    path = written(tmp_path, "t.json", table)
    printed = bare.run("disclosure", "audit", path, "--json")
    assert printed.status == 3  # 10 less 9 is 1: somebody was there
    assert json.loads(printed.out)["bounds"]["jan|plein"] == [1, 4]
    table["published_intervals"][2] = {"stat": "jan", "low": 5, "high": 14}
    printed = bare.run("disclosure", "audit", written(tmp_path, "t.json", table))
    assert printed.status == 0
    assert printed.out == "veilig: van 2 beschermde cijfers kan elk nog alles van 0 tot en met k-1 zijn\n"


def test_a_name_cannot_steer_the_terminal(bare: Terminal, tmp_path: Path) -> None:
    table = {
        "k": 5,
        "atoms": 1,
        "statistics": {"a\u001b[2J": [0]},
        "published_intervals": [{"stat": "a\u001b[2J", "low": 1, "high": 4}],
    }
    printed = bare.run("disclosure", "audit", written(tmp_path, "t.json", table))
    assert printed.out.splitlines()[1] == "  a?[2J: 1 tot en met 4"


def test_two_publications_say_more_than_one(bare: Terminal, tmp_path: Path) -> None:
    """The school year so far, with and without the last month."""

    def so_far(months: list[str], count: int) -> dict[str, Any]:
        return {
            "k": 5,
            "atoms": months,
            "statistics": {"so far": list(range(len(months)))},
            "published_intervals": [{"stat": "so far", "low": count, "high": count}],
            "true_values": {"so far": count},
        }

    months = ["sep", "oct", "nov"]
    single = {"k": 5, "atoms": ["nov"], "statistics": {"nov": ["nov"]}, "published_intervals": []}
    files = [
        written(tmp_path, "a.json", so_far(months[:2], 11)),
        written(tmp_path, "b.json", so_far(months, 12)),
        written(tmp_path, "c.json", {**single, "true_values": {"nov": 1}}),
    ]
    assert [bare.run("disclosure", "audit", file).status for file in files] == [0, 0, 0]
    printed = bare.run("disclosure", "audit", *files, "--json")
    assert printed.status == 3
    answer = json.loads(printed.out)
    assert answer["bounds"] == {"so far": [11, 11], "so far [2]": [12, 12], "nov": [1, 1]}
    assert answer["exact"] == ["nov"]


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("[]", "top"),
        ("{", "top"),
        ('{"k": 5, "k": 5}', "top"),
        (changed(kk=5), "kk"),
        (changed(**{"not a name": 1}), "key[5]"),
        ({key: TABLE[key] for key in TABLE if key != "k"}, "k"),
        ({key: TABLE[key] for key in TABLE if key != "atoms"}, "atoms"),
        (changed(k=0), "k"),
        (changed(k="5"), "k"),
        (changed(k=5.0), "k"),
        (changed(k=True), "k"),
        (changed(rule=""), "rule"),
        (changed(atoms=3), "statistics[3][0]"),
        (changed(atoms=-3), "atoms"),
        (changed(atoms=10**9), "atoms"),
        (changed(atoms=["a", 2]), "atoms[1]"),
        (changed(atoms=["a", "a", "b", "c"]), "atoms"),
        (changed(statistics=[]), "statistics"),
        (changed(statistics={"x": []}), "statistics[0]"),
        (changed(statistics={"x": 3}), "statistics[0]"),
        (changed(statistics={"x": [0, 0]}), "statistics[0]"),
        (changed(statistics={"x": ["mars"]}), "statistics[0][0]"),
        (changed(statistics={"x": [-1]}), "statistics[0][0]"),
        (changed(published_intervals={}), "published_intervals"),
        (changed(published_intervals=[7]), "published_intervals[0]"),
        (changed(published_intervals=[{"stat": "jan", "low": 0}]), "published_intervals[0].high"),
        (changed(published_intervals=[{"stat": "jan", "low": 0, "hi": 2}]), "published_intervals[0].hi"),
        (changed(published_intervals=[{"stat": "jan", "low": None, "high": 2}]), "published_intervals[0].low"),
        (changed(published_intervals=[{"stat": "jan", "low": -1, "high": 2}]), "published_intervals[0].low"),
        (changed(published_intervals=[{"stat": "jan", "low": 3, "high": 2}]), "published_intervals[0].high"),
        (changed(published_intervals=[{"stat": "mei", "low": 0, "high": 2}]), "published_intervals[0].stat"),
        (changed(published_intervals=[{"stat": 1, "low": 0, "high": 2}]), "published_intervals[0].stat"),
        (changed(published_intervals=[{"stat": "jan", "low": 0, "high": 2}]), "published_intervals[0]"),
        (changed(true_values={"mei": 1}), "true_values[0]"),
        (changed(true_values={"jan": "12"}), "true_values[0]"),
        (changed(true_values=None), "true_values"),
    ],
)
def test_what_is_not_right_is_refused_with_its_place(
    bare: Terminal, tmp_path: Path, content: object, place: str
) -> None:
    printed = bare.run("disclosure", "audit", written(tmp_path, "t.json", content))
    assert (printed.status, printed.out) == (2, "")
    assert printed.err.startswith(f"vios: De publicatie is niet goed (bij {place}).")


def test_what_cannot_all_be_true_is_refused_with_its_place(bare: Terminal, tmp_path: Path) -> None:
    intervals = [
        {"stat": "jan|plein", "low": 5, "high": 9},
        {"stat": "jan|lokaal", "low": 5, "high": 9},
        {"stat": "jan", "low": 0, "high": 9},
        {"stat": "feb", "low": 0, "high": 9},
    ]
    table = changed(published_intervals=intervals)
    del table["true_values"]
    printed = bare.run("disclosure", "audit", written(tmp_path, "t.json", table))
    assert (printed.status, printed.out) == (2, "")
    assert "kan niet samen waar zijn (bij published_intervals[2])" in printed.err
    table = changed(published_intervals=[], true_values={**TABLE["true_values"], "feb": 13})
    printed = bare.run("disclosure", "audit", written(tmp_path, "t.json", table))
    assert "kan niet samen waar zijn (bij true_values[5])" in printed.err


def test_of_several_files_the_place_says_which(bare: Terminal, tmp_path: Path) -> None:
    good = written(tmp_path, "a.json", TABLE)
    for content, place in (
        (changed(k=0), "[2].k"),
        ({"k": 5, "atoms": 1, "statistics": {"x": [0]}, "published_intervals": []}, "[2].atoms"),
        (changed(published_intervals=[], true_values={"jan": 11}), "[2].true_values[0]"),
    ):
        printed = bare.run("disclosure", "audit", good, written(tmp_path, "b.json", content))
        assert printed.status == 2
        assert f"(bij {place})" in printed.err


def test_a_file_that_cannot_be_read_is_named(
    bare: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    latin = tmp_path / "latin.json"
    latin.write_bytes(b'{"\xe9": 1}')
    for path in (tmp_path / "gone.json", tmp_path, latin):
        printed = bare.run("disclosure", "audit", path)
        assert printed.status == 2
        assert printed.err.startswith(f"vios: {path}:\nvios: Dit bestand is niet te lezen")
    monkeypatch.setattr(disclosure, "MAX_BYTES", 10)
    assert bare.run("disclosure", "audit", written(tmp_path, "t.json", TABLE)).status == 2


def test_nothing_but_the_answer_is_printed(
    bare: Terminal, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The solver is a library in C++; it must not write beside the answer of a command for scripts."""
    square = {
        "k": 5,
        "atoms": 4,
        "statistics": {"a": [0], "r1": [0, 1], "r2": [2, 3], "c1": [0, 2], "c2": [1, 3]},
        "published_intervals": [{"stat": name, "low": 6, "high": 9} for name in ("r1", "r2", "c1", "c2")],
        "true_values": {"a": 3},
    }
    printed = bare.run("disclosure", "audit", written(tmp_path, "t.json", square), "--json")
    assert json.loads(printed.out)["bounds"]["a"] == [0, 9]
    assert capfd.readouterr() == ("", "")


def test_another_failure_is_told_with_status_1(
    bare: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from vios_desktop.disclosure.attack import bounds
    from vios_desktop.domain.errors import ViosError

    def fails(_publication: object) -> None:
        raise ViosError("attack_not_solved")

    monkeypatch.setattr(bounds, "attack", fails)
    printed = bare.run("disclosure", "audit", written(tmp_path, "t.json", TABLE))
    assert printed.status == 1
    assert "kwam niet tot een uitkomst" in printed.err

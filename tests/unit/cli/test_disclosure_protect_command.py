"""`vios disclosure protect`: what comes out passes the audit, and a wrong file is refused by its place."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from benchmarks.invented_tables import random_sums, random_two_way, two_way, with_people
from tests.unit.cli.terminal import Terminal
from vios_desktop.cli import disclosure_protect
from vios_desktop.disclosure.suppression import protect as protecting

TABLE = two_way([[20, 3, 12], [8, 19, 22], [17, 32, 9]])


def written(path: Path, document: dict[str, Any]) -> Path:
    path.write_text(json.dumps(document), "utf-8")
    return path


@pytest.mark.parametrize("style", ["bands", "suppress"])
def test_what_comes_out_passes_the_audit(bare: Terminal, tmp_path: Path, style: str) -> None:
    dice = random.Random(style)  # noqa: S311  # repeatable, no secret
    for number in range(12):
        made = dice.choice((random_two_way, random_sums))(dice)
        if number % 3 == 0:
            made = with_people(made, dice)
        printed = bare.run(
            "disclosure", "protect", written(tmp_path / "in.json", made), "--style", style, "--json"
        )
        assert (printed.status, printed.err) == (0, "")
        answer = json.loads(printed.out)
        assert [one["stat"] for one in answer["published_intervals"]] == list(made["statistics"])
        both = made | {"published_intervals": answer["published_intervals"]}
        assert bare.run("disclosure", "audit", written(tmp_path / "out.json", both)).status == 0


def test_the_answer_says_what_was_lost(bare: Terminal, tmp_path: Path) -> None:
    path = written(tmp_path / "in.json", TABLE)
    printed = bare.run("disclosure", "protect", path, "--style", "suppress")
    answer = json.loads(printed.out)
    lost = answer["lost"]
    assert (lost["statistics"], lost["hidden"], lost["primary"], lost["secondary"]) == (16, 4, 1, 3)
    assert (lost["method"], lost["optimal"]) == ("exact", True)
    hidden = [one["stat"] for one in answer["published_intervals"] if one["high"] is None]
    assert lost["sum"] == sum(TABLE["true_values"][name] for name in hidden)
    assert (
        printed.err == "veilig: 4 van 16 cijfers verborgen (1 om zichzelf, 3 om een ander), bewezen het minste\n"
    )
    bands = bare.run("disclosure", "protect", path)  # the default
    assert json.loads(bands.out)["lost"]["method"] == "bands"
    assert "reeksen van ten hoogste 5 getallen" in bands.err


def test_what_was_published_before_is_not_looked_at(bare: Terminal, tmp_path: Path) -> None:
    with_numbers = TABLE | {"published_intervals": [{"stat": "Total", "low": 0, "high": None}]}
    one, other = (
        bare.run("disclosure", "protect", written(tmp_path / "in.json", document), "--json").out
        for document in (TABLE, with_numbers)
    )
    assert one == other


REFUSED = [
    ({"atoms": None}, "atoms"),
    ({"extra": 1}, "extra"),
    ({"k": 0}, "k"),
    ({"true_values": {}}, "true_values (statistics[0])"),
    ({"true_values": TABLE["true_values"] | {"Total": 141}}, "true_values[15]"),
    ({"base": {"r0|c0": 40, "r0|c1": 2}}, "base[1]"),
    ({"base": {"nobody": 40}}, "base[0]"),
    ({"base": {"r0|c0": "40"}}, "base[0]"),
    ({"base": []}, "base"),
    ({"leading": {"r0|c0": ["a"]}}, "leading"),
    ({"leading": {"r0|c0": 4}}, "leading[0]"),
    ({"leading": {"r0|c0": ["a", True]}}, "leading[0][1]"),
    ({"leading": {"r9|c9": []}}, "leading[0]"),
]


@pytest.mark.parametrize(("change", "where"), REFUSED, ids=lambda value: value if isinstance(value, str) else "")
def test_a_wrong_file_is_refused_by_its_place(
    bare: Terminal, tmp_path: Path, change: dict[str, Any], where: str
) -> None:
    printed = bare.run("disclosure", "protect", written(tmp_path / "in.json", TABLE | change))
    assert (printed.status, printed.out) == (2, "")
    assert f"(bij {where})" in printed.err


def test_a_file_that_cannot_be_read(bare: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert bare.run("disclosure", "protect", tmp_path / "none.json").status == 2
    (tmp_path / "latin.json").write_bytes(b"\xe9")
    assert bare.run("disclosure", "protect", tmp_path / "latin.json").status == 2
    monkeypatch.setattr(disclosure_protect, "MAX_BYTES", 10)
    assert bare.run("disclosure", "protect", written(tmp_path / "large.json", TABLE)).status == 2


def test_a_table_that_does_not_stand_the_attacker_is_not_printed(
    bare: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(protecting, "_leaves_open", lambda *_anything: False)
    for style in ("bands", "suppress"):
        printed = bare.run("disclosure", "protect", written(tmp_path / "in.json", TABLE), "--style", style)
        assert (printed.status, printed.out) == (3, "")
        assert "niet veilig te maken" in printed.err

"""`vios protocols`: check, list, graph, report and poster."""

from __future__ import annotations

import argparse
import io
import json
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.unit.decision.content_texts import real_texts, small_texts
from vios_desktop.cli import protocols
from vios_desktop.decision.loader import load_pack
from vios_desktop.decision.poster import Poster

TEXTS = real_texts()


@dataclass
class Context:
    """What the command needs of the program."""

    texts: dict[str, str] = field(default_factory=lambda: TEXTS)
    out: io.StringIO = field(default_factory=io.StringIO)
    err: io.StringIO = field(default_factory=io.StringIO)
    written: dict[str, bytes] = field(default_factory=dict)

    def protocols(self) -> dict[str, str]:
        return self.texts

    def write_file(self, path: Path, content: bytes) -> None:
        self.written[path.name] = content

    def render_poster(self, poster: Poster) -> bytes:
        return poster.title.encode()


def run(*arguments: str, texts: dict[str, str] = TEXTS, context: Context | None = None) -> tuple[int, str, str]:
    parser = argparse.ArgumentParser(prog="vios")
    protocols.add_parser(parser.add_subparsers())
    args = parser.parse_args(["protocols", *arguments])
    used = context or Context(texts)
    return args.handler(args, used), used.out.getvalue(), used.err.getvalue()


def test_list_tells_of_each_kind_what_a_reviewer_wants_to_know() -> None:
    status, out, err = run("list")
    assert (status, err) == (0, "")
    rows = [line.split() for line in out.splitlines()]
    assert [row[0] for row in rows] == list(load_pack(TEXTS).kinds)
    for word in ("vragen", "mediaan", "paden;", "regels,", "gezien"):
        assert all(word in row for row in rows), word
    status, out, _ = run("list", "--json")
    listed = json.loads(out)
    assert status == 0
    assert listed[0]["kind"] == "vape_use"
    assert all(row["lengths"]["median"] <= 5 and row["lengths"]["most"] <= 9 for row in listed)
    assert all(row["lengths"]["paths"] > 10 and 0 < row["verified_share"] < 1 for row in listed)


def test_list_prints_the_ids_alone_for_scripts() -> None:
    kinds = list(load_pack(TEXTS).kinds)
    assert run("list", "--ids") == (0, "".join(f"{kind}\n" for kind in kinds), "")
    status, out, _ = run("list", "--ids", "--json")
    assert (status, json.loads(out)) == (0, kinds)


def test_a_report_and_a_poster_are_written_to_a_file() -> None:
    context = Context()
    assert run("report", "knife", "--out", "mes.html", context=context)[:2] == (0, "")
    assert run("poster", "knife", "--out", "mes.pdf", context=context)[:2] == (0, "")
    assert context.written["mes.html"].startswith(b"<!doctype html>")
    assert context.written["mes.pdf"] == b"Mes of steekwapen"


def test_check_of_one_kind() -> None:
    status, out, err = run("check", "spice_vape")
    assert (status, err) == (0, "")
    assert out.startswith("spice_vape: ")
    assert "mediaan 3" in out
    status, out, _ = run("check", "spice_vape", "--json")
    [report] = json.loads(out)
    assert (status, report["problems"], report["lengths"]["median"]) == (0, [], 3)


def test_check_finds_a_fault() -> None:
    broken = TEXTS["spice_vape.toml"].replace('value = "direct"', 'value = "niet_nodig"')
    status, out, _ = run("check", "spice_vape", texts={**TEXTS, "spice_vape.toml": broken})
    assert status == 1
    assert "FOUT minors_have_parents" in out
    assert "home=safe" in out


def test_check_of_a_whole_pack() -> None:
    status, out, err = run("check", texts=small_texts())
    assert (status, len(out.splitlines()), err) == (0, 1, "")


def test_a_missing_file_is_told() -> None:
    without = {name: text for name, text in TEXTS.items() if name != "suspicion.toml"}
    status, _, err = run("check", texts=without)
    assert (status, err.startswith("vios protocols: pack.toml")) == (1, True)


def test_graph_and_report() -> None:
    status, dot, _ = run("graph")
    assert (status, dot.count("subgraph")) == (0, len(load_pack(TEXTS).kinds))
    assert run("graph", "knife")[1].count("subgraph") == 1
    status, html, _ = run("report", "vape_trade")
    assert status == 0
    assert html.startswith("<!doctype html>")
    assert "Wordt de leerling gedwongen of onder druk gezet?" in html


@pytest.mark.parametrize("action", ["check", "graph", "report"])
def test_an_unknown_kind_is_refused(action: str) -> None:
    status, out, err = run(action, "sword")
    assert (status, out) == (2, "")
    assert "de soort 'sword' bestaat niet" in err


def test_wrong_content_is_told_with_its_place() -> None:
    broken = TEXTS["knife.toml"].replace('axis = "criminal"', 'axis = "guilt"', 1)
    status, out, err = run("list", texts={**TEXTS, "knife.toml": broken})
    assert (status, out) == (1, "")
    assert "knife.toml, regel" in err
    assert "item[1].axis" in err

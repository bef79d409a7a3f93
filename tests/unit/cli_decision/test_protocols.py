"""`vios protocols`: check, list, graph and report."""

from __future__ import annotations

import argparse
import io
import json

import pytest

from tests.unit.decision.content_texts import real_texts, small_texts
from vios_desktop.cli import protocols

TEXTS = real_texts()


def run(*arguments: str, texts: dict[str, str] = TEXTS) -> tuple[int, str, str]:
    parser = argparse.ArgumentParser(prog="vios")
    protocols.add_parser(parser.add_subparsers())
    args = parser.parse_args(["protocols", *arguments])
    out, err = io.StringIO(), io.StringIO()
    return args.func(args, texts, out, err), out.getvalue(), err.getvalue()


def test_list_prints_the_ids() -> None:
    kinds = ["vape_use", "vape_trade", "spice_vape", "cannabis", "knife", "suspicion"]
    assert run("list") == (0, "".join(f"{kind}\n" for kind in kinds), "")
    status, out, _ = run("list", "--json")
    assert (status, json.loads(out)) == (0, kinds)


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
    assert (status, dot.count("subgraph")) == (0, 6)
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


def test_the_same_command_runs_inside_the_program() -> None:
    class Context:
        out = io.StringIO()
        err = io.StringIO()

        def protocols(self) -> dict[str, str]:
            return TEXTS

    parser = argparse.ArgumentParser(prog="vios")
    protocols.add_parser(parser.add_subparsers())
    args = parser.parse_args(["protocols", "list"])
    assert args.handler(args, Context()) == 0
    assert Context.out.getvalue().startswith("vape_use")

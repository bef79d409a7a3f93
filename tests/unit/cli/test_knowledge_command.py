"""`vios knowledge`: what there is, and what a reviewer still has to look up."""

from __future__ import annotations

import json
from argparse import Namespace
from dataclasses import replace
from io import StringIO

from tests.unit.cli.terminal import Terminal
from vios_desktop.cli.knowledge import handle
from vios_desktop.decision.errors import ContentError
from vios_desktop.knowledge.content import Library


def test_everything_is_listed(terminal: Terminal) -> None:
    printed = terminal.run("knowledge", "list")
    assert printed.status == 0
    assert "card:substances\tVapen en drugs\n" in printed.out
    assert "partner:veilig_thuis\tVeilig Thuis\n" in printed.out


def test_the_list_for_scripts(terminal: Terminal) -> None:
    rows = json.loads(terminal.run("knowledge", "list", "--json").out)
    assert {"key": "card:sexting", "title": "Sexting en naaktbeelden"} in rows


def test_what_is_still_to_be_checked_is_shown_with_its_sources(terminal: Terminal) -> None:
    printed = terminal.run("knowledge", "check")
    assert printed.status == 0
    assert "nog te controleren" in printed.out
    assert "partner:helpline_113, number [B]: 0800-0432" in printed.out
    doubts = json.loads(terminal.run("knowledge", "check", "--json").out)
    assert all(doubt["sources"] for doubt in doubts)
    assert {doubt["certainty"] for doubt in doubts} <= {"A", "B", "Vs", "V17"}


def test_content_that_is_wrong_is_told_with_its_place(terminal: Terminal) -> None:
    def broken() -> Library:
        raise ContentError("card_gloom.toml", "een regel mist", line=7)

    out, err = StringIO(), StringIO()
    context = replace(terminal.context(out, err), knowledge=broken)
    assert handle(Namespace(action="check", json=False), context) == 1
    assert "card_gloom.toml, regel 7: een regel mist" in err.getvalue()
    assert out.getvalue() == ""

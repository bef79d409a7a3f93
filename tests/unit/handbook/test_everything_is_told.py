"""A new entry of Instellingen, a point of a meeting and a place of the bar are not forgotten in the handbook."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

from vios_desktop.domain.vocabulary import AgendaKind
from vios_desktop.ui.window.screens import SCREENS

ROOT = Path(__file__).parents[3]
HANDBOOK = ROOT / "docs" / "handboek"


def test_every_entry_of_settings_stands_in_the_table_of_settings() -> None:
    page = _page("26-instellingen.md")
    table = page[page.index("## Wat staat waar") : page.index("## Regels en contacten")]
    titles = {_dutch(spec.title) for spec in SCREENS if spec.settings is not None}
    assert len(titles) > 10
    assert [title for title in sorted(titles) if f"**{title}**" not in table] == []


def test_every_point_of_a_meeting_is_told_in_its_order() -> None:
    page = _page("12-kernteam.md")
    steps = page[page.index("## Het overleg houden") : page.index("## Afronden")]
    terms = json.loads((ROOT / "resources/texts/terms.json").read_text("utf-8"))["AgendaKind"]
    places = [steps.find(f"**{terms[kind.value]['nl']}**") for kind in AgendaKind]
    assert -1 not in places
    assert places == sorted(places)


def test_every_place_of_the_rail_is_named_in_a_chapter() -> None:
    chapters = "".join(page.read_text("utf-8") for page in HANDBOOK.glob("[0-2]*.md"))
    titles = {_dutch(spec.title) for spec in SCREENS if spec.icon}
    assert len(titles) > 10
    assert [title for title in sorted(titles) if f"**{title}**" not in chapters] == []


def _page(name: str) -> str:
    return (HANDBOOK / name).read_text("utf-8")


def _dutch(title: str) -> str:
    for context in ET.parse(ROOT / "resources/i18n/window_nl.ts").iter("context"):  # noqa: S314 - a file of ours
        if context.findtext("name") == "Places":
            for message in context.iter("message"):
                if message.findtext("source") == title:
                    return message.findtext("translation", "")
    raise AssertionError(title)

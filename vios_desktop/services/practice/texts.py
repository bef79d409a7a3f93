"""The lists and sentences that the practice school is made of; the caller reads the files."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

ReadText = Callable[[str], str]
Entry = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class PracticeTexts:
    """The parsed files of `resources/practice`, and the catalogues as text."""

    names: Entry
    places: Entry
    kinds: tuple[Entry, ...]
    agreements: Entry
    story: Entry
    signals: Entry
    partners: Entry
    learning: Entry
    around: Entry
    shared: Entry
    core_team: Entry
    catalogues: str


def load_texts(read_text: ReadText) -> PracticeTexts:
    """`read_text` gives the text of a file below `resources/`, named with forward slashes."""

    def parsed(name: str) -> Entry:
        content: Entry = json.loads(read_text(f"practice/{name}.json"))
        return content

    return PracticeTexts(
        names=parsed("names"),
        places=parsed("places"),
        kinds=(*parsed("incidents_a")["kinds"], *parsed("incidents_b")["kinds"]),
        agreements=parsed("agreements"),
        story=parsed("story"),
        signals=parsed("signals"),
        partners=parsed("partners"),
        learning=parsed("learning"),
        around=parsed("around"),
        shared=parsed("shared"),
        core_team=parsed("core_team"),
        catalogues=read_text("policy/catalogues.json"),
    )

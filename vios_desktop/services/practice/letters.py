"""A few letters of the practice school, written with the same use cases as real ones."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from vios_desktop.domain.letter import LetterText
from vios_desktop.domain.vocabulary import LetterKind, SentWay
from vios_desktop.letters.addressing import LetterSetup
from vios_desktop.letters.gaps import gaps_in
from vios_desktop.services.letter_views import LetterToFix
from vios_desktop.services.letters import LetterService
from vios_desktop.services.practice.build import SEED
from vios_desktop.services.practice.dice import practice_id
from vios_desktop.services.practice.texts import ReadText


def write_letters(letters: LetterService, read_text: ReadText, seed: int = SEED) -> int:
    """Draft, fill in and fix every letter of `practice/letters.json`; returns how many there are."""
    entries: list[dict[str, Any]] = json.loads(read_text("practice/letters.json"))["letters"]
    for entry in entries:
        _write(letters, entry, practice_id(seed, "incident", "story", entry["incident"]))
    return len(entries)


def _write(letters: LetterService, entry: dict[str, Any], incident_id: str) -> None:
    choices = letters.choices(incident_id)
    about = next(person for person in choices.people if person.name == entry["about"])
    setup = LetterSetup(LetterKind(entry["kind"]), about.entry_id, choices.today)
    drafted = letters.draft(incident_id, setup).drafted
    letters.fix(
        LetterToFix(
            incident_id=incident_id,
            setup=setup,
            text=_filled(drafted.text, entry["gaps"]),
            to=drafted.to,
            way=SentWay(entry["way"]),
            sent_on=choices.today,
            sent_name=entry["to"],
        )
    )


def _filled(text: LetterText, words: list[str]) -> LetterText:
    """The words in the place of the gaps, one for each; ValueError if the template asks for more or fewer."""
    body, position, pieces = text.body, 0, []
    for gap, word in zip(gaps_in(body), words, strict=True):
        pieces += [body[position : gap.start], word]
        position = gap.end
    return replace(text, body="".join([*pieces, body[position:]]))

"""Ways of writing that notes in a hurry have, and words that look like them and identify nobody."""

from __future__ import annotations

import pytest

from tests.unit.domain.identifiers.lists import LEXICON
from vios_desktop.domain.identifiers.finder import Finder
from vios_desktop.domain.identifiers.marks import MarkKind


def found(text: str) -> dict[str, MarkKind]:
    return {text[mark.start : mark.end]: mark.kind for mark in Finder((), LEXICON).find(text)}


@pytest.mark.parametrize(
    ("text", "piece", "kind"),
    [
        ("Gesprek op 3-5-'26 gehad.", "3-5-'26", MarkKind.DATE),
        ("In de nacht van 8 op 9 oktober.", "8 op 9 oktober", MarkKind.DATE),
        ("Zie de mail van de 21e.", "de 21e", MarkKind.DATE),
        ("Een leerling (v, 14) kwam erbij.", "v, 14", MarkKind.AGE),
        ("De jongen is bijna 15.", "bijna 15", MarkKind.AGE),
        ("Hij zit in klas 3 kader.", "klas 3 kader", MarkKind.CLASS),
        ("Te laat / 3b / mentor ziek.", "3b", MarkKind.CLASS),
        ("Hij stond aan de Nepstr. 12 te wachten.", "Nepstr. 12", MarkKind.ADDRESS),
        ("Bij opa, De Oefening 58, Goes.", "De Oefening 58", MarkKind.ADDRESS),
        ("Zie snapmap.example/p/9 voor de foto.", "snapmap.example/p/9", MarkKind.URL),
        ("Bericht vanaf nepboy-82 gekregen.", "nepboy-82", MarkKind.HANDLE),
    ],
)
def test_what_is_written_in_a_hurry_is_found(text: str, piece: str, kind: MarkKind) -> None:
    assert found(text).get(piece) is kind


@pytest.mark.parametrize(
    "text",
    [
        "Er waren bijna 15 leerlingen in de gang.",
        "Dit is de 2e keer.",
        "Het duurde 3 - 4 minuten.",
        "Ouders, Halt, leerplicht: iedereen weet ervan.",
        "Het ging op top-10 muziek los.",
    ],
)
def test_what_only_looks_like_it_is_left(text: str) -> None:
    assert not found(text)

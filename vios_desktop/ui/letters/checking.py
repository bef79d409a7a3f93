"""Looks through a text that is being written: gaps, names of others, words that judge. No Qt."""

from __future__ import annotations

from collections.abc import Iterable

from vios_desktop.letters.content import Remark
from vios_desktop.letters.gaps import gaps_in
from vios_desktop.letters.names import NameCheck, NameHit, begins_sentence
from vios_desktop.services.word_check import Change, WordCheck
from vios_desktop.ui.letters.model import FIELDS, Checks, EditorText, GapLine, HintLine, NameLine

AROUND = 26
"""So many characters of the text stand on either side of a name in the list."""


def look_through(
    text: EditorText,
    names: NameCheck,
    words: WordCheck,
    left_names: Iterable[str],
    left_words: Iterable[str],
    remarks: tuple[Remark, ...],
) -> Checks:
    """Everything found, in the order of the page. A gap is no text: names and words are looked for beside it."""
    names_left, words_left = tuple(left_names), tuple(left_words)
    gaps, hits, hints = [], [], []
    for name in FIELDS:
        written = text.text(name)
        gaps += [GapLine(name, gap) for gap in gaps_in(written)]
        found = names.hits(written, names_left)
        hits += [NameLine(name, hit, _around(written, hit), names.replacement(hit)) for hit in found]
        hints += [HintLine(name, hint) for hint in words.hints(written, words_left)]
    return Checks(tuple(gaps), tuple(hits), tuple(hints), remarks)


def replacing(line: NameLine, text: str) -> Change | None:
    """What to put where; None if the name is not there any more. A sentence keeps its capital."""
    hit = line.hit
    if text[hit.start : hit.end] != hit.written:
        return None
    begins = begins_sentence(text, hit.start)
    offer = line.offer[:1].upper() + line.offer[1:] if begins else line.offer
    return Change(hit.start, hit.end, offer)


def _around(text: str, hit: NameHit) -> str:
    start, end = max(hit.start - AROUND, 0), min(hit.end + AROUND, len(text))
    before, after = text[start : hit.start], text[hit.end : end]
    if start:  # whole words only
        before = before.partition(" ")[2]
    if end < len(text):
        after = after.rpartition(" ")[0]
    words = " ".join(f"{before}{hit.written}{after}".split())
    return f"{'… ' if start else ''}{words}{' …' if end < len(text) else ''}"

"""Finds words that judge instead of tell, and words about what is not recorded, and offers what can be seen.

Pure: the words come as JSON text (`resources/policy/loaded_words.json`). Source: registration.md 4.3, rules 5, 6.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

GAP = "…"
"""Stands in a replacement for what only the writer knows; never filled in by the program."""


class HintKind(StrEnum):
    LOADED = "loaded"  # a judgement
    ORIGIN = "origin"  # origin, religion, orientation, health and the like: the AVG's special categories


@dataclass(frozen=True, slots=True)
class Hint:
    """One place in the text: `text[start:end]` is `written`; `replacement` may be empty or hold `GAP`.

    `id` names the word whatever its form, for "leave it". `said` is True where the sentence tells what somebody
    else said or thought.
    """

    id: str
    kind: HintKind
    written: str
    start: int
    end: int
    replacement: str
    advice_nl: str
    advice_en: str
    said: bool

    def advice(self, language: str) -> str:
        return self.advice_en if language == "en" else self.advice_nl

    def change_in(self, text: str) -> Change:
        """What to put where. A word that is taken out takes one blank with it; a sentence keeps its capital."""
        end, new = self.end, self.replacement
        if not new and text[end : end + 1] == " ":
            end += 1
        before = text[: self.start].rstrip(" \t")
        if not before or before[-1] in ".!?\n":
            if new:
                new = new[0].upper() + new[1:]
            else:
                new, end = text[end : end + 1].upper(), end + 1
        return Change(self.start, min(end, len(text)), new)


@dataclass(frozen=True, slots=True)
class Change:
    """Replace `text[start:end]` by `new`."""

    start: int
    end: int
    new: str

    def apply(self, text: str) -> str:
        return text[: self.start] + self.new + text[self.end :]


@dataclass(frozen=True, slots=True)
class _Form:
    entry: Mapping[str, Any]
    replacement: str


class WordCheck:
    """Knows the words; `hints` looks through a text."""

    def __init__(self, json_text: str) -> None:
        data: dict[str, Any] = json.loads(json_text)
        self._forms: dict[str, _Form] = {
            form: _Form(entry, variant["replace"])
            for entry in data["entries"]
            for variant in entry["variants"]
            for form in variant["forms"]
        }
        self._articles, self._speaking = "|".join(data["articles"]), "|".join(data["speech"])

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """Made at the first text: some ten milliseconds, in which a form with this check would not open."""
        words = "|".join(re.escape(form) for form in sorted(self._forms, key=len, reverse=True))
        before = rf"(?<![\w'’-])(?P<article>(?:{self._articles})[ \t]+)?"
        return re.compile(rf"{before}(?P<word>{words})(?![\w-])", re.IGNORECASE)

    @cached_property
    def _speech(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{self._speaking})\b", re.IGNORECASE)

    def hints(self, text: str, leave: Iterable[str] = ()) -> tuple[Hint, ...]:
        """Every place worth a question, in the order of the text; words whose id is in `leave` are let be.

        What stands between quotation marks is what somebody literally said: a fact, so it is never asked about.
        """
        left = frozenset(leave)
        quoted = tuple(_quotations(text))
        found = (self._hint(text, match) for match in self._pattern.finditer(text))
        return tuple(
            hint
            for hint in found
            if hint is not None
            and hint.id not in left
            and not any(start <= hint.start and hint.end <= end for start, end in quoted)
        )

    def _hint(self, text: str, match: re.Match[str]) -> Hint | None:
        form = self._forms[match["word"].lower().replace("’", "'")]
        entry = form.entry
        following = re.match(r"\s+(\w+)", text[match.end() :])
        if following and following[1].casefold() in entry.get("except_before", ()):
            return None
        start = match.start() if entry.get("article") else match.start("word")
        return Hint(
            id=entry["id"],
            kind=HintKind(entry["kind"]),
            written=text[start : match.end()],
            start=start,
            end=match.end(),
            replacement=form.replacement,
            advice_nl=entry["nl"],
            advice_en=entry["en"],
            said=bool(self._speech.search(_sentence_before(text, start))),
        )


_QUOTES = {'"': '"', "“": "”", "„": "”", "”": "”", "«": "»", "‘": "’", "'": "'"}
_DUTCH_APOSTROPHE = re.compile(r"['’][a-z]{1,2}(?![\w'’])", re.IGNORECASE)  # 's ochtends, 't, 'm


def _quotations(text: str) -> Iterable[tuple[int, int]]:
    """From quotation mark to quotation mark; one that is still open reaches to the end of its line."""
    position = 0
    while position < len(text):
        closing = _QUOTES.get(text[position])
        if closing is None or not _opens(text, position):
            position += 1
            continue
        end = _closing(text, position + 1, closing)
        yield position, end
        position = end + 1


def _opens(text: str, position: int) -> bool:
    """A mark opens at the beginning of a word; a Dutch apostrophe ('s ochtends) does not."""
    after_word = position > 0 and text[position - 1].isalnum()
    return not after_word and not _DUTCH_APOSTROPHE.match(text, position)


def _closing(text: str, start: int, closing: str) -> int:
    line_end = text.find("\n", start)
    stop = len(text) if line_end < 0 else line_end
    for position in range(start, stop):
        mark = text[position] == closing or (closing == "”" and text[position] in '“"')
        within_word = closing in "'’" and position + 1 < len(text) and text[position + 1].isalnum()
        if mark and not within_word:
            return position
    return stop


def _sentence_before(text: str, position: int) -> str:
    beginning = max(text.rfind(mark, 0, position) for mark in ".!?\n")
    return text[beginning + 1 : position]

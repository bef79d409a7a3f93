"""Finds words in the handbook: which pages hold them, and where on the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from vios_desktop.domain.folding import folded_words
from vios_desktop.handbook.book import Book
from vios_desktop.handbook.page import Heading, Page, plain, texts_of

_LONGEST: Final = 90


@dataclass(frozen=True, slots=True)
class Hit:
    """A page that holds what was typed; `line` is a piece of text with it, empty where its title says it."""

    page: Page
    line: str = ""


def find(book: Book, typed: str) -> tuple[Hit, ...]:
    """Pages on which every typed word begins a word: those first that say so in title or headings.

    Nothing typed gives every page. Capitals and accents do not count.
    """
    wanted = folded_words(typed)
    if not wanted:
        return tuple(Hit(page) for page in book.pages)
    hits: list[tuple[int, int, Hit]] = []
    for place, page in enumerate(book.pages):
        headings = [plain(block.runs) for block in page.blocks if isinstance(block, Heading)]
        texts = [plain(runs) for runs in texts_of(page.blocks)]
        if _all_in(f"{page.title} {page.also}", wanted):
            hits.append((0, place, Hit(page)))
        elif heading := next((one for one in headings if _all_in(one, wanted)), ""):
            hits.append((1, place, Hit(page, heading)))
        elif _all_in(" ".join((page.title, page.also, *texts)), wanted):
            line = next((one for one in texts if _all_in(one, wanted)), "")
            line = line or next((one for one in texts if _all_in(one, wanted[:1])), "")
            hits.append((2, place, Hit(page, _around(line, wanted[0]))))
    return tuple(hit for _rank, _place, hit in sorted(hits, key=lambda one: one[:2]))


def _all_in(text: str, wanted: tuple[str, ...] | list[str]) -> bool:
    known = folded_words(text)
    return all(any(word.startswith(one) for word in known) for one in wanted)


def _around(line: str, wanted: str) -> str:
    """The words from a little before the first one that was looked for."""
    words = line.split()
    at = next((at for at, word in enumerate(words) if _all_in(word, [wanted])), 0)
    start = max(0, at - 3)
    shown = " ".join(words[start:])
    shown = shown if len(shown) <= _LONGEST else shown[:_LONGEST].rsplit(" ", 1)[0] + "…"
    return f"… {shown}" if start else shown

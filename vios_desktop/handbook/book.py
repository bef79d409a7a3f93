"""The pages together: which page belongs to a place, what a hard word means, and what does not hold together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from vios_desktop.domain.folding import fold
from vios_desktop.handbook.inline import WORDS_FILE, anchor_of
from vios_desktop.handbook.page import Block, HandbookError, Heading, Kind, Link, Page, Paragraph, Run, Runs, plain
from vios_desktop.handbook.reader import read_page

NOT_A_PAGE = "README.md"


@dataclass(frozen=True, slots=True)
class Word:
    """A hard word as it is written, and what it means."""

    word: str
    meaning: Runs


@dataclass(frozen=True, slots=True)
class Book:
    """The pages in their order: chapters, cards, documents, each by file name.

    `words` are by anchor; those of the program stand on the page of words too, in the order of the alphabet.
    """

    pages: tuple[Page, ...]
    words: Mapping[str, Word]

    def page(self, file: str) -> Page | None:
        return next((page for page in self.pages if page.file == file), None)

    def page_of(self, place: str) -> Page | None:
        """The page for F1 at this place of the program."""
        return next((page for page in self.pages if place in page.places), None)

    def spot_of(self, place: str) -> tuple[Page, str] | None:
        """The page for a place, and the anchor of the heading that is about it."""
        found = ((page, spot.anchor) for page in self.pages for spot in page.spots if spot.place == place)
        return next(found, None)

    def of_kind(self, kind: Kind) -> tuple[Page, ...]:
        return tuple(page for page in self.pages if page.kind is kind)


def load_book(texts: Mapping[str, str], known_words: Iterable[tuple[str, str]]) -> Book:
    """The book of file name -> text, with the words that the program knows already and their meaning.

    Raises `HandbookError` for a page that does not keep to the format.
    """
    pages = [read_page(file, texts[file]) for file in sorted(texts) if file != NOT_A_PAGE]
    order = list(Kind)
    pages.sort(key=lambda page: order.index(page.kind))
    known = {anchor_of(word): Word(_capital(word), (Run(meaning),)) for word, meaning in known_words}
    own = next((page for page in pages if page.file == WORDS_FILE), None)
    if own is None:
        return Book(tuple(pages), MappingProxyType(known))
    lead, written = _written_words(own)
    words = MappingProxyType({**known, **written})
    listed = replace(own, blocks=(*lead, *_as_blocks(words)))
    return Book(tuple(listed if page is own else page for page in pages), words)


def problems(book: Book, texts: Mapping[str, str], pictures: Iterable[str]) -> tuple[HandbookError, ...]:
    """What a page promises and the book does not hold: links, words, pictures, places that two pages claim."""
    found: list[HandbookError] = []
    there = frozenset(pictures)
    for page in book.pages:
        found += [_at(page, link, f"no such page or heading: {link.target}") for link in _lost_links(book, page)]
        found += [_at(page, word, f"no such word: {word.target}") for word in page.words if not _known(book, word)]
        found += [
            _at(page, one, f"no such picture: {one.target}") for one in page.pictures if one.target not in there
        ]
        for place in page.places:
            first = book.page_of(place)
            if first is not page:
                found.append(
                    HandbookError(page.file, 0, f"{place} is a place of {first.file if first else ''} too")
                )
    return tuple(found + _words_page_problems(texts))


def unreached(book: Book, places: Iterable[str]) -> tuple[str, ...]:
    """The places of the program for which no page exists."""
    return tuple(place for place in places if book.page_of(place) is None)


def split_target(page: Page, target: str) -> tuple[str, str]:
    """File and anchor of a link on this page; an anchor alone leads to the page itself."""
    file, _hash, anchor = target.partition("#")
    return file or page.file, anchor


def _lost_links(book: Book, page: Page) -> list[Link]:
    lost = []
    for link in page.links:
        file, anchor = split_target(page, link.target)
        to = book.page(file)
        if to is None or (anchor and anchor not in {heading.anchor for heading in to.headings}):
            lost.append(link)
    return lost


def _known(book: Book, word: Link) -> bool:
    return word.target in book.words


def _at(page: Page, link: Link, detail: str) -> HandbookError:
    return HandbookError(page.file, link.line, detail)


def _words_page_problems(texts: Mapping[str, str]) -> list[HandbookError]:
    """The page as it was written holds words and nothing else after its lead."""
    if WORDS_FILE not in texts:
        return []
    rest = [block for block in read_page(WORDS_FILE, texts[WORDS_FILE]).blocks if not isinstance(block, Paragraph)]
    strange = [block for block in rest if not (isinstance(block, Heading) and block.level == _WORD_LEVEL)]
    return [HandbookError(WORDS_FILE, 0, "after the lead: ### words with paragraphs and nothing else")] * bool(
        strange
    )


_WORD_LEVEL = 3


def _written_words(page: Page) -> tuple[tuple[Block, ...], dict[str, Word]]:
    """The lead, and the words that the page explains itself."""
    first = next((at for at, block in enumerate(page.blocks) if isinstance(block, Heading)), len(page.blocks))
    words: dict[str, Word] = {}
    heading: Heading | None = None
    for block in page.blocks[first:]:
        if isinstance(block, Heading):
            heading = block
        elif isinstance(block, Paragraph) and heading is not None:
            before = words.get(heading.anchor)
            runs = (*before.meaning, Run(" "), *block.runs) if before else block.runs
            words[heading.anchor] = Word(plain(heading.runs), runs)
    return page.blocks[:first], words


def _as_blocks(words: Mapping[str, Word]) -> Sequence[Block]:
    blocks: list[Block] = []
    for anchor, word in sorted(words.items(), key=lambda one: fold(one[1].word)):
        blocks += [Heading(_WORD_LEVEL, (Run(word.word),), anchor), Paragraph(word.meaning)]
    return blocks


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

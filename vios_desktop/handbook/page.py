"""What a page of the handbook is made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class HandbookError(Exception):
    """A page does not keep to the format. `file` and `line` (0: the page as a whole) say where."""

    def __init__(self, file: str, line: int, detail: str) -> None:
        super().__init__(f"{file}, line {line}: {detail}" if line else f"{file}: {detail}")
        self.file, self.line, self.detail = file, line, detail


class Kind(StrEnum):
    """What a page is, in the order of the list."""

    CHAPTER = "chapter"
    CARD = "card"
    DOCUMENT = "document"


class Mark(StrEnum):
    """How a stretch of text is meant."""

    PLAIN = "plain"
    STRONG = "strong"
    KEY = "key"
    LINK = "link"
    WORD = "word"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text. `target`: of a link "file.md#anchor", of a word its anchor, of an address itself."""

    text: str
    mark: Mark = Mark.PLAIN
    target: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` 2 or 3; `anchor` is what links name it by."""

    level: int
    runs: Runs
    anchor: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    runs: Runs


@dataclass(frozen=True, slots=True)
class Item:
    runs: Runs
    inner: tuple[Runs, ...] = ()


@dataclass(frozen=True, slots=True)
class Bullets:
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """Numbered; `first` is the number of the first one, because a picture may stand between two steps."""

    items: tuple[Item, ...]
    first: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """Every row has as many cells as `head`; `right` says which columns stand right."""

    head: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    right: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """`file` is the name in the folder of pictures; `words` say what it shows."""

    file: str
    words: str


@dataclass(frozen=True, slots=True)
class Note:
    """`title` is one of `NOTE_TITLES`."""

    title: str
    blocks: tuple[Paragraph | Bullets | Steps, ...]


NOTE_TITLES = ("Let op", "Tip", "Goed om te weten", "Gevaar", "Niet nagekeken")

Block = Heading | Paragraph | Bullets | Steps | Table | Picture | Note


@dataclass(frozen=True, slots=True)
class Link:
    """Where a page leads: `line` is where it says so."""

    target: str
    line: int


@dataclass(frozen=True, slots=True)
class HelpSpot:
    """A place of the program for which F1 opens this page, at the heading `anchor` or, empty, at its top."""

    place: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `file` is its name with ".md"; F1 opens it at `spots`; `also` are other words to find it by."""

    file: str
    kind: Kind
    title: str
    blocks: tuple[Block, ...]
    spots: tuple[HelpSpot, ...] = ()
    also: str = ""
    links: tuple[Link, ...] = ()
    words: tuple[Link, ...] = ()
    pictures: tuple[Link, ...] = ()

    @property
    def places(self) -> tuple[str, ...]:
        """The places of the program that it is about."""
        return tuple(spot.place for spot in self.spots)

    @property
    def headings(self) -> tuple[Heading, ...]:
        return tuple(block for block in self.blocks if isinstance(block, Heading))


def plain(runs: Runs) -> str:
    """The words without how they are meant."""
    return "".join(run.text for run in runs)


def texts_of(blocks: tuple[Block, ...]) -> Iterator[Runs]:
    """Every stretch of text of these blocks, in reading order."""
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield block.runs
            case Bullets() | Steps():
                for item in block.items:
                    yield item.runs
                    yield from item.inner
            case Table():
                yield from block.head
                for row in block.rows:
                    yield from row
            case Picture():
                yield (Run(block.words),)
            case Note():
                yield (Run(block.title),)
                yield from texts_of(block.blocks)

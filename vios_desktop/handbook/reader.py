"""Reads the text of one page. The format is told in `docs/handboek/README.md`."""

from __future__ import annotations

import re
from typing import Final

from vios_desktop.handbook.inline import InlineError, anchor_of, read_runs
from vios_desktop.handbook.page import (
    NOTE_TITLES,
    Block,
    Bullets,
    HandbookError,
    Heading,
    HelpSpot,
    Item,
    Kind,
    Link,
    Mark,
    Note,
    Page,
    Paragraph,
    Picture,
    Run,
    Runs,
    Steps,
    Table,
    plain,
)

_BULLET: Final = re.compile(r"(?P<indent> *)- +(?P<text>\S.*)")
_STEP: Final = re.compile(r"(?P<number>\d{1,2})\. +(?P<text>\S.*)")
_PICTURE: Final = re.compile(r"!\[(?P<words>[^\[\]]+)\]\((?P<file>[^()\s]+)\)")
_NOTE: Final = re.compile(r"\*\*(?P<title>[^*.]+)\.\*\* *(?P<text>.*)")
_RULE: Final = re.compile(r"\|(?: *:?-{3,}:? *\|)+")
_CELL_END: Final = re.compile(r"(?<!\\)\|")
_FRONT: Final = ("kind", "places", "also")
_PICTURES: Final = "../pictures/"


def read_page(file: str, text: str) -> Page:
    """The page of this text. Raises `HandbookError` with the line where it does not keep to the format."""
    return _Reader(file, text.split("\n")).page()


def _spot(text: str) -> HelpSpot:
    place, _hash, anchor = text.partition("#")
    return HelpSpot(place, anchor)


class _Reader:
    def __init__(self, file: str, lines: list[str], first_line: int = 1, *, inside_note: bool = False) -> None:
        self._file, self._lines, self._first = file, lines, first_line
        self._inside_note = inside_note
        self._at = 0
        self.links: list[Link] = []
        self.words: list[Link] = []
        self.pictures: list[Link] = []

    def page(self) -> Page:
        front = self._front_matter()
        title = self._title()
        blocks = self.blocks()
        anchors = [block.anchor for block in blocks if isinstance(block, Heading)]
        doubled = next((one for one in anchors if anchors.count(one) > 1), "")
        if doubled:
            raise HandbookError(self._file, 0, f"two headings are called {doubled}")
        spots = tuple(_spot(one.strip()) for one in front.get("places", "").split(",") if one.strip())
        lost = next((spot.anchor for spot in spots if spot.anchor and spot.anchor not in anchors), "")
        if lost:
            raise HandbookError(self._file, 0, f"a place leads to the heading {lost}, which is not here")
        kind = Kind(front["kind"])
        if spots and kind is not Kind.CHAPTER:
            raise HandbookError(self._file, 0, "only a chapter has places for F1")
        links, words, pictures = tuple(self.links), tuple(self.words), tuple(self.pictures)
        return Page(self._file, kind, title, tuple(blocks), spots, front.get("also", ""), links, words, pictures)

    def blocks(self) -> list[Block]:
        blocks: list[Block] = []
        while self._skip_empty():
            blocks.append(self._block())
        return blocks

    def _front_matter(self) -> dict[str, str]:
        if self._line != "---":
            raise self._wrong("a page begins with --- and its kind")
        self._at += 1
        front: dict[str, str] = {}
        while self._more and self._line != "---":
            name, colon, value = self._line.partition(":")
            if not colon or name not in _FRONT or name in front:
                raise self._wrong(f"not one of {', '.join(_FRONT)}, or double")
            front[name] = value.strip()
            self._at += 1
        if not self._more:
            raise self._wrong("the front matter does not end")
        if front.get("kind") not in set(Kind):
            raise self._wrong("kind is chapter, card or document")
        self._at += 1
        return front

    def _title(self) -> str:
        if not self._skip_empty() or not self._line.startswith("# "):
            raise self._wrong("a page begins with # and its title")
        title = plain(self._runs(self._line[2:].strip()))
        self._at += 1
        return title

    def _block(self) -> Block:
        line = self._line
        if "\t" in line:
            raise self._wrong("a tab")
        if line.startswith("#"):
            return self._heading()
        if line.startswith("!["):
            return self._picture()
        if line.startswith("|"):
            return self._table()
        if line.startswith(">"):
            return self._note()
        if _STEP.fullmatch(line):
            return self._steps()
        if _BULLET.fullmatch(line):
            return self._bullets()
        if line.startswith((" ", "```")) or re.fullmatch(r"-{3,}|\*{3,}|={3,}", line):
            raise self._wrong("not a block that a page may hold")
        return Paragraph(self._gathered(line))

    def _heading(self) -> Heading:
        found = re.fullmatch(r"(##|###) (\S.*)", self._line)
        if not found or self._inside_note:
            raise self._wrong("a heading is ## or ###, a space and its words")
        runs = self._runs(found[2].strip())
        if any(run.mark in {Mark.LINK, Mark.WORD, Mark.ADDRESS} for run in runs):
            raise self._wrong("a heading holds no links")
        self._at += 1
        return Heading(len(found[1]), runs, anchor_of(plain(runs)))

    def _picture(self) -> Picture:
        found = _PICTURE.fullmatch(self._line.strip())
        if not found or self._inside_note:
            raise self._wrong("a picture is ![what is seen](../pictures/name.png) on a line of its own")
        name = found["file"].removeprefix(_PICTURES)
        if name == found["file"] or "/" in name or not name.endswith(".png"):
            raise self._wrong(f"pictures lie in {_PICTURES} and are .png")
        self.pictures.append(Link(name, self._number))
        self._at += 1
        return Picture(name, found["words"])

    def _steps(self) -> Steps:
        items: list[Item] = []
        first = 0
        while self._more and (found := _STEP.fullmatch(self._line)):
            number = int(found["number"])
            first = first or number
            if number != first + len(items):
                raise self._wrong(f"step {number} should be {first + len(items)}")
            items.append(self._item(found["text"]))
        return Steps(tuple(items), first)

    def _bullets(self) -> Bullets:
        items: list[Item] = []
        while self._more and (found := _BULLET.fullmatch(self._line)):
            if found["indent"]:
                raise self._wrong("a list does not begin with spaces")
            items.append(self._item(found["text"]))
        return Bullets(tuple(items))

    def _item(self, text: str) -> Item:
        """An item with the lines that go on, and one deeper level."""
        number, words = self._number, [text]
        self._at += 1
        inner: list[tuple[int, list[str]]] = []
        while self._more and self._line.startswith("  "):
            deeper = _BULLET.fullmatch(self._line)
            if deeper:
                if len(deeper["indent"]) > 3:
                    raise self._wrong("a list has one deeper level")
                inner.append((self._number, [deeper["text"]]))
            elif inner:
                inner[-1][1].append(self._line.strip())
            else:
                words.append(self._line.strip())
            self._at += 1
        if self._more and self._line and not self._starts_block():
            raise self._wrong("a line of an item that goes on begins with two spaces")
        return Item(
            self._runs(" ".join(words), number), tuple(self._runs(" ".join(parts), at) for at, parts in inner)
        )

    def _table(self) -> Table:
        if self._inside_note:
            raise self._wrong("a note holds no table")
        head = self._cells()
        if not _RULE.fullmatch(self._line.strip()):
            raise self._wrong("under the head of a table stands |---|---|")
        rule = self._line.strip().strip("|").split("|")
        self._at += 1
        rows = []
        while self._more and self._line.startswith("|"):
            rows.append(self._cells())
            if len(rows[-1]) != len(head):
                self._at -= 1
                raise self._wrong(f"{len(rows[-1])} cells under a head of {len(head)}")
        if len(rule) != len(head) or not rows:
            raise self._wrong("a table has a rule as wide as its head, and rows")
        return Table(head, tuple(rows), tuple(part.strip().endswith(":") for part in rule))

    def _cells(self) -> tuple[Runs, ...]:
        line = self._line.strip()
        if not line.endswith("|") or len(line) < 2:
            raise self._wrong("a row of a table ends with |")
        cells = tuple(self._runs(cell.strip()) for cell in _CELL_END.split(line[1:-1]))
        self._at += 1
        return cells

    def _note(self) -> Note:
        first = self._number
        lines: list[str] = []
        while self._more and self._line.startswith(">"):
            lines.append(self._line[1:].removeprefix(" "))
            self._at += 1
        found = _NOTE.fullmatch(lines[0])
        if self._inside_note or not found or found["title"] not in NOTE_TITLES:
            known = ", ".join(f"**{title}.**" for title in NOTE_TITLES)
            raise HandbookError(self._file, first, f"a note begins with one of {known}")
        inside = _Reader(self._file, [found["text"], *lines[1:]], first, inside_note=True)
        blocks = tuple(b for b in inside.blocks() if isinstance(b, Paragraph | Bullets | Steps))
        if not blocks:
            raise HandbookError(self._file, first, "a note says something")
        self.links += inside.links
        self.words += inside.words
        return Note(found["title"], blocks)

    def _gathered(self, line: str) -> Runs:
        number, words = self._number, [line.strip()]
        self._at += 1
        while self._more and self._line.strip() and not self._starts_block():
            words.append(self._line.strip())
            self._at += 1
        return self._runs(" ".join(words), number)

    def _starts_block(self) -> bool:
        line = self._line
        return line.startswith(("#", "|", ">", "![", "```")) or bool(
            _STEP.fullmatch(line) or _BULLET.fullmatch(line)
        )

    def _runs(self, text: str, number: int = 0) -> Runs:
        line = number or self._number
        try:
            runs = read_runs(text)
        except InlineError as error:
            raise HandbookError(self._file, line, str(error)) from None
        self._note_targets(runs, line)
        return runs

    def _note_targets(self, runs: tuple[Run, ...], line: int) -> None:
        for run in runs:
            if run.mark is Mark.LINK:
                self.links.append(Link(run.target, line))
            elif run.mark is Mark.WORD:
                self.words.append(Link(run.target, line))

    def _skip_empty(self) -> bool:
        while self._more and not self._line.strip():
            self._at += 1
        return self._more

    @property
    def _more(self) -> bool:
        return self._at < len(self._lines)

    @property
    def _line(self) -> str:
        return self._lines[self._at].rstrip() if self._more else ""

    @property
    def _number(self) -> int:
        return self._first + self._at

    def _wrong(self, detail: str) -> HandbookError:
        return HandbookError(self._file, self._number, detail)

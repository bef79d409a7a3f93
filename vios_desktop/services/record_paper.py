"""A printed overview of records as plain data: headings with rows under them. Always in Dutch."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol


@dataclass(frozen=True, slots=True)
class PaperBlock:
    """A bold line with rows of a short label and a text below it; `lines` stand without a label.

    Without a `title` only room parts it from the block before.
    """

    title: str
    rows: tuple[tuple[str, str], ...] = ()
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperPart:
    """A heading with its blocks; `empty` is said where there are none."""

    heading: str
    blocks: tuple[PaperBlock, ...]
    empty: str = ""


@dataclass(frozen=True, slots=True)
class RecordPaper:
    """What the pages say. `footer` stands on each of them and names nobody; `notice` stands out at the top."""

    title: str
    school_name: str
    made_on: date
    lead: tuple[str, ...]
    parts: tuple[PaperPart, ...]
    footer: str
    notice: str = ""


@dataclass(frozen=True, slots=True)
class PaperFile:
    """A finished page in memory. The name says nothing about a person."""

    content: bytes
    file_name: str
    media_type: str = "application/pdf"


class PaperRenderer(Protocol):
    """Draws the pages. The same input must give the same bytes."""

    def __call__(self, paper: RecordPaper) -> bytes: ...

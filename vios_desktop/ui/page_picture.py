"""A page of a document as a picture in memory, handed from the reports to preview and printer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class PagePicture:
    """Pixels of one page: red, green, blue, one byte each, `width * 3` bytes a line without padding.

    `text` is what stands on the page, for a screen reader.
    """

    width: int
    height: int
    rgb: bytes
    text: str = ""

    def __post_init__(self) -> None:
        if len(self.rgb) != self.width * self.height * 3:
            raise ValueError("page picture of the wrong length")


class DrawsPages(Protocol):
    """Pictures of the pages of a document; the words in `marked` stand out on them."""

    def __call__(self, pdf: bytes, marked: Sequence[str] = (), /) -> Sequence[PagePicture]: ...

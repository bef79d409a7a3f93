"""What the presenter hands to the page. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from pathlib import Path

from vios_desktop.disclosure.ladder import NOTHING_OMITTED, Omitted
from vios_desktop.ui.page_picture import PagePicture


class ExportStep(IntEnum):
    CONTENT = 0
    RECIPIENT = 1
    READ = 2
    MAKE = 3


@dataclass(frozen=True, slots=True)
class PeriodChoice:
    """One period that can be chosen, or cannot yet (`ended` is False)."""

    starts_on: date
    ends_on: date
    ended: bool
    published_on: date | None


@dataclass(frozen=True, slots=True)
class Preview:
    """The pages as they will be, and when they were fixed if they were."""

    pages: tuple[PagePicture, ...]
    starts_on: date
    ends_on: date
    published_on: date | None
    omitted: Omitted = NOTHING_OMITTED
    sketches: tuple[str, ...] = ()  # about which the reader is asked
    sketches_left_out: int = 0
    limited_count: bool = False


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was made: the name of the file, its code for the log, and for whom."""

    file_name: str
    code: str
    recipient: str
    first_time: bool


@dataclass(frozen=True, slots=True)
class FilePorts:
    """What the window cannot do itself: drawing pages from memory and writing a file whole or not at all."""

    pictures: Callable[[bytes], tuple[PagePicture, ...]]
    write: Callable[[Path, bytes], None]

"""What stands in Instellingen: an entry is a page of its own, or something that is asked in a dialog. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from vios_desktop.ui.word_fit import fits

if TYPE_CHECKING:
    from collections.abc import Iterable

LOCK_AND_SCREEN = "lock_and_screen"
"""The entry that opens a dialog instead of a page."""
HANDBOOK = "handbook"
"""The entry that opens a window beside this one."""
HELP_ICON = "circle-question-mark"


class SettingsGroup(StrEnum):
    """The heading above an entry, in the order of the page."""

    SCHOOL = "school"
    ACCESS = "access"
    KEEPING = "keeping"
    COMPUTER = "computer"


@dataclass(frozen=True, slots=True)
class SettingsEntry:
    """A row of the page. `also` are other words somebody may look for it with; they are not shown."""

    id: str
    group: SettingsGroup
    icon: str
    title: str
    words: str
    also: str = ""


def found(entries: Iterable[SettingsEntry], text: str) -> tuple[SettingsEntry, ...]:
    """The entries in which every word of the text begins a word; all of them for an empty text. Order stays."""
    return tuple(entry for entry in entries if fits(f"{entry.title} {entry.words} {entry.also}", text))

"""What a presenter hands to rows, pickers and paths: plain words and names of icons. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from vios_desktop.ui.widgets.status_data import STATUS_LOOKS, Status, StatusKind

__all__ = [
    "STATUS_LOOKS",
    "FloatingRow",
    "Option",
    "PathStep",
    "PersonRow",
    "Row",
    "Status",
    "StatusKind",
    "StepState",
]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a list. `note` stands right, under the status; `note_icon` before it, such as a paper clip."""

    id: str
    title: str
    meta: str = ""
    icon: str = ""
    status: Status | None = None
    note: str = ""
    note_icon: str = ""
    note_tone: str = "text2"

    @property
    def spoken(self) -> str:
        """The row in one sentence for a screen reader."""
        parts = (self.title, self.meta, self.status.text if self.status else "", self.note)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person in the picker: `meta` holds class and age, which tell namesakes apart."""

    id: str
    name: str
    meta: str = ""
    initials: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """One entry of a choice: a code that is kept, a text that is shown."""

    code: str
    text: str
    icon: str = ""


@dataclass(frozen=True, slots=True)
class FloatingRow:
    """One row of a list that drops down: `initials` draws an avatar, `icon` an icon; `parted` a line above it.

    `marks` are stretches of `meta` (from, to) that are why the row is there.
    """

    id: str
    title: str
    meta: str = ""
    icon: str = ""
    initials: str = ""
    parted: bool = False
    marks: tuple[tuple[int, int], ...] = ()


class StepState(StrEnum):
    """Where a step stands on a path."""

    DONE = "done"
    NOW = "now"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class PathStep:
    """One step of the path through the decision help; `answer` is shown when it is done.

    `verb` stands on its button instead of "Change"; a step that `heads` a new part of the path stands out.
    """

    id: str
    title: str
    state: StepState
    answer: str = ""
    changeable: bool = True
    needs_check: bool = False
    verb: str = ""
    heads: bool = False

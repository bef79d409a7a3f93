"""What a status is: its kind, its word, and the icon and tone of every kind. No Qt here."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class StatusKind(StrEnum):
    """What a status is about: time and tasks, never a person."""

    DRAFT = "draft"
    OPEN = "open"
    RUNNING = "running"
    DONE = "done"
    TODAY = "today"
    LATE = "late"
    CANCELLED = "cancelled"
    NOTE = "note"
    WARNING = "warning"


STATUS_LOOKS: dict[StatusKind, tuple[str, str]] = {
    StatusKind.DRAFT: ("circle-dashed", "text3"),
    StatusKind.OPEN: ("circle", "info"),
    StatusKind.RUNNING: ("circle-half", "info"),
    StatusKind.DONE: ("circle-check", "ok"),
    StatusKind.TODAY: ("clock", "warn"),
    StatusKind.LATE: ("circle-alert", "bad"),
    StatusKind.CANCELLED: ("x", "text3"),
    StatusKind.NOTE: ("info", "text2"),
    StatusKind.WARNING: ("circle-alert", "warn"),
}
"""Icon and tone of every kind of status; the word comes from the presenter."""


class Status(NamedTuple):
    """A status as shown: always a word, with the icon and tone of its kind."""

    kind: StatusKind
    text: str

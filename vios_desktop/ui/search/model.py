"""What the search page shows and where each hit leads. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from vios_desktop.domain.saved_search import SearchFilter
from vios_desktop.domain.vocabulary import PersonKind, RecordKind

if TYPE_CHECKING:
    from vios_desktop.services.search import SearchHit

FIRST_ROWS: Final = 20
ROWS_OF_ONE_KIND: Final = 200
DEBOUNCE_MS: Final = 150
PERIODS: Final = {
    "": "",
    "weeks": "afgelopen 4 weken",
    "year": "dit schooljaar",
    "last_year": "vorig schooljaar",
}
"""Periods as they are typed: so a kept search means the four weeks before the day it is asked again."""


@dataclass(frozen=True, slots=True)
class Question:
    """What stands in the box and which chips are on."""

    text: str = ""
    kind: RecordKind | None = None
    period: str = ""

    @property
    def filter(self) -> SearchFilter:
        text = f"{self.text} {PERIODS[self.period]}".strip()
        return SearchFilter(text, (self.kind,) if self.kind else ())


_METHODS: Final = {
    RecordKind.PERSON: "show_pupil",
    RecordKind.INCIDENT: "show_incidents",
    RecordKind.SIGNAL: "show_signals",
    RecordKind.AGREEMENT: "show_agreements",
    RecordKind.CASE: "show_case",
    RecordKind.MEETING: "show_meeting",
    RecordKind.REVIEW: "show_review",
    RecordKind.CONTACT: "show_incidents",
    RecordKind.LETTER: "show_letter",
    RecordKind.FILE: "show_file",
    RecordKind.CLOSING: "show_incidents",
    RecordKind.GAP: "show_gaps",
}


def opens(navigator: object, kind: RecordKind) -> bool:
    """Whether there is a screen for this kind: what cannot be opened is not shown."""
    return kind in _METHODS and hasattr(navigator, _METHODS[kind])


def open_hit(navigator: Any, hit: SearchHit) -> None:
    """Go where the hit leads: its own screen, or the record it hangs on."""
    target: Callable[[str], None] = getattr(navigator, _METHODS[hit.kind])
    if hit.kind is RecordKind.PERSON and hit.person is not None and hit.person.kind is not PersonKind.PUPIL:
        navigator.show_incidents(text=hit.person.display_name)
    elif hit.kind is RecordKind.CONTACT and hit.parent_kind is RecordKind.AGREEMENT:
        navigator.show_agreements(hit.parent_id)
    elif hit.kind in {RecordKind.CONTACT, RecordKind.CLOSING}:
        target(hit.parent_id)
    else:
        target(hit.id)

"""What the search page shows and where each hit leads. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.saved_search import SearchFilter
from vios_desktop.domain.vocabulary import PersonKind, RecordKind
from vios_desktop.ui.record_ways import has_screen, open_record

if TYPE_CHECKING:
    from vios_desktop.services.search import SearchHit
    from vios_desktop.ui.navigation import Navigator

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


_HANGS_ON: Final = frozenset({RecordKind.CONTACT, RecordKind.CLOSING})
"""Shown with the incident, or the agreement, that they hang on."""


def opens(kind: RecordKind) -> bool:
    """Whether there is a screen for this kind: what cannot be opened is not shown."""
    return has_screen(kind) or kind in _HANGS_ON


def open_hit(navigator: Navigator, hit: SearchHit) -> None:
    """Go where the hit leads: its own screen, or the record it hangs on."""
    if hit.kind is RecordKind.PERSON and hit.person is not None and hit.person.kind is not PersonKind.PUPIL:
        navigator.show_incidents(text=hit.person.display_name)
    elif hit.kind in _HANGS_ON:
        open_record(navigator, hit.parent_kind or RecordKind.INCIDENT, hit.parent_id)
    else:
        open_record(navigator, hit.kind, hit.id)

"""The way to the screen of a record, by its kind: what search, links and chronologies have in common. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.ui.navigation import Navigator

_WAYS: Final[dict[RecordKind, Callable[[Navigator, str], None]]] = {
    RecordKind.PERSON: lambda navigator, ident: navigator.show_pupil(ident),
    RecordKind.INCIDENT: lambda navigator, ident: navigator.show_incidents(ident),
    RecordKind.SIGNAL: lambda navigator, ident: navigator.show_signals(ident),
    RecordKind.AGREEMENT: lambda navigator, ident: navigator.show_agreements(ident),
    RecordKind.CASE: lambda navigator, ident: navigator.show_case(ident),
    RecordKind.MEETING: lambda navigator, ident: navigator.show_meeting(ident),
    RecordKind.REVIEW: lambda navigator, ident: navigator.show_review(ident),
    RecordKind.LETTER: lambda navigator, ident: navigator.show_letter(ident),
    RecordKind.FILE: lambda navigator, ident: navigator.show_file(ident),
    RecordKind.GAP: lambda navigator, ident: navigator.show_gaps(ident),
}


def has_screen(kind: RecordKind) -> bool:
    """Whether records of this kind have a screen of their own."""
    return kind in _WAYS


def open_record(navigator: Navigator, kind: RecordKind, record_id: str) -> None:
    """Go to the screen of this record. KeyError for a kind that has none: ask `has_screen` first."""
    _WAYS[kind](navigator, record_id)

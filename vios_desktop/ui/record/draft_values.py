"""The raw values of the form, as typed, and their way into a draft and back. No Qt, nothing validated.

Every value is a text under a name: what a field shows, a code that was chosen, or an ISO date that was understood.
Names that this version does not know are kept, so that no draft ever loses a field.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

FORM: Final = "incident"
"""The name of this form in the table of drafts."""
REASON: Final = "correction_reason"
"""Why a closed incident is corrected: part of the form, not of the incident."""

_FORMAT: Final = 1
TYPED: Final = "_typed"
"""The words that were typed into a date field stand beside its date, under the same name with this ending."""
NAMING: Final = ("name", "meta", "initials")
"""Texts of a person that only show who it is."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a list in the form: a person, an item, a measure; hand-overs are the `parts` of an item."""

    id: str
    texts: Mapping[str, str] = field(default_factory=dict)
    parts: tuple[Entry, ...] = ()

    def text(self, name: str) -> str:
        return self.texts.get(name, "")

    def with_texts(self, texts: Mapping[str, str]) -> Entry:
        return replace(self, texts=_filled({**self.texts, **texts}))

    @property
    def blank(self) -> bool:
        return not _filled(self.texts) and all(part.blank for part in self.parts)


@dataclass(frozen=True, slots=True)
class FormValues:
    """Everything in the form. `base_version` is the version of the incident being changed, 0 for a new one.

    `left_words` are the ids of word hints that were answered with "leave it". `over` is what the form of a change
    began with: somebody else may change the incident meanwhile.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    persons: tuple[Entry, ...] = ()
    items: tuple[Entry, ...] = ()
    measures: tuple[Entry, ...] = ()
    left_words: tuple[str, ...] = ()
    base_version: int = 0
    over: FormValues | None = None

    def text(self, name: str) -> str:
        return self.texts.get(name, "")

    @property
    def blank(self) -> bool:
        """True if nothing was typed or chosen; an added row that is still empty is nothing."""
        rows = (*self.items, *self.measures)
        return not _filled(self.texts) and not self.persons and all(row.blank for row in rows)

    @property
    def tidy(self) -> FormValues:
        """Without empty texts, so that two forms that look the same are equal."""
        return replace(self, texts=_filled(self.texts))


def to_json(values: FormValues) -> dict[str, object]:
    """JSON-able; `from_json` gives back an equal form."""
    over = {"over": to_json(values.over)} if values.over is not None else {}
    return {
        **over,
        "format": _FORMAT,
        "texts": _filled(values.texts),
        "persons": [_entry_json(entry) for entry in values.persons],
        "items": [_entry_json(entry) for entry in values.items],
        "measures": [_entry_json(entry) for entry in values.measures],
        "left_words": list(values.left_words),
        "base_version": values.base_version,
    }


def from_json(data: Mapping[str, object]) -> FormValues:
    """The form of a draft. What has another shape is left out rather than refused: typing is precious."""
    version, over = data.get("base_version"), data.get("over")
    return FormValues(
        texts=_texts(data.get("texts")),
        persons=_entries(data.get("persons")),
        items=_entries(data.get("items")),
        measures=_entries(data.get("measures")),
        left_words=tuple(word for word in _list(data.get("left_words")) if isinstance(word, str)),
        base_version=version if isinstance(version, int) else 0,
        over=from_json(over) if isinstance(over, dict) else None,
    )


def _filled(texts: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in texts.items() if text}


def _entry_json(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.id,
        "texts": _filled(entry.texts),
        "parts": [_entry_json(part) for part in entry.parts],
    }


def _entries(data: object) -> tuple[Entry, ...]:
    return tuple(
        Entry(str(entry["id"]), _texts(entry.get("texts")), _entries(entry.get("parts")))
        for entry in _list(data)
        if isinstance(entry, dict) and entry.get("id")
    )


def _texts(data: object) -> dict[str, str]:
    if not isinstance(data, dict):
        return {}
    return {str(name): text for name, text in data.items() if isinstance(text, str) and text}


def _list(data: object) -> Iterable[object]:
    return data if isinstance(data, list) else ()

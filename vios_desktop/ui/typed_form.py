"""What is typed in an inline form, and where that form stands. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from enum import StrEnum

AS_TYPED: Final = "_typed"
"""A day is kept as the date it means, and under its name with this behind it as it was typed."""


@dataclass(frozen=True, slots=True)
class FormPlace:
    """Which form, and under which row it is opened, by the id of that row, or none."""

    form: StrEnum
    row: str = ""


@dataclass(frozen=True, slots=True)
class TypedForm:
    """A form in which something was typed: its raw texts by the names of its fields.

    `over` are the texts of the entry that it was typed over, as they were then; a new entry has none.
    """

    place: FormPlace
    texts: Mapping[str, str]
    over: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Merged:
    """What was typed, put over an entry as it is now. `meanwhile`: fields that both changed, as they are now."""

    texts: Mapping[str, str]
    meanwhile: Mapping[str, Mapping[str, str]]


def merged(typed: TypedForm, now: Mapping[str, str], names: Iterable[str]) -> Merged:
    """Somebody may have changed the entry since: what was not typed in is as it is now, and the rest as typed.

    Where both changed a field in different ways what was typed stands, and the other is told of, so that a person
    chooses.
    """
    texts: dict[str, str] = {}
    meanwhile: dict[str, Mapping[str, str]] = {}
    for name in names:
        mine, was, is_now = (_of(name, kept) for kept in (typed.texts, typed.over, now))
        untouched = _meant(name, mine) == _meant(name, was)
        texts |= is_now if untouched else mine
        if not untouched and _meant(name, is_now) not in (_meant(name, was), _meant(name, mine)):
            meanwhile[name] = is_now
    return Merged(texts, meanwhile)


def _of(name: str, texts: Mapping[str, str]) -> dict[str, str]:
    return {key: texts[key] for key in (name, name + AS_TYPED) if key in texts}


def _meant(name: str, texts: Mapping[str, str]) -> str:
    """A day by what it means: "vandaag" and its date are the same. One that cannot be read by its letters."""
    return texts.get(name, "") or texts.get(name + AS_TYPED, "")

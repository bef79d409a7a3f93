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
    """What was typed, put over an entry as it is now. `meanwhile`: fields that both changed, as they are now.

    `before` are the texts of these fields from before either change: as long as nobody chose, what was typed is
    still over those, else the question would not be asked again.
    """

    texts: Mapping[str, str]
    meanwhile: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    before: Mapping[str, str] = field(default_factory=dict)


def merged(typed: TypedForm, now: Mapping[str, str], names: Iterable[str]) -> Merged:
    """Somebody may have changed the entry since: what was not typed in is as it is now, and the rest as typed.

    Where both changed a field in different ways what was typed stands, and the other is told of, so that a person
    chooses.
    """
    return merged_texts(typed.texts, typed.over, now, {name: (name,) for name in names})


def merged_texts(
    mine: Mapping[str, str], was: Mapping[str, str], now: Mapping[str, str], fields: Mapping[str, tuple[str, ...]]
) -> Merged:
    """The same for texts of which a field may hold more than one: a day with its time is changed as one.

    `fields` has the names of the texts by the name of the field that holds them.
    """
    texts: dict[str, str] = {}
    meanwhile: dict[str, Mapping[str, str]] = {}
    before: dict[str, str] = {}
    for field_name, names in fields.items():
        own, old, other = (_of(names, kept) for kept in (mine, was, now))
        untouched = _meant(names, own) == _meant(names, old)
        texts |= other if untouched else own
        if not untouched and _meant(names, other) not in (_meant(names, old), _meant(names, own)):
            meanwhile[field_name] = other
            before |= dict.fromkeys((*own, *other), "") | old
    return Merged(texts, meanwhile, before)


def _of(names: tuple[str, ...], texts: Mapping[str, str]) -> dict[str, str]:
    return {key: texts[key] for name in names for key in (name, name + AS_TYPED) if key in texts}


def _meant(names: tuple[str, ...], texts: Mapping[str, str]) -> tuple[str, ...]:
    """A day by what it means: "vandaag" and its date are the same. One that cannot be read by its letters."""
    return tuple(texts.get(name, "") or texts.get(name + AS_TYPED, "") for name in names)

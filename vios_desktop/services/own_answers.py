"""Answers to the school's own fields in words, for the page of an incident, its pages on paper and its history."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.dutch_dates import long_date
from vios_desktop.domain.own_field import NO, UNKNOWN, YES, FieldSort

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from vios_desktop.domain.own_field import OwnAnswer
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import Texts

WrittenAt = Callable[[CatalogueName, str], datetime]
"""When a code of the lists came into the record."""


def own_labels(school: SchoolView) -> dict[tuple[CatalogueName, str], str]:
    """What own fields and their choices are called now, in Dutch."""
    return {
        (name, item.code): school.label(name, item.code)
        for name in (CatalogueName.FIELD, CatalogueName.CHOICE)
        for item in school.catalogues[name]
    }


_DUTCH: Final = {YES: "ja", NO: "nee", UNKNOWN: "niet bekend"}


def dutch_answer(sort: FieldSort, value: str, choices: Mapping[str, str]) -> str:
    """An answer in words for pages that are Dutch; `choices` are what the choices are called, by code."""
    if sort is FieldSort.YES_NO:
        return _DUTCH.get(value, value)
    if sort is FieldSort.CHOICE:
        return choices.get(value) or _DUTCH.get(value, value)
    return long_date(date.fromisoformat(value)) if sort is FieldSort.DAY else value


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Retired fields and choices are read as well as the others, with the word of then behind that of now.

    `day` puts a day in words.
    """

    school: SchoolView
    texts: Texts
    day: Callable[[date], str]

    def lines(self, answers: Iterable[OwnAnswer], written_at: WrittenAt) -> tuple[tuple[str, str], ...]:
        """(name of the field, answer) in the order of the fields today."""
        places = {item.code: place for place, item in enumerate(self.school.catalogues[CatalogueName.FIELD])}
        found = sorted(answers, key=lambda one: places.get(one.field, len(places)))
        return tuple((self._field(one, written_at), self._answer(one, written_at)) for one in found)

    def field(self, code: str, at: datetime) -> str:
        return self.school.label_then(CatalogueName.FIELD, code, at, self.texts.language)

    def value(self, sort: FieldSort, value: str, at: datetime) -> str:
        """Nothing for no answer."""
        if not value:
            return ""
        if sort is FieldSort.YES_NO or (value == UNKNOWN and sort is FieldSort.CHOICE):
            return self.texts.label("own_answer", value)
        if sort is FieldSort.CHOICE:
            return self.school.label_then(CatalogueName.CHOICE, value, at, self.texts.language)
        return self.day(date.fromisoformat(value)) if sort is FieldSort.DAY else value

    def _field(self, one: OwnAnswer, written_at: WrittenAt) -> str:
        return self.field(one.field, written_at(CatalogueName.FIELD, one.field))

    def _answer(self, one: OwnAnswer, written_at: WrittenAt) -> str:
        return self.value(one.sort, one.value, written_at(CatalogueName.CHOICE, one.value))

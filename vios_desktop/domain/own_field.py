"""Fields of the school's own on an incident: what one asks, what was answered, and which answers can be.

A field and each of its choices is an entry of a list (`CatalogueName.FIELD` and `CHOICE`), so that both are
renamed, put in order and retired as other words are (ADR 25).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final
from unicodedata import category

from vios_desktop.domain.catalogue import CatalogueItem
from vios_desktop.domain.errors import FieldProblem

MOST_FIELDS: Final = 8
"""How many are offered at one time: each is one more question about a child, and together they fill one card."""
MOST_CHOICES: Final = 20
"""How many choices of one field are offered at one time."""
LONGEST_ANSWER: Final = 200
LONGEST_HELP: Final = 120
YES, NO, UNKNOWN = "yes", "no", "unknown"
SORT, HELP, KINDS, FIELD = "sort", "help", "kinds", "field"
"""Attributes of a field, and of a choice the field it belongs to."""
OWN_ANSWER: Final = "own:"
"""How the name of an answer begins."""
_WHOLE: Final = re.compile(r"-?[0-9]{1,9}")
_EARLIEST_YEAR, _LATEST_YEAR = 1900, 2199


class FieldSort(StrEnum):
    """What kind of answer a field takes. It never changes: answers of before would mean something else."""

    TEXT = "text"
    CHOICE = "choice"
    YES_NO = "yes_no"
    DAY = "day"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class OwnAnswer:
    """An answer to the field with this code.

    `value` is a text, the code of a choice, "yes", "no", an ISO day, or a whole number in digits; "unknown" where
    that was chosen. What was left empty is no answer.
    """

    field: str
    sort: FieldSort
    value: str

    @property
    def name(self) -> str:
        return answer_name(self.sort, self.field)


@dataclass(frozen=True, slots=True)
class OwnField:
    """What a field asks. Without `kinds` it is asked of every incident, else of these kinds alone."""

    item: CatalogueItem

    @property
    def code(self) -> str:
        return self.item.code

    @property
    def sort(self) -> FieldSort:
        return FieldSort(self.item.attributes[SORT])

    @property
    def help(self) -> str:
        return self.item.attributes.get(HELP, "")

    @property
    def kinds(self) -> tuple[str, ...]:
        return tuple(code for code in self.item.attributes.get(KINDS, "").split(",") if code)

    @property
    def name(self) -> str:
        return answer_name(self.sort, self.code)

    def asked_of(self, kind: str, heads: Mapping[str, str]) -> bool:
        """Whether an incident of this kind is asked; `heads` are what merged kinds go by."""
        wanted = self.kinds
        if not wanted:
            return True
        return heads.get(kind, kind) in {heads.get(one, one) for one in wanted}

    def with_about(self, help_line: str, kinds: Sequence[str]) -> OwnField:
        """With another help line, asked of other kinds."""
        about = {SORT: self.sort.value, HELP: help_line, KINDS: ",".join(kinds)}
        attributes = {name: value for name, value in about.items() if value}
        return OwnField(replace(self.item, attributes=attributes))


def answer_name(sort: FieldSort, code: str) -> str:
    """How an answer is called in a form, in a problem and in the history: it tells the sort as well."""
    return f"{OWN_ANSWER}{sort.value}:{code}"


def named_answer(name: str) -> tuple[FieldSort, str] | None:
    """The sort and the code of the field in such a name; None for any other name."""
    if not name.startswith(OWN_ANSWER):
        return None
    sort, _, code = name.removeprefix(OWN_ANSWER).partition(":")
    return (FieldSort(sort), code) if code and sort in set(FieldSort) else None


def in_order(answers: Iterable[OwnAnswer]) -> tuple[OwnAnswer, ...]:
    """One order only, whatever order the fields have today, so that the same answers are the same record."""
    return tuple(sorted((one for one in answers if one.value), key=lambda one: one.field))


def answer_problems(answers: Sequence[OwnAnswer]) -> list[FieldProblem]:
    """What is wrong with the answers themselves, whatever fields the school has."""
    problems = [FieldProblem(one.name, code) for one in answers if (code := _fault(one))]
    if len({one.field for one in answers}) != len(answers):
        problems.append(FieldProblem(answers[0].name, "own_twice"))
    return problems


def listing_problems(
    answers: Sequence[OwnAnswer],
    old: Sequence[OwnAnswer],
    fields: Iterable[CatalogueItem],
    choices: Iterable[CatalogueItem],
) -> list[FieldProblem]:
    """What does not fit the lists of the school. What is retired is fine where it stood (`old`) already."""
    stood = {one.field: one for one in old}
    known = {item.code: item for item in fields}
    offered = {(item.attributes.get(FIELD), item.code): item.active for item in choices}
    problems = []
    for one in answers:
        item, before = known.get(one.field), stood.get(one.field)
        if one == before:
            continue
        if item is None or item.attributes.get(SORT) != one.sort or not (item.active or before is not None):
            problems.append(FieldProblem(one.name, "own_field_unknown"))
        elif one.sort is FieldSort.CHOICE and one.value != UNKNOWN and not offered.get((one.field, one.value)):
            problems.append(FieldProblem(one.name, "own_choice_unknown"))
    return problems


def answer_changes(old: Sequence[OwnAnswer], new: Sequence[OwnAnswer]) -> tuple[tuple[str, str, str], ...]:
    """(name, old, new) for every answer that differs, each on its own: an empty text is no answer."""
    before, after = ({one.name: one.value for one in answers} for answers in (old, new))
    names = dict.fromkeys((*before, *after))
    pairs = ((name, before.get(name, ""), after.get(name, "")) for name in names)
    return tuple(pair for pair in pairs if pair[1] != pair[2])


def _fault(answer: OwnAnswer) -> str:
    value = answer.value
    if answer.sort is FieldSort.TEXT:
        if any(category(letter) == "Cc" for letter in value):
            return "own_text_wrong"
        return "own_text_long" if len(value) > LONGEST_ANSWER else ""
    if answer.sort is FieldSort.YES_NO:
        return "" if value in (YES, NO, UNKNOWN) else "own_choice_unknown"
    if answer.sort is FieldSort.DAY:
        return "" if _is_day(value) else "day_not_possible"
    if answer.sort is FieldSort.NUMBER:
        return "" if _WHOLE.fullmatch(value) else "own_number_wrong"
    return ""


def _is_day(value: str) -> bool:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return False
    return day.isoformat() == value and _EARLIEST_YEAR <= day.year <= _LATEST_YEAR

"""What was typed over an incident, put over that incident as it is now. No Qt.

Somebody else may have changed it since. What was not touched is as it is now; where both changed the same field
what was typed stands, and the other is told of. A row that one took out and the other changed stays.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from vios_desktop.ui.record.draft_values import NAMING, TYPED, Entry, FormValues
from vios_desktop.ui.typed_form import merged_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

Path = tuple[str, ...]
"""Where a field stands: its name, or a list of the form, the id of a row, and the name of the field there."""

_TOGETHER: Final[Mapping[str, tuple[str, ...]]] = {
    "kind": ("kind", "subkind"),
    "occurred_on": ("occurred_on", "occurred_time", "time_precision", "time_note"),
}
"""Fields that hold more than one text; the name is that of the field on the screen."""
_LISTS: Final[Mapping[str, Callable[[FormValues], Sequence[Entry]]]] = {
    "persons": lambda values: values.persons,
    "items": lambda values: values.items,
    "measures": lambda values: values.measures,
}


@dataclass(frozen=True, slots=True)
class BothChanged:
    """`meanwhile`: fields that both changed, as they are now. `rows`: lists in which a row stays though one of
    the two took it out. `anything` is false when nobody changed what is in the form."""

    values: FormValues
    meanwhile: Mapping[Path, Mapping[str, str]] = field(default_factory=dict)
    rows: tuple[str, ...] = ()
    anything: bool = False


def both_changed(typed: FormValues, was: FormValues, now: FormValues) -> BothChanged:
    """`was` is what was typed over. The values are over that of now, except where nobody chose yet."""
    texts = merged_texts(typed.texts, was.texts, now.texts, _fields(typed.texts, was.texts, now.texts))
    meanwhile: dict[Path, Mapping[str, str]] = {(name,): other for name, other in texts.meanwhile.items()}
    lists = {name: _Rows(rows_of(typed), rows_of(was), rows_of(now)) for name, rows_of in _LISTS.items()}
    for name, rows in lists.items():
        meanwhile |= {(name, *path): other for path, other in rows.meanwhile.items()}
    persons, items, measures = lists["persons"], lists["items"], lists["measures"]
    over = replace(
        now,
        texts={**now.texts, **texts.before},
        persons=persons.over,
        items=items.over,
        measures=measures.over,
        over=None,
    )
    values = replace(
        typed,
        texts=_filled(texts.texts),
        persons=persons.entries,
        items=items.entries,
        measures=measures.entries,
        base_version=now.base_version,
        over=over,
    )
    stayed = tuple(name for name, rows in lists.items() if rows.stayed)
    return BothChanged(values, meanwhile, stayed, not _same(was, now))


class _Rows:
    """The rows of one list: those of now in their order, and after them those that were added in the form."""

    def __init__(self, mine: Sequence[Entry], was: Sequence[Entry], now: Sequence[Entry]) -> None:
        self._mine, self._was, self._now = ({row.id: row for row in rows} for rows in (mine, was, now))
        self.meanwhile: dict[Path, Mapping[str, str]] = {}
        self.stayed = False
        self._over = dict(self._now)
        found = [self._row(row_id) for row_id in dict.fromkeys((*self._now, *self._mine))]
        self.entries = tuple(row for row in found if row is not None)
        self.over = tuple(self._over.values())

    def _row(self, row_id: str) -> Entry | None:
        mine, was, now = (rows.get(row_id) for rows in (self._mine, self._was, self._now))
        if mine is not None and now is not None:
            return self._of_both(mine, was or now, now)
        only = mine or now
        if only is None or was is None:
            return only
        if _same_row(only, was):
            return None
        self.stayed = True
        return only

    def _of_both(self, mine: Entry, was: Entry, now: Entry) -> Entry:
        both = merged_texts(mine.texts, was.texts, now.texts, _fields(mine.texts, was.texts, now.texts))
        told = {name: other for name, other in both.meanwhile.items() if name not in NAMING}
        self.meanwhile |= {(now.id, name): other for name, other in told.items()}
        self._over[now.id] = replace(now, texts={**now.texts, **both.before})
        shown = {name: now.text(name) for name in NAMING if now.text(name)}
        parts = _Rows(mine.parts, was.parts, now.parts)
        return Entry(now.id, _filled({**both.texts, **shown}), parts.entries)


def _fields(*texts: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    names = dict.fromkeys(name.removesuffix(TYPED) for one in texts for name in one)
    inside = {name for names in _TOGETHER.values() for name in names}
    return {name: (name,) for name in names if name not in inside} | dict(_TOGETHER)


def _filled(texts: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in texts.items() if text}


def _same(one: FormValues, other: FormValues) -> bool:
    return one.tidy.texts == other.tidy.texts and all(
        _same_rows(rows_of(one), rows_of(other)) for rows_of in _LISTS.values()
    )


def _same_rows(some: Sequence[Entry], others: Sequence[Entry]) -> bool:
    return [row.id for row in some] == [row.id for row in others] and all(map(_same_row, some, others))


def _same_row(one: Entry, other: Entry) -> bool:
    """What is only there to show who somebody is does not count, nor how a day was typed."""

    def of(row: Entry) -> dict[str, str]:
        names = {name.removesuffix(TYPED) for name in row.texts} - set(NAMING)
        return _filled({name: row.text(name) or row.text(name + TYPED) for name in names})

    return of(one) == of(other) and _same_rows(one.parts, other.parts)

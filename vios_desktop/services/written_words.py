"""When a code of the school's lists came into a record: it is read with the word that the list had then."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.own_field import UNKNOWN, FieldSort, named_answer

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from vios_desktop.domain.history import FieldChange

FIELDS: Final = {
    "kind": CatalogueName.KIND,
    "subkind": CatalogueName.SUBKIND,
    "place": CatalogueName.PLACE,
    "measures": CatalogueName.MEASURE,
}
_KIND: Final = re.compile(r"\{kind=([^;}]+)")
Written = dict[tuple[CatalogueName, str], "datetime"]


def written_since(changes: Iterable[FieldChange]) -> Written:
    """The moment of the last change that brought each code in, from the history of a record, oldest first.

    A code that is not here was there from the beginning. An own field is read as it was at its last answer.
    """
    found: Written = {}
    for change in changes:
        catalogue = FIELDS.get(change.field)
        if catalogue is not None:
            new = _codes(catalogue, change.new) - _codes(catalogue, change.old)
            found |= {(catalogue, code): change.changed_at for code in new}
        elif change.new and (named := named_answer(change.field)) is not None:
            sort, code = named
            found[CatalogueName.FIELD, code] = change.changed_at
            if sort is FieldSort.CHOICE and change.new != UNKNOWN:
                found[CatalogueName.CHOICE, change.new] = change.changed_at
    return found


def _codes(catalogue: CatalogueName, text: str) -> set[str]:
    if catalogue is CatalogueName.MEASURE:
        return set(_KIND.findall(text))
    return {text} if text else set()

"""The practice school changed its lists a little: a place of its own, and one that had another word last year."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.catalogue import LIKE, OWN, CatalogueItem, CatalogueName, FormerWord
from vios_desktop.domain.catalogue_rules import closing_entries

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.services.ports import UnitOfWork

OWN_PLACE: Final = f"{OWN}mediatheek"
_LIKE_PLACE, _RENAMED = "classroom", "bike_shed"
_OLD_WORD: Final = ("Fietsenhok", "Bicycle racks")


def add_own_words(work: UnitOfWork, renamed_on: date) -> None:
    """A place before those that stay last, and an old word until this day. The caller commits."""
    places = {item.code: item for item in work.catalogues.items(CatalogueName.PLACE)}
    like, renamed, last = places[_LIKE_PLACE], places[_RENAMED], closing_entries(tuple(places.values()))
    attributes = {**like.attributes, LIKE: _LIKE_PLACE}
    own = CatalogueItem(CatalogueName.PLACE, OWN_PLACE, "Mediatheek", "Media library", last[0].position)
    work.catalogues.put(replace(own, attributes=attributes))
    for item in last:
        work.catalogues.put(replace(item, position=item.position + 1))
    former = FormerWord(*_OLD_WORD, datetime.combine(renamed_on, time(6), UTC))
    work.catalogues.put(replace(renamed, former=(former,)))

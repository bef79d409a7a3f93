"""The practice school changed its lists a little: a place and two fields of its own, and a word that was other."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.catalogue import LIKE, OWN, CatalogueItem, CatalogueName, FormerWord
from vios_desktop.domain.catalogue_rules import closing_entries
from vios_desktop.domain.own_field import FIELD, HELP, KINDS, SORT, FieldSort

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.services.ports import UnitOfWork

OWN_PLACE: Final = f"{OWN}mediatheek"
_LIKE_PLACE, _RENAMED = "classroom", "bike_shed"
_OLD_WORD: Final = ("Fietsenhok", "Bicycle racks")


OWN_FIELDS: Final = (
    CatalogueItem(
        CatalogueName.FIELD,
        f"{OWN}told",
        "Eerst verteld aan",
        "Told first to",
        0,
        attributes={SORT: FieldSort.CHOICE.value, HELP: "Wie op school hoorde het als eerste?"},
    ),
    CatalogueItem(
        CatalogueName.FIELD,
        f"{OWN}camera",
        "Camerabeelden bewaard tot",
        "Camera images kept until",
        1,
        attributes={SORT: FieldSort.DAY.value, KINDS: "theft,vandalism,vape_trade,knife,fight"},
    ),
)
_CHOICES: Final = (
    ("mentor", "Mentor", "Mentor"),
    ("caretaker", "Conciërge", "Caretaker"),
    ("leader", "Teamleider", "Team leader"),
)


def add_own_fields(work: UnitOfWork) -> None:
    """Two fields on an incident, one of them a choice. The caller commits."""
    for item in OWN_FIELDS:
        work.catalogues.put(item)
    for place, (code, dutch, english) in enumerate(_CHOICES):
        of = {FIELD: OWN_FIELDS[0].code}
        work.catalogues.put(
            CatalogueItem(CatalogueName.CHOICE, f"{OWN}{code}", dutch, english, place, attributes=of)
        )


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

"""What the page of the lists shows: which entries, in which order, and what is open. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.ui.word_fit import fits

if TYPE_CHECKING:
    from vios_desktop.services.catalogues import CatalogueDesk, ListedEntry

LISTS = (
    *(CatalogueName.KIND, CatalogueName.SUBKIND, CatalogueName.PLACE, CatalogueName.MEASURE),
    *(CatalogueName.PARTNER, CatalogueName.FIELD),
)
"""The lists in the order of the page; the choices of own fields stand below their field."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The entries to show: of one list, those that are offered first; or of all lists, found by a word."""

    entries: tuple[ListedEntry, ...]
    catalogue: CatalogueName
    text: str = ""


def row_id(entry: ListedEntry) -> str:
    return f"{entry.item.catalogue}:{entry.item.code}"


def listing_of(desk: CatalogueDesk, catalogue: CatalogueName, text: str) -> Listing:
    if text.strip():
        found = (entry for name in (*LISTS, CatalogueName.CHOICE) for entry in desk.lists[name])
        found = (entry for entry in found if fits(_words_of(entry), text))
        return Listing(tuple(found), catalogue, text.strip())
    entries = in_order(desk.lists[catalogue])
    if catalogue is CatalogueName.FIELD:
        entries = tuple(one for field in entries for one in (field, *in_order(desk.choices(field.item.code))))
    return Listing(entries, catalogue)


def home_of(catalogue: CatalogueName) -> CatalogueName:
    """The list in which entries of this one are shown."""
    return CatalogueName.FIELD if catalogue is CatalogueName.CHOICE else catalogue


def place_among(listing: Listing, desk: CatalogueDesk, start: int, place: int) -> int:
    """The place in its own list of a row that is dragged from `start` to `place` in the listing."""
    moved = listing.entries[start]
    beside = {row_id(one) for one in desk.beside(moved.item)}
    others = [row_id(one) for one in listing.entries if one is not moved]
    return sum(other in beside for other in others[:place])


def in_order(entries: tuple[ListedEntry, ...]) -> tuple[ListedEntry, ...]:
    """What is offered, then what is not."""
    return tuple(sorted(entries, key=lambda entry: not entry.item.active))


def _words_of(entry: ListedEntry) -> str:
    """Also what it was called before, what the program calls it, and what was merged into it."""
    items = (entry.item, *(one.item for one in entry.together))
    words = [f"{item.label_nl} {item.label_en}" for item in items]
    words += [f"{word.label_nl} {word.label_en}" for item in items for word in item.former]
    return " ".join((*words, entry.shipped))

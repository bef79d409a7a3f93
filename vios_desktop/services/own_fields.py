"""Fields of the school's own on an incident: made with their sort for good, and their choices (ADR 25).

Renaming, order, retiring, merging of choices and taking back are those of every list (`services.catalogues`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from vios_desktop.domain.catalogue import OWN, CatalogueItem, CatalogueName
from vios_desktop.domain.catalogue_rules import Words, alike, check_words
from vios_desktop.domain.errors import FieldProblem, NotFoundError, ValidationError
from vios_desktop.domain.own_field import FIELD, SORT, FieldSort, OwnField
from vios_desktop.domain.own_field_rules import SpecialWords, check_help, check_sort
from vios_desktop.domain.rights import Action
from vios_desktop.services.catalogues import (
    KIND,
    Deed,
    DeedKind,
    Doubts,
    current_entry,
    found_entry,
    names_in,
    require_room,
    write_deed,
)

if TYPE_CHECKING:
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class About:
    """What is told beside a field, and which kinds of incident it is asked of: none are all."""

    help: str = ""
    kinds: tuple[str, ...] = ()

    def tidied(self) -> About:
        return About(" ".join(self.help.split()), tuple(dict.fromkeys(self.kinds)))


class OwnFieldService:
    """The coordinator's. `words_text` is `resources/policy/special_words.json`."""

    def __init__(self, session: Session, words_text: Callable[[], str]) -> None:
        self._session, self._words_text = session, words_text

    def look_at(self, words: Words, help_line: str = "", field: str = "", code: str = "") -> Doubts:
        """Whether a field, or a choice of `field`, needs a second look; `code` is its own where it has one.

        Raises `ValidationError` for a word or a help line that cannot be.
        """
        self._session.require(Action.MANAGE_CATALOGUES)
        words, help_line = words.tidied(), " ".join(help_line.split())
        with self._session.begin() as work:
            others = [one for one in _list(work, field) if one.code != code]
            check_words(words, others)
            check_help(help_line)
            names = names_in(work, f"{words.nl} {words.en} {help_line}")
        asks = SpecialWords.load(self._words_text()).asked_in(f"{words.nl} {words.en} {help_line}")
        return Doubts(alike(words.nl, others), names, asks)

    def add_field(self, words: Words, sort: str, about: About) -> Deed:
        """A new field, below the others. Its sort is for good.

        Raises `ValidationError`, `ViosError("fields_full")`.
        """
        self._session.require(Action.MANAGE_CATALOGUES)
        words, about, kind = words.tidied(), about.tidied(), check_sort(sort)
        check_help(about.help)
        with self._session.begin() as work:
            check_words(words, _list(work, ""))
            _check_kinds(work, about.kinds)
            made = _made(work, CatalogueName.FIELD, words, {SORT: kind.value})
            return self._add(work, OwnField(made).with_about(about.help, about.kinds).item)

    def add_choice(self, field: str, words: Words) -> Deed:
        """A new choice of a field, below the others.

        Raises `ValidationError`, `NotFoundError`, `ViosError("choices_full")`.
        """
        self._session.require(Action.MANAGE_CATALOGUES)
        words = words.tidied()
        with self._session.begin() as work:
            of = OwnField(found_entry(work, CatalogueName.FIELD, field))
            if of.sort is not FieldSort.CHOICE:
                raise NotFoundError(KIND)
            check_words(words, _list(work, field))
            return self._add(work, _made(work, CatalogueName.CHOICE, words, {FIELD: field}))

    def tell(self, seen: CatalogueItem, about: About) -> Deed:
        """Another help line, or asked of other kinds; what was answered stays.

        Raises `ValidationError`, `ConflictError`, `NotFoundError`.
        """
        self._session.require(Action.MANAGE_CATALOGUES)
        about = about.tidied()
        check_help(about.help)
        with self._session.begin() as work:
            item = current_entry(work, seen)
            if item.catalogue is not CatalogueName.FIELD:
                raise NotFoundError(KIND)
            _check_kinds(work, about.kinds)
            told = OwnField(item).with_about(about.help, about.kinds).item
            return write_deed(work, Deed(DeedKind.ABOUT, ((item, told),)))

    @staticmethod
    def _add(work: UnitOfWork, made: CatalogueItem) -> Deed:
        require_room(work, made)
        return write_deed(work, Deed(DeedKind.ADDED, ((None, made),)))


def _list(work: UnitOfWork, field: str) -> list[CatalogueItem]:
    """The fields, or the choices of one."""
    if not field:
        return list(work.catalogues.items(CatalogueName.FIELD))
    return [one for one in work.catalogues.items(CatalogueName.CHOICE) if one.attributes.get(FIELD) == field]


def _made(work: UnitOfWork, catalogue: CatalogueName, words: Words, attributes: dict[str, str]) -> CatalogueItem:
    places = [item.position for item in work.catalogues.items(catalogue)]
    code, place = f"{OWN}{uuid4().hex[:8]}", max(places, default=-1) + 1
    return CatalogueItem(catalogue, code, words.nl, words.en, place, attributes=attributes)


def _check_kinds(work: UnitOfWork, kinds: Sequence[str]) -> None:
    known = {item.code for item in work.catalogues.items(CatalogueName.KIND)}
    if not known.issuperset(kinds):
        raise ValidationError((FieldProblem("kinds", "kind_unknown"),))

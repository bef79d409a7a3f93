"""The lists a school may edit, and the organisations it works with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Column, ColumnElement, Connection, and_, case, delete, func, insert, select, true, union_all
from sqlalchemy.dialects.sqlite import insert as insert_or_replace
from sqlalchemy.exc import IntegrityError

from vios_desktop.data.repositories.rows import fields_from, fields_of, rows_of, upsert
from vios_desktop.data.tables.agreement import agreement
from vios_desktop.data.tables.casework import signal
from vios_desktop.data.tables.core_team import gap
from vios_desktop.data.tables.incident import incident, measure, own_answer
from vios_desktop.data.tables.register import disclosure
from vios_desktop.data.tables.school import catalogue_item, former_word, partner_organisation
from vios_desktop.domain.catalogue import (
    CatalogueItem,
    CatalogueName,
    FormerWord,
    PartnerOrganisation,
    heads_of,
    with_merged,
)
from vios_desktop.domain.own_field import FieldSort

_KEY: Final = ("catalogue", "code")
_REST: Final = ("label_nl", "label_en", "position", "active", "attributes", "merged_into")
_WORD: Final = ("label_nl", "label_en", "until")
_PARTNER: Final = ("id", "kind", "name", "note", "left_on")
_USED: Final[dict[CatalogueName, tuple[Column[Any], ...]]] = {
    CatalogueName.KIND: (incident.c.kind,),
    CatalogueName.SUBKIND: (incident.c.subkind,),
    CatalogueName.PLACE: (incident.c.place, signal.c.place),
    CatalogueName.MEASURE: (measure.c.kind,),
    CatalogueName.PARTNER: (*(agreement.c.owner_kind, partner_organisation.c.kind, disclosure.c.recipient_kind),),
    CatalogueName.FIELD: (own_answer.c.field,),
    CatalogueName.CHOICE: (own_answer.c.value,),
}
"""Where records hold a code, one in a row; organisations asked about a gap stand in a list."""


class SqlCatalogues:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, item: CatalogueItem) -> None:
        """Add an entry, or replace the one with this code; its former words are then these."""
        statement = insert_or_replace(catalogue_item)
        replaced = statement.on_conflict_do_update(
            index_elements=list(_KEY), set_={name: statement.excluded[name] for name in _REST}
        )
        self._connection.execute(replaced, [fields_of(item, (*_KEY, *_REST))])
        self._forget_words(item.catalogue, item.code)
        if item.former:
            words = [fields_of(item, _KEY) | fields_of(word, _WORD) for word in item.former]
            self._connection.execute(insert(former_word), words)

    def remove(self, catalogue: CatalogueName, code: str) -> None:
        """Take an entry away that no record ever held."""
        self._forget_words(catalogue, code)
        own = and_(catalogue_item.c.catalogue == catalogue, catalogue_item.c.code == code)
        self._connection.execute(delete(catalogue_item).where(own))

    def items(self, catalogue: CatalogueName, *, active_only: bool = False) -> Sequence[CatalogueItem]:
        """In their order."""
        query = select(catalogue_item).where(catalogue_item.c.catalogue == catalogue)
        if active_only:
            query = query.where(catalogue_item.c.active == True)  # noqa: E712 this becomes SQL
        rows = rows_of(self._connection, query.order_by(catalogue_item.c.position, catalogue_item.c.code))
        earlier: defaultdict[str, list[FormerWord]] = defaultdict(list)
        words = select(former_word).where(former_word.c.catalogue == catalogue).order_by(former_word.c.until)
        for word in rows_of(self._connection, words):
            earlier[word["code"]].append(FormerWord(**fields_from(word, _WORD)))
        return [
            CatalogueItem(**fields_from(row, (*_KEY, *_REST)), former=tuple(earlier[row["code"]])) for row in rows
        ]

    def usage(self, catalogue: CatalogueName) -> dict[str, int]:
        """How many records hold each code, in the trash as well; not those that are limited to named accounts."""
        parts = [select(column.label("code")).where(column != "") for column in _USED[catalogue]]
        if catalogue is CatalogueName.PARTNER:
            asked = func.json_each(gap.c.asked_kinds).table_valued("value", name="asked")
            parts.append(select(asked.c.value).select_from(gap.join(asked, true())))
        if catalogue is CatalogueName.CHOICE:  # the value of another sort may look like a code
            parts = [part.where(own_answer.c.sort == FieldSort.CHOICE) for part in parts]
        held = union_all(*parts).subquery()
        counted = select(held.c.code, func.count()).group_by(held.c.code)
        return {str(row[0]): int(row[1]) for row in self._connection.execute(counted)}

    def put_partner(self, partner: PartnerOrganisation) -> None:
        upsert(self._connection, partner_organisation, partner_organisation.c.id, fields_of(partner, _PARTNER))

    def partners(self) -> Sequence[PartnerOrganisation]:
        """By name."""
        query = select(partner_organisation).order_by(partner_organisation.c.name, partner_organisation.c.id)
        return [PartnerOrganisation(**fields_from(row, _PARTNER)) for row in rows_of(self._connection, query)]

    def remove_unused_partner(self, partner_id: str) -> bool:
        try:
            self._connection.execute(delete(partner_organisation).where(partner_organisation.c.id == partner_id))
        except IntegrityError:  # a record names it; only this statement is undone
            return False
        return True

    def _forget_words(self, catalogue: CatalogueName, code: str) -> None:
        own = and_(former_word.c.catalogue == catalogue, former_word.c.code == code)
        self._connection.execute(delete(former_word).where(own))


def heads_in(connection: Connection, catalogue: CatalogueName) -> dict[str, str]:
    """The codes of merged entries of this list, and what each goes by."""
    merged = select(catalogue_item).where(
        catalogue_item.c.catalogue == catalogue, catalogue_item.c.merged_into.is_not(None)
    )
    return heads_of(CatalogueItem(**fields_from(row, (*_KEY, *_REST))) for row in rows_of(connection, merged))


def family_in(connection: Connection, catalogue: CatalogueName, codes: Iterable[str]) -> tuple[str, ...]:
    """These codes with all that was merged with them; nothing for no codes."""
    wanted = tuple(codes)
    return with_merged(wanted, heads_in(connection, catalogue)) if wanted else ()


def headed(column: ColumnElement[str], heads: Mapping[str, str]) -> ColumnElement[str]:
    """The code in this column, or what it goes by where it was merged."""
    return case(dict(heads), value=column, else_=column) if heads else column

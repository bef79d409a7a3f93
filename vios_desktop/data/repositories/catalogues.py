"""The lists a school may edit, and the organisations it works with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from vios_desktop.data.repositories.rows import fields_from, fields_of, rows_of, upsert
from vios_desktop.data.tables.school import catalogue_item, partner_organisation
from vios_desktop.domain.catalogue import CatalogueItem, CatalogueName, PartnerOrganisation

_KEY: Final = ("catalogue", "code")
_REST: Final = ("label_nl", "label_en", "position", "active", "attributes")
_PARTNER: Final = ("id", "kind", "name", "note")


class SqlCatalogues:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, item: CatalogueItem) -> None:
        """Add an entry, or replace the one with this code."""
        statement = insert(catalogue_item)
        replaced = statement.on_conflict_do_update(
            index_elements=list(_KEY), set_={name: statement.excluded[name] for name in _REST}
        )
        self._connection.execute(replaced, [fields_of(item, (*_KEY, *_REST))])

    def items(self, catalogue: CatalogueName, *, active_only: bool = False) -> Sequence[CatalogueItem]:
        """In their order."""
        query = select(catalogue_item).where(catalogue_item.c.catalogue == catalogue)
        if active_only:
            query = query.where(catalogue_item.c.active == True)  # noqa: E712 this becomes SQL
        rows = rows_of(self._connection, query.order_by(catalogue_item.c.position, catalogue_item.c.code))
        return [CatalogueItem(**fields_from(row, (*_KEY, *_REST))) for row in rows]

    def put_partner(self, partner: PartnerOrganisation) -> None:
        upsert(self._connection, partner_organisation, partner_organisation.c.id, fields_of(partner, _PARTNER))

    def partners(self) -> Sequence[PartnerOrganisation]:
        """By name."""
        query = select(partner_organisation).order_by(partner_organisation.c.name, partner_organisation.c.id)
        return [PartnerOrganisation(**fields_from(row, _PARTNER)) for row in rows_of(self._connection, query)]

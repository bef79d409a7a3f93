"""The school and its calendar, the lists it may edit, its settings and the accounts."""

from __future__ import annotations

from typing import Final

from sqlalchemy import CheckConstraint, Column, ForeignKey, ForeignKeyConstraint, Index

from vios_desktop.data.tables.schema import number, table, text
from vios_desktop.data.tables.types import Json, Moment, day, flag, moment, word
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.vocabulary import Role

school: Final = table(
    "school",
    number("only", primary_key=True, autoincrement=False),  # a vault holds one school
    text("id"),
    text("name"),
    CheckConstraint("only = 1", name="only"),
)

# A location that is no longer used keeps its row for the incidents of then; its position is NULL.
location: Final = table(
    "location",
    text("id", primary_key=True),
    text("name"),
    number("position", optional=True),
)

school_year: Final = table(
    "school_year",
    text("id", primary_key=True),
    day("starts_on", optional=False),
    day("ends_on", optional=False),
)

holiday: Final = table(
    "holiday",
    text("id", primary_key=True),
    text("name"),
    day("starts_on", optional=False),
    day("ends_on", optional=False),
)

school_class: Final = table(
    "school_class",
    text("id", primary_key=True),
    text("school_year_id", ForeignKey("school_year.id")),
    text("name"),
    text("phase"),
    Index(None, "school_year_id", "name"),
)

setting: Final = table("setting", text("name", primary_key=True), text("value"))

catalogue_item: Final = table(
    "catalogue_item",
    *word("catalogue", CatalogueName, primary_key=True),
    text("code", primary_key=True),
    text("label_nl"),
    text("label_en"),
    number("position"),
    *flag("active"),
    Column("attributes", Json, nullable=False),
    text("merged_into", optional=True),  # a code of the same catalogue
)

# What an entry was called until a moment: records of before are read with it.
former_word: Final = table(
    "former_word",
    *word("catalogue", CatalogueName, primary_key=True),
    text("code", primary_key=True),
    Column("until", Moment, primary_key=True),
    text("label_nl"),
    text("label_en"),
    ForeignKeyConstraint(["catalogue", "code"], ["catalogue_item.catalogue", "catalogue_item.code"]),
)

partner_organisation: Final = table(
    "partner_organisation",
    text("id", primary_key=True),
    text("kind"),
    text("name"),
    text("note"),
    day("left_on"),
)

account: Final = table(
    "account",
    text("id", primary_key=True),
    text("display_name"),
    *flag("active"),
    day("ends_on"),
    moment("temporary_since", optional=True),
    moment("last_used_at", optional=True),
)

account_role: Final = table(
    "account_role",
    text("account_id", ForeignKey("account.id", ondelete="CASCADE"), primary_key=True),
    *word("role", Role, primary_key=True),
)

"""Incidents; in tables of their own the persons, items, hand-overs, measures, own answers and who may see it."""

from __future__ import annotations

from typing import Final

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, UniqueConstraint

from vios_desktop.data.tables.schema import number, table, text
from vios_desktop.data.tables.types import WallTime, day, flag, moment, word
from vios_desktop.domain.own_field import FieldSort
from vios_desktop.domain.vocabulary import (
    Domain,
    IncidentStatus,
    Injury,
    ItemKind,
    ParentsTold,
    PersonKind,
    PersonRole,
    PoliceState,
    Severity,
    TimePrecision,
)

# The indexes hold all that the list filters on: scrolling and filtering never read the long texts.
incident: Final = table(
    "incident",
    number("row_no", primary_key=True),  # order of entry; the search index points at it
    text("id", unique=True),
    text("number", unique=True),
    *word("status", IncidentStatus),
    text("kind"),
    text("subkind"),
    day("occurred_on", optional=False),
    Column("occurred_time", WallTime, nullable=True),
    *word("time_precision", TimePrecision),
    text("time_note"),
    text("location_id", ForeignKey("location.id"), optional=True),
    text("place"),
    text("place_note"),
    *word("domain", Domain),
    *word("severity", Severity, optional=True),
    text("facts"),
    text("means_note"),
    text("cause_note"),
    text("discrimination_ground"),
    text("digital_medium"),
    *word("injury", Injury),
    text("injury_note"),
    text("damage_note"),
    number("damage_eur", optional=True),
    text("reported_by"),
    day("reported_on"),
    *flag("first_hand", optional=True),
    text("intake_channel"),
    *word("police", PoliceState),
    day("police_on"),
    text("police_reference"),
    text("police_note"),
    text("report_filed_by"),
    day("report_filed_on"),
    text("report_number"),
    text("evaluation"),
    day("evaluated_on"),
    moment("created_at"),
    text("created_by"),
    moment("updated_at"),
    text("updated_by"),
    number("version"),
    Index(
        "ix_incident_by_day",
        *("occurred_on", "occurred_time", "row_no", "kind", "place", "status", "created_by", "id"),
    ),
    Index(
        "ix_incident_by_change",
        *("updated_at", "row_no", "occurred_on", "kind", "place", "status", "created_by", "id"),
    ),
    Index(None, "created_at"),
)

incident_number: Final = table(
    "incident_number",
    number("year", primary_key=True, autoincrement=False),
    number("last"),
)

incident_person: Final = table(
    "incident_person",
    text("id", primary_key=True),
    text("incident_id", ForeignKey("incident.id", ondelete="CASCADE")),
    number("position"),
    *word("role", PersonRole),
    *word("person_kind", PersonKind),
    text("person_id", ForeignKey("person.id"), optional=True),
    text("description"),
    *word("parents_told", ParentsTold),
    day("parents_told_on"),
    text("parents_told_by"),
    text("parents_note"),
    text("own_view"),
    UniqueConstraint("incident_id", "position"),
    Index(None, "person_id", "incident_id"),
)

incident_item: Final = table(
    "incident_item",
    text("id", primary_key=True),
    text("incident_id", ForeignKey("incident.id", ondelete="CASCADE")),
    number("position"),
    *word("item_kind", ItemKind),
    text("description"),
    number("count"),
    text("taken_by"),
    day("taken_on"),
    text("witness"),
    text("kept_at"),
    CheckConstraint("count >= 1", name="count"),
    Index(None, "incident_id", "position"),
)

handover: Final = table(
    "handover",
    text("id", primary_key=True),
    text("item_id", ForeignKey("incident_item.id")),
    number("position"),
    day("handed_on", optional=False),
    text("handed_by"),
    text("handed_to"),
    text("witness"),
    text("note"),
    UniqueConstraint("item_id", "position"),
)

measure: Final = table(
    "measure",
    text("id", primary_key=True),
    text("incident_id", ForeignKey("incident.id", ondelete="CASCADE")),
    number("position"),
    text("kind"),
    text("person_id", ForeignKey("person.id"), optional=True),
    day("starts_on"),
    day("ends_on"),
    text("note"),
    UniqueConstraint("incident_id", "position"),
    Index(None, "person_id"),
)

# Answers to fields of the school's own; the sort stands beside each, so that no answer needs its field to be read.
own_answer: Final = table(
    "own_answer",
    text("incident_id", ForeignKey("incident.id", ondelete="CASCADE"), primary_key=True),
    text("field", primary_key=True),
    number("position"),
    *word("sort", FieldSort),
    text("value"),
)

incident_shared: Final = table(
    "incident_shared",
    text("incident_id", ForeignKey("incident.id", ondelete="CASCADE"), primary_key=True),
    text("account_id", primary_key=True),
    Index(None, "account_id", "incident_id"),
)

"""Signals and their reviews, and who is involved around a pupil."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, ForeignKey, Index

from vios_desktop.data.tables.schema import number, table, text
from vios_desktop.data.tables.types import WallTime, day, flag, moment, word
from vios_desktop.domain.vocabulary import (
    Certainty,
    Domain,
    HouseholdRelation,
    InvolvementRole,
    LifeArea,
    ReviewOutcome,
    SignalSource,
    SignalState,
    SignalSubject,
    SignalTheme,
)

signal: Final = table(
    "signal",
    number("row_no", primary_key=True),  # the search index points at it
    text("id", unique=True),
    *word("state", SignalState),
    *word("subject_kind", SignalSubject),
    text("person_id", ForeignKey("person.id"), optional=True),
    text("group_label"),
    text("place"),
    text("place_note"),
    day("observed_on", optional=False),
    Column("observed_time", WallTime, nullable=True),
    text("time_note"),
    *word("domain", Domain),
    *word("life_area", LifeArea, optional=True),
    *word("theme", SignalTheme),
    text("facts"),
    text("context"),
    text("other_explanation"),
    text("protective_factors"),
    *word("source", SignalSource),
    *word("certainty", Certainty),
    text("observer_name"),
    text("observer_person_id", ForeignKey("person.id"), optional=True),
    text("interpretation"),
    text("interpretation_by"),
    *flag("from_police"),
    day("expires_on", optional=False),
    moment("created_at"),
    text("created_by"),
    moment("updated_at"),
    text("updated_by"),
    number("version"),
    Index(None, "person_id", "observed_on"),
    Index("ix_signal_by_day", "observed_on", "row_no", "state", "theme", "domain", "created_by", "id"),
    Index(None, "expires_on", "state"),
    Index(None, "observer_person_id"),
)

review: Final = table(
    "review",
    text("id", primary_key=True),
    *word("subject_kind", SignalSubject),
    text("person_id", ForeignKey("person.id"), optional=True),
    text("group_label"),
    text("place"),
    *word("outcome", ReviewOutcome),
    text("reason"),
    moment("reviewed_at"),
    text("reviewed_by"),
    number("signal_count"),
    number("observer_count"),
    number("domain_count"),
    day("first_on", optional=False),
    day("last_on", optional=False),
    day("follow_until"),
    moment("withdrawn_at", optional=True),
    text("withdrawn_by"),
    Index(None, "person_id", "reviewed_at"),
    Index(None, "reviewed_at"),
)

# No foreign key to the signal: a review stays when the signals it looked at are gone.
review_signal: Final = table(
    "review_signal",
    text("review_id", ForeignKey("review.id", ondelete="CASCADE"), primary_key=True),
    text("signal_id", primary_key=True),
    Index(None, "signal_id"),
)

household: Final = table("household", text("id", primary_key=True), text("note"))

household_member: Final = table(
    "household_member",
    text("household_id", ForeignKey("household.id", ondelete="CASCADE"), primary_key=True),
    text("person_id", ForeignKey("person.id"), primary_key=True),
    *word("relation", HouseholdRelation),
    Index(None, "person_id"),
)

involvement: Final = table(
    "involvement",
    text("id", primary_key=True),
    text("person_id", ForeignKey("person.id")),
    text("partner_kind"),
    text("partner_id", ForeignKey("partner_organisation.id"), optional=True),
    text("organisation"),
    text("contact_name"),
    text("contact_function"),
    text("phone"),
    *word("role", InvolvementRole),
    day("since", optional=False),
    day("until"),
    day("evaluate_on"),
    text("note"),
    moment("created_at"),
    text("created_by"),
    number("version"),
    Index(None, "person_id", "since"),
    Index(None, "evaluate_on"),
    Index(None, "partner_id"),
)

strength: Final = table(
    "strength",
    text("id", primary_key=True),
    text("person_id", ForeignKey("person.id")),
    text("text"),
    day("noted_on", optional=False),
    text("noted_by"),
    Index(None, "person_id", "noted_on"),
)

consent: Final = table(
    "consent",
    text("id", primary_key=True),
    text("person_id", ForeignKey("person.id")),
    text("given_by"),
    text("scope"),
    day("given_on", optional=False),
    day("withdrawn_on"),
    text("recorded_by"),
    text("note"),
    Index(None, "person_id", "given_on"),
)

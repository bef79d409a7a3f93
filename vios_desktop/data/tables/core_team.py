"""Cases and meetings of the kernteam, gaps, and what partners do as agreed at this school."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, ForeignKey, Index

from vios_desktop.data.tables.schema import number, table, text
from vios_desktop.data.tables.types import Json, WallTime, day, flag, moment, word
from vios_desktop.domain.vocabulary import (
    AgendaKind,
    CaseState,
    Domain,
    GapState,
    Informed,
    LegalBasis,
    MeetingState,
    RecordKind,
    SharingLevel,
)

core_team_case: Final = table(
    "core_team_case",
    text("id", primary_key=True),
    text("title"),
    text("person_id", ForeignKey("person.id"), optional=True),
    text("group_label"),
    *word("state", CaseState),
    *word("level", SharingLevel),
    day("opened_on", optional=False),
    text("opened_by"),
    moment("created_at"),
    text("phase"),
    Column("domains", Json, nullable=False),
    text("facts"),
    text("pattern"),
    text("strengths"),
    text("question"),
    *word("basis", LegalBasis, optional=True),
    text("purpose"),
    text("necessity"),
    text("proportion"),
    text("subsidiarity"),
    *word("informed", Informed, optional=True),
    text("informed_note"),
    text("consent_id", ForeignKey("consent.id"), optional=True),
    text("review_id", ForeignKey("review.id"), optional=True),
    text("lead_owner"),
    day("closed_on"),
    text("close_reason"),
    number("version"),
    Index(None, "person_id"),
    Index(None, "state", "opened_on"),
    Index(None, "consent_id"),
    Index(None, "review_id"),
)

case_link: Final = table(
    "case_link",
    text("case_id", ForeignKey("core_team_case.id", ondelete="CASCADE"), primary_key=True),
    *word("record_kind", RecordKind, primary_key=True),
    text("record_id", primary_key=True),
    Index(None, "record_id"),
)

meeting: Final = table(
    "meeting",
    text("id", primary_key=True),
    day("held_on", optional=False),
    Column("starts_at", WallTime, nullable=True),
    text("place"),
    text("chair"),
    *word("state", MeetingState),
    *flag("confidentiality_read"),
    day("next_on"),
    moment("created_at"),
    text("created_by"),
    moment("updated_at"),
    text("updated_by"),
    moment("finished_at", optional=True),
    Column("typed", Json, nullable=False),
    number("version"),
    Index(None, "held_on"),
)

meeting_attendee: Final = table(
    "meeting_attendee",
    text("meeting_id", ForeignKey("meeting.id", ondelete="CASCADE"), primary_key=True),
    number("position", primary_key=True, autoincrement=False),
    text("partner_kind"),
    text("organisation"),
    text("name"),
    *flag("present", optional=True),
    text("note"),
)

agenda_item: Final = table(
    "agenda_item",
    text("meeting_id", ForeignKey("meeting.id", ondelete="CASCADE"), primary_key=True),
    number("position", primary_key=True, autoincrement=False),
    *word("kind", AgendaKind),
    *flag("done"),
    text("notes"),
)

partner_news: Final = table(
    "partner_news",
    text("id", primary_key=True),
    text("meeting_id", ForeignKey("meeting.id", ondelete="CASCADE")),
    number("position"),
    text("partner_kind"),
    *word("domain", Domain),
    text("text"),
    *flag("from_police"),
    Index(None, "meeting_id", "position"),
)

meeting_case: Final = table(
    "meeting_case",
    text("meeting_id", ForeignKey("meeting.id", ondelete="CASCADE"), primary_key=True),
    text("case_id", ForeignKey("core_team_case.id"), primary_key=True),
    number("position"),
    *word("level", SharingLevel),
    text("notes"),
    text("outcome"),
    Index(None, "case_id"),
)

gap: Final = table(
    "gap",
    text("id", primary_key=True),
    text("text"),
    day("found_on", optional=False),
    Column("asked_kinds", Json, nullable=False),
    *word("state", GapState),
    moment("created_at"),
    text("created_by"),
    text("agreement_id", ForeignKey("agreement.id"), optional=True),
    text("meeting_id", ForeignKey("meeting.id"), optional=True),
    text("case_id", ForeignKey("core_team_case.id"), optional=True),
    day("brought_on"),
    text("brought_to"),
    text("outcome"),
    day("closed_on"),
    number("version"),
    Index(None, "state", "found_on"),
    Index(None, "agreement_id"),
    Index(None, "meeting_id"),
    Index(None, "case_id"),
)

partner_role: Final = table(
    "partner_role",
    text("partner_id", ForeignKey("partner_organisation.id"), primary_key=True),
    text("can_do"),
    text("cannot_do"),
    text("call_when"),
    text("asks_of_us"),
    text("responsible_for"),
    day("agreed_on"),
    text("agreed_with"),
    day("review_on"),
    number("version"),
)

partner_contact: Final = table(
    "partner_contact",
    text("id", primary_key=True),
    text("partner_id", ForeignKey("partner_organisation.id")),
    text("name"),
    text("function"),
    text("phone"),
    text("email"),
    text("reachable"),
    number("position"),
    *flag("active"),
    Index(None, "partner_id", "position"),
)

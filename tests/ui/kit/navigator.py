"""A navigator that takes notes: what the screens of a test asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from vios_desktop.domain.trends import TrendPeriod
    from vios_desktop.services.call_help import CallSubject
    from vios_desktop.ui.incident_set import IncidentSet
    from vios_desktop.ui.papers.presenter import PaperRequest


@dataclass
class NotedNavigator:
    """Implements `Navigator`: what was asked for, and the last way back of a toast."""

    asked: list[tuple[str, object]] = field(default_factory=list)
    undo: Callable[[], None] | None = None
    toasts: list[tuple[str, Callable[[], None] | None]] = field(default_factory=list)
    papers: list[PaperRequest] = field(default_factory=list)
    changes: int = 0

    def show_core_team(self) -> None:
        self.asked.append(("core_team", None))

    def show_case(self, case_id: str) -> None:
        self.asked.append(("case", case_id))

    def show_meeting(self, meeting_id: str) -> None:
        self.asked.append(("meeting", meeting_id))

    def hold_meeting(self, meeting_id: str) -> None:
        self.asked.append(("table", meeting_id))

    def show_today(self) -> None:
        self.asked.append(("today", None))

    def show_incidents(
        self, incident_id: str | None = None, *, text: str = "", chosen: IncidentSet | None = None
    ) -> None:
        self.asked.append(("incidents", chosen or incident_id))

    def record_incident(self, draft_id: str | None = None) -> None:
        self.asked.append(("record", draft_id))

    def change_incident(self, incident_id: str) -> None:
        self.asked.append(("change", incident_id))

    def show_signals(self, signal_id: str | None = None) -> None:
        self.asked.append(("signals", signal_id))

    def record_signal(self, person_id: str | None = None) -> None:
        self.asked.append(("record signal", person_id))

    def show_pupils(self) -> None:
        self.asked.append(("pupils", None))

    def show_pupil(self, person_id: str) -> None:
        self.asked.append(("pupil", person_id))

    def review_signals(self, bundle_key: str = "") -> None:
        self.asked.append(("reviews", bundle_key))

    def show_review(self, review_id: str) -> None:
        self.asked.append(("review", review_id))

    def merge_person(self, person_id: str) -> None:
        self.asked.append(("merge person", person_id))

    def ask_advice(self, incident_id: str | None = None) -> None:
        self.asked.append(("advice", incident_id))

    def ask_advice_about(self, kind: str) -> None:
        self.asked.append(("advice_about", kind))

    def show_search(self, text: str = "") -> None:
        self.asked.append(("search", text))

    def show_knowledge(self, key: str = "") -> None:
        self.asked.append(("knowledge", key))

    def show_poster(self, kind: str) -> None:
        self.asked.append(("poster", kind))

    def show_file(self, file_id: str) -> None:
        self.asked.append(("file", file_id))

    def show_limited_decision(self, record_id: str, decision_id: str) -> None:
        self.asked.append(("limited_decision", f"{record_id} {decision_id}"))

    def show_limited_file(self, record_id: str, file_id: str) -> None:
        self.asked.append(("limited_file", f"{record_id} {file_id}"))

    def show_limited(self, record_id: str = "") -> None:
        self.asked.append(("limited", record_id))

    def show_decision(self, record_id: str) -> None:
        self.asked.append(("decision", record_id))

    def call(self, subject: CallSubject) -> None:
        self.asked.append(("call", subject))

    def write_letter(self, incident_id: str | None = None, *, draft_id: str | None = None) -> None:
        self.asked.append(("letter", draft_id or incident_id))

    def show_letter(self, letter_id: str) -> None:
        self.asked.append(("fixed letter", letter_id))

    def show_agreements(self, agreement_id: str | None = None) -> None:
        self.asked.append(("agreements", agreement_id))

    def show_export(self, day: date | None = None) -> None:
        self.asked.append(("export", day))

    def share_cases(self, case_id: str = "") -> None:
        self.asked.append(("case file", case_id))

    def show_yearly(self) -> None:
        self.asked.append(("yearly", None))

    def show_inside(self, period: TrendPeriod | None = None) -> None:
        self.asked.append(("inside", period))

    def show_joined(self) -> None:
        self.asked.append(("joined", None))

    def show_year_table(self) -> None:
        self.asked.append(("year table", None))

    def show_catalogues(self) -> None:
        self.asked.append(("catalogues", None))

    def show_outside_numbers(self) -> None:
        self.asked.append(("outside", None))

    def share_minutes(self, meeting_id: str) -> None:
        self.asked.append(("minutes", meeting_id))

    def show_gaps(self, gap_id: str | None = None, *, agreement_id: str | None = None) -> None:
        self.asked.append(("gaps", agreement_id or gap_id))

    def show_social_map(self, partner_id: str | None = None) -> None:
        self.asked.append(("social map", partner_id))

    def show_trends(self) -> None:
        self.asked.append(("trends", None))

    def show_paper(self, request: PaperRequest) -> None:
        self.asked.append(("paper", request.title))
        self.papers.append(request)

    def show_register(self, person_id: str | None = None) -> None:
        self.asked.append(("register", person_id))

    def show_demand(self, demand_id: str | None = None) -> None:
        self.asked.append(("demand", demand_id))

    def show_access_request(self, person_id: str) -> None:
        self.asked.append(("access request", person_id))

    def hand_over(self, person_id: str) -> None:
        self.asked.append(("handover", person_id))

    def open_handover(self) -> None:
        self.asked.append(("handover in", None))

    def show_backups(self) -> None:
        self.asked.append(("backups", None))

    def show_inbox(self, name: str = "", *, report_id: str = "") -> None:
        self.asked.append(("inbox", name or report_id or None))

    def show_invitation(self) -> None:
        self.asked.append(("invitation", None))

    def show_accounts(self) -> None:
        self.asked.append(("accounts", None))

    def show_log(self) -> None:
        self.asked.append(("log", None))

    def show_recovery_key(self) -> None:
        self.asked.append(("recovery_key", None))

    def show_retention(self, record_id: str | None = None) -> None:
        self.asked.append(("retention", record_id))

    def show_school_rules(self) -> None:
        self.asked.append(("school_rules", None))

    def show_roster(self) -> None:
        self.asked.append(("roster", None))

    def show_place(self, place_id: str) -> None:
        self.asked.append(("place", place_id))

    def choose_lock_and_screen(self) -> None:
        self.asked.append(("lock and screen", None))

    def show_handbook(self) -> None:
        self.asked.append(("handbook", None))

    def show_breaches(self, breach_id: str | None = None) -> None:
        self.asked.append(("breaches", breach_id))

    def show_requests(self, request_id: str | None = None) -> None:
        self.asked.append(("requests", request_id))

    def show_trash(self) -> None:
        self.asked.append(("trash", None))

    def back(self) -> None:
        self.asked.append(("back", None))

    def toast(self, text: str, undo: Callable[[], None] | None = None) -> None:
        self.asked.append(("toast", text))
        self.toasts.append((text, undo))
        self.undo = undo

    def lock(self) -> None:
        self.asked.append(("lock", None))

    def changed(self) -> None:
        self.changes += 1

    def refresh(self) -> None:
        self.changes += 1

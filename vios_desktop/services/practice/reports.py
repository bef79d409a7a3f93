"""Sealed reports that wait in the practice school: handed in without an account, some days ago."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from vios_desktop.domain.school import school_year_of
from vios_desktop.domain.sealed_report import ReportKind
from vios_desktop.services.reporting import ReportingService, ReportWords

if TYPE_CHECKING:
    from vios_desktop.services.invitations import InvitationService
    from vios_desktop.services.ports import Clock


def hand_in_reports(
    invitations: InvitationService,
    clock: Clock,
    reporting_at: Callable[[datetime], ReportingService],
    read_text: Callable[[str], str],
) -> None:
    """An invitation until the end of the school year, and the reports of `practice/reports.json`, oldest first.

    `reporting_at` gives the door for who has no account, as it was at a moment.
    """
    invitations.make(school_year_of(clock.today())[1])
    for told in json.loads(read_text("practice/reports.json")):
        _hand_in(reporting_at(_moment(told, clock)), told)


def _hand_in(door: ReportingService, told: dict[str, Any]) -> None:
    words = ReportWords(
        ReportKind(told["kind"]),
        what=told["what"],
        when=told["when"],
        where=told["where"],
        who=told["who"],
        reporter=told["reporter"],
    )
    report_id = door.begin()
    if told.get("unfinished"):
        door.keep_draft(report_id, words)
        door.hand_in_left(report_id)
    else:
        door.hand_in(report_id, words)


def _moment(told: dict[str, Any], clock: Clock) -> datetime:
    """On the wall of the school."""
    day = clock.today() - timedelta(days=told["days_ago"])
    return datetime.combine(day, time.fromisoformat(told["time"])).astimezone()

"""Writes cases and meetings of the practice school at their moments, and who heard what in the kernteam."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.core_team import Attendee, CoreTeamCase, Meeting
from vios_desktop.domain.disclosure_entry import DisclosureEntry
from vios_desktop.domain.history import FieldChange, changed_fields
from vios_desktop.domain.sharing import reasons_of
from vios_desktop.domain.vocabulary import CaseState, DisclosureKind, MeetingState, SharingLevel
from vios_desktop.services.core_team.finishing import WHAT_WAS_SPOKEN, listeners
from vios_desktop.services.practice.dice import practice_id
from vios_desktop.services.practice.school_days import dutch_moment

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from vios_desktop.services.practice.core_team import CaseRecording, CoreTeamMaker, MeetingRecording
    from vios_desktop.services.practice.recording import AgreementRecording
    from vios_desktop.services.practice.writing import Writer

_SETTLED_AFTER = timedelta(minutes=25)


class CoreTeamWriter:
    """Adds its steps to those of `writer`."""

    def __init__(self, writer: Writer, seed: int) -> None:
        self._writer, self._work, self._seed = writer, writer.work, seed
        self._cases: dict[str, CoreTeamCase] = {}

    def write(self, team: CoreTeamMaker, agreements: Sequence[AgreementRecording]) -> None:
        for case in team.cases():
            self.case(case)
        for meeting in team.meetings(agreements):
            self.meeting(meeting)

    def case(self, made: CaseRecording) -> None:
        """Opened with nothing told, then at its level, and some were closed."""
        last = made.case
        settled = replace(last, state=CaseState.OPEN, closed_on=None, close_reason="", version=2)
        opened = replace(
            settled,
            level=SharingLevel.TREND,
            basis=None,
            purpose="",
            informed=None,
            informed_note="",
            consent_id=None,
            version=1,
        )
        self._writer.at(opened.created_at, lambda: self._open(opened))
        self._cases[last.id] = last
        if made.consent is not None:
            consent, given_at = made.consent, opened.created_at + _SETTLED_AFTER / 2

            def record() -> None:
                self._work.around.put_consent(consent)
                self._log(AuditAction.CONSENT_RECORDED, "consent", consent.id, consent, given_at, last.opened_by)

            self._writer.at(given_at, record)
        if last.level is not SharingLevel.TREND:
            self._writer.at(
                opened.created_at + _SETTLED_AFTER, lambda: self._change(opened, settled, _SETTLED_AFTER)
            )
        if last.closed_on is not None:
            closed = replace(last, version=3)
            after = dutch_moment(last.closed_on, time(15, 45)) - opened.created_at
            self._writer.at(opened.created_at + after, lambda: self._change(settled, closed, after))

    def meeting(self, made: MeetingRecording) -> None:
        """Planned first; one that was held got all its parts at its end."""
        if made.finished_at is None:
            self._writer.at(made.planned_at, lambda: self._plan(made.meeting))
            return
        last, at = made.meeting, made.finished_at
        waiting = tuple(replace(one, present=None, note="") for one in last.attendees)
        planned = replace(
            last,
            state=MeetingState.PREPARING,
            confidentiality_read=False,
            attendees=waiting,
            agenda=tuple(replace(item, done=False, notes="") for item in last.agenda),
            news=(),
            cases=(),
            typed=type(last.typed)(),
            finished_at=None,
            updated_at=made.planned_at,
            version=1,
        )
        self._writer.at(made.planned_at, lambda: self._plan(planned))
        self._writer.at(at, lambda: self._finish(replace(last, version=2), at))

    def _open(self, case: CoreTeamCase) -> None:
        self._work.cases.add(case)
        self._log(AuditAction.CASE_OPENED, "case", case.id, case, case.created_at, case.opened_by)

    def _change(self, old: CoreTeamCase, new: CoreTeamCase, after: timedelta) -> None:
        at, by = old.created_at + after, old.opened_by
        self._work.cases.replace(new, old.version)
        self._work.history.add(
            FieldChange("case", new.id, new.version, name, before, now, at, by)
            for name, before, now in changed_fields(old, new)
            if name != "version"
        )
        self._log(AuditAction.CASE_CHANGED, "case", new.id, new, at, by)

    def _plan(self, meeting: Meeting) -> None:
        self._work.meetings.add(meeting)
        at, by = meeting.created_at, meeting.created_by
        self._log(AuditAction.MEETING_PREPARED, "meeting", meeting.id, meeting, at, by)

    def _finish(self, meeting: Meeting, at: datetime) -> None:
        self._work.meetings.replace(meeting, 1)
        for told in meeting.cases:
            self._told(meeting, self._cases[told.case_id], listeners(meeting.attendees), at)
        self._log(AuditAction.MEETING_FINISHED, "meeting", meeting.id, meeting, at, meeting.created_by)

    def _told(self, meeting: Meeting, case: CoreTeamCase, heard: Iterable[Attendee], at: datetime) -> None:
        reasons = reasons_of(case)
        for one in heard:
            entry = DisclosureEntry(
                id=practice_id(self._seed, "told", meeting.id, case.id, one.partner_kind),
                kind=DisclosureKind.SPOKEN,
                what=WHAT_WAS_SPOKEN,
                level=case.level,
                recipient=one.organisation,
                recipient_kind=one.partner_kind,
                basis=reasons.basis,
                purpose=reasons.purpose,
                necessity="",
                informed=reasons.informed,
                informed_note=reasons.informed_note,
                made_at=at,
                made_by=meeting.created_by,
                person_ids=(case.person_id,) if case.person_id else (),
                consent_id=reasons.consent_id,
                object_id=meeting.id,
            )
            self._work.disclosures.add(entry)
            self._log(AuditAction.DISCLOSED, "disclosure", entry.id, entry, at, meeting.created_by)

    def _log(self, action: AuditAction, kind: str, record_id: str, record: object, at: datetime, by: str) -> None:
        stamp = canonical_hash(record)
        self._work.audit.record(
            action, object_kind=kind, object_id=record_id, object_hash=stamp, at=at, account_id=by
        )

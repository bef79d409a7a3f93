"""The kernteam of the practice school: its cases, and a meeting every four weeks with what was agreed there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from vios_desktop.domain.core_team import (
    AgendaItem,
    Attendee,
    CoreTeamCase,
    FollowUp,
    Meeting,
    MeetingCase,
    PartnerNews,
    Typed,
    TypedAgreement,
)
from vios_desktop.domain.involvement import Consent
from vios_desktop.domain.meeting_rules import next_meeting_day
from vios_desktop.domain.vocabulary import (
    AgendaKind,
    AgreementState,
    CaseState,
    Domain,
    Helped,
    Informed,
    Kept,
    LegalBasis,
    MeetingState,
    SharingLevel,
)
from vios_desktop.services.practice.dice import Dice, practice_id
from vios_desktop.services.practice.people import People
from vios_desktop.services.practice.recording import AgreementRecording, Setting
from vios_desktop.services.practice.school_days import PracticeCalendar, dutch_moment
from vios_desktop.services.practice.texts import Entry, PracticeTexts

SCHOOL = "school"
_BEGIN, _END = time(10, 0), time(11, 5)
_AT_THE_TABLE = ("neighbourhood_team", "youth_work", "police", "attendance")
_NOTED = (AgendaKind.SIGNALS, AgendaKind.PREVENTION, AgendaKind.COOPERATION)


@dataclass(frozen=True, slots=True)
class CaseRecording:
    """A case as it is now; `consent` lets it be told by name."""

    case: CoreTeamCase
    consent: Consent | None = None


@dataclass(frozen=True, slots=True)
class MeetingRecording:
    """A meeting, when it was planned, and when it was finished."""

    meeting: Meeting
    planned_at: datetime
    finished_at: datetime | None


def meeting_id(seed: int, day: date) -> str:
    """Of the meeting on this day: agreements of the kernteam point at it."""
    return practice_id(seed, "meeting", day)


class CoreTeamMaker:
    def __init__(
        self,
        texts: PracticeTexts,
        people: People,
        calendar: PracticeCalendar,
        setting: Setting,
        owners: Mapping[str, str],
        school_name: str,
        seed: int,
    ) -> None:
        self._texts, self._people, self._calendar, self._school_name = texts, people, calendar, school_name
        self._setting, self._owners, self._seed = setting, owners, seed
        self._dice = Dice(seed, "core team")
        self._entries: Sequence[Entry] = texts.core_team["cases"]
        self._days = calendar.core_team_days()

    def cases(self) -> tuple[CaseRecording, ...]:
        return tuple(self._case(entry) for entry in self._entries)

    def meetings(self, agreements: Sequence[AgreementRecording]) -> tuple[MeetingRecording, ...]:
        """Those that were held, and the next one, which is being prepared."""
        made: list[MeetingRecording] = []
        before: tuple[AgreementRecording, ...] = ()
        for number, day in enumerate(self._days):
            ident = meeting_id(self._seed, day)
            agreed = tuple(one for one in agreements if one.first.meeting_id == ident)
            made.append(self._held(number, day, agreed, before))
            before = agreed
        return (*made, self._next())

    def _case(self, entry: Entry) -> CaseRecording:
        by = self._setting.coordinator
        opened_on = self._school_day(entry["opened_weeks"])
        opened_at = dutch_moment(opened_on, time(15, 20))
        person = self._people.named[entry["person"]] if "person" in entry else None
        ident = self._case_id(entry)
        consent = None
        if "consent" in entry and person is not None:
            given = entry["consent"]
            consent_id = practice_id(self._seed, "consent", entry["key"])
            consent = Consent(consent_id, person.id, given["by"], given["scope"], opened_on, None, by)
        closed_on = self._school_day(entry["closed_weeks"]) if "closed_weeks" in entry else None
        level = SharingLevel(entry["level"])
        case = CoreTeamCase(
            id=ident,
            title=entry["title"],
            person_id=person.id if person else None,
            group_label=entry.get("group", ""),
            state=CaseState.CLOSED if closed_on else CaseState.OPEN,
            level=level,
            opened_on=opened_on,
            opened_by=by,
            created_at=opened_at,
            phase=entry["phase"],
            domains=frozenset(Domain(one) for one in entry["domains"]),
            basis=LegalBasis(entry["basis"]) if "basis" in entry else None,
            informed=Informed(entry["informed"]) if "informed" in entry else None,
            informed_note=entry.get("informed_note", ""),
            consent_id=consent.id if consent else None,
            closed_on=closed_on,
            close_reason=entry.get("close_reason", ""),
            **{name: entry[name] for name in ("facts", "pattern", "strengths", "question", "purpose")},
        )
        return CaseRecording(case, consent)

    def _held(
        self,
        number: int,
        day: date,
        agreed: Sequence[AgreementRecording],
        before: Sequence[AgreementRecording],
    ) -> MeetingRecording:
        made = self._meeting(day, MeetingState.FINISHED)
        from_end = len(self._days) - 1 - number
        notes = self._notes(number)
        told = [entry for entry in self._entries if self._was_told(entry, from_end, day)]
        meeting = replace(
            made,
            confidentiality_read=True,
            attendees=self._attendees(number),
            agenda=tuple(AgendaItem(kind, done=True, notes=notes.get(kind, "")) for kind in AgendaKind),
            news=self._news(number) if from_end < 3 else (),
            cases=tuple(
                MeetingCase(
                    practice_id(self._seed, "case", entry["key"]),
                    SharingLevel(entry["level"]),
                    "",
                    entry["outcome"],
                )
                for entry in told
            ),
            finished_at=dutch_moment(day, _END),
            updated_at=dutch_moment(day, _END),
            typed=Typed(tuple(self._typed(one) for one in agreed), (), tuple(_follow_ups(before))),
        )
        return MeetingRecording(meeting, made.created_at, dutch_moment(day, _END))

    def _next(self) -> MeetingRecording:
        """On the Thursday on or after the anchor, or the first school day after a holiday."""
        last = self._days[-1] if self._days else None
        holidays = ((holiday.starts_on, holiday.ends_on) for holiday in self._calendar.holidays)
        day = next_meeting_day(last, self._calendar.back(1), holidays)
        made = self._meeting(day, MeetingState.PREPARING)
        planned_at = dutch_moment(self._calendar.back(2), time(16, 30))
        ready = [entry for entry in self._entries if entry["level"] != "trend" and "closed_weeks" not in entry]
        meeting = replace(
            made,
            created_at=planned_at,
            updated_at=planned_at,
            attendees=tuple(replace(one, present=None, note="") for one in self._attendees(len(self._days))),
            agenda=tuple(AgendaItem(kind) for kind in AgendaKind),
            cases=tuple(MeetingCase(self._case_id(entry), SharingLevel(entry["level"])) for entry in ready),
        )
        return MeetingRecording(meeting, planned_at, None)

    def _meeting(self, day: date, state: MeetingState) -> Meeting:
        planned_at = dutch_moment(day - timedelta(days=2), time(15, 5))
        by = self._setting.coordinator
        holidays = tuple((holiday.starts_on, holiday.ends_on) for holiday in self._calendar.holidays)
        return Meeting(
            id=meeting_id(self._seed, day),
            held_on=day,
            starts_at=_BEGIN,
            place=self._texts.core_team["place"],
            chair=self._owners[SCHOOL],
            state=state,
            created_at=planned_at,
            created_by=by,
            updated_at=planned_at,
            updated_by=by,
            next_on=next_meeting_day(day, day, holidays),
        )

    def _attendees(self, number: int) -> tuple[Attendee, ...]:
        """The school and four partners; now and then one of them cannot come."""
        absent = number % 9 if number % 3 == 0 else -1
        partners = {entry["kind"]: entry["name"] for entry in self._texts.partners["partners"]}
        made = [Attendee(SCHOOL, self._school_name, self._owners[SCHOOL], present=True)]
        for place, kind in enumerate(_AT_THE_TABLE):
            here = place != absent
            note = "" if here else self._texts.core_team["absent_reason"]
            made.append(Attendee(kind, partners[kind], self._owners[kind], present=here, note=note))
        return tuple(made)

    def _notes(self, number: int) -> dict[AgendaKind, str]:
        pools = self._texts.core_team["notes"]
        return {kind: pools[kind.value][number % len(pools[kind.value])] for kind in _NOTED}

    def _news(self, number: int) -> tuple[PartnerNews, ...]:
        return tuple(
            PartnerNews(practice_id(self._seed, "news", number, place), kind, Domain(domain), text, marked)
            for place, (kind, domain, text, marked) in enumerate(self._texts.core_team["notes"]["partner_news"])
        )

    def _typed(self, made: AgreementRecording) -> TypedAgreement:
        facts = made.first
        due_on = facts.due_on or made.created_at.date()
        return TypedAgreement(
            made.id, facts.text, facts.owner_kind, due_on, facts.owner_name, self._owners[SCHOOL]
        )

    def _case_id(self, entry: Entry) -> str:
        return practice_id(self._seed, "case", entry["key"])

    def _was_told(self, entry: Entry, from_end: int, day: date) -> bool:
        first = entry.get("told_before", 0)
        return first <= from_end < first + entry["told"] and self._school_day(entry["opened_weeks"]) < day

    def _school_day(self, weeks: int) -> date:
        """So many weeks before the anchor, on a school day that is over."""
        last = self._calendar.back(2)
        wanted = self._calendar.anchor - timedelta(weeks=weeks)
        return max((day for day in self._calendar.days if day <= min(wanted, last)), default=last)


def _follow_ups(before: Sequence[AgreementRecording]) -> Sequence[FollowUp]:
    return [
        FollowUp(made.id, Kept.YES, Helped.YES, None, made.outcome)
        for made in before
        if made.state is AgreementState.EVALUATED
    ]

"""The newest records: the case of the interview and the week around it, as `practice/story.json` tells it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import Any

from vios_desktop.domain.agreement import AgreementFacts
from vios_desktop.domain.contact import Contact
from vios_desktop.domain.draft import Draft
from vios_desktop.domain.incident import Handover, IncidentFacts, IncidentItem, IncidentPerson, Measure
from vios_desktop.domain.own_field import FieldSort, OwnAnswer, in_order
from vios_desktop.domain.vocabulary import (
    AgreementState,
    ContactChannel,
    ContactWith,
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
from vios_desktop.services.practice.agreements import SCHOOL, open_agreement
from vios_desktop.services.practice.details import TOLD_BY
from vios_desktop.services.practice.dice import practice_id
from vios_desktop.services.practice.people import People
from vios_desktop.services.practice.recording import AgreementRecording, IncidentRecording, Setting
from vios_desktop.services.practice.school_days import PracticeCalendar, dutch_moment
from vios_desktop.services.practice.texts import Entry, PracticeTexts

FORM = "incident"
_COLLEAGUE = "joris"


@dataclass(frozen=True, slots=True)
class Story:
    """Reads the story; every day in it is counted back from the anchor."""

    texts: PracticeTexts
    people: People
    calendar: PracticeCalendar
    setting: Setting
    owners: Mapping[str, str]
    seed: int

    def incidents(self) -> tuple[IncidentRecording, ...]:
        return tuple(self._incident(entry) for entry in self.texts.story["incidents"])

    def _incident(self, entry: Entry) -> IncidentRecording:
        day = self.calendar.back(entry["days_back"])
        recorded_on = self.calendar.back(entry["days_back"] - 1) if entry.get("late") else day
        created_at = dutch_moment(recorded_on, time.fromisoformat(entry["recorded"]))
        final = self._facts(entry, day)
        first = replace(
            final,
            persons=tuple(replace(p, parents_told=ParentsTold.NOT_YET, parents_told_on=None, parents_told_by="",
                                  parents_note="") for p in final.persons),
            items=tuple(replace(item, handovers=()) for item in final.items),
            measures=(), police=PoliceState.NOT_INVOLVED, police_on=None, police_note="", report_filed_by="",
            report_filed_on=None, report_number="", evaluation="", evaluated_on=None,
        )  # fmt: skip
        status = IncidentStatus(entry["status"])
        changed = final != first or status is not IncidentStatus.OPEN
        return IncidentRecording(
            id=self._incident_id(entry["key"]),
            first=first,
            final=final,
            status=status,
            created_at=created_at,
            created_by=self._account(entry["by"]),
            changed_at=created_at + timedelta(minutes=35) if changed else None,
        )

    def _facts(self, entry: Entry, day: date) -> IncidentFacts:
        filed_on = day if "report" in entry else None
        domain = Domain(entry.get("domain", "school"))
        return IncidentFacts(
            kind=entry["kind"],
            subkind=entry.get("subkind", ""),
            occurred_on=day,
            occurred_time=time.fromisoformat(entry["at"]) if entry["at"] else None,
            time_precision=TimePrecision(entry["precision"]),
            time_note=entry["time_note"],
            place=entry["place"],
            place_note=entry.get("place_note", ""),
            location_id=self._location(entry) if domain is Domain.SCHOOL else None,
            domain=domain,
            facts=entry["facts"],
            severity=Severity(entry["severity"]),
            means_note=entry.get("means_note", ""),
            digital_medium=entry.get("medium", ""),
            injury=Injury(entry.get("injury", "none")),
            damage_note=entry.get("damage_note", ""),
            damage_eur=entry.get("damage_eur"),
            reported_by=entry.get("reported_by", ""),
            reported_on=day,
            first_hand=entry.get("first_hand"),
            police=PoliceState(entry.get("police", "not_involved")),
            police_on=day if "police" in entry else None,
            police_note=entry.get("police_note", ""),
            report_filed_by="de school" if filed_on else "",
            report_filed_on=filed_on,
            report_number=entry.get("report", ""),
            evaluation=entry.get("evaluation", ""),
            evaluated_on=self.calendar.back(1) if "evaluation" in entry else None,
            persons=self._persons(entry, day),
            items=self._items(entry, day),
            measures=self._measures(entry, day),
            own=_own_answers(entry, day),
        )

    def _location(self, entry: Entry) -> str:
        known = (self.people.named[who].class_name for who, _, _ in entry["persons"] if who in self.people.named)
        return self.setting.location_of(next(filter(None, known), "1 havo A"))

    def _persons(self, entry: Entry, day: date) -> tuple[IncidentPerson, ...]:
        made = []
        for who, role, told in entry["persons"]:
            person_id = self._id(entry, "person", who)
            if who.startswith("?"):
                made.append(IncidentPerson(person_id, PersonRole(role), PersonKind.UNKNOWN, None, who[1:]))
                continue
            person = self.people.named[who]
            line = IncidentPerson(person_id, PersonRole(role), person.kind, person.id)
            if told == ParentsTold.TOLD:
                line = replace(line, parents_told_on=day, parents_told_by=TOLD_BY, parents_note="gebeld")
            made.append(replace(line, parents_told=ParentsTold(told or "not_yet")))
        return tuple(made)

    def _items(self, entry: Entry, day: date) -> tuple[IncidentItem, ...]:
        made = []
        for number, item in enumerate(entry.get("items", ())):
            handover = Handover(self._id(entry, "handover", number), day, item["by"], item["to"], item["witness"])
            made.append(
                IncidentItem(
                    id=self._id(entry, "item", number),
                    item_kind=ItemKind(item["kind"]),
                    description=item["what"],
                    count=item["count"],
                    taken_by=item["by"],
                    taken_on=day,
                    witness=item["witness"],
                    kept_at=item["at"],
                    handovers=(handover,) if item["to"] else (),
                )
            )
        return tuple(made)

    def _measures(self, entry: Entry, day: date) -> tuple[Measure, ...]:
        made = []
        for code, who, *span in entry.get("measures", ()):
            first, last = (day, None)
            if span:
                first, last = (self.calendar.anchor + timedelta(days=days) for days in span)
            made.append(
                Measure(self._id(entry, "measure", code, who), code, self.people.named[who].id, first, last)
            )
        return tuple(made)

    def agreements(self) -> tuple[AgreementRecording, ...]:
        """Those of the story's incidents, and those of the last kernteam that still run."""
        last_meeting = self.calendar.core_team_days()[-1]
        own = [
            self._agreement(number, entry, core_team_on=None)
            for number, entry in enumerate(self.texts.story["agreements"])
        ]
        team = [
            self._agreement(f"core-{number}", entry, core_team_on=last_meeting)
            for number, entry in enumerate(self.texts.story["core_team_last_time"])
        ]
        return (*own, *team)

    def _agreement(self, key: object, entry: Entry, core_team_on: date | None) -> AgreementRecording:
        by = self._account(entry.get("by", "marit"))
        about = entry.get("incident", "")
        agreed_on = core_team_on or self._recorded_on(about)
        facts = AgreementFacts(
            text=entry["text"],
            due_on=self._due(entry["due"]),
            owner_kind=entry["owner"],
            owner_name="J. Testhuis" if by == self.setting.colleague else self.owners[entry["owner"]],
            owner_account=by if entry["owner"] == SCHOOL else None,
            without_delay=entry.get("without_delay", False),
            incident_id=self._incident_id(about) if about else None,
            core_team=core_team_on is not None,
            meeting_id=practice_id(self.seed, "meeting", core_team_on) if core_team_on else None,
            note=entry.get("note", ""),
        )
        made = open_agreement(f"story-{key}", facts, agreed_on, by, self.seed)
        if "sleeps" in entry:
            slept_at, until = made.created_at + timedelta(minutes=25), self._due(entry["sleeps"])
            return replace(made, slept_at=slept_at, sleeps_until=until, sleep_reason=entry["reason"])
        state = AgreementState(entry["state"])
        if state is AgreementState.OPEN:
            return made
        closed = state is AgreementState.DONE
        return replace(
            made,
            state=state,
            outcome=entry.get("outcome", ""),
            changed_at=made.created_at + timedelta(minutes=20),
            closed_on=agreed_on if closed else None,
        )

    def _recorded_on(self, key: str) -> date:
        for entry in self.texts.story["incidents"]:
            if entry["key"] == key:
                return self.calendar.back(entry["days_back"] - (1 if entry.get("late") else 0))
        return self.calendar.back(3)

    def _due(self, days: int) -> date:
        """So many days from the anchor; what lies ahead falls on a school day where the calendar has one soon."""
        day = self.calendar.anchor + timedelta(days=days)
        return day if days <= 0 else self.calendar.school_day_from(day)

    def contacts(self) -> tuple[Contact, ...]:
        made = []
        for number, entry in enumerate(self.texts.story["contacts"]):
            day = self._recorded_on(entry["incident"])
            made.append(
                Contact(
                    id=practice_id(self.seed, "contact", "story", number),
                    with_whom=ContactWith(entry["with"]),
                    contacted_at=dutch_moment(day, time(14, 10 + 7 * number)),
                    channel=ContactChannel(entry["channel"]),
                    summary=entry["summary"],
                    name=entry["name"],
                    reference=entry.get("reference", ""),
                    incident_id=self._incident_id(entry["incident"]),
                    created_by=self.setting.coordinator,
                    from_police=entry["with"] == ContactWith.POLICE,
                )
            )
        return tuple(made)

    def drafts(self) -> tuple[Draft, ...]:
        return tuple(self._draft(number, entry) for number, entry in enumerate(self.texts.story["drafts"]))

    def _draft(self, number: int, entry: Entry) -> Draft:
        day = self.calendar.back(entry["days_back"])
        values: dict[str, Any] = {
            **entry["values"],
            "occurred_on": day.isoformat(),
            "persons": [{"person_id": self.people.named[who].id, "role": role} for who, role in entry["persons"]],
        }
        draft_id = practice_id(self.seed, "draft", number)
        saved_at = dutch_moment(day, time.fromisoformat(entry["at"]))
        return Draft(draft_id, FORM, self.setting.coordinator, values, saved_at)

    def _account(self, who: str) -> str:
        return self.setting.colleague if who == _COLLEAGUE else self.setting.coordinator

    def _incident_id(self, key: str) -> str:
        return practice_id(self.seed, "incident", "story", key)

    def _id(self, entry: Entry, *parts: object) -> str:
        return practice_id(self.seed, "incident", "story", entry["key"], *parts)


def _own_answers(entry: Entry, day: date) -> tuple[OwnAnswer, ...]:
    """To the fields of the school's own; a day is told as so many days after the incident."""
    answers = []
    for field, sort, value in entry.get("own", ()):
        told = (day + timedelta(days=value)).isoformat() if sort == FieldSort.DAY else value
        answers.append(OwnAnswer(field, FieldSort(sort), told))
    return in_order(answers)

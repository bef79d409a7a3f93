"""What the practice school told others, and the demands it got: lines of the register of several kinds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.agreement import AgreementFacts
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.disclosure_entry import Demand, DisclosureEntry
from vios_desktop.domain.sharing import NAMED
from vios_desktop.domain.vocabulary import (
    AgreementState,
    DemandArticle,
    DemandOutcome,
    DisclosureKind,
    Informed,
    LegalBasis,
    SharingLevel,
)
from vios_desktop.services.demands import ANSWER_TEXT, KIND, PURPOSE
from vios_desktop.services.practice.agreements import SCHOOL, open_agreement
from vios_desktop.services.practice.dice import Dice, practice_id
from vios_desktop.services.practice.school_days import dutch_moment

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vios_desktop.domain.person import Person
    from vios_desktop.services.practice.people import People
    from vios_desktop.services.practice.recording import AgreementRecording, Setting
    from vios_desktop.services.practice.school_days import PracticeCalendar
    from vios_desktop.services.practice.texts import Entry, PracticeTexts
    from vios_desktop.services.practice.writing import Writer

ROUNDS: Final = 2  # how often each kind of telling happened
_DAYS_APART: Final = 11
_TERM_FROM_NOW: Final = timedelta(days=5)


@dataclass(frozen=True, slots=True)
class PracticeDemand:
    """A demand as it stands, when it was answered, what was given of it, and its term as an agreement."""

    demand: Demand
    term: AgreementRecording
    answered_at: datetime | None
    given: DisclosureEntry | None


class SharedMaker:
    """Persons by chance, of those who are at the school on the day."""

    def __init__(
        self,
        texts: PracticeTexts,
        people: People,
        calendar: PracticeCalendar,
        owners: Mapping[str, str],
        setting: Setting,
        seed: int,
    ) -> None:
        self._texts, self._people, self._calendar = texts.shared, people, calendar
        self._owners, self._setting, self._seed = owners, setting, seed
        self._partners = {entry["kind"]: entry["name"] for entry in texts.partners["partners"]}
        self._dice = Dice(seed, "shared")

    def told(self) -> tuple[DisclosureEntry, ...]:
        entries = self._texts["told"] * ROUNDS
        return tuple(self._told(entry, number) for number, entry in enumerate(entries))

    def demands(self) -> tuple[PracticeDemand, ...]:
        return tuple(self._demand(entry) for entry in self._texts["demands"])

    def _told(self, entry: Entry, number: int) -> DisclosureEntry:
        day = self._calendar.school_day_from(self._calendar.anchor - timedelta(days=3 + number * _DAYS_APART))
        day = day if day < self._calendar.anchor else self._calendar.back(1)
        level = SharingLevel(entry["level"])
        named = level in NAMED
        about = entry.get("about") if number < len(self._texts["told"]) else None  # of the story once, then others
        consent = level is SharingLevel.NAMED_CONSENT
        basis = LegalBasis.CONSENT if consent else LegalBasis(entry["basis"]) if "basis" in entry else None
        return DisclosureEntry(
            id=practice_id(self._seed, "told", number),
            kind=DisclosureKind(entry.get("kind", "spoken")),
            what=entry["what"],
            level=level,
            recipient=self._owners.get(entry["to"], self._partners[entry["to"]]),
            recipient_kind=entry["to"],
            basis=basis,
            purpose=entry["purpose"],
            necessity=entry.get("necessity", ""),
            informed=Informed(entry["informed"]) if "informed" in entry else None,
            informed_note=entry.get("informed_note", ""),
            made_at=dutch_moment(day, time(9 + number % 7, 7 * number % 60)),
            made_by=self._setting.coordinator,
            person_ids=((self._people.named[about] if about else self._pupil(day)).id,) if named else (),
        )

    def _demand(self, entry: Entry) -> PracticeDemand:
        by, key = self._setting.coordinator, entry["key"]
        received_on = self._calendar.school_day_from(self._calendar.anchor - timedelta(days=entry["days"]))
        received_on = min(received_on, self._calendar.back(1))
        term_on = received_on + timedelta(days=entry["term_days"])
        if entry["outcome"] == DemandOutcome.OPEN:  # also in a holiday its term is still to come
            term_on = max(term_on, self._calendar.school_day_from(self._calendar.anchor + _TERM_FROM_NOW))
        demand = Demand(
            id=practice_id(self._seed, KIND, key),
            received_on=received_on,
            received_by=self._owners[SCHOOL],
            article=DemandArticle(entry["article"]),
            officer_name=entry["officer"],
            officer_function=entry["function"],
            by_prosecutor=False,
            in_writing=True,
            about=entry["about"],
            person_id=self._pupil(received_on).id,
            asked_data=tuple(entry["asked"]),
            term_on=term_on,
            manner=entry["manner"],
            title_ground=entry["ground"],
            reference=entry["reference"],
            outcome=DemandOutcome.OPEN,
            outcome_reason="",
            given_data=(),
            paper_due_on=None,
            created_at=dutch_moment(received_on, time(15, 10)),
            created_by=by,
        )
        facts = AgreementFacts(
            ANSWER_TEXT,
            term_on,
            owner_kind=SCHOOL,
            owner_name=self._owners[SCHOOL],
            owner_account=by,
        )
        term = open_agreement(f"demand-{key}", facts, received_on, by, self._seed, after=demand.created_at)
        if entry["outcome"] == DemandOutcome.OPEN:
            return PracticeDemand(demand, term, None, None)
        return self._answered(entry, demand, term)

    def _answered(self, entry: Entry, demand: Demand, term: AgreementRecording) -> PracticeDemand:
        day = self._calendar.school_day_from(demand.received_on + timedelta(days=entry["answered_after"]))
        at = dutch_moment(day, time(11, 20))
        given = DisclosureEntry(
            id=practice_id(self._seed, "told", KIND, entry["key"]),
            kind=DisclosureKind.DEMAND,
            what=entry["what"],
            level=SharingLevel.NAMED_REASONED,
            recipient=f"{demand.officer_name}, {demand.officer_function}",
            recipient_kind="police",
            basis=LegalBasis.DEMAND,
            purpose=PURPOSE,
            necessity=entry["reason"],
            informed=Informed(entry["informed"]),
            informed_note=entry["informed_note"],
            made_at=at,
            made_by=demand.created_by,
            person_ids=(demand.person_id,) if demand.person_id else (),
            object_id=demand.id,
        )
        answered = replace(
            demand,
            outcome=DemandOutcome(entry["outcome"]),
            outcome_reason=entry["reason"],
            given_data=tuple(entry["given"]),
            disclosure_id=given.id,
            version=2,
        )
        done = replace(
            term,
            state=AgreementState.DONE,
            outcome="De vordering is beantwoord.",
            changed_at=at + timedelta(minutes=5),
            closed_on=day,
        )
        return PracticeDemand(answered, done, at, given)

    def _pupil(self, day: date) -> Person:
        there = [one for one in self._people.pupils if self._people.entered[one.id] <= day and one.left_on is None]
        return self._dice.pick(there)


def add_shared(writer: Writer, maker: SharedMaker) -> int:
    """Add all of it to what `writer` is going to write; returns how many demands there are."""
    register = SharedWriter(writer)
    for entry in maker.told():
        register.told(entry)
    demands = maker.demands()
    for demand in demands:
        register.demand(demand)
    return len(demands)


class SharedWriter:
    """Adds its steps to those of `writer`."""

    def __init__(self, writer: Writer) -> None:
        self._writer, self._work = writer, writer.work

    def told(self, entry: DisclosureEntry) -> None:
        self._writer.at(entry.made_at, lambda: self._add(entry))

    def demand(self, made: PracticeDemand) -> None:
        """Received open; later, if it was answered, what was given and how it ended."""
        demand = made.demand
        first = replace(
            demand, outcome=DemandOutcome.OPEN, outcome_reason="", given_data=(), disclosure_id=None, version=1
        )
        self._writer.at(demand.created_at, lambda: self._receive(first))
        self._writer.agreement(made.term)
        if made.answered_at is not None:
            at = made.answered_at
            self._writer.at(at, lambda: self._answer(made, at))

    def _receive(self, demand: Demand) -> None:
        self._work.demands.add(demand)
        self._log(AuditAction.DEMAND_RECORDED, demand, demand.created_at)

    def _answer(self, made: PracticeDemand, at: datetime) -> None:
        if made.given is not None:
            self._add(made.given)
        self._work.demands.replace(made.demand, 1)
        self._log(AuditAction.DEMAND_CHANGED, made.demand, at)

    def _add(self, entry: DisclosureEntry) -> None:
        self._work.disclosures.add(entry)
        self._work.audit.record(
            AuditAction.DISCLOSED,
            object_kind="disclosure",
            object_id=entry.id,
            detail=f"kind={entry.kind} level={entry.level} persons={len(entry.person_ids)} by={entry.made_by}",
            at=entry.made_at,
            account_id=entry.made_by,
        )

    def _log(self, action: AuditAction, demand: Demand, at: datetime) -> None:
        self._work.audit.record(
            action,
            object_kind=KIND,
            object_id=demand.id,
            object_hash=canonical_hash(demand),
            at=at,
            account_id=demand.created_by,
        )

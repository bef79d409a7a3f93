"""The signals of the practice school: the three of the walk about one pupil, and what others saw in three months.

Nearly every pupil has one, so that only the walk (and a place or two) comes together. None is past its date.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from vios_desktop.domain.person import Person
from vios_desktop.domain.signal import USUAL_DAYS, Signal, SignalFacts, usual_expiry
from vios_desktop.domain.vocabulary import (
    Certainty,
    Domain,
    LifeArea,
    PersonKind,
    SignalSource,
    SignalState,
    SignalSubject,
    SignalTheme,
)
from vios_desktop.services.practice.details import short_name
from vios_desktop.services.practice.dice import Dice, practice_id
from vios_desktop.services.practice.people import People
from vios_desktop.services.practice.recording import Setting, SignalRecording
from vios_desktop.services.practice.school_days import PracticeCalendar, dutch_moment
from vios_desktop.services.practice.texts import Entry, PracticeTexts

ABOUT_PUPILS = 124
RENEWED = 9
_DAYS = USUAL_DAYS - 3  # the oldest ones run out within three days of the anchor
_COLLEAGUE = "joris"
_SECOND_TEACHER = "teacher"  # a key of the texts: some teacher who is nobody else of the story


def make_signals(
    texts: PracticeTexts, people: People, calendar: PracticeCalendar, setting: Setting, seed: int
) -> tuple[SignalRecording, ...]:
    """The walk, one for most texts about a group or a place, and those about pupils that chance chooses."""
    maker = _Maker(texts, people, calendar, setting, seed)
    made = [*maker.story(), *maker.pupils(), *maker.groups(), *maker.places()]
    return (*made, *maker.renewed())


@dataclass(frozen=True, slots=True)
class _About:
    subject: SignalSubject
    pupil: Person | None = None
    group: str = ""
    place: str = ""
    where: str = ""


class _Maker:
    def __init__(
        self, texts: PracticeTexts, people: People, calendar: PracticeCalendar, setting: Setting, seed: int
    ) -> None:
        self._texts: Entry = texts.signals
        self._people = people
        self._calendar = calendar
        self._setting = setting
        self._seed = seed
        self._dice = Dice(seed, "signals")
        first = calendar.anchor - timedelta(days=_DAYS)
        self._days = tuple(day for day in calendar.days if day > first)
        older = calendar.anchor - timedelta(days=USUAL_DAYS + 14)
        self._old_days = tuple(day for day in calendar.days if day <= older)[-20:]
        named = {person.id for person in people.named.values()}
        here = [p for p in people.pupils if p.id not in named and p.left_on is None]
        long_here = [p for p in here if people.entered[p.id] < self._old_days[0]]
        self._renewed_about = self._dice.several(long_here, RENEWED)
        taken = {person.id for person in self._renewed_about}
        there = [p for p in here if people.entered[p.id] < self._days[0] and p.id not in taken]
        self._pupils = self._dice.several(there, ABOUT_PUPILS)
        self._staff = [p for p in people.staff if p.id not in named]
        self._teacher = next(p for p in self._staff if p.function.startswith("docent"))

    def story(self) -> tuple[SignalRecording, ...]:
        """Two teachers and the concierge, each at another place, within about five weeks."""
        return tuple(self._of_story(number, entry) for number, entry in enumerate(self._texts["story"]))

    def pupils(self) -> tuple[SignalRecording, ...]:
        texts = self._texts["pupil"]
        return tuple(
            self._made(f"pupil-{number}", texts[number % len(texts)], _about_pupil(pupil), self._day())
            for number, pupil in enumerate(self._pupils)
        )

    def groups(self) -> tuple[SignalRecording, ...]:
        return tuple(
            self._made(f"group-{number}", entry, _About(SignalSubject.GROUP, group=entry["label"]), self._day())
            for number, entry in enumerate(self._texts["group"])
        )

    def places(self) -> tuple[SignalRecording, ...]:
        return tuple(
            self._made(
                f"place-{number}",
                entry,
                _About(SignalSubject.PLACE, place=entry["code"], where=entry["where"]),
                self._day(),
            )
            for number, entry in enumerate(self._texts["place"])
        )

    def renewed(self) -> tuple[SignalRecording, ...]:
        """Older ones that a named person kept for longer, a few days before their date, with the reason."""
        made = []
        texts, reasons = self._texts["pupil"], self._texts["renewed"]
        for number, pupil in enumerate(self._renewed_about):
            entry = texts[(number * 5 + 2) % len(texts)]
            one = self._made(f"renewed-{number}", entry, _about_pupil(pupil), self._dice.pick(self._old_days))
            ends = one.signal.facts.expires_on
            before = [day for day in self._calendar.days if day < ends]
            again = dutch_moment(before[-1 - number % 4], time(16, 5 + number))
            until = self._calendar.anchor + timedelta(days=self._dice.between(4, 80))
            made.append(replace(one, renewed_at=again, renewed_until=until, reason=reasons[number % len(reasons)]))
        return tuple(made)

    def _of_story(self, number: int, entry: Entry) -> SignalRecording:
        pupil = self._people.named[entry["person"]]
        who = entry["observer"]
        observer = self._teacher if who == _SECOND_TEACHER else self._people.named[who]
        day = self._calendar.back(entry["days_back"])
        facts = self._facts(entry, _about_pupil(pupil), observer, day)
        facts = replace(facts, observed_time=time.fromisoformat(entry["at"]))
        by = self._setting.colleague if entry["by"] == _COLLEAGUE else self._setting.coordinator
        at = dutch_moment(day, time.fromisoformat(entry["recorded"]))
        return self._recording(f"story-{number}", facts, at, by)

    def _made(self, key: str, entry: Entry, about: _About, day: date) -> SignalRecording:
        """Seen or heard on that school day, written down in the afternoon."""
        colleague = self._people.named[_COLLEAGUE]
        own = about.subject is SignalSubject.PUPIL and self._dice.happens(0.08)
        observer = colleague if own else self._dice.pick(self._staff)
        facts = self._facts(entry, about, observer, day)
        if self._dice.happens(0.6):
            facts = replace(facts, observed_time=time(self._dice.between(8, 14), 5 * self._dice.between(0, 11)))
        at = dutch_moment(day, time(self._dice.between(15, 16), self._dice.between(0, 59)))
        by = self._setting.colleague if own else self._setting.coordinator
        return self._recording(key, facts, at, by)

    def _facts(self, entry: Entry, about: _About, observer: Person, day: date) -> SignalFacts:
        name = about.pupil.first_name if about.pupil else ""
        observed_by = short_name(observer.first_name, observer.prefix, observer.last_name)
        thought = entry.get("interpretation", "")
        return SignalFacts(
            subject_kind=about.subject,
            observed_on=day,
            domain=Domain(entry["domain"]),
            theme=SignalTheme(entry["theme"]),
            facts=_with_name(entry["facts"], name),
            other_explanation=_with_name(entry["other"], name),
            source=SignalSource(entry["source"]),
            certainty=Certainty(entry["certainty"]),
            observer_name=observed_by,
            observer_person_id=observer.id,
            expires_on=usual_expiry(day),
            person_id=about.pupil.id if about.pupil else None,
            group_label=about.group,
            place=about.place,
            place_note=about.where,
            life_area=LifeArea(entry["area"]),
            context=_with_name(entry.get("context", ""), name),
            protective_factors=_with_name(entry.get("protective", ""), name),
            interpretation=thought,
            interpretation_by=observed_by if thought else "",
        )

    def _recording(self, key: str, facts: SignalFacts, at: datetime, by: str) -> SignalRecording:
        signal = Signal(practice_id(self._seed, "signal", key), facts, SignalState.OPEN, at, by, at, by)
        return SignalRecording(signal, self._setting.coordinator)

    def _day(self) -> date:
        """More of the last weeks than of the first ones."""
        weights: Mapping[date, float] = {day: 1 + number for number, day in enumerate(self._days)}
        return self._dice.weighted(weights)


def _about_pupil(pupil: Person) -> _About:
    if pupil.kind is not PersonKind.PUPIL:
        raise ValueError("a signal about a person is about a pupil")
    return _About(SignalSubject.PUPIL, pupil=pupil)


def _with_name(text: str, name: str) -> str:
    return text.replace("{a}", name)

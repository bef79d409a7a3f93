"""The incidents of the practice school that chance makes: three years of them, told in short plain sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from vios_desktop.domain.incident import IncidentFacts, IncidentPerson
from vios_desktop.domain.vocabulary import Domain, IncidentStatus, Injury, PersonKind, PersonRole, Severity
from vios_desktop.services.practice.cast import Casting, filled, role_of
from vios_desktop.services.practice.details import Details, short_name
from vios_desktop.services.practice.dice import Dice, practice_id
from vios_desktop.services.practice.people import People
from vios_desktop.services.practice.recording import IncidentRecording, Setting
from vios_desktop.services.practice.scene import Scene, moment_of, words_of
from vios_desktop.services.practice.school_days import PracticeCalendar, dutch_moment
from vios_desktop.services.practice.texts import Entry, PracticeTexts

QUIET_DAYS = 7  # the last school days before the anchor belong to the story
_YEAR_WEIGHTS = (0.75, 1.0, 1.4)  # the school records more than it did: that is no trend in what happens
_MONTH_WEIGHTS = {9: 1.1, 10: 1.2, 11: 1.4, 12: 1.1, 3: 1.1, 6: 0.8, 7: 0.6}
_AROUND_SCHOOL = ("surroundings", "route")
_OLD = timedelta(days=30)


def make_incidents(
    texts: PracticeTexts,
    people: People,
    calendar: PracticeCalendar,
    setting: Setting,
    seed: int,
    count: int,
) -> tuple[IncidentRecording, ...]:
    """So many incidents, oldest first, all recorded before the days of the story."""
    dice = Dice(seed, "incidents")
    days = calendar.days[:-QUIET_DAYS]
    weights = {day: _YEAR_WEIGHTS[calendar.year_index(day)] * _MONTH_WEIGHTS.get(day.month, 1.0) for day in days}
    kinds = dice.shuffled(_kinds_for(texts.kinds, count))
    chosen = sorted(dice.weighted(weights) for _ in kinds)
    maker = _Maker(texts, people, calendar, setting, seed)
    return tuple(
        maker.make(number, kind, day) for number, (kind, day) in enumerate(zip(kinds, chosen, strict=True))
    )


def _kinds_for(kinds: tuple[Entry, ...], count: int) -> list[Entry]:
    """Every kind at least once, the rest by weight; the most frequent takes what rounding leaves."""
    whole = sum(kind["weight"] for kind in kinds)
    often = {kind["kind"]: max(1, round(kind["weight"] * count / whole)) for kind in kinds}
    most = max(often, key=lambda code: often[code])
    often[most] += count - sum(often.values())
    return [kind for kind in kinds for _ in range(often[kind["kind"]])]


class _Maker:
    def __init__(
        self, texts: PracticeTexts, people: People, calendar: PracticeCalendar, setting: Setting, seed: int
    ) -> None:
        self._texts = texts
        self._calendar = calendar
        self._setting = setting
        self._seed = seed
        self._dice = Dice(seed, "incident details")
        self._casting = Casting(people, calendar, self._dice)

    def make(self, number: int, kind: Entry, day: date) -> IncidentRecording:
        dice = self._dice
        place_code = dice.weighted(kind["places"])
        place = self._texts.places["places"][place_code]
        text = dice.pick(kind.get("texts_at", {}).get(place_code, kind["texts"]))
        words = words_of(place, self._texts, dice)
        moment = moment_of(place, self._texts, dice)
        scene = Scene(
            kind, day, place_code, dice.pick(place["notes"]), moment.note, moment.at, moment.precision,
            self._casting.cast(text, day),
        )  # fmt: skip
        details = Details(self._texts, dice, self._seed, number)
        first = self._facts(number, scene, text, words)
        first = replace(first, items=details.items(scene, words))
        return self._recording(number, scene, first, details)

    def _facts(self, number: int, scene: Scene, text: str, words: Mapping[str, str]) -> IncidentFacts:
        dice, kind, reporter = self._dice, scene.kind, scene.cast.reporter
        name = short_name(reporter.first_name, reporter.prefix, reporter.last_name)
        seen = "{R} zag" in text or "{R} vond" in text or "{R} rook" in text
        injury = self._injury(kind, text)
        return IncidentFacts(
            kind=kind["kind"],
            subkind=self._subkind(kind, injury),
            occurred_on=scene.day,
            occurred_time=scene.shown_time,
            time_precision=scene.precision,
            time_note=scene.time_note,
            place=scene.place,
            place_note=scene.place_note,
            location_id=self._location_of(scene),
            facts=filled(text, scene.cast, words),
            domain=_domain_of(scene),
            severity=Severity(dice.weighted(kind["severity"])),
            injury=injury,
            discrimination_ground=dice.pick(kind["grounds"]) if "grounds" in kind else "",
            digital_medium=words["app"] if scene.place == "online" else "",
            reported_by=f"{name}, {reporter.function}",
            reported_on=scene.day,
            first_hand=True if seen else None,
            persons=self._persons(number, scene),
        )

    def _injury(self, kind: Entry, text: str) -> Injury:
        """What the text says of it goes before chance."""
        if "hurt_word" in kind and kind["hurt_word"] in text:
            return Injury.FIRST_AID
        return Injury(self._dice.weighted(kind["injury"])) if "injury" in kind else Injury.NONE

    def _subkind(self, kind: Entry, injury: Injury) -> str:
        if "subkinds_by_injury" in kind:
            without, with_injury = kind["subkinds_by_injury"]
            return str(without if injury is Injury.NONE else with_injury)
        return str(self._dice.weighted(kind["subkinds"])) if "subkinds" in kind else ""

    def _location_of(self, scene: Scene) -> str | None:
        """The building of the first pupil's class; nowhere when it happened outside, or nobody is known."""
        if _domain_of(scene) is not Domain.SCHOOL:
            return None
        pupil = next(iter(scene.cast.pupils.values()), None)
        return self._setting.location_of(pupil.class_name) if pupil else None

    def _persons(self, number: int, scene: Scene) -> tuple[IncidentPerson, ...]:
        def made(
            key: str, role: PersonRole, kind: PersonKind, person_id: str | None, description: str = ""
        ) -> None:
            entry_id = practice_id(self._seed, "incident", number, "person", key)
            persons.append(IncidentPerson(entry_id, role, kind, person_id, description))

        persons: list[IncidentPerson] = []
        for letter, person in scene.cast.pupils.items():
            made(letter, role_of(letter, scene.kind), PersonKind.PUPIL, person.id)
        if scene.kind.get("stranger"):
            stranger = "Persoon van buiten de school"
            made("stranger", PersonRole.ALLEGED_CAUSER, PersonKind.THIRD_PARTY, None, stranger)
        elif "a" not in scene.cast.pupils and not scene.kind.get("no_causer"):
            made("unknown", PersonRole.ALLEGED_CAUSER, PersonKind.UNKNOWN, None, "Niet gezien")
        if self._dice.happens(0.5):
            made("reporter", PersonRole.RESPONDER, PersonKind.STAFF, scene.cast.reporter.id)
        return tuple(persons)

    def _recording(self, number: int, scene: Scene, first: IncidentFacts, details: Details) -> IncidentRecording:
        created_at = self._created_at(scene)
        follow_up_on = self._calendar.school_day_from(
            dutch_day(created_at) + timedelta(days=self._dice.weighted({0: 3, 1: 5, 2: 3, 6: 2}))
        )
        changed_at = max(dutch_moment(follow_up_on, self._some_time()), created_at + timedelta(minutes=25))
        age = dutch_moment(self._calendar.anchor, time(0)) - created_at
        left_alone = changed_at - created_at >= age or (age < _OLD and self._dice.happens(0.15))
        status = self._status(age)
        final = first if left_alone else details.completed(first, scene, follow_up_on)
        if status is IncidentStatus.EVALUATED and not left_alone:
            texts = self._texts.agreements["evaluations"]
            final = replace(final, evaluation=self._dice.pick(texts), evaluated_on=follow_up_on)
        by_colleague = self._dice.happens(0.25)
        return IncidentRecording(
            id=practice_id(self._seed, "incident", number),
            first=first,
            final=final,
            status=IncidentStatus.OPEN if left_alone else status,
            created_at=created_at,
            created_by=self._setting.colleague if by_colleague else self._setting.coordinator,
            changed_at=None if left_alone else changed_at,
        )

    def _created_at(self, scene: Scene) -> datetime:
        """Within two hours on the day itself; what happens late in the day on the next school day."""
        if scene.at >= time(15, 50) or self._dice.happens(0.08):
            next_day = self._calendar.school_day_from(scene.day + timedelta(days=1))
            return dutch_moment(next_day, self._some_time())
        return dutch_moment(scene.day, scene.at) + timedelta(minutes=self._dice.between(20, 110))

    def _some_time(self) -> time:
        return time(self._dice.between(8, 16), self._dice.between(0, 59))

    def _status(self, age: timedelta) -> IncidentStatus:
        if age > _OLD:
            return self._dice.weighted({IncidentStatus.HANDLED: 7, IncidentStatus.EVALUATED: 3})
        return self._dice.weighted(
            {IncidentStatus.HANDLED: 5, IncidentStatus.IN_PROGRESS: 4, IncidentStatus.EVALUATED: 1}
        )


def dutch_day(moment: datetime) -> date:
    """The day on a Dutch clock of a moment by day."""
    return moment.date()


def _domain_of(scene: Scene) -> Domain:
    if "domain" in scene.kind:
        return Domain(scene.kind["domain"])
    if scene.place == "online":
        return Domain.ONLINE
    return Domain.STREET if scene.place in _AROUND_SCHOOL else Domain.SCHOOL

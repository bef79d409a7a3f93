"""One invented moment: what kind, on which day, where, at what time, with whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from vios_desktop.domain.vocabulary import TimePrecision
from vios_desktop.services.practice.cast import Cast
from vios_desktop.services.practice.dice import Dice
from vios_desktop.services.practice.texts import Entry, PracticeTexts

_PRECISIONS = {TimePrecision.EXACT: 2, TimePrecision.ABOUT: 5, TimePrecision.LESSON: 3, TimePrecision.UNKNOWN: 1}


@dataclass(frozen=True, slots=True)
class Scene:
    kind: Entry
    day: date
    place: str
    place_note: str
    time_note: str
    at: time
    precision: TimePrecision
    cast: Cast

    @property
    def shown_time(self) -> time | None:
        """The time as it is recorded: to the minute, to five minutes, or not."""
        if self.precision is TimePrecision.EXACT:
            return self.at
        if self.precision is TimePrecision.ABOUT:
            return self.at.replace(minute=self.at.minute // 5 * 5)
        return None


@dataclass(frozen=True, slots=True)
class Moment:
    note: str
    at: time
    precision: TimePrecision


def moment_of(place: Entry, texts: PracticeTexts, dice: Dice) -> Moment:
    entry = texts.places["moments"][dice.pick(place["moments"])]
    start = datetime.combine(date.min, time.fromisoformat(entry["from"]))
    at = (start + timedelta(minutes=dice.between(0, entry["minutes"]))).time()
    return Moment(entry["note"], at, dice.weighted(_PRECISIONS))


def words_of(place: Entry, texts: PracticeTexts, dice: Dice) -> Mapping[str, str]:
    """The words that fill a text, chosen once, so that a thing keeps its name within one incident."""
    words = {name: dice.pick(choices) for name, choices in texts.places["words"].items()}
    return words | {"place": dice.pick(place["phrases"])}

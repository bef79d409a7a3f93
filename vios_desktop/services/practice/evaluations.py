"""How the practice school evaluated its agreements: was it kept, did it help; the last few still wait for that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any, Final

from vios_desktop.domain.vocabulary import AgreementState, Helped, Kept
from vios_desktop.services.practice.dice import Dice
from vios_desktop.services.practice.recording import AgreementRecording, Setting
from vios_desktop.services.practice.school_days import PracticeCalendar, dutch_moment
from vios_desktop.services.practice.texts import PracticeTexts

STILL_WAIT: Final = 4
"""So many of those that were done last are not evaluated yet."""
_SCHOOL = "school"
_KEPT: Final[Mapping[Kept, float]] = {Kept.YES: 0.8, Kept.PARTLY: 0.13, Kept.NO: 0.07}
_HELPED: Final[Mapping[Kept, Mapping[Helped, float]]] = {
    Kept.YES: {Helped.YES: 0.65, Helped.PARTLY: 0.2, Helped.NO: 0.05, Helped.UNKNOWN: 0.1},
    Kept.PARTLY: {Helped.YES: 0.2, Helped.PARTLY: 0.6, Helped.NO: 0.1, Helped.UNKNOWN: 0.1},
    Kept.NO: {Helped.NO: 0.5, Helped.UNKNOWN: 0.5},
}


def evaluated(
    agreements: Sequence[AgreementRecording],
    texts: PracticeTexts,
    calendar: PracticeCalendar,
    setting: Setting,
    seed: int,
) -> tuple[AgreementRecording, ...]:
    """The same agreements; those that others had a part in and that are done have their answers."""
    dice = Dice(seed, "evaluations")
    asking = [made for made in agreements if _asks(made)]
    waiting = {made.id for made in sorted(asking, key=_closed_on)[-STILL_WAIT:]}
    said = texts.agreements["evaluated"]
    return tuple(
        _answered(made, said, calendar, setting, dice) if _asks(made) and made.id not in waiting else made
        for made in agreements
    )


def _asks(made: AgreementRecording) -> bool:
    shared = made.facts.owner_kind != _SCHOOL or made.facts.core_team
    return made.state is AgreementState.DONE and shared


def _closed_on(made: AgreementRecording) -> tuple[date, str]:
    return made.closed_on or made.created_at.date(), made.id


def _answered(
    made: AgreementRecording, said: Mapping[str, Any], calendar: PracticeCalendar, setting: Setting, dice: Dice
) -> AgreementRecording:
    """One to four weeks after it was done, at the end of a day."""
    closed_on, _id = _closed_on(made)
    day = calendar.school_day_from(closed_on + timedelta(days=dice.between(7, 28)))
    day = max(min(day, calendar.back(1)), closed_on)
    kept = dice.weighted(_KEPT)
    helped = dice.weighted(_HELPED[kept])
    words = dice.pick(said["not_kept" if kept is Kept.NO else helped.value])
    return replace(
        made,
        kept=kept,
        helped=helped,
        evaluation=words,
        evaluated_at=dutch_moment(day, time(18, dice.between(0, 40))),
        evaluated_by=setting.coordinator,
    )

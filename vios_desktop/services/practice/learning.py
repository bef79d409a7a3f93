"""What the practice school decided about signals, and what it learned from incidents that it closed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta

from vios_desktop.domain.closing import Closing
from vios_desktop.domain.review import Review
from vios_desktop.domain.vocabulary import IncidentStatus, ReviewOutcome, SignalSubject
from vios_desktop.services.practice.dice import Dice, practice_id
from vios_desktop.services.practice.recording import (
    AgreementRecording,
    IncidentRecording,
    Setting,
    SignalRecording,
)
from vios_desktop.services.practice.school_days import PracticeCalendar, dutch_moment
from vios_desktop.services.practice.texts import PracticeTexts
from vios_desktop.services.school import catalogue_items, kind_groups

CLOSINGS = 40
_FOLLOWED_DAYS = 28


def make_closings(
    texts: PracticeTexts,
    incidents: Sequence[IncidentRecording],
    agreements: Sequence[AgreementRecording],
    setting: Setting,
    seed: int,
) -> tuple[Closing, ...]:
    """Of evaluated incidents, ten minutes after their evaluation."""
    dice, groups = Dice(seed, "closings"), kind_groups(catalogue_items(texts.catalogues))
    running = {made.facts.incident_id for made in agreements if made.closed_on is None}
    done = [made for made in incidents if made.status is IncidentStatus.EVALUATED and made.changed_at is not None]
    chosen = sorted(dice.several(done, CLOSINGS), key=lambda made: (made.created_at, made.id))
    lessons = texts.learning["closings"]
    made = []
    for incident in chosen:
        words = dice.pick(lessons[groups[incident.final.kind]])
        closed_at = (incident.changed_at or incident.created_at) + timedelta(minutes=10)
        made.append(
            Closing(
                id=practice_id(seed, "closing", incident.id),
                incident_id=incident.id,
                closed_at=closed_at,
                closed_by=setting.coordinator,
                helped=words["helped"],
                did_not_help=words["did_not_help"],
                differently=words["differently"],
                open_ends=texts.learning["open_ends"] if incident.id in running else "",
            )
        )
    return tuple(made)


def make_reviews(
    texts: PracticeTexts,
    signals: Sequence[SignalRecording],
    calendar: PracticeCalendar,
    setting: Setting,
    seed: int,
) -> tuple[Review, ...]:
    """A handful, each about one pupil with one signal that nobody kept longer, some school days after it.

    The signals that come together in the walk are left for whoever looks at the practice school.
    """
    alone = [made for made in signals if made.renewed_at is None and _only_one(made, signals)]
    early = [made for made in alone if made.signal.created_at < _day_before(calendar.anchor, 21)]
    chosen = sorted(Dice(seed, "reviews").several(early, len(texts.learning["reviews"])), key=_when)
    return tuple(
        _review(made, entry, calendar, setting, seed)
        for made, entry in zip(chosen, texts.learning["reviews"], strict=False)
    )


def _only_one(made: SignalRecording, signals: Sequence[SignalRecording]) -> bool:
    facts = made.signal.facts
    about_pupil = facts.subject_kind is SignalSubject.PUPIL
    return about_pupil and sum(other.signal.facts.person_id == facts.person_id for other in signals) == 1


def _review(
    made: SignalRecording, entry: Mapping[str, str], calendar: PracticeCalendar, setting: Setting, seed: int
) -> Review:
    facts = made.signal.facts
    day = calendar.school_day_from(made.signal.created_at.date() + timedelta(days=6))
    outcome = ReviewOutcome(entry["outcome"])
    until = calendar.anchor + timedelta(days=_FOLLOWED_DAYS) if outcome is ReviewOutcome.FOLLOW else None
    return Review(
        id=practice_id(seed, "review", made.signal.id),
        subject_kind=facts.subject_kind,
        person_id=facts.person_id,
        group_label=facts.group_label,
        place=facts.place,
        outcome=outcome,
        reason=entry["reason"],
        reviewed_at=dutch_moment(min(day, calendar.anchor - timedelta(days=1)), time(15, 20)),
        reviewed_by=setting.coordinator,
        signal_count=1,
        observer_count=1,
        domain_count=1,
        first_on=facts.observed_on,
        last_on=facts.observed_on,
        signal_ids=(made.signal.id,),
        follow_until=until,
    )


def _when(made: SignalRecording) -> tuple[datetime, str]:
    return made.signal.created_at, made.signal.id


def _day_before(anchor: date, days: int) -> datetime:
    return dutch_moment(anchor - timedelta(days=days), time(9))

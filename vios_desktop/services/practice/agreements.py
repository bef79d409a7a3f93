"""What the practice school agreed on: about incidents, and every four weeks in the kernteam."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from vios_desktop.domain.agreement import AgreementFacts
from vios_desktop.domain.vocabulary import AgreementState
from vios_desktop.services.practice.dice import Dice, practice_id
from vios_desktop.services.practice.recording import AgreementRecording, IncidentRecording, Setting
from vios_desktop.services.practice.school_days import PracticeCalendar, dutch_moment
from vios_desktop.services.practice.texts import Entry, PracticeTexts

SCHOOL = "school"
_SHARE_WITH_AGREEMENTS = 0.45
_KEPT_LAST_TIME = 6
_NEXT_WEEK = 8  # days from the anchor: no open agreement of chance falls due before, that is the story's part


def owner_names(texts: PracticeTexts) -> Mapping[str, str]:
    """Whom an agreement names by kind of partner; the school's own are done by the coordinator."""
    partners = texts.partners["partners"]
    named = {entry["kind"]: entry["contacts"][0]["name"] for entry in partners if entry["contacts"]}
    return {SCHOOL: "M. Fictief"} | named


def open_agreement(
    key: object, facts: AgreementFacts, day: date, by: str, seed: int, *, after: datetime | None = None
) -> AgreementRecording:
    """An agreement as it was made, in the afternoon of that day; some minutes after what it is about."""
    facts = replace(facts, agreed_on=day)
    made_at = dutch_moment(day, time(16, 25))
    if after is not None:
        made_at = max(made_at, after + timedelta(minutes=4))
    return AgreementRecording(practice_id(seed, "agreement", key), facts, facts, AgreementState.OPEN, made_at, by)


class AgreementMaker:
    def __init__(
        self,
        texts: PracticeTexts,
        calendar: PracticeCalendar,
        owners: Mapping[str, str],
        setting: Setting,
        seed: int,
    ) -> None:
        self._texts = texts.agreements
        self._calendar = calendar
        self._owners = owners
        self._setting = setting
        self._seed = seed
        self._dice = Dice(seed, "agreements")

    def for_incidents(self, incidents: Sequence[IncidentRecording]) -> tuple[AgreementRecording, ...]:
        """One or two agreements for nearly half of the incidents; nearly all are closed by now."""
        made: list[AgreementRecording] = []
        for incident in incidents:
            if not self._dice.happens(_SHARE_WITH_AGREEMENTS):
                continue
            for entry in self._dice.several(self._texts["for_incidents"], self._dice.between(1, 2)):
                made.append(self._for_incident(incident, entry, len(made)))
        return tuple(made)

    def _for_incident(self, incident: IncidentRecording, entry: Entry, number: int) -> AgreementRecording:
        agreed_on = incident.created_at.date()
        due_on = self._calendar.school_day_from(agreed_on + timedelta(days=self._dice.between(3, 16)))
        facts = AgreementFacts(
            text=entry["text"],
            due_on=due_on,
            owner_kind=entry["owner"],
            owner_name=self._owners[entry["owner"]],
            owner_account=self._setting.coordinator if entry["owner"] == SCHOOL else None,
            incident_id=incident.id,
        )
        made = open_agreement(
            f"incident-{number}", facts, agreed_on, incident.created_by, self._seed, after=incident.created_at
        )
        made = self._moved(made) if self._dice.happens(0.1) else made
        return self._closed(made, entry["outcome"]) or self._for_next_week(made)

    def _moved(self, made: AgreementRecording) -> AgreementRecording:
        due_on = made.facts.due_on or made.created_at.date()
        moved_at = dutch_moment(due_on, time(9, 40))
        later = self._calendar.school_day_from(due_on + timedelta(days=7))
        if later >= self._calendar.anchor:
            return made
        reason = self._dice.pick(self._texts["late_reasons"])
        return replace(made, facts=replace(made.facts, due_on=later), moved_at=moved_at, moved_reason=reason)

    def _closed(self, made: AgreementRecording, outcome: str) -> AgreementRecording | None:
        """Closed around its deadline; None when that day has not come yet."""
        due_on = made.facts.due_on or made.created_at.date()
        earliest = (made.moved_at or made.created_at).date()
        closed_on = max(due_on + timedelta(days=self._dice.between(-2, 1)), earliest)
        closed_on = self._calendar.school_day_from(closed_on)
        if closed_on >= self._calendar.anchor:
            return None
        state = AgreementState.DONE
        if self._dice.happens(0.05):
            state, outcome = AgreementState.CANCELLED, self._dice.pick(self._texts["cancel_reasons"])
        changed_at = dutch_moment(closed_on, time(17, self._dice.between(10, 50)))
        return replace(made, state=state, outcome=outcome, changed_at=changed_at, closed_on=closed_on)

    def _for_next_week(self, made: AgreementRecording) -> AgreementRecording:
        due_on = self._calendar.school_day_from(
            self._calendar.anchor + timedelta(days=_NEXT_WEEK + self._dice.between(0, 9))
        )
        facts = replace(
            made.first,
            due_on=due_on,
            owner_kind=SCHOOL,
            owner_name=self._owners[SCHOOL],
            owner_account=self._setting.coordinator,
        )
        return replace(made, first=facts, facts=facts, moved_at=None, moved_reason="")

    def for_core_team(self) -> tuple[AgreementRecording, ...]:
        """Some agreements of every meeting; of the last one those that were kept, the rest is in the story."""
        meetings = self._calendar.core_team_days()
        return tuple(
            made
            for index, day in enumerate(meetings)
            for made in self._of_meeting(day, last=index == len(meetings) - 1)
        )

    def _of_meeting(self, day: date, *, last: bool) -> Iterable[AgreementRecording]:
        count = _KEPT_LAST_TIME if last else self._dice.between(4, 7)
        for number, entry in enumerate(self._dice.several(self._texts["core_team"], count)):
            days = self._dice.between(5, 15) if last else self._dice.between(7, 26)
            due_on = self._calendar.school_day_from(day + timedelta(days=days))
            due_on = min(due_on, self._calendar.back(1))
            facts = AgreementFacts(
                text=entry["text"],
                due_on=due_on,
                owner_kind=entry["owner"],
                owner_name=self._owners[entry["owner"]],
                owner_account=self._setting.coordinator if entry["owner"] == SCHOOL else None,
                core_team=True,
                meeting_id=practice_id(self._seed, "meeting", day),
            )
            made = open_agreement(f"core-{day}-{number}", facts, day, self._setting.coordinator, self._seed)
            yield self._kept(made, entry["outcome"])

    def _kept(self, made: AgreementRecording, outcome: str) -> AgreementRecording:
        """Done in time or some days late, but before the anchor."""
        due_on = made.facts.due_on or made.created_at.date()
        late = self._dice.between(2, 20) if self._dice.happens(0.2) else self._dice.between(-3, 0)
        closed_on = max(due_on + timedelta(days=late), made.created_at.date() + timedelta(days=1))
        closed_on = min(self._calendar.school_day_from(closed_on), self._calendar.back(1))
        changed_at = dutch_moment(closed_on, time(16, 40))
        return replace(
            made, state=AgreementState.DONE, outcome=outcome, changed_at=changed_at, closed_on=closed_on
        )

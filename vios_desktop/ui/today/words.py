"""The words of Vandaag: its heading, the sentence that sums up, and what stands on its cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.vocabulary import SignalSubject
from vios_desktop.ui.agreements.words import lowered, raised
from vios_desktop.ui.inbox.words import InboxWords
from vios_desktop.ui.reviews.words import ReviewWording
from vios_desktop.ui.signals.drafts import SignalForm
from vios_desktop.ui.signals.words import SignalWords
from vios_desktop.ui.today.model import DraftForm, DraftLine, TodayData
from vios_desktop.ui.widgets.pupil_field import PARTED
from vios_desktop.ui.widgets.row_data import Status, StatusKind

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.services.dossiers import DueInvolvement
    from vios_desktop.services.school import SchoolView
    from vios_desktop.services.signals import SignalLine
    from vios_desktop.ui.agreements.words import AgreementWords
    from vios_desktop.ui.today.model import CoreTeamState

_NEAR_DAYS = 7


class TodayWords(QObject):
    """What only this page says; `agreements` has the words of its rows."""

    def __init__(self, agreements: AgreementWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.agreements = agreements
        self.reviews = ReviewWording(agreements.texts, self)
        self.signals = SignalWords(agreements.texts, self)
        self.reports = InboxWords(agreements.texts, self)
        self._language = agreements.texts.language

    def heading(self, data: TodayData) -> str:
        """ "Dinsdag 24 november"."""
        day = self.agreements.worded(data.today, "dddd d MMMM")
        return raised(day)

    def sentence(self, data: TodayData, reports: int = 0) -> str:
        """Who is greeted, and the whole page in one sentence; `reports` are sealed ones that wait to be read."""
        return f"{self._greeting(data)} {self._summing_up(data, reports)}"

    def nothing_late(self, data: TodayData) -> str:
        """ "Niets te laat. Volgende afspraak: woensdag."."""
        if data.next_due is None:
            return self.tr("Nothing late. No agreement is open.")
        return self.tr("Nothing late. Next agreement: %1.").replace("%1", self.near(data.next_due, data.today))

    def near(self, day: date, today: date) -> str:
        """ "vandaag", "morgen", "woensdag", and with its date where it is further away."""
        away = (day - today).days
        if away == 0:
            return self.tr("today")
        if away == 1:
            return self.tr("tomorrow")
        return self.agreements.weekday_name(day) if away < _NEAR_DAYS else self.agreements.weekday(day, today)

    def draft_title(self, line: DraftLine, school: SchoolView) -> str:
        """ "Incident, fietsenstalling", or which incident is being changed or asked advice about."""
        unfinished = {
            DraftForm.REVIEW: self.tr("Discussion of signals, not finished"),
            DraftForm.AGREEMENT: self.tr("Agreement, not finished"),
            DraftForm.GAP: self.tr("Gap, not finished"),
            DraftForm.PARTNER: self.tr("Who can do what, not finished"),
            DraftForm.PUPIL: self.tr("Around a pupil, not finished"),
            DraftForm.DEMAND: self.tr("Demand, not finished"),
            DraftForm.SPOKEN: self.tr("Told orally, not finished"),
            DraftForm.SUMMARY: self.tr("Summary for the core team, not finished"),
            DraftForm.OUTSIDE: self.tr("Published elsewhere, not finished"),
            DraftForm.REQUEST: self.tr("Request of a person concerned, not finished"),
            DraftForm.BREACH: self.tr("Breach, not finished"),
            DraftForm.REPORT: self.tr("Sealed report, not finished"),
            DraftForm.HANDOVER: self.tr("Handover, not finished"),
            DraftForm.LIMITED: self.tr("Something protected, not finished"),
            DraftForm.CATALOGUE: self.tr("List of words, not finished"),
            DraftForm.OVERVIEW: self.tr("Overview, not finished"),
            DraftForm.REVIEW_AGREEMENT: self.tr("Agreement after signals, not finished"),
            DraftForm.TABLE: self.tr("Meeting of the core team, something not added"),
            DraftForm.TRASH: self.tr("Why something is taken away, not finished"),
            DraftForm.RETENTION: self.tr("Why something stays longer, not finished"),
        }
        if line.form in unfinished:
            return unfinished[line.form]
        if line.form is DraftForm.DECISION:
            return self._about(self.tr("Decision help"), line.number)
        if line.form is DraftForm.INCIDENT_PAGE:
            return self._unfinished(line.number)
        if line.form is DraftForm.CALL:
            return self._about(self.tr("Call"), line.number) if line.number else self.tr("Call, not finished")
        if line.form is DraftForm.LETTER:
            return self._about(self.tr("Letter"), line.number)
        if line.form is DraftForm.SIGNAL:
            return self._signal_title(line, school)
        if line.draft.subject_id is not None:
            return self._about(self.tr("Change"), line.number)
        if line.place:
            about = school.label(CatalogueName.PLACE, line.place, self._language)
        elif line.kind:
            about = school.label(CatalogueName.KIND, line.kind, self._language)
        else:
            return self.tr("Incident")
        return self.tr("Incident, %1").replace("%1", lowered(about))

    def _signal_title(self, line: DraftLine, school: SchoolView) -> str:
        """ "Signaal, groep bij het hek": whom or what it is about, if that was chosen."""
        texts = line.draft.values.get("texts")
        if line.draft.values.get("form") == SignalForm.RENEW or not isinstance(texts, dict):
            return self.tr("Signal, not finished")
        place = school.label(CatalogueName.PLACE, line.place, self._language) if line.place else ""
        about = {
            SignalSubject.PUPIL.value: str(texts.get("person_id", "")).partition(PARTED)[2],
            SignalSubject.GROUP.value: str(texts.get("group_label", "")),
            SignalSubject.PLACE.value: lowered(place),
        }.get(str(texts.get("subject_kind")), "")
        return self.tr("Signal, %1").replace("%1", about) if about else self.tr("Signal, not finished")

    def ending(self, line: SignalLine, school: SchoolView, today: date) -> tuple[str, str]:
        """Whom the signal is about, and what it is about and when it ends."""
        facts = line.signal.facts
        day = self.agreements.short_day(facts.expires_on, today)
        meta = self.tr("Until %1, %2").replace("%1", day)
        meta = meta.replace("%2", lowered(self.agreements.texts.term(facts.theme)))
        return raised(self.signals.subject(facts, line.person, school)), meta

    def helper(self, due: DueInvolvement, today: date) -> tuple[str, str]:
        """Around whom, by which organisation, and for which day that was agreed."""
        on = due.involvement.evaluate_on
        day = self.agreements.short_day(on, today) if on is not None else ""
        meta = self.tr("%1, was to be on %2").replace("%2", day).replace("%1", due.involvement.organisation)
        return due.person.display_name, meta

    def draft_meta(self, line: DraftLine, today: date) -> str:
        """ "Bewaard vandaag 14:03"."""
        local = line.draft.saved_at.astimezone()
        away = (today - local.date()).days
        near = {0: self.tr("today"), 1: self.tr("yesterday")}
        if away < 0 or away >= _NEAR_DAYS:
            day = self.agreements.day(local.date(), today)
        else:
            day = near.get(away) or self.agreements.weekday_name(local.date())
        return self.tr("Saved %1 %2").replace("%1", day).replace("%2", f"{local:%H:%M}")

    def steps_put_away(self) -> str:
        return self.tr("The first steps are put away. All of it stands in Settings.")

    def draft_discarded(self) -> str:
        return self.tr("Draft thrown away.")

    def core_team_period(self, state: CoreTeamState, today: date) -> str:
        if state.running is None:
            return self.tr("No period is running now")
        return self.tr("This period runs until %1").replace(
            "%1", self.agreements.day(state.running.ends_on, today)
        )

    def core_team_points(self, state: CoreTeamState, today: date) -> tuple[Status, ...]:
        """When the next meeting is, and how the summary and the agreements of the kernteam stand."""
        points = []
        if state.meeting is not None:
            text = self.tr("Next meeting: %1").replace("%1", self.agreements.day(state.meeting.held_on, today))
            if state.meeting.starts_at is not None:
                text += f", {state.meeting.starts_at:%H:%M}"
            points.append(Status(StatusKind.OPEN, text))
        if state.ended is not None:
            done = state.published_on is not None
            text = (
                self.tr("Summary of %1 to %2 is made") if done else self.tr("Summary of %1 to %2 is not made yet")
            )
            text = text.replace("%1", self.agreements.day(state.ended.starts_on, today))
            text = text.replace("%2", self.agreements.day(state.ended.ends_on, today))
            points.append(Status(StatusKind.DONE if done else StatusKind.WARNING, text))
        points.append(self._team_agreements(state))
        return tuple(points)

    def _team_agreements(self, state: CoreTeamState) -> Status:
        if not state.open_agreements:
            return Status(StatusKind.DONE, self.tr("All agreements are done"))
        still_open = self.tr("%n agreement(s) are open", "", state.open_agreements)
        if not state.late_agreements:
            return Status(StatusKind.OPEN, still_open)
        late = self.tr("%n late", "", state.late_agreements)
        return Status(StatusKind.WARNING, f"{still_open}, {late}")

    def _about(self, what: str, number: str) -> str:
        incident = self.tr("incident %1").replace("%1", number) if number else self.tr("an incident")
        return f"{what}, {incident}"

    def _unfinished(self, number: str) -> str:
        """An incident under which something is half-typed; no number if this account may not see it any more."""
        if not number:
            return self.tr("Incident, not finished")
        return self.tr("Incident %1, not finished").replace("%1", number)

    def _greeting(self, data: TodayData) -> str:
        hour = data.now.hour
        if hour < 12:  # noon
            pattern = self.tr("Good morning %1.")
        elif hour < 18:  # six o'clock
            pattern = self.tr("Good afternoon %1.")
        else:
            pattern = self.tr("Good evening %1.")
        return pattern.replace("%1", data.name)

    def _summing_up(self, data: TodayData, reports: int) -> str:
        if data.first_day and not reports:
            return self.tr("Nothing has been recorded yet.")
        parts = []
        if data.overview.late:
            parts.append(self.tr("%n agreement(s) are late", "", len(data.overview.late)))
        if data.due_today:
            parts.append(self.tr("%n agreement(s) are for today", "", data.due_today))
        if reports:
            parts.append(self.tr("%n report(s) are unread", "", reports))
        if data.drafts:
            parts.append(self.tr("%n draft(s) wait", "", len(data.drafts)))
        if not data.overview.late and not data.due_today:
            rest = self._joined(parts)
            nothing = self.nothing_late(data) if data.sees_agreements else ""
            return " ".join(part for part in (nothing, rest) if part)
        return self._joined(parts)

    def _joined(self, parts: list[str]) -> str:
        """ "a, b en c."."""
        if not parts:
            return ""
        joined = parts[0]
        if len(parts) > 1:
            joined = self.tr("%1 and %2").replace("%1", ", ".join(parts[:-1])).replace("%2", parts[-1])
        return raised(joined) + "."

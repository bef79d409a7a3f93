"""The words of bundles and reviews: plain facts, and what each outcome means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject

from vios_desktop.domain.bundling import BundleReason
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.vocabulary import ReviewOutcome, SignalSubject
from vios_desktop.ui.dialog_port import Question
from vios_desktop.ui.widgets.day_speech import note_words

if TYPE_CHECKING:
    from datetime import date, datetime

    from vios_desktop.domain.bundling import Bundle, Subject
    from vios_desktop.domain.person import Person
    from vios_desktop.domain.review import Review
    from vios_desktop.domain.signal import Signal, SignalFacts
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import Texts


class ReviewWording(QObject):
    """Turns counts, days and codes into sentences; the labels of closed lists come from `texts`."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.texts = texts
        self._locale = QLocale()

    def subject(self, subject: Subject, person: Person | None, school: SchoolView) -> str:
        """Who or what the signals are about."""
        if subject.kind is SignalSubject.PUPIL:
            if person is None:
                return self.tr("A pupil")
            return f"{person.display_name}, {person.class_name}" if person.class_name else person.display_name
        if subject.kind is SignalSubject.GROUP:
            return subject.group_label
        return school.label(CatalogueName.PLACE, subject.place, self.texts.language)

    def counts(self, bundle: Bundle) -> str:
        """ "3 signalen van 2 waarnemers, in 2 domeinen (school en straat)."."""
        domains = [self.texts.term(domain).lower() for domain in bundle.domains]
        where = self.tr("%n domain(s)", "", len(domains))
        return (
            self.tr("%1 from %2, in %3 (%4).")
            .replace("%1", self.tr("%n signal(s)", "", bundle.signal_count))
            .replace("%2", self.tr("%n observer(s)", "", bundle.observer_count))
            .replace("%3", where)
            .replace("%4", self._joined(domains))
        )

    def span(self, bundle: Bundle, today: date) -> str:
        """ "Van 4 november tot 20 november."."""
        if bundle.first_on == bundle.last_on:
            return self.tr("On %1.").replace("%1", self.day(bundle.last_on, today))
        first = self.tr("From %1 to %2.").replace("%1", self.day(bundle.first_on, today))
        return first.replace("%2", self.day(bundle.last_on, today))

    def why(self, bundle: Bundle, before: Review | None, today: date) -> str:
        """Why it asks for a review now, or an empty text."""
        if bundle.reason is BundleReason.FOLLOW_ENDED and before is not None and before.follow_until is not None:
            until = self.day(before.follow_until, today)
            return self.tr("You would follow this until %1. Look again.").replace("%1", until)
        if before is not None and bundle.reason is BundleReason.CAME_TOGETHER:
            day = self.day(before.reviewed_at.astimezone().date(), today)
            return (
                self.tr("Discussed on %1 (%2). Something new came since.")
                .replace("%1", day)
                .replace("%2", self.texts.term(before.outcome).lower())
            )
        return ""

    def earlier(self, review: Review, names: dict[str, str], today: date) -> str:
        """One line about a review of before."""
        day = self.day(review.reviewed_at.astimezone().date(), today)
        text = self.tr("%1: %2, by %3. %4").replace("%1", day).replace("%2", self.texts.term(review.outcome))
        text = text.replace("%3", names.get(review.reviewed_by, "")).replace("%4", review.reason)
        return text + " " + self.tr("Withdrawn.") if review.withdrawn_at else text

    def seen(self, signal: Signal, today: date) -> str:
        """ "Vandaag, school. J. Testhuis, zelf gezien of gehoord. Zeker."."""
        facts = signal.facts
        when = self.day(facts.observed_on, today)
        when = f"{when}, {note_words(facts.time_note, self.texts.language)}" if facts.time_note else when
        return f"{raised(when)}, {self.texts.term(facts.domain).lower()}"

    def source(self, facts: SignalFacts) -> str:
        parts = (self.texts.term(facts.source).lower(), self.texts.term(facts.certainty).lower())
        return f"{facts.observer_name}: {', '.join(parts)}"

    def meaning(self, outcome: ReviewOutcome) -> str:
        """What an outcome means, in one sentence."""
        return {
            ReviewOutcome.NO_CONCERN: self.tr("Nobody is worried. You delete each signal or make it anonymous."),
            ReviewOutcome.FOLLOW: self.tr("The signals stay until a day you choose. Then VIOS asks you again."),
            ReviewOutcome.TALK: self.tr("Somebody talks with the pupil or the parents first."),
            ReviewOutcome.CARE_TEAM: self.tr("The school's care team looks at it."),
            ReviewOutcome.CORE_TEAM: self.tr("You bring it in as a case without a name."),
            ReviewOutcome.MELDCODE: self.tr("You suspect abuse or neglect: you follow the steps of the meldcode."),
            ReviewOutcome.POLICE_ADVICE: self.tr("You ask the community officer for advice, without a name."),
            ReviewOutcome.ACUTE: self.tr("Somebody is in danger now. Call 112 first, write later."),
        }[outcome]

    def next_step(self, outcome: ReviewOutcome, *, case: bool) -> str:
        """What can be done now, after the decision; `case`: a case can be opened from here."""
        if outcome is ReviewOutcome.CORE_TEAM and not case:
            return self.tr("Bring it in at the next core team, without a name.")
        return {
            ReviewOutcome.NO_CONCERN: self.tr(
                "Nothing more to do. VIOS points it out again only with new signals."
            ),
            ReviewOutcome.FOLLOW: self.tr(
                "VIOS shows this again on the day you chose. Agree who looks until then."
            ),
            ReviewOutcome.TALK: self.tr("Agree who talks with whom, and when."),
            ReviewOutcome.CARE_TEAM: self.tr("Agree who brings it to the care team, and when."),
            ReviewOutcome.CORE_TEAM: self.tr("Open the case. Check that nobody can be recognised."),
            ReviewOutcome.MELDCODE: self.tr("Go through the steps in the decision help, or call Veilig Thuis."),
            ReviewOutcome.POLICE_ADVICE: self.tr("Call the community officer. Give no name while you ask advice."),
            ReviewOutcome.ACUTE: self.tr("Is anybody in danger now? Call 112. After that the decision help."),
        }[outcome]

    def agreement_text(self, outcome: ReviewOutcome) -> str:
        """Proposed words of the agreement, without a name."""
        return {
            ReviewOutcome.TALK: self.tr("Talk with the pupil about what was noticed"),
            ReviewOutcome.CARE_TEAM: self.tr("Bring what was noticed to the care team"),
        }.get(outcome, self.tr("Look whether something changes"))

    def decided(self, outcome: ReviewOutcome) -> str:
        return self.tr("Decided: %1.").replace("%1", self.texts.term(outcome).lower())

    def withdrawn(self, gone: int) -> str:
        if not gone:
            return self.tr("The decision is withdrawn.")
        return self.tr("The decision is withdrawn. %n signal(s) do not come back.", "", gone)

    def limits_changed(self) -> str:
        return self.tr("The limits are changed.")

    def agreement_made(self) -> str:
        return self.tr("The agreement is made.")

    def undone_reason(self) -> str:
        return self.tr("Made by mistake, undone at once")

    def anonymise_question(self, count: int) -> Question:
        return Question(
            title=self.tr("Make %n signal(s) anonymous?", "", count),
            text=self.tr("Names, words and files are gone for good. Theme, week and surroundings stay."),
            act=self.tr("Make anonymous"),
            safe=self.tr("Go back"),
        )

    def kept(self, at: datetime) -> str:
        return self.tr("Draft saved %1").replace("%1", f"{at.astimezone():%H:%M}")

    def day(self, day: date, today: date) -> str:
        """ "vandaag", "gisteren", "4 november", with the year where it is another one."""
        away = (today - day).days
        if away in (0, 1):
            return self.tr("today") if away == 0 else self.tr("yesterday")
        pattern = "d MMMM" if day.year == today.year else "d MMMM yyyy"
        return self._locale.toString(QDate(day.year, day.month, day.day), pattern)

    def _joined(self, parts: list[str]) -> str:
        if len(parts) < 2:
            return "".join(parts)
        return self.tr("%1 and %2").replace("%1", ", ".join(parts[:-1])).replace("%2", parts[-1])


def raised(text: str) -> str:
    """With a capital at the beginning."""
    return text[:1].upper() + text[1:]

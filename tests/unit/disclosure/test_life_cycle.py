"""Acceptance test 6 for R5: late entries, edits and deletions never change what was published."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.unit.disclosure.invented import AGREEMENTS, incident, layout
from vios_desktop.disclosure.assignment import DatedIncident, assign
from vios_desktop.disclosure.periods import Period, check_publishable, period_of
from vios_desktop.disclosure.summary import build_summary
from vios_desktop.disclosure.summary_json import parse_summary, to_json
from vios_desktop.domain.errors import ViosError

START = date(2026, 8, 31)
CALENDAR = tuple(
    Period(START + timedelta(days=28 * number), START + timedelta(days=28 * number + 27)) for number in range(6)
)
LAST_DAY = CALENDAR[-1].end
DAYS_BACK = st.integers(min_value=0, max_value=90)


class SchoolYear(RuleBasedStateMachine):
    """A year of work: time passes, incidents come late, move, vanish, and periods are published in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.today = START
        self.incidents: dict[str, DatedIncident] = {}
        self.made = 0
        self.published: dict[Period, str] = {}
        self.at_publication: dict[Period, str] = {}
        self.counted_in: dict[str, Period] = {}

    @rule(days=st.integers(min_value=1, max_value=35))
    def time_passes(self, days: int) -> None:
        self.today = min(self.today + timedelta(days=days), LAST_DAY)

    @rule(days_back=DAYS_BACK, number=st.integers(min_value=1, max_value=9))
    def register(self, days_back: int, number: int) -> None:
        for _ in range(number):
            self.made += 1
            key = f"i{self.made:04}"
            happened = self.today - timedelta(days=days_back)
            self.incidents[key] = DatedIncident(key, happened, self.today, self.today)

    @precondition(lambda self: self.incidents)
    @rule(data=st.data(), days_back=DAYS_BACK)
    def change_the_day(self, data: st.DataObject, days_back: int) -> None:
        key = data.draw(st.sampled_from(sorted(self.incidents)))
        old = self.incidents[key]
        happened = self.today - timedelta(days=days_back)
        self.incidents[key] = DatedIncident(key, happened, old.registered_on, self.today)

    @precondition(lambda self: self.incidents)
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        del self.incidents[data.draw(st.sampled_from(sorted(self.incidents)))]

    @rule(period=st.sampled_from(CALENDAR))
    def publish(self, period: Period) -> None:
        try:
            check_publishable(period, self.published, self.today)
        except ViosError as refused:
            expected = "period_not_ended" if self.today <= period.end else "period_already_published"
            assert refused.code == expected  # noqa: PT017 - either outcome is right, at its own moment
            return
        self._publish(period)

    def _publish(self, period: Period) -> None:
        assert self.today > period.end
        ids = assign(self.incidents.values(), period, CALENDAR, tuple(self.published), tuple(self.counted_in))
        assert not ids & self.counted_in.keys(), "an incident counts once ever"
        self.counted_in.update(dict.fromkeys(ids, period))
        counted = [incident(int(key[1:]), f"person-{key}") for key in sorted(ids)]
        before = next((self.published[p] for p in self.published if period.follows(p)), None)
        summary = build_summary(
            layout("B"), period, counted, AGREEMENTS, parse_summary(before) if before else None
        )
        self.published[period] = to_json(summary)
        self.at_publication[period] = to_json(summary)

    @invariant()
    def what_was_published_stays(self) -> None:
        assert self.published == self.at_publication

    @invariant()
    def a_printed_total_covers_what_was_counted_then(self) -> None:
        for period, text in self.published.items():
            total = parse_summary(text).total
            assert total is not None
            band = total.band
            assert band.low <= list(self.counted_in.values()).count(period) <= band.high

    @invariant()
    def nothing_of_a_published_period_waits_without_an_end(self) -> None:
        """What is not counted yet has a period still to come, or was touched after every one that is out."""
        for key, known in self.incidents.items():
            home = period_of(CALENDAR, known.occurred_on)
            if key in self.counted_in or home is None or home not in self.published:
                continue
            seen = (known.registered_on, known.changed_on)
            to_come = any(p not in self.published and p.holds(day) for p in CALENDAR for day in seen)
            assert to_come or all(p.end < max(seen) for p in self.published)

    def teardown(self) -> None:
        """At the end of all periods, each incident that remains and happened in one was counted once."""
        self.today = LAST_DAY + timedelta(days=1)
        for period in CALENDAR:
            if period not in self.published:
                self._publish(period)
        happened_inside = {key for key, known in self.incidents.items() if period_of(CALENDAR, known.occurred_on)}
        waiting = {
            key
            for key in happened_inside - self.counted_in.keys()
            if self.incidents[key].changed_on < CALENDAR[-1].start
        }
        assert not waiting


TestSchoolYear = SchoolYear.TestCase
TestSchoolYear.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)

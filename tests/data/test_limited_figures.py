"""What counts of protected incidents, on the real store: what lies in the open, and that it goes."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from tests.data.test_limited import MARKER, WHY, Place, place, telling
from tests.fakes.clock import FixedClock
from tests.real_store import MARIT
from tests.unit.services.world import summaries_of
from vios_desktop.data.backup.destroyed_again import destroy_again
from vios_desktop.data.database import connect
from vios_desktop.data.folder import VaultFolder
from vios_desktop.domain.incident import IncidentFacts, IncidentPerson
from vios_desktop.domain.limited_counting import LimitedChoice
from vios_desktop.domain.retention import DestroyedRecord
from vios_desktop.domain.trends import TrendPeriod
from vios_desktop.domain.vocabulary import PersonKind, PersonRole, RecordKind
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.limited_counting import LimitedCountingService
from vios_desktop.services.persons import PersonService
from vios_desktop.services.trends import TrendService

__all__ = ["place"]


def chosen(found: Place) -> None:
    """The school chose it before every school year there is."""
    with found.session.begin() as work:
        work.publications.add_limited_choice(LimitedChoice(True, date(2001, 1, 1), "marit"))
        work.commit()


def in_the_open(found: Place) -> list[tuple[object, ...]]:
    """The rows as they lie in the file; the vault is closed for it."""
    key = found.keys.held.current.database_key()
    found.session.vault.close()
    with closing(connect(VaultFolder(found.folder).database, key)) as connection:
        rows = connection.execute("SELECT * FROM limited_figure").fetchall()
    found.opened_by(MARIT)
    return [tuple(row) for row in rows]


def test_codes_and_first_days_lie_in_the_open_and_nothing_else(place: Place) -> None:
    chosen(place)
    place.limited.limit(place.incident_id, (), WHY)
    assert place.where_the_marker_is() == set()
    place.opened_by(MARIT)
    (row,) = in_the_open(place)
    assert row[:3] == (place.incident_id, "theft", "yard_bikes")
    with place.session.begin() as work:
        day = place.session.clock.today()
        (year,) = [one for one in work.school.years() if one.starts_on <= day <= one.ends_on]
    assert len(row) == 5
    for first in row[3:]:
        assert (date.fromisoformat(str(first)) - year.starts_on).days % 28 == 0, "the first day of four weeks"


def test_no_reader_of_the_store_knows_of_it_and_no_bar_of_trends_moves(place: Place) -> None:
    chosen(place)
    period = TrendPeriod(date(2001, 1, 1), place.session.clock.today())
    assert telling(place)
    place.limited.limit(place.incident_id, (), WHY)
    assert telling(place) == set()
    assert len(in_the_open(place)) == 1
    view = TrendService(place.session, lambda _view: b"").view(period)
    assert (view.now.everything, {value for bars in view.now.by.values() for value in bars.values()}) == (0, set())


def test_what_is_chosen_is_kept_and_chosen_once(place: Place) -> None:
    service = LimitedCountingService(place.session)
    for counts in (True, True, False):
        state = service.choose(counts=counts)
        assert (state.now, state.next) == (False, counts)
    with place.session.begin() as work:
        assert [choice.counts for choice in work.publications.limited_choices()] == [True, False]


def test_it_goes_with_the_limit_and_stays_while_a_note_is_written(place: Place) -> None:
    chosen(place)
    place.limited.limit(place.incident_id, (), WHY)
    before = in_the_open(place)
    place.limited.note(place.incident_id, MARKER)
    assert in_the_open(place) == before != []
    place.limited.lift(place.incident_id, WHY)
    assert in_the_open(place) == []


def test_a_restore_destroys_again_what_was_destroyed_after_its_limit_was_lifted(place: Place) -> None:
    """The backup is of while it was protected: it goes without its key, with what counts of it."""
    chosen(place)
    place.limited.limit(place.incident_id, (), WHY)
    gone = DestroyedRecord(place.incident_id, RecordKind.INCIDENT, datetime(2026, 11, 1, tzinfo=UTC), "marit")
    with place.session.begin() as work:
        assert destroy_again(work, [gone]) == 1
        assert work.limited.ids() == frozenset()
        work.commit()
    assert in_the_open(place) == []


def test_it_counts_on_the_page_of_its_period_and_is_gone_then(place: Place) -> None:
    chosen(place)
    with place.session.begin() as work:
        (year,) = work.school.years()
    after = datetime.combine(year.ends_on + timedelta(days=10), time(12), UTC)
    service = summaries_of(replace(place.session, clock=FixedClock(after)))
    made = [pupil_steals(place, number, year.starts_on) for number in range(5)]
    first = year.starts_on
    place.limited.limit(made[0], (), WHY)
    summary = service.prepare(first).summary
    assert {line.band.low for line in summary.lines() if line.code in ("total", "property", "yard_bikes")} == {5}
    service.deliver(first, "kernteam", "overleg")
    with place.session.begin() as work:
        (publication,) = work.publications.all("core_team_summary")
        assert made[0] in publication.counted_ids
        assert list(work.limited.figures()) == []


def pupil_steals(found: Place, number: int, day: date) -> str:
    pupils = PersonService(found.session)
    pupil = pupils.add(kind=PersonKind.PUPIL, first_name=f"Proef{number}", last_name="Voorbeeld")
    entry = IncidentPerson(f"entry-{number}", PersonRole.ALLEGED_CAUSER, PersonKind.PUPIL, pupil.id)
    facts = IncidentFacts("theft", day, "yard", "Er is iets weg.", persons=(entry,))
    return IncidentService(found.session).record(facts).id

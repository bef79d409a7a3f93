"""Protected incidents in published figures: what counts, when, and that nobody inside sees a number move."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import FakeVault, founded_vault, session_for
from tests.fakes.limited import RECOVERY_KEY, FakeRecordSeals
from tests.unit.disclosure.invented import GROUP_OF, PLACES, incident_lists
from tests.unit.services.test_year_tables import service as tables_of
from tests.unit.services.world import FACTS, make_world, summaries_of
from vios_desktop.disclosure.attack.bounds import attack
from vios_desktop.disclosure.attacker_view import publication_of
from vios_desktop.disclosure.counting import CountedIncident, count_different
from vios_desktop.disclosure.layout import VictimRule
from vios_desktop.disclosure.ledger import in_force
from vios_desktop.disclosure.summary import PeriodSummary
from vios_desktop.disclosure.summary_json import parse_summary
from vios_desktop.disclosure.year_table import TableRows
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.incident import Incident, IncidentFacts, IncidentPerson
from vios_desktop.domain.limited_counting import LimitedChoice, LimitedFigure
from vios_desktop.domain.trends import TrendPeriod
from vios_desktop.domain.vocabulary import PersonKind, PersonRole, RecordKind, Role
from vios_desktop.services.certificates import CertificateService, CheckedProofs
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.limited import LimitedService
from vios_desktop.services.limited_counting import LimitedCountingService
from vios_desktop.services.limited_figures import counted_figures
from vios_desktop.services.persons import PersonService
from vios_desktop.services.queries import IncidentQuery
from vios_desktop.services.school import SchoolView, add_begun_years, read_school
from vios_desktop.services.trends import TrendService

WHY = "Er is een medewerker bij betrokken."
BEFORE_THE_YEAR, IN_THE_YEAR = date(2026, 7, 31), date(2026, 8, 1)
PERIOD, NEXT = date(2026, 10, 24), date(2026, 11, 21)
"""The first days of the last period that is over at the start, and of the one that runs then."""


class School:
    """Marit and Sanne are coordinators; marit protects. `counts` was chosen before the school year."""

    def __init__(self, *, counts: bool) -> None:
        self.vault: FakeVault = founded_vault()
        self.marit = session_for(Role.COORDINATOR, vault=self.vault, account_id="marit")
        self.sanne = session_for(Role.COORDINATOR, vault=self.vault, account_id="sanne")
        self.vault.state.limited_choices.append(LimitedChoice(counts, BEFORE_THE_YEAR, "marit"))
        self._pupils = 0

    @property
    def limited(self) -> LimitedService:
        return LimitedService(self.marit, FakeRecordSeals(self.vault.with_account("marit")))

    def pupil(self) -> str:
        self._pupils += 1
        name = f"Proef{self._pupils}"
        return PersonService(self.marit).add(kind=PersonKind.PUPIL, first_name=name, last_name="Voorbeeld").id

    def incident(self, pupil_id: str | None = None, **changes: Any) -> Incident:
        return IncidentService(self.marit).record(facts_of(pupil_id, **changes))

    def pupils(self, count: int, **changes: Any) -> None:
        for _ in range(count):
            self.incident(self.pupil(), **changes)

    def protect(self, incident: Incident) -> Incident:
        self.limited.limit(incident.id, (), WHY)
        return incident

    def page(self, day: date = PERIOD) -> PeriodSummary:
        """As it would be now, for an account that is not named."""
        return summaries_of(self.sanne).prepare(day).summary

    def publish(self, day: date = PERIOD) -> PeriodSummary:
        summaries_of(self.sanne).deliver(day, "kernteam", "overleg")
        return self.page(day)

    def later(self, days: int) -> None:
        self.vault.clock.advance(days=days)
        with self.vault.begin() as work:
            add_begun_years(work, self.vault.clock.today())
            work.commit()


def facts_of(pupil_id: str | None, **changes: Any) -> IncidentFacts:
    persons = (
        () if pupil_id is None else (IncidentPerson("e", PersonRole.ALLEGED_CAUSER, PersonKind.PUPIL, pupil_id),)
    )
    return replace(FACTS, **{"occurred_on": PERIOD, "kind": "theft", "persons": persons, "items": (), **changes})


def line(page: PeriodSummary, code: str) -> tuple[int, int]:
    found = next(one for one in page.lines() if one.code == code)
    return found.band.low, found.band.high


def where_they_stand(page: PeriodSummary) -> set[tuple[int, int]]:
    return {line(page, code) for code in ("total", "property", "yard_bikes")}


@cache
def lists_of_the_school() -> SchoolView:
    with founded_vault().begin() as work:
        return read_school(work)


@given(
    known=incident_lists(),
    places=st.lists(st.tuples(st.sampled_from(sorted(GROUP_OF)), st.sampled_from(PLACES)), min_size=1, max_size=9),
    rule=st.sampled_from(list(VictimRule)),
)
def test_they_add_one_to_a_line_at_most_and_never_take_one_away(
    known: list[CountedIncident], places: list[tuple[str, str]], rule: VictimRule
) -> None:
    """So a line of five has at least four different pupils who are known, and never fewer than the page says."""
    figures = [
        LimitedFigure(f"limited-{number}", one, place, PERIOD, PERIOD)
        for number, (one, place) in enumerate(places)
    ]
    among = counted_figures(lists_of_the_school(), figures)
    assert [(one.line, one.group) for one in among] == [(one, GROUP_OF[one]) for one, _place in places]
    for codes in ("line", "group", "place"):
        for code in {getattr(one, codes) for one in [*known, *among]}:
            without = [one for one in known if getattr(one, codes) == code]
            added = [one for one in among if getattr(one, codes) == code]
            more = count_different([*without, *added], 5, rule) - count_different(without, 5, rule)
            assert more in ((0, 1) if added else (0,))
            assert more == 0 or all(one.leading is not None for one in without)


@pytest.fixture
def school() -> School:
    return School(counts=True)


def test_a_protected_incident_makes_a_fifth_and_the_page_says_so(school: School) -> None:
    school.pupils(4)
    assert where_they_stand(school.page()) == {(0, 4)}
    school.protect(school.incident(school.pupil()))
    page = school.page()
    assert where_they_stand(page) == {(5, 9)}
    assert page.limited_count


def test_where_the_school_did_not_choose_it_none_counts() -> None:
    school = School(counts=False)
    school.pupils(4)
    school.protect(school.incident(school.pupil()))
    page = school.page()
    assert where_they_stand(page) == {(0, 4)}
    assert not page.limited_count
    assert school.vault.state.limited_figures == {}


def test_all_protected_ones_of_a_line_are_one_with_those_of_whom_nobody_is_known(school: School) -> None:
    """So nothing about their persons is needed, and eight incidents with one pupil are never a line of five."""
    school.pupils(3)
    pupil = school.pupil()
    for _ in range(8):
        school.protect(school.incident(pupil))
    assert where_they_stand(school.page()) == {(0, 4)}
    school.incident(None)
    assert where_they_stand(school.page()) == {(0, 4)}
    school.pupils(1)
    assert where_they_stand(school.page()) == {(5, 9)}


def test_what_lies_beside_the_seal_is_a_line_a_place_and_a_period(school: School) -> None:
    incident = school.protect(school.incident(school.pupil(), occurred_on=PERIOD + timedelta(days=9)))
    (figure,) = school.vault.state.limited_figures.values()
    assert (figure.record_id, figure.line, figure.place) == (incident.id, "theft", "yard_bikes")
    assert (figure.happened_in, figure.seen_in) == (PERIOD, PERIOD)


def test_it_stays_as_it_is_while_the_record_is_written_anew_and_goes_with_the_limit(school: School) -> None:
    incident = school.protect(school.incident(school.pupil()))
    kept = dict(school.vault.state.limited_figures)
    school.limited.note(incident.id, "De ouders zijn gebeld.")
    school.limited.name(incident.id, ("sanne",), WHY)
    number = school.limited.read(incident.id).detail.incident.number
    LimitedService(school.sanne, FakeRecordSeals(school.vault.with_account("sanne"))).break_glass(
        number, RECOVERY_KEY, "Spoed"
    )
    assert kept
    assert school.vault.state.limited_figures == kept
    school.limited.lift(incident.id, WHY)
    assert school.vault.state.limited_figures == {}
    school.protect(incident)
    school.limited.take_back(incident.id)
    assert school.vault.state.limited_figures == {}


def test_it_goes_when_its_page_is_out_and_never_counts_again(school: School) -> None:
    school.pupils(4)
    incident = school.protect(school.incident(school.pupil()))
    school.publish()
    assert school.vault.state.limited_figures == {}
    school.limited.note(incident.id, "Nog een gesprek.")
    assert school.vault.state.limited_figures == {}
    school.later(30)
    school.limited.lift(incident.id, WHY)
    school.pupils(4, occurred_on=NEXT)
    assert where_they_stand(school.publish(NEXT)) == {(0, 4)}


def test_one_that_counted_and_is_protected_then_leaves_nothing(school: School) -> None:
    incident = school.incident(school.pupil())
    school.publish()
    school.protect(incident)
    assert school.vault.state.limited_figures == {}
    school.later(30)
    school.pupils(4, occurred_on=NEXT)
    assert where_they_stand(school.publish(NEXT)) == {(0, 4)}


def test_one_that_comes_after_its_page_counts_in_the_next(school: School) -> None:
    school.publish()
    school.later(5)
    school.protect(school.incident(school.pupil()))
    (figure,) = school.vault.state.limited_figures.values()
    assert (figure.happened_in, figure.seen_in) == (PERIOD, NEXT)
    school.later(30)
    school.pupils(4, occurred_on=NEXT)
    assert where_they_stand(school.publish(NEXT)) == {(5, 9)}


def test_a_choice_holds_from_the_next_school_year_on() -> None:
    school = School(counts=False)
    service = LimitedCountingService(school.sanne)
    state = service.choose(counts=True)
    assert (state.now, state.next, state.next_from) == (False, True, date(2027, 8, 1))
    school.protect(school.incident(school.pupil()))
    assert school.vault.state.limited_figures == {}
    assert not school.page().limited_count
    school.later(300)
    assert service.state().now
    first = next(one.starts_on for one in school.vault.state.years.values() if one.starts_on > IN_THE_YEAR)
    school.protect(school.incident(school.pupil(), occurred_on=first))
    school.later(40)
    school.pupils(4, occurred_on=first)
    assert line(school.page(first), "total") == (5, 9)
    school.incident(None, occurred_on=first)
    assert line(school.page(first), "total") == (5, 9), "the one of the year before is not with them"


def test_a_choice_on_the_first_day_of_a_year_is_for_the_next() -> None:
    school = School(counts=False)
    school.vault.state.limited_choices.append(LimitedChoice(True, IN_THE_YEAR, "sanne"))
    assert not LimitedCountingService(school.sanne).state().now


def test_choosing_is_logged_once_and_can_be_taken_back_before_it_holds(school: School) -> None:
    service = LimitedCountingService(school.sanne)
    service.choose(counts=False)
    service.choose(counts=False)
    details = [entry.detail for entry in school.vault.state.audit if "limited_count" in entry.detail]
    assert details == ["limited_count=no"]
    state = service.choose(counts=True)
    assert (state.now, state.next) == (True, True)


def test_pages_of_a_year_with_and_of_one_without_are_not_compared(school: School) -> None:
    school.publish()
    school.vault.state.limited_choices.clear()
    school.later(30)
    school.publish(NEXT)
    assert school.page(NEXT).previous_period is None


def test_a_table_with_exact_numbers_is_not_made_of_such_a_year() -> None:
    world = make_world(Role.COORDINATOR)
    world.vault.state.limited_choices.append(LimitedChoice(True, BEFORE_THE_YEAR, "marit"))
    with pytest.raises(ViosError, match="table_limited_count"):
        tables_of(world).prepare(PERIOD, TableRows.GROUPS)


def seen_inside(school: School) -> list[object]:
    """What an account that is not named is shown of its own, in numbers and lists."""
    session = school.sanne
    trends = TrendService(session, lambda _view: b"")
    whole = TrendPeriod(IN_THE_YEAR, school.vault.clock.today())
    with session.begin() as work:
        found = [
            work.incidents.count(IncidentQuery()),
            work.incidents.count_occurred(IN_THE_YEAR, date(2027, 7, 31)),
            sorted(one.id for one in work.incidents.countable(IN_THE_YEAR, date(2027, 7, 31))),
        ]
    book = summaries_of(session).sketch_book(PERIOD)
    return [*found, replace(trends.view(whole), school=None), book]  # type: ignore[arg-type]


def test_an_account_that_is_not_named_sees_no_number_move() -> None:
    seen = []
    for counts in (True, False):
        school = School(counts=counts)
        school.pupils(6)
        before = seen_inside(school)
        incident = school.protect(school.incident(school.pupil()))
        assert bool(school.vault.state.limited_figures) is counts
        ids, now = set(before[2]), seen_inside(school)  # type: ignore[call-overload]
        assert incident.id not in ids
        assert now == before
        seen.append([now[0], now[1], len(ids)])
    assert seen[0] == seen[1]


@pytest.mark.parametrize("where", ["before", "after"])
def test_of_an_unknown_person_the_page_is_the_same_to_the_letter_protected_or_not(where: str) -> None:
    """What a reader has of the pages tells nothing of a limit, however it came or went."""
    pages = []
    for protected in (False, True):
        school = School(counts=True)
        school.pupils(4)
        incident = school.incident(None)
        if protected:
            school.protect(incident)
        if protected and where == "before":
            school.limited.lift(incident.id, WHY)
        school.publish()
        if protected and where == "after":
            school.limited.lift(incident.id, WHY)
        school.later(30)
        school.pupils(4, occurred_on=NEXT)
        school.publish(NEXT)
        pages.append(
            [(one.content_hash, one.counted_ids != ()) for one in school.vault.state.publications.values()]
        )
    assert pages[0] == pages[1]


@pytest.mark.parametrize("counts", [True, False])
@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_protected_and_lifted_no_reader_of_all_pages_learns_a_small_number(
    seed: int, counts: bool
) -> None:
    """The exact attacker on the whole ledger; each incident counts once ever, and no page moves."""
    dice = random.Random(seed)  # noqa: S311
    school = School(counts=counts)
    files: dict[str, bytes] = {}
    publications = school.vault.state.publications
    school.later(6 * 28)
    periods = [one for one in reversed(summaries_of(school.sanne).periods()) if one.ended]
    pupils = [school.pupil() for _ in range(9)]
    made: list[str] = []
    for state in periods[:6]:
        for _ in range(dice.randrange(3, 12)):
            kind, place = dice.choice(("theft", "fight", "vape_use")), dice.choice(("yard", "classroom"))
            day = state.period.starts_on + timedelta(days=dice.randrange(28))
            who = dice.choice([*pupils, None])
            made.append(school.incident(who, occurred_on=day, kind=kind, place=place).id)
        for one in dice.sample(made, len(made) // 3):
            if one in school.vault.state.limited:
                school.limited.lift(one, WHY)
            else:
                school.limited.limit(one, (), WHY)
        school.publish(state.period.starts_on)
        publications = school.vault.state.publications  # a unit of work puts a new state in the place of the old
        assert {key: publications[key].file for key in files} == files
        files = {key: one.file for key, one in publications.items()}
        counted = [one for page in publications.values() for one in page.counted_ids]
        assert len(counted) == len(set(counted))
        assert not set(school.vault.state.limited_figures) & set(counted)
        records = [entry.record for entry in in_force(school.vault.state.ledger)]
        bounds = attack(publication_of(records)).bounds
        assert all(bound.low >= 5 or (bound.low == 0 and bound.protects(5)) for bound in bounds.values())
    assert CertificateService(school.sanne).check() == CheckedProofs(len(periods[:6]), 0)
    assert {parse_summary(one.summary_json).limited_count for one in publications.values()} == {counts}
    ever = {one for page in publications.values() for one in page.counted_ids}
    assert bool(ever & set(school.vault.state.limited)) or not counts, "some are protected and counted"


def test_a_signal_leaves_nothing(school: School) -> None:
    world = make_world(Role.COORDINATOR)
    world.vault.state.limited_choices.append(LimitedChoice(True, BEFORE_THE_YEAR, "marit"))
    signal_id = next(iter(world.vault.state.signals))
    service = LimitedService(world.session, FakeRecordSeals(world.vault.with_account("joris")))
    service.limit(signal_id, (), WHY, RecordKind.SIGNAL)
    assert world.vault.state.limited_figures == {}

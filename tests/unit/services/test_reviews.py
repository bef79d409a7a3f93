"""Looking at signals together: what is pointed out, what is decided, and how it is taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.fakes import FakeVault, FixedClock, founded_vault, session_for
from tests.fakes.desk import catalogues_of
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.bundling import Thresholds
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.catalogue_rules import Words
from vios_desktop.domain.errors import NotFoundError, ValidationError, ViosError
from vios_desktop.domain.person import Person
from vios_desktop.domain.review import NoConcernChoice, Review
from vios_desktop.domain.signal import Signal, SignalFacts, usual_expiry
from vios_desktop.domain.vocabulary import (
    Certainty,
    Domain,
    PersonKind,
    RecordKind,
    ReviewOutcome,
    Role,
    SignalSource,
    SignalState,
    SignalSubject,
    SignalTheme,
)
from vios_desktop.services.files import FileOwner, FileService, NewFile
from vios_desktop.services.person_merge import PersonMergeService
from vios_desktop.services.queries import SignalQuery
from vios_desktop.services.review_effects import FOLLOW_GRACE_DAYS, anonymised
from vios_desktop.services.reviews import Decision, ReviewService
from vios_desktop.services.session import Session
from vios_desktop.services.signals import SignalService

TODAY = date(2026, 11, 24)
FACTS = SignalFacts(
    subject_kind=SignalSubject.PUPIL,
    observed_on=TODAY,
    domain=Domain.SCHOOL,
    theme=SignalTheme.EXPLOITATION,
    facts="Sem had drie telefoons bij zich.",
    other_explanation="Misschien zijn ze van broers.",
    source=SignalSource.SEEN,
    certainty=Certainty.SURE,
    observer_name="J. Testhuis",
    expires_on=usual_expiry(TODAY),
    person_id="sem",
)
SEEN = (
    FACTS,
    replace(FACTS, observer_name="M. Fictief", observed_on=TODAY - timedelta(9)),
    replace(FACTS, observer_name="de conciërge", observed_on=TODAY - timedelta(18), domain=Domain.STREET),
)
KEY = "pupil:sem"


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def session(clock: FixedClock) -> Session:
    vault = founded_vault(clock)
    with vault.begin() as work:
        work.persons.add(Person("sem", PersonKind.PUPIL, "Sem", "Voorbeeld"))
        work.commit()
    session = session_for(Role.COORDINATOR, vault=vault)
    for facts in SEEN:
        SignalService(session).record(facts)
    return session


@pytest.fixture
def reviews(session: Session) -> ReviewService:
    return ReviewService(session)


def ids_of(service: ReviewService) -> tuple[str, ...]:
    return tuple(signal.id for signal in service.look(KEY).signals)


def decide(service: ReviewService, outcome: ReviewOutcome, **more: object) -> Review:
    return service.decide(Decision(ids_of(service), outcome, "Wij spraken erover.", **more))  # type: ignore[arg-type]


def signals_of(session: Session) -> list[Signal]:
    with session.begin() as work:
        return list(work.signals.find(SignalQuery()))


def actions_of(session: Session) -> list[AuditAction]:
    with session.begin() as work:
        return [entry.action for entry in work.audit.entries(50)]


def test_three_signals_are_pointed_out_in_plain_facts(reviews: ReviewService) -> None:
    (line,) = reviews.bundles()
    assert line.person is not None
    assert line.before is None
    counts = (line.bundle.signal_count, line.bundle.observer_count, len(line.bundle.domains))
    assert counts == (3, 3, 2)


def test_looking_is_logged_for_every_signal(session: Session, reviews: ReviewService) -> None:
    table = reviews.look(KEY)
    assert [signal.facts.observed_on for signal in table.signals] == sorted(
        (facts.observed_on for facts in SEEN), reverse=True
    )
    assert actions_of(session).count(AuditAction.SIGNAL_VIEWED) == 3


def test_nobody_to_look_at(reviews: ReviewService) -> None:
    with pytest.raises(NotFoundError):
        reviews.look("pupil:nobody")


@pytest.mark.parametrize(
    ("decision", "field", "code"),
    [
        (Decision((), ReviewOutcome.TALK, " "), "reason", "reason_missing"),
        (Decision((), ReviewOutcome.FOLLOW, "x"), "follow_until", "follow_until_missing"),
        (Decision((), ReviewOutcome.FOLLOW, "x", TODAY), "follow_until", "expiry_not_ahead"),
        (Decision((), ReviewOutcome.FOLLOW, "x", TODAY + timedelta(366)), "follow_until", "expiry_too_far"),
        (Decision(("a",), ReviewOutcome.NO_CONCERN, "x"), "choices", "choice_per_signal_missing"),
    ],
)
def test_an_outcome_asks_for_what_it_needs(
    session: Session, reviews: ReviewService, decision: Decision, field: str, code: str
) -> None:
    before = session.vault.begin
    with pytest.raises(ValidationError) as caught:
        reviews.decide(decision)
    assert [(p.field, p.code) for p in caught.value.problems] == [(field, code)]
    assert before is not None
    assert len(reviews.bundles()) == 1


def test_the_review_keeps_the_counts_and_the_bundle_stays_away_until_something_new(
    session: Session, reviews: ReviewService
) -> None:
    review = decide(reviews, ReviewOutcome.TALK)
    assert (review.signal_count, review.observer_count, review.domain_count) == (3, 3, 2)
    assert (review.first_on, review.last_on) == (TODAY - timedelta(18), TODAY)
    assert {signal.state for signal in signals_of(session)} == {SignalState.SETTLED}
    assert reviews.bundles() == ()
    SignalService(session).record(replace(FACTS, observer_name="K. Proef", domain=Domain.ONLINE))
    (line,) = reviews.bundles()
    assert line.bundle.signal_count == 4
    assert line.before == reviews.of_person("sem")[0]


def test_what_is_followed_stays_for_it_and_comes_back_on_the_day(
    session: Session, clock: FixedClock, reviews: ReviewService
) -> None:
    until = FACTS.expires_on + timedelta(days=30)
    review = decide(reviews, ReviewOutcome.FOLLOW, follow_until=until)
    assert {s.state for s in signals_of(session)} == {SignalState.FOLLOWED}
    assert {s.facts.expires_on for s in signals_of(session)} == {until + timedelta(days=FOLLOW_GRACE_DAYS)}
    assert reviews.bundles() == ()
    clock.advance(days=(until - TODAY).days)
    (line,) = reviews.bundles()
    assert line.before is not None
    assert line.before.id == review.id


def test_withdrawing_gives_back_state_and_date(session: Session, reviews: ReviewService) -> None:
    before = signals_of(session)
    review = decide(reviews, ReviewOutcome.FOLLOW, follow_until=TODAY + timedelta(200))
    assert reviews.withdraw(review.id) == 0
    assert [(s.facts, s.state) for s in signals_of(session)] == [(s.facts, s.state) for s in before]
    assert len(reviews.bundles()) == 1
    assert reviews.view(review.id).review.withdrawn_by == "marit"
    with pytest.raises(NotFoundError):
        reviews.withdraw(review.id)


def test_no_concern_deletes_or_anonymises_each(session: Session, reviews: ReviewService) -> None:
    newest, *rest = ids_of(reviews)
    FileService(session).add(FileOwner(RecordKind.SIGNAL, newest), NewFile("a.txt", b"Sem"))
    choices = {newest: NoConcernChoice.ANONYMISE, **dict.fromkeys(rest, NoConcernChoice.DELETE)}
    review = decide(reviews, ReviewOutcome.NO_CONCERN, choices=choices)
    (left,) = signals_of(session)
    assert left.id not in review.signal_ids
    assert left.facts == anonymised(FACTS)
    with session.begin() as work:
        assert list(work.history.of("signal", newest)) == []
        assert list(work.files.of(RecordKind.SIGNAL, newest, trashed=True)) == []
        assert {entry.record_id for entry in work.trash.all()} == set(rest)
    assert reviews.bundles() == ()
    assert reviews.withdraw(review.id) == 1
    assert len(signals_of(session)) == 3


def test_an_anonymous_signal_names_nobody_and_no_day() -> None:
    told = replace(
        FACTS,
        context="Bij Sem",
        protective_factors="Sem sport",
        interpretation="Sem",
        interpretation_by="J. Testhuis",
        place_note="Bij Sem thuis",
        time_note="na gym van Sem",
        group_label="vrienden van Sem",
        observer_person_id="joris",
    )
    left = anonymised(told)
    assert "Sem" not in repr(left)
    assert "Testhuis" not in repr(left)
    assert left.observed_on == date(2026, 11, 23)
    assert (left.person_id, left.observer_person_id, left.place) == (None, None, "unknown")
    assert left.expires_on == told.expires_on


def test_a_signal_that_went_meanwhile_stops_the_decision(session: Session, reviews: ReviewService) -> None:
    looked_at = ids_of(reviews)
    SignalService(session).take_away(looked_at[0])
    with pytest.raises(ViosError) as caught:
        reviews.decide(Decision(looked_at, ReviewOutcome.TALK, "Wij spraken erover."))
    assert caught.value.code == "review_signals_gone"
    assert reviews.of_person("sem") == ()


def test_the_school_sets_the_limits(session: Session, reviews: ReviewService) -> None:
    assert reviews.thresholds() == Thresholds()
    assert reviews.change_thresholds(Thresholds(4, 2, 2, 56)) == Thresholds()
    assert reviews.bundles() == ()
    assert reviews.thresholds().signals == 4
    with pytest.raises(ValidationError):
        reviews.change_thresholds(Thresholds(1, 2, 2, 56))


def test_a_second_review_keeps_its_say_when_the_first_is_withdrawn(
    session: Session, reviews: ReviewService, clock: FixedClock
) -> None:
    first = decide(reviews, ReviewOutcome.TALK)
    clock.advance(minutes=5)
    decide(reviews, ReviewOutcome.FOLLOW, follow_until=TODAY + timedelta(20))
    reviews.withdraw(first.id)
    assert {signal.state for signal in signals_of(session)} == {SignalState.FOLLOWED}


def test_the_vault_is_untouched_by_a_failed_decision(session: Session, reviews: ReviewService) -> None:
    assert isinstance(session.vault, FakeVault)
    committed = session.vault.committed
    with pytest.raises(ValidationError):
        reviews.decide(Decision((), ReviewOutcome.TALK, ""))
    assert session.vault.committed == committed


def test_signals_about_merged_persons_come_together(session: Session, reviews: ReviewService) -> None:
    with session.begin() as work:
        work.persons.add(Person("sem-2", PersonKind.PUPIL, "Semm", "Voorbeeld"))
        work.commit()
    newest = reviews.look(KEY).signals[0]
    SignalService(session).take_away(newest.id)
    SignalService(session).record(replace(FACTS, person_id="sem-2", observer_name="K. Proef"))
    assert reviews.bundles() == ()
    PersonMergeService(session).merge("sem", "sem-2", {})
    (line,) = reviews.bundles()
    assert line.bundle.signal_count == 3
    review = decide(reviews, ReviewOutcome.TALK)
    assert review.person_id == "sem"
    assert reviews.of_person("sem-2") == (review,)


def test_signals_about_merged_places_come_together_with_what_was_decided_before(
    session: Session, reviews: ReviewService
) -> None:
    lists = catalogues_of(session)
    hall = lists.add(CatalogueName.PLACE, Words("Aula"), "canteen").item
    about = {"subject_kind": SignalSubject.PLACE, "person_id": None}
    ids = []
    for seen, place in zip(SEEN, (hall.code, hall.code, "canteen"), strict=True):
        ids.append(SignalService(session).record(replace(seen, place=place, **about)).id)  # type: ignore[arg-type]
    assert [line.bundle.key for line in reviews.bundles()] == [KEY]
    lists.merge(hall, "canteen")
    found = reviews.look("place:canteen")
    assert {signal.id for signal in found.signals} == set(ids)
    review = reviews.decide(Decision(tuple(ids), ReviewOutcome.TALK, "Samen bekeken"))
    assert review.place == "canteen"
    assert [one.id for one in reviews.look("place:canteen").earlier] == [review.id]

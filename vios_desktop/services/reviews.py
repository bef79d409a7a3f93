"""Signals that came together, and what a named person decided after looking at them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import uuid4

from vios_desktop.domain.agreement import Agreement
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.bundling import (
    Bundle,
    Sighting,
    Subject,
    Thresholds,
    bundle_of,
    check_thresholds,
    subject_of,
    waiting_bundles,
)
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.catalogue import CatalogueName, heads_of
from vios_desktop.domain.errors import FieldProblem, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.observers import count_observers
from vios_desktop.domain.person import Person
from vios_desktop.domain.review import NoConcernChoice, Review
from vios_desktop.domain.rights import Action
from vios_desktop.domain.signal import Signal, expiry_problem
from vios_desktop.domain.vocabulary import ReviewOutcome
from vios_desktop.services.drafts import remove_own_draft
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.queries import AgreementQuery
from vios_desktop.services.review_effects import carry_out, take_back
from vios_desktop.services.session import Session

KIND = "review"
SETTING = "signals.threshold."
_LIMITS = tuple(Thresholds.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class BundleLine:
    """A bundle with the pupil it is about, if it is about one, and what was decided about the subject before."""

    bundle: Bundle
    person: Person | None
    before: Review | None = None


@dataclass(frozen=True, slots=True)
class ReviewTable:
    """All that lies on the table: the signals of the bundle and those beside it, newest first.

    `earlier` are the reviews of the same subject, newest first; `names` display names of accounts by id.
    """

    bundle: Bundle
    person: Person | None
    signals: tuple[Signal, ...]
    also: tuple[Signal, ...]
    earlier: tuple[Review, ...]
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Decision:
    """What is decided about signals. `choices` says for each signal what happens to it when nobody is worried."""

    signal_ids: tuple[str, ...]
    outcome: ReviewOutcome
    reason: str
    follow_until: date | None = None
    choices: Mapping[str, NoConcernChoice] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReviewDetail:
    """A review with what is left of its signals, and the agreements that came of it."""

    review: Review
    person: Person | None
    signals: tuple[Signal, ...]
    agreements: tuple[Agreement, ...]
    names: Mapping[str, str]


class ReviewService:
    """Nothing here is decided by the program: it points out, a named person looks and says what follows."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def bundles(self) -> tuple[BundleLine, ...]:
        """What asks for a review, newest signal first. Raises `NotAllowedError`."""
        self._session.require(Action.REVIEW_SIGNALS)
        today = self._session.clock.today()
        with self._session.begin() as work:
            limits = _thresholds(work)
            ended = _by_place_of_now(work, work.reviews.follow_ended(today))
            followed = {subject_of(review).key for review in ended}
            sightings = work.signals.sightings(today, work.signals.busy(today, limits) | followed)
            about = {one.subject.person_id for one in sightings if one.subject.person_id is not None}
            around = work.reviews.around([one.signal_id for one in sightings], about)
            reviews = _by_place_of_now(work, around)
            found = waiting_bundles(sightings, limits, reviews, today)
            persons = work.persons.get_many(b.subject.person_id for b in found if b.subject.person_id)
            before = {subject_of(review).key: review for review in reversed(reviews) if not review.withdrawn_at}
            work.audit.record(AuditAction.SIGNALS_LISTED, object_kind=KIND, detail=f"count={len(found)}")
            work.commit()
        return tuple(
            BundleLine(bundle, persons.get(bundle.subject.person_id or ""), before.get(bundle.key))
            for bundle in found
        )

    def look(self, bundle_key: str) -> ReviewTable:
        """All signals about one subject; the view is logged. Raises `NotFoundError` when there are none."""
        self._session.require(Action.REVIEW_SIGNALS)
        today = self._session.clock.today()
        with self._session.begin() as work:
            reviews = _by_place_of_now(work, work.reviews.all())
            sightings = work.signals.sightings(today, (bundle_key,))
            bundle = bundle_of(bundle_key, sightings, _thresholds(work), reviews, today)
            if bundle is None:
                raise NotFoundError("signal")
            table = self._table(work, bundle, tuple(r for r in reviews if subject_of(r).key == bundle_key))
            for signal in (*table.signals, *table.also):
                work.audit.record(AuditAction.SIGNAL_VIEWED, object_kind="signal", object_id=signal.id)
            work.commit()
        return table

    def decide(self, decision: Decision, *, draft_id: str | None = None) -> Review:
        """Keep the review and do what follows for the signals, in one step.

        Raises `ValidationError`, `NotAllowedError`, and `ViosError("review_signals_gone")` when one of them is no
        longer there: then the table has to be looked at again.
        """
        session = self._session
        session.require(Action.REVIEW_SIGNALS)
        _check(decision, session.clock.today())
        with session.begin() as work:
            signals = _signals(work, decision, session.clock.today())
            review = self._review(_subject(work, signals[0]), signals, decision)
            work.reviews.add(review)
            blobs = carry_out(work, session, review, signals, decision.choices)
            remove_own_draft(work, session, draft_id)
            _log(work, review)
            work.commit()
        for blob_id in blobs:
            session.vault.blobs.drop(blob_id)
        return review

    def withdraw(self, review_id: str) -> int:
        """Take a review back; signals get the state and the date they had, and come out of the trash.

        The review stays readable and says that it was withdrawn. Returns how many of its signals do not come back
        (anonymised ones, and those that ended since). Raises `NotFoundError`, `NotAllowedError`.
        """
        session = self._session
        session.require(Action.REVIEW_SIGNALS)
        with session.begin() as work:
            review = work.reviews.get(review_id)
            if review is None:
                raise NotFoundError(KIND)
            work.reviews.withdraw(review_id, session.clock.now(), session.account.id)
            others = [r for r in work.reviews.all() if r.id != review_id and r.withdrawn_at is None]
            gone = take_back(work, session, review, others)
            _log(work, review, detail="withdrawn")
            work.commit()
        return gone

    def view(self, review_id: str) -> ReviewDetail:
        """One review; the view is logged. Raises `NotFoundError`, `NotAllowedError`."""
        self._session.require(Action.REVIEW_SIGNALS)
        with self._session.begin() as work:
            review = work.reviews.get(review_id)
            if review is None:
                raise NotFoundError(KIND)
            left = work.signals.get_many(review.signal_ids)
            signals = _newest_first(left.values(), self._session.clock.today())
            for signal in signals:
                work.audit.record(AuditAction.SIGNAL_VIEWED, object_kind="signal", object_id=signal.id)
            detail = ReviewDetail(
                review,
                work.persons.get(review.person_id) if review.person_id else None,
                signals,
                tuple(work.agreements.find(AgreementQuery(review_id=review.id))),
                _names(work),
            )
            work.audit.record(AuditAction.SIGNALS_LISTED, object_kind=KIND, object_id=review.id)
            work.commit()
        return detail

    def of_person(self, person_id: str) -> tuple[Review, ...]:
        """All reviews about one pupil, newest first; withdrawn ones say so."""
        self._session.require(Action.REVIEW_SIGNALS)
        with self._session.begin() as work:
            found = tuple(work.reviews.of_persons(work.persons.same_as(person_id)))
            work.audit.record(AuditAction.SIGNALS_LISTED, object_kind=KIND, detail=f"count={len(found)}")
            work.commit()
        return found

    def thresholds(self) -> Thresholds:
        """From when on the school wants signals pointed out."""
        self._session.require(Action.REVIEW_SIGNALS, Action.MANAGE_SCHOOL_RULES)
        with self._session.begin() as work:
            return _thresholds(work)

    def change_thresholds(self, wanted: Thresholds) -> Thresholds:
        """Set them for the school and return what they were. Raises `ValidationError`, `NotAllowedError`."""
        self._session.require(Action.MANAGE_SCHOOL_RULES)
        check_thresholds(wanted)
        with self._session.begin() as work:
            before = _thresholds(work)
            for name in _LIMITS:
                work.school.put_setting(SETTING + name, str(getattr(wanted, name)))
            work.audit.record(AuditAction.SETTINGS_CHANGED, object_kind="setting", detail=SETTING.rstrip("."))
            work.commit()
        return before

    def _table(self, work: UnitOfWork, bundle: Bundle, earlier: tuple[Review, ...]) -> ReviewTable:
        person_id = bundle.subject.person_id
        return ReviewTable(
            bundle=bundle,
            person=work.persons.get(person_id) if person_id else None,
            signals=_read(work, bundle.sightings),
            also=_read(work, bundle.also),
            earlier=earlier,
            names=_names(work),
        )

    def _review(self, about: Subject, signals: tuple[Signal, ...], decision: Decision) -> Review:
        """A group is named as it was written last."""
        days = [signal.facts.observed_on for signal in signals]
        return Review(
            id=str(uuid4()),
            subject_kind=about.kind,
            person_id=about.person_id,
            group_label=about.group_label,
            place=about.place,
            outcome=decision.outcome,
            reason=decision.reason.strip(),
            reviewed_at=self._session.clock.now(),
            reviewed_by=self._session.account.id,
            signal_count=len(signals),
            observer_count=count_observers((s.facts.observer_person_id, s.facts.observer_name) for s in signals),
            domain_count=len({signal.facts.domain for signal in signals}),
            first_on=min(days),
            last_on=max(days),
            signal_ids=tuple(sorted(signal.id for signal in signals)),
            follow_until=decision.follow_until if decision.outcome is ReviewOutcome.FOLLOW else None,
        )


def _check(decision: Decision, today: date) -> None:
    problems: list[FieldProblem] = []
    if decision.outcome is ReviewOutcome.FOLLOW:
        until = decision.follow_until
        wrong = "follow_until_missing" if until is None else expiry_problem(until, today)
        problems.extend([FieldProblem("follow_until", wrong)] if wrong else [])
    if decision.outcome is ReviewOutcome.NO_CONCERN and set(decision.choices) != set(decision.signal_ids):
        problems.append(FieldProblem("choices", "choice_per_signal_missing"))
    if not decision.reason.strip():
        problems.append(FieldProblem("reason", "reason_missing"))
    if problems:
        raise ValidationError(tuple(problems))


def _signals(work: UnitOfWork, decision: Decision, today: date) -> tuple[Signal, ...]:
    """Those that were looked at, newest first: all of them still there, all about one subject."""
    found = _newest_first(work.signals.get_many(decision.signal_ids).values(), today)
    if not found or len(found) != len(set(decision.signal_ids)):
        raise ViosError("review_signals_gone")
    if len({_subject(work, signal).key for signal in found}) != 1:
        raise ValueError("a review is about one subject")
    return found


def _subject(work: UnitOfWork, signal: Signal) -> Subject:
    """Persons that were merged are one, and so are places."""
    facts = signal.facts
    person_id = work.persons.same_as(facts.person_id)[0] if facts.person_id else None
    place = heads_of(work.catalogues.items(CatalogueName.PLACE)).get(facts.place, facts.place)
    return Subject(facts.subject_kind, person_id, facts.group_label, place)


def _by_place_of_now(work: UnitOfWork, reviews: Iterable[Review]) -> tuple[Review, ...]:
    """Reviews about a place that was merged are about the one it went into."""
    heads = heads_of(work.catalogues.items(CatalogueName.PLACE))
    return tuple(replace(one, place=heads[one.place]) if one.place in heads else one for one in reviews)


def _read(work: UnitOfWork, sightings: tuple[Sighting, ...]) -> tuple[Signal, ...]:
    found = work.signals.get_many(sighting.signal_id for sighting in sightings)
    return tuple(found[sighting.signal_id] for sighting in reversed(sightings))


def _newest_first(signals: Iterable[Signal], today: date) -> tuple[Signal, ...]:
    """Without those whose date has passed."""
    kept = (signal for signal in signals if not signal.expired(today))
    return tuple(sorted(kept, key=lambda signal: (signal.facts.observed_on, signal.id), reverse=True))


def _names(work: UnitOfWork) -> Mapping[str, str]:
    return {account.id: account.display_name for account in work.accounts.all()}


def _thresholds(work: UnitOfWork) -> Thresholds:
    kept = {name: work.school.setting(SETTING + name) for name in _LIMITS}
    return Thresholds(**{name: int(value) for name, value in kept.items() if value})


def _log(work: UnitOfWork, review: Review, detail: str = "") -> None:
    work.audit.record(
        AuditAction.SIGNALS_REVIEWED,
        object_kind=KIND,
        object_id=review.id,
        object_hash=canonical_hash(review),
        detail=detail or f"outcome={review.outcome.value}",
    )

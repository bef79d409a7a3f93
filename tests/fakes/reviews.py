"""Reviews and closings in memory."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from tests.fakes.state import Desk, add_new, require_known
from tests.fakes.text import begins_words_of
from vios_desktop.domain.closing import Closing
from vios_desktop.domain.errors import NotFoundError
from vios_desktop.domain.review import Review


@dataclass(frozen=True, slots=True)
class FakeReviews:
    desk: Desk

    def add(self, review: Review) -> None:
        require_known(self.desk.state.persons, review.person_id)
        add_new(self.desk.state.reviews, replace(review, signal_ids=tuple(sorted(review.signal_ids))))

    def get(self, review_id: str) -> Review | None:
        return self.desk.state.reviews.get(review_id)

    def all(self) -> Sequence[Review]:
        by_id = sorted(self.desk.state.reviews.values(), key=lambda review: review.id)
        return sorted(by_id, key=lambda review: review.reviewed_at, reverse=True)

    def around(self, signal_ids: Collection[str], person_ids: Collection[str]) -> Sequence[Review]:
        given = set(signal_ids)
        found = [(review, tuple(i for i in review.signal_ids if i in given)) for review in self.all()]
        return [
            replace(review, signal_ids=seen)
            for review, seen in found
            if seen or review.person_id is None or review.person_id in person_ids
        ]

    def follow_ended(self, today: date) -> Sequence[Review]:
        standing = [review for review in self.all() if review.withdrawn_at is None]
        ended = [one for one in standing if one.follow_until is not None and one.follow_until <= today]
        return [replace(review, signal_ids=()) for review in ended]

    def of_persons(self, person_ids: Iterable[str]) -> Sequence[Review]:
        wanted = set(person_ids)
        return [review for review in self.all() if review.person_id in wanted]

    def withdraw(self, review_id: str, at: datetime, by: str) -> None:
        review = self.get(review_id)
        if review is None or review.withdrawn_at is not None:
            raise NotFoundError("review")
        self.desk.state.reviews[review_id] = replace(review, withdrawn_at=at, withdrawn_by=by)


@dataclass(frozen=True, slots=True)
class FakeClosings:
    desk: Desk

    def add(self, closing: Closing) -> None:
        require_known(self.desk.state.incidents, closing.incident_id)
        add_new(self.desk.state.closings, closing)

    def get(self, closing_id: str) -> Closing | None:
        return next((closing for closing in self._kept() if closing.id == closing_id), None)

    def of_incident(self, incident_id: str) -> Sequence[Closing]:
        return self.of_incidents((incident_id,))

    def of_incidents(self, incident_ids: Iterable[str]) -> Sequence[Closing]:
        wanted = set(incident_ids)
        return [closing for closing in self._kept() if closing.incident_id in wanted]

    def of_kinds(self, kinds: Iterable[str]) -> Sequence[Closing]:
        wanted, incidents = set(kinds), self.desk.state.incidents
        return [closing for closing in self._kept() if incidents[closing.incident_id].facts.kind in wanted]

    def search(self, text: str) -> Sequence[Closing]:
        return [closing for closing in self._kept() if not text.strip() or begins_words_of(text, _words(closing))]

    def set_reopened(self, closing_id: str, at: datetime | None, by: str, reason: str) -> None:
        old = self.desk.state.closings.get(closing_id)
        if old is None:
            raise NotFoundError("closing")
        new = replace(old, reopened_at=at, reopened_by=by, reopen_reason=reason)
        self.desk.state.closings[closing_id] = new

    def remove(self, closing_id: str) -> None:
        known = self.desk.state.closings.get(closing_id)
        if known is not None and known.in_force:
            del self.desk.state.closings[closing_id]

    def _kept(self) -> list[Closing]:
        trash = self.desk.state.trash
        kept = [closing for closing in self.desk.state.closings.values() if closing.incident_id not in trash]
        return sorted(kept, key=lambda closing: closing.closed_at, reverse=True)


def _words(closing: Closing) -> str:
    return " ".join((closing.helped, closing.did_not_help, closing.differently, closing.open_ends))

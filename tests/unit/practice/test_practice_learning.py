"""What the practice school decided and learned, on every day on which it may be opened."""

from __future__ import annotations

from datetime import date

import pytest

from tests.fakes import session_for
from tests.unit.practice.test_practice_school import ANCHORS, practice
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.vocabulary import IncidentStatus, ReviewOutcome, Role, SignalState, SignalSubject
from vios_desktop.services.closings import ClosingService
from vios_desktop.services.reviews import ReviewService


@pytest.mark.parametrize("anchor", ANCHORS)
def test_closings_belong_to_evaluated_incidents_and_lie_in_the_past(anchor: date) -> None:
    state = practice(anchor).state
    assert len(state.closings) >= 20
    for closing in state.closings.values():
        assert state.incidents[closing.incident_id].status is IncidentStatus.EVALUATED
        assert closing.closed_at.date() <= anchor
        assert closing.helped
    logged = [entry for entry in state.audit if entry.action is AuditAction.INCIDENT_CLOSED]
    assert len(logged) == len(state.closings)


@pytest.mark.parametrize("anchor", ANCHORS)
def test_reviews_decided_and_the_walk_still_waits(anchor: date) -> None:
    vault = practice(anchor)
    state = vault.state
    assert {review.outcome for review in state.reviews.values()} >= {ReviewOutcome.TALK, ReviewOutcome.FOLLOW}
    for review in state.reviews.values():
        assert review.reviewed_at.date() < anchor
        for signal_id in review.signal_ids:
            signal = state.signals[signal_id]
            follows = review.outcome is ReviewOutcome.FOLLOW
            assert signal.state is (SignalState.FOLLOWED if follows else SignalState.SETTLED)
            assert signal.facts.observed_on <= review.reviewed_at.date()
    session = session_for(Role.COORDINATOR, vault=vault.copy())
    waiting = ReviewService(session).bundles()
    about_pupils = [line for line in waiting if line.bundle.subject.kind is SignalSubject.PUPIL]
    assert len(about_pupils) == 1
    assert about_pupils[0].bundle.observer_count == 3


def test_a_lesson_comes_back_in_the_practice_school() -> None:
    vault = practice().copy()
    service = ClosingService(session_for(Role.COORDINATOR, vault=vault))
    assert any(service.lessons_for(incident_id) for incident_id in vault.state.incidents)
    assert service.search_lessons("ouders")

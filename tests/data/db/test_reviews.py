"""Reviews, closings and sightings: the real store and the one of the tests answer alike."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.data.db import samples
from tests.data.db.vaults import VaultFile
from tests.fakes import FakeVault, FixedClock
from vios_desktop.domain.account import Account
from vios_desktop.domain.bundling import NO_PLACE, Thresholds, waiting_bundles
from vios_desktop.domain.errors import NotFoundError
from vios_desktop.domain.signal import Signal, SignalFacts
from vios_desktop.domain.trash import TrashEntry
from vios_desktop.domain.vocabulary import Domain, RecordKind, ReviewOutcome, Role, SignalSubject
from vios_desktop.services.person_merge import PersonMergeService
from vios_desktop.services.ports import OpenVault
from vios_desktop.services.queries import IncidentQuery, SignalQuery
from vios_desktop.services.reviews import Decision, ReviewService
from vios_desktop.services.session import Session

LATER = samples.NOON + timedelta(days=1)


@pytest.fixture(params=["real", "fake"])
def any_vault(request: pytest.FixtureRequest, vault_file: VaultFile) -> Iterator[OpenVault]:
    if request.param == "fake":
        yield FakeVault()
        return
    with vault_file.opened() as vault:
        yield vault


def test_a_review_stays_and_says_when_it_was_withdrawn(any_vault: OpenVault) -> None:
    review, other = (
        samples.review(),
        replace(samples.review(review_id="review-2"), person_id=None, reviewed_at=LATER),
    )
    with any_vault.begin() as work:
        work.persons.add(samples.person())
        work.reviews.add(review)
        work.reviews.add(replace(other, signal_ids=()))
        assert work.reviews.get(review.id) == review
        assert work.reviews.get("nobody") is None
        assert [found.id for found in work.reviews.all()] == ["review-2", "review-1"]
        assert list(work.reviews.of_persons(("person-1", "person-2"))) == [review]
        work.reviews.withdraw(review.id, LATER, "marit")
        assert work.reviews.get(review.id) == replace(review, withdrawn_at=LATER, withdrawn_by="marit")
        with pytest.raises(NotFoundError):
            work.reviews.withdraw(review.id, LATER, "marit")


def test_closings_are_found_by_incident_kind_and_words(any_vault: OpenVault) -> None:
    first, second = samples.incident(), samples.incident("incident-2", "2026-002")
    one = replace(samples.closing("De ouders belden"), did_not_help="Een brief")
    two = replace(samples.closing("Toezicht", "closing-2", "incident-2"), closed_at=LATER)
    with any_vault.begin() as work:
        work.incidents.add(first)
        work.incidents.add(replace(second, facts=replace(second.facts, kind="theft")))
        work.closings.add(one)
        work.closings.add(two)
        assert work.closings.get("closing-1") == one
        assert list(work.closings.of_incident("incident-1")) == [one]
        assert list(work.closings.of_incidents(("incident-1", "incident-2"))) == [two, one]
        assert list(work.closings.of_kinds(("theft",))) == [two]
        assert list(work.closings.search("oud bri")) == [one]
        assert list(work.closings.search(" ")) == [two, one]
        work.trash.put(TrashEntry(RecordKind.INCIDENT, "incident-2", LATER, "marit", "", samples.DAY))
        assert list(work.closings.search("toez")) == []
        assert work.closings.get("closing-2") is None


def test_a_closing_changes_by_reopening_only(any_vault: OpenVault) -> None:
    with any_vault.begin() as work:
        work.incidents.add(samples.incident())
        work.closings.add(samples.closing())
        work.closings.set_reopened("closing-1", LATER, "marit", "Verder")
        opened = work.closings.get("closing-1")
        assert opened == replace(samples.closing(), reopened_at=LATER, reopened_by="marit", reopen_reason="Verder")
        work.closings.remove("closing-1")
        assert work.closings.get("closing-1") == opened
        work.closings.set_reopened("closing-1", None, "", "")
        assert work.closings.get("closing-1") == samples.closing()
        assert len(work.closings.search("proef")) == 1
        work.closings.remove("closing-1")
        assert list(work.closings.search("proef")) == []
        with pytest.raises(NotFoundError):
            work.closings.set_reopened("closing-1", LATER, "marit", "Verder")


def test_what_bundling_has_to_know(any_vault: OpenVault) -> None:
    with any_vault.begin() as work:
        work.persons.add(samples.person())
        work.signals.add(samples.signal(expires_on=samples.DAY))
        work.signals.add(samples.signal("signal-2", expires_on=samples.DAY - timedelta(days=1)))
        work.signals.add(samples.signal("signal-3", observer_name=""))
        work.signals.add(samples.signal("signal-4"))
        work.trash.put(TrashEntry(RecordKind.SIGNAL, "signal-4", LATER, "marit", "", samples.DAY))
        (sighting,) = work.signals.sightings(samples.DAY)
    facts: SignalFacts = samples.signal().facts
    assert (sighting.signal_id, sighting.subject.kind, sighting.subject.person_id) == (
        "signal-1",
        SignalSubject.PUPIL,
        "person-1",
    )
    assert (sighting.observed_on, sighting.domain, sighting.observer_name) == (
        facts.observed_on,
        Domain.SCHOOL,
        facts.observer_name,
    )


def test_a_review_is_taken_back_to_the_moment(any_vault: OpenVault) -> None:
    """Moments are compared: the store must give them back as they were."""
    account = Account(any_vault.account_id, "Marit Fictief", frozenset({Role.COORDINATOR}))
    service = ReviewService(Session(any_vault, account, FixedClock()))
    with any_vault.begin() as work:
        work.accounts.put(account)
        work.persons.add(samples.person())
        work.signals.add(samples.signal())
        work.commit()
    until = samples.DAY + timedelta(days=100)
    review = service.decide(Decision(("signal-1",), ReviewOutcome.FOLLOW, "Even wachten", until))
    assert service.withdraw(review.id) == 0
    with any_vault.begin() as work:
        (signal,) = work.signals.find(SignalQuery())
    assert signal.facts == samples.signal().facts


def test_an_incident_is_found_by_what_was_learned_from_it(any_vault: OpenVault) -> None:
    with any_vault.begin() as work:
        work.incidents.add(samples.incident())
        work.incidents.add(samples.incident("incident-2", "2026-002"))
        work.closings.add(samples.closing("De ouders belden"))
        assert list(work.incidents.ids(IncidentQuery(text="oud bel"))) == ["incident-1"]


KINDS = (SignalSubject.PUPIL, SignalSubject.GROUP, SignalSubject.PLACE)


def scattered(rng: random.Random, number: int) -> Signal:
    """A signal about one of a few pupils, groups and places, by one of a few observers, on some day."""
    kind = rng.choice(KINDS)
    return samples.signal(
        f"signal-{number:03}",
        subject_kind=kind,
        person_id=f"person-{rng.randrange(4)}" if kind is SignalSubject.PUPIL else None,
        group_label=rng.choice(("1 havo A", "1  Havo a", "bij het hek")) if kind is SignalSubject.GROUP else "",
        place=rng.choice(("yard", "toilet", NO_PLACE)) if kind is SignalSubject.PLACE else "",
        observed_on=samples.DAY - timedelta(days=rng.randrange(120)),
        domain=rng.choice(list(Domain)),
        observer_name=rng.choice(("", "A. Proef", "B. Proef", "a proef")),
        expires_on=samples.DAY + timedelta(days=rng.randrange(-5, 60)),
    )


@pytest.mark.parametrize("seed", range(12))
def test_reading_only_what_can_be_enough_finds_the_same(any_vault: OpenVault, seed: int) -> None:
    """Pupils that were merged, groups spelled in two ways, signals in the trash, reviews that stand and do not."""
    rng = random.Random(seed)  # noqa: S311 - invented records, the same every time
    account = Account(any_vault.account_id, "Marit Fictief", frozenset({Role.COORDINATOR}))
    session = Session(any_vault, account, FixedClock())
    today = session.clock.today()
    with any_vault.begin() as work:
        work.accounts.put(account)
        for number in range(4):
            work.persons.add(samples.person(f"person-{number}", first=f"Proef{number}"))
        signals = [scattered(rng, number) for number in range(60)]
        for signal in signals:
            work.signals.add(signal)
        work.trash.put(TrashEntry(RecordKind.SIGNAL, "signal-001", LATER, "marit", "", samples.DAY))
        for number, chosen in enumerate(rng.sample(signals, 12)):
            facts = chosen.facts
            of_it = [s for s in signals if (s.facts.person_id, s.facts.place) == (facts.person_id, facts.place)]
            follows = rng.random() < 0.5
            review = replace(
                samples.review(review_id=f"review-{number}"),
                subject_kind=facts.subject_kind,
                person_id=facts.person_id,
                group_label=facts.group_label,
                place=facts.place,
                outcome=ReviewOutcome.FOLLOW if follows else ReviewOutcome.TALK,
                follow_until=today + timedelta(days=rng.randrange(-3, 4)) if follows else None,
                signal_ids=tuple(sorted(s.id for s in rng.sample(of_it, rng.randrange(1, len(of_it) + 1)))),
            )
            work.reviews.add(review)
            if rng.random() < 0.3:
                work.reviews.withdraw(review.id, LATER, "marit")
        work.commit()
    if seed % 2:
        PersonMergeService(session).merge("person-0", "person-1")
    with any_vault.begin() as work:
        everything = waiting_bundles(work.signals.sightings(today), Thresholds(), work.reviews.all(), today)
    assert tuple(line.bundle for line in ReviewService(session).bundles()) == everything
    for bundle in everything:
        table = ReviewService(session).look(bundle.key)
        assert table.bundle == bundle

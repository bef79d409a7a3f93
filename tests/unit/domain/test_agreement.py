"""What an agreement needs, when it is late, and that nothing closes without a word."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from vios_desktop.domain.agreement import Agreement, AgreementFacts, check_agreement, check_closing
from vios_desktop.domain.errors import ValidationError
from vios_desktop.domain.vocabulary import AgreementState

MONDAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
FACTS = AgreementFacts("Ouders bellen", MONDAY)
OPEN = Agreement("a", FACTS, AgreementState.OPEN, "", NOW, "marit", NOW, "marit")


@pytest.mark.parametrize(
    ("facts", "problems"),
    [
        (replace(FACTS, text=" "), ["agreement_text_missing"]),
        (replace(FACTS, owner_kind=""), ["owner_missing"]),
        (replace(FACTS, due_on=None), ["deadline_missing"]),
        (AgreementFacts("", None, owner_kind=""), ["agreement_text_missing", "owner_missing", "deadline_missing"]),
    ],
)
def test_text_owner_and_deadline_are_needed(facts: AgreementFacts, problems: list[str]) -> None:
    with pytest.raises(ValidationError) as caught:
        check_agreement(facts)

    assert [problem.code for problem in caught.value.problems] == problems


def test_text_owner_and_deadline_are_enough() -> None:
    check_agreement(FACTS)


@pytest.mark.parametrize(
    ("agreement", "today", "days"),
    [
        (OPEN, MONDAY, 0),
        (OPEN, date(2026, 11, 22), 0),
        (OPEN, date(2026, 11, 24), 1),
        (OPEN, date(2026, 12, 1), 8),
        (replace(OPEN, state=AgreementState.IN_PROGRESS), date(2026, 11, 24), 1),
        (replace(OPEN, state=AgreementState.DONE), date(2026, 12, 1), 0),
        (replace(OPEN, state=AgreementState.CANCELLED), date(2026, 12, 1), 0),
        (replace(OPEN, state=AgreementState.EVALUATED), date(2026, 12, 1), 0),
        (replace(OPEN, facts=replace(FACTS, due_on=None)), date(2026, 12, 1), 0),
    ],
)
def test_only_what_runs_past_its_deadline_is_late(agreement: Agreement, today: date, days: int) -> None:
    assert agreement.days_late(today) == days


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (AgreementState.DONE, "outcome_missing"),
        (AgreementState.EVALUATED, "outcome_missing"),
        (AgreementState.CANCELLED, "reason_missing"),
    ],
)
def test_nothing_closes_without_an_outcome_or_a_reason(state: AgreementState, code: str) -> None:
    with pytest.raises(ValidationError) as caught:
        check_closing(state, "  ")
    assert [problem.code for problem in caught.value.problems] == [code]

    check_closing(state, "De ouder komt morgen.")


@pytest.mark.parametrize("state", [AgreementState.OPEN, AgreementState.IN_PROGRESS])
def test_what_goes_on_needs_no_outcome(state: AgreementState) -> None:
    check_closing(state, "")


def test_an_agreement_of_a_partner_is_waited_for() -> None:
    assert not OPEN.waits_on_others()
    assert replace(OPEN, facts=replace(FACTS, owner_kind="police")).waits_on_others()

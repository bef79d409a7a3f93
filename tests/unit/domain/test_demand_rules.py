"""What a demand may ask, what it has to say, and what may be answered: the table of registration.md 2.7."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.services.register_desk import A_DEMAND
from vios_desktop.domain.demand_rules import (
    CLOSED,
    IDENTIFYING,
    NEVER,
    DemandData,
    DemandWarning,
    check_answer,
    check_demand,
    paper_due_on,
    warnings_of,
)
from vios_desktop.domain.disclosure_entry import Demand
from vios_desktop.domain.errors import ValidationError
from vios_desktop.domain.vocabulary import DemandArticle, DemandOutcome

W = DemandWarning
NC, ND = DemandArticle.SV_126NC, DemandArticle.SV_126ND


def demand(**changes: object) -> Demand:
    return replace(A_DEMAND, **changes)  # type: ignore[arg-type]  # names and types checked at run time


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"asked_data": ("name", "camera_images")}, [W.MORE_THAN_IDENTIFYING]),
        ({"asked_data": ("name", "health")}, [W.NEVER_ASKED]),
        ({"article": ND, "by_prosecutor": True, "asked_data": ("camera_images",)}, []),
        ({"article": ND, "by_prosecutor": False}, [W.NOT_BY_PROSECUTOR]),
        ({"article": ND, "by_prosecutor": True, "asked_data": ("religion", "dossier")}, [W.NEVER_ASKED]),
        ({"article": DemandArticle.NONE_NAMED}, [W.NO_ARTICLE]),
        ({"article": DemandArticle.OTHER}, [W.OTHER_ARTICLE]),
        ({"in_writing": False}, [W.ORAL]),
        ({"officer_name": " "}, [W.NO_OFFICER]),
        ({"officer_function": ""}, [W.NO_OFFICER]),
        ({"term_on": None, "manner": "", "title_ground": ""}, [W.NO_TERM, W.NO_MANNER, W.NO_GROUND]),
    ],
)
def test_what_is_warned_of(changes: dict[str, object], expected: list[DemandWarning]) -> None:
    assert [warning.kind for warning in warnings_of(demand(**changes))] == expected


@given(st.sets(st.sampled_from(DemandData), min_size=1), st.sampled_from(DemandArticle), st.booleans())
def test_what_may_never_be_asked_is_always_warned_of(
    asked: set[DemandData], article: DemandArticle, by_prosecutor: bool
) -> None:
    codes = tuple(sorted(data.value for data in asked))
    found = warnings_of(demand(asked_data=codes, article=article, by_prosecutor=by_prosecutor))
    named = {data for warning in found if warning.kind is W.NEVER_ASKED for data in warning.data}
    assert named == asked & NEVER
    beyond = {data for warning in found if warning.kind is W.MORE_THAN_IDENTIFYING for data in warning.data}
    assert beyond == (asked - IDENTIFYING - NEVER if article is NC else set())


def test_an_oral_demand_has_to_be_on_paper_within_three_days() -> None:
    day = date(2026, 11, 24)
    assert paper_due_on(day, in_writing=False) == day + timedelta(days=3)
    assert paper_due_on(day, in_writing=True) is None


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"received_on": date(2026, 11, 25)}, "received_on"),
        ({"about": " "}, "about"),
        ({"asked_data": ()}, "asked_data"),
    ],
)
def test_what_cannot_be_kept(changes: dict[str, object], field: str) -> None:
    with pytest.raises(ValidationError) as caught:
        check_demand(demand(**changes), date(2026, 11, 24))
    assert [problem.field for problem in caught.value.problems] == [field]


@pytest.mark.parametrize(
    ("outcome", "reason", "given_data", "fields"),
    [
        (DemandOutcome.GIVEN, "", ("name",), []),
        (DemandOutcome.GIVEN, "", (), ["given_data"]),
        (DemandOutcome.GIVEN, "", ("camera_images",), ["given_data"]),
        (DemandOutcome.PARTLY_GIVEN, "", ("name",), ["outcome_reason"]),
        (DemandOutcome.PARTLY_GIVEN, "Adres niet bekend", ("name",), []),
        (DemandOutcome.REFUSED, "", (), ["outcome_reason"]),
        (DemandOutcome.REFUSED, "Geen artikel", ("name",), ["given_data"]),
        (DemandOutcome.ADVICE_ASKED, "De FG kijkt mee", (), []),
        (DemandOutcome.ADVICE_ASKED, "", (), ["outcome_reason"]),
        (DemandOutcome.WITHDRAWN, "Ingetrokken", (), []),
    ],
)
def test_answers(outcome: DemandOutcome, reason: str, given_data: tuple[str, ...], fields: list[str]) -> None:
    answered = demand(outcome=outcome, outcome_reason=reason, given_data=given_data)
    if not fields:
        check_answer(answered)
        return
    with pytest.raises(ValidationError) as caught:
        check_answer(answered)
    assert [problem.field for problem in caught.value.problems] == fields


def test_giving_in_spite_of_a_warning_needs_a_reason_and_forbidden_data_are_never_given() -> None:
    warned = demand(outcome=DemandOutcome.GIVEN, given_data=("name",), in_writing=False)
    with pytest.raises(ValidationError):
        check_answer(warned)
    check_answer(replace(warned, outcome_reason="Spoed, papier volgt"))
    for data in NEVER:
        asked = replace(warned, asked_data=(data.value,), given_data=(data.value,), outcome_reason="Toch")
        with pytest.raises(ValidationError):
            check_answer(asked)


def test_asking_advice_leaves_it_open() -> None:
    assert not {DemandOutcome.ADVICE_ASKED, DemandOutcome.OPEN} & CLOSED

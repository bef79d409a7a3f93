"""When organisations are asked to contact each other, as plain facts."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.unit.services.dossier_desk import TODAY, an_involvement
from vios_desktop.domain.chronology import (
    ChronicleEntry,
    ChronicleFilter,
    ChronicleKind,
    counted,
    in_order,
)
from vios_desktop.domain.coordination import PromptKind, prompts
from vios_desktop.domain.vocabulary import InvolvementRole as R

P = PromptKind
YESTERDAY = TODAY - timedelta(days=1)
SCHOOL = an_involvement("a", "School", R.LEAD, "school")
TEAM = an_involvement("a", "Wijkteam", R.INVOLVED, "district_team")
OF_BROTHER = an_involvement("b", "Jongerenwerk")
ENDED = an_involvement("a", "Wijkteam", until=YESTERDAY)
CJG = an_involvement("a", "CJG", R.PROCESS_COORDINATOR, "cjg")


def agreement(
    code: str = "district_team", state: str = "open", due: date = YESTERDAY, mark: str = ""
) -> ChronicleEntry:
    return ChronicleEntry(
        ChronicleKind.AGREEMENT, "x", "x", YESTERDAY, YESTERDAY, code=code, state=state, mark=mark, due_on=due
    )


NOT_KEPT = agreement(state="evaluated", mark="no")


@pytest.mark.parametrize(
    ("involved", "agreements", "expected"),
    [
        ((), (), []),
        ((SCHOOL,), (), []),
        ((SCHOOL, ENDED), (), []),
        ((SCHOOL, SCHOOL), (), []),
        ((SCHOOL, TEAM), (), [P.CONTACT_EACH_OTHER]),
        ((SCHOOL, OF_BROTHER), (), [P.CONTACT_EACH_OTHER]),
        ((TEAM, OF_BROTHER), (), [P.CONTACT_EACH_OTHER, P.NAME_A_LEAD]),
        ((SCHOOL, an_involvement("a", "X", R.LEAD)), (), [P.CONTACT_EACH_OTHER, P.ONE_LEAD]),
        ((SCHOOL, TEAM), (agreement(),), [P.CONTACT_EACH_OTHER, P.BRING_IN_COORDINATOR]),
        ((SCHOOL, TEAM), (NOT_KEPT,), [P.CONTACT_EACH_OTHER, P.BRING_IN_COORDINATOR]),
        ((SCHOOL, TEAM), (agreement(due=TODAY),), [P.CONTACT_EACH_OTHER]),
        ((SCHOOL, TEAM), (agreement(state="done"),), [P.CONTACT_EACH_OTHER]),
        ((SCHOOL, TEAM), (agreement("police"),), [P.CONTACT_EACH_OTHER]),
        ((SCHOOL, TEAM, CJG), (agreement(),), [P.CONTACT_EACH_OTHER]),
        ((an_involvement("a", evaluate_on=TODAY),), (), [P.EVALUATE]),
        ((an_involvement("a", evaluate_on=TODAY + timedelta(days=1)),), (), []),
    ],
)  # fmt: skip
def test_prompts(involved: tuple, agreements: tuple, expected: list) -> None:  # type: ignore[type-arg]
    assert [prompt.kind for prompt in prompts(involved, agreements, TODAY)] == expected


def test_newest_first_and_late_ones_marked() -> None:
    old = ChronicleEntry(ChronicleKind.SIGNAL, "s", "s", date(2026, 10, 1), date(2026, 11, 5))
    new = ChronicleEntry(ChronicleKind.INCIDENT, "i", "i", date(2026, 11, 1), date(2026, 11, 2))
    assert in_order((old, new)) == (new, old)
    assert (old.late, new.late) == (True, False)
    assert counted((new, old)) == {ChronicleKind.INCIDENT: 1, ChronicleKind.SIGNAL: 1}
    november = ChronicleFilter(starts_on=date(2026, 11, 1))
    assert [entry for entry in (old, new) if november.lets(entry)] == [new]
    assert not ChronicleFilter(frozenset({ChronicleKind.SIGNAL})).lets(new)

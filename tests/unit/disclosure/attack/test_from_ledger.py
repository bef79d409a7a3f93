"""The ledger as the attacker reads it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.unit.disclosure.invented import AGREEMENTS, PERIOD, PERIOD_BEFORE, different, layout
from vios_desktop.disclosure.attack.drafting import draft_of
from vios_desktop.disclosure.attack.from_ledger import ledger_publication, presumed_protected
from vios_desktop.disclosure.attack.gate import pass_gate
from vios_desktop.disclosure.attack.model import Interval
from vios_desktop.disclosure.ledger import (
    Figure,
    LedgerRecipient,
    LedgerRecord,
    LedgerSource,
    atom,
    chained,
    summary_record,
)
from vios_desktop.disclosure.summary import build_summary
from vios_desktop.domain.errors import ViosError

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)
BEFORE = summary_record(
    build_summary(layout("B"), PERIOD_BEFORE, different(6), AGREEMENTS), NOW, "account", "publication", TODAY
)
BY_HAND = LedgerRecord(
    recorded_at=NOW,
    recorded_by="account",
    source=LedgerSource.BY_HAND,
    recipient=LedgerRecipient.BOARD,
    period=PERIOD,
    published_on=TODAY,
    title="Jaarverslag",
    reference="",
    k=5,
    figures=(Figure("board", (atom(PERIOD, "total", "total"),), 3, 3),),
)


def test_what_was_printed_is_there_and_tied() -> None:
    publication = ledger_publication([chained(BEFORE, None)])
    assert len(publication.published) == 11
    assert len(publication.covers) == 2
    protected = presumed_protected(publication)
    assert atom(PERIOD_BEFORE, "groups", "violence") in protected
    assert atom(PERIOD_BEFORE, "total", "total") not in protected


def test_an_empty_ledger_knows_nothing() -> None:
    publication = ledger_publication([])
    assert (publication.atoms, publication.published, presumed_protected(publication)) == ((), (), ())


def test_a_small_number_given_elsewhere_closes_the_gate_until_it_is_taken_back() -> None:
    """The board was told of exactly three incidents: what is to be protected is out already."""
    first = chained(BEFORE, None)
    hand = chained(BY_HAND, first)
    page = draft_of(PERIOD, different(3), layout("B"), 5)
    free = pass_gate(ledger_publication([first]), page, presumed_protected(ledger_publication([first])))
    assert free.as_laid_out
    told = ledger_publication([first, hand])
    assert told.published[-1].interval == Interval(3, 3)
    with pytest.raises(ViosError, match="gate_closed"):
        pass_gate(told, page, presumed_protected(told))
    taken_back = chained(
        replace(BY_HAND, source=LedgerSource.TAKEN_BACK, reference=hand.entry_hash, figures=()), hand
    )
    assert ledger_publication([first, hand, taken_back]).published == ledger_publication([first]).published

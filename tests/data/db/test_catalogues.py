"""The lists of the school in the real store: earlier words, and entries that were merged."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from tests.data.db import samples
from vios_desktop.data.open_vault import SqlVault
from vios_desktop.domain.bundling import Thresholds
from vios_desktop.domain.catalogue import CatalogueItem, CatalogueName, FormerWord
from vios_desktop.domain.gap import Gap
from vios_desktop.domain.trends import Cut, TrendPeriod
from vios_desktop.domain.vocabulary import GapState, SignalSubject
from vios_desktop.services.queries import GapQuery, IncidentQuery, SignalQuery

PLACE = CatalogueName.PLACE
YARD = CatalogueItem(PLACE, "yard", "Plein", "Yard", 1)
HALL = CatalogueItem(PLACE, "own_1", "Aula", "", 2, attributes={"like": "yard"})
PERIOD = TrendPeriod(samples.DAY - timedelta(days=40), samples.DAY + timedelta(days=40))


def test_earlier_words_come_back_in_their_order_and_go_with_the_entry(vault: SqlVault) -> None:
    words = tuple(FormerWord(f"Aula {n}", "", samples.NOON + timedelta(days=n)) for n in range(2))
    with vault.begin() as work:
        work.catalogues.put(YARD)
        work.catalogues.put(replace(HALL, former=words))
        assert list(work.catalogues.items(PLACE)) == [YARD, replace(HALL, former=words)]
        work.catalogues.put(replace(HALL, former=words[1:]))
        assert work.catalogues.items(PLACE)[1].former == words[1:]
        work.catalogues.remove(PLACE, HALL.code)
        assert list(work.catalogues.items(PLACE)) == [YARD]


def test_what_was_merged_is_found_and_counted_together(vault: SqlVault) -> None:
    with vault.begin() as work:
        samples.fill(work)
        for item in (YARD, replace(HALL, merged_into="yard", active=False)):
            work.catalogues.put(item)
        for code, into in (("youth_work", None), ("own_2", "youth_work")):
            work.catalogues.put(CatalogueItem(CatalogueName.PARTNER, code, code, "", 1, merged_into=into))
        first = work.incidents.get("incident-1")
        assert first is not None
        for number, place in ((8, "yard"), (9, "own_1")):
            facts = replace(first.facts, place=place, persons=(), items=(), measures=())
            work.incidents.add(replace(first, id=f"i-{number}", number=f"2026-90{number}", facts=facts))
        for number, place in ((8, "yard"), (9, "own_1")):
            about: dict[str, Any] = {"subject_kind": SignalSubject.PLACE, "place": place}
            work.signals.add(samples.signal(f"s-{number}", **about))
        work.gaps.add(Gap("g", "Niets", samples.DAY, ("own_2",), GapState.OPEN, samples.NOON, "account-test"))

        for code in ("yard", "own_1"):
            assert set(work.incidents.ids(IncidentQuery(places=(code,)))) == {"i-8", "i-9"}
            assert {one.id for one in work.signals.find(SignalQuery(place=code))} == {"s-8", "s-9"}
        assert [gap.id for gap in work.gaps.find(GapQuery(asked_kind="youth_work"))] == ["g"]
        counted = work.trends.counts(Cut.PLACE, PERIOD)
        assert (counted["yard"], counted.get("own_1")) == (2, None)
        assert set(work.trends.ids(Cut.PLACE, "yard", PERIOD)) == {"i-8", "i-9"}
        key = f"{SignalSubject.PLACE}:yard"
        assert key in work.signals.busy(samples.DAY, Thresholds(signals=2))
        assert {one.signal_id for one in work.signals.sightings(samples.DAY, {key})} == {"s-8", "s-9"}
        assert work.catalogues.usage(PLACE)["own_1"] == 2
        assert work.catalogues.usage(CatalogueName.PARTNER)["own_2"] == 1

"""Answers to the school's own fields in the real store: found by their text, counted, gone with their incident."""

from __future__ import annotations

from dataclasses import replace

from tests.data.db import samples
from vios_desktop.data.open_vault import SqlVault
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.own_field import FieldSort, OwnAnswer, in_order
from vios_desktop.services.queries import IncidentQuery

WORD = "zilvervos"


def answered(*values: tuple[str, FieldSort, str]) -> tuple[OwnAnswer, ...]:
    return in_order(OwnAnswer(code, sort, value) for code, sort, value in values)


def test_only_a_text_is_found_by_its_words_and_only_while_it_stands_there(vault: SqlVault) -> None:
    own = answered(("own_a", FieldSort.TEXT, f"Een {WORD}"), ("own_b", FieldSort.CHOICE, "keuzewoord"))
    first = samples.incident()
    with vault.begin() as work:
        work.incidents.add(replace(first, facts=replace(first.facts, own=own)))
        work.incidents.add(samples.incident("incident-2", "2026-002"))

        def found(text: str) -> list[str]:
            return list(work.incidents.ids(IncidentQuery(text=text)))

        assert found(WORD) == ["incident-1"]
        assert found("keuzewoord") == []
        work.incidents.replace(samples.changed(first, own=answered(("own_a", FieldSort.TEXT, "Iets anders"))), 1)
        assert (found(WORD), found("anders")) == ([], ["incident-1"])
        work.commit()
    assert vault.check(full=True).ok


def test_usage_counts_choices_and_not_what_looks_like_one(vault: SqlVault) -> None:
    with vault.begin() as work:
        for number, values in enumerate(
            (
                answered(("own_a", FieldSort.CHOICE, "own_x"), ("own_b", FieldSort.TEXT, "own_x")),
                answered(("own_a", FieldSort.CHOICE, "own_x")),
            ),
            1,
        ):
            one = samples.incident(f"incident-{number}", f"2026-00{number}")
            work.incidents.add(replace(one, facts=replace(one.facts, own=values)))
        assert work.catalogues.usage(CatalogueName.CHOICE) == {"own_x": 2}
        assert work.catalogues.usage(CatalogueName.FIELD) == {"own_a": 2, "own_b": 1}
        work.incidents.erase("incident-1")
        assert work.catalogues.usage(CatalogueName.FIELD) == {"own_a": 1}

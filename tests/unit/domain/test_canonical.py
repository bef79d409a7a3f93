"""One text and one hash per record, for years."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vios_desktop.domain.audit import AuditAction, AuditEntry
from vios_desktop.domain.canonical import canonical_hash, canonical_json
from vios_desktop.domain.decision_record import CardChoice, Choice, DecisionRecord
from vios_desktop.domain.draft import Draft
from vios_desktop.domain.publication import Delivery, Publication
from vios_desktop.domain.vocabulary import Role

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Small:
    name: str
    count: int = 1
    marks: tuple[str, ...] = field(default_factory=tuple)


@dataclass(frozen=True)
class SmallWithMore:
    name: str
    count: int = 1
    marks: tuple[str, ...] = field(default_factory=tuple)
    added_later: str = ""


def test_a_field_added_later_does_not_change_the_hash_of_older_records() -> None:
    assert canonical_hash(Small("a")) == canonical_hash(SmallWithMore("a"))
    assert canonical_hash(Small("a")) != canonical_hash(SmallWithMore("a", added_later="x"))


def test_every_field_counts() -> None:
    hashes = {canonical_hash(small) for small in (Small("a"), Small("b"), Small("a", 2), Small("a", 1, ("x",)))}

    assert len(hashes) == 4


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "null"),
        (True, "true"),
        (1.5, "1.5"),
        ("é", '"\\u00e9"'),
        (Role.COLLEAGUE, '"colleague"'),
        (date(2026, 11, 24), '"2026-11-24"'),
        (time(12, 40), '"12:40:00"'),
        (NOON, '"2026-11-24T12:00:00.000000+00:00"'),
        (NOON.astimezone(timezone(timedelta(hours=1))), '"2026-11-24T12:00:00.000000+00:00"'),
        (("b", "a"), '["b","a"]'),
        (frozenset({"b", "a"}), '["a","b"]'),
        ({"b": 1, "a": [2]}, '{"a":[2],"b":1}'),
        (Small("x", 2), '{"count":2,"name":"x"}'),
    ],
)
def test_every_value_has_one_text(value: object, text: str) -> None:
    assert canonical_json(value) == text


def test_bytes_stand_for_their_hash() -> None:
    assert json.loads(canonical_json(b"")) == {
        "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    }


@pytest.mark.parametrize("value", [object(), {1: "a"}, Small])
def test_a_value_without_one_form_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        canonical_json(value)


@pytest.mark.parametrize("value", [datetime(2026, 11, 24, 12, 0), float("nan"), float("inf")])  # noqa: DTZ001
def test_a_moment_without_zone_and_a_number_that_is_none_are_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r"zone|JSON"):
        canonical_json(value)


@pytest.mark.parametrize("value", ["text", Small, None])
def test_only_a_record_has_a_hash(value: object) -> None:
    with pytest.raises(TypeError):
        canonical_hash(value)


@given(values=st.dictionaries(st.text(max_size=8), st.integers() | st.text(max_size=8) | st.none(), max_size=6))
def test_the_order_of_names_is_no_matter(values: dict[str, Any]) -> None:
    turned = dict(reversed(values.items()))

    assert canonical_json(values) == canonical_json(turned)
    assert json.loads(canonical_json(values)) == values


@pytest.mark.parametrize(
    "record",
    [
        Draft("d", "incident", "marit", {"kind": "theft", "persons": []}, NOON),
        AuditEntry(1, NOON, "marit", AuditAction.UNLOCKED, "account", "marit", "", "", "", "h"),
        Delivery("d", "p", "kernteam", "overleg", NOON, "marit", "h"),
        Publication(
            "p", "core_team_summary", "y", 4, date(2026, 10, 24), date(2026, 11, 20), "B", "{}", "h", b"%PDF", "f",
            NOON, "marit",
        ),
        DecisionRecord(
            "r", "i", NOON, "marit", {"answers": {"a": "b"}}, (CardChoice("police", Choice.ACCEPTED),), "c", "h"
        ),
    ],
)  # fmt: skip
def test_every_kind_of_record_has_a_hash_that_follows_its_content(record: Any) -> None:
    assert canonical_hash(record) == canonical_hash(replace(record))
    assert len(canonical_hash(record)) == 64

"""One record, one text, one hash: also next year."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.data.db import samples
from tests.data.db.strategies import incidents
from vios_desktop.domain.canonical import canonical_hash, canonical_json
from vios_desktop.domain.incident import Incident


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True)
class Before:
    id: str
    day: date
    at: datetime
    colour: Colour = Colour.RED
    tags: frozenset[str] = frozenset()
    file: bytes = b""
    parts: tuple[int, ...] = ()


@dataclass(frozen=True)
class After(Before):
    note: str = ""
    extra: dict[str, int] = field(default_factory=dict)


AT = datetime(2026, 11, 24, 13, 5, 0, 7, tzinfo=timezone(timedelta(hours=1)))
PLAIN = ("a", date(2026, 11, 24), AT)


def test_the_form_is_the_documented_one() -> None:
    record = Before(*PLAIN, tags=frozenset({"b", "a"}), file=b"x", parts=(2, 1))
    digest = hashlib.sha256(b"x").hexdigest()
    assert canonical_json(record) == (
        f'{{"at":"2026-11-24T12:05:00.000007+00:00","day":"2026-11-24","file":{{"sha256":"{digest}"}},'
        '"id":"a","parts":[2,1],"tags":["a","b"]}'
    )
    assert canonical_hash(record) == hashlib.sha256(canonical_json(record).encode()).hexdigest()


def test_a_field_added_later_with_a_default_changes_no_hash() -> None:
    assert canonical_hash(After(*PLAIN)) == canonical_hash(Before(*PLAIN))
    assert canonical_hash(After(*PLAIN, note="x")) != canonical_hash(Before(*PLAIN))
    assert canonical_hash(After(*PLAIN, extra={"a": 1})) != canonical_hash(Before(*PLAIN))


def test_the_same_moment_in_another_zone_is_the_same() -> None:
    assert canonical_hash(Before("a", PLAIN[1], AT)) == canonical_hash(Before("a", PLAIN[1], AT.astimezone(UTC)))


@pytest.mark.parametrize("value", [{1: "a"}, object(), {"a": {2: 3}}])
def test_values_without_one_form_are_refused(value: object) -> None:
    with pytest.raises(TypeError):
        canonical_json(value)


def test_moments_without_zone_numbers_that_are_none_and_bare_values_are_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        canonical_json(datetime(2026, 1, 1))  # noqa: DTZ001 that is the point
    with pytest.raises(ValueError, match="JSON"):
        canonical_json(float("nan"))
    for value in ("text", Before):
        with pytest.raises(TypeError):
            canonical_hash(value)


@given(first=incidents(("p", None)), second=incidents(("p", None)))
def test_equal_records_and_only_those_have_equal_hashes(first: Incident, second: Incident) -> None:
    assert canonical_hash(first) == canonical_hash(replace(first))
    assert (canonical_hash(first) == canonical_hash(second)) == (first == second)


@given(change=st.text(st.characters(codec="utf-8"), min_size=1))
def test_every_text_counts(change: str) -> None:
    record = samples.incident()
    other = replace(record, facts=replace(record.facts, facts=record.facts.facts + change))
    assert canonical_hash(record) != canonical_hash(other)

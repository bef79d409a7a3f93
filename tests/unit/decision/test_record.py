"""The decision record: plain data, one hash, and a replay under the texts of that day."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.unit.decision.content_texts import person, walked, walked_with
from vios_desktop.decision.advice import advise
from vios_desktop.decision.content import Pack
from vios_desktop.decision.facts import Facts
from vios_desktop.decision.record import canonical_json, content_hash, record_payload, replay, texts_used
from vios_desktop.decision.vocabulary import Part
from vios_desktop.decision.walk import Walk
from vios_desktop.domain.errors import ViosError


@pytest.fixture
def walk(pack: Pack) -> Walk:
    seller = person(15, key="s", part=Part.SELLER)
    facts = Facts((seller, person((17, 18), key="b")), school={"house_rules": "yes"})
    return walked_with(pack, "vape_trade", facts, {"danger": "no"})


@pytest.fixture
def payload(walk: Walk) -> dict[str, Any]:
    kept: dict[str, Any] = json.loads(canonical_json(record_payload(walk, advise(walk))))
    return kept


def test_the_record_is_plain_data_with_a_stable_hash(walk: Walk, payload: dict[str, Any]) -> None:
    assert content_hash(payload) == content_hash(record_payload(walk, advise(walk)))
    assert len(content_hash(payload)) == 64
    assert payload["pack_version"] == walk.pack.version
    assert payload["kinds"] == ["vape_trade"]
    assert payload["facts"]["persons"][1]["age"] == [17, 18]
    assert {card["axis"] for card in payload["advice"]} >= {"criminal", "parents", "consequences"}


def test_the_canonical_text_does_not_depend_on_order() -> None:
    assert canonical_json({"b": 1, "a": "é"}) == '{"a":"é","b":1}'
    assert content_hash({"b": 1, "a": 2}) == content_hash({"a": 2, "b": 1})
    with pytest.raises(ValueError, match="JSON"):
        canonical_json(float("nan"))


def test_replay_gives_the_same_advice_from_the_kept_texts_alone(walk: Walk, payload: dict[str, Any]) -> None:
    kept = texts_used(walk)
    assert set(kept) == set(payload["texts"])
    assert "knife.toml" not in kept
    result = replay(payload, kept)
    assert result.same
    assert result.walk.answers == walk.answers


def test_the_texts_of_kinds_that_could_be_pulled_in_are_kept(pack: Pack) -> None:
    walk = walked(pack, "suspicion", person(15), danger="no")
    assert {"vape_trade.toml", "spice_vape.toml", "knife.toml"} <= set(texts_used(walk))
    assert replay(record_payload(walk, advise(walk)), texts_used(walk)).same


@pytest.mark.parametrize("kind", ["vape_use", "vape_trade", "spice_vape", "cannabis", "knife", "suspicion"])
def test_every_kind_can_be_replayed(pack: Pack, kind: str) -> None:
    walk = walked(pack, kind, person(15), danger="no")
    assert replay(record_payload(walk, advise(walk)), texts_used(walk)).same


def test_a_replay_that_differs_says_so(walk: Walk, payload: dict[str, Any]) -> None:
    payload["advice"][0]["headline"] = "Anders"
    assert not replay(payload, texts_used(walk)).same


def test_texts_of_another_version_are_refused(walk: Walk, payload: dict[str, Any]) -> None:
    texts = texts_used(walk)
    changed = {**texts, "vape_trade.toml": texts["vape_trade.toml"] + "\n# later\n"}
    with pytest.raises(ViosError, match="decision_texts_differ"):
        replay(payload, changed)
    del texts["labels.toml"]
    with pytest.raises(ViosError, match="decision_texts_differ"):
        replay(payload, texts)


@pytest.mark.parametrize("key", ["texts", "facts", "kinds", "answers", "advice"])
@pytest.mark.parametrize("wrong", [None, 3])
def test_a_damaged_record_is_refused(walk: Walk, payload: dict[str, Any], key: str, wrong: object) -> None:
    if wrong is None:
        del payload[key]
    else:
        payload[key] = wrong
    if key == "advice" and wrong is not None:
        assert not replay(payload, texts_used(walk)).same
        return
    with pytest.raises(ViosError, match="decision_record_damaged"):
        replay(payload, texts_used(walk))


def test_a_record_of_an_older_pack_is_replayed_under_its_own_texts() -> None:
    """Kept with the first content (2026.11.1); the closed lists have grown since, and must still read it."""
    kept = json.loads((Path(__file__).parent / "archive" / "2026_11_1_vape_trade.json").read_text("utf-8"))
    result = replay(kept["payload"], kept["texts"])
    assert result.same
    assert result.advice.pack_version == "2026.11.1"

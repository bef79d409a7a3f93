"""A policy file: every key narrows, what is wrong is told, and a wrong file never means less protection."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.reports.json_schema import problems
from vios_desktop.domain.school_policy import KEYS, Fault, PolicyFault, SchoolPolicy, read_policy

ROOT = Path(__file__).parents[3]
SCHEMA = json.loads((ROOT / "resources" / "schemas" / "policy.schema.json").read_text("utf-8"))
FREE = SchoolPolicy()
SAFE = SchoolPolicy(idle_most=5, shield_always=True)
EVERYTHING: dict[str, Any] = {
    "language": "en",
    "colours": "dark",
    "idle_minutes": {"default": 2, "most": 3},
    "screen_shield": "always",
    "practice_school": False,
    "use": "reports_only",
    "report_folder": "/mnt/meldingen",
    "inbox_folder": "\\\\server\\meldingen",
    "vault_folder": "D:\\VIOS",
    "second_place_within": ["/media", "E:\\"],
}


def content(**keys: object) -> bytes:
    return json.dumps({"format": "vios-policy", "version": 1, **keys}).encode()


def test_every_key_comes_through() -> None:
    found = read_policy(content(**EVERYTHING))

    assert found.faults == ()
    assert found.policy == SchoolPolicy(
        language="en",
        colours="dark",
        idle_usual=2,
        idle_most=3,
        shield_always=True,
        practice_school=False,
        reports_only=True,
        report_folder="/mnt/meldingen",
        inbox_folder="\\\\server\\meldingen",
        vault_folder="D:\\VIOS",
        second_place_within=("/media", "E:\\"),
    )
    assert set(EVERYTHING) == set(KEYS)


def test_a_policy_without_keys_fixes_nothing_and_a_byte_order_mark_does_no_harm() -> None:
    assert read_policy(b"\xef\xbb\xbf" + content()).policy == FREE
    assert read_policy(content(**{"$schema": "urn:vios:schema:policy:1"})).faults == ()
    assert read_policy(content(practice_school=True, use="everything")).policy == FREE


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        (b"", Fault.NOT_JSON),
        (b"{", Fault.NOT_JSON),
        (b"\xff\xfe{}", Fault.NOT_JSON),
        (b"[" * 50_000, Fault.NOT_JSON),
        (b" " * 70_000 + content(), Fault.NOT_JSON),
        (b'{"format": "vios-policy", "version": 1, "use": "everything", "use": "reports_only"}', Fault.NOT_JSON),
        (b"[]", Fault.NO_POLICY),
        (b"{}", Fault.NO_POLICY),
        (b'{"format": "vios-policy", "version": 2}', Fault.NO_POLICY),
    ],
)
def test_a_file_that_is_no_policy_gives_the_safe_settings(raw: bytes, fault: Fault) -> None:
    found = read_policy(raw)

    assert found.policy == SAFE
    assert found.faults == (PolicyFault(fault),)


@pytest.mark.parametrize(
    ("key", "value", "policy"),
    [
        ("idle_minutes", {"most": 60}, SchoolPolicy(idle_most=5)),
        ("idle_minutes", {"most": 0}, SchoolPolicy(idle_most=5)),
        ("idle_minutes", {"most": True}, SchoolPolicy(idle_most=5)),
        ("idle_minutes", {"default": 9, "most": 3}, SchoolPolicy(idle_most=5)),
        ("idle_minutes", {"maximum": 3}, SchoolPolicy(idle_most=5)),
        ("idle_minutes", {}, SchoolPolicy(idle_most=5)),
        ("idle_minutes", 3, SchoolPolicy(idle_most=5)),
        ("screen_shield", "never", SchoolPolicy(shield_always=True)),
        ("screen_shield", False, SchoolPolicy(shield_always=True)),
        ("practice_school", "no", SchoolPolicy(practice_school=False)),
        ("use", "report_only", SchoolPolicy(reports_only=True)),
        ("language", "de", FREE),
        ("colours", 1, FREE),
        ("report_folder", "meldingen", FREE),
        ("report_folder", "", FREE),
        ("vault_folder", "~/vios", FREE),
        ("inbox_folder", "/a\n", FREE),
        ("second_place_within", [], FREE),
        ("second_place_within", ["media"], FREE),
        ("second_place_within", "/media", FREE),
    ],
)
def test_a_bad_value_is_told_and_what_protects_is_on_its_safe_side(
    key: str, value: object, policy: SchoolPolicy
) -> None:
    found = read_policy(content(**{"language": "en", key: value}))

    assert found.faults == (PolicyFault(Fault.BAD_VALUE, key),)
    assert found.policy == policy._replace(language="" if key == "language" else "en")


def test_an_unknown_key_is_told_and_the_others_hold() -> None:
    found = read_policy(content(idle_minuts={"most": 2}, colours="dark"))

    assert found.faults == (PolicyFault(Fault.UNKNOWN_KEY, "idle_minuts"),)
    assert found.policy == SchoolPolicy(colours="dark")


@given(
    st.dictionaries(
        st.sampled_from((*KEYS, "other")),
        st.recursive(
            st.none() | st.booleans() | st.integers(-5, 90) | st.text(max_size=8),
            lambda inner: (
                st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(("most", "default")), inner)
            ),
            max_leaves=4,
        ),
    )
)
def test_no_file_makes_it_weaker_than_none(keys: dict[str, object]) -> None:
    policy = read_policy(content(**keys)).policy

    assert 1 <= policy.idle_most <= 30
    assert policy.idle_usual is None or 1 <= policy.idle_usual <= policy.idle_most
    if "idle_minutes" in keys and not isinstance(keys["idle_minutes"], dict):
        assert policy.idle_most == 5


def test_the_schema_knows_the_same_keys_and_the_example_is_right() -> None:
    assert set(SCHEMA["properties"]) == {"$schema", "format", "version", *KEYS}
    assert problems(json.loads(content(**EVERYTHING)), SCHEMA, SCHEMA) == []
    for name in ("policy-example.json", "linux/policy.json"):
        raw = (ROOT / "installer" / name).read_bytes()
        assert read_policy(raw).faults == ()
        assert problems(json.loads(raw), SCHEMA, SCHEMA) == []
    assert read_policy((ROOT / "installer" / "linux" / "policy.json").read_bytes()).policy == FREE


def test_the_notes_for_it_name_every_key() -> None:
    notes = (ROOT / "installer" / "voor-ict.md").read_text("utf-8")

    assert [key for key in KEYS if f"`{key}`" not in notes] == []

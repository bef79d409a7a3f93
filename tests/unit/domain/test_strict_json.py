"""What the standard JSON parser lets through and this one does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vios_desktop.domain.strict_json import (
    BadJsonError,
    as_object,
    canonical,
    parse_object,
    take_hex,
    take_int,
    take_list,
    take_text,
    take_word,
)

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"null",
        b"[]",
        b'"text"',
        b'{"a":1',
        b'{"a":1}x',
        b'{"a":1,"a":1}',
        b'{"a":{"b":1,"b":2}}',
        b'{"a":1.0}',
        b'{"a":1e3}',
        b'{"a":NaN}',
        b'{"a":-Infinity}',
        b'{"a":' + b"9" * 5000 + b"}",
        '{"a":"é"}'.encode(),
        b'\xef\xbb\xbf{"a":1}',
        b"{'a':1}",
        b'{"a":"\n"}',
        b'{"a":[[[[1]]]]}',
        b'{"a":' + b"[" * 5_000,
        b'{"a":' + b"{" * 5_000,
    ],
)
def test_refused(raw: bytes) -> None:
    with pytest.raises(BadJsonError):
        parse_object(raw, max_bytes=20_000, max_depth=4)


def test_size_and_depth_are_exact() -> None:
    assert parse_object(b'{"a":[]}', max_bytes=8, max_depth=2) == {"a": []}
    with pytest.raises(BadJsonError):
        parse_object(b'{"a":[]}', max_bytes=7, max_depth=2)
    with pytest.raises(BadJsonError):
        parse_object(b'{"a":[]}', max_bytes=8, max_depth=1)


def test_brackets_inside_texts_are_no_depth() -> None:
    assert parse_object(rb'{"a":"[[[[\"[{\\"}', max_bytes=100, max_depth=1) == {"a": '[[[["[{\\'}


@given(st.dictionaries(st.text(max_size=4), values, max_size=4))
def test_what_canonical_writes_reads_back_and_is_the_only_text(value: dict[str, object]) -> None:
    raw = canonical(value)
    assert raw.isascii()
    assert parse_object(raw, max_bytes=10**6, max_depth=50) == value
    assert canonical(parse_object(raw, max_bytes=10**6, max_depth=50)) == raw


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    try:
        value = parse_object(raw, max_bytes=150, max_depth=3)
    except BadJsonError:
        return
    assert isinstance(value, dict)


def test_fields_of_the_right_kind() -> None:
    source = {"n": 3, "t": "Voorbeeld", "h": "00ff", "w": "ok", "l": [{"n": 1}]}
    assert take_int(source, "n", least=3, most=3) == 3
    assert take_text(source, "t", most=9) == "Voorbeeld"
    assert take_hex(source, "h", length=2) == b"\x00\xff"
    assert take_word(source, "w", "ok", "other") == "ok"
    assert take_list(source, "l", most=1) == [{"n": 1}]


@pytest.mark.parametrize("value", [2, 4, True, "3", None, [3]])
def test_no_number_in_range(value: object) -> None:
    with pytest.raises(BadJsonError):
        take_int({"n": value}, "n", least=3, most=3)


@pytest.mark.parametrize("value", ["", "four", 3, None, "a\n", "\ud800", "\u202e", "\x00"])
def test_no_fitting_text(value: object) -> None:
    with pytest.raises(BadJsonError):
        take_text({"t": value}, "t", most=3)


@pytest.mark.parametrize("value", ["", "00f", "00FF", " 0ff", "00ff00", 0, None, "٠٠ff"])
def test_no_hex(value: object) -> None:
    with pytest.raises(BadJsonError):
        take_hex({"h": value}, "h", length=2)


@pytest.mark.parametrize("value", ["else", 1, None, ["ok"]])
def test_no_allowed_word(value: object) -> None:
    with pytest.raises(BadJsonError):
        take_word({"w": value}, "w", "ok")


@pytest.mark.parametrize("value", [None, {}, [{}, {}], [1], ["x"]])
def test_no_list_of_objects(value: object) -> None:
    with pytest.raises(BadJsonError):
        take_list({"l": value}, "l", most=1)


def test_no_object() -> None:
    assert as_object({}) == {}
    with pytest.raises(BadJsonError):
        as_object([])

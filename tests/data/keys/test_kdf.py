"""Argon2id: equal to another implementation, bounded, and calibrated within its limits."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from argon2.low_level import ARGON2_VERSION, Type, hash_secret_raw
from hypothesis import given
from hypothesis import strategies as st

from tests.data.keys.material import CHEAP
from vios_desktop.data.keys.kdf import (
    FLOOR,
    KIB_PER_MIB,
    KdfParameters,
    calibrate,
    derive_key,
    measured_s,
    passphrase_bytes,
)

SALT = bytes(range(16))


@pytest.mark.parametrize(
    "parameters", [CHEAP, KdfParameters(20 * KIB_PER_MIB, 2, 1), KdfParameters(19 * KIB_PER_MIB, 1, 4)]
)
def test_equal_to_argon2_cffi(parameters: KdfParameters) -> None:
    expected = hash_secret_raw(
        b"invented",
        SALT,
        time_cost=parameters.passes,
        memory_cost=parameters.memory_kib,
        parallelism=parameters.lanes,
        hash_len=32,
        type=Type.ID,
        version=ARGON2_VERSION,
    )
    assert derive_key(b"invented", SALT, parameters).reveal() == expected


@pytest.mark.parametrize(
    "parameters",
    [
        KdfParameters(19 * KIB_PER_MIB - 1, 1, 1),
        KdfParameters(1024 * KIB_PER_MIB + 1, 1, 1),
        KdfParameters(FLOOR.memory_kib, 0, 1),
        KdfParameters(FLOOR.memory_kib, 21, 1),
        KdfParameters(FLOOR.memory_kib, 1, 0),
        KdfParameters(FLOOR.memory_kib, 1, 9),
        KdfParameters(2**40, 1, 1),
    ],
)
def test_parameters_outside_the_range_are_refused_without_being_run(parameters: KdfParameters) -> None:
    assert not parameters.is_acceptable
    with pytest.raises(ValueError, match="outside"):
        derive_key(b"invented", SALT, parameters)


def test_the_range_ends_are_accepted() -> None:
    assert KdfParameters(19 * KIB_PER_MIB, 1, 1).is_acceptable
    assert KdfParameters(1024 * KIB_PER_MIB, 20, 8).is_acceptable
    assert KdfParameters(65536, 3, 1) == FLOOR


def test_the_same_passphrase_typed_differently_gives_the_same_bytes() -> None:
    assert passphrase_bytes("cafe\u0301 \ufb01ets") == passphrase_bytes("caf\u00e9 fiets")
    assert passphrase_bytes("\ud800") == b"\xed\xa0\x80"


def a_computer(floor_s: float) -> Callable[[KdfParameters], float]:
    """A computer on which the floor takes `floor_s` and time grows with passes times memory."""

    def measure_s(parameters: KdfParameters) -> float:
        work = parameters.memory_kib * parameters.passes
        return floor_s * work / (FLOOR.memory_kib * FLOOR.passes)

    return measure_s


@given(st.floats(min_value=0.0, max_value=60.0))
def test_calibration_keeps_the_limits_and_reaches_the_time_where_it_can(floor_s: float) -> None:
    measure_s = a_computer(floor_s)
    found = calibrate(measure_s)
    assert FLOOR.memory_kib <= found.memory_kib <= 256 * KIB_PER_MIB
    assert FLOOR.passes <= found.passes <= 10
    assert found.lanes == 1
    assert found.is_acceptable
    most_possible = measure_s(KdfParameters(256 * KIB_PER_MIB, 10))
    assert measure_s(found) <= max(1.0, floor_s) * 1.000001
    assert measure_s(found) >= min(0.5, most_possible)


@pytest.mark.parametrize(
    ("floor_s", "expected"),
    [
        (2.0, FLOOR),
        (0.6, FLOOR),
        (0.3, KdfParameters(64 * KIB_PER_MIB, 7)),
        (0.08, KdfParameters(176 * KIB_PER_MIB, 10)),
        (0.0, KdfParameters(256 * KIB_PER_MIB, 10)),
    ],
)
def test_calibration_adds_passes_first_then_memory(floor_s: float, expected: KdfParameters) -> None:
    assert calibrate(a_computer(floor_s)) == expected


def test_a_real_derivation_is_timed() -> None:
    assert measured_s(CHEAP) > 0.001

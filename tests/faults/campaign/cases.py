"""Every case of the campaign, in the order of the table."""

from __future__ import annotations

from tests.faults.campaign import (
    broken_files,
    clocks,
    connections,
    content,
    full_disk,
    handing,
    io_faults,
    kills,
    owners,
    power,
    rotations,
    sealed,
)

CASES = (
    kills.CASE,
    rotations.CASE,
    power.WORK,
    power.MAKING,
    power.CONTROL,
    io_faults.CASE,
    full_disk.CASE,
    broken_files.CASE,
    owners.CASE,
    clocks.CASE,
    connections.CASE,
    sealed.CIPHERTEXTS,
    sealed.INTERIORS,
    handing.PACKAGES,
    handing.HANDOVERS,
    handing.WORDS,
    content.PACKS,
    content.INSIDES,
)

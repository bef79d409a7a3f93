"""Every case of the campaign, in the order of the table."""

from __future__ import annotations

from tests.faults.campaign import (
    broken_files,
    clocks,
    connections,
    full_disk,
    handing,
    io_faults,
    kills,
    lists,
    other_reader,
    owners,
    passphrases,
    power,
    rotations,
    round_trips,
    sealed,
    secrets,
    stale,
    upgrades,
)

CASES = (
    kills.CASE,
    rotations.CASE,
    power.WORK,
    power.ROTATING,
    power.MAKING,
    power.CONTROL,
    *io_faults.CASES,
    full_disk.CASE,
    *broken_files.CASES,
    *(stale.PAGES, stale.DATABASES, stale.FOLDERS, stale.JOURNALS),
    *(upgrades.KILLS, upgrades.NEWER, round_trips.CASE, passphrases.CASE),
    owners.CASE,
    clocks.CASE,
    connections.CASE,
    *(secrets.CASE, other_reader.CASE),
    sealed.CIPHERTEXTS,
    sealed.INTERIORS,
    handing.PACKAGES,
    handing.HANDOVERS,
    handing.WORDS,
    *(lists.TEXTS, lists.SHEETS),
)

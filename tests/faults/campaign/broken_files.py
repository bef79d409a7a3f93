"""Flipped, cut-off, zeroed and swapped bytes in every file of a vault: never right, never the user's fault."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.faults.campaign.case import Case, Tally
from tests.faults.campaign.vault import Contents, Filled, contents, filled_vault
from vios_desktop.domain.errors import ViosError

PAGE = 4096
_BLAMES_THE_USER = frozenset({"wrong_passphrase", "recovery_key_wrong", "unlock_wait"})


def flip(raw: bytearray, rng: random.Random) -> None:
    raw[rng.randrange(len(raw))] ^= 1 << rng.randrange(8)


def cut_off(raw: bytearray, rng: random.Random) -> None:
    del raw[rng.randrange(len(raw)) :]


def zero(raw: bytearray, rng: random.Random) -> None:
    size = min(PAGE, len(raw))
    start = rng.randrange(max(1, len(raw) // size)) * size
    raw[start : start + size] = bytes(len(raw[start : start + size]))


def swap(raw: bytearray, rng: random.Random) -> None:
    """Two pages change places; in a small file its two halves."""
    size = PAGE if len(raw) >= 2 * PAGE else len(raw) // 2
    one, other = rng.sample(range(len(raw) // size), 2)
    first, second = slice(one * size, (one + 1) * size), slice(other * size, (other + 1) * size)
    raw[first], raw[second] = raw[second], raw[first]


DAMAGE: dict[str, Callable[[bytearray, random.Random], None]] = {
    "flip": flip,
    "cut off": cut_off,
    "zero": zero,
    "swap": swap,
}


def vault_files(vault: Filled) -> dict[str, list[Path]]:
    """Kind of file -> the files of that kind; a previous good copy is left as it is, as it is for a user."""
    kinds = {
        "data.db": [vault.folder / "data.db"],
        "slots.json": [vault.folder / "slots.json"],
        "blob": sorted((vault.folder / "blobs").rglob("*.blob")),
        "anchor.bin": [vault.folder / "anchor.bin"],
    }
    return {kind: there for kind, files in kinds.items() if (there := [path for path in files if path.exists()])}


def play(tries: int, seed: int, folder: Path) -> Tally:
    """So many tries for each kind of file."""
    rng, tally = random.Random(seed), Tally()  # noqa: S311 repeatable, not secret
    whole = contents(filled_vault().copied_to(_new(folder / "whole")))
    for kind in vault_files(filled_vault()):
        for number in range(tries):
            place = _new(folder / f"{kind} {number}")
            vault = filled_vault().copied_to(place)
            path = rng.choice(vault_files(vault)[kind])
            how = rng.choice(list(DAMAGE))
            raw = bytearray(path.read_bytes())
            before = bytes(raw)
            DAMAGE[how](raw, rng)
            path.write_bytes(raw)
            answer, loss = _look(vault, whole) if raw != before else ("nothing changed", "")
            losses = [f"{kind}, {how}, try {number}, seed {seed}: {loss}"] if loss else []
            tally.note(f"{kind}: {answer}", *losses)
            shutil.rmtree(place)
    return tally


def _look(vault: Filled, whole: Contents) -> tuple[str, str]:
    """What the program said, and what is wrong with that; nothing is how it should be."""
    try:
        found = contents(vault)
    except ViosError as error:
        return error.code, "blamed on the user" if error.code in _BLAMES_THE_USER else ""
    except Exception as error:  # noqa: BLE001 anything else would be a crash
        return "crash", f"crash: {type(error).__name__}"
    return ("all there", "") if found == whole else ("other contents", "shown as right, but other contents")


def _new(folder: Path) -> Path:
    folder.mkdir()
    return folder


CASE = Case(
    "broken bytes in every file",
    "0 shown as right, 0 crashes, never 'wrong passphrase'",
    full=1_250,
    short=8,
    play=play,
)

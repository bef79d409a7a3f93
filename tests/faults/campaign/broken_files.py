"""Flipped, cut-off, zeroed and swapped bytes in every file of a vault: never right, never the user's fault."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from tests.fakes import resource_text
from tests.faults.campaign.case import Case, Tally
from tests.faults.campaign.vault import Filled, backed_up, checked_backup, contents, filled_vault
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


@dataclass(frozen=True)
class Kind:
    """`files` of a copy of the vault, one of which is spoilt each time; `look` says what is in it, as for a user.

    `codes` are what may be said of such damage; empty where the program has to go on without a word.
    """

    name: str
    files: Callable[[Filled], list[Path]]
    codes: frozenset[str]
    look: Callable[[Filled], object] = contents
    whole: Callable[[], Filled] = filled_vault


def _witnesses(vault: Filled) -> list[Path]:
    """The one beside the database, and the one in the user's own data."""
    return [vault.folder / "anchor.bin", *(vault.home / "settings" / "anchors").glob("*.bin")]


def _backups(vault: Filled) -> list[Path]:
    return sorted((vault.home / "backups").glob("*.vbk"))


KINDS = {
    kind.name: kind
    for kind in (
        Kind(
            "the database",
            lambda vault: [vault.folder / "data.db"],
            frozenset({"database_damaged", "not_a_vault"}),
        ),
        Kind(
            "the key slots, both copies",
            lambda vault: [vault.folder / "slots.json", vault.folder / "slots.json.bak"],
            frozenset({"key_file_damaged"}),
        ),
        Kind(
            "a file of the dossier",
            lambda vault: sorted((vault.folder / "blobs").rglob("*.blob")),
            frozenset({"file_damaged"}),
        ),
        Kind("a witness of the log", _witnesses, frozenset()),
        Kind(
            "a backup",
            _backups,
            frozenset({"backup_foreign", "backup_newer", "backup_cut_off", "backup_damaged", "backup_altered"}),
            checked_backup,
            backed_up,
        ),
    )
}
_TOGETHER = frozenset({"the key slots, both copies"})


def play(kind: Kind, tries: int, seed: int, folder: Path) -> Tally:
    """So many tries for this kind of file."""
    tally = Tally()
    source = kind.whole()
    whole = kind.look(source.copied_to(_new(folder / "whole")))
    place = folder / "try"
    for number in range(tries):
        rng = random.Random(f"{seed}/{number}")  # noqa: S311 - a try has to come back from its seed
        place.mkdir()
        vault = source.copied_to(place)
        files = kind.files(vault)
        how = rng.choice(list(DAMAGE))
        chosen = files if kind.name in _TOGETHER else [rng.choice(files)]
        changed = [_spoil(path, how, rng) for path in chosen]
        answer, loss = _judged(kind, vault, whole) if all(changed) else ("nothing changed", "")
        tally.note(f"{how}: {answer}", *([f"{how}, {seed}/{number}: {loss}"] if loss else []))
        shutil.rmtree(place)
    return tally


def _spoil(path: Path, how: str, rng: random.Random) -> bool:
    """Whether anything is different now."""
    before = path.read_bytes()
    raw = bytearray(before)
    DAMAGE[how](raw, rng)
    path.write_bytes(raw)
    return raw != before


def _judged(kind: Kind, vault: Filled, whole: object) -> tuple[str, str]:
    """What the program said, and what is wrong with that; nothing is how it should be."""
    try:
        found = kind.look(vault)
    except ViosError as error:
        return error.code, _wrong_word(kind, error.code)
    except Exception as error:  # noqa: BLE001 anything else would be a crash
        return "crash", f"crash: {type(error).__name__}"
    return ("all there", "") if found == whole else ("other contents", "shown as right, but other contents")


def _wrong_word(kind: Kind, code: str) -> str:
    if code in _BLAMES_THE_USER:
        return f"blamed on the user: {code}"
    if code not in kind.codes:
        return f"another word than for damage: {code}"
    return "" if _points_to_a_backup(code) else f"does not say where a good copy is: {code}"


@cache
def _points_to_a_backup(code: str) -> bool:
    now = json.loads(resource_text("texts/errors.json"))[code]["nl"]["now"].lower()
    return any(word in now for word in ("reservekopie", "back-up"))


def _new(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _case(kind: Kind) -> Case:
    wanted = "0 shown as right, 0 crashes, called damage, never blamed on the user"
    return Case(f"broken bytes: {kind.name}", wanted, full=5_000, short=8, play=partial(play, kind))


CASES = tuple(_case(kind) for kind in KINDS.values())

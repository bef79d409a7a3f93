"""Wrong passphrases: the delay to the second, over restarts, the right one afterwards; both take the same time."""

from __future__ import annotations

import random
import statistics
import time
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from tests.faults.campaign.case import Case, Tally
from tests.real_store import PASSPHRASE, Computer, made_vault
from vios_desktop.data.keys.changing import SlotRules, create
from vios_desktop.data.keys.kdf import FLOOR
from vios_desktop.data.keys.opening import open_with_passphrase
from vios_desktop.data.keys.passphrase import PassphrasePolicy
from vios_desktop.data.keys.recovery_code import RecoveryCode
from vios_desktop.domain.errors import ViosError

_CURVE = (0, 0, 1, 2, 4, 8, 16, 32, 60, 60)
_TIMED = 15
_SHARE = 0.10


def play(tries: int, seed: int, folder: Path) -> Tally:
    tally = Tally()
    for number in range(tries):
        rng = random.Random(f"{seed}/{number}")  # noqa: S311
        place = folder / str(number)
        place.mkdir()
        losses = _curve(place, rng)
        tally.note("the delay, then the right one", *(f"{seed}/{number}: {loss}" for loss in losses))
    share = _difference()
    tally.worst = f"wrong and right differ by {share:.1%} of processor time over {_TIMED} of each, with {FLOOR}"
    if share > _SHARE:
        tally.losses.append(tally.worst)
    return tally


def _curve(place: Path, rng: random.Random) -> list[str]:
    computer = Computer(place / "home")
    folder = made_vault().copied_to(place / "school")
    losses = []
    for wait_s in _CURVE[: rng.randrange(3, len(_CURVE) + 1)]:
        if rng.random() < 0.5:
            computer = computer.restarted()
        losses += _refused(computer, folder, f"zeker niet deze zin {rng.random()}", "wrong_passphrase")
        if wait_s:
            computer.clock.set(computer.clock.moment + timedelta(seconds=wait_s - 0.001))
            losses += _refused(computer.restarted(), folder, PASSPHRASE, "unlock_wait")
            computer.clock.set(computer.clock.moment + timedelta(seconds=0.001))
    try:
        computer.unlock(computer.store.describe(folder))[0].vault.close()
    except ViosError as error:
        losses.append(f"the right one: {error.code}")
    return losses


def _refused(computer: Computer, folder: Path, passphrase: str, code: str) -> list[str]:
    try:
        computer.unlock(computer.store.describe(folder), passphrase)
    except ViosError as error:
        return [] if error.code == code else [f"{error.code} instead of {code}"]
    return [f"opened instead of {code}"]


def _difference() -> float:
    """Between the medians of wrong and right, as a share of the right one."""
    rules = SlotRules(FLOOR, PassphrasePolicy.from_text(""))
    key_file, keys = create("Proefcollege", "Marit Fictief", PASSPHRASE, RecoveryCode.generate(), rules)
    spent: dict[bool, list[float]] = {True: [], False: []}
    for number in range(2 * _TIMED):
        right = number % 2 == 0
        begun = time.process_time()
        with suppress(ViosError):
            open_with_passphrase(key_file, keys.slot_id, PASSPHRASE if right else "zeker niet deze zin")
        spent[right].append(time.process_time() - begun)
    median = {right: statistics.median(all_s) for right, all_s in spent.items()}
    return abs(median[True] - median[False]) / median[True]


CASE = Case(
    "wrong passphrases", "the delay exact, then the right one opens; the same time", full=20, short=2, play=play
)

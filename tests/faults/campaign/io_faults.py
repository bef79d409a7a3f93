"""The k-th write, flush, truncation, renaming or reading fails, once or for good: nothing lost, nothing silent."""

from __future__ import annotations

import errno
import itertools
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.data.db.corpus_vaults import VERSIONS, old_vault
from tests.data.db.test_every_version import rows_of
from tests.data.db.vaults import KEY
from tests.faults import shims
from tests.faults.campaign import limits
from tests.faults.campaign.case import Case, Tally
from tests.faults.campaign.io_worker import NEW
from tests.faults.campaign.vault import Filled, checked_backup, contents, filled_vault
from tests.real_store import JORIS, OTHER_PASSPHRASE, PASSPHRASE, Computer, made_vault
from vios_desktop.data.database import SCHEMA_VERSION, connect, schema_version
from vios_desktop.data.folder import VaultFolder
from vios_desktop.data.integrity import full_check
from vios_desktop.data.keys.key_file import KeyState
from vios_desktop.domain.errors import ViosError

ROOT = Path(__file__).parents[3]
WRITES, READS = "WSTNO", "R"
_WAYS = {
    WRITES: tuple(itertools.product((errno.EIO, errno.ENOSPC), (False, True))),
    READS: tuple(itertools.product((errno.EIO,), (False, True))),
}
_NEVER_SAID = frozenset({"wrong_passphrase", "recovery_key_wrong", "log_broken_read_only", "audit_chain_broken"})
"""The user did nothing wrong, and the log is not broken: the disk failed."""


@dataclass(frozen=True)
class Work:
    """`prepared` puts what is worked on in an empty folder; `faults` tells what is wrong with it afterwards."""

    name: str
    prepared: Callable[[Path], object]
    faults: Callable[[Path, dict[str, Any]], list[str]]


def play(work: Work, tries: int, seed: int, folder: Path) -> Tally:
    """`tries` spread evenly over every step, in every way; 0 tries plays each step in each way."""
    tally = Tally()
    library = shims.built("fail", folder)
    with _worker(library) as worker:
        for kinds, ways in _WAYS.items():
            ask = partial(_ask, worker, work)
            steps = ask(_prepared(work, folder / f"count {kinds}"), 0, 0, False, kinds)["steps"]
            every = [(k, *way) for k in range(1, steps + 1) for way in ways]
            chosen = list(_spread(every, tries // 2, seed))
            for k, number_of_error, for_good in chosen:
                place = _prepared(work, folder / "try")
                said = ask(place, k, number_of_error, for_good, kinds)
                said_error = f"{errno.errorcode[number_of_error]}{', for good' if for_good else ''}"
                label = f"{work.name}, {kinds} {k} of {steps}, {said_error}"
                tally.note(_seen(said), *(f"{label}: {loss}" for loss in _losses(work, place, said)))
                shutil.rmtree(place)
            tally.worst += f"{steps} steps of the kinds {kinds}; "
    return tally


def _spread(every: Sequence[Any], tries: int, seed: int) -> Iterator[Any]:
    """All, or so many of them evenly, from a start that the seed gives."""
    if tries == 0 or tries >= len(every):
        return iter(every)
    return (every[(seed + number * len(every) // tries) % len(every)] for number in range(tries))


def _prepared(work: Work, place: Path) -> Path:
    place.mkdir()
    work.prepared(place)
    return place


def _worker(library: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.faults.campaign.io_worker"],
        cwd=ROOT,
        env={**os.environ, "LD_PRELOAD": str(library), "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _ask(
    worker: subprocess.Popen[str], work: Work, place: Path, k: int, number: int, for_good: bool, kinds: str
) -> dict[str, Any]:
    assert worker.stdin is not None
    assert worker.stdout is not None
    asked = {
        "work": work.name,
        "root": str(place),
        "k": k,
        "errno": number,
        "for_good": int(for_good),
        "kinds": kinds,
    }
    worker.stdin.write(json.dumps(asked) + "\n")
    worker.stdin.flush()
    answer: dict[str, Any] = json.loads(worker.stdout.readline())
    return answer


def _seen(said: dict[str, Any]) -> str:
    return ", ".join(said.get("codes", ())) or "nothing failed"


def _losses(work: Work, place: Path, said: dict[str, Any]) -> list[str]:
    """What is wrong afterwards, when the disk works again."""
    losses = [f"crash in {crash}" for crash in said.get("crashes", ())]
    if said["status"] != 0:
        losses.append(f"the process died: {said['status']}")
    losses += [f"wrongly said: {code}" for code in said.get("codes", ()) if code.split()[-1] in _NEVER_SAID]
    losses += [f"not after the disk worked again: {code}" for code in said.get("codes", ()) if code[:5] == "again"]
    try:
        return losses + work.faults(place, said)
    except ViosError as error:
        return [*losses, f"does not open afterwards: {error.code}"]
    except Exception as error:  # noqa: BLE001 whatever it is, it must not be
        return [*losses, f"crash afterwards: {type(error).__name__}"]


def _vault_in(place: Path) -> Filled:
    return Filled(place / "home", place / "school")


def _after_saving(place: Path, said: dict[str, Any]) -> list[str]:
    vault, problem = _vault_in(place), ViosError("wrong_passphrase")
    for passphrase in (NEW, PASSPHRASE) if said.get("done") is not True else (NEW,):
        try:
            return _lost(vault, said, passphrase)
        except ViosError as error:
            problem = error
    raise problem


def _lost(vault: Filled, said: dict[str, Any], passphrase: str = PASSPHRASE) -> list[str]:
    kept = {*said.get("kept", ()), *([said["again"]] if said.get("again") else []), *_filled_records()}
    return [f"lost {len(lost)}"] if (lost := kept - contents(vault, passphrase).records) else []


@cache
def _filled_records() -> frozenset[str]:
    """What was in the vault before."""
    with TemporaryDirectory() as folder:
        return contents(_small_vault().copied_to(Path(folder))).records


def _small_vault() -> Filled:
    """Few records: each step is played several times, and the tables alone are some hundred pages."""
    return filled_vault(4, 1)


def _after_backup(place: Path, said: dict[str, Any]) -> list[str]:
    """Whatever has the name of a backup is a good one, and no half one is left after the next was made."""
    vault = _vault_in(place)
    made = list((vault.home / "backups").glob("*.vbk"))
    if len(made) != 1:  # of one day the last stays
        return [f"{len(made)} backups"]
    checked_backup(vault)
    left = [path for path in (*vault.folder.iterdir(), *(vault.home / "backups").iterdir()) if path not in made]
    losses = ["half a backup is left"] if any(".part" in path.name for path in left) else []
    return losses + _lost(vault, said)


def _after_rotation(place: Path, said: dict[str, Any]) -> list[str]:
    vault = _vault_in(place)
    losses = _lost(vault, said)
    key_file = VaultFolder(vault.folder).key_store.read().key_file
    if key_file.state is not KeyState.OK:
        losses.append("still being replaced after an unlock")
    if said["done"] and any(slot.name == JORIS for slot in key_file.accounts()):
        losses.append("who left still has a key")
    if not said["done"]:
        losses += _joris_or_nobody(vault)
    return losses


def _joris_or_nobody(vault: Filled) -> list[str]:
    """When it failed, the other account has its old key or none, and is told so in its own words."""
    computer = Computer(vault.home)
    info = computer.store.describe(vault.folder)
    number = next((n for n, account in enumerate(info.accounts) if account.display_name == JORIS), None)
    if number is None:
        return []
    try:
        computer.unlock(info, OTHER_PASSPHRASE, number)[0].vault.close()
    except ViosError as error:
        return [] if error.code in ("not_found", "account_ended") else [f"the other account: {error.code}"]
    return []


def _after_upgrade(place: Path, said: dict[str, Any]) -> list[str]:
    del said
    path = place / "school" / "data.db"
    connection = connect(path, KEY)
    version = schema_version(connection)
    connection.close()
    losses = [f"version {version} after the second opening"] if version != SCHEMA_VERSION else []
    after = rows_of(path)
    if {name: after.get(name, 0) for name in _rows_of_the_first()} != _rows_of_the_first():
        losses.append("other numbers of rows")
    if not full_check(path, KEY).ok:
        losses.append("damaged")
    copies = [full_check(copy, KEY).ok for copy in path.parent.glob("*.copy.db")]
    return losses if all(copies) else [*losses, "a copy that is not good has its final name"]


def _first_version() -> Path:
    """The database of the first version there was, made once."""
    folder = made_vault().folder.parent / "first version"
    if not folder.exists():
        folder.mkdir()
        old_vault(VERSIONS[0], folder)
    return folder / "data.db"


@cache
def _rows_of_the_first() -> dict[str, int]:
    return rows_of(_first_version())


def _put_first_version(place: Path) -> None:
    (place / "school").mkdir()
    shutil.copyfile(_first_version(), place / "school" / "data.db")


def _after_limiting(place: Path, said: dict[str, Any]) -> list[str]:
    del said
    return limits.losses_in(_vault_in(place))


_WORKS = {
    "a full save": Work("save", lambda place: _small_vault().copied_to(place), _after_saving),
    "a backup": Work("backup", lambda place: _small_vault().copied_to(place), _after_backup),
    "replacing the key": Work("rotate", lambda place: _small_vault().copied_to(place), _after_rotation),
    "protecting an incident": Work(
        "limit", lambda place: limits.decided_vault().copied_to(place), _after_limiting
    ),
    "an upgrade": Work("migrate", _put_first_version, _after_upgrade),
}


def _case(name: str, work: Work) -> Case:
    wanted = "every k, once and for good: 0 lost, 0 silent, no crash, opens"
    return Case(
        f"the k-th step fails: {name}", wanted, full=0, short=24, play=partial(play, work), needs=shims.missing
    )


CASES = tuple(_case(name, work) for name, work in _WORKS.items())
SAVING = CASES[0]
LIMITING = next(case for case in CASES if "protecting" in case.name)

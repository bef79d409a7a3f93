"""A program whose files fail: forked per try from one that has everything loaded, with `fail.c` preloaded.

`python -m tests.faults.campaign.io_worker`: reads tries as lines of JSON, answers each with a line of JSON.
"""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import sys
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.data.db.vaults import VaultFile
from tests.faults.campaign import limits
from tests.faults.campaign.vault import Filled, contents, opened, record
from tests.real_store import JORIS, PASSPHRASE
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.account_keys import AccountKeys
from vios_desktop.services.accounts import AccountService
from vios_desktop.services.backups import BackupService

NEW = "een heel andere zin dan eerst"


def main() -> None:
    warm: set[str] = set()
    for line in sys.stdin:
        asked = json.loads(line)
        if asked["work"] not in warm:
            _warm_up(asked)
            warm.add(asked["work"])
        reads, writes = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reads)
            try:
                os.write(writes, json.dumps(work(asked)).encode())
            except BaseException:  # noqa: BLE001 the fork ends here, whatever happens
                traceback.print_exc()
                os._exit(1)
            os._exit(0)
        os.close(writes)
        parts = []
        while part := os.read(reads, 65_536):
            parts.append(part)
        os.close(reads)
        _, status = os.waitpid(child, 0)
        answer = json.loads(b"".join(parts) or b"{}") | {"status": status}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def _warm_up(asked: dict[str, Any]) -> None:
    """Once without a fault, on a copy: what is loaded at the first use need not be loaded in every fork."""
    with TemporaryDirectory() as folder:
        copy = shutil.copytree(asked["root"], Path(folder) / "copy")
        work({**asked, "root": str(copy), "k": 0, "for_good": 0})


class Trial:
    """What was said to be kept, the codes of what failed, and what was no error for a user."""

    def __init__(self, asked: dict[str, Any]) -> None:
        self.asked = asked
        self.vault = Filled(Path(asked["root"]) / "home", Path(asked["root"]) / "school")
        self.said: dict[str, Any] = {"kept": [], "done": False, "codes": [], "crashes": [], "again": None}
        self._spoil = ctypes.CDLL(None)

    def arm(self) -> None:
        asked = self.asked
        self._spoil.vios_fail_arm(
            asked["root"].encode(),
            ctypes.c_long(asked["k"]),
            asked["errno"],
            asked["for_good"],
            asked["kinds"].encode(),
        )

    def disarm(self) -> None:
        """The disk works again; the steps so far are counted."""
        self.said["steps"] = self._spoil.vios_fail_count()
        self._spoil.vios_fail_disarm()

    def step(self, what: str, work: Callable[[], Any]) -> Any:
        try:
            return work()
        except ViosError as error:
            self.said["codes"].append(f"{what}: {error.code}")
        except Exception as error:  # noqa: BLE001 the program would show its notice of an unexpected error
            self.said["crashes"].append(f"{what}: {type(error).__name__} at {_place(error)}")
        return None


def work(asked: dict[str, Any]) -> dict[str, Any]:
    """One try; every step may fail and the next is tried."""
    trial = Trial(asked)
    WORKS[asked["work"]](trial)
    return trial.said


def save(trial: Trial) -> None:
    """Unlock, record, keep a file, change the passphrase; when reading fails, read all."""
    said, step = trial.said, trial.step
    trial.arm()
    unlocked = step("unlock", lambda: opened(trial.vault))
    if unlocked is None:
        trial.disarm()
        return
    session, keys = unlocked
    kept = [
        step("record", lambda: record(session, 0, with_file=False)),
        step("record", lambda: record(session, 1, with_file=True)),
    ]
    said["kept"] = [one for one in kept if one]
    account = session.account.id
    said["done"] = step("passphrase", partial(_changed, keys, account))
    trial.disarm()
    said["again"] = step("again", lambda: record(session, 9, with_file=True))
    step("close", session.vault.close)
    if trial.asked["kinds"] == "R":
        step("read", lambda: contents(trial.vault, NEW if said["done"] else PASSPHRASE))


def _changed(keys: AccountKeys, account: str) -> bool:
    keys.change_passphrase(account, PASSPHRASE, NEW)
    return True


def backup(trial: Trial) -> None:
    """Make a backup; when the disk works again, another in the same session."""
    session, _ = opened(trial.vault)
    trial.arm()
    trial.said["done"] = trial.step("backup", lambda: bool(BackupService(session).make_now()))
    trial.disarm()
    trial.step("again", lambda: BackupService(session).make_now())
    trial.said["again"] = trial.step("again", lambda: record(session, 9, with_file=True))
    trial.step("close", session.vault.close)


def rotate(trial: Trial) -> None:
    """Withdraw an account, which replaces the vault key; when the disk works again, record in the same session."""
    session, keys = opened(trial.vault)
    with session.begin() as reading:
        joris = next(account.id for account in reading.accounts.all() if account.display_name == JORIS)
    trial.arm()
    trial.said["done"] = trial.step("withdraw", lambda: bool(AccountService(session, keys).withdraw(joris)))
    trial.disarm()
    trial.said["again"] = trial.step("again", lambda: record(session, 9, with_file=True))
    trial.step("close", session.vault.close)


def migrate(trial: Trial) -> None:
    """Open a vault of an earlier version; once more when the disk works again."""
    file = VaultFile(Path(trial.asked["root"]) / "school" / "data.db")
    trial.arm()
    trial.step("upgrade", lambda: file.open().close())
    trial.disarm()
    trial.step("again", lambda: file.open().close())


def limit(trial: Trial) -> None:
    """Protect a decided incident and take that back; what failed is done when the disk works again."""
    session, keys = opened(trial.vault)
    service, incident_id = limits.limited_of(session, keys), limits.the_incident(session)
    trial.arm()
    trial.step("limit", lambda: service.limit(incident_id, (), limits.WHY))
    trial.step("take back", lambda: service.take_back(incident_id))
    trial.disarm()
    trial.step("again", lambda: limits.take_back_if_limited(session, keys))
    trial.step("close", session.vault.close)


WORKS: dict[str, Callable[[Trial], None]] = {
    "save": save,
    "backup": backup,
    "rotate": rotate,
    "migrate": migrate,
    "limit": limit,
}


def _place(error: BaseException) -> str:
    """Where in VIOS it was raised last, as file:line."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "vios_desktop" in frame.filename] or frames
    return f"{Path(ours[-1].filename).name}:{ours[-1].lineno}"


if __name__ == "__main__":
    main()

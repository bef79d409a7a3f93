"""A program whose files fail: forked per try from one that has everything loaded, with `fail.c` preloaded.

`python -m tests.faults.campaign.io_worker`: reads tries as lines of JSON, answers each with a line of JSON.
"""

from __future__ import annotations

import ctypes
import json
import os
import sys
import traceback
from pathlib import Path
from typing import Any

from tests.faults.campaign.vault import Filled, contents, opened, record
from tests.real_store import PASSPHRASE
from vios_desktop.domain.errors import ViosError

NEW = "een heel andere zin dan eerst"


def main() -> None:
    for line in sys.stdin:
        reads, writes = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reads)
            answer = work(json.loads(line))
            os.write(writes, json.dumps(answer).encode())
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


def work(asked: dict[str, Any]) -> dict[str, Any]:
    """Unlock, record, keep a file, change the passphrase, read all; every step may fail and the next is tried.

    Answers what was said to be kept, the codes of what failed, and what was no error for a user.
    """
    spoil = ctypes.CDLL(None)
    vault = Filled(Path(asked["home"]), Path(asked["school"]))
    said: dict[str, Any] = {"kept": [], "passphrase": False, "codes": [], "crashes": [], "again": None}
    spoil.vios_fail_arm(
        asked["root"].encode(),
        ctypes.c_long(asked["k"]),
        asked["errno"],
        asked["for_good"],
        asked["kinds"].encode(),
    )
    session = keys = None

    def step(what: str, work: Any) -> Any:
        try:
            return work()
        except ViosError as error:
            said["codes"].append(f"{what}: {error.code}")
        except Exception as error:  # noqa: BLE001 the program would show its notice of an unexpected error
            said["crashes"].append(f"{what}: {type(error).__name__} at {_place(error)}")
        return None

    unlocked = step("unlock", lambda: opened(vault))
    if unlocked is not None:
        session, keys = unlocked
        for number in range(2):
            kept = step("record", lambda number=number: record(session, number, with_file=number == 1))
            if kept:
                said["kept"].append(kept)
        account = session.account.id
        said["passphrase"] = step("passphrase", lambda: keys.change_passphrase(account, PASSPHRASE, NEW) or True)
        spoiled = spoil.vios_fail_count()
        spoil.vios_fail_disarm()
        said["again"] = step("again", lambda: record(session, 9, with_file=True))
        step("close", session.vault.close)
    else:
        spoiled = spoil.vios_fail_count()
        spoil.vios_fail_disarm()
    if asked["kinds"] == "R" and unlocked is not None:
        step("read", lambda: contents(vault, NEW if said["passphrase"] else PASSPHRASE))
    said["steps"] = spoiled
    return said


def _place(error: BaseException) -> str:
    """Where in VIOS it was raised last, as file:line."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "vios_desktop" in frame.filename] or frames
    return f"{Path(ours[-1].filename).name}:{ours[-1].lineno}"


if __name__ == "__main__":
    main()

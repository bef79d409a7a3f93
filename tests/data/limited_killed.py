"""Limits an incident in a process of its own that is killed at a chosen moment."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

BEFORE_COMMIT, AFTER_COMMIT, AFTER_LIMITING = "before_commit", "after_commit", "after_limiting"


def limit_and_die(home: Path, folder: Path, incident_id: str, moment: str) -> None:
    """Never returns: the process is gone at `moment`, without closing anything."""
    from tests.real_store import Computer
    from vios_desktop.data.account_keys import FolderAccountKeys
    from vios_desktop.data.unit_of_work import SqlUnitOfWork
    from vios_desktop.services.limited import LimitedService

    computer = Computer(home)
    session, keys = computer.unlock(computer.store.describe(folder))
    if not isinstance(keys, FolderAccountKeys):
        raise TypeError("the real store is needed")
    real = SqlUnitOfWork.commit
    if moment == BEFORE_COMMIT:
        _replace(SqlUnitOfWork, "commit", lambda _work: _die())
    elif moment == AFTER_COMMIT:

        def commit_and_die(work: SqlUnitOfWork) -> None:
            real(work)
            _die()

        _replace(SqlUnitOfWork, "commit", commit_and_die)
    LimitedService(session, keys.record_seals).limit(incident_id, (), "Er is een medewerker bij betrokken.")
    _die()


def _replace(owner: type, name: str, other: Callable[..., Any]) -> None:
    setattr(owner, name, other)


def _die() -> None:
    if sys.platform == "win32":
        os._exit(9)
    os.kill(os.getpid(), signal.SIGKILL)

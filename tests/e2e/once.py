"""Something slow that all test workers share: the first one makes it, the others wait for it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

PATIENCE_S = 2000.0
_STEP_S = 0.1


def shared_folder(factory: pytest.TempPathFactory) -> Path:
    """The same folder for every worker of one run."""
    base = factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


def once(folder: Path, name: str, make: Callable[[Path], None], patience_s: float = PATIENCE_S) -> Path:
    """`folder/name`, filled by the worker that was first. Raises `AssertionError` where that failed."""
    place, done, failed = folder / name, folder / f"{name}.done", folder / f"{name}.failed"
    try:
        os.close(os.open(folder / f"{name}.lock", os.O_CREAT | os.O_EXCL | os.O_WRONLY))
    except FileExistsError:
        _wait(done, failed, patience_s)
        return place
    try:
        place.mkdir()
        make(place)
    except BaseException as error:
        failed.write_text(repr(error), "utf-8")
        raise
    done.touch()
    return place


def _wait(done: Path, failed: Path, patience_s: float) -> None:
    until_s = time.monotonic() + patience_s
    while not done.exists():
        if failed.exists():
            raise AssertionError(f"another worker could not make it: {failed.read_text('utf-8')}")
        if time.monotonic() > until_s:
            raise AssertionError("another worker did not finish it in time")
        time.sleep(_STEP_S)

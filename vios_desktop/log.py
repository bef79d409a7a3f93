"""The program's own log: codes, ids, counts and durations. Never names, answers, texts or paths a user chose."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 256_000
KEPT_FILES = 2


def start(folder: Path) -> None:
    """Write to `vios.log` in this folder, at most three files of 256 kB. Failing to is no reason not to start."""
    import logging
    from logging.handlers import RotatingFileHandler

    logger = logging.getLogger("vios")
    logger.setLevel(logging.INFO)
    logger.propagate = False
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            folder / "vios.log", maxBytes=MAX_BYTES, backupCount=KEPT_FILES, encoding="utf-8"
        )
    except OSError:
        handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    for earlier in logger.handlers:
        earlier.close()  # two open files would keep Windows from starting a new one when it is full
    logger.handlers[:] = [handler]


def unexpected(error: BaseException) -> str:
    """Log where an unexpected error came from, without its message, which may hold a name; returns its type.

    The lines of code are our own and those of libraries, so they hold nothing a user typed.
    """
    import logging
    import traceback
    from pathlib import Path

    places = " < ".join(
        f"{Path(frame.filename).name}:{frame.lineno}:{frame.name}"
        for frame in reversed(traceback.extract_tb(error.__traceback__))
    )
    logging.getLogger("vios").error("unexpected %s at %s", type(error).__name__, places)
    return type(error).__name__

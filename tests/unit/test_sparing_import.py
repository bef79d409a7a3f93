"""SQLAlchemy comes without the event loop and the sockets that it names, and works as it always does."""

from __future__ import annotations

import json
import subprocess
import sys

_OPENED = """
import json, sys
import vios_desktop.data.open_vault
from sqlalchemy import create_engine, text
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import OperationalError
engine = create_engine("sqlite://")
with engine.connect() as connection:
    one = connection.execute(text("select 1")).scalar()
named = "asyncio", "ssl", "socket", "email", "importlib.metadata"
unused = sorted(name for name in named if name in sys.modules)
with engine.connect() as connection:
    try:
        connection.execute(text("select nothing from nowhere"))
        error = ""
    except OperationalError as wrong:
        error = type(wrong.orig).__name__
import asyncio, importlib.metadata
from sqlalchemy.util import concurrency
async def nothing(): ...
waiting = nothing()
print(json.dumps({
    "one": one,
    "unused": unused,
    "error": error,
    "same": concurrency.asyncio.CancelledError is asyncio.CancelledError,
    "coroutine": [concurrency.asyncio.iscoroutine(waiting), concurrency.asyncio.iscoroutine(1)],
    "version": bool(importlib.metadata.version("sqlalchemy")),
    "real": [asyncio.__spec__ is not None, importlib.metadata.__spec__ is not None],
    "finders": [type(finder).__module__ for finder in sys.meta_path if type(finder).__module__.startswith("vios")],
}))
waiting.close()
"""


def test_the_event_loop_is_not_loaded_and_the_store_works() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _OPENED], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        "one": 1,
        "unused": [],
        "error": "OperationalError",
        "same": True,
        "coroutine": [True, False],
        "version": True,
        "real": [True, True],
        "finders": [],
    }


def test_where_it_is_loaded_already_nothing_changes() -> None:
    import sqlalchemy  # noqa: F401 - loaded is what it has to be

    from vios_desktop.data.sparing_import import spare_what_is_not_used

    before = list(sys.meta_path)
    spare_what_is_not_used()
    assert sys.meta_path == before

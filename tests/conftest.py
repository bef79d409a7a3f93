"""Settings for all tests: no window on the screen, and no time limit per example on a busy machine.

Two things make the whole faster and change no answer: each worker parses a file of the content once, of the
thousands of times that a test reads it, and Python looks for garbage less often, and not among the tests.
"""

from __future__ import annotations

import functools
import gc
import os

import pytest
from hypothesis import settings

from vios_desktop.decision import tables

_GARBAGE_AFTER = (10_000, 15, 10)


def pytest_configure(config: pytest.Config) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    settings.register_profile("vios", deadline=None)
    settings.load_profile("vios")
    tables._parsed = functools.lru_cache(maxsize=1_000)(tables._parsed)  # see above


@pytest.hookimpl(trylast=True)
def pytest_collection_finish(session: pytest.Session) -> None:
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_GARBAGE_AFTER)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest first, whatever the order of the rest: begun last, the other cores wait for them.

    The tour takes minutes and stands at the head of what the first worker gets; the walk past every screen at the
    head of what the second gets. Each gets a part of the row, one behind the other.
    """
    tour = [item for item in items if "test_tour.py" in item.nodeid]
    walk = [item for item in items if "ui/walk/test_walk.py" in item.nodeid]
    others = [item for item in items if item not in {*tour, *walk}]
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    first = max(0, len(items) // workers - len(tour)) if workers > 1 else 0
    items[:] = [*tour, *others[:first], *walk, *others[first:]]

"""Work in a process of its own that may be killed, forked from one that has everything loaded."""

from __future__ import annotations

import multiprocessing
from multiprocessing.context import ForkServerContext, SpawnContext


def context(*preloaded: str) -> ForkServerContext | SpawnContext:
    """Where to start processes; `preloaded` are modules that need not be loaded again for each."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    chosen = multiprocessing.get_context("forkserver")
    chosen.set_forkserver_preload(["tests.real_store", *preloaded])
    return chosen

"""Upgrades a vault and dies after so many calls of SQLite's progress handler; run by test_upgrade in a process.

Arguments: the file, and after how many calls to die (0: never; then the number of calls is printed).
"""

from __future__ import annotations

import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

from tests.data.db.vaults import KEY, VAULT_ID
from vios_desktop.data.database import SCHEMA_VERSION, make_engine
from vios_desktop.data.upgrade import Steps, Upgrader, bring_up_to_date

STEPS = Steps(SCHEMA_VERSION + 1, (Path(__file__).parent / "revisions",))
INSTRUCTIONS_PER_CALL = 50


def main(path: Path, die_at: int) -> None:
    calls = 0

    def count() -> int:
        nonlocal calls
        calls += 1
        if calls == die_at:
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
        return 0

    engine = make_engine(path, KEY, STEPS.newest)
    pooled = engine.raw_connection()
    pooled.driver_connection.set_progress_handler(count, INSTRUCTIONS_PER_CALL)  # type: ignore[union-attr]
    pooled.close()
    upgrader = Upgrader(VAULT_ID, "account-test", lambda: datetime(2026, 11, 24, tzinfo=UTC))
    bring_up_to_date(engine, path, KEY, upgrader, STEPS)
    sys.stdout.write(str(calls))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))

"""The real program is killed while somebody types: what was typed is in the vault, for that account alone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fakes import FixedClock
from tests.real_store import MARIT, OTHER_PASSPHRASE, PASSPHRASE, Computer, made_vault
from vios_desktop.services.drafts import DraftService

MARKER = "de jas van niemand lag in het fietsenhok"
PLACES = ["requests", "breaches", "table", "agreements"]


@pytest.mark.parametrize("place", PLACES)
def test_what_was_typed_outlives_a_kill_and_is_nobody_elses(place: str, tmp_path: Path) -> None:
    home, report = tmp_path / "home", tmp_path / "report.txt"
    (home / "vaults").mkdir(parents=True)
    made_vault().copied_to(home / "vaults" / "school")
    env = {**os.environ, "VIOS_HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(tmp_path)}
    command = [sys.executable, "-m", "tests.e2e.typing_driver", place, PASSPHRASE, MARKER, str(report)]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=120)

    assert done.returncode == -signal.SIGKILL, done.stderr
    assert report.read_text("utf-8").splitlines()[-1] == "kept"
    everything = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert MARKER.encode() not in everything
    assert MARKER not in done.stdout + done.stderr

    computer = Computer(home, FixedClock())
    (info,) = computer.service.known()
    for account in info.accounts:
        passphrase = PASSPHRASE if account.display_name == MARIT else OTHER_PASSPHRASE
        session, _keys = computer.service.unlock(info, account.id, passphrase)
        kept = [str(draft.values) for draft in DraftService(session).all()]
        assert [MARKER in values for values in kept] == ([True] if account.display_name == MARIT else [])
        session.vault.close()

"""The copy from before an upgrade goes after a month: what is destroyed must not live on in it."""

from __future__ import annotations

from datetime import timedelta

from tests.data.db.vaults import VaultFile
from tests.fakes.clock import FixedClock
from vios_desktop.data.upgrade import COPY_KEPT, clear_old_copies, old_copies


def test_copies_go_after_a_month_and_nothing_else_does(vault_file: VaultFile) -> None:
    folder, now = vault_file.path.parent, FixedClock().now()
    old, fresh = now - COPY_KEPT - timedelta(hours=1), now - timedelta(days=1)
    names = [f"data-8-{at:%Y%m%dT%H%M%S%f}Z.copy.db" for at in (old, fresh)]
    strangers = ["data-8-20200101.copy.db", f"other-8-{old:%Y%m%dT%H%M%S%f}Z.copy.db", "data.copy.db"]
    strangers.append("data-8-20261399T000000000000Z.copy.db")
    for name in (*names, *strangers):
        (folder / name).write_bytes(b"x")
    vault_file.open().close()
    assert sorted(path.name for path in folder.glob("*.copy.db")) == sorted([names[1], *strangers])
    assert clear_old_copies(vault_file.path, now) == 0
    assert old_copies(vault_file.path) == [fresh]

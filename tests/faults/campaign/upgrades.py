"""Vaults of every earlier version: killed on the way to this one, and ones of a newer program."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
from functools import cache, partial
from pathlib import Path

from tests.data.db.corpus_vaults import VERSIONS, old_vault
from tests.data.db.test_every_version import rows_of
from tests.data.db.vaults import KEY, VAULT_ID, VaultFile
from tests.fakes import FixedClock
from tests.faults.campaign.case import Case, Tally
from tests.real_store import made_vault
from vios_desktop.data.database import SCHEMA_VERSION, connect, make_engine, schema_version
from vios_desktop.data.integrity import full_check
from vios_desktop.data.upgrade import Steps, Upgrader, bring_up_to_date
from vios_desktop.domain.errors import ViosError

_EARLIER = tuple(version for version in VERSIONS if version < SCHEMA_VERSION)
_INSTRUCTIONS_PER_CALL = 50


@cache
def _old(version: int) -> Path:
    """The closed database of a vault of this version, made once."""
    folder = made_vault().folder.parent / f"version {version}"
    folder.mkdir()
    return old_vault(version, folder).path


@cache
def _rows(version: int) -> dict[str, int]:
    return rows_of(_old(version))


@cache
def _calls(version: int, folder: Path) -> int:
    """How often SQLite calls back in a whole upgrade from this version."""
    path = Path(shutil.copyfile(_old(version), folder / f"whole {version}.db"))
    return _upgrade(path, 0)


def _upgrade(path: Path, die_at: int) -> int:
    calls = 0

    def count() -> int:
        nonlocal calls
        calls += 1
        if calls == die_at:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0

    engine = make_engine(path, KEY)
    pooled = engine.raw_connection()
    pooled.driver_connection.set_progress_handler(count, _INSTRUCTIONS_PER_CALL)  # type: ignore[union-attr]
    pooled.close()
    bring_up_to_date(engine, path, KEY, Upgrader(VAULT_ID, "account-test", FixedClock().now), Steps())
    engine.dispose()
    return calls


def play_kills(tries: int, seed: int, folder: Path) -> Tally:
    """Every version in turn, each killed at a random moment of its upgrade."""
    tally = Tally()
    for version in _EARLIER:
        _calls(version, folder)
    for number in range(tries):
        rng = random.Random(f"{seed}/{number}")  # noqa: S311 - a try has to come back from its seed
        version, place = _EARLIER[number % len(_EARLIER)], folder / "try"
        place.mkdir()
        path = Path(shutil.copyfile(_old(version), place / "data.db"))
        child = os.fork()
        if child == 0:
            _upgrade(path, rng.randrange(1, _calls(version, folder) + 1))
            os._exit(0)
        _, status = os.waitpid(child, 0)
        left, losses = _left(path, version)
        if not os.WIFSIGNALED(status):
            left += ", not killed"
        tally.note(left, *(f"version {version}, {seed}/{number}: {loss}" for loss in losses))
        shutil.rmtree(place)
    return tally


def _left(path: Path, version: int) -> tuple[str, list[str]]:
    connection = connect(path, KEY)
    found = schema_version(connection)
    connection.close()
    losses = [] if found in (version, SCHEMA_VERSION) else [f"neither old nor new: {found}"]
    if not full_check(path, KEY).ok:
        losses.append("damaged after the kill")
    try:
        with VaultFile(path).opened() as vault, vault.begin() as work:
            work.audit.verify()
        after = rows_of(path)
        if {name: after.get(name, 0) for name in _rows(version)} != _rows(version):
            losses.append("other numbers of rows")
        if not full_check(path, KEY).ok:
            losses.append("damaged after the next opening")
    except ViosError as error:
        losses.append(error.code)
    halves = [one.name for one in path.parent.iterdir() if ".part" in one.name]
    return f"{'old' if found == version else 'new'} version left", losses + halves


def play_newer(tries: int, seed: int, folder: Path) -> Tally:
    """A file of a newer program: refused, and the same to the byte afterwards."""
    tally, rng = Tally(), random.Random(seed)  # noqa: S311 repeatable, not secret
    for number in range(tries):
        place = folder / "try"
        place.mkdir()
        path = Path(shutil.copyfile(_old(rng.choice(VERSIONS)), place / "data.db"))
        version = SCHEMA_VERSION + rng.randrange(1, 50)
        connection = connect(path, KEY)
        connection.execute(f"PRAGMA user_version={version}")
        connection.close()
        before, code = path.read_bytes(), "opened"
        try:
            VaultFile(path).open().close()
        except ViosError as error:
            code = error.code
        losses = [] if code == "vault_newer" else [code]
        if path.read_bytes() != before or {one.name for one in place.iterdir()} - {"data.db", "data.db-journal"}:
            losses.append("not as it was")
        tally.note(code, *(f"version {version}, try {number}, seed {seed}: {loss}" for loss in losses))
        shutil.rmtree(place)
    return tally


def _needs() -> str:
    return "" if sys.platform != "win32" else "no forks here"


KILLS = Case(
    "killed while a vault of an earlier version is upgraded",
    "the old version or the new, nothing lost",
    full=200,
    short=14,
    play=partial(play_kills),
    needs=_needs,
)
NEWER = Case("a vault of a newer program", "refused, the same to the byte", full=200, short=10, play=play_newer)

"""After a power cut at any step everything that was said to be durable is there, and nothing is damaged."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from random import Random, randrange

import pytest
from sqlcipher3 import dbapi2

from tests.faults.power_cut import Loss, Step, after_cut, read_log
from tests.faults.worker import PASSPHRASES, RECORDS
from tests.real_store import Computer, made_vault
from vios_desktop.data.account_keys import FolderAccountKeys
from vios_desktop.data.database import connect
from vios_desktop.data.integrity import check_structure
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.account_keys import AccountKeys
from vios_desktop.services.queries import IncidentQuery
from vios_desktop.services.session import Session

ROOT = Path(__file__).parents[2]
CUTS = 32
CUTS_WHILE_MAKING = 20
CONTROL_CUTS = 60

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What logs the steps; `conftest.py` leaves this file out where it cannot be built."""
    compiler = shutil.which("gcc")
    assert compiler is not None
    target = tmp_path_factory.mktemp("trace") / "trace.so"
    source = Path(__file__).with_name("trace.c")
    command = [compiler, "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", str(target), str(source), "-ldl"]
    subprocess.run(command, check=True, capture_output=True)
    return target


@dataclass(frozen=True)
class Trace:
    """What a worker did below `root`: the files before it, and every step after."""

    root: Path
    before: dict[str, bytes]
    steps: list[Step]

    def cut(self, at: int, loss: Loss, rng: Random, target: Path) -> list[str]:
        """Put the disk after a cut in `target`; what had been said by then."""
        said = b""
        for path, content in after_cut(self.before, self.steps[:at], loss, rng).items():
            relative = Path(path).relative_to(self.root)
            if relative.name != "acks":
                target.joinpath(relative).parent.mkdir(parents=True, exist_ok=True)
                target.joinpath(relative).write_bytes(content)
        for step in self.steps[:at]:
            if step.path.endswith("/acks"):
                said += step.data
        return said.decode().splitlines()


def traced(library: Path, folder: Path, mode: str) -> Trace:
    root = folder / "disk"
    root.mkdir()
    vault = root / "school"
    if mode != "create":
        made_vault().copied_to(vault)
    before = {str(path): path.read_bytes() for path in root.rglob("*") if path.is_file()}
    log = folder / "log"
    command = [
        sys.executable,
        "-m",
        "tests.faults.worker",
        mode,
        *map(str, (folder / "home", vault, root / "acks")),
    ]
    watched = {"LD_PRELOAD": str(library), "VIOS_TRACE_ROOT": str(root), "VIOS_TRACE_LOG": str(log)}
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **watched}, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return Trace(root, before, read_log(log))


def opened(computer: Computer, vault: Path, passphrases: list[str]) -> tuple[Session, AccountKeys]:
    info = computer.store.describe(vault)
    for passphrase in passphrases[:-1]:
        try:
            return computer.unlock(info, passphrase)
        except ViosError as error:
            if error.code != "wrong_passphrase":
                raise
    return computer.unlock(info, passphrases[-1])


def problems_after(vault: Path, home: Path, said: list[str]) -> list[str]:
    """What is lost or damaged; nothing is how it has to be."""
    acked = {line for line in said if not line.startswith("passphrase")}
    changes = len(said) - len(acked)
    try:
        session, keys = opened(Computer(home), vault, PASSPHRASES[changes : changes + 2])
    except ViosError as error:
        return [error.code]
    problems = []
    kept: set[str] = set()
    try:
        with session.begin() as work:
            kept = set(work.incidents.ids(IncidentQuery()))
            work.audit.verify()
    except ViosError as error:
        problems.append(error.code)
    session.vault.close()
    if not acked <= kept:
        problems.append(f"lost {len(acked - kept)}")
    if len(kept - acked) > 1:
        problems.append("more than the one in flight")
    return problems + damage(vault, keys)


def damage(vault: Path, keys: AccountKeys) -> list[str]:
    """Structure, references and search indexes, which reads every page that is in use with its seal.

    Pages that are free may be torn: SQLite does not put them in the journal before it uses them again, since a
    rollback leaves them free. `PRAGMA cipher_integrity_check` calls such pages damaged, so it is not asked here.
    """
    assert isinstance(keys, FolderAccountKeys)
    try:
        connection = connect(vault / "data.db", raw_key(keys))
        try:
            return [] if check_structure(connection, full=True).ok else ["damaged"]
        finally:
            connection.close()
    except (ViosError, dbapi2.Error) as error:
        return [str(error)]


def raw_key(keys: FolderAccountKeys) -> bytes:
    """The key of the test's vault, opened once more because closing wiped it."""
    from vios_desktop.data.keys.opening import open_with_recovery_code
    from vios_desktop.data.keys.recovery_code import RecoveryCode

    code = RecoveryCode.from_text(made_vault().recovery_key)
    return open_with_recovery_code(keys.folder.key_store.read().key_file, code).database_key()


def seeded() -> Random:
    seed = randrange(10**6)  # noqa: S311 - printed, so that a failure can be repeated
    print(f"seed {seed}")
    return Random(seed)  # noqa: S311


def test_no_power_cut_loses_what_was_said(library: Path, tmp_path: Path) -> None:
    trace, rng = traced(library, tmp_path, "work"), seeded()
    assert sum(step.path.endswith("/acks") for step in trace.steps) == RECORDS + RECORDS // 10
    for number in range(CUTS):
        at, loss, target = rng.randrange(len(trace.steps) + 1), list(Loss)[number % 4], tmp_path / str(number)
        said = trace.cut(at, loss, rng, target)
        assert problems_after(target / "school", target / "home", said) == [], f"cut at {at}, {loss}"
        shutil.rmtree(target)


def test_the_control_without_flushing_does_lose(library: Path, tmp_path: Path) -> None:
    """The test of the test: with synchronous=OFF the same cuts lose records or damage the file."""
    trace, rng = traced(library, tmp_path, "careless"), seeded()
    failed = 0
    for number in range(CONTROL_CUTS):
        at, loss, target = rng.randrange(len(trace.steps) + 1), list(Loss)[number % 4], tmp_path / str(number)
        said = trace.cut(at, loss, rng, target)
        failed += bool(problems_after(target / "school", target / "home", said))
        if failed >= 3:
            break
    assert failed >= 3


def test_a_power_cut_while_making_a_vault_leaves_a_whole_one_or_none(library: Path, tmp_path: Path) -> None:
    trace, rng = traced(library, tmp_path, "create"), seeded()
    whole = 0
    for number in range(CUTS_WHILE_MAKING):
        last = len(trace.steps)
        at = last - number // 4 if number < 16 else rng.randrange(last)
        loss, target = list(Loss)[number % 4], tmp_path / str(number)
        target.mkdir()
        said = trace.cut(at, loss, rng, target)
        vault = target / "school"
        computer = Computer(target / "home")
        assert vault.exists() or not said, f"cut at {at}, {loss}: the vault that was said to be made is gone"
        if vault.exists():
            computer.unlock(computer.store.describe(vault))[0].vault.close()
            whole += 1
        else:
            computer.service.create(computer.plan(vault))[1].vault.close()
            assert {path.name for path in target.iterdir()} == {"home", "school"}
        shutil.rmtree(target)
    assert 0 < whole < CUTS_WHILE_MAKING

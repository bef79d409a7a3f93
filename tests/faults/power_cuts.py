"""Power cuts at any step of the program's work: a worker is logged once, then cut as often as is asked."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from random import Random

from sqlcipher3 import dbapi2

from tests.faults.campaign.case import tell_progress
from tests.faults.power_cut import Loss, Step, after_cut, read_log
from tests.faults.worker import CONTENT, PASSPHRASES
from tests.real_store import JORIS, Computer, made_vault
from vios_desktop.data.account_keys import FolderAccountKeys
from vios_desktop.data.database import connect
from vios_desktop.data.integrity import check_structure
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.account_keys import AccountKeys
from vios_desktop.services.files import FileService
from vios_desktop.services.queries import IncidentQuery
from vios_desktop.services.session import Session

ROOT = Path(__file__).parents[2]
CUTS = tuple(loss for loss in Loss if loss is not Loss.NONE)


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
        *map(str, (root / "home", vault, root / "acks")),
    ]
    watched = {"LD_PRELOAD": str(library), "VIOS_TRACE_ROOT": str(root), "VIOS_TRACE_LOG": str(log)}
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **watched}, capture_output=True, text=True, check=False, timeout=900
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
    told: dict[str, set[str]] = {what: set() for what in ("record", "file", "backup", "passphrase", "withdrawn")}
    for line in said:
        what, _, name = line.partition(" ")
        told[what].add(name)
    changes = len(told["passphrase"])
    try:
        session, keys = opened(Computer(home), vault, PASSPHRASES[changes : changes + 2])
    except ViosError as error:
        return [error.code]
    except Exception as error:  # noqa: BLE001 - whatever rows of another page make of the program is a loss
        return [f"crash: {type(error).__name__}"]
    problems = _missing(session, told)
    session.vault.close()
    problems += damage(vault, keys) + _bad_backups(home, told["backup"])
    if told["withdrawn"] and any(
        account.display_name == JORIS for account in Computer(home).store.describe(vault).accounts
    ):
        problems.append("who was withdrawn still has a key")
    return problems


def _missing(session: Session, told: dict[str, set[str]]) -> list[str]:
    problems: list[str] = []
    if session.vault.read_only:
        problems.append("read-only")
    try:
        with session.begin() as work:
            records = set(work.incidents.ids(IncidentQuery()))
            work.audit.verify()
            files = {file.id for one in records for file in work.files.of(RecordKind.INCIDENT, one)}
        if any(FileService(session).open(one).content != CONTENT for one in files):
            problems.append("a file with other contents")
    except ViosError as error:
        return [*problems, error.code]
    except Exception as error:  # noqa: BLE001 - as when it was opened
        return [*problems, f"crash: {type(error).__name__}"]
    for what, kept in (("record", records), ("file", files)):
        if not told[what] <= kept:
            problems.append(f"lost {len(told[what] - kept)} of kind {what}")
        if len(kept - told[what]) > 1:
            problems.append(f"more than the one in flight of kind {what}")
    return problems


def _bad_backups(home: Path, told: set[str]) -> list[str]:
    """Whatever has the name of a backup has to be a good one, and what was said to be made has to be there.

    Of one day the last stays: a newer one may have taken the place of what was said.
    """
    there = sorted((home / "backups").glob("*.vbk"))
    problems = ["a backup is gone"] if told and max(told) > max((path.name for path in there), default="") else []
    for path in there:
        raw = path.read_bytes()
        digest = hashlib.sha256(raw).digest()
        if digest in _GOOD_BACKUPS:
            continue
        try:
            _check_backup(home, path)
        except ViosError as error:
            problems.append(f"a backup: {error.code}")
        else:
            _GOOD_BACKUPS.add(digest)
    return problems


_GOOD_BACKUPS: set[bytes] = set()
"""Digests of those that were read from end to end: of the same bytes nothing else can be found."""


def _check_backup(home: Path, path: Path) -> None:
    reader = Computer(home).store.backup_reader()
    backup = reader.unlock_with_recovery(reader.look(path), made_vault().recovery_key)
    try:
        backup.check(lambda _done, _all: None)
    finally:
        backup.close()


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


def cut_work(trace: Trace, cuts: int, rng: Random, folder: Path) -> list[str]:
    """Cut the power so often at a random step of a worker that records; a line for each cut that lost."""
    lost = []
    for number in range(cuts):
        at, loss, target = rng.randrange(len(trace.steps) + 1), CUTS[number % len(CUTS)], folder / str(number)
        said = trace.cut(at, loss, rng, target)
        found = problems_after(target / "school", target / "home", said)
        if found:
            lost.append(f"cut at {at}, {loss.name}: {', '.join(found)}")
        shutil.rmtree(target)
        tell_progress(number + 1, len(lost))
    return lost


def cut_making(trace: Trace, cuts: int, rng: Random, folder: Path) -> tuple[int, list[str]]:
    """The same while a vault is made, mostly near the end: how many were whole, and what was neither."""
    whole, lost = 0, []
    for number in range(cuts):
        last = len(trace.steps)
        at = max(0, last - number // 4) if number % 5 else rng.randrange(last)
        loss, target = CUTS[number % len(CUTS)], folder / str(number)
        target.mkdir()
        said = trace.cut(at, loss, rng, target)
        vault, computer = target / "school", Computer(target / "home")
        if said and not vault.exists():
            lost.append(f"cut at {at}, {loss.name}: the vault that was said to be made is gone")
        try:
            if vault.exists():
                computer.unlock(computer.store.describe(vault))[0].vault.close()
                whole += 1
            else:
                computer.service.create(computer.plan(vault))[1].vault.close()
                assert {path.name for path in target.iterdir()} == {"home", "school"}
        except ViosError as error:
            lost.append(f"cut at {at}, {loss.name}: {error.code}")
        shutil.rmtree(target)
    return whole, lost

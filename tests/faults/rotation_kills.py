"""Kill -9 while the vault key is being replaced: whenever it comes, one key opens and nothing is lost.

`kill_rotations(tries, seed, folder)` plays it and tells at which stages the kills came and what went wrong.
`python -m tests.faults.rotation_kills TRIES [SEED]` plays as many as are asked for.
"""

from __future__ import annotations

import multiprocessing
import random
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, SpawnContext
from pathlib import Path

from tests.real_store import JORIS, OTHER_PASSPHRASE, PASSPHRASE, Computer, made_vault
from vios_desktop.data.account_keys import FolderAccountKeys
from vios_desktop.data.folder import VaultFolder
from vios_desktop.data.keys.key_file import KeyFile, KeyState
from vios_desktop.data.keys.opening import open_with_passphrase
from vios_desktop.data.rotation import STEPS, opens
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.incident import IncidentFacts
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.accounts import AccountService
from vios_desktop.services.files import FileOwner, FileService, NewFile
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.queries import IncidentQuery
from vios_desktop.services.session import Session

CONTENT = b"De inhoud van een bestand. " * 200
FILES = 5
_STEPS = (0, 1, 1, 2, 3)  # the database goes over after step 1, which takes longest
_LONGEST_PAUSE_S = 0.03
WORDS = "Er is iets weg uit een kluisje op de gang. " * 200


@dataclass
class Tally:
    """What the kills met: after which step each came, and what went wrong."""

    stages: dict[str, int] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


def filled(folder: Path, records: int) -> Path:
    """A vault with records and files, so that replacing the key takes a while."""
    vault = made_vault().copied_to(folder / "filled")
    session, _ = Computer(folder / "home").unlock(Computer(folder / "home").store.describe(vault))
    incidents = IncidentService(session)
    for number in range(records):
        facts = IncidentFacts("theft", session.clock.today(), "yard", f"{number} {WORDS}")
        incident = incidents.record(facts)
        if number < FILES:
            FileService(session).add(FileOwner(RecordKind.INCIDENT, incident.id), NewFile("x.txt", CONTENT))
    session.vault.close()
    return vault


def withdraw(home: Path, vault: Path, says: Connection) -> None:
    """The work that is killed: says each step, and "done" at the end."""
    computer = Computer(home)
    info = computer.store.describe(vault)
    session, keys = computer.unlock(info)
    joris = next(account.id for account in info.accounts if account.display_name == JORIS)
    AccountService(session, keys).withdraw(joris, lambda step, _of: says.send(step))
    says.send(STEPS + 1)
    session.vault.close()


def start_context() -> ForkServerContext | SpawnContext:
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    return context


def kill_rotations(tries: int, seed: int, folder: Path, records: int = 60) -> Tally:
    """Each try kills a fresh copy at another moment: after a step that is said, and a random while later."""
    chance, tally = random.Random(seed), Tally()  # noqa: S311 repeatable, not secret
    whole = filled(folder, records)
    for number in range(tries):
        vault = Path(shutil.copytree(whole, folder / f"try-{number}"))
        home = Path(shutil.copytree(folder / "home", folder / f"home-{number}"))  # its witness is of this vault
        step = _STEPS[number % len(_STEPS)]
        said = killed_after(home, vault, step, chance.random() * _LONGEST_PAUSE_S)
        stage, problems = what_is_left(home, vault, records)
        if said < step:
            problems.append("the work itself failed")
        tally.stages[stage] = tally.stages.get(stage, 0) + 1
        tally.problems += [f"try {number} (seed {seed}), killed after step {said}: {one}" for one in problems]
        shutil.rmtree(vault)
        shutil.rmtree(home)
    return tally


def killed_after(home: Path, vault: Path, step: int, pause_s: float) -> int:
    context = start_context()
    hears, says = context.Pipe(duplex=False)
    process = context.Process(target=withdraw, args=(home, vault, says))
    process.start()
    says.close()
    said = -1
    try:
        while said < step:
            said = hears.recv()
        time.sleep(pause_s)
    except EOFError:
        pass
    process.kill()
    process.join()
    process.close()
    hears.close()
    return said


def what_is_left(home: Path, vault: Path, records: int) -> tuple[str, list[str]]:
    """The state in which the kill left the key slots, and what is wrong with the vault."""
    problems: list[str] = []
    key_file = VaultFolder(vault).key_store.read().key_file
    marit = key_file.accounts()[0].id
    keys = open_with_passphrase(key_file, marit, PASSPHRASE)
    stage = f"{key_file.state.value} {key_file.epoch}"
    if keys.following is not None:
        fits = [opens(vault / "data.db", one.database_key()) for one in (keys, keys.following)]
        stage += " new" if fits[1] else " old"
        if sum(fits) != 1:
            problems.append(f"{sum(fits)} keys open the database")
    try:
        problems += contents(home, vault, records)
    except ViosError as error:
        problems.append(error.code)
    after = VaultFolder(vault).key_store.read().key_file
    if after.state is not KeyState.OK:
        problems.append("still being replaced after an unlock")
    if stage != "ok 1" and _opens_for(after, JORIS):
        problems.append("who left still has a key")
    return stage, problems


def contents(home: Path, vault: Path, records: int) -> list[str]:
    computer = Computer(home)
    session, keys = computer.unlock(computer.store.describe(vault))
    assert isinstance(keys, FolderAccountKeys)
    try:
        return _missing(session, records)
    finally:
        session.vault.close()


def _missing(session: Session, records: int) -> list[str]:
    problems = []
    with session.begin() as work:
        ids = list(work.incidents.ids(IncidentQuery()))
        work.audit.verify()
    if len(ids) != records:
        problems.append(f"{records - len(ids)} records lost")
    files = FileService(session)
    found = [file.id for one in ids for file in files.of(FileOwner(RecordKind.INCIDENT, one)).files]
    for file_id in found:
        try:
            files.let_out(file_id)
        except ViosError as error:
            problems.append(f"a file: {error.code}")
    if len(found) != FILES:
        problems.append(f"{FILES - len(found)} files lost")
    return problems


def _opens_for(key_file: KeyFile, name: str) -> bool:
    slot = next((slot for slot in key_file.accounts() if slot.name == name), None)
    if slot is None:
        return False
    try:
        open_with_passphrase(key_file, slot.id, OTHER_PASSPHRASE)
    except ViosError:
        return False
    return True


def main(tries: int, seed: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        tally = kill_rotations(tries, seed, Path(folder))
    for stage, count in sorted(tally.stages.items()):
        sys.stdout.write(f"{count:6d}  {stage}\n")
    sys.stdout.write("\n".join((f"{tries} kills, {len(tally.problems)} problems", *tally.problems, "")))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)

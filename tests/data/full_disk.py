"""Works in a vault on a disk of 24 MB that gets full; run by test_ballast in a process with such a disk.

Argument: the folder of the disk. Prints one line of JSON: what each save said, in order.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from pathlib import Path

from tests.data.backup.school import code_of
from tests.data.db.samples import person
from tests.real_store import Computer
from vios_desktop.services.session import Session

ROOM = 4 * 1024 * 1024


def fill(disk: Path) -> Path:
    """A file that takes all there is."""
    filler = disk / "filler"
    with suppress(OSError), filler.open("wb", buffering=0) as stream:
        for block in (65_536, 512, 1):
            with suppress(OSError):
                while True:
                    stream.write(os.urandom(block))
    return filler


def save(session: Session, number: int) -> str:
    def work() -> None:
        with session.begin() as unit:
            name = f"Proef {number} " + "x" * 60_000
            unit.persons.add(person(f"person-{number}", name, name))
            unit.commit()

    return code_of(work)


def main(disk: Path) -> None:
    computer = Computer(disk / "home", ballast_bytes=ROOM)
    _info, session, _keys = computer.service.create(computer.plan(disk / "school"))
    ballast = disk / "school" / "ballast.bin"
    said: dict[str, object] = {"put aside": ballast.stat().st_size}
    filler = fill(disk)
    said["full"] = save(session, 1)
    said["given up"] = not ballast.exists()
    said["again"] = save(session, 1) if said["full"] else ""
    fill(disk).rename(disk / "filler-2")
    said["full again"] = save(session, 2)
    filler.unlink(missing_ok=True)
    (disk / "filler-2").unlink()
    said["with room"] = save(session, 3)
    with session.begin() as unit:
        said["there"] = [unit.persons.get(f"person-{number}") is not None for number in (1, 2, 3)]
        unit.audit.verify()
    session.vault.close()
    sys.stdout.write(json.dumps(said))


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""Backup and restore: what comes back is the vault as it was, and a backup that went wrong gets no name."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

from tests.data.backup.school import School, dump_of, nothing
from tests.faults.campaign.broken_files import DAMAGE
from tests.faults.campaign.case import Case, Tally
from tests.real_store import PASSPHRASE
from vios_desktop.data.backup import making
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.incident import IncidentFacts
from vios_desktop.services.incidents import IncidentService


def play(tries: int, seed: int, folder: Path) -> Tally:
    tally = Tally()
    for number in range(tries):
        rng, place = random.Random(f"{seed}/{number}"), folder / "try"  # noqa: S311
        place.mkdir()
        school = School.opened(place)
        for one in range(rng.randrange(1, 6)):
            school.record(one, files=rng.randrange(4))
            facts = IncidentFacts(
                "theft", school.session.clock.today(), "yard", "Er is iets weg. " * rng.randrange(1, 90)
            )
            IncidentService(school.session).record(facts)
        losses = _spoilt(school, rng) + _there_and_back(school)
        tally.note("there and back", *(f"{seed}/{number}: {loss}" for loss in losses))
        shutil.rmtree(place)
    return tally


def _spoilt(school: School, rng: random.Random) -> list[str]:
    """Whatever the disk makes of it, what is read back decides."""
    real, how = making._to_disk, rng.choice(tuple(DAMAGE))

    def spoil(stream: object) -> None:
        real(stream)  # type: ignore[arg-type]  # passed through
        path = next(school.computer.paths.backups.glob("*.part"))
        raw = bytearray(path.read_bytes())
        before = bytes(raw)
        while bytes(raw) == before:
            DAMAGE[how](raw, rng)
        path.write_bytes(raw)

    making._to_disk = spoil
    try:
        school.back_up()
    except ViosError:
        return [f"kept: {path.name}" for path in school.computer.paths.backups.iterdir()]
    finally:
        making._to_disk = real
    return [f"a backup with a {how} was taken for a good one"]


def _there_and_back(school: School) -> list[str]:
    school.back_up()
    school.close()
    before = dump_of(school.info.folder, school.key)
    reader = school.computer.store.backup_reader()
    outside = reader.found()[0]
    backup = reader.unlock(outside, outside.accounts[0].id, PASSPHRASE)
    restored = backup.restore(None, nothing)
    backup.close()
    before_it = {name: rows for name, rows in before.items() if name != "audit_entry"}
    after = dump_of(restored.folder, school.key)
    losses = [f"other contents of {name}" for name, rows in before_it.items() if after.get(name) != rows]
    # The line of the log about the backup itself is written after its snapshot.
    missing = set(before["audit_entry"]) - set(after["audit_entry"])
    if len(missing) != 1 or "backup_made" not in next(iter(missing)):
        losses.append("another log")
    if dump_of(school.info.folder, school.key) != before:
        losses.append("the vault itself is another")
    return losses


CASE = Case(
    "backup and restore", "the same dump, files and log; nothing bad gets a name", full=50, short=3, play=play
)

"""Packages and handovers that somebody spoilt: flipped, cut-off and zeroed bytes, files that are gone or too many.

Every failure names the seed of its case.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from tests.data.backup.school import School, nothing
from tests.data.db.samples import signal
from tests.fakes.handovers import HANDOVER, SEALED
from tests.fakes.sealed import INBOX
from tests.faults.campaign.broken_files import DAMAGE
from tests.faults.campaign.case import Tally
from vios_desktop.data.package.filling import FolderPackages
from vios_desktop.data.package.manifest import read_manifest
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.handover import fault_of
from vios_desktop.domain.strict_json import canonical
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.sealed.errors import SEALED_CODES
from vios_desktop.sealed.handover_file import open_handover
from vios_desktop.sealed.handover_words import read_words, write_words
from vios_desktop.services.packages import PackagePurpose
from vios_desktop.services.signals import SignalService

PACKAGE_CODES = frozenset({"package_foreign", "package_newer", "package_older", "package_damaged"})
_ODD: tuple[Any, ...] = (
    *(None, True, -1, 2**60, "", "x" * 30_000, "\u202e", "\x00", "../../weg", [], {}, "2026-13-01"),
    [[[[[[[[[[[[]]]]]]]]]]]],
)


def made_package(folder: Path) -> Path:
    """A small package of a school with some files, and with a signal that was protected."""
    school = School.opened(folder)
    school.record(1, files=2)
    seen = SignalService(school.session).record(signal().facts)
    school.limited.limit(seen.id, (), "Er is een medewerker bij betrokken.", RecordKind.SIGNAL)
    school.packages.begin(folder / "pakket", PackagePurpose.MOVE, protected=True).write(nothing, lambda: False)
    school.close()
    return folder / "pakket"


def packages(tries: int, seed: int, folder: Path) -> Tally:
    """Nothing that was changed is taken for whole, and nothing but the declared words comes out of it."""
    package, tally = made_package(folder), Tally()
    files = sorted(path for path in package.rglob("*") if path.is_file())
    for number in range(tries):
        rng = random.Random(f"{seed}:{number}")  # noqa: S311
        path = rng.choice(files)
        whole, kind = path.read_bytes(), rng.choice((*DAMAGE, "gone", "more"))
        more = path.with_name(f"{path.name}.more")
        if kind == "gone":
            path.unlink()
        elif kind == "more":
            more.write_bytes(whole)
        else:
            path.write_bytes(spoilt(whole, kind, rng))
        same = kind in DAMAGE and path.read_bytes() == whole
        tally.note(
            *_judged(partial(FolderPackages().check, package, nothing), PACKAGE_CODES, same, f"{seed}:{number}")
        )
        path.write_bytes(whole)
        more.unlink(missing_ok=True)
    FolderPackages().check(package, nothing)
    return tally


def hostile_lists(tries: int, seed: int, folder: Path) -> Tally:
    """A list of what was protected that lies: refused, or one that names incidents and signals alone."""
    tally, source = Tally(), json.loads((made_package(folder) / "manifest.json").read_bytes())
    for number in range(tries):
        rng = random.Random(f"{seed}:{number}")  # noqa: S311
        raw = canonical({**source, "protected": changed_words(source["protected"], rng)})
        try:
            named = read_manifest(raw).protected
        except ViosError as error:
            tally.note(error.code, *([] if error.code in PACKAGE_CODES else [f"{error.code} {seed}:{number}"]))
        else:
            right = all(record.kind in (RecordKind.INCIDENT, RecordKind.SIGNAL) for record in named)
            tally.note("opened", *([] if right else [f"a rule was not kept {seed}:{number}"]))
    return tally


def handovers(tries: int, seed: int, _folder: Path) -> Tally:
    """Nothing that was changed opens."""
    tally = Tally()
    for number in range(tries):
        rng = random.Random(f"{seed}:{number}")  # noqa: S311
        changed = spoilt(SEALED, rng.choice(tuple(DAMAGE)), rng)
        same = changed == SEALED
        codes = frozenset(SEALED_CODES) - {"sealed_hostile"}
        tally.note(*_judged(partial(open_handover, changed, (INBOX,)), codes, same, f"{seed}:{number}"))
    return tally


def hostile_words(tries: int, seed: int, _folder: Path) -> Tally:
    """Words that are sealed as they should be and lie: refused, or a handover that keeps every rule."""
    tally, source = Tally(), json.loads(write_words(HANDOVER))
    for number in range(tries):
        rng = random.Random(f"{seed}:{number}")  # noqa: S311
        raw = canonical(changed_words(source, rng))
        try:
            handover = read_words(raw)
        except ViosError as error:
            tally.note(error.code, *([] if error.code in SEALED_CODES else [f"{error.code} {seed}:{number}"]))
        else:
            right = not fault_of(handover) and write_words(handover) == raw
            tally.note("opened", *([] if right else [f"a rule was not kept {seed}:{number}"]))
    return tally


def spoilt(whole: bytes, kind: str, rng: random.Random) -> bytes:
    raw = bytearray(whole)
    if len(raw) < 4:
        return bytes(raw) + b"\x00"
    DAMAGE[kind](raw, rng)
    return bytes(raw)


def changed_words(source: Any, rng: random.Random) -> Any:
    """One thing somewhere in it becomes something else."""
    roll = rng.random()
    if isinstance(source, dict) and source and rng.random() < 0.85:
        name = rng.choice(sorted(source))
        if roll < 0.1:
            return {key: value for key, value in source.items() if key != name}
        return {**source, "more": 1} if roll < 0.2 else {**source, name: changed_words(source[name], rng)}
    if isinstance(source, list) and source and rng.random() < 0.85:
        place = rng.randrange(len(source))
        if roll < 0.2:
            return [*source, source[place]]
        return [*source[:place], changed_words(source[place], rng), *source[place + 1 :]]
    return rng.choice(_ODD)


def _judged(look: Callable[[], object], codes: frozenset[str], same: bool, mark: str) -> list[str]:
    """What was seen, and a loss where it is not as it must be."""
    try:
        look()
    except ViosError as error:
        return [error.code] if error.code in codes and not same else [error.code, f"{error.code} {mark}"]
    except Exception as error:  # noqa: BLE001 - whatever else comes out is what is looked for
        return [type(error).__name__, f"{type(error).__name__} {mark}"]
    return ["nothing changed"] if same else ["taken for whole", f"taken for whole {mark}"]

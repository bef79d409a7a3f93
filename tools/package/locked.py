"""What of `requirements.lock` goes into the program, with the versions and hashes it is pinned to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import distribution
from typing import Final

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools.package.program import ROOT

PROGRAM: Final = "vios-desktop"
_PIN: Final = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^\s;]+)(?: ; (?P<marker>.+?))?(?: \\)?$")
_HASH: Final = re.compile(r"--hash=sha256:([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Locked:
    """One pin. `marker` says on which system or Python it counts, empty for all; `hashes` are of all its files."""

    name: str
    version: str
    marker: str
    hashes: tuple[str, ...]


def read_lock(text: str) -> tuple[Locked, ...]:
    """Every pin in the lock, in its order."""
    found: list[Locked] = []
    for line in text.splitlines():
        pin = _PIN.match(line)
        if pin:
            found.append(Locked(canonicalize_name(pin["name"]), pin["version"], pin["marker"] or "", ()))
        elif found:
            last = found.pop()
            found.append(Locked(last.name, last.version, last.marker, (*last.hashes, *_HASH.findall(line))))
    return tuple(found)


def in_program() -> frozenset[str]:
    """The names of all that the program needs, and what those need, as their own metadata says."""
    found: set[str] = set()
    waiting = [PROGRAM]
    while waiting:
        name = canonicalize_name(waiting.pop())
        if name not in found:
            found.add(name)
            wanted = map(Requirement, distribution(name).requires or ())
            waiting += [one.name for one in wanted if one.marker is None or one.marker.evaluate({"extra": ""})]
    return frozenset(found - {PROGRAM})


def shipped() -> Sequence[Locked]:
    """The pins that go into the program, by name. KeyError where the lock misses one of them."""
    lock = read_lock((ROOT / "requirements.lock").read_text("utf-8"))
    names = in_program()
    missing = names - {one.name for one in lock}
    if missing:
        raise KeyError(*sorted(missing))
    return tuple(sorted((one for one in lock if one.name in names), key=lambda one: (one.name, one.version)))

"""Plays a power cut after any step of a logged program: what was flushed stays, of the rest a part may be lost.

The model (`security.md` §8): writes to a file before its last flush are kept. Later ones are dropped, kept in half
or nine tenths of the cases, or torn: each sector of 512 bytes is kept in seven of ten. Of the names that were
changed after the last flush of their folder a first part is kept; file systems keep the order of such changes.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from random import Random

SECTOR = 512
_HEAD = struct.Struct("<cIIQQ")


class Loss(Enum):
    """Which share of the writes that were not flushed is kept. NONE is a kill, the other four are cuts."""

    NONE = 1.1
    ALL = 0.0
    HALF = 0.5
    FEW = 0.9
    TORN = 1.0


@dataclass(frozen=True, slots=True)
class Step:
    """`what` is W(rite), T(runcate), S(ync), U(nlink), R(ename) or L(ink); `other` is the new name."""

    what: str
    path: str
    other: str
    offset: int
    data: bytes


@dataclass
class _File:
    content: bytearray
    writes: list[tuple[int, Step]] = field(default_factory=list)
    flushed_at: int = -1


def read_log(log: Path) -> list[Step]:
    raw, steps, at = log.read_bytes(), [], 0
    while at < len(raw):
        what, first, second, size, offset = _HEAD.unpack_from(raw, at)
        at += _HEAD.size
        parts = []
        for length in (first, second, size):
            parts.append(raw[at : at + length])
            at += length
        path, other, data = parts
        steps.append(Step(what.decode(), path.decode(), other.decode(), offset, data))
    return steps


def after_cut(before: dict[str, bytes], steps: list[Step], loss: Loss, rng: Random) -> dict[str, bytes]:
    """The files on the disk when the power goes after these steps: path -> content."""
    names: dict[str, _File] = {path: _File(bytearray(content)) for path, content in before.items()}
    changes: list[tuple[int, str, dict[str, _File]]] = []  # when, which folder, all names before it
    for number, step in enumerate(steps):
        if step.what in "WT":
            names.setdefault(step.path, _File(bytearray())).writes.append((number, step))
        elif step.what == "S":
            if step.path in names:
                names[step.path].flushed_at = number
            mine = [place for place, change in enumerate(changes) if change[1] == step.path]
            changes = changes[mine[-1] + 1 :] if mine else changes  # what came before it went to the disk with it
        else:
            changes.append((number, step.path.rpartition("/")[0], dict(names)))
            _change_names(names, step)
    if changes:
        kept = rng.randrange(len(changes) + 1)
        if kept < len(changes):
            names = changes[kept][2] | {path: file for path, file in names.items() if path not in changes[kept][2]}
            for step in steps[changes[kept][0] :]:
                if step.what in "RL":  # the new name was not there yet
                    _forget(names, step, changes[kept][2])
    return {path: _content(file, loss, rng) for path, file in names.items()}


def _change_names(names: dict[str, _File], step: Step) -> None:
    if step.what == "U":
        names.pop(step.path, None)
        return
    if step.what == "L":
        if step.path in names:
            names[step.other] = names[step.path]
        return
    for path in [path for path in names if path == step.path or path.startswith(f"{step.path}/")]:
        names[step.other + path[len(step.path) :]] = names.pop(path)


def _forget(names: dict[str, _File], step: Step, before: dict[str, _File]) -> None:
    for path in [path for path in names if path == step.other or path.startswith(f"{step.other}/")]:
        if path not in before:
            del names[path]


def _content(file: _File, loss: Loss, rng: Random) -> bytes:
    content = bytearray(file.content)
    for number, step in file.writes:
        if number < file.flushed_at:
            _apply(content, step)
        elif loss is Loss.TORN:
            _tear(content, step, rng)
        elif rng.random() < loss.value:
            _apply(content, step)
    return bytes(content)


def _apply(content: bytearray, step: Step) -> None:
    if step.what == "T":
        del content[step.offset :]
        content.extend(bytes(step.offset - len(content)))
        return
    content.extend(bytes(max(0, step.offset + len(step.data) - len(content))))
    content[step.offset : step.offset + len(step.data)] = step.data


def _tear(content: bytearray, step: Step, rng: Random) -> None:
    if step.what == "T":
        if rng.random() < 0.5:
            _apply(content, step)
        return
    for start in range(0, len(step.data), SECTOR):
        if rng.random() < 0.7:
            part = step.data[start : start + SECTOR]
            _apply(content, Step("W", step.path, "", step.offset + start, part))

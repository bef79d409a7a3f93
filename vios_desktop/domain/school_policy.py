"""What the school's IT fixes for a computer: read out of its policy file, and never weaker than without one.

A policy only narrows: it shortens the idle time, forces a shield, takes doors away, names a folder. What is wrong
in a file is told, and what was meant to protect then holds at its safe value.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import PurePosixPath, PureWindowsPath
from typing import Final, NamedTuple

FORMAT: Final = "vios-policy"
VERSION: Final = 1
MAX_BYTES: Final = 64_000
LEAST_MINUTES, USUAL_MINUTES, MOST_MINUTES = 1, 5, 30
"""Minutes without a touch until the lock: the shortest and longest that exist, and that of a fresh computer."""
_MOST_FOLDERS: Final = 20


class SchoolPolicy(NamedTuple):
    """An empty text and None leave the choice to the user; a bare `SchoolPolicy()` fixes nothing.

    Folders are absolute. `second_place_within` empty: backups may be copied to any folder. `reports_only`: on this
    computer staff report and ask advice, and no file of a school is opened.
    """

    language: str = ""
    colours: str = ""
    idle_usual: int | None = None
    idle_most: int = MOST_MINUTES
    shield_always: bool = False
    practice_school: bool = True
    reports_only: bool = False
    report_folder: str = ""
    inbox_folder: str = ""
    vault_folder: str = ""
    second_place_within: tuple[str, ...] = ()

    def stricter(self) -> SchoolPolicy:
        """With what protects at its safe value; for a file that cannot be relied on."""
        return self._replace(idle_most=min(self.idle_most, USUAL_MINUTES), shield_always=True)


class Fault(StrEnum):
    """What is wrong with a policy file."""

    UNREADABLE = "unreadable"
    OPEN_TO_USERS = "open_to_users"
    NOT_JSON = "not_json"
    NO_POLICY = "no_policy"
    UNKNOWN_KEY = "unknown_key"
    BAD_VALUE = "bad_value"


class PolicyFault(NamedTuple):
    """`key` is the key in the file, as it stands there; empty for the file as a whole."""

    fault: Fault
    key: str = ""


class ReadPolicy(NamedTuple):
    """What holds, and what was wrong. No file: a policy that fixes nothing, and no faults."""

    policy: SchoolPolicy = SchoolPolicy()
    faults: tuple[PolicyFault, ...] = ()


def broken(*faults: PolicyFault, policy: SchoolPolicy | None = None) -> ReadPolicy:
    """A file that cannot be relied on: what protects holds at its safe value."""
    return ReadPolicy((policy or SchoolPolicy()).stricter(), faults)


def read_policy(content: bytes) -> ReadPolicy:
    """The policy in the bytes of a file, in UTF-8 with or without a byte order mark. Raises nothing."""
    try:
        if len(content) > MAX_BYTES:
            return broken(PolicyFault(Fault.NOT_JSON))
        found: object = json.loads(content.decode("utf-8-sig"), object_pairs_hook=_once)
    except (ValueError, RecursionError):
        return broken(PolicyFault(Fault.NOT_JSON))
    if not isinstance(found, dict) or found.get("format") != FORMAT or found.get("version") != VERSION:
        return broken(PolicyFault(Fault.NO_POLICY))
    policy, faults = SchoolPolicy(), []
    for key, value in found.items():
        if key in ("format", "version", "$schema"):
            continue
        take = _KEYS.get(key)
        if take is None:
            faults.append(PolicyFault(Fault.UNKNOWN_KEY, str(key)[:60]))
            continue
        try:
            policy = take(policy, value)
        except _BadValueError:
            faults.append(PolicyFault(Fault.BAD_VALUE, key))
            policy = _SAFE.get(key, _unchanged)(policy)
    return ReadPolicy(policy, tuple(faults))


class _BadValueError(Exception):
    """This value does not exist for its key."""


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """A key that stands twice would hold at random."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _one_of(value: object, *known: str) -> str:
    if not isinstance(value, str) or value not in known:
        raise _BadValueError
    return value


def _folder(value: object) -> str:
    """An absolute folder of Windows or another system; which one this computer has is seen when it is used."""
    if not isinstance(value, str) or len(value) > 1000 or any(ord(letter) < 32 for letter in value):
        raise _BadValueError
    if not (PureWindowsPath(value).is_absolute() or PurePosixPath(value).is_absolute()):
        raise _BadValueError
    return value


def _minutes(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not LEAST_MINUTES <= value <= MOST_MINUTES:
        raise _BadValueError
    return value


def _idle(policy: SchoolPolicy, value: object) -> SchoolPolicy:
    if not isinstance(value, dict) or not value or not set(value) <= {"default", "most"}:
        raise _BadValueError
    most = _minutes(value.get("most", MOST_MINUTES))
    usual = _minutes(value["default"]) if "default" in value else None
    if usual is not None and usual > most:
        raise _BadValueError
    return policy._replace(idle_usual=usual, idle_most=most)


def _practice(policy: SchoolPolicy, value: object) -> SchoolPolicy:
    if not isinstance(value, bool):
        raise _BadValueError
    return policy._replace(practice_school=value)


def _folders(policy: SchoolPolicy, value: object) -> SchoolPolicy:
    if not isinstance(value, list) or not 0 < len(value) <= _MOST_FOLDERS:
        raise _BadValueError
    return policy._replace(second_place_within=tuple(map(_folder, value)))


def _unchanged(policy: SchoolPolicy) -> SchoolPolicy:
    return policy


_KEYS: Final[Mapping[str, Callable[[SchoolPolicy, object], SchoolPolicy]]] = {
    "language": lambda policy, value: policy._replace(language=_one_of(value, "nl", "en")),
    "colours": lambda policy, value: policy._replace(colours=_one_of(value, "system", "light", "dark")),
    "idle_minutes": _idle,
    "screen_shield": lambda policy, value: policy._replace(shield_always=_one_of(value, "always") == "always"),
    "practice_school": _practice,
    "use": lambda policy, value: policy._replace(
        reports_only=_one_of(value, "everything", "reports_only") == "reports_only"
    ),
    "report_folder": lambda policy, value: policy._replace(report_folder=_folder(value)),
    "inbox_folder": lambda policy, value: policy._replace(inbox_folder=_folder(value)),
    "vault_folder": lambda policy, value: policy._replace(vault_folder=_folder(value)),
    "second_place_within": _folders,
}
KEYS: Final = tuple(_KEYS)
_SAFE: Final[Mapping[str, Callable[[SchoolPolicy], SchoolPolicy]]] = {
    "idle_minutes": lambda policy: policy._replace(idle_most=USUAL_MINUTES),
    "screen_shield": lambda policy: policy._replace(shield_always=True),
    "practice_school": lambda policy: policy._replace(practice_school=False),
    "use": lambda policy: policy._replace(reports_only=True),
}
"""What holds for a key whose value cannot be understood: somebody meant to narrow it."""

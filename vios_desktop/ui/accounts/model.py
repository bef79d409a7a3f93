"""What was typed about an account, as the services take it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from vios_desktop.domain.vocabulary import Role
from vios_desktop.ui.entrance.model import STICK_SUFFIX

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from vios_desktop.services.accounts import AccountLine
    from vios_desktop.services.own_account import OwnAccount
    from vios_desktop.services.vaults import PassphraseJudgement

STICK_NAME = f"sleutelbestand-vios{STICK_SUFFIX}"


class AccountForms(StrEnum):
    ADD = "add"
    ROLES = "roles"
    END = "end"
    RESET = "reset"
    OWN = "own"
    STICK = "stick"


class PassphraseBy(StrEnum):
    """Who chooses the first passphrase: the colleague, here and now, or somebody else for the first unlock."""

    COLLEAGUE = "colleague"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class TypedPassphrase:
    """A new passphrase, typed twice."""

    first: str
    second: str


@dataclass(frozen=True, slots=True)
class NewAccount:
    name: str
    roles: frozenset[Role]
    chosen_by: PassphraseBy
    passphrase: TypedPassphrase
    ends_on: date | None


@dataclass(frozen=True, slots=True)
class Read:
    """What the page shows. `lines` is None for whoever sees the own account alone."""

    own: OwnAccount
    lines: tuple[AccountLine, ...] | None
    recovery_is_due: bool


@dataclass(frozen=True, slots=True)
class AccountPorts:
    """What the screen needs beside the desk: judging a passphrase, and the files of sticks."""

    judge: Callable[[str, str], PassphraseJudgement]
    read_file: Callable[[Path], bytes]
    write_file: Callable[[Path, bytes], None]


def roles_of(codes: tuple[str, ...]) -> frozenset[Role]:
    return frozenset(Role(code) for code in codes)

"""The two accounts of the practice school, whose passphrases everybody may know."""

from __future__ import annotations

import json
from dataclasses import dataclass

from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.practice.texts import ReadText


@dataclass(frozen=True, slots=True)
class PracticeAccount:
    """`passphrase` is shown on the unlock screen of a practice school, and nowhere else is it used."""

    display_name: str
    function: str
    roles: frozenset[Role]
    passphrase: str


def practice_accounts(read_text: ReadText) -> tuple[PracticeAccount, ...]:
    """The coordinator first, who is also administrator; then the colleague."""
    entries = json.loads(read_text("practice/accounts.json"))["accounts"]
    return tuple(
        PracticeAccount(
            entry["display_name"],
            entry["function"],
            frozenset(Role(role) for role in entry["roles"]),
            entry["passphrase"],
        )
        for entry in entries
    )

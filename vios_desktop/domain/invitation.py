"""An invitation (uitnodiging): what a colleague needs to seal a report to this school. Its keys are public."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date, datetime

KEY_BYTES: Final = 32
MOST_NAME_CHARACTERS: Final = 120
FINGERPRINT_WORDS: Final = 6
MOST_DAYS: Final = 731
"""How far ahead the last day of an invitation may lie: two years."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """The school's name and public keys. `token` goes inside every report and shows that its writer had this.

    `recovery_key` is the public half of the recovery key: a report is sealed to it as well, so that losing the
    vault does not lose the reports that are under way. `expires_on` is the last day on which reports are taken.
    """

    school_name: str
    inbox_key: bytes
    recovery_key: bytes
    token: bytes
    expires_on: date

    def expired(self, today: date) -> bool:
        return today > self.expires_on

    def recipients(self) -> tuple[bytes, ...]:
        """The public keys to which a report is sealed."""
        return (self.inbox_key, self.recovery_key)


@dataclass(frozen=True, slots=True)
class InboxKey:
    """The public half of a key pair of the inbox; the private half stays in the vault, also after a newer one."""

    id: str
    public_key: bytes
    made_at: datetime


@dataclass(frozen=True, slots=True)
class IssuedInvitation:
    """One that was handed out. Withdrawn or expired ones are kept: a report may still come with their token."""

    id: str
    inbox_key_id: str
    recovery_key: bytes
    token: bytes
    expires_on: date
    made_at: datetime
    made_by: str
    withdrawn_at: datetime | None = None

    def stands(self, today: date) -> bool:
        """Whether new reports are welcome with it."""
        return self.withdrawn_at is None and today <= self.expires_on


def expiry_problem(expires_on: date, today: date) -> str | None:
    """The code of what is wrong with a last day: it lies in the past, or more than two years ahead."""
    if expires_on < today:
        return "invitation_day_past"
    return "invitation_day_far" if (expires_on - today).days > MOST_DAYS else None

"""An invitation (uitnodiging): what a colleague needs to seal a report to this school. Its keys are public."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

KEY_BYTES: Final = 32
MOST_NAME_CHARACTERS: Final = 120
FINGERPRINT_WORDS: Final = 6


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

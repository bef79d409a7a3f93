"""Key slots that hold the passphrase as it is: nothing is encrypted in the fake vault."""

from __future__ import annotations

from vios_desktop.domain.errors import ViosError

FEWEST_CHARACTERS = 12


class FakeAccountKeys:
    """Implements `services.accounts.AccountKeys`. Ids are "slot-1", "slot-2" and so on."""

    def __init__(self) -> None:
        self.passphrases: dict[str, str] = {}

    def add(self, display_name: str, passphrase: str) -> str:
        self._check(passphrase)
        slot_id = f"slot-{len(self.passphrases) + 1}"
        self.passphrases[slot_id] = passphrase
        return slot_id

    def remove(self, slot_id: str) -> None:
        del self.passphrases[slot_id]

    def change_passphrase(self, slot_id: str, old: str, new: str) -> None:
        if self.passphrases.get(slot_id) != old:
            raise ViosError("wrong_passphrase")
        self._check(new)
        self.passphrases[slot_id] = new

    @staticmethod
    def _check(passphrase: str) -> None:
        if len(passphrase) < FEWEST_CHARACTERS:
            raise ViosError("passphrase_too_short", fewest=FEWEST_CHARACTERS)

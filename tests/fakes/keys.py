"""Key slots that hold the passphrase as it is: nothing is encrypted in the fake vault."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

from tests.fakes.limited import RECOVERY_KEY, NoRecordSeals
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.account_keys import SlotFacts
from vios_desktop.services.ports import RecordSeals
from vios_desktop.services.vaults import RecoveryKeyText

FEWEST_CHARACTERS = 12
STICK_BYTES = 32
GROUPS = ("AAAAA", "BBBBB", "CCCCC")


def fake_key(groups: tuple[str, ...] = GROUPS) -> RecoveryKeyText:
    def proven(typed: tuple[str, str]) -> tuple[bool, bool]:
        return typed[0] == groups[0], typed[1] == groups[2]

    return RecoveryKeyText((" ".join(groups[:2]), groups[2]), groups, (0, 2), proven)


class FakeAccountKeys:
    """Implements `services.account_keys.AccountKeys`. Ids are "slot-1", "slot-2" and so on.

    `replaced` counts new vault keys; `fails` is raised by the next replacing.
    """

    def __init__(self) -> None:
        self.record_seals: RecordSeals = NoRecordSeals()
        self.passphrases: dict[str, str] = {}
        self.sticks: dict[str, bytes] = {}
        self.recovery_key = RECOVERY_KEY
        self.holders: tuple[str, ...] = ()
        self.replaced = 0
        self.fails: ViosError | None = None

    def slots(self) -> Sequence[SlotFacts]:
        return [SlotFacts(slot_id, slot_id in self.sticks) for slot_id in self.passphrases]

    def add(self, display_name: str, passphrase: str) -> str:
        self._check(passphrase)
        slot_id = f"slot-{len(self.passphrases) + 1}"
        self.passphrases[slot_id] = passphrase
        return slot_id

    def remove(self, slot_id: str) -> None:
        del self.passphrases[slot_id]

    def change_passphrase(self, slot_id: str, old: str, new: str, stick: bytes | None = None) -> None:
        self._require(slot_id, old, stick)
        self._check(new)
        self.passphrases[slot_id] = new

    def reset_passphrase(self, slot_id: str, new: str) -> None:
        self._check(new)
        self.passphrases[slot_id] = new
        self.sticks.pop(slot_id, None)

    def new_stick(self) -> bytes:
        return bytes(range(STICK_BYTES))

    def change_stick(self, slot_id: str, passphrase: str, old: bytes | None, new: bytes | None) -> None:
        self._require(slot_id, passphrase, old)
        if new is None:
            self.sticks.pop(slot_id, None)
        else:
            self.sticks[slot_id] = new

    def replace_vault_key(self, leaving: str | None, report: Callable[[int, int], None]) -> None:
        if self.fails is not None:
            raise self.fails
        report(0, 1)
        if leaving is not None:
            self.remove(leaving)
        self.replaced += 1
        report(1, 1)

    def new_recovery_key(self) -> RecoveryKeyText:
        return fake_key(("DDDDD", "EEEEE", "FFFFF"))

    def replace_recovery_key(self, text: str) -> None:
        self.recovery_key, self.holders = text, ()

    def check_recovery_key(self, text: str) -> None:
        if text != self.recovery_key:
            raise ViosError("recovery_key_wrong")

    def recovery_public_key(self) -> bytes:
        return hashlib.sha256(self.recovery_key.encode()).digest()

    def is_divided(self) -> bool:
        return bool(self.holders)

    def new_holder_codes(self) -> Sequence[RecoveryKeyText]:
        return [fake_key((f"H{number}AAA", f"H{number}BBB", f"H{number}CCC")) for number in (1, 2, 3)]

    def divide_recovery_key(self, text: str, holders: tuple[str, str, str]) -> None:
        self.check_recovery_key(text)
        self.holders = holders

    def undivide_recovery_key(self) -> None:
        self.holders = ()

    def _require(self, slot_id: str, passphrase: str, stick: bytes | None) -> None:
        wanted = self.sticks.get(slot_id)
        if wanted is not None and stick is None:
            raise ViosError("stick_needed")
        if wanted is not None and stick != wanted:
            raise ViosError("stick_other")
        if self.passphrases.get(slot_id) != passphrase:
            raise ViosError("wrong_passphrase")

    @staticmethod
    def _check(passphrase: str) -> None:
        if len(passphrase) < FEWEST_CHARACTERS:
            raise ViosError("passphrase_too_short", fewest=FEWEST_CHARACTERS)

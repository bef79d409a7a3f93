"""Cheap parameters and an invented school for the tests of key slots."""

from __future__ import annotations

from dataclasses import dataclass

from vios_desktop.data.keys.changing import SlotRules, create
from vios_desktop.data.keys.kdf import KIB_PER_MIB, KdfParameters
from vios_desktop.data.keys.key_file import KeyFile
from vios_desktop.data.keys.passphrase import PassphrasePolicy
from vios_desktop.data.keys.recovery_code import RecoveryCode
from vios_desktop.data.keys.vault_keys import VaultKeys

CHEAP = KdfParameters(memory_kib=19 * KIB_PER_MIB, passes=1, lanes=1)
RULES = SlotRules(CHEAP, PassphrasePolicy.from_text("wachtwoord\nwelkom\n"))
SCHOOL = "Het Verzonnen Lyceum"
NAME = "Coördinator Voorbeeld"
PASSPHRASE = "vier losse natte tegels"
OTHER_PASSPHRASE = "zeven blauwe emmers zand"


@dataclass(frozen=True, slots=True)
class NewVault:
    """A vault that was just made, with everything a user then knows."""

    key_file: KeyFile
    keys: VaultKeys
    code: RecoveryCode

    @property
    def slot_id(self) -> str:
        return self.key_file.accounts()[0].id


def new_vault() -> NewVault:
    code = RecoveryCode.generate()
    key_file, keys = create(SCHOOL, NAME, PASSPHRASE, code, RULES)
    return NewVault(key_file, keys, code)

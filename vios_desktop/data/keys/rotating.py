"""Replacing the vault key, so that what somebody knew or copied opens nothing new (`security.md` §5.2).

First every slot that stays holds both keys (`begin`), then the database and the keys of files go over, then the
slots hold the new key alone (`finish`). Only public keys are needed: nobody else has to type a passphrase.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from vios_desktop.data.keys.changing import require_settled, without_account
from vios_desktop.data.keys.key_file import KeyFile, KeyState, seal_info
from vios_desktop.data.keys.sealing import KEY_BYTES, seal
from vios_desktop.data.keys.secret import Secret

if TYPE_CHECKING:
    from vios_desktop.data.keys.vault_keys import VaultKeys


def begin(key_file: KeyFile, keys: VaultKeys, leaving: str | None = None) -> tuple[KeyFile, VaultKeys]:
    """`key_file` in state `rotating`, without the account `leaving`, and `keys` with those that follow.

    Raises `ViosError`: `account_unknown`, `last_account`, `rotation_unfinished` or `key_file_altered`.
    """
    require_settled(key_file, keys)
    staying = without_account(key_file, leaving) if leaving is not None else key_file
    vault_key, info = Secret(os.urandom(KEY_BYTES)), seal_info(key_file.vault_id, key_file.epoch + 1)
    slots = tuple(
        replace(slot, next_sealed_vault_key=seal(vault_key, slot.public_key, info)) for slot in staying.slots
    )
    both = replace(staying, slots=slots, state=KeyState.ROTATING)
    following = replace(keys, epoch=keys.epoch + 1, vault_key=vault_key, following=None)
    return keys.signed(both), replace(keys, following=following)


def finish(key_file: KeyFile, following: VaultKeys) -> KeyFile:
    """`key_file` of `begin` with the new key alone, signed with `following`."""
    slots = tuple(
        replace(slot, sealed_vault_key=slot.next_sealed_vault_key, next_sealed_vault_key=b"")
        for slot in key_file.slots
    )
    return following.signed(replace(key_file, epoch=following.epoch, slots=slots, state=KeyState.OK))

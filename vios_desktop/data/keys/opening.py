"""Open a vault with a passphrase or with the recovery key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.data.keys.kdf import derive_key, passphrase_bytes
from vios_desktop.data.keys.key_file import KeyFile, Slot, SlotKind, seal_info, wrap_context
from vios_desktop.data.keys.sealing import DoesNotOpenError, unseal, unwrap
from vios_desktop.data.keys.vault_keys import VaultKeys
from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from vios_desktop.data.keys.recovery_code import RecoveryCode


def open_with_passphrase(key_file: KeyFile, slot_id: str, passphrase: str) -> VaultKeys:
    """The keys of the vault, after one slow derivation (0.5 to 1 s on the computer that made the slot).

    Raises `ViosError`: `wrong_passphrase`; `key_file_altered` when the passphrase is right but the slots were
    changed without the keys; `account_unknown` for an id that is no account.
    """
    slot = key_file.slot(slot_id)
    if slot.kind is not SlotKind.USER:
        raise ViosError("account_unknown")
    keys = _open(key_file, slot, passphrase_bytes(passphrase))
    if keys is None:
        raise ViosError("wrong_passphrase")
    return keys


def open_with_recovery_code(key_file: KeyFile, code: RecoveryCode) -> VaultKeys:
    """The keys of the vault; `ViosError` `recovery_key_wrong` or `key_file_altered`."""
    keys = _open(key_file, key_file.recovery_slot(), code.secret.reveal())
    if keys is None:
        raise ViosError("recovery_key_wrong")
    return keys


def open_all_that_fit(key_file: KeyFile, passphrase: str) -> tuple[VaultKeys, ...]:
    """The keys by every account that this passphrase opens, which may be none; one derivation per account.

    Raises `ViosError` `key_file_altered` as `open_with_passphrase` does.
    """
    secret = passphrase_bytes(passphrase)
    opened = (_open(key_file, slot, secret) for slot in key_file.accounts())
    return tuple(keys for keys in opened if keys is not None)


def _open(key_file: KeyFile, slot: Slot, secret: bytes) -> VaultKeys | None:
    """The keys, or `None` when `secret` does not fit this slot."""
    wrapping_key = derive_key(secret, slot.salt, slot.kdf)
    try:
        private_key = unwrap(slot.wrapped_private_key, wrapping_key, wrap_context(key_file.vault_id, slot))
    except DoesNotOpenError:
        return None
    finally:
        wrapping_key.wipe()
    try:
        vault_key = unseal(slot.sealed_vault_key, private_key, seal_info(key_file.vault_id, key_file.epoch))
    except DoesNotOpenError:
        raise ViosError("key_file_altered") from None
    keys = VaultKeys(key_file.vault_id, key_file.epoch, slot.id, slot.kind, vault_key, private_key)
    keys.verify(key_file)
    return keys

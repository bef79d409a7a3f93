"""Open a vault with a passphrase, with the recovery key, or with the codes of two of three holders."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vios_desktop.data.keys.kdf import passphrase_bytes
from vios_desktop.data.keys.key_file import KeyFile, KeyState, Slot, SlotKind, seal_info, wrap_context
from vios_desktop.data.keys.sealing import DoesNotOpenError, unseal, unwrap
from vios_desktop.data.keys.stick import check_stick, slot_key
from vios_desktop.data.keys.vault_keys import VaultKeys
from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from vios_desktop.data.keys.recovery_code import RecoveryCode
    from vios_desktop.data.keys.secret import Secret


def open_with_passphrase(
    key_file: KeyFile, slot_id: str, passphrase: str, stick: bytes | None = None
) -> VaultKeys:
    """The keys of the vault, after one slow derivation (0.5 to 1 s on the computer that made the slot).

    Raises `ViosError`: `wrong_passphrase`; `key_file_altered` when the passphrase is right but the slots were
    changed without the keys; `account_unknown` for an id that is no account; before the derivation `stick_needed`,
    `stick_not_a_key` and `stick_other` for an account with a key file.
    """
    slot = key_file.slot(slot_id)
    if slot.kind is not SlotKind.USER:
        raise ViosError("account_unknown")
    check_stick(slot, stick)
    keys = _open(key_file, slot, passphrase_bytes(passphrase), stick)
    if keys is None:
        raise ViosError("wrong_passphrase")
    return keys


def open_with_recovery_code(key_file: KeyFile, code: RecoveryCode) -> VaultKeys:
    """The keys of the vault; `ViosError` `recovery_key_wrong` or `key_file_altered`."""
    keys = _open(key_file, key_file.recovery_slot(), code.secret.reveal())
    if keys is None:
        raise ViosError("recovery_key_wrong")
    return keys


def open_with_two_codes(key_file: KeyFile, first: RecoveryCode, second: RecoveryCode) -> VaultKeys:
    """The keys of the vault as the recovery key gives them.

    Raises `ViosError`: `holders_same` for two codes of one holder, `holders_none` when the recovery key is not
    divided, `holders_wrong` when the codes do not open this vault, `key_file_altered`.
    """
    if first.holder == second.holder:
        raise ViosError("holders_same")
    pairs = key_file.pairs()
    if not pairs:
        raise ViosError("holders_none")
    low, high = sorted((first, second), key=lambda code: code.holder)
    slot = next(slot for slot in pairs if slot.name == f"{low.holder}-{high.holder}")
    keys = _open(key_file, slot, low.secret.reveal() + high.secret.reveal())
    if keys is None:
        raise ViosError("holders_wrong")
    return replace(keys, slot_id=key_file.recovery_slot().id, kind=SlotKind.RECOVERY)


def open_all_that_fit(key_file: KeyFile, passphrase: str) -> tuple[VaultKeys, ...]:
    """The keys by every account that this passphrase opens, which may be none; one derivation per account.

    Accounts that need a key file are passed over.

    Raises `ViosError` `key_file_altered` as `open_with_passphrase` does.
    """
    secret = passphrase_bytes(passphrase)
    opened = (_open(key_file, slot, secret) for slot in key_file.accounts() if not slot.stick_id)
    return tuple(keys for keys in opened if keys is not None)


def _open(key_file: KeyFile, slot: Slot, secret: bytes, stick: bytes | None = None) -> VaultKeys | None:
    """The keys, or `None` when `secret` does not fit this slot."""
    wrapping_key = slot_key(secret, slot, stick)
    try:
        private_key = unwrap(slot.wrapped_private_key, wrapping_key, wrap_context(key_file.vault_id, slot))
    except DoesNotOpenError:
        return None
    finally:
        wrapping_key.wipe()
    keys = _unsealed(key_file, slot, slot.sealed_vault_key, private_key, key_file.epoch)
    keys.verify(key_file)
    if key_file.state is KeyState.ROTATING:
        following = _unsealed(key_file, slot, slot.next_sealed_vault_key, private_key, key_file.epoch + 1)
        keys = replace(keys, following=following)
    return keys


def _unsealed(key_file: KeyFile, slot: Slot, sealed: bytes, private_key: Secret, epoch: int) -> VaultKeys:
    try:
        vault_key = unseal(sealed, private_key, seal_info(key_file.vault_id, epoch))
    except DoesNotOpenError:
        raise ViosError("key_file_altered") from None
    return VaultKeys(key_file.vault_id, epoch, slot.id, slot.kind, vault_key, private_key)

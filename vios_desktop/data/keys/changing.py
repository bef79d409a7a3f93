"""Make a vault's key slots and change them: every function gives a new, signed `KeyFile` and writes nothing."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vios_desktop.data.keys.kdf import SALT_BYTES, KdfParameters, passphrase_bytes
from vios_desktop.data.keys.key_file import (
    MAX_NAME,
    MAX_SLOTS,
    SLOT_ID_BYTES,
    VAULT_ID_BYTES,
    KeyFile,
    KeyState,
    Slot,
    SlotKind,
    seal_info,
    wrap_context,
)
from vios_desktop.data.keys.opening import open_with_passphrase, open_with_recovery_code
from vios_desktop.data.keys.sealing import KEY_BYTES, new_key_pair, seal, wrap
from vios_desktop.data.keys.secret import Secret
from vios_desktop.data.keys.stick import slot_key, stick_id
from vios_desktop.data.keys.vault_keys import VaultKeys
from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from vios_desktop.data.keys.passphrase import PassphrasePolicy
    from vios_desktop.data.keys.recovery_code import RecoveryCode


@dataclass(frozen=True, slots=True)
class SlotRules:
    """What a new slot must satisfy: the cost of its derivation and the rules for its passphrase."""

    kdf: KdfParameters
    passphrases: PassphrasePolicy


def create(
    school: str, account_name: str, passphrase: str, code: RecoveryCode, rules: SlotRules
) -> tuple[KeyFile, VaultKeys]:
    """A new vault with one account and the recovery key `code`, opened by that account.

    Raises `ViosError`: `school_name_invalid`, `account_name_invalid` or a passphrase problem. Costs two slow
    derivations.
    """
    school = _name(school, "school_name_invalid")
    account_name = _name(account_name, "account_name_invalid")
    rules.passphrases.require(passphrase, (school, account_name))
    vault_id, vault_key, slot_id = os.urandom(VAULT_ID_BYTES).hex(), Secret(os.urandom(KEY_BYTES)), _new_id()
    private_key, public_key = new_key_pair()
    keys = VaultKeys(vault_id, 1, slot_id, SlotKind.USER, vault_key, private_key)
    draft = _draft(slot_id, SlotKind.USER, account_name, rules.kdf)
    account = _filled(keys, draft, passphrase_bytes(passphrase), private_key, public_key)
    recovery = _recovery_slot(keys, code, rules.kdf, _new_id())
    return keys.signed(KeyFile(vault_id, 1, school, (account, recovery))), keys


def add_account(
    key_file: KeyFile, keys: VaultKeys, name: str, passphrase: str, rules: SlotRules
) -> tuple[KeyFile, str]:
    """`key_file` with one more account, and the id of its slot.

    Raises `ViosError`: `account_name_invalid`, `account_name_taken`, `too_many_accounts` (`most`), a passphrase
    problem or `key_file_altered`.
    """
    require_settled(key_file, keys)
    name = _free_name(key_file, name)
    if len(key_file.slots) >= MAX_SLOTS:
        raise ViosError("too_many_accounts", most=MAX_SLOTS - 1)
    rules.passphrases.require(passphrase, (key_file.school, name))
    private_key, public_key = new_key_pair()
    draft = _draft(_new_id(), SlotKind.USER, name, rules.kdf)
    slot = _filled(keys, draft, passphrase_bytes(passphrase), private_key, public_key)
    return keys.signed(replace(key_file, slots=(*key_file.slots, slot))), slot.id


def set_passphrase(
    key_file: KeyFile,
    keys: VaultKeys,
    slot_id: str,
    passphrase: str,
    rules: SlotRules,
    stick: bytes | None = None,
) -> KeyFile:
    """`key_file` with another passphrase for an account, and this key file beside it if one is given.

    With the keys of that account itself its key pair stays. With anybody else's, or those of the recovery key,
    it gets a new pair: what was sealed to the old one alone is lost to it until somebody gives it back
    (`security.md` §11.1). Raises `ViosError`: a passphrase problem, `account_unknown` or `key_file_altered`.
    """
    require_settled(key_file, keys)
    slot = _account(key_file, slot_id)
    rules.passphrases.require(passphrase, (key_file.school, slot.name))
    return _wrapped_again(key_file, keys, slot, passphrase, stick, rules.kdf)


def change_passphrase(
    key_file: KeyFile, slot_id: str, old: str, new: str, rules: SlotRules, stick: bytes | None = None
) -> KeyFile:
    """`set_passphrase` by somebody who types the old passphrase; also `wrong_passphrase`.

    An account with a key file keeps it and has to show it: `stick_needed`, `stick_other`, `stick_not_a_key`.
    """
    keys = open_with_passphrase(key_file, slot_id, old, stick)
    kept = stick if key_file.slot(slot_id).stick_id else None
    return set_passphrase(key_file, keys, slot_id, new, rules, kept)


def change_stick(
    key_file: KeyFile,
    slot_id: str,
    passphrase: str,
    old: bytes | None,
    new: bytes | None,
    kdf: KdfParameters,
) -> KeyFile:
    """`key_file` in which the account needs the key file `new` beside its passphrase, or none.

    Raises as `open_with_passphrase` does for the passphrase and the file of before; `stick_not_a_key` for `new`.
    """
    keys = open_with_passphrase(key_file, slot_id, passphrase, old)
    require_settled(key_file, keys)
    return _wrapped_again(key_file, keys, key_file.slot(slot_id), passphrase, new, kdf)


def reset_passphrase(key_file: KeyFile, code: RecoveryCode, slot_id: str, new: str, rules: SlotRules) -> KeyFile:
    """`set_passphrase` by the holder of the recovery key; also `recovery_key_wrong`."""
    return set_passphrase(key_file, open_with_recovery_code(key_file, code), slot_id, new, rules)


def replace_recovery_code(key_file: KeyFile, keys: VaultKeys, code: RecoveryCode, kdf: KdfParameters) -> KeyFile:
    """`key_file` that opens with `code` and no longer with the recovery key before it, nor with its holders."""
    require_settled(key_file, keys)
    undivided = replace(key_file, slots=tuple(s for s in key_file.slots if s.kind is not SlotKind.PAIR))
    return _with_slot(undivided, keys, _recovery_slot(keys, code, kdf, key_file.recovery_slot().id))


def remove_account(key_file: KeyFile, keys: VaultKeys, slot_id: str) -> KeyFile:
    """`key_file` without an account. The vault key stays the same: an old copy of the file still opens.

    Raises `ViosError`: `last_account`, `account_unknown`, `rotation_unfinished` or `key_file_altered`.
    """
    require_settled(key_file, keys)
    return keys.signed(without_account(key_file, slot_id))


def without_account(key_file: KeyFile, slot_id: str) -> KeyFile:
    """`key_file` without an account, not signed. Raises `ViosError`: `last_account` or `account_unknown`."""
    slot = _account(key_file, slot_id)
    if len(key_file.accounts()) == 1:
        raise ViosError("last_account")
    return replace(key_file, slots=tuple(kept for kept in key_file.slots if kept is not slot))


def rename_account(key_file: KeyFile, keys: VaultKeys, slot_id: str, name: str) -> KeyFile:
    """`key_file` with another display name; `account_name_invalid`, `account_name_taken`, `account_unknown`."""
    require_settled(key_file, keys)
    slot = _account(key_file, slot_id)
    return _with_slot(key_file, keys, replace(slot, name=_free_name(key_file, name, besides=slot)))


def rename_school(key_file: KeyFile, keys: VaultKeys, school: str) -> KeyFile:
    """`key_file` with another name for the school; `school_name_invalid`."""
    require_settled(key_file, keys)
    return keys.signed(replace(key_file, school=_name(school, "school_name_invalid")))


def require_settled(key_file: KeyFile, keys: VaultKeys) -> None:
    """Raises `ViosError`: `key_file_altered`, or `rotation_unfinished` while the vault key is being replaced."""
    if key_file.state is not KeyState.OK:  # first: between two keys either may be the one at hand
        raise ViosError("rotation_unfinished")
    keys.verify(key_file)


def _account(key_file: KeyFile, slot_id: str) -> Slot:
    slot = key_file.slot(slot_id)
    if slot.kind is not SlotKind.USER:
        raise ViosError("account_unknown")
    return slot


def _with_slot(key_file: KeyFile, keys: VaultKeys, slot: Slot) -> KeyFile:
    slots = tuple(slot if other.id == slot.id else other for other in key_file.slots)
    return keys.signed(replace(key_file, slots=slots))


def _wrapped_again(
    key_file: KeyFile, keys: VaultKeys, slot: Slot, passphrase: str, stick: bytes | None, kdf: KdfParameters
) -> KeyFile:
    """With the keys of the account itself its key pair stays; with anybody else's it gets a new one."""
    own = keys.slot_id == slot.id
    private_key, public_key = (keys.private_key, slot.public_key) if own else new_key_pair()
    draft = replace(
        _draft(slot.id, slot.kind, slot.name, kdf), stick_id=stick_id(stick) if stick is not None else b""
    )
    filled = _filled(keys, draft, passphrase_bytes(passphrase), private_key, public_key, stick)
    return _with_slot(key_file, keys, filled)


def _recovery_slot(keys: VaultKeys, code: RecoveryCode, kdf: KdfParameters, slot_id: str) -> Slot:
    private_key, public_key = new_key_pair()
    draft = _draft(slot_id, SlotKind.RECOVERY, "", kdf)
    return _filled(keys, draft, code.secret.reveal(), private_key, public_key)


def _draft(slot_id: str, kind: SlotKind, name: str, kdf: KdfParameters) -> Slot:
    """A slot with a fresh salt and nothing in it yet."""
    return Slot(slot_id, kind, name, kdf, os.urandom(SALT_BYTES), b"", b"", b"")


def _filled(
    keys: VaultKeys,
    draft: Slot,
    secret: bytes,
    private_key: Secret,
    public_key: bytes,
    stick: bytes | None = None,
) -> Slot:
    """`draft` with its private key wrapped under `secret` and the vault key sealed to its public key."""
    slot = replace(draft, public_key=public_key)
    wrapping_key = slot_key(secret, slot, stick)
    wrapped = wrap(private_key, wrapping_key, wrap_context(keys.vault_id, slot))
    wrapping_key.wipe()
    sealed = seal(keys.vault_key, public_key, seal_info(keys.vault_id, keys.epoch))
    return replace(slot, wrapped_private_key=wrapped, sealed_vault_key=sealed)


def _new_id() -> str:
    return os.urandom(SLOT_ID_BYTES).hex()


def _name(name: str, problem: str) -> str:
    """`name` in NFC with single spaces; `ViosError` `problem` (`most` characters) when it cannot be shown."""
    tidy = unicodedata.normalize("NFC", " ".join(name.split()))
    if not 1 <= len(tidy) <= MAX_NAME or not tidy.isprintable():
        raise ViosError(problem, most=MAX_NAME)
    return tidy


def _free_name(key_file: KeyFile, name: str, besides: Slot | None = None) -> str:
    tidy = _name(name, "account_name_invalid")
    taken = {slot.name.casefold() for slot in key_file.accounts() if slot is not besides}
    if tidy.casefold() in taken:
        raise ViosError("account_name_taken")
    return tidy

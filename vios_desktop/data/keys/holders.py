"""Two of three: the private key of the recovery slot, once per pair of holders (`security.md` §11.5).

The key of a pair is Argon2id over the code of one holder and that of the other, the lower number first. No
arithmetic of divided secrets is needed: three slots are enough.
"""

from __future__ import annotations

import os
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from vios_desktop.data.keys.changing import require_settled
from vios_desktop.data.keys.kdf import SALT_BYTES
from vios_desktop.data.keys.key_file import MAX_SLOTS, PAIRS, SLOT_ID_BYTES, KeyFile, Slot, SlotKind, wrap_context
from vios_desktop.data.keys.opening import open_with_recovery_code
from vios_desktop.data.keys.recovery_code import HOLDERS, RecoveryCode
from vios_desktop.data.keys.sealing import wrap
from vios_desktop.data.keys.stick import slot_key
from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.data.keys.kdf import KdfParameters
    from vios_desktop.data.keys.vault_keys import VaultKeys


def divide(key_file: KeyFile, code: RecoveryCode, holders: Sequence[RecoveryCode], kdf: KdfParameters) -> KeyFile:
    """`key_file` that the codes of two of the three `holders` open too; earlier holders no longer do.

    Takes the recovery key itself, since only it gives the private key. Raises `ViosError`: `recovery_key_wrong`,
    `too_many_accounts` (`most`), `rotation_unfinished` or `key_file_altered`. Costs four slow derivations.
    """
    if [one.holder for one in holders] != list(HOLDERS):
        raise ValueError("a code for each of three holders is needed")
    keys = open_with_recovery_code(key_file, code)
    require_settled(key_file, keys)
    bare = undivided(key_file)
    if len(bare.slots) + len(PAIRS) > MAX_SLOTS:
        raise ViosError("too_many_accounts", most=MAX_SLOTS - 1 - len(PAIRS))
    pairs = tuple(_pair(bare, keys, low, high, kdf) for low, high in combinations(holders, 2))
    return keys.signed(replace(bare, slots=(*bare.slots, *pairs)))


def undivided(key_file: KeyFile) -> KeyFile:
    """`key_file` without the slots of holders, not signed."""
    return replace(key_file, slots=tuple(slot for slot in key_file.slots if slot.kind is not SlotKind.PAIR))


def _pair(key_file: KeyFile, keys: VaultKeys, low: RecoveryCode, high: RecoveryCode, kdf: KdfParameters) -> Slot:
    recovery = key_file.recovery_slot()
    slot = replace(
        recovery,
        id=os.urandom(SLOT_ID_BYTES).hex(),
        kind=SlotKind.PAIR,
        name=f"{low.holder}-{high.holder}",
        kdf=kdf,
        salt=os.urandom(SALT_BYTES),
    )
    wrapping_key = slot_key(low.secret.reveal() + high.secret.reveal(), slot, None)
    wrapped = wrap(keys.private_key, wrapping_key, wrap_context(keys.vault_id, slot))
    wrapping_key.wipe()
    return replace(slot, wrapped_private_key=wrapped)

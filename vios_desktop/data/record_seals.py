"""Sealing a limited record to its named accounts and the recovery key: implements `services.ports.RecordSeals`.

Each part is AES-256-GCM under the content key of the record, bound to record, field and version; the content key
is HPKE-sealed to every holder, bound to vault, record and version (`security.md` §11.1).
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from vios_desktop.data.keys.opening import open_with_recovery_code
from vios_desktop.data.keys.recovery_code import RecoveryCode
from vios_desktop.data.keys.sealing import KEY_BYTES, NONCE_BYTES, DoesNotOpenError, seal, unseal
from vios_desktop.data.keys.secret import Secret
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.ports import SealedCopy, SealedRecord

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from vios_desktop.data.keys.key_file import KeyFile
    from vios_desktop.data.rotation import HeldKeys


@dataclass(frozen=True, slots=True)
class VaultRecordSeals:
    """`read` gives the key slots as they are on the disk; they are believed after their MAC only."""

    read: Callable[[], KeyFile]
    held: HeldKeys

    def holders(self) -> Mapping[str, bytes]:
        return {slot.id: slot.public_key for slot in self._slots().accounts()}

    def seal(
        self, record_id: str, version: int, parts: Mapping[str, bytes], holder_ids: Collection[str]
    ) -> SealedRecord:
        slots = self._slots()
        key, info = Secret(os.urandom(KEY_BYTES)), self._info(record_id, version)
        holders = [slots.slot(holder_id) for holder_id in sorted(set(holder_ids))] + [slots.recovery_slot()]
        copies = tuple(SealedCopy(slot.id, slot.public_key, seal(key, slot.public_key, info)) for slot in holders)
        cipher = AESGCM(key.reveal())
        sealed = tuple(
            (field, _encrypted(cipher, body, _context(record_id, field, version))) for field, body in parts.items()
        )
        key.wipe()
        return SealedRecord(record_id, version, sealed, copies)

    def open(self, record: SealedRecord) -> Mapping[str, bytes]:
        keys = self.held.current
        return self._opened(record, keys.slot_id, keys.private_key)

    def open_with_recovery(self, record: SealedRecord, text: str) -> Mapping[str, bytes]:
        keys = open_with_recovery_code(self.read(), RecoveryCode.from_text(text))
        try:
            return self._opened(record, keys.slot_id, keys.private_key)
        finally:
            keys.wipe()

    def _opened(self, record: SealedRecord, holder_id: str, private_key: Secret) -> Mapping[str, bytes]:
        copy = next((copy for copy in record.copies if copy.holder_id == holder_id), None)
        if copy is None:
            raise ViosError("limited_not_named")
        try:
            key = unseal(copy.sealed_key, private_key, self._info(record.id, record.version))
        except DoesNotOpenError:
            raise ViosError("limited_not_named") from None
        cipher = AESGCM(key.reveal())
        try:
            return {
                field: cipher.decrypt(
                    body[:NONCE_BYTES], body[NONCE_BYTES:], _context(record.id, field, record.version)
                )
                for field, body in record.parts
            }
        except (InvalidTag, ValueError):
            raise ViosError("limited_damaged") from None
        finally:
            key.wipe()

    def _slots(self) -> KeyFile:
        slots = self.read()
        self.held.current.verify(slots)
        return slots

    def _info(self, record_id: str, version: int) -> bytes:
        return b"VIOS limited v1" + bytes.fromhex(self.held.current.vault_id) + _context(record_id, "", version)


def _encrypted(cipher: AESGCM, body: bytes, context: bytes) -> bytes:
    nonce = os.urandom(NONCE_BYTES)
    return nonce + cipher.encrypt(nonce, body, context)


def _context(record_id: str, field: str, version: int) -> bytes:
    """Record id, field and version, each with its length so that no two mean the same bytes."""
    texts = (part.encode("utf-8") for part in (record_id, field))
    return b"".join(len(part).to_bytes(2, "big") + part for part in texts) + version.to_bytes(8, "big")

"""The keys of an opened vault and what they are used for."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vios_desktop.data.keys.key_file import KeyFile, SlotKind, mac_input
from vios_desktop.data.keys.sealing import sub_key
from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from vios_desktop.data.keys.secret import Secret


@dataclass(frozen=True, slots=True)
class VaultKeys:
    """What an opened slot gives: the vault key (VMK) and the private key of the slot itself.

    `slot_id` says who opened it. Each sub key serves one purpose and is 32 bytes; a caller keeps it no longer
    than it needs and writes it nowhere. `following` are the keys of the next epoch, while the vault key is being
    replaced: then either these or those open the database.
    """

    vault_id: str
    epoch: int
    slot_id: str
    kind: SlotKind
    vault_key: Secret
    private_key: Secret
    following: VaultKeys | None = None

    def database_key(self) -> bytes:
        """The raw key of `data.db`: pass its 64 hex digits to SQLCipher, never fewer."""
        return sub_key(self.vault_key, "sqlcipher raw key v1")

    def blob_key(self) -> bytes:
        """The key that wraps the keys of encrypted attachments."""
        return sub_key(self.vault_key, "blob kek v1")

    def backup_key(self) -> bytes:
        """The key of the MAC over a backup."""
        return sub_key(self.vault_key, "backup v1")

    def anchor_key(self) -> bytes:
        """The key of the MAC over the audit anchor."""
        return sub_key(self.vault_key, "audit anchor v1")

    def signed(self, key_file: KeyFile) -> KeyFile:
        """`key_file` with the MAC that only somebody who can open this vault can make."""
        return replace(key_file, mac=self._mac(key_file))

    def verify(self, key_file: KeyFile) -> None:
        """Raises `ViosError` `key_file_altered` when a slot was added, removed or changed without these keys."""
        if not hmac.compare_digest(self._mac(key_file), key_file.mac):
            raise ViosError("key_file_altered")

    def wipe(self) -> None:
        """Overwrite the keys; sub keys that were handed out are not reached."""
        self.vault_key.wipe()
        self.private_key.wipe()
        if self.following is not None:
            self.following.wipe()

    def _mac(self, key_file: KeyFile) -> bytes:
        key = sub_key(self.vault_key, "slots mac v1")
        return hmac.new(key, mac_input(key_file), hashlib.sha256).digest()

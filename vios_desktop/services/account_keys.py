"""The port to the key slots of an open vault."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.services.ports import RecordSeals
    from vios_desktop.services.vaults import RecoveryKeyText


@dataclass(frozen=True, slots=True)
class SlotFacts:
    """The slot of one account. `has_stick`: it needs a key file beside the passphrase."""

    id: str
    has_stick: bool


class AccountKeys(Protocol):
    """What changes is on the disk when a method returns; on a `ViosError` nothing changed unless said otherwise.

    All that change raise `rotation_unfinished` while the vault key is being replaced, `key_file_altered` when the
    slots were changed without the keys, and what is said when the disk refuses.
    """

    @property
    def record_seals(self) -> RecordSeals:
        """What seals limited records to accounts, and opens those of the account that unlocked."""
        ...

    def slots(self) -> Sequence[SlotFacts]: ...
    def add(self, display_name: str, passphrase: str) -> str:
        """Make a slot and return its id, which is the account's id. Raises `ViosError` for a weak passphrase."""
        ...

    def remove(self, slot_id: str) -> None:
        """Take a slot away that has no account (yet)."""
        ...

    def change_passphrase(self, slot_id: str, old: str, new: str, stick: bytes | None = None) -> None:
        """The own passphrase; raises `wrong_passphrase`, and for a key file `stick_needed`, `stick_other`."""
        ...

    def reset_passphrase(self, slot_id: str, new: str) -> None:
        """A passphrase for somebody else, with a new key pair and without key file."""
        ...

    def new_stick(self) -> bytes:
        """The content of a new key file, that is on no disk yet."""
        ...

    def change_stick(self, slot_id: str, passphrase: str, old: bytes | None, new: bytes | None) -> None:
        """Ask for the key file `new` from now on, or for none. Raises as `change_passphrase`."""
        ...

    def replace_vault_key(self, leaving: str | None, report: Callable[[int, int], None]) -> None:
        """Replace the vault key, without the slot `leaving` from now on; `report` gets steps done and all steps.

        Raises `rotation_needs_space` (`needed_mb`) and `last_account` before anything changed. After any other
        error the vault still opens and works: the next unlock goes on where this stopped.
        """
        ...

    def new_recovery_key(self) -> RecoveryKeyText: ...
    def replace_recovery_key(self, text: str) -> None:
        """The vault opens with this key and no longer with the one before, nor with the codes of its holders."""
        ...

    def check_recovery_key(self, text: str) -> None:
        """Raises `recovery_key_wrong`, `recovery_key_length`, `recovery_key_typing`, `recovery_key_of_holder`."""
        ...

    def recovery_public_key(self) -> bytes:
        """The public half of the recovery key, 32 bytes. Raises `key_file_altered`."""
        ...

    def is_divided(self) -> bool: ...
    def new_holder_codes(self) -> Sequence[RecoveryKeyText]:
        """A code for each of three holders."""
        ...

    def divide_recovery_key(self, text: str, holders: tuple[str, str, str]) -> None:
        """Two of these codes open the vault too. Needs the recovery key; raises as `check_recovery_key`."""
        ...

    def undivide_recovery_key(self) -> None: ...

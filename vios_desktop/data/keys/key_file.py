"""What `slots.json` holds and how it is read and written; no cryptography beyond a checksum happens here."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NoReturn

from vios_desktop.data.keys.kdf import SALT_BYTES, KdfParameters
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.strict_json import (
    BadJsonError,
    JsonObject,
    as_object,
    canonical,
    parse_object,
    take_hex,
    take_hex_or_none,
    take_int,
    take_list,
    take_text,
    take_word,
)

MAGIC = "VIOS-SLOTS"
FIRST_VERSION, VERSION = 1, 2
"""Written is the lowest version that can say what has to be said, so an older program opens what it can."""
MAX_BYTES = 128 * 1024
MAX_SLOTS = 64
MAX_NAME = 80
SLOT_ID_BYTES = 8
VAULT_ID_BYTES = 16
STICK_ID_BYTES = 8
PAIRS = ("1-2", "1-3", "2-3")
"""The names of the three slots of two out of three holders."""

_MAX_DEPTH = 4
_MAX_EPOCH = 1_000_000
_PUBLIC_KEY_BYTES = 32
_WRAPPED_BYTES = 12 + 32 + 16
_SEALED_BYTES = 32 + 32 + 16
_MAC_BYTES = 32
_OUR_KEYS = frozenset({"epoch", "mac", "magic", "school", "sha256", "slots", "state", "v", "vault"})


class SlotKind(StrEnum):
    """Who opens a slot: an account with its passphrase, the holder of the recovery key, two of three holders."""

    USER = "user"
    RECOVERY = "recovery"
    PAIR = "pair"


class KeyState(StrEnum):
    """Whether every slot holds one vault key, or both the old and the next one while it is being replaced."""

    OK = "ok"
    ROTATING = "rotating"


@dataclass(frozen=True, slots=True)
class Slot:
    """One way to open the vault.

    `name` is what the unlock screen shows; empty for the recovery slot, one of `PAIRS` for a pair of holders.
    `stick_id` says which key file is asked for beside the passphrase, if one is. `next_sealed_vault_key` is there
    while the vault key is being replaced.
    """

    id: str
    kind: SlotKind
    name: str = field(repr=False)
    kdf: KdfParameters
    salt: bytes = field(repr=False)
    public_key: bytes = field(repr=False)
    wrapped_private_key: bytes = field(repr=False)
    sealed_vault_key: bytes = field(repr=False)
    stick_id: bytes = field(default=b"", repr=False)
    next_sealed_vault_key: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class KeyFile:
    """All key slots of one vault, unchangeable. In the clear by design: the names of school and accounts."""

    vault_id: str
    epoch: int
    school: str = field(repr=False)
    slots: tuple[Slot, ...]
    mac: bytes = field(default=bytes(_MAC_BYTES), repr=False)
    state: KeyState = KeyState.OK

    @property
    def version(self) -> int:
        """The format that this content needs."""
        plain = all(slot.kind is not SlotKind.PAIR and not slot.stick_id for slot in self.slots)
        return FIRST_VERSION if plain and self.state is KeyState.OK else VERSION

    def accounts(self) -> tuple[Slot, ...]:
        """The slots of people, in the order in which they were added."""
        return tuple(slot for slot in self.slots if slot.kind is SlotKind.USER)

    def recovery_slot(self) -> Slot:
        """The slot that the recovery key opens; every vault has exactly one."""
        return next(slot for slot in self.slots if slot.kind is SlotKind.RECOVERY)

    def pairs(self) -> tuple[Slot, ...]:
        """The slots that two of three holders open together: three, or none."""
        return tuple(slot for slot in self.slots if slot.kind is SlotKind.PAIR)

    def slot(self, slot_id: str) -> Slot:
        """The slot with this id; `ViosError` `account_unknown` without it."""
        for slot in self.slots:
            if slot.id == slot_id:
                return slot
        raise ViosError("account_unknown")


def encode(key_file: KeyFile) -> bytes:
    """The bytes of `slots.json`: canonical JSON with a checksum that tells damage from a wrong passphrase."""
    content = {**_body(key_file), "mac": key_file.mac.hex()}
    return canonical({**content, "sha256": _checksum(content)})


def decode(raw: bytes) -> KeyFile:
    """The key slots in `raw`, which must be byte for byte what `encode` writes.

    Raises `ViosError`: `not_a_vault` (something else), `vault_newer` (`version` of a later program) or
    `key_file_damaged`. Whether the slots were changed on purpose shows only after unlocking, by the MAC.
    """
    try:
        source = parse_object(raw, max_bytes=MAX_BYTES, max_depth=_MAX_DEPTH)
    except BadJsonError:
        raise ViosError("key_file_damaged") from None
    _check_format(source)
    try:
        key_file = _read(source)
    except BadJsonError:
        raise ViosError("key_file_damaged") from None
    if encode(key_file) != raw:
        raise ViosError("key_file_damaged")
    return key_file


def mac_input(key_file: KeyFile) -> bytes:
    """Everything the keyed MAC covers: the whole file but the MAC and the checksum."""
    return canonical(_body(key_file))


def wrap_context(vault_id: str, slot: Slot) -> bytes:
    """What is authenticated with a wrapped private key, so that no slot is swapped and no cost is lowered.

    A slot that needs nothing of version 2 keeps the context of version 1: nobody could wrap it again without the
    passphrase of its owner.
    """
    plain = slot.kind is not SlotKind.PAIR and not slot.stick_id
    context: JsonObject = {
        "v": FIRST_VERSION if plain else VERSION,
        "vault": vault_id,
        "id": slot.id,
        "kind": slot.kind.value,
        "kdf": _kdf_object(slot),
        "pk": slot.public_key.hex(),
    }
    return canonical(context if plain else {**context, "file": slot.stick_id.hex()})


def seal_info(vault_id: str, epoch: int) -> bytes:
    """The HPKE `info` of a sealed vault key (`security.md` §5.2)."""
    return f"vault vmk v1|{vault_id}|{epoch}".encode("ascii")


def _check_format(source: JsonObject) -> None:
    if len(_OUR_KEYS & source.keys()) < len(_OUR_KEYS) // 2:
        raise ViosError("not_a_vault")
    version = source.get("v")
    if source.get("magic") != MAGIC or type(version) is not int or version < FIRST_VERSION:
        raise ViosError("key_file_damaged")
    if version > VERSION:
        _refuse_newer(source, version)


def _refuse_newer(source: JsonObject, version: int) -> NoReturn:
    """A later format keeps `magic`, `v` and `sha256`, so a damaged `v` does not pass for a newer program."""
    content = {key: value for key, value in source.items() if key != "sha256"}
    if source.get("sha256") != _checksum(content):
        raise ViosError("key_file_damaged")
    raise ViosError("vault_newer", version=version, known=VERSION)


def _read(source: JsonObject) -> KeyFile:
    version = take_int(source, "v", least=FIRST_VERSION, most=VERSION)
    state = KeyState(take_word(source, "state", *KeyState))
    both = state is KeyState.ROTATING
    key_file = KeyFile(
        vault_id=take_hex(source, "vault", length=VAULT_ID_BYTES).hex(),
        epoch=take_int(source, "epoch", least=1, most=_MAX_EPOCH),
        school=take_text(source, "school", most=MAX_NAME),
        slots=tuple(_read_slot(slot, version, both) for slot in take_list(source, "slots", most=MAX_SLOTS)),
        mac=take_hex(source, "mac", length=_MAC_BYTES),
        state=state,
    )
    _check_slots(key_file)
    return key_file


def _check_slots(key_file: KeyFile) -> None:
    kinds = [slot.kind for slot in key_file.slots]
    if kinds.count(SlotKind.RECOVERY) != 1 or SlotKind.USER not in kinds:
        raise BadJsonError("not one recovery slot and at least one account")
    if len({slot.id for slot in key_file.slots}) != len(kinds):
        raise BadJsonError("a slot id twice")
    pairs, recovery = key_file.pairs(), key_file.recovery_slot()
    if pairs and tuple(slot.name for slot in pairs) != PAIRS:
        raise BadJsonError("not all pairs of three holders")
    if any(slot.public_key != recovery.public_key for slot in pairs):
        raise BadJsonError("a pair that is not of this recovery key")


def _read_slot(source: JsonObject, version: int, both: bool) -> Slot:
    kind = SlotKind(take_word(source, "kind", *SlotKind))
    kdf = as_object(source.get("kdf"))
    take_word(kdf, "alg", "argon2id")
    take_int(kdf, "v", least=19, most=19)
    parameters = KdfParameters(
        memory_kib=take_int(kdf, "m", least=1, most=2**32),
        passes=take_int(kdf, "t", least=1, most=2**32),
        lanes=take_int(kdf, "p", least=1, most=2**32),
    )
    if not parameters.is_acceptable:
        raise BadJsonError("Argon2id parameters outside the accepted range")
    return Slot(
        id=take_hex(source, "id", length=SLOT_ID_BYTES).hex(),
        kind=kind,
        name=_read_name(source, kind),
        kdf=parameters,
        salt=take_hex(kdf, "salt", length=SALT_BYTES),
        public_key=take_hex(source, "pk", length=_PUBLIC_KEY_BYTES),
        wrapped_private_key=take_hex(source, "sk", length=_WRAPPED_BYTES),
        sealed_vault_key=take_hex(source, "vmk", length=_SEALED_BYTES),
        stick_id=b"" if version < VERSION else take_hex_or_none(source, "file", length=STICK_ID_BYTES),
        next_sealed_vault_key=take_hex(source, "next", length=_SEALED_BYTES) if both else b"",
    )


def _read_name(source: JsonObject, kind: SlotKind) -> str:
    if kind is SlotKind.USER:
        return take_text(source, "name", most=MAX_NAME)
    return take_word(source, "name", *PAIRS) if kind is SlotKind.PAIR else ""


def _body(key_file: KeyFile) -> JsonObject:
    return {
        "magic": MAGIC,
        "v": key_file.version,
        "vault": key_file.vault_id,
        "epoch": key_file.epoch,
        "state": key_file.state.value,
        "school": key_file.school,
        "slots": [_slot_object(slot, key_file.version) for slot in key_file.slots],
    }


def _slot_object(slot: Slot, version: int) -> JsonObject:
    first: JsonObject = {
        "id": slot.id,
        "kind": slot.kind.value,
        "name": slot.name,
        "kdf": _kdf_object(slot),
        "pk": slot.public_key.hex(),
        "sk": slot.wrapped_private_key.hex(),
        "vmk": slot.sealed_vault_key.hex(),
    }
    if version < VERSION:
        return first
    return {**first, "file": slot.stick_id.hex(), "next": slot.next_sealed_vault_key.hex()}


def _kdf_object(slot: Slot) -> JsonObject:
    return {
        "alg": "argon2id",
        "v": 19,
        "m": slot.kdf.memory_kib,
        "t": slot.kdf.passes,
        "p": slot.kdf.lanes,
        "salt": slot.salt.hex(),
    }


def _checksum(content: JsonObject) -> str:
    return hashlib.sha256(canonical(content)).hexdigest()

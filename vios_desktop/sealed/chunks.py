"""The body of a sealed report: chunks of 64 KiB under AES-256-GCM, which can be neither moved nor cut off.

The STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizar: "Online Authenticated-Encryption and its Nonce-Reuse
Misuse-Resistance", 2015): the nonce of a chunk holds its number and whether it is the last.
"""

from __future__ import annotations

from typing import BinaryIO, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from vios_desktop.sealed.errors import SealedError

CHUNK_BYTES: Final = 64 * 1024
TAG_BYTES: Final = 16


def plain_size(body_size: int) -> int:
    """How much plain text a body of this size holds. Raises `SealedError` sealed_damaged: none has that size."""
    full, rest = divmod(body_size, CHUNK_BYTES + TAG_BYTES)
    if body_size <= TAG_BYTES or (rest and rest <= TAG_BYTES):
        raise SealedError("sealed_damaged")
    return full * CHUNK_BYTES + (rest - TAG_BYTES if rest else 0)


class ChunkWriter:
    """Seals what is written to it. `close` writes the last chunk; without it the body does not open."""

    def __init__(self, stream: BinaryIO, key: bytes, prefix: bytes, binding: bytes) -> None:
        self._stream = stream
        self._cipher = AESGCM(key)
        self._prefix = prefix
        self._binding = binding
        self._waiting = bytearray()
        self._number = 0

    def write(self, content: bytes) -> None:
        view = memoryview(content)
        for start in range(0, len(view), CHUNK_BYTES):
            self._waiting += view[start : start + CHUNK_BYTES]
            while len(self._waiting) > CHUNK_BYTES:
                self._seal(bytes(self._waiting[:CHUNK_BYTES]), last=False)
                del self._waiting[:CHUNK_BYTES]

    def close(self) -> None:
        self._seal(bytes(self._waiting), last=True)
        self._waiting.clear()

    def _seal(self, plain: bytes, *, last: bool) -> None:
        nonce = nonce_of(self._prefix, self._number, last=last)
        self._stream.write(self._cipher.encrypt(nonce, plain, self._binding))
        self._number += 1


class ChunkReader:
    """Opens a body of `body_size` bytes piece by piece; what `read` returns was authenticated, chunk by chunk.

    Only when all of it has been read is it sure that the body is whole.
    """

    def __init__(self, stream: BinaryIO, body_size: int, key: bytes, prefix: bytes, binding: bytes) -> None:
        self._stream = stream
        self._left = body_size
        self._cipher = AESGCM(key)
        self._prefix = prefix
        self._binding = binding
        self._ready = b""
        self._at = 0
        self._number = 0

    def read(self, size: int) -> bytes:
        """Exactly `size` bytes. Raises `SealedError` sealed_damaged, and EOFError when asked too much."""
        parts = []
        while size:
            if self._at == len(self._ready):
                self._open_next()
            part = self._ready[self._at : self._at + size]
            self._at += len(part)
            size -= len(part)
            parts.append(part)
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def drain(self) -> None:
        """Read what is left, so that damage further on is told as such. Raises `SealedError` sealed_damaged."""
        while self._left:
            self._open_next()

    def _open_next(self) -> None:
        if not self._left:
            raise EOFError("past the end of the body")
        size = min(self._left, CHUNK_BYTES + TAG_BYTES)
        self._left -= size
        sealed = self._stream.read(size)
        nonce = nonce_of(self._prefix, self._number, last=not self._left)
        try:
            self._ready, self._at = self._cipher.decrypt(nonce, sealed, self._binding), 0
        except (InvalidTag, ValueError):
            raise SealedError("sealed_damaged") from None
        self._number += 1


def nonce_of(prefix: bytes, number: int, *, last: bool) -> bytes:
    """Seven random bytes, the number of the chunk, and whether it is the last."""
    return prefix + number.to_bytes(4, "big") + bytes([last])

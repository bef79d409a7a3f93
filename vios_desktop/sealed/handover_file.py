"""A handover as a file: sealed to the keys of the receiver's invitation, opened with those of a vault."""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.file_kinds import MAX_FILE_BYTES
from vios_desktop.domain.handover import MOST_FILE_BYTES, MOST_FILES
from vios_desktop.sealed.chunks import ChunkReader, ChunkWriter, plain_size
from vios_desktop.sealed.errors import SealedError
from vios_desktop.sealed.handover_words import MOST_JSON_BYTES, read_words, write_words
from vios_desktop.sealed.header import FILE_KEY_BYTES, HANDOVER, PREFIX_BYTES, read_header, write_header
from vios_desktop.sealed.report_file import LEAST_BYTES, padded_size

if TYPE_CHECKING:
    from vios_desktop.domain.handover import Handover
    from vios_desktop.domain.invitation import Invitation

SUFFIX: Final = ".overdracht"
MOST_BYTES: Final = MOST_FILE_BYTES + 2 * MOST_JSON_BYTES
_LENGTH_BYTES: Final = 8
_FIXED_BYTES: Final = 6  # length of the words, number of files
_FILE_HEAD_BYTES: Final = 40  # length and SHA-256


def seal_handover(handover: Handover, contents: Mapping[str, bytes], invitation: Invitation) -> bytes:
    """The bytes of the file. `contents` by SHA-256 in hex, one for each file of the handover.

    ValueError: the handover was not tidied and checked, or a content does not fit what is said of it.
    """
    words = write_words(handover)
    digests = tuple(dict.fromkeys(file.sha256 for file in handover.files))
    for file in handover.files:
        content = contents[file.sha256]
        if len(content) != file.size_bytes or hashlib.sha256(content).hexdigest() != file.sha256:
            raise ValueError("a file that is not what is said of it")
    key, prefix = os.urandom(FILE_KEY_BYTES), os.urandom(PREFIX_BYTES)
    header = write_header(invitation.recipients(), key, prefix, HANDOVER)
    stream = io.BytesIO()
    stream.write(header.raw)
    body = ChunkWriter(stream, key, prefix, header.binding())
    length = _FIXED_BYTES + len(words) + sum(_FILE_HEAD_BYTES + len(contents[digest]) for digest in digests)
    body.write(length.to_bytes(_LENGTH_BYTES, "big"))
    body.write(len(words).to_bytes(4, "big") + len(digests).to_bytes(2, "big") + words)
    for digest in digests:
        body.write(len(contents[digest]).to_bytes(8, "big") + bytes.fromhex(digest))
        body.write(contents[digest])
    body.write(bytes(padded_size(_LENGTH_BYTES + length) - _LENGTH_BYTES - length))
    body.close()
    return stream.getvalue()


def open_handover(content: bytes, private_keys: Sequence[bytes]) -> tuple[Handover, dict[str, bytes]]:
    """The handover and the contents of its files, opened with the first key that fits.

    Raises `SealedError`, and nothing else whatever the bytes are.
    """
    if len(content) > MOST_BYTES:
        raise SealedError("sealed_too_large")
    if len(content) < LEAST_BYTES:
        raise SealedError("sealed_damaged")
    stream = io.BytesIO(content)
    header = read_header(stream, HANDOVER)
    body_size = len(content) - len(header.raw)
    plain = plain_size(body_size)
    body = ChunkReader(stream, body_size, header.file_key(private_keys), header.prefix, header.binding())
    try:
        return _read_interior(body, plain)
    except SealedError:
        body.drain()  # a file that was cut off between two chunks has a wrong length as well: that is damage
        raise


def _read_interior(body: ChunkReader, plain: int) -> tuple[Handover, dict[str, bytes]]:
    if plain < _LENGTH_BYTES + _FIXED_BYTES:
        raise SealedError("sealed_hostile")
    length = int.from_bytes(body.read(_LENGTH_BYTES), "big")
    if length < _FIXED_BYTES or padded_size(_LENGTH_BYTES + length) != plain:
        raise SealedError("sealed_hostile")
    fixed = body.read(_FIXED_BYTES)
    words_size, count = int.from_bytes(fixed[:4], "big"), int.from_bytes(fixed[4:], "big")
    left = length - _FIXED_BYTES - words_size
    if words_size > MOST_JSON_BYTES or count > MOST_FILES or left < 0:
        raise SealedError("sealed_hostile")
    handover = read_words(body.read(words_size))
    contents: dict[str, bytes] = {}
    for _ in range(count):
        left = _read_file(body, left, contents)
    wanted = {file.sha256: file.size_bytes for file in handover.files}
    if left or {digest: len(found) for digest, found in contents.items()} != wanted or len(contents) != count:
        raise SealedError("sealed_hostile")
    while (rest := plain - _LENGTH_BYTES - length) > 0:
        plain -= (size := min(rest, 64 * 1024))
        if body.read(size).strip(b"\x00"):
            raise SealedError("sealed_hostile")
    return handover, contents


def _read_file(body: ChunkReader, left: int, contents: dict[str, bytes]) -> int:
    if left < _FILE_HEAD_BYTES:
        raise SealedError("sealed_hostile")
    head = body.read(_FILE_HEAD_BYTES)
    size = int.from_bytes(head[:8], "big")
    left -= _FILE_HEAD_BYTES + size
    if left < 0 or not 1 <= size <= MAX_FILE_BYTES:
        raise SealedError("sealed_hostile")
    content = body.read(size)
    if hashlib.sha256(content).digest() != head[8:]:
        raise SealedError("sealed_hostile")
    contents[head[8:].hex()] = content
    return left

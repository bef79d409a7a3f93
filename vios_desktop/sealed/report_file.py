"""Sealing a report to the keys of an invitation, and opening it with the private keys of the school."""

from __future__ import annotations

import hashlib
import io
import os
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO, Final

from vios_desktop.domain.file_kinds import MAX_FILE_BYTES
from vios_desktop.domain.sealed_report import (
    MAX_FILES_BYTES,
    MAX_REPORT_FILES,
    MOST_NAME_CHARACTERS,
    ReportFile,
    SealedReport,
    is_file_name,
)
from vios_desktop.sealed.chunks import ChunkReader, ChunkWriter, plain_size
from vios_desktop.sealed.errors import SealedError
from vios_desktop.sealed.header import FILE_KEY_BYTES, PREFIX_BYTES, read_header, write_header
from vios_desktop.sealed.interior import MOST_JSON_BYTES, read_words, write_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.domain.invitation import Invitation

SUFFIX: Final = ".sealed"
LEAST_BYTES: Final = 200
MOST_BYTES: Final = 110 * 1024 * 1024
SMALLEST_STEP: Final = 4096
"""Reports of a few lines all have the same size: the length of the words does not show."""

_LENGTH_BYTES: Final = 8
_FIXED_BYTES: Final = 6  # length of the words, number of files
_FILE_HEAD_BYTES: Final = 10  # length of the name, length of the file
_DIGEST_BYTES: Final = 32


def seal(report: SealedReport, invitation: Invitation) -> bytes:
    """`report` as the bytes of a `.sealed` file. See `seal_to`."""
    stream = io.BytesIO()
    seal_to(stream, report, invitation)
    return stream.getvalue()


def seal_to(stream: BinaryIO, report: SealedReport, invitation: Invitation) -> None:
    """Write `report` to `stream`, sealed to the keys of the invitation: only those can open it, not this program.

    The report has to be tidied and checked (`domain.sealed_report`); ValueError says that it was not.
    """
    words = write_words(report)
    if len(report.files) > MAX_REPORT_FILES or sum(len(file.content) for file in report.files) > MAX_FILES_BYTES:
        raise ValueError("more files than a report takes")
    key, prefix = os.urandom(FILE_KEY_BYTES), os.urandom(PREFIX_BYTES)
    header = write_header(invitation.recipients(), key, prefix)
    stream.write(header.raw)
    body = ChunkWriter(stream, key, prefix, header.binding())
    heads = [_file_head(file) for file in report.files]
    length = _FIXED_BYTES + len(words) + sum(map(len, heads)) + sum(len(file.content) for file in report.files)
    body.write(length.to_bytes(_LENGTH_BYTES, "big"))
    body.write(len(words).to_bytes(4, "big") + len(report.files).to_bytes(2, "big") + words)
    for head, file in zip(heads, report.files, strict=True):
        body.write(head)
        body.write(file.content)
    body.write(bytes(padded_size(_LENGTH_BYTES + length) - _LENGTH_BYTES - length))
    body.close()


def open_sealed(
    stream: BinaryIO, private_keys: Sequence[bytes], take: Callable[[ReportFile], None] | None = None
) -> SealedReport:
    """The report in a `.sealed` file (a stream that can seek), opened with the first key that fits.

    With `take` each file is handed over as soon as it is whole and the report returns without files, so that only
    one is in memory; nothing of it may be kept unless this function returns. Raises `SealedError`, and nothing
    else whatever the bytes are.
    """
    size = stream.seek(0, os.SEEK_END)
    stream.seek(0)
    if size > MOST_BYTES:
        raise SealedError("sealed_too_large")
    if size < LEAST_BYTES:
        raise SealedError("sealed_damaged")
    header = read_header(stream)
    body_size = size - len(header.raw)
    plain = plain_size(body_size)
    key = header.file_key(private_keys)
    body = ChunkReader(stream, body_size, key, header.prefix, header.binding())
    try:
        return _read_interior(body, plain, take)
    except SealedError:
        body.drain()  # a file that was cut off between two chunks has a wrong length as well: that is damage
        raise


def padded_size(size: int) -> int:
    """`size` rounded up so that little can be told from it: to 4096 bytes, or to a sixteenth of its magnitude."""
    step = max(SMALLEST_STEP, 1 << max(0, size.bit_length() - 5))
    return -(-size // step) * step


def _file_head(file: ReportFile) -> bytes:
    name = file.name.encode("utf-8")
    if not is_file_name(file.name) or not 1 <= len(file.content) <= MAX_FILE_BYTES:
        raise ValueError("a file that was not tidied and checked")
    size = len(file.content).to_bytes(8, "big")
    return len(name).to_bytes(2, "big") + size + name + hashlib.sha256(file.content).digest()


def _read_interior(body: ChunkReader, plain: int, take: Callable[[ReportFile], None] | None) -> SealedReport:
    """What is inside; `left` counts down what the report says it is long, and is never believed beyond `plain`."""
    if plain < _LENGTH_BYTES + _FIXED_BYTES:
        raise SealedError("sealed_hostile")
    length = int.from_bytes(body.read(_LENGTH_BYTES), "big")
    if length < _FIXED_BYTES or padded_size(_LENGTH_BYTES + length) != plain:
        raise SealedError("sealed_hostile")
    fixed = body.read(_FIXED_BYTES)
    words_size, count = int.from_bytes(fixed[:4], "big"), int.from_bytes(fixed[4:], "big")
    left = length - _FIXED_BYTES - words_size
    if words_size > MOST_JSON_BYTES or count > MAX_REPORT_FILES or left < 0:
        raise SealedError("sealed_hostile")
    report = read_words(body.read(words_size))
    files: list[ReportFile] = []
    for _ in range(count):
        file, left = _read_file(body, left)
        (take or files.append)(file)
    if left:
        raise SealedError("sealed_hostile")
    _expect_zeros(body, plain - _LENGTH_BYTES - length)
    return replace(report, files=tuple(files))


def _read_file(body: ChunkReader, left: int) -> tuple[ReportFile, int]:
    if left < _FILE_HEAD_BYTES:
        raise SealedError("sealed_hostile")
    head = body.read(_FILE_HEAD_BYTES)
    name_size, size = int.from_bytes(head[:2], "big"), int.from_bytes(head[2:], "big")
    left -= _FILE_HEAD_BYTES + name_size + _DIGEST_BYTES + size
    if left < 0 or name_size > 4 * MOST_NAME_CHARACTERS or not 1 <= size <= MAX_FILE_BYTES:
        raise SealedError("sealed_hostile")
    try:
        name = body.read(name_size).decode("utf-8")
    except UnicodeDecodeError:
        raise SealedError("sealed_hostile") from None
    digest, content = body.read(_DIGEST_BYTES), body.read(size)
    if not is_file_name(name) or hashlib.sha256(content).digest() != digest:
        raise SealedError("sealed_hostile")
    return ReportFile(name, content), left


def _expect_zeros(body: ChunkReader, size: int) -> None:
    while size:
        part = body.read(min(size, 64 * 1024))
        if part.strip(b"\x00"):
            raise SealedError("sealed_hostile")
        size -= len(part)

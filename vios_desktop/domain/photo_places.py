"""Taking out of a picture what says where, when and with which device it was made; the picture stays.

A JPEG is a row of segments (ITU-T T.81 annex B), a PNG a row of chunks (ISO/IEC 15948). Only what is needed to
show the picture is kept: everything else, place data included, is left behind, and what follows the end of the
picture as well. The way it is held (orientation) is kept, in a block of its own with nothing else in it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.file_kinds import GIF, JPEG, PNG

_START, _END, _SCAN, _EXIF, _ICC, _ADOBE = 0xD8, 0xD9, 0xDA, 0xE1, 0xE2, 0xEE
_PNG_HEAD: Final = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT: Final = frozenset(
    (b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"pHYs")
)
_ORIENTATION_TAG, _GPS_TAG = 0x0112, 0x8825


def without_origin(content: bytes, media_type: str) -> bytes:
    """The same picture without place, time and device; other types come back as they are.

    Raises `ViosError("file_damaged_inside")` when the picture is not built as its kind should be: then nothing may
    be said about what it holds.
    """
    if media_type == JPEG:
        return _bare_jpeg(content)
    if media_type == PNG:
        return _bare_png(content)
    return _bare_gif(content) if media_type == GIF else content


def tells_place(content: bytes, media_type: str) -> bool:
    """True when the picture itself says where it was taken."""
    if media_type == JPEG:
        blocks = (body for marker, body in _segments(content) if marker == _EXIF)
        return any(_has_gps(body[6:]) for body in blocks if body.startswith(b"Exif\0\0"))
    if media_type == PNG:
        return any(_has_gps(body) for name, body in _chunks(content) if name == b"eXIf")
    return False


def _bare_jpeg(content: bytes) -> bytes:
    parts, orientation = [b"\xff\xd8"], 1
    for marker, body in _segments(content):
        if marker == _EXIF and body.startswith(b"Exif\0\0"):
            orientation = _orientation(body[6:])
        kept = not 0xE0 <= marker <= 0xEF or (marker == 0xE0 and body.startswith(b"JFIF\0"))
        kept = kept or marker == _ADOBE or (marker == _ICC and body.startswith(b"ICC_PROFILE\0"))
        if kept and marker != 0xFE:
            parts.append(bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body)
        if marker == _SCAN:
            break
    if orientation != 1:
        parts.insert(1, _orientation_block(orientation))
    return b"".join((*parts, _scans(content)))


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Marker and body of every segment up to and including the first scan's head."""
    at = 2
    if not content.startswith(b"\xff\xd8"):
        raise ViosError("file_damaged_inside")
    while at + 4 <= len(content):
        if content[at] != 0xFF:
            raise ViosError("file_damaged_inside")
        marker = content[at + 1]
        if marker == 0xFF:  # padding
            at += 1
            continue
        length = int.from_bytes(content[at + 2 : at + 4], "big")
        if length < 2 or at + 2 + length > len(content) or marker in (_START, _END):
            raise ViosError("file_damaged_inside")
        yield marker, content[at + 4 : at + 2 + length]
        at += 2 + length
        if marker == _SCAN:
            return
    raise ViosError("file_damaged_inside")


def _scans(content: bytes) -> bytes:
    """The picture itself: from after the head of the first scan to the end of the image, and not a byte more."""
    at = 2
    for _marker, body in _segments(content):
        while content[at + 1] == 0xFF:
            at += 1
        at += 4 + len(body)
    start, pieces = at, []
    while True:
        at = content.find(b"\xff", at)
        if at < 0 or at + 1 >= len(content):
            raise ViosError("file_damaged_inside")
        following = content[at + 1]
        if following == _END:
            pieces.append(content[start : at + 2])
            return b"".join(pieces)
        if following == 0 or 0xD0 <= following <= 0xD7 or following == 0xFF:
            at += 1 if following == 0xFF else 2
            continue
        length = int.from_bytes(content[at + 2 : at + 4], "big")
        if 0xE0 <= following <= 0xEF or following == 0xFE:  # words between the scans of a progressive picture
            pieces.append(content[start:at])
            start = at + 2 + length
        if length < 2:
            raise ViosError("file_damaged_inside")
        at += 2 + length


def _bare_png(content: bytes) -> bytes:
    kept = [(name, body) for name, body in _chunks(content) if name in _PNG_KEPT]
    if not kept or kept[-1][0] != b"IEND":
        raise ViosError("file_damaged_inside")
    return _PNG_HEAD + b"".join(_chunk(name, body) for name, body in kept)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_PNG_HEAD)
    if not content.startswith(_PNG_HEAD):
        raise ViosError("file_damaged_inside")
    while at + 12 <= len(content):
        length = int.from_bytes(content[at : at + 4], "big")
        if at + 12 + length > len(content):
            raise ViosError("file_damaged_inside")
        name, body = content[at + 4 : at + 8], content[at + 8 : at + 8 + length]
        yield name, body
        at += 12 + length
        if name == b"IEND":
            return
    raise ViosError("file_damaged_inside")


def _chunk(name: bytes, body: bytes) -> bytes:
    import zlib

    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _bare_gif(content: bytes) -> bytes:
    """Without comments and application blocks, but for the one that repeats an animation."""
    if len(content) < 13:
        raise ViosError("file_damaged_inside")
    at = 13 + (3 * 2 ** ((content[10] & 7) + 1) if content[10] & 0x80 else 0)
    parts = [content[:at]]
    while at < len(content):
        block = content[at]
        if block == 0x3B:
            return b"".join((*parts, b"\x3b"))
        if block == 0x2C:
            table = 3 * 2 ** ((content[at + 9] & 7) + 1) if at + 9 < len(content) and content[at + 9] & 0x80 else 0
            end = _sub_blocks_end(content, at + 11 + table)
            parts.append(content[at:end])
        elif block == 0x21:
            end = _sub_blocks_end(content, at + 2)
            repeats = content[at + 1] == 0xFF and content[at + 3 : at + 14] == b"NETSCAPE2.0"
            if content[at + 1] == 0xF9 or repeats:
                parts.append(content[at:end])
        else:
            raise ViosError("file_damaged_inside")
        at = end
    raise ViosError("file_damaged_inside")


def _sub_blocks_end(content: bytes, at: int) -> int:
    while at < len(content):
        if content[at] == 0:
            return at + 1
        at += 1 + content[at]
    raise ViosError("file_damaged_inside")


def _orientation_block(orientation: int) -> bytes:
    """An Exif segment that holds the orientation and nothing else."""
    entry = struct.pack(">HHIHH", _ORIENTATION_TAG, 3, 1, orientation, 0)
    body = b"Exif\0\0MM\0\x2a" + struct.pack(">IH", 8, 1) + entry + b"\0\0\0\0"
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def _orientation(tiff: bytes) -> int:
    value = _entries(tiff).get(_ORIENTATION_TAG, 1)
    return value if 1 <= value <= 8 else 1


def _has_gps(tiff: bytes) -> bool:
    return _GPS_TAG in _entries(tiff)


def _entries(tiff: bytes) -> dict[int, int]:
    """Tag -> first short value of the first directory; nothing when it cannot be read."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    try:
        if order is None:
            return {}
        (first,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, first)
        found = {}
        for number in range(min(count, 512)):
            tag, kind, _n, value = struct.unpack_from(f"{order}HHIH", tiff, first + 2 + 12 * number)
            found[tag] = value if kind == 3 else 0
    except struct.error:
        return {}
    return found

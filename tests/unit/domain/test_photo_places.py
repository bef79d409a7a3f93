"""Pictures leave without place, time and device, and look the same."""

from __future__ import annotations

import contextlib
import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.photo_places import tells_place, without_origin

MARK = b"PLAATS-EN-TOESTEL"
SCAN = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00" + b"\x12\xff\x00\x34\xff\xd0\x56" + b"\xff\xd9"


def segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def exif(order: str, *entries: tuple[int, int, int]) -> bytes:
    head = {"<": b"II\x2a\0", ">": b"MM\0\x2a"}[order] + struct.pack(f"{order}I", 8)
    rows = b"".join(struct.pack(f"{order}HHIHH", tag, kind, 1, value, 0) for tag, kind, value in entries)
    return b"Exif\0\0" + head + struct.pack(f"{order}H", len(entries)) + rows + b"\0\0\0\0" + MARK


def jpeg(*segments: bytes, trailer: bytes = b"") -> bytes:
    return b"\xff\xd8" + b"".join(segments) + SCAN + trailer


JFIF = segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0")
TABLE = segment(0xDB, bytes(65))
GPS, ORIENTATION = (0x8825, 4, 26), (0x0112, 3, 6)


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_photo_keeps_its_picture_and_how_it_is_held_and_nothing_else(order: str) -> None:
    photo = jpeg(
        JFIF,
        segment(0xE1, exif(order, ORIENTATION, GPS)),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + MARK),
        segment(0xE2, b"MPF\0" + MARK),
        segment(0xE2, b"ICC_PROFILE\0kleur"),
        segment(0xED, b"Photoshop 3.0\0" + MARK),
        segment(0xFE, MARK),
        TABLE,
        trailer=b"\xff\xd8\xff" + MARK,
    )
    assert tells_place(photo, "image/jpeg")
    bare = without_origin(photo, "image/jpeg")
    assert MARK not in bare
    assert not tells_place(bare, "image/jpeg")
    assert bare.endswith(SCAN)
    assert JFIF in bare
    assert TABLE in bare
    assert b"ICC_PROFILE" in bare
    assert bare.count(b"Exif\0\0") == 1
    assert without_origin(bare, "image/jpeg") == bare


def test_a_photo_that_is_held_upright_gets_no_block_at_all() -> None:
    bare = without_origin(jpeg(JFIF, segment(0xE1, exif("<", GPS)), TABLE), "image/jpeg")
    assert bare == jpeg(JFIF, TABLE)


def test_words_between_the_scans_of_a_progressive_photo_go_too() -> None:
    second = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x77\xff\xd9"
    photo = b"\xff\xd8" + JFIF + SCAN[:-2] + segment(0xFE, MARK) + TABLE + second
    bare = without_origin(photo, "image/jpeg")
    assert bare == b"\xff\xd8" + JFIF + SCAN[:-2] + TABLE + second


@pytest.mark.parametrize("cut", [3, 10, 30, -1, -2, -5])
def test_a_photo_that_is_cut_off_does_not_leave(cut: int) -> None:
    with pytest.raises(ViosError, match="file_damaged_inside"):
        without_origin(jpeg(JFIF, TABLE)[:cut], "image/jpeg")


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(*chunks: bytes) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", bytes(13)) + b"".join(chunks) + chunk(b"IEND", b"")


def test_a_png_loses_its_words() -> None:
    picture = chunk(b"IDAT", b"beeld")
    told = png(
        chunk(b"tEXt", MARK),
        chunk(b"eXIf", exif(">", GPS)[6:]),
        picture,
        chunk(b"iTXt", MARK),
        chunk(b"vpAg", MARK),
    )
    assert tells_place(told, "image/png")
    assert without_origin(told + MARK, "image/png") == png(picture)
    with pytest.raises(ViosError):
        without_origin(told[:-8], "image/png")


def test_a_gif_loses_its_comments_and_keeps_moving() -> None:
    head = b"GIF89a" + bytes(4) + b"\x80\0\0" + bytes(6)
    repeat = b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0"
    control = b"\x21\xf9\x04\0\0\0\0\0"
    image = b"\x2c" + bytes(9) + b"\x02\x02\x4c\x01\0"
    comment = b"\x21\xfe" + bytes((len(MARK),)) + MARK + b"\0"
    xmp = b"\x21\xff\x0bXMP DataXMP" + bytes((len(MARK),)) + MARK + b"\0"
    told = head + repeat + comment + control + image + xmp + b"\x3b" + MARK
    assert without_origin(told, "image/gif") == head + repeat + control + image + b"\x3b"
    with pytest.raises(ViosError):
        without_origin(told[:40], "image/gif")


def test_other_files_come_back_as_they_are() -> None:
    assert without_origin(b"%PDF-", "application/pdf") == b"%PDF-"
    assert not tells_place(b"%PDF-", "application/pdf")


@given(st.sampled_from(["image/jpeg", "image/png", "image/gif"]), st.binary(max_size=200), st.integers(0, 2))
def test_nonsense_is_refused_and_never_breaks(media_type: str, content: bytes, head: int) -> None:
    begun = (b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"GIF89a")[head] + content
    for work in (without_origin, tells_place):
        with contextlib.suppress(ViosError):
            work(begun, media_type)

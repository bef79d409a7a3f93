"""The icons: every size, told apart, and an ICO that says where each lies."""

from __future__ import annotations

import struct

from pytestqt.qtbot import QtBot

from tools.package.picture import SIZES, file_icons, ico, program_icons


def test_programs_and_files_have_their_own_at_every_size(qtbot: QtBot) -> None:
    ours, files = program_icons(), file_icons()
    assert set(ours) == set(files) == set(SIZES)
    for size in SIZES:
        assert ours[size] != files[size]
        width, height = struct.unpack(">II", ours[size][16:24])
        assert (width, height) == (size, size)


def test_an_ico_leads_to_each_of_its_pictures() -> None:
    pictures = {16: b"sixteen", 256: b"large"}
    packed = ico(pictures)
    assert struct.unpack("<HHH", packed[:6]) == (0, 1, 2)
    found = []
    for number in range(2):
        width, _height, _colours, _zero, _planes, bits, length, at = struct.unpack_from(
            "<BBBBHHII", packed, 6 + 16 * number
        )
        assert bits == 32
        found.append((width or 256, packed[at : at + length]))
    assert dict(found) == pictures

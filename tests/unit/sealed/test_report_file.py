"""A sealed report opens with the school's keys alone, whole or not at all."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest

from tests.data.keys.test_sealing import AES_256_GCM, textbook_seal
from tests.fakes.sealed import (
    INBOX,
    INVITATION,
    NOTE,
    PHOTO,
    RECOVERY,
    REPORT,
    STRANGER,
    public_half,
    with_files,
)
from vios_desktop.domain.sealed_report import ReportFile, SealedReport
from vios_desktop.sealed import report_file
from vios_desktop.sealed.chunks import CHUNK_BYTES, ChunkReader, ChunkWriter
from vios_desktop.sealed.errors import SealedError
from vios_desktop.sealed.header import MAGIC, Header, key_id, read_header
from vios_desktop.sealed.report_file import open_sealed, padded_size, seal


def opened(raw: bytes, *keys: bytes) -> SealedReport:
    return open_sealed(io.BytesIO(raw), keys or (INBOX,))


def code_of(raw: bytes, *keys: bytes) -> str:
    with pytest.raises(SealedError) as caught:
        opened(raw, *keys)
    return caught.value.code


@pytest.mark.parametrize("key", [INBOX, RECOVERY])
def test_it_opens_with_the_inbox_key_and_with_the_recovery_key(key: bytes) -> None:
    assert opened(seal(with_files(), INVITATION), key) == with_files()


def test_an_old_key_among_many_opens_it() -> None:
    assert opened(seal(REPORT, INVITATION), STRANGER, RECOVERY, INBOX) == REPORT


def test_another_school_is_told_apart_from_damage() -> None:
    assert code_of(seal(REPORT, INVITATION), STRANGER) == "sealed_foreign"


def test_files_are_handed_over_one_by_one() -> None:
    taken: list[ReportFile] = []
    report = open_sealed(io.BytesIO(seal(with_files(), INVITATION)), (INBOX,), taken.append)
    assert report == REPORT
    assert taken == [PHOTO, NOTE]


@pytest.mark.parametrize("size", [1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES, 1_000_003])
def test_files_of_every_size_around_a_chunk_come_back(size: int) -> None:
    report = replace(REPORT, files=(ReportFile("geluid.wav", b"RIFF" * (size // 4 + 1)),))
    assert opened(seal(report, INVITATION)) == report


def test_nothing_of_the_report_shows_and_short_ones_have_one_size() -> None:
    long, short = seal(REPORT, INVITATION), seal(replace(REPORT, what="Kort."), INVITATION)
    assert len(long) == len(short)
    assert b"Ruzie" not in long
    assert seal(REPORT, INVITATION)[-40:] != long[-40:]


def test_the_padding_is_never_more_than_a_sixteenth_and_hides_the_last_bits() -> None:
    sizes = [1, 4096, 4097, 65_536, 65_537, 1_000_000, 104_857_600]
    for size in sizes:
        padded = padded_size(size)
        assert padded >= size
        assert padded - size < max(4096, size / 15)
        assert padded_size(padded) == padded


def test_every_flipped_byte_of_a_small_report_is_noticed() -> None:
    raw = seal(REPORT, INVITATION)
    for at in range(len(raw)):
        changed = bytearray(raw)
        changed[at] ^= 1 << at % 8
        assert code_of(bytes(changed)) in ("sealed_damaged", "sealed_foreign", "sealed_newer")


def test_what_was_cut_off_added_or_moved_is_damaged() -> None:
    raw = seal(with_files(), INVITATION)
    body = len(read_header(io.BytesIO(raw)).raw)
    chunk = CHUNK_BYTES + 16
    assert len(raw) > body + chunk
    swapped = raw[:body] + raw[body + chunk :] + raw[body : body + chunk]
    for wrong in (raw[:-1], raw[: body + chunk], raw[:body], raw[:250], raw + b"\x00", b"", raw[:100], swapped):
        assert code_of(wrong) == "sealed_damaged"


def test_too_large_is_said_before_anything_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report_file, "MOST_BYTES", 1000)
    assert code_of(bytes(1001)) == "sealed_too_large"


def test_other_files_are_damaged_and_later_versions_are_newer() -> None:
    raw = seal(REPORT, INVITATION)
    assert code_of(b"%PDF-1.7" + raw[8:]) == "sealed_damaged"
    assert code_of(b"SEALRPT\x02" + raw[8:]) == "sealed_newer"
    assert code_of(MAGIC + b"\x00\x02" + raw[10:]) == "sealed_newer"
    assert code_of(MAGIC + b"\x00\x00" + raw[10:]) == "sealed_damaged"


@pytest.mark.parametrize("count", [0, 9, 255])
def test_the_number_of_recipients_is_capped(count: int) -> None:
    raw = seal(REPORT, INVITATION)
    assert code_of(raw[:10] + bytes([count]) + raw[11:] + bytes(30_000)) == "sealed_damaged"


def test_a_recipient_named_twice_is_damaged() -> None:
    raw = seal(REPORT, INVITATION)
    assert code_of(raw[:99] + raw[11:99] + raw[187:]) == "sealed_damaged"


def test_a_file_key_sealed_by_another_implementation_opens() -> None:
    """HPKE written out from RFC 9180, which has its own test with the vector of appendix A.1.1."""
    public, key, prefix = public_half(INBOX), bytes(range(32)), b"prefix."
    sealed = textbook_seal(key, public, bytes(range(2, 34)), b"sealrpt v1 file key|" + public, b"", AES_256_GCM)
    raw = MAGIC + b"\x00\x01\x01" + key_id(public) + sealed + prefix
    header = Header(raw, ((key_id(public), sealed),), prefix)
    stream = io.BytesIO()
    writer = ChunkWriter(stream, key, prefix, header.binding())
    plain = io.BytesIO()
    ours = seal(REPORT, INVITATION)
    theirs = read_header(io.BytesIO(ours))
    body = ChunkReader(
        io.BytesIO(ours[len(theirs.raw) :]),
        len(ours) - len(theirs.raw),
        theirs.file_key((INBOX,)),
        theirs.prefix,
        theirs.binding(),
    )
    plain.write(body.read(4096))
    writer.write(plain.getvalue())
    writer.close()
    assert opened(raw + stream.getvalue()) == REPORT


def test_what_was_not_tidied_is_not_sealed() -> None:
    for wrong in (
        replace(REPORT, what="een\u202etwee"),
        replace(REPORT, where="boven\nbeneden"),
        replace(REPORT, what=""),
        replace(REPORT, receipt="1"),
        replace(REPORT, token=b""),
        replace(REPORT, files=(ReportFile("../map.txt", b"x"),)),
        replace(REPORT, files=(ReportFile("leeg.txt", b""),)),
        replace(REPORT, files=(NOTE,) * 21),
    ):
        with pytest.raises(ValueError, match=r"report|file"):
            seal(wrong, INVITATION)

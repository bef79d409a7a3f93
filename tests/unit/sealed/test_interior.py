"""What anybody with the invitation can put inside: taken in one form, refused in all others."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from typing import Any

import pytest

from tests.fakes.sealed import INBOX, INVITATION, REPORT
from tests.faults.sealed_fuzz import interior, sealed_interior
from vios_desktop.sealed.errors import SealedError
from vios_desktop.sealed.interior import read_words, write_words
from vios_desktop.sealed.report_file import open_sealed

WORDS = write_words(REPORT)


def changed(**fields: object) -> bytes:
    source: dict[str, Any] = json.loads(WORDS)
    source.update(fields)
    return json.dumps(source, sort_keys=True, separators=(",", ":")).encode("ascii")


def code_of(raw: bytes) -> str:
    with pytest.raises(SealedError) as caught:
        read_words(raw)
    return caught.value.code


def test_words_come_back() -> None:
    assert read_words(WORDS) == REPORT
    unfinished = replace(REPORT, what="", unfinished=True)
    assert read_words(write_words(unfinished)) == unfinished


def test_a_later_version_is_newer() -> None:
    assert code_of(changed(v=2)) == "sealed_newer"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        WORDS + b" ",
        b" " + WORDS,
        WORDS[:-1],
        WORDS.replace(b'"v":1', b'"v":1,"v":1'),
        WORDS.replace(b'"v":1', b'"v":1.0'),
        WORDS.replace(b'"v":1', b'"v":NaN'),
        WORDS.replace(b'"v":1', b'"v":true'),
        WORDS.replace(b'"v":1', b'"v":01'),
        WORDS.replace(b"Ruzie", b"\\u0052uzie"),
        WORDS.replace(b"Ruzie", b"\\ud800uzie"),
        WORDS.replace(b"Ruzie", "Ruzi\u00e9".encode()),
        b"[" * 100_000,
        b'{"a":' * 5_000,
        b'{"v":1' + b" " * 300_000 + b"}",
        changed(extra="x"),
        changed(what=["x"]),
        changed(what=""),
        changed(what="x" * 10_001),
        changed(what="rechts\u202enaar links"),
        changed(what="isolaat\u2066"),
        changed(what="nul\x00"),
        changed(what="e\u0301"),
        changed(what="z" + "\u0315" * 9),
        changed(what="onzichtbaar\ufeff"),
        changed(what="privé \ue000"),
        changed(where="een\ntwee"),
        changed(kind="advice"),
        changed(id="0011"),
        changed(id="00112233445566778899AABBCCDDEEFF"),
        changed(token="00"),
        changed(receipt="K7QF-2M9U"),
        changed(receipt="K7QF2M9DD"),
        changed(written_at="2026-02-30T00:00:00Z"),
        changed(written_at="1970-01-01T00:00:00Z"),
        changed(written_at="9999-12-31T23:30:00Z"),
        changed(written_at="2026-11-24 09:30:00Z"),
        changed(unfinished=0),
        changed(unfinished=None),
    ],
    ids=range(42),
)
def test_anything_else_is_hostile(raw: bytes) -> None:
    assert code_of(raw) == "sealed_hostile"


HONEST = interior(WORDS, [("a.txt", b"x", None)])


@pytest.mark.parametrize(
    "plain",
    [
        b"",
        bytes(4096),
        (2**63).to_bytes(8, "big") + HONEST[8:],
        HONEST + bytes(4096),
        HONEST[:-1] + b"\x01",
        interior(WORDS, [("../a.txt", b"x", None)]),
        interior(WORDS, [("a\x00.txt", b"x", None)]),
        interior(WORDS, [("..", b"x", None)]),
        interior(WORDS, [("", b"x", None)]),
        interior(WORDS, [("C:a.txt", b"x", None)]),
        interior(WORDS, [("a\u202etxt.exe", b"x", None)]),
        interior(WORDS, [("a.txt", b"", None)]),
        interior(WORDS, [("a.txt", b"x", bytes(32))]),
        interior(WORDS, [("a.txt", b"x", None)], count=2),
        interior(WORDS, [("a.txt", b"x", None)], count=0),
        interior(WORDS, [("a.txt", b"x", None)], count=65_535),
        interior(WORDS, [], words_size=2**32 - 1),
        interior(WORDS, [], words_size=10),
        interior(b"{}", []),
    ],
    ids=range(19),
)
def test_a_hostile_frame_is_hostile(plain: bytes) -> None:
    with pytest.raises(SealedError) as caught:
        open_sealed(io.BytesIO(sealed_interior(plain, INVITATION)), (INBOX,))
    # A last chunk without content is no body at all, so an empty inside is damage.
    assert caught.value.code == ("sealed_hostile" if plain else "sealed_damaged")


def test_the_frame_of_the_tests_is_an_honest_one() -> None:
    report = open_sealed(io.BytesIO(sealed_interior(HONEST, INVITATION)), (INBOX,))
    assert report.what == REPORT.what
    assert [file.content for file in report.files] == [b"x"]

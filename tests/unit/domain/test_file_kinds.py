"""What a dossier takes is told by the bytes; a name is never believed."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.file_kinds import (
    MAX_FILE_BYTES,
    MAX_NAME_CHARACTERS,
    FileSort,
    check_file,
    kept_name,
    sort_of,
)


@pytest.mark.parametrize(
    ("name", "content", "media_type", "sort"),
    [
        ("foto.exe", b"\xff\xd8\xff\xe0rest", "image/jpeg", FileSort.PICTURE),
        ("x", b"\x89PNG\r\n\x1a\nrest", "image/png", FileSort.PICTURE),
        ("x", b"GIF89a...", "image/gif", FileSort.PICTURE),
        ("x.jpg", b"%PDF-1.7", "application/pdf", FileSort.DOCUMENT),
        ("notitie.txt", "Een notitie, café".encode(), "text/plain", FileSort.TEXT),
        ("lijst.csv", b"a;b\n1;2", "text/csv", FileSort.TEXT),
        ("x", b"\xff\xfeh\x00o\x00i\x00", "text/plain", FileSort.TEXT),
        ("bericht.eml", b"Hallo", "message/rfc822", FileSort.MAIL),
        ("x", b"From: a\nTo: b\nSubject: c\n\nHallo", "message/rfc822", FileSort.MAIL),
        ("x", b"RIFF1234WAVEfmt ", "audio/wav", FileSort.SOUND),
        ("x", b"ID3\x03", "audio/mpeg", FileSort.SOUND),
        ("memo.m4a", b"\0\0\0\x18ftypM4A ", "audio/mp4", FileSort.SOUND),
        ("x", b"OggS\0", "audio/ogg", FileSort.SOUND),
    ],
)
def test_what_is_taken(name: str, content: bytes, media_type: str, sort: FileSort) -> None:
    assert check_file(name, content) == media_type
    assert sort_of(media_type) is sort


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("foto.jpg", b"", "file_empty"),
        ("foto.jpg", b"\0" * (MAX_FILE_BYTES + 1), "file_too_large"),
        ("foto.jpg", b"\0\0\0\x18ftypheic", "file_heic"),
        ("foto.jpg", b"\0\0\0\x18ftypmif1", "file_heic"),
        ("film.mp4", b"\0\0\0\x18ftypisom", "file_video"),
        ("film.m4a", b"\0\0\0\x18ftypqt  ", "file_video"),
        ("film", b"RIFF1234AVI LIST", "file_video"),
        ("film", b"\x1aE\xdf\xa3", "file_video"),
        ("brief.pdf", b"\xd0\xcf\x11\xe0", "file_office"),
        ("brief.docx", b"PK\x03\x04....word/document.xml", "file_office"),
        ("x.zip", b"PK\x03\x04....geheim.txt", "file_archive"),
        ("x", b"\x1f\x8b", "file_archive"),
        ("foto.jpg", b"MZ\x90\0", "file_program"),
        ("foto.jpg", b"#!/bin/sh", "file_program"),
        ("foto.svg", b"<svg></svg>", "file_program"),
        ("x.html", b"<script>", "file_program"),
        ("x", b"\0\1\2", "file_unknown"),
    ],
)
def test_what_is_refused_and_why(name: str, content: bytes, code: str) -> None:
    with pytest.raises(ViosError, match=code):
        check_file(name, content)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("foto.jpg", "foto.jpg"),
        ("C:\\Users\\iemand\\foto.jpg", "foto.jpg"),
        ("/home/iemand/foto.jpg", "foto.jpg"),
        ("../..", ".."),
        ("", "bestand"),
        ("fo\u202eto\ngpj.exe", "fotogpj.exe"),
        ("a" * 300 + ".jpg", "a" * (MAX_NAME_CHARACTERS - 4) + ".jpg"),
    ],
)
def test_a_name_is_words_only(name: str, kept: str) -> None:
    assert kept_name(name) == kept


@given(st.text(max_size=400))
def test_no_name_is_a_path_or_breaks_a_line(name: str) -> None:
    kept = kept_name(name)
    assert kept
    assert len(kept) <= MAX_NAME_CHARACTERS
    assert not set(kept) & set("/\\\n\r\0")


@given(st.binary(max_size=300))
def test_any_bytes_are_taken_or_refused_with_a_word(content: bytes) -> None:
    with contextlib.suppress(ViosError):
        assert sort_of(check_file("x", content)) in FileSort

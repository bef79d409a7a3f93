"""Which files a dossier takes, told by their first bytes and not by their name, and why others are refused."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from vios_desktop.domain.errors import ViosError

MAX_FILE_BYTES: Final = 25 * 1024 * 1024
MAX_FILES_PER_RECORD: Final = 20
MAX_NAME_CHARACTERS: Final = 120

JPEG: Final = "image/jpeg"
PNG: Final = "image/png"
GIF: Final = "image/gif"
PDF: Final = "application/pdf"
TEXT: Final = "text/plain"
TABLE: Final = "text/csv"
MAIL: Final = "message/rfc822"
WAV: Final = "audio/wav"
MP3: Final = "audio/mpeg"
M4A: Final = "audio/mp4"
OGG: Final = "audio/ogg"

_HEIC_BRANDS: Final = frozenset({b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"heif", b"avif"})
_SOUND_BRANDS: Final = frozenset({b"M4A ", b"M4B ", b"mp42", b"isom"})
_FIRST_BYTES: Final = (
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"GIF87a", GIF),
    (b"GIF89a", GIF),
    (b"%PDF-", PDF),
    (b"ID3", MP3),
    (b"\xff\xfb", MP3),
    (b"\xff\xf3", MP3),
    (b"\xff\xf2", MP3),
    (b"OggS", OGG),
)
_MAIL_HEADS: Final = (
    "from:",
    "to:",
    "subject:",
    "date:",
    "received:",
    "return-path:",
    "mime-version:",
    "message-id:",
)
_CONTROL: Final = frozenset(range(32)) - {9, 10, 12, 13}


_SUFFIXES: Final = {
    JPEG: ".jpg",
    PNG: ".png",
    GIF: ".gif",
    PDF: ".pdf",
    TEXT: ".txt",
    TABLE: ".csv",
    MAIL: ".eml",
    WAV: ".wav",
    MP3: ".mp3",
    M4A: ".m4a",
    OGG: ".ogg",
}


class FileSort(StrEnum):
    """How a file is looked at inside the program."""

    PICTURE = "picture"
    DOCUMENT = "document"
    TEXT = "text"
    MAIL = "mail"
    SOUND = "sound"


def sort_of(media_type: str) -> FileSort:
    """The way to look at a file of this type. KeyError: a type that no dossier takes."""
    sorts = {PDF: FileSort.DOCUMENT, TEXT: FileSort.TEXT, TABLE: FileSort.TEXT, MAIL: FileSort.MAIL}
    if media_type.startswith("image/"):
        return FileSort.PICTURE
    return FileSort.SOUND if media_type.startswith("audio/") else sorts[media_type]


def suffix_of(media_type: str) -> str:
    """How the name of a file of this type ends. KeyError: a type that no dossier takes."""
    return _SUFFIXES[media_type]


def check_file(name: str, content: bytes) -> str:
    """The media type of a file that may be kept.

    Raises `ViosError`: file_empty, file_too_large, file_heic, file_office, file_archive, file_program, file_video,
    file_unknown. The name helps only to tell kinds of text apart; it is never believed.
    """
    if not content:
        raise ViosError("file_empty")
    if len(content) > MAX_FILE_BYTES:
        raise ViosError("file_too_large", most_mb=MAX_FILE_BYTES // (1024 * 1024))
    for first, media_type in _FIRST_BYTES:
        if content.startswith(first):
            return media_type
    if content[:4] == b"RIFF" and content[8:12] == b"WAVE":
        return WAV
    if content[4:8] == b"ftyp":
        return _by_brand(content[8:12], name)
    _refuse_known(content)
    return _text_type(name, content)


def kept_name(name: str) -> str:
    """The name as it is kept and shown: without folders, control characters and direction marks, not too long."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    plain = "".join(
        c for c in last if c.isprintable() and c not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )
    stem, dot, ending = plain.strip().rpartition(".")
    if not dot or len(ending) > 8:
        return plain.strip()[:MAX_NAME_CHARACTERS] or "bestand"
    return f"{stem[: MAX_NAME_CHARACTERS - len(ending) - 1]}.{ending}"


def _by_brand(brand: bytes, name: str) -> str:
    """Files of the MP4 family: photos of an iPhone, sound, or video."""
    if brand in _HEIC_BRANDS:
        raise ViosError("file_heic")
    if brand in _SOUND_BRANDS and name.lower().endswith((".m4a", ".m4b", ".aac")):
        return M4A
    raise ViosError("file_video")


def _refuse_known(content: bytes) -> None:
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise ViosError("file_office")
    if content.startswith(b"PK\x03\x04"):
        office = any(
            mark in content[:4096] for mark in (b"word/", b"xl/", b"ppt/", b"mimetype", b"[Content_Types]")
        )
        raise ViosError("file_office" if office else "file_archive")
    if content.startswith((b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")):
        raise ViosError("file_archive")
    if content.startswith((b"MZ", b"\x7fELF", b"\xcf\xfa\xed\xfe", b"#!")):
        raise ViosError("file_program")
    if content.startswith(b"\x1aE\xdf\xa3") or (content[:4] == b"RIFF" and content[8:12] == b"AVI "):
        raise ViosError("file_video")


def _text_type(name: str, content: bytes) -> str:
    """Text is what has no control characters; mail is text that begins with the lines of a mail."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return TEXT
    if set(content) & _CONTROL:
        raise ViosError("file_unknown")
    ending = name.lower().rpartition(".")[2]
    if ending in ("html", "htm", "svg", "xml", "js", "hta", "bat", "cmd", "ps1", "vbs", "url", "lnk"):
        raise ViosError("file_program")
    first = content[:2000].decode("latin-1").lower().splitlines()[:12]
    if ending == "eml" or sum(line.startswith(_MAIL_HEADS) for line in first) >= 3:
        return MAIL
    return TABLE if ending == "csv" else TEXT

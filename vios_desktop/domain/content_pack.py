"""Content of the decision help that comes apart from the program: what a signed pack says about itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

FOLDERS: Final = ("protocols", "knowledge", "letters")
"""The folders of a pack, as they are named below `resources/`."""
FILE_NAME: Final = re.compile(r"(?:protocols|knowledge|letters)/[a-z0-9_]{1,60}\.toml", re.ASCII)
MOST_SERIAL: Final = 1_000_000_000
MOST_VERSION: Final = 40
MOST_SUMMARY: Final = 2_000
_PROGRAM: Final = re.compile(r"(0|[1-9][0-9]{0,5})(?:\.(0|[1-9][0-9]{0,5})){2}", re.ASCII)


class StepBackReason(StrEnum):
    """Why the content of before is put back. A closed list: what is typed could name somebody."""

    WRONG = "wrong"
    PUBLISHER = "publisher"
    NOT_YET = "not_yet"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class ContentHeader:
    """`serial` only ever rises; `version` is that of the rules inside, as decisions record it.

    `program` is the first version of VIOS that can read it. `summary` is what the publisher says of it.
    """

    serial: int
    version: str
    dated: date
    program: str
    summary: str = ""


@dataclass(frozen=True, slots=True)
class ContentTexts:
    """The files by their bare names, as the loaders take them."""

    protocols: Mapping[str, str]
    knowledge: Mapping[str, str]
    letters: Mapping[str, str]

    def by_path(self) -> dict[str, str]:
        """Every file under the name that it has in a pack, sorted."""
        folders = zip(FOLDERS, (self.protocols, self.knowledge, self.letters), strict=True)
        return dict(
            sorted((f"{folder}/{name}", text) for folder, texts in folders for name, text in texts.items())
        )


@dataclass(frozen=True, slots=True)
class SignedPack:
    """A pack whose signature is true. `signer` is the name that this build has beside the key.

    `digest` is the SHA-256 of the whole file in hexadecimal.
    """

    header: ContentHeader
    signer: str
    texts: ContentTexts
    digest: str


@dataclass(frozen=True, slots=True)
class Publisher:
    """Whose packs this build takes: 32 bytes of an Ed25519 public key, and a name to show."""

    name: str
    key: bytes


def texts_of(files: Mapping[str, str]) -> ContentTexts:
    """The files of a pack by folder; names are those of `FILE_NAME`."""
    folders: dict[str, dict[str, str]] = {folder: {} for folder in FOLDERS}
    for path, text in files.items():
        folder, name = path.split("/")
        folders[folder][name] = text
    return ContentTexts(**folders)


def is_program_version(text: str) -> bool:
    """Three whole numbers with dots, as `0.1.0`."""
    return _PROGRAM.fullmatch(text) is not None


def reads(program: str, needed: str) -> bool:
    """Whether this version of the program is at least the one that is needed."""
    return _numbers(program) >= _numbers(needed)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))

"""Packs that tests sign with a key of their own; there is no other in the repository."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from vios_desktop import resource_files
from vios_desktop.app.content_in_use import ComputerContent
from vios_desktop.domain.content_pack import FOLDERS, ContentHeader, ContentTexts, Publisher
from vios_desktop.paths import Paths
from vios_desktop.signed.pack_file import write_pack

PUBLISHER = "Uitgever van de proef"
DATED = date(2026, 12, 1)


@cache
def key() -> Ed25519PrivateKey:
    return Ed25519PrivateKey.generate()


def publishers() -> tuple[Publisher, ...]:
    return (Publisher(PUBLISHER, key().public_key().public_bytes_raw()),)


@cache
def shipped() -> ContentTexts:
    return ContentTexts(*(resource_files.read_texts(folder, ".toml") for folder in FOLDERS))


def changed(version: str, changes: Mapping[str, tuple[str, str]] | None = None) -> ContentTexts:
    """The shipped content as another version. `changes`: file of the rules -> (text, what stands there then)."""
    rules = dict(shipped().protocols)
    own = next(line for line in rules["pack.toml"].splitlines() if line.startswith("version"))
    rules["pack.toml"] = rules["pack.toml"].replace(own, f'version = "{version}"')
    for name, (before, after) in (changes or {}).items():
        assert before in rules[name], before
        rules[name] = rules[name].replace(before, after, 1)
    return replace(shipped(), protocols=rules)


def header(serial: int, version: str, **more: str) -> ContentHeader:
    return ContentHeader(serial, version, DATED, more.get("program", "0.1.0"), more.get("summary", ""))


def signed(texts: ContentTexts, of: ContentHeader, own: Ed25519PrivateKey | None = None) -> bytes:
    own = own or key()
    return write_pack(of, texts, own.public_key().public_bytes_raw(), own.sign)


@cache
def pack(serial: int, version: str) -> bytes:
    """The shipped content under another version and serial."""
    return signed(changed(version), header(serial, version))


def computer(home: Path, shared: Path | None = None) -> ComputerContent:
    """A program whose build has the key of these packs, with its folders below `home`."""
    return ComputerContent(Paths(home, shared), publishers)

"""Make and sign content packs (docs/formats/content-pack.md). For whoever publishes content; not part of VIOS.

python tools/packs.py key FILE                       a new private key, outside every checkout
python tools/packs.py publisher FILE --name NAME     the line for resources/packs/publishers.json of a release
python tools/packs.py make --key FILE --serial N --dated DAY --summary FILE --out FILE.vpk
                                                     all checks, then the pack of resources/ of this checkout
"""

from __future__ import annotations

import argparse
import getpass
import json
import os
import stat
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from vios_desktop import __version__, resource_files
from vios_desktop.app.content import policy_text
from vios_desktop.app.content_in_use import shipped_header
from vios_desktop.decision.checks import check_each
from vios_desktop.domain.content_pack import ContentHeader, ContentTexts
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.content_packs.loading import load_content
from vios_desktop.services.school import content_codes
from vios_desktop.signed.pack_file import MOST_BYTES, write_pack

CHECKOUT: Final = Path(__file__).resolve().parents[1]
Ask = Callable[[str], str]


class RefusedError(Exception):
    """What is wrong, in words for who publishes."""


def new_key(path: Path, ask: Ask = getpass.getpass) -> bytes:
    """Make a private key that only its owner may read; returns the public half. A file that is there stays."""
    path = _outside(path)
    passphrase = ask("Passphrase for the new key (empty for none): ")
    if passphrase != ask("Once more: "):
        raise RefusedError("the two are not the same")
    private = Ed25519PrivateKey.generate()
    locked: KeySerializationEncryption = (
        BestAvailableEncryption(passphrase.encode()) if passphrase else NoEncryption()
    )
    raw = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, locked)
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
            stream.write(raw)
    except FileExistsError:
        raise RefusedError("there is a file with that name already") from None
    return private.public_key().public_bytes_raw()


def read_key(path: Path, ask: Ask = getpass.getpass) -> Ed25519PrivateKey:
    """The private key, when it lies outside every checkout and nobody else may read it."""
    path = _outside(path)
    found = path.lstat()
    if not stat.S_ISREG(found.st_mode):
        raise RefusedError("the key is not an ordinary file")
    if sys.platform != "win32":
        if found.st_mode & 0o077:
            raise RefusedError("others may read the key: chmod 600 it, and consider making another")
        if found.st_uid != os.getuid():
            raise RefusedError("the key is somebody else's file")
    raw = path.read_bytes()
    try:
        passphrase = ask("Passphrase of the key: ").encode() if b"ENCRYPTED" in raw else None
        private = load_pem_private_key(raw, passphrase)
    except (ValueError, TypeError):
        raise RefusedError("this is no key, or the passphrase is wrong") from None
    if not isinstance(private, Ed25519PrivateKey):
        raise RefusedError("this is not an Ed25519 key")
    return private


def texts_here() -> ContentTexts:
    """The content of this checkout."""
    return ContentTexts(
        *(resource_files.read_texts(folder, ".toml") for folder in ("protocols", "knowledge", "letters"))
    )


def make_pack(header: ContentHeader, texts: ContentTexts, key: Ed25519PrivateKey, *, walked: bool = True) -> bytes:
    """A signed pack, after every check of the content. `walked=False` leaves out the walks, for tests alone."""
    shipped = shipped_header()
    if header.serial <= shipped.serial:
        raise RefusedError(f"serial {header.serial} is not above that of the program itself ({shipped.serial})")
    content = load_content(texts, content_codes(policy_text("catalogues.json")), header)
    problems = [p for report in check_each(content.pack) for p in report.problems] if walked else []
    if problems:
        raise RefusedError("\n".join(f"{one.kind} {one.rule}: {one.detail}" for one in problems))
    return write_pack(header, texts, key.public_key().public_bytes_raw(), key.sign)


def _outside(path: Path) -> Path:
    """A key in a checkout is a key that gets committed one day."""
    path = path.expanduser().absolute()
    folder = path.parent.resolve()
    if any((above / ".git").exists() for above in (folder, *folder.parents)):
        raise RefusedError("keep the key outside every checkout")
    return folder / path.name


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    actions = parser.add_subparsers(required=True, dest="action")
    for name in ("key", "publisher"):
        actions.add_parser(name).add_argument("file", type=Path)
    actions.choices["publisher"].add_argument("--name", required=True)
    make = actions.add_parser("make")
    make.add_argument("--key", type=Path, required=True)
    make.add_argument("--serial", type=int, required=True)
    make.add_argument("--dated", type=date.fromisoformat, required=True)
    make.add_argument("--program", default=__version__)
    make.add_argument("--summary", type=Path)
    make.add_argument("--out", type=Path, required=True)
    given = parser.parse_args(arguments)
    try:
        _act(given)
    except (RefusedError, ViosError) as error:
        print(f"packs: {error}", file=sys.stderr)
        return 1
    return 0


def _act(given: argparse.Namespace) -> None:
    match given.action:
        case "key":
            print(new_key(given.file).hex())
        case "publisher":
            public = read_key(given.file).public_key().public_bytes_raw()
            print(json.dumps({"name": given.name, "key": public.hex()}))
        case _:
            texts = texts_here()
            version = load_content(texts, content_codes(policy_text("catalogues.json"))).pack.version
            summary = given.summary.read_text("utf-8").strip() if given.summary else ""
            header = ContentHeader(given.serial, version, given.dated, given.program, summary)
            raw = make_pack(header, texts, read_key(given.key))
            given.out.write_bytes(raw)
            print(f"{given.out.name}: version {version}, {len(raw)} of at most {MOST_BYTES} bytes")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

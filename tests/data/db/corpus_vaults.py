"""Vaults of earlier versions, out of the corpus, under the key of the tests."""

from __future__ import annotations

import lzma
from pathlib import Path
from typing import Final

from sqlcipher3 import dbapi2

from tests.data.db.vaults import KEY, VaultFile

CORPUS: Final = Path(__file__).parent / "corpus"
VERSIONS: Final = tuple(sorted(int(path.name[1:5]) for path in CORPUS.glob("v*.sqlite.xz")))


def old_vault(version: int, folder: Path) -> VaultFile:
    """A closed vault of this version in `folder`."""
    plain, sealed = folder / "plain.sqlite", folder / "data.db"
    plain.write_bytes(lzma.decompress((CORPUS / f"v{version:04d}.sqlite.xz").read_bytes()))
    _exported(plain, "", sealed, f"x'{KEY.hex()}'")
    plain.unlink()
    return VaultFile(sealed)


def into_corpus(vault: VaultFile, version: int) -> Path:
    """Pack a closed vault of this version."""
    plain, target = vault.path.with_name("plain.sqlite"), CORPUS / f"v{version:04d}.sqlite.xz"
    _exported(vault.path, f"x'{KEY.hex()}'", plain, "")
    target.write_bytes(lzma.compress(plain.read_bytes(), preset=9 | lzma.PRESET_EXTREME))
    plain.unlink()
    return target


def _exported(source: Path, key: str, target: Path, new_key: str) -> None:
    connection = dbapi2.connect(str(source), isolation_level=None)
    try:
        if key:
            connection.execute(f'PRAGMA key = "{key}"')
        kept = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in _KEPT]
        connection.execute(f'ATTACH ? AS other KEY "{new_key}"', (str(target),))
        if not new_key:
            connection.execute("PRAGMA other.page_size=1024")
        connection.execute("SELECT sqlcipher_export('other')")
        for name, value in zip(_KEPT, kept, strict=True):
            connection.execute(f"PRAGMA other.{name}={value}")
    finally:
        connection.close()


_KEPT: Final = ("user_version", "application_id")

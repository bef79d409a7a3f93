"""An older database to try an upgrade on: invented records of the first version, put under a key of the moment."""

from __future__ import annotations

import lzma
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlcipher3 import dbapi2

from vios_desktop.data.integrity import rows_in

if TYPE_CHECKING:
    from collections.abc import Mapping

SAMPLE_VERSION: Final = 1
_KEPT: Final = ("user_version", "application_id")  # what `sqlcipher_export` does not take along
_OWN_OF_THE_STORE: Final = ("_search", "search_", "audit_entry", "vault_meta", "alembic", "sqlite_")


def unpack_sample(packed: bytes, target: Path, raw_key: bytes) -> str:
    """Write the database in `packed` (xz, in the clear) to `target` under this 32-byte key; gives its vault id."""
    plain = target.with_name(target.name + ".plain")
    plain.write_bytes(lzma.decompress(packed))
    try:
        with closing(dbapi2.connect(str(plain), isolation_level=None)) as connection:
            row = connection.execute("SELECT value FROM vault_meta WHERE name = 'vault_id'").fetchone()
            kept = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in _KEPT]
            connection.execute(f"ATTACH ? AS sealed KEY \"x'{raw_key.hex()}'\"", (str(target),))
            connection.execute("SELECT sqlcipher_export('sealed')")
            for name, value in zip(_KEPT, kept, strict=True):
                connection.execute(f"PRAGMA sealed.{name}={value}")
    finally:
        plain.unlink()
    return str(row[0])


def records_in(path: Path, raw_key: bytes, newest: int) -> Mapping[str, int]:
    """Rows per table of records: what the store keeps for itself is made anew by an upgrade."""
    from vios_desktop.data.database import connect

    with closing(connect(path, raw_key, newest)) as connection:
        counted = rows_in(connection)
    return {name: rows for name, rows in counted.items() if not any(part in name for part in _OWN_OF_THE_STORE)}

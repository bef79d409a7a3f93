"""What went wrong in the database, told apart: damaged, in use, full, not reachable. Never its contents."""

from __future__ import annotations

from typing import Final

from vios_desktop.domain.errors import ViosError

# SQLite's primary result codes (https://www.sqlite.org/rescode.html). NOTADB after a key slot opened means damage
# or a failed read: whether the passphrase was right is decided in the slots, never here.
_CODES: Final = {
    5: "vault_in_use_unknown",  # SQLITE_BUSY
    6: "vault_in_use_unknown",  # SQLITE_LOCKED
    8: "database_read_only",  # SQLITE_READONLY
    10: "database_unreachable",  # SQLITE_IOERR
    11: "database_damaged",  # SQLITE_CORRUPT
    13: "disk_full",  # SQLITE_FULL
    14: "database_unreachable",  # SQLITE_CANTOPEN
    26: "database_damaged",  # SQLITE_NOTADB
}
_PRIMARY_CODE: Final = 0xFF


def expected_error(error: BaseException | None) -> ViosError | None:
    """The error a user can be told about, or None when it is a bug of ours (a constraint, a wrong statement)."""
    if isinstance(error, UnicodeEncodeError):  # half a character; the error itself holds the whole text
        return ViosError("text_not_possible")
    if isinstance(error, MemoryError):  # what SQLCipher answers after a page could not be read
        return ViosError("database_unreachable")
    code = getattr(error, "sqlite_errorcode", None)
    if not isinstance(code, int):
        return None
    name = _CODES.get(code & _PRIMARY_CODE)
    return ViosError(name) if name else None

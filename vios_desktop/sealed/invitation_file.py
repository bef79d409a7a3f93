"""An invitation as a small `.meld` file, and as a line of text that can be pasted or put in a QR code."""

from __future__ import annotations

import base64
import binascii
import hashlib
from datetime import date
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.invitation import KEY_BYTES, MOST_NAME_CHARACTERS, Invitation
from vios_desktop.domain.plain_text import is_plain
from vios_desktop.domain.sealed_report import TOKEN_BYTES
from vios_desktop.domain.strict_json import BadJsonError, canonical, parse_object, take_hex, take_int, take_word
from vios_desktop.sealed.header import is_usable

if TYPE_CHECKING:
    from vios_desktop.domain.strict_json import JsonObject

SUFFIX: Final = ".meld"
FORMAT: Final = "vios-meld"
VERSION: Final = 1
MOST_BYTES: Final = 4096
CODE_START: Final = "VIOS1-"
_AS_WRITTEN: Final = {
    **dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212), "-"),
    **dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x00AD), None),
}
"""Dashes that chat puts in place of "-", and characters without width: the line has none of either."""
_FIELDS: Final = frozenset({"format", "v", "school", "inbox_key", "recovery_key", "token", "expires_on", "sha256"})


def write_invitation(invitation: Invitation) -> bytes:
    """The bytes of the `.meld` file."""
    body: JsonObject = {
        "format": FORMAT,
        "v": VERSION,
        "school": invitation.school_name,
        "inbox_key": invitation.inbox_key.hex(),
        "recovery_key": invitation.recovery_key.hex(),
        "token": invitation.token.hex(),
        "expires_on": invitation.expires_on.isoformat(),
    }
    raw = canonical({**body, "sha256": hashlib.sha256(canonical(body)).hexdigest()})
    read_invitation(raw)  # what is handed out has to be readable
    return raw


def read_invitation(raw: bytes) -> Invitation:
    """The invitation in a `.meld` file. Raises `ViosError`: invitation_damaged, invitation_newer.

    The checksum tells damage; it proves nothing about who made the file: only the words of the fingerprint do.
    """
    try:
        source = parse_object(raw.strip(b" \r\n\t"), max_bytes=MOST_BYTES, max_depth=1)
        take_word(source, "format", FORMAT)
        if take_int(source, "v", least=1, most=1_000_000) > VERSION:
            raise ViosError("invitation_newer")
        return _invitation(source)
    except BadJsonError:
        raise ViosError("invitation_damaged") from None


def invitation_code(invitation: Invitation) -> str:
    """The same as one line of text: the bytes of the file in base64, which survives mail and chat."""
    return CODE_START + base64.urlsafe_b64encode(write_invitation(invitation)).decode("ascii").rstrip("=")


def read_code(text: str) -> Invitation:
    """What `invitation_code` wrote, also with line ends of mail, words before it, or dashes that chat made of it.

    Raises `ViosError`: invitation_line_missing (nothing), invitation_line_foreign (no such line in it),
    invitation_line_damaged (a piece is missing, changed or too much), invitation_newer.
    """
    line = "".join(text.translate(_AS_WRITTEN).split())
    if not line:
        raise ViosError("invitation_line_missing")
    start = line.find(CODE_START)
    if start < 0:
        raise ViosError("invitation_line_foreign")
    code = line[start + len(CODE_START) :]
    if len(code) > 2 * MOST_BYTES:
        raise ViosError("invitation_line_damaged")
    try:
        raw = base64.b64decode(code + "=" * (-len(code) % 4), altchars=b"-_", validate=True)
        return read_invitation(raw)
    except (binascii.Error, ValueError):
        raise ViosError("invitation_line_damaged") from None
    except ViosError as error:
        newer = error.code == "invitation_newer"
        raise ViosError(error.code if newer else "invitation_line_damaged") from None


def file_of_code(text: str) -> bytes:
    """The bytes of the `.meld` file that the line stands for. Raises as `read_code`."""
    return write_invitation(read_code(text))


def _invitation(source: JsonObject) -> Invitation:
    body = {name: value for name, value in source.items() if name != "sha256"}
    if (
        source.keys() != _FIELDS
        or take_hex(source, "sha256", length=32) != hashlib.sha256(canonical(body)).digest()
    ):
        raise BadJsonError("not as this program writes it")
    school, expires = source["school"], source["expires_on"]
    if not isinstance(school, str) or not is_plain(school, most=MOST_NAME_CHARACTERS) or not school.strip():
        raise BadJsonError("not a name")
    if not isinstance(expires, str) or len(expires) != 10:
        raise BadJsonError("not a day")
    try:
        day = date.fromisoformat(expires)
    except ValueError:
        raise BadJsonError("not a day") from None
    inbox, recovery = (take_hex(source, name, length=KEY_BYTES) for name in ("inbox_key", "recovery_key"))
    if inbox == recovery or not is_usable(inbox) or not is_usable(recovery):
        raise BadJsonError("not two keys")
    return Invitation(school, inbox, recovery, take_hex(source, "token", length=TOKEN_BYTES), day)

"""Opening a handover in a process of its own, whose answer is believed no more than the file was."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from vios_desktop.data.sealed_child import order
from vios_desktop.data.sealed_opening import ask_apart, own_command
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.file_kinds import MAX_FILE_BYTES
from vios_desktop.domain.handover import MOST_FILES
from vios_desktop.sealed.errors import SEALED_CODES, SealedError
from vios_desktop.sealed.handover_file import MOST_BYTES
from vios_desktop.sealed.handover_words import MOST_JSON_BYTES, read_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.domain.handover import Handover

OPTION: Final = "--open-handover"
SECONDS: Final = 60.0
"""The largest took 17 s with two busy cores, 2.2 s of it its own work and 396 MB of memory."""


def open_handover_apart(
    content: bytes, keys: Sequence[bytes], *, command: Sequence[str] | None = None, seconds: float = SECONDS
) -> tuple[Handover, dict[str, bytes]]:
    """As `handover_file.open_handover`, which it raises as, and `ViosError("handover_not_opened")` when the
    process does not start, dies, takes too long or answers what it should not."""
    if len(content) > MOST_BYTES:
        raise SealedError("sealed_too_large")
    try:
        given = ask_apart(order(content, keys), command or own_command(OPTION), seconds, MOST_BYTES)
    except ViosError:
        raise ViosError("handover_not_opened") from None
    return _read(given)


def _read(given: bytes) -> tuple[Handover, dict[str, bytes]]:
    """Every rule once more: the process may have been taken over by the file."""
    if given[0]:
        if len(given) != 1 or given[0] > len(SEALED_CODES):
            raise ViosError("handover_not_opened")
        raise SealedError(SEALED_CODES[given[0] - 1])
    words_size = int.from_bytes(given[1:5], "big")
    at = 5 + words_size
    count = int.from_bytes(given[at : at + 2], "big")
    if words_size > MOST_JSON_BYTES or len(given) < at + 2 or count > MOST_FILES:
        raise ViosError("handover_not_opened")
    try:
        handover = read_words(given[5:at])
    except SealedError:
        raise ViosError("handover_not_opened") from None
    contents, at = {}, at + 2
    for _ in range(count):
        size = int.from_bytes(given[at : at + 8], "big")
        content = given[at + 8 : at + 8 + size]
        if not 1 <= size <= MAX_FILE_BYTES or len(content) != size:
            raise ViosError("handover_not_opened")
        contents[hashlib.sha256(content).hexdigest()] = content
        at += 8 + size
    wanted = {file.sha256: file.size_bytes for file in handover.files}
    found = {digest: len(content) for digest, content in contents.items()}
    if at != len(given) or found != wanted or len(contents) != count:
        raise ViosError("handover_not_opened")
    return handover, contents

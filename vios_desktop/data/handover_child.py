"""The process that opens one handover: it holds no vault, writes no file, and has little memory and time.

Anybody with the school's invitation can make the file, so what reads it stands apart from what holds the school's
data. The order is that of `sealed_child`; the handover goes out by stdout: see `answer`.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, BinaryIO

from vios_desktop.data.sealed_child import KEY_BYTES, limit_this_process
from vios_desktop.sealed.errors import SEALED_CODES, SealedError
from vios_desktop.sealed.handover_file import open_handover
from vios_desktop.sealed.handover_words import write_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from vios_desktop.domain.handover import Handover


def answer(handover: Handover, contents: Mapping[str, bytes]) -> bytes:
    """What it gives back: 00, length and words as in the file, how many files, then each with its length."""
    words = write_words(handover)
    parts = [b"\x00", len(words).to_bytes(4, "big"), words, len(contents).to_bytes(2, "big")]
    for content in contents.values():
        parts += [len(content).to_bytes(8, "big"), content]
    return b"".join(parts)


def run(
    stdin: BinaryIO | None = None, stdout: BinaryIO | None = None, limit: Callable[[], None] = limit_this_process
) -> int:
    """Open what comes in; the exit status is 0 also for a file that is refused, with its code in one byte."""
    limit()
    source, target = stdin or sys.stdin.buffer, stdout or sys.stdout.buffer
    count = source.read(1)
    keys = [source.read(KEY_BYTES) for _ in range(count[0])]
    try:
        given = answer(*open_handover(source.read(), keys))
    except SealedError as error:
        given = bytes([1 + [*SEALED_CODES].index(error.code)])  # type: ignore[arg-type]
    target.write(given)
    target.flush()
    return 0

"""The process that opens one sealed report: it holds no vault, writes no file, and has little memory and time.

Anybody with an invitation can make the file, so what reads it stands apart from what holds the school's data. The
order comes in by stdin and the report goes out by stdout: see `order` and `answer`.
"""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING, BinaryIO, Final

from vios_desktop.sealed.errors import SEALED_CODES, SealedError
from vios_desktop.sealed.interior import write_words
from vios_desktop.sealed.report_file import open_sealed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.domain.sealed_report import SealedReport

KEY_BYTES: Final = 32
MOST_KEYS: Final = 255
MEMORY_BYTES: Final = 1536 * 1024 * 1024
"""Address space: the largest report takes about 0.5 GiB of it (security.md 5.5)."""
CPU_SECONDS: Final = 20
OPEN_FILES: Final = 16


def order(content: bytes, keys: Sequence[bytes]) -> bytes:
    """What the process is given: the number of keys in one byte, the keys, the file."""
    if not 1 <= len(keys) <= MOST_KEYS or any(len(key) != KEY_BYTES for key in keys):
        raise ValueError("1 to 255 keys of 32 bytes")
    return bytes([len(keys)]) + b"".join(keys) + content


def answer(report: SealedReport) -> bytes:
    """What it gives back: 00, length and words as in the file, then each file with length of name and content."""
    words = write_words(report)
    parts = [b"\x00", len(words).to_bytes(4, "big"), words, len(report.files).to_bytes(2, "big")]
    for file in report.files:
        name = file.name.encode("utf-8")
        parts += [len(name).to_bytes(2, "big"), len(file.content).to_bytes(8, "big"), name, file.content]
    return b"".join(parts)


def limit_this_process(platform: str = sys.platform) -> None:
    """Less memory, time and files for this process, for good.

    POSIX only. On Windows the parent puts it in a job (`process_job`).
    """
    if platform != "win32":
        import resource

        limits = (
            (resource.RLIMIT_AS, MEMORY_BYTES),
            (resource.RLIMIT_CPU, CPU_SECONDS),
            (resource.RLIMIT_NOFILE, OPEN_FILES),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_CORE, 0),
        )
        for which, most in limits:
            _soft, hard = resource.getrlimit(which)
            least = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(which, (least, least))


def run(
    stdin: BinaryIO | None = None, stdout: BinaryIO | None = None, limit: Callable[[], None] = limit_this_process
) -> int:
    """Open what comes in; the exit status is 0 also for a file that is refused, with its code in one byte."""
    limit()
    source, target = stdin or sys.stdin.buffer, stdout or sys.stdout.buffer
    count = source.read(1)
    keys = [source.read(KEY_BYTES) for _ in range(count[0])]
    try:
        given = answer(open_sealed(io.BytesIO(source.read()), keys))
    except SealedError as error:
        given = bytes([1 + [*SEALED_CODES].index(error.code)])  # type: ignore[arg-type]
    target.write(given)
    target.flush()
    return 0

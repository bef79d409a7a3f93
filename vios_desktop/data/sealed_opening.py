"""Opening a sealed report in a process of its own, whose answer is believed no more than the file was."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from threading import Thread, Timer
from typing import TYPE_CHECKING, Any, Final

from vios_desktop.data.process_job import confine
from vios_desktop.data.sealed_child import order
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.file_kinds import MAX_FILE_BYTES
from vios_desktop.domain.sealed_report import MAX_REPORT_FILES, ReportFile, SealedReport, is_file_name
from vios_desktop.sealed.errors import SEALED_CODES, SealedError
from vios_desktop.sealed.interior import MOST_JSON_BYTES, read_words
from vios_desktop.sealed.report_file import MOST_BYTES

if TYPE_CHECKING:
    from typing import IO

OPTION: Final = "--open-sealed"
SECONDS: Final = 30.0
_WINDOWS_CONSOLE: Final = "vios-cli.exe"


def open_apart(
    content: bytes, keys: Sequence[bytes], *, command: Sequence[str] | None = None, seconds: float = SECONDS
) -> SealedReport:
    """The report in the bytes of a `.sealed` file, opened with the first key that fits.

    Raises `SealedError`, and `ViosError("report_not_opened")` when the process does not start, dies, takes
    too long or answers what it should not.
    """
    if len(content) > MOST_BYTES:
        raise SealedError("sealed_too_large")
    return _read(ask_apart(order(content, keys), command or own_command(OPTION), seconds, MOST_BYTES))


def own_command(
    option: str,
    *,
    frozen: bool | None = None,
    executable: str = sys.executable,
    platform: str = sys.platform,
) -> list[str]:
    """This program once more. On Windows the one with a window has no stdin and stdout: its neighbour has."""
    if not (getattr(sys, "frozen", False) if frozen is None else frozen):
        return [executable, "-m", "vios_desktop", option]
    if platform == "win32":
        return [executable[: executable.rindex("\\") + 1] + _WINDOWS_CONSOLE, option]
    return [executable, option]


def ask_apart(question: bytes, command: Sequence[str], seconds: float, most: int) -> bytes:
    """What a process of its own answers, at most so many bytes.

    Raises `ViosError("report_not_opened")` when it does not start, dies, takes too long or says too much.
    """
    options: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    if sys.platform == "win32":
        options["creationflags"] = subprocess.CREATE_NO_WINDOW
    try:
        process: Any = subprocess.Popen([*command], **options)  # noqa: S603 - this program itself
    except OSError:
        raise ViosError("report_not_opened") from None
    let_go = confine(process)
    clock = Timer(seconds, process.kill)
    clock.daemon = True
    clock.start()
    feeding = Thread(target=_feed, args=(process.stdin, question), daemon=True)
    feeding.start()
    with process.stdout:
        given: bytes = process.stdout.read(most + 1)
    if len(given) > most:
        process.kill()
    status = process.wait()
    clock.cancel()
    feeding.join()
    let_go()
    if status != 0 or not 0 < len(given) <= most:
        raise ViosError("report_not_opened")
    return given


def _feed(stream: IO[bytes], question: bytes) -> None:
    """A process that died takes nothing more: its status says so."""
    with suppress(OSError):
        stream.write(question)
    with suppress(OSError):
        stream.close()


def _read(given: bytes) -> SealedReport:
    """Every rule once more: the process may have been taken over by the file."""
    if given[0]:
        if len(given) != 1 or given[0] > len(SEALED_CODES):
            raise ViosError("report_not_opened")
        raise SealedError(SEALED_CODES[given[0] - 1])
    words_size = int.from_bytes(given[1:5], "big")
    at = 5 + words_size
    count = int.from_bytes(given[at : at + 2], "big")
    if words_size > MOST_JSON_BYTES or len(given) < at + 2 or count > MAX_REPORT_FILES:
        raise ViosError("report_not_opened")
    try:
        report = read_words(given[5:at])
    except SealedError:
        raise ViosError("report_not_opened") from None
    files, at = [], at + 2
    for _ in range(count):
        file, at = _read_file(given, at)
        files.append(file)
    if at != len(given):
        raise ViosError("report_not_opened")
    return replace(report, files=tuple(files))


def _read_file(given: bytes, at: int) -> tuple[ReportFile, int]:
    name_size, size = int.from_bytes(given[at : at + 2], "big"), int.from_bytes(given[at + 2 : at + 10], "big")
    start = at + 10 + name_size
    name = given[at + 10 : start].decode("utf-8", "replace")
    if not is_file_name(name) or not 1 <= size <= MAX_FILE_BYTES or len(given) < start + size:
        raise ViosError("report_not_opened")
    return ReportFile(name, given[start : start + size]), start + size

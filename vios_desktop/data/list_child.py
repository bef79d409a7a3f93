"""The process that reads one spreadsheet: it holds no vault, writes no file, and has little memory and time.

A spreadsheet comes from elsewhere, and one cell with a far address makes the library ask for more memory than any
computer has, which ends the process. So that is another one than holds the school's data and what was typed.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, BinaryIO, Final

from vios_desktop.data.list_file import read_list
from vios_desktop.data.sealed_child import limit_this_process
from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from vios_desktop.services.ports.lists import ListSheet

CODES: Final = frozenset({"list_too_large", "list_too_long", "list_locked", "list_unreadable", "list_empty"})


def answer(sheets: Sequence[ListSheet]) -> bytes:
    """What it gives back of a list that was read: for each sheet its name, headings, rows and first line."""
    told = [[one.name, one.table.headings, one.table.rows, one.table.first_line] for one in sheets]
    return json.dumps({"sheets": told}).encode("ascii")


def run(
    stdin: BinaryIO | None = None, stdout: BinaryIO | None = None, limit: Callable[[], None] = limit_this_process
) -> int:
    """Read what comes in; the exit status is 0 also for a file that is refused, with its code and numbers."""
    limit()
    source, target = stdin or sys.stdin.buffer, stdout or sys.stdout.buffer
    try:
        given = answer(read_list(source.read()))
    except ViosError as error:
        given = json.dumps({"code": error.code, "params": error.params}).encode("ascii")
    target.write(given)
    target.flush()
    return 0

"""Reading a list: a text here, a spreadsheet in a process of its own, which is believed no more than the file is.

Implements `services.ports.lists.ListReader`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from vios_desktop.data.list_child import CODES
from vios_desktop.data.list_file import MOST_BYTES, is_spreadsheet, read_list, require_size
from vios_desktop.data.sealed_opening import SECONDS, ask_apart, own_command
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.roster.columns import ListTable
from vios_desktop.services.ports.lists import ListSheet

if TYPE_CHECKING:
    from collections.abc import Sequence

OPTION: Final = "--read-list"
_MOST_ANSWER_BYTES: Final = 20 * MOST_BYTES


def read_list_apart(content: bytes, *, command: Sequence[str] | None = None) -> Sequence[ListSheet]:
    """As `list_file.read_list`; list_unreadable also when the process dies, takes too long or answers nonsense."""
    require_size(content)
    if not is_spreadsheet(content):
        return read_list(content)
    try:
        given = ask_apart(content, command or own_command(OPTION), SECONDS, _MOST_ANSWER_BYTES)
        told = json.loads(given)
        if "code" in told:
            raise _refusal(told)
        return [_sheet(*one) for one in told["sheets"]]
    except (ValueError, TypeError, KeyError, RecursionError):
        raise ViosError("list_unreadable") from None
    except ViosError as error:
        raise error if error.code in CODES else ViosError("list_unreadable") from None


def _refusal(told: dict[str, Any]) -> ViosError:
    if told["code"] not in CODES or any(not isinstance(one, int) for one in told["params"].values()):
        raise ValueError("not one of its codes")
    return ViosError(told["code"], **told["params"])


def _sheet(name: Any, headings: Any, rows: Any, first_line: Any) -> ListSheet:
    cells = [name, *headings, *(cell for row in rows for cell in row)]
    if any(not isinstance(cell, str) for cell in cells) or not isinstance(first_line, int):
        raise TypeError("not the cells of a list")
    return ListSheet(name, ListTable(tuple(headings), tuple(tuple(row) for row in rows), first_line))

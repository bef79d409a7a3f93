"""How wide the columns of a table should be, by what stands in them."""

from __future__ import annotations

from typing import Final

from vios_desktop.handbook.page import Table, plain

_ROOM: Final = 100
_AIR: Final = 2
_SOFTER: Final = 0.75
"""A cell with four times the text gets less than four times the room: it can be higher too."""


def column_shares(table: Table) -> tuple[float, ...]:
    """The share of each column, together 1: no narrower than its longest word, then more for more text."""
    columns = list(zip(table.head, *table.rows, strict=True))
    texts = [[plain(runs) for runs in cells] for cells in columns]
    least = [max(len(word) for text in cells for word in (*text.split(), "")) + _AIR for cells in texts]
    wanted = [max(len(text) for text in cells) + _AIR for cells in texts]
    room = _ROOM - sum(least)
    if sum(wanted) <= _ROOM or room <= 0:
        wide = [float(one) for one in (wanted if room > 0 else least)]
    else:
        more = [max(want - low, 0) ** _SOFTER for want, low in zip(wanted, least, strict=True)]
        wide = [low + room * one / (sum(more) or 1) for low, one in zip(least, more, strict=True)]
    return tuple(one / sum(wide) for one in wide)

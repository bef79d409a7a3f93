"""Fits a text with marked words into a room: which part of it is shown, in stretches marked or not. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from vios_desktop.knowledge.search import Span

_ELLIPSIS = "…"


class Stretch(NamedTuple):
    text: str
    marked: bool


def stretches(text: str, marks: Iterable[Span], width_of: Callable[[str], int], room: int) -> tuple[Stretch, ...]:
    """The part of `text` that fits in `room` and shows the first mark, cut into stretches.

    What is left out at either side is an ellipsis. `width_of` and `room` have one unit.
    """
    spans = sorted(marks)
    start = _start(text, spans, width_of, room)
    head = _ELLIPSIS if start else ""
    shown = head + text[start:]
    end = len(shown)
    if width_of(shown) > room:
        end = _fitting(shown, width_of, room)
        shown = shown[:end].rstrip() + _ELLIPSIS if end > 0 else ""
    offset = len(head) - start
    parts: list[Stretch] = []
    place = 0
    for span in spans:
        first, last = max(span[0] + offset, place), min(span[1] + offset, end)
        if first >= last or first < 0:
            continue
        if first > place:
            parts.append(Stretch(shown[place:first], marked=False))
        parts.append(Stretch(shown[first:last], marked=True))
        place = last
    if place < len(shown):
        parts.append(Stretch(shown[place:], marked=False))
    return tuple(parts)


def _start(text: str, spans: list[Span], width_of: Callable[[str], int], room: int) -> int:
    """0, or the beginning of a word not far before the first mark."""
    if not spans or width_of(text) <= room or width_of(text[: spans[0][1]]) <= room * 4 // 5:
        return 0
    start = spans[0][0]
    while start > 0 and width_of(text[start : spans[0][1]]) < room // 3:
        start = text.rfind(" ", 0, start - 1) + 1 if start > 1 else 0
    return start


def _fitting(text: str, width_of: Callable[[str], int], room: int) -> int:
    """How many letters fit with an ellipsis after them."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width_of(text[:middle] + _ELLIPSIS) <= room:
            low = middle
        else:
            high = middle - 1
    return low

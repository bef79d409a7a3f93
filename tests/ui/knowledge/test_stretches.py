"""A line with marked words that fits in its room."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vios_desktop.knowledge.search import Span
from vios_desktop.ui.knowledge.stretches import Stretch, stretches

LINE = "Praat eerst met de mentor en bel daarna de wijkagent om advies"
MARK = Span(LINE.index("wijkagent"), LINE.index("wijkagent") + len("wijkagent"))


def text_of(parts: tuple[Stretch, ...]) -> str:
    return "".join(part.text for part in parts)


def test_a_line_that_fits_stays_whole() -> None:
    parts = stretches(LINE, (MARK,), len, 100)
    assert text_of(parts) == LINE
    assert [part.text for part in parts if part.marked] == ["wijkagent"]


def test_a_mark_out_of_sight_is_brought_into_sight() -> None:
    parts = stretches(LINE, (MARK,), len, 30)
    assert text_of(parts).startswith("…")
    assert [part.text for part in parts if part.marked] == ["wijkagent"]
    assert len(text_of(parts)) <= 30


def test_without_marks_the_end_goes() -> None:
    assert text_of(stretches(LINE, (), len, 12)) == "Praat eerst…"


def test_two_marks_keep_their_order() -> None:
    parts = stretches("mes en wapen", (Span(0, 3), Span(7, 12)), len, 40)
    assert [(part.text, part.marked) for part in parts] == [("mes", True), (" en ", False), ("wapen", True)]


@given(st.text(alphabet="ab ", max_size=60), st.data())
def test_it_never_takes_more_room_and_never_invents(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, max(0, len(text) - 1)))
    end = data.draw(st.integers(start, len(text)))
    room = data.draw(st.integers(1, 70))
    shown = text_of(stretches(text, (Span(start, end),) if end > start else (), len, room))
    assert len(shown) <= max(room, 1)
    assert shown.strip("…").strip() in text

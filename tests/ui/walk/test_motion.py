"""Nothing moves by itself but a bar that runs while something is made: no animation, no film, no fading."""

from __future__ import annotations

import re
from pathlib import Path

import vios_desktop.ui

_MOVES = re.compile(
    r"Q(Property|Variant|Sequential|Parallel)Animation\w*|QTimeLine|QMovie|QScroller\b|QGraphicsOpacityEffect"
    r"|setAnimated\(True\)|setRange\(0, 0\)"
)


RUN_ON = {f"{name}: setRange(0, 0)" for name in ("giving_view", "taking_view", "view", "wizard_summary")}
"""Handing over, a list being read in, a vault being made: seconds, with words beside the bar."""


def moving(text: str) -> list[str]:
    return [match.group(0) for match in _MOVES.finditer(text)]


def test_nothing_in_the_interface_moves_by_itself() -> None:
    """Where movement comes one day, it goes through one place that asks the system whether it may."""
    found = {
        f"{path.stem}: {what}"
        for path in Path(vios_desktop.ui.__path__[0]).rglob("*.py")
        for what in moving(path.read_text("utf-8"))
    }
    assert found == RUN_ON


def test_the_eye_for_it_sees_it() -> None:
    assert moving("self._fade = QPropertyAnimation(self, b'opacity')") == ["QPropertyAnimation"]
    assert moving("bar.setRange(0, 0)") == ["setRange(0, 0)"]

"""In a low window bars give up the air around their buttons, and get it back where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QHBoxLayout

from vios_desktop.ui.widgets.low_bars import LOW_BELOW, LowBars

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme


def test_the_air_goes_in_a_low_window_and_comes_back(theme: Theme) -> None:
    bar, tight = QHBoxLayout(), QHBoxLayout()
    bar.setContentsMargins(24, 10, 20, 9)
    tight.setContentsMargins(24, 1, 20, 2)
    bars = LowBars(theme, bar, tight, None)
    bars.fit(LOW_BELOW - 1)
    assert bar.contentsMargins() == QMargins(24, 3, 20, 3)
    assert tight.contentsMargins() == QMargins(24, 1, 20, 2)
    bars.fit(LOW_BELOW)
    assert bar.contentsMargins() == QMargins(24, 10, 20, 9)


def test_with_larger_letters_the_same_window_is_low_sooner(theme: Theme) -> None:
    bar = QHBoxLayout()
    bar.setContentsMargins(24, 10, 20, 10)
    bars = LowBars(theme, bar)
    theme.set_zoom(1.5)
    bars.fit(LOW_BELOW + 1)
    assert bar.contentsMargins().top() == 3

"""The pop-up of a period: as large as what is in it, and scrolled where the window is lower."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from vios_desktop.texts import Texts
from vios_desktop.ui.incidents.filters import Period, PeriodKind
from vios_desktop.ui.incidents.period_popup import PeriodPopup
from vios_desktop.ui.incidents.words import Words
from vios_desktop.ui.widgets.following_area import FollowingArea

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

NOW = datetime(2026, 11, 24, 13, 5, tzinfo=UTC)


@pytest.mark.parametrize(("height", "scrolls"), [(720, False), (360, True)])
def test_nothing_in_it_is_pressed_flat(qtbot: QtBot, theme: Theme, height: int, scrolls: bool) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(683, height)
    chip = QPushButton("Periode", window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    popup = PeriodPopup(theme, Words(Texts("en")), lambda: NOW, window)
    days = [NOW.date().replace(month=month, day=1) for month in range(5, 11)]
    periods = [Period(PeriodKind.MONTH, day, day.replace(day=28)) for day in days]
    popup.open_with(chip, periods, None, NOW.date())
    QApplication.processEvents()
    area = popup.findChild(FollowingArea)
    assert area is not None
    assert bool(area.verticalScrollBar().maximum()) == scrolls
    assert popup.geometry().bottom() < height
    for field in (popup.first_day, popup.last_day):
        assert field.height() >= field.minimumSizeHint().height()
        assert field.edit.height() >= field.edit.fontMetrics().height()
    popup.show_button.setFocus()
    QApplication.processEvents()
    assert not popup.show_button.visibleRegion().isEmpty(), "the last button is scrolled to"

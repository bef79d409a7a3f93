"""What the tour does in Trends: looks, opens the records behind a bar, and prints; then the other overviews."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from vios_desktop.ui.theme.theme import SchemeChoice
from vios_desktop.ui.tour.overviews import overviews
from vios_desktop.ui.tour.stage import Act, Stage
from vios_desktop.ui.trends.bar_chart import BarChart
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.toast import Toast

BOTH = (SchemeChoice.LIGHT, SchemeChoice.DARK)


def trends(stage: Stage) -> Act:
    """On the practice school, from the unlock screen on."""
    yield stage.has_button("Ontgrendel")
    stage.press("Vul in")
    yield stage.settled()
    stage.press("Ontgrendel")
    yield stage.has_button("Trends")
    yield stage.settled()
    stage.press("Trends")
    yield stage.has_button("Tabel")
    yield stage.settled()
    yield from stage.picture("trends", *BOTH)
    yield lambda: bool(stage.shown(PageScroll))  # the figures are read anew when the colours change
    bar = stage.find(PageScroll).area.verticalScrollBar()
    bar.setValue(bar.maximum())
    yield stage.settled()
    yield from stage.picture("trends-opvolging", *BOTH)
    bar.setValue(0)
    stage.press("Bewaar als PDF")
    yield lambda: bool(stage.shown(Toast))
    stage.clear_toasts()
    stage.find(BarChart, "Soort").setFocus()
    stage.key(Qt.Key.Key_Return)
    yield lambda: bool(stage.shown(QListView))
    yield stage.has_button("Wis filters")
    yield stage.settled()
    yield from stage.picture("trends-incidenten")
    stage.press("Trends")
    yield stage.has_button("Omgeving")
    yield stage.settled()
    stage.press("Omgeving")
    yield stage.has_button("Haal weg")
    yield stage.settled()
    yield from stage.picture("omgevingsanalyse", *BOTH)
    stage.press("Onze school")
    yield stage.settled()
    yield from overviews(stage)

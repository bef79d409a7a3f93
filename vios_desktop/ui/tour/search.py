"""What the tour does with the search: a misspelt name in the box, then the page with everything."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from vios_desktop.ui.search.view import SearchPage
from vios_desktop.ui.theme.theme import SchemeChoice
from vios_desktop.ui.tour.stage import Act, Stage
from vios_desktop.ui.widgets.chip import ChoiceChip
from vios_desktop.ui.widgets.floating_list import FloatingList

BOTH = (SchemeChoice.LIGHT, SchemeChoice.DARK)
_BOX = "Zoek naam, tekst, nummer of datum"


def search(stage: Stage) -> Act:
    """On the practice school, from the unlock screen on."""
    yield stage.has_button("Ontgrendel")
    stage.press("Vul in")
    yield stage.settled()
    stage.press("Ontgrendel")
    yield stage.has_button("Incidenten")
    yield stage.settled()
    stage.fill(_BOX, "tes fictum")
    yield lambda: bool(stage.shown(FloatingList))
    yield from stage.picture("zoeken-terwijl-u-typt", *BOTH)
    stage.key(Qt.Key.Key_End)
    stage.fill(_BOX, "mes")
    yield lambda: any(view.model().rowCount() > 1 for view in stage.shown(QListView))
    yield stage.settled()
    panel = stage.find(FloatingList)
    panel.chosen.emit(panel.rows[-1].id)
    yield lambda: bool(stage.shown(SearchPage))
    yield lambda: stage.find(SearchPage).model.rowCount() > 0
    yield stage.settled()
    yield from stage.picture("zoeken", *BOTH)
    stage.press("Bewaar deze zoekopdracht")
    yield stage.settled()
    stage.press("Bewaar")
    yield lambda: bool(stage.find(SearchPage).saved.chips)
    stage.clear_toasts()
    stage.find(ChoiceChip, "").setFocus()
    yield stage.settled()
    yield from stage.picture("zoeken-bewaard")

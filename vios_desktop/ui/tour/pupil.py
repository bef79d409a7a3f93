"""What the tour does with a pupil: found by a misspelt name, read in order, somebody added, and printed."""

from __future__ import annotations

from PySide6.QtCore import Qt

from vios_desktop.ui.papers.view import PaperPage
from vios_desktop.ui.pupil.screen import PupilScreen
from vios_desktop.ui.pupils.view import PupilsPage
from vios_desktop.ui.theme.theme import SchemeChoice
from vios_desktop.ui.tour.stage import Act, Stage
from vios_desktop.ui.widgets.page_image import PageImage

BOTH = (SchemeChoice.LIGHT, SchemeChoice.DARK)
SEARCH = "Zoek een leerling op naam"
MISSPELT = "millan mok"


def pupil(stage: Stage) -> Act:
    """On the practice school, from the unlock screen on."""
    yield stage.has_button("Ontgrendel")
    stage.press("Vul in")
    yield stage.settled()
    stage.press("Ontgrendel")
    yield stage.has_button("Leerlingen")
    yield stage.settled()
    yield from look(stage)


def look(stage: Stage) -> Act:
    """From the first page on."""
    stage.press("Leerlingen")
    yield lambda: _listed(stage) > 1
    yield stage.settled()
    stage.fill(SEARCH, MISSPELT)
    yield lambda: 0 < _listed(stage) < 10
    yield stage.settled()
    yield from stage.picture("leerlingen", *BOTH)
    stage.key(Qt.Key.Key_Down)
    stage.key(Qt.Key.Key_Return)
    yield lambda: bool(stage.shown(PupilScreen)) and stage.find(PupilScreen).presenter.shown is not None
    yield stage.settled()
    yield from stage.picture("leerling", *BOTH)
    page = stage.find(PupilScreen).page
    page.side.strengths.link.click()
    yield stage.settled()
    page.side.strength_form.text.set_text("Helpt bij het opruimen na de les.")
    page.side.strength_form.save_button.click()
    yield page.side.strength_form.isHidden
    stage.clear_toasts()
    yield stage.settled()
    yield from stage.picture("wat-gaat-goed", *BOTH)
    page.head.print_button.click()
    yield lambda: bool(stage.shown(PaperPage)) and bool(stage.shown(PageImage))
    yield stage.settled()
    yield from stage.picture("chronologie-op-papier", *BOTH)


def _listed(stage: Stage) -> int:
    pages = stage.shown(PupilsPage)
    return pages[0].list_pane.model.rowCount() if pages else 0

"""What the tour does with need to know: an incident that only two people may read from now on."""

from __future__ import annotations

from vios_desktop.ui.incidents.detail_header import DetailHeader
from vios_desktop.ui.limited.names_form import NamesForm
from vios_desktop.ui.theme.theme import SchemeChoice
from vios_desktop.ui.tour.stage import Act, Stage

BOTH = (SchemeChoice.LIGHT, SchemeChoice.DARK)
WHY = "Er is een medewerker bij betrokken."
ROWS_TRIED = 12
"""One of the newest incidents has no decision or agreement; which one depends on what was played before."""


def limited(stage: Stage) -> Act:
    """From any page of the practice school."""
    stage.press("Incidenten")
    yield stage.settled()
    yield stage.pause(0.5)
    yield from _ask(stage)
    form = stage.find(NamesForm)
    next(iter(form.names.chips.values())).click()
    form.reason.set_text(WHY)
    yield stage.settled()
    yield from stage.picture("afschermen", *BOTH)
    stage.press("Scherm af")
    yield stage.has_button("Afgeschermd: ")
    stage.clear_toasts()
    stage.press("Afgeschermd: ")
    yield stage.has_button("Lees")
    yield stage.settled()
    stage.press("Lees")
    yield stage.has_button("Wie mag het lezen")
    yield stage.settled()
    yield from stage.picture("afgeschermd", *BOTH)


def _ask(stage: Stage) -> Act:
    """Open the form of the first incident that can be protected."""
    for row in range(ROWS_TRIED):
        stage.press_row(row)
        yield stage.pause(0.3)
        yield stage.has_button("Bewerk")
        stage.find(DetailHeader).limit_requested.emit()
        yield stage.pause(0.4)
        yield stage.settled()
        if stage.shown(NamesForm):
            return

"""What the tour does with need to know: an incident that only two people may read from now on."""

from __future__ import annotations

from vios_desktop.ui.incidents.detail_header import DetailHeader
from vios_desktop.ui.limited.names_form import NamesForm
from vios_desktop.ui.theme.theme import SchemeChoice
from vios_desktop.ui.tour.stage import Act, Stage, settled

BOTH = (SchemeChoice.LIGHT, SchemeChoice.DARK)
WHY = "Er is een medewerker bij betrokken."
NOTHING_FIXED = 2
"""The row of an incident without decision or agreement."""


def limited(stage: Stage) -> Act:
    """From any page of the practice school."""
    stage.press("Incidenten")
    yield settled()
    yield stage.pause(0.5)
    stage.press_row(NOTHING_FIXED)
    yield stage.has_button("Bewerk")
    yield settled()
    stage.find(DetailHeader).limit_requested.emit()
    yield lambda: bool(stage.shown(NamesForm))
    yield settled()
    form = stage.find(NamesForm)
    next(iter(form.names.chips.values())).click()
    form.reason.set_text(WHY)
    yield settled()
    yield from stage.picture("afschermen", *BOTH)
    stage.press("Scherm af")
    yield stage.has_button("Afgeschermd: ")
    stage.clear_toasts()
    stage.press("Afgeschermd: ")
    yield stage.has_button("Lees")
    yield settled()
    stage.press("Lees")
    yield stage.has_button("Wie mag het lezen")
    yield settled()
    yield from stage.picture("afgeschermd", *BOTH)

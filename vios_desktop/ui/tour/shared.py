"""What the tour does with what left the school: who got what, an access request, a demand that asks too far."""

from __future__ import annotations

from PySide6.QtCore import Qt

from vios_desktop.ui.access.view import AccessPage
from vios_desktop.ui.demands.view import DemandsPage
from vios_desktop.ui.papers.page_stack import PageStack
from vios_desktop.ui.register.view import RegisterPage
from vios_desktop.ui.theme.theme import SchemeChoice
from vios_desktop.ui.tour.stage import Act, Stage
from vios_desktop.ui.widgets.chip import FilterChip
from vios_desktop.ui.widgets.page_scroll import PageScroll

BOTH = (SchemeChoice.LIGHT, SchemeChoice.DARK)
PUPIL = "Sem Voorbeeld"


def shared(stage: Stage) -> Act:
    """On the practice school, from the unlock screen on."""
    yield stage.has_button("Ontgrendel")
    stage.press("Vul in")
    yield stage.settled()
    stage.press("Ontgrendel")
    yield stage.has_button("Gedeeld")
    yield stage.settled()
    stage.press("Gedeeld")
    yield lambda: bool(stage.shown(RegisterPage)) and bool(stage.find(RegisterPage).box.rows)
    yield stage.settled()
    yield from stage.picture("gedeeld", *BOTH)
    yield from _one_pupil(stage)
    yield from _access(stage)
    yield from _demand(stage)


def _one_pupil(stage: Stage) -> Act:
    page = stage.find(RegisterPage)
    page.pupil.picker.edit.setFocus()
    stage.write(PUPIL)
    yield lambda: bool(page.pupil.picker.rows)
    yield stage.settled()
    stage.key(Qt.Key.Key_Return)
    yield lambda: bool(stage.shown(FilterChip)) and page.print_button.isVisible()
    yield stage.settled()
    yield from stage.picture("gedeeld-over-een-leerling", *BOTH)
    stage.press("Overzicht van deze leerling")
    yield lambda: bool(stage.shown(PageStack)) and bool(stage.find(PageStack).images)
    yield stage.settled()
    yield from stage.picture("wie-kreeg-wat", *BOTH)
    stage.press("Terug")
    yield stage.has_button("Inzageverzoek")
    yield stage.settled()


def _access(stage: Stage) -> Act:
    stage.press("Inzageverzoek")
    yield lambda: bool(stage.shown(AccessPage)) and bool(stage.find(AccessPage).pages.images)
    yield stage.settled()
    page = stage.find(AccessPage)
    page.asked_by.chips["parent"].click()
    page.recipient.set_text("mevrouw Voorbeeld")
    yield stage.settled()
    yield from stage.picture("inzageverzoek", *BOTH)
    stage.press("Meegeven en vastleggen")
    yield stage.has_button("Afdrukken")
    stage.clear_toasts()
    yield stage.settled()
    yield from stage.picture("inzage-op-papier", *BOTH)
    stage.press("Terug")
    yield lambda: bool(stage.shown(AccessPage))
    yield stage.settled()


def _demand(stage: Stage) -> Act:
    stage.press("Gedeeld")
    yield stage.has_button("Vorderingen")
    yield stage.settled()
    stage.press("Vorderingen")
    yield lambda: bool(stage.shown(DemandsPage)) and stage.find(DemandsPage).list_pane.model.rowCount() > 0
    yield stage.settled()
    stage.press_first_row()
    page = stage.find(DemandsPage)
    yield lambda: page.pane.shown is not None
    yield stage.settled()
    yield from stage.picture("vordering", *BOTH)
    stage.press("Vordering vastleggen")
    yield stage.settled()
    form = page.pane.form
    form.article.chips["sv_126nc"].click()
    for code in ("name", "incident_records", "health"):
        form.asked.chips[code].click()
    form.in_writing.chips["no"].click()
    form.officer.set_text("R. Bedacht")
    form.about.set_text("De leerling die bij het incident was")
    yield stage.settled()
    bar = next(one for one in stage.shown(PageScroll) if one.isAncestorOf(form)).area.verticalScrollBar()
    bar.setValue(bar.maximum())
    yield stage.settled()
    yield from stage.picture("vordering-met-waarschuwing", *BOTH)

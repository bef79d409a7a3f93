"""What the tour does with what the school owes to people: periods, a request to erase, a breach, and Vandaag."""

from __future__ import annotations

from PySide6.QtCore import Qt

from vios_desktop.ui.breaches.detail_page import BreachPage
from vios_desktop.ui.breaches.list_page import BreachesPage
from vios_desktop.ui.person_requests.detail_page import RequestPage
from vios_desktop.ui.person_requests.list_page import RequestsPage
from vios_desktop.ui.retention.view import RetentionPage
from vios_desktop.ui.theme.theme import SchemeChoice
from vios_desktop.ui.today.view import TodayPage
from vios_desktop.ui.tour.stage import Act, Stage

BOTH = (SchemeChoice.LIGHT, SchemeChoice.DARK)
PUPIL = "Sem Voorbeeld"


def privacy(stage: Stage) -> Act:
    """On the practice school, from the unlock screen on."""
    yield stage.has_button("Ontgrendel")
    stage.press("Vul in")
    yield stage.settled()
    stage.press("Ontgrendel")
    yield stage.has_button("Instellingen")
    yield stage.settled()
    yield from _periods(stage)
    yield from _request(stage)
    yield from _breach(stage)
    stage.press("Vandaag")
    yield lambda: bool(stage.shown(TodayPage)) and not stage.find(TodayPage).notices.breach.isHidden()
    yield stage.settled()
    yield from stage.picture("vandaag-datalek", *BOTH)


def _periods(stage: Stage) -> Act:
    stage.press("Instellingen")
    yield stage.settled()
    stage.open_row("Bewaartermijnen")
    yield lambda: bool(stage.shown(RetentionPage)) and bool(stage.find(RetentionPage).box.rows)
    yield stage.settled()
    stage.press("Langer bewaren")
    yield stage.settled()
    yield from stage.picture("bewaartermijnen", *BOTH)
    stage.key(Qt.Key.Key_Escape)
    yield stage.settled()


def _request(stage: Stage) -> Act:
    stage.press("Verzoeken")
    yield lambda: bool(stage.shown(RequestsPage)) and stage.has_button("Verzoek vastleggen")()
    yield stage.settled()
    page = stage.find(RequestsPage)
    stage.press("Verzoek vastleggen")
    yield stage.settled()
    page.form.person.picker.edit.setFocus()
    stage.write(PUPIL)
    yield lambda: bool(page.form.person.picker.rows)
    yield stage.settled()
    stage.key(Qt.Key.Key_Return)
    page.form.kind.chips["erase"].click()
    page.form.asked_by.chips["parent"].click()
    page.form.asker.set_text("mevrouw Voorbeeld")
    page.form.what.set_text("Alles over de vapes moet weg.")
    yield stage.settled()
    yield from stage.picture("verzoek-vastleggen", *BOTH)
    stage.press("Leg het verzoek vast")
    yield lambda: bool(stage.shown(RequestPage)) and bool(stage.find(RequestPage).records.box.rows)
    stage.clear_toasts()
    yield stage.settled()
    stage.press("Vernietigen")
    yield stage.settled()
    yield from stage.picture("verzoek-wissen", *BOTH)
    stage.press("Annuleer")
    yield stage.settled()
    stage.press("Verzoeken")
    yield stage.has_button("Datalekken")
    yield stage.settled()


def _breach(stage: Stage) -> Act:
    stage.press("Datalekken")
    yield lambda: bool(stage.shown(BreachesPage)) and stage.has_button("Datalek vastleggen")()
    yield stage.settled()
    page = stage.find(BreachesPage)
    stage.press("Datalek vastleggen")
    yield stage.settled()
    page.form.discovered_at.edit.setText("gisteren 15:40")
    page.form.what.set_text("Een klassenlijst ging per mail naar een verkeerd adres.")
    page.form.people.set_text("28")
    for chip in (page.form.whose.chips["pupils"], page.form.data.chips["names"]):
        chip.click()
    yield stage.settled()
    stage.press("Leg het datalek vast")
    yield lambda: bool(stage.shown(BreachPage)) and stage.find(BreachPage).detail is not None
    stage.clear_toasts()
    yield stage.settled()
    stage.press("Wel of niet gemeld")
    yield stage.settled()
    stage.find(BreachPage).authority_form.choice.chips["not_reported"].click()
    yield stage.settled()
    yield from stage.picture("datalek", *BOTH)

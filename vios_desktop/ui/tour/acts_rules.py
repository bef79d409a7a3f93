"""What the tour does with the rules of the school: fills in, releases, and asks advice without unlocking."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from vios_desktop.ui.catalogues.screen import CataloguesScreen
from vios_desktop.ui.theme.theme import SchemeChoice
from vios_desktop.ui.tour.stage import Act, Stage
from vios_desktop.ui.widgets.toast import Toast

BOTH = (SchemeChoice.LIGHT, SchemeChoice.DARK)
NUMBERS = (
    ("Nummer van uw wijkagent of jeugdagent", "06-00000001", "Naam bij: Nummer van uw wijkagent", "Jan Fictief"),
    ("Nummer van het jongerenwerk in uw wijk", "026-0000002", "", ""),
)
KIND = "Vapes verkopen of uitdelen"
AGES = ("15", "13")
ANSWERS = (
    "Verkocht vapes",
    "Kocht of kreeg een vape",
    "Misschien",
    "Van een andere leerling",
    "Bij een medewerker",
    "Ja",
)
PICTURED_QUESTION = 2


def school_rules(stage: Stage) -> Act:
    """In the practice school, unlocked: the rules are filled in, and released without names."""
    stage.press("Instellingen")
    yield stage.settled()
    yield from stage.picture("instellingen", *BOTH)
    stage.open_row("Keuzelijsten")
    yield stage.has_button("Nieuwe soort")
    stage.press("Plaatsen")
    yield stage.has_button("Nieuwe plaats")
    stage.find(CataloguesScreen).presenter.open("place:own_mediatheek")
    yield stage.has_button("Samenvoegen")
    yield stage.settled()
    yield from stage.picture("keuzelijsten", *BOTH)
    stage.press("Instellingen")
    yield stage.settled()
    stage.open_row("Schoolregels")
    yield stage.has_button("Ja")
    yield stage.settled()
    yield from stage.picture("schoolregels-leeg")
    for question in ("Staat in de schoolregels dat u spullen mag innemen? Ja", "Heeft uw gemeente"):
        stage.find(QAbstractButton, question).click()
        yield stage.settled()
    for number, phone, name, person in NUMBERS:
        _fill(stage, number, phone)
        yield stage.settled()
        if name:
            _fill(stage, name, person)
            yield stage.settled()
    stage.find(QAbstractButton, "Staat in de schoolregels dat u spullen mag innemen? Ja").setFocus()
    yield stage.has_button("Geef vrij")
    stage.clear_toasts()
    yield stage.settled()
    yield from stage.picture("schoolregels-vrijgeven", *BOTH)
    stage.press("Geef vrij")
    yield stage.has_button("Trek in")
    yield stage.settled()
    yield from stage.picture("schoolregels-vrijgegeven")


def quick_advice(stage: Stage) -> Act:
    """Before unlocking: the door, a question, the advice, and the page as a file."""
    yield stage.has_button("Naar de beslishulp")
    yield stage.settled()
    stage.press("Naar de beslishulp")
    yield lambda: any(KIND in row.accessibleName() for row in stage.rows())
    yield stage.settled()
    for age in AGES:
        stage.press("Voeg iemand toe")
        yield stage.settled()
        stage.write(age)
    yield stage.settled()
    yield from stage.picture("snel-advies-keuze")
    stage.open_row(KIND)
    yield stage.has_button("Ja, er is nu gevaar")
    yield stage.settled()
    stage.key(Qt.Key.Key_2)
    yield stage.settled()
    for number, answer in enumerate(ANSWERS):
        stage.choose(answer)
        yield stage.settled()
        if number == PICTURED_QUESTION:
            yield from stage.picture("snel-advies-vraag", *BOTH)
        stage.press("Volgende vraag")
        yield stage.settled()
    yield stage.has_button("Bewaar als PDF")
    yield from stage.picture("snel-advies", *BOTH)
    stage.press("Bewaar als PDF")
    yield lambda: bool(stage.shown(Toast))
    stage.press("Terug naar ontgrendelen")
    yield stage.has_button("Gooi de antwoorden weg")
    stage.press("Gooi de antwoorden weg")
    yield stage.has_button("Naar de beslishulp")
    yield stage.settled()
    yield from stage.picture("terug-bij-ontgrendelen")


def _fill(stage: Stage, name: str, text: str) -> None:
    field = stage.find(QLineEdit, name)
    field.setFocus()
    field.selectAll()
    stage.write(text)
    stage.key(Qt.Key.Key_Return)

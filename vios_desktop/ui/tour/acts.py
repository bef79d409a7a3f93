"""What the tour does: a first day on an empty computer, and the e-cigarette case in the practice school.

The words are those of the Dutch interface: the tour presses what a user would read.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from vios_desktop.ui.entrance.wizard_key import KeyPart
from vios_desktop.ui.theme.theme import SchemeChoice
from vios_desktop.ui.tour.acts_rules import school_rules
from vios_desktop.ui.tour.exports import summary, year_table
from vios_desktop.ui.tour.letters import letter
from vios_desktop.ui.tour.more_kinds import more_kinds
from vios_desktop.ui.tour.stage import Act, Stage

BOTH = (SchemeChoice.LIGHT, SchemeChoice.DARK)
KEPT_S = 2.5  # a draft is kept two seconds after the last key
TOASTS_GONE_S = 8.0
ANSWERS = (
    "Verkocht vapes",
    "Kocht of kreeg een vape",
    "Misschien",
    "Van een volwassene",
    "Bij een medewerker",
    "Ja",
)
PICTURED_QUESTION = 2
PASSPHRASE = "vier losse woorden achter elkaar"
FACTS = (
    "In de 2e pauze gaf Noor bij de fietsenstalling een vape aan Bram en kreeg daar 10 euro voor. "
    "In haar tas zaten nog vier vapes. Noor gaf ze zelf af."
)


def first_day(stage: Stage) -> Act:
    """A clean computer: welcome, the five pages, and an empty Vandaag."""
    yield stage.has_button("Maken")
    yield from stage.picture("welkom", *BOTH)
    stage.press("Maken")
    yield stage.has_button("Verder")
    stage.fill("Naam van de school", "Proefschool De Tekening")
    yield from stage.picture("nieuw-school")
    stage.press("Verder")
    yield stage.settled()
    yield from stage.picture("nieuw-plek")
    stage.press("Verder")
    yield stage.settled()
    stage.fill("Uw naam", "Coördinator")
    stage.fill("Wachtwoord", PASSPHRASE)
    stage.fill("Nog een keer hetzelfde wachtwoord", PASSPHRASE)
    yield from stage.picture("nieuw-account")
    stage.press("Verder")
    yield stage.settled()
    groups = stage.find(KeyPart).groups
    yield from stage.picture("nieuw-herstelsleutel")
    stage.press("Ik heb de sleutel op papier")
    yield stage.settled()
    for field in stage.shown(QLineEdit):
        word, _, number = field.accessibleName().partition(" ")
        if word == "Groep":
            stage.fill(field.accessibleName(), groups[int(number) - 1])
    yield from stage.picture("nieuw-proef")
    stage.press("Verder")
    yield stage.has_button("Maak het bestand")
    yield from stage.picture("nieuw-samenvatting")
    stage.press("Maak het bestand")
    yield stage.has_button("Vandaag")
    yield stage.settled()
    yield from stage.picture("eerste-dag", *BOTH)


def vape_case(stage: Stage) -> Act:
    """The practice school: unlock, record, ask advice, decide, look after the agreements, export."""
    yield stage.has_button("Ontgrendel")
    yield from stage.picture("ontgrendelen", *BOTH)
    stage.press("Vul in")
    yield stage.settled()
    stage.press("Ontgrendel")
    yield stage.has_button("Alle afspraken")  # the places stand there before Vandaag was read
    yield stage.settled()
    yield from stage.picture("vandaag", *BOTH)
    yield from _incidents(stage)
    yield from _record(stage)
    yield from _advice(stage)
    yield from _afterwards(stage)
    yield from letter(stage)
    yield from summary(stage)
    yield from year_table(stage)
    yield from _knowledge(stage)
    yield from school_rules(stage)
    yield from more_kinds(stage)


def _incidents(stage: Stage) -> Act:
    stage.press("Incidenten")
    yield stage.has_row(0)
    yield stage.settled()
    yield stage.pause(0.5)
    stage.press_first_row()
    yield stage.has_button("Bewerk")
    yield stage.settled()
    yield from stage.picture("incidenten", *BOTH)


def _record(stage: Stage) -> Act:
    stage.press("Incident vastleggen")
    yield stage.has_button("Later verder")
    for name, text in (
        ("1. Wat voor incident?", "vapes verkopen"),
        ("2. Wanneer?", "vandaag 12:40"),
        ("3. Waar?", "fietsen"),
    ):
        stage.fill(name, text)
        yield stage.settled()
        stage.key(Qt.Key.Key_Return)
    facts = stage.find(QPlainTextEdit)
    facts.setFocus()
    stage.write(FACTS)
    yield stage.settled()
    for number, letters in enumerate(("noor v", "bram v")):
        yield from _person(stage, letters, "Vermoedelijke veroorzaker", number)
    yield stage.pause(KEPT_S)
    yield from stage.picture("vastleggen", *BOTH)


def _person(stage: Stage, letters: str, role: str, number: int) -> Act:
    stage.fill("Wie waren erbij?", letters)
    yield stage.settled()
    yield stage.settled()
    stage.key(Qt.Key.Key_Return)
    yield stage.settled()
    stage.press_nth(role, number)


def _advice(stage: Stage) -> Act:
    stage.press("Vastleggen en advies vragen")
    yield stage.has_button("Ja, er is nu gevaar")
    yield stage.settled()
    yield from stage.picture("beslishulp-gevaar")
    stage.key(Qt.Key.Key_2)
    yield stage.settled()
    yield stage.pause(TOASTS_GONE_S)
    for number, answer in enumerate(ANSWERS):
        stage.choose(answer)
        yield stage.settled()
        if number == PICTURED_QUESTION:
            yield from stage.picture("beslishulp-vraag", *BOTH)
        stage.press("Volgende vraag")
        yield stage.settled()
    yield stage.has_button("Besluit vastleggen")
    yield from stage.picture("beslishulp-advies", *BOTH)
    yield from _call(stage)
    while stage.has_button("Neem over")():
        stage.press("Neem over")
        yield stage.settled()
    yield from stage.picture("beslishulp-gekozen")
    stage.press("Besluit vastleggen")
    yield stage.has_button("Naar het incident")
    yield stage.settled()
    yield from stage.picture("besluit-vastgelegd")


def _call(stage: Stage) -> Act:
    """From a card of the advice: the call card, the call logged with keys only, and back where one was."""
    stage.press("Bellen")
    yield stage.has_button("Gesprek vastleggen")
    yield stage.settled()
    stage.write("R. Fictum")
    stage.key(Qt.Key.Key_Tab)
    stage.write("PL-2026-0417")
    stage.key(Qt.Key.Key_Tab)
    stage.write("Kijkt deze week mee bij de fietsenstalling")
    yield stage.settled()
    yield from stage.picture("bellen")
    stage.key(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    yield stage.has_button("Besluit vastleggen")
    yield stage.pause(TOASTS_GONE_S)


def _afterwards(stage: Stage) -> Act:
    stage.press("Lees het besluit")
    yield stage.has_button("Terug naar incident")
    yield stage.settled()
    yield from stage.picture("besluit-lezen")
    stage.press("Terug naar incident")
    yield stage.settled()
    yield from stage.picture("incident-met-besluit", *BOTH)
    stage.press("Afspraken")
    yield stage.settled()
    yield from stage.picture("afspraken", *BOTH)


def _knowledge(stage: Stage) -> Act:
    """Kennis: everything there is, a search with a typing error, and a card."""
    stage.press("Kennis")
    yield stage.has_button("rode ogen")
    yield stage.settled()
    yield from stage.picture("kennis")
    for name, text in (("kennis-zoeken", "viellig thuis"), ("kenniskaart", "rode ogen")):
        stage.fill("Zoek in alle kennis", text)
        yield stage.settled()
        stage.key(Qt.Key.Key_Return)
        yield stage.settled()
        yield from stage.picture(name)

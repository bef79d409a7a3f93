"""What the tour does in the decision help without a record: other kinds, two at once, and a sheet for the wall."""

from __future__ import annotations

from PySide6.QtCore import Qt

from vios_desktop.ui.theme.theme import SchemeChoice
from vios_desktop.ui.tour.stage import Act, Stage
from vios_desktop.ui.widgets.option_card import OptionCard

BOTH = (SchemeChoice.LIGHT, SchemeChoice.DARK)
LOADED_S = 1.5  # lists are read in the background
SEARCH = "Zoek een soort incident"
DANGER = "Ja, er is nu gevaar"
WALKS = (
    ("vechtpartij", "mes", "vechtpartij-met-mes"),
    ("kindermishandeling", "", "kindermishandeling"),
    ("misbruik medewerker", "", "medewerker"),
)
"""What is typed, the kind that is added, and the name of the picture."""


def more_kinds(stage: Stage) -> Act:
    """The list of kinds and its search, the gravest walks, and the sheet of one kind."""
    stage.press("Beslishulp")
    yield stage.pause(LOADED_S)
    yield from stage.picture("beslishulp-soorten")
    stage.fill(SEARCH, "afpresing")
    yield stage.pause(LOADED_S)
    yield from stage.picture("beslishulp-zoeken")
    stage.key(Qt.Key.Key_Return)
    yield from _answer(stage, "12 tot en met 15", "Met een naaktfoto")
    yield from stage.picture("afpersing-vraag")
    yield from _to_advice(stage)
    yield from stage.picture("afpersing-met-beeld", *BOTH)
    for kind, also, name in WALKS:
        yield from _walk(stage, kind, also, name)
    yield from _sheet(stage)


def _walk(stage: Stage, kind: str, also: str, name: str) -> Act:
    stage.press("Terug")
    yield stage.pause(LOADED_S)
    stage.fill(SEARCH, kind)
    yield stage.pause(LOADED_S)
    stage.key(Qt.Key.Key_Return)
    yield stage.has_button(DANGER)
    if also:
        stage.press("Speelt er nog iets?")
        yield stage.has_button("Toch niet")
        yield stage.settled()
        yield from stage.picture(f"{name}-erbij")
        stage.fill(SEARCH, also)
        yield stage.settled()
        stage.key(Qt.Key.Key_Return)
    yield from _answer(stage, "12 tot en met 15")
    yield from _to_advice(stage)
    yield from stage.picture(name)


def _answer(stage: Stage, *answers: str) -> Act:
    """No danger, and then the answers that begin with these words."""
    yield stage.has_button(DANGER)
    yield stage.settled()
    stage.key(Qt.Key.Key_2)
    yield stage.settled()
    for answer in answers:
        stage.choose(answer)
        yield stage.settled()
        stage.press("Volgende vraag")
        yield stage.settled()


def _to_advice(stage: Stage) -> Act:
    """On with the first answer of every question that is left."""
    while stage.shown(OptionCard):
        stage.choose(stage.shown(OptionCard)[0].text())
        yield stage.settled()
        stage.press("Volgende vraag")
        yield stage.settled()
        if stage.has_button("Verder")():  # the 112 card
            stage.press("Verder")
            yield stage.settled()


def _sheet(stage: Stage) -> Act:
    """The page of a protocol in Kennis, and its sheet for the wall."""
    stage.press("Terug")
    yield stage.pause(LOADED_S)
    stage.press("Terug")
    yield stage.has_button("Kennis")
    stage.press("Kennis")
    yield stage.settled()
    stage.fill("Zoek in alle kennis", "mes of steekwapen")
    yield stage.settled()
    stage.key(Qt.Key.Key_Return)
    yield stage.has_button("Blad voor aan de muur")
    yield stage.settled()
    yield from stage.picture("kennis-soort")
    stage.press("Blad voor aan de muur")
    yield stage.has_button("Afdrukken")
    yield stage.settled()
    yield from stage.picture("blad-voor-de-muur")
    stage.press("Bewaar als PDF")
    yield stage.settled()

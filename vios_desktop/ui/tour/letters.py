"""The tour writes a letter: the decision on a suspension, from the facts to the page that was sent."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from vios_desktop.ui.theme.theme import SchemeChoice
from vios_desktop.ui.tour.stage import Act, Stage

BOTH = (SchemeChoice.LIGHT, SchemeChoice.DARK)
SUSPENDED_ROW = 2  # the knife, with a suspension of two days
PAGE_DRAWN_S = 1.5
FILLED = (
    "23 november om 13.30 uur",
    "Daan en zijn vader",
    "Daan zei dat hij het mes bij zich had omdat hij bang was. Zijn vader vindt het goed dat de school optreedt.",
    "In onze regels staat dat messen niet op school mogen. Een gesprek alleen is daarom niet genoeg.",
    "opdrachten van alle vakken in de digitale leeromgeving. De mentor helpt per mail",
    "26 november om 8.15 uur",
    "de klachtencommissie. Het adres staat in de schoolgids. De termijn is zes weken na het besluit",
    "het bestuur",
    "M. Fictief, namens de directeur",
)


def letter(stage: Stage) -> Act:
    """Choose, write beside the true page, fix as sent, save the file."""
    stage.press("Incidenten")
    yield stage.has_row(SUSPENDED_ROW)
    yield stage.settled()
    yield stage.pause(0.5)
    stage.press_row(SUSPENDED_ROW)
    yield stage.has_button("Nieuwe brief")
    yield stage.settled()
    stage.press("Nieuwe brief")
    yield stage.has_button("Stel de brief op")
    yield stage.settled()
    for answer in ("Schorsingsbesluit", "Daan", "Bijzonder"):
        stage.choose(answer)
        yield stage.settled()
    yield from stage.picture("brief-kiezen")
    stage.press("Stel de brief op")
    yield stage.has_button("Vastleggen als verstuurd")
    yield stage.pause(PAGE_DRAWN_S)
    yield from stage.picture("brief-opgesteld", *BOTH)
    yield from _fill_gaps(stage)
    yield from _a_name_of_another(stage)
    stage.press("Vastleggen als verstuurd")
    yield stage.has_button("Leg de brief vast")
    yield stage.settled()
    stage.choose("Persoonlijk gegeven")
    yield stage.settled()
    yield from stage.picture("brief-versturen")
    stage.press("Leg de brief vast")
    yield stage.has_button("Bewaar als PDF")
    yield stage.pause(PAGE_DRAWN_S)
    yield from stage.picture("brief-vastgelegd")
    stage.press("Bewaar als PDF")
    yield stage.settled()
    stage.press("Terug naar het incident")
    yield stage.has_button("Nieuwe brief")
    yield stage.settled()


def _fill_gaps(stage: Stage) -> Act:
    for words in FILLED:
        stage.key(Qt.Key.Key_F8)
        yield stage.settled()
        stage.find(QPlainTextEdit, "Tekst").insertPlainText(words)  # as if pasted: it takes the place of the gap
        yield stage.settled()


def _a_name_of_another(stage: Stage) -> Act:
    """The name of a witness is noticed while one types, and taken out again."""
    text = max(stage.shown(QPlainTextEdit), key=lambda edit: len(edit.toPlainText()))
    text.setFocus()
    text.moveCursor(text.textCursor().MoveOperation.End)
    stage.write(" Tess")
    yield stage.has_button("Laat staan")
    yield stage.pause(PAGE_DRAWN_S)
    yield from stage.picture("brief-naam")
    for _ in range(5):
        stage.key(Qt.Key.Key_Backspace)
    text.setFocus()
    yield stage.pause(PAGE_DRAWN_S)
    yield from stage.picture("brief-klaar")

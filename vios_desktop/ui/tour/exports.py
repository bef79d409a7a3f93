"""What the tour does with figures that leave the school: the summary with a sketch, and a table on request."""

from __future__ import annotations

from PySide6.QtCore import Qt

from vios_desktop.domain.vocabulary import LegalBasis
from vios_desktop.ui.export.sketch_part import SketchPart
from vios_desktop.ui.overviews.parts import ForWhomStep
from vios_desktop.ui.overviews.year_table import TableContent
from vios_desktop.ui.theme.theme import SchemeChoice
from vios_desktop.ui.tour.stage import Act, Stage

BOTH = (SchemeChoice.LIGHT, SchemeChoice.DARK)
READER = "GGD Voorbeeldstreek, T. Fictief"
PURPOSE = "Onderzoek naar middelen rond scholen"


def summary(stage: Stage) -> Act:
    """Of four weeks, with a sketch where one can be told, read through and made."""
    stage.press("Kernteam")
    yield stage.has_button("Maak de samenvatting")
    stage.press("Maak de samenvatting")
    yield stage.has_button("Volgende stap")
    yield from stage.picture("samenvatting-periode")
    yield from _sketch(stage)
    stage.press("Volgende stap")
    yield stage.settled()
    yield from stage.picture("samenvatting-ontvanger")
    stage.press("Nalezen")
    yield stage.has_button("Volgende stap")
    yield stage.settled()
    yield from stage.picture("samenvatting-nalezen", *BOTH)
    stage.press("Nee")
    stage.press("Volgende stap")
    yield stage.has_button("Bestand maken")
    yield from stage.picture("samenvatting-vorm", *BOTH)
    stage.press("Bestand maken")
    yield stage.has_button("Klaar")
    yield from stage.picture("samenvatting-gemaakt")
    stage.press("Klaar")
    yield stage.settled()


def year_table(stage: Stage) -> Act:
    """A table of the last school year, up to the page that is read through."""
    stage.press("Maak de samenvatting")
    yield stage.has_button("Tabel van een schooljaar")
    stage.press("Tabel van een schooljaar")
    yield lambda: bool(stage.shown(TableContent)) and bool(stage.find(TableContent).cards)
    yield from stage.picture("tabel-inhoud", *BOTH)
    stage.press("Volgende stap")
    yield stage.settled()
    step = stage.find(ForWhomStep)
    stage.fill("Voor wie is het?", READER)
    step.purpose.set_text(PURPOSE)
    step.basis.set_code(LegalBasis.PUBLIC_TASK)
    step.tell()
    yield from stage.picture("tabel-ontvanger", *BOTH)
    stage.press("Nalezen")
    yield stage.has_button("Volgende stap")
    yield stage.settled()
    yield from stage.picture("tabel-nalezen", *BOTH)
    while not stage.has_button("Kennis")():
        stage.press("Terug")
        yield stage.settled()


def _sketch(stage: Stage) -> Act:
    yield stage.has_button("Voeg een schets toe")
    stage.press("Voeg een schets toe")
    yield stage.settled()
    first = next(iter(stage.find(SketchPart).kinds.chips.values()))
    stage.press(first.text())
    yield stage.settled()
    stage.button("Kies").setFocus(Qt.FocusReason.TabFocusReason)
    yield from stage.picture("samenvatting-schets", *BOTH)
    stage.press("Kies")
    yield stage.settled()

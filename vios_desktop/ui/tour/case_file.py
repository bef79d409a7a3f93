"""What the tour does before a meeting: two cases without a name go to a partner as one file."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from vios_desktop.domain.vocabulary import LegalBasis
from vios_desktop.ui.case_file.judge import CaseJudge
from vios_desktop.ui.letting_out.page import LettingPage
from vios_desktop.ui.theme.theme import SchemeChoice
from vios_desktop.ui.tour.stage import Act, Stage

BOTH = (SchemeChoice.LIGHT, SchemeChoice.DARK)
CASES = ("Moe en zonder eten", "Filmpje gedeeld")
PURPOSE = "Meedenken over wat er nu helpt"


def share_cases(stage: Stage) -> Act:
    """From the home of the kernteam: chosen, for whom, read through and judged, made."""
    stage.press("Casussen delen")
    yield stage.has_button("Volgende stap")
    yield stage.pause(0.3)
    page = stage.find(LettingPage)
    for box in stage.shown(QCheckBox):
        if box.text() in CASES:
            box.click()
    yield stage.settled()
    yield from stage.picture("casussen-inhoud", *BOTH)
    stage.press("Volgende stap")
    yield stage.settled()
    page.recipients.boxes[0].click()
    page.recipients.basis.set_code(LegalBasis.PUBLIC_TASK)
    page.recipients.purpose.set_text(PURPOSE)
    yield stage.settled()
    yield from stage.picture("casussen-ontvangers")
    stage.press("Nalezen")
    yield stage.has_button("Vorige stap")
    yield stage.pause(0.6)
    while stage.has_button("Vervang (V)")():
        stage.press("Vervang (V)")
        yield stage.pause(0.3)
    questions = tuple(stage.find(CaseJudge).questions.values())
    questions[0].yes.click()
    yield stage.settled()
    yield from stage.picture("casussen-nalezen", *BOTH)
    for question in questions:
        question.no.click()
    yield stage.pause(0.3)
    stage.press("Bestand maken")
    yield stage.has_button("Klaar")
    yield stage.settled()
    yield from stage.picture("casussen-gemaakt", *BOTH)
    stage.press("Klaar")
    yield stage.pause(0.3)

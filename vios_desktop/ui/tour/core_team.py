"""What the tour does in the kernteam: a case without a name out of a review, a meeting, and the next one.

The walk begins in `reviews`, where three signals of two teachers and a concierge came together.
"""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt

from vios_desktop.domain.vocabulary import AgendaKind, Domain, Informed, LegalBasis, SharingLevel
from vios_desktop.ui.core_team.case import CasePage
from vios_desktop.ui.meeting.point_agreements import FollowUpForm
from vios_desktop.ui.meeting.table_page import TablePage
from vios_desktop.ui.theme.theme import SchemeChoice
from vios_desktop.ui.tour.case_file import share_cases
from vios_desktop.ui.tour.stage import Act, Stage
from vios_desktop.ui.widgets.date_words import Moment
from vios_desktop.ui.widgets.page_scroll import PageScroll

BOTH = (SchemeChoice.LIGHT, SchemeChoice.DARK)
DUE = date(2026, 12, 10)
MEETING_AFTER = timedelta(days=2)
NEXT_AFTER = timedelta(days=43)
"""From the first day of the tour: the Thursday of that week, and the day before the meeting after Christmas."""

TITLE = "Druk van buiten"
SKETCH = {
    "facts": "Drie collega's zagen los van elkaar iets: veel telefoons, wachtende jongeren, een vraag om geld.",
    "strengths": "Komt elke dag, en klasgenoten maken zich zorgen.",
    "question": "Wie kan rustig praten over druk van buiten?",
}
AGREEMENT = "Rustig gesprek over druk van buiten"
OUTCOME = "Jongerenwerk zoekt contact. Volgen tot het volgende overleg."
CAME_OF_IT = "Er waren drie gesprekken. De telefoons blijven nu in de tas."
REST_S = 1.6


def case_from_review(stage: Stage) -> Act:
    """On the receipt of the review: the case is sketched and goes one step up."""
    stage.press("Casus zonder naam openen")
    yield lambda: bool(stage.shown(CasePage))
    yield stage.pause(0.5)
    page = stage.find(CasePage)
    page.title.set_text(TITLE)
    page.domains[Domain.STREET].setChecked(True)
    for name, text in SKETCH.items():
        page.areas[name].set_text(text)
    yield stage.pause(REST_S)
    page.levels.open_step(SharingLevel.DEIDENTIFIED)
    page.levels.basis.set_code(LegalBasis.PUBLIC_TASK)
    page.levels.purpose.set_text("Steun voor een leerling die onder druk lijkt te staan")
    page.levels.informed.set_code(Informed.LATER)
    page.levels.informed_note.set_text("Na het overleg, samen met de mentor.")
    yield stage.settled()
    yield from stage.picture("casus-stap", *BOTH)
    stage.press("Deel het zo")
    yield stage.pause(0.6)
    stage.find(PageScroll).to_top()
    yield stage.settled()
    yield from stage.picture("casus-zonder-naam", *BOTH)


def meeting(stage: Stage) -> Act:
    """Two days later: prepared, held, finished, and shared."""
    yield from _to_core_team(stage)
    yield stage.has_button("Bereid voor")
    yield from stage.picture("kernteam", *BOTH)
    yield from share_cases(stage)
    yield stage.has_button("Bereid voor")
    yield stage.pause(0.3)
    stage.press("Bereid voor")
    yield stage.has_button("Breng in")
    yield stage.settled()
    while stage.has_button("Breng in")():
        stage.press("Breng in")
        yield stage.pause(0.5)
    yield from stage.picture("overleg-voorbereiden", *BOTH)
    stage.press("Begin het overleg")
    yield lambda: bool(stage.shown(TablePage))
    yield stage.pause(0.5)
    page = stage.find(TablePage)
    for number in range(5):
        page.opening.presence_pressed.emit(number)
    page.opening.read.click()
    yield stage.pause(0.5)
    yield from stage.picture("overleg-opening")
    yield from _discuss_last(stage, page)
    for name, kind in (("cijfers", AgendaKind.TRENDS), ("nieuws", AgendaKind.PARTNER_NEWS)):
        page.point_chosen.emit(kind)
        yield stage.pause(0.3)
        yield from stage.picture(f"overleg-{name}")
    yield from _discuss_case(stage, page)
    page.point_chosen.emit(AgendaKind.NEW_AGREEMENTS)
    yield stage.pause(0.3)
    yield from stage.picture("overleg-afspraken")
    page.finish_asked.emit()
    yield stage.pause(0.3)
    yield from stage.picture("overleg-afronden", *BOTH)
    page.finish.finish_button.click()
    yield stage.has_button("Verslag en afspraken")
    stage.clear_toasts()
    yield stage.pause(0.5)
    yield from stage.picture("overleg-afgerond", *BOTH)
    yield from _share(stage)


def _share(stage: Stage) -> Act:
    """Minutes, agreements and calendar go out in four steps."""
    stage.press("Verslag en afspraken")
    yield stage.has_button("Volgende stap")
    yield stage.settled()
    yield from stage.picture("verslag-inhoud")
    stage.press("Volgende stap")
    yield stage.settled()
    yield from stage.picture("verslag-ontvangers", *BOTH)
    stage.press("Nalezen")
    yield stage.has_button("Vorige stap")
    yield stage.pause(0.6)
    yield from stage.picture("verslag-nalezen", *BOTH)
    while stage.has_button("Vervang (V)")():
        stage.press("Vervang (V)")
        yield stage.pause(0.3)
    stage.press("Bestanden maken")
    yield stage.has_button("Klaar")
    yield stage.settled()
    yield from stage.picture("verslag-gemaakt", *BOTH)
    stage.press("Klaar")
    yield stage.pause(0.3)


def next_meeting(stage: Stage) -> Act:
    """Weeks later: the agreement is evaluated at the next meeting."""
    yield from _to_core_team(stage)
    yield stage.has_button("Plan het overleg")
    stage.press("Plan het overleg")
    yield stage.has_button("Begin het overleg")
    yield stage.pause(0.5)
    stage.press("Begin het overleg")
    yield lambda: bool(stage.shown(TablePage))
    yield stage.pause(0.5)
    page = stage.find(TablePage)
    page.point_chosen.emit(AgendaKind.LAST_AGREEMENTS)
    yield stage.pause(0.3)
    yield from stage.picture("volgend-overleg")
    yield lambda: bool(page.last.id_of(AGREEMENT))
    page.last.open_form(page.last.id_of(AGREEMENT))
    yield stage.settled()
    form = stage.find(FollowUpForm)
    form.kept.set_text("yes")
    form.helped.set_text("yes")
    form.note.set_text(CAME_OF_IT)
    yield stage.settled()
    yield from stage.picture("afspraak-bespreken", *BOTH)
    stage.press("Bewaar")
    yield stage.pause(0.5)
    yield from stage.picture("afspraak-besproken", *BOTH)


def _to_core_team(stage: Stage) -> Act:
    yield stage.has_button("Ontgrendel")
    stage.press("Vul in")
    yield stage.settled()
    stage.press("Ontgrendel")
    yield stage.has_button("Kernteam")
    yield stage.settled()
    stage.press("Kernteam")
    yield stage.has_button("Nieuwe casus")
    yield stage.pause(0.5)


def _discuss_last(stage: Stage, page: TablePage) -> Act:
    page.point_chosen.emit(AgendaKind.LAST_AGREEMENTS)
    yield stage.pause(0.3)
    yield from stage.picture("overleg-vorige-afspraken", *BOTH)


def _discuss_case(stage: Stage, page: TablePage) -> Act:
    """The case of the walk is the last one: right arrow leads to it, and the agreement is typed live."""
    page.point_chosen.emit(AgendaKind.CASES)
    yield stage.pause(0.3)
    page.cases.case_chosen.emit(page.cases.count - 1)
    page.cases.outcome.area.set_text(OUTCOME)
    pane = page.agreements
    pane.focus()
    yield pane.text.edit.hasFocus
    stage.write(AGREEMENT)
    pane.owner.set_code("2")
    pane.due_on.set_moment(Moment(DUE))
    yield stage.settled()
    yield from stage.picture("overleg-casus", *BOTH)
    stage.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    yield stage.pause(0.6)
    yield from stage.picture("overleg-afgesproken")

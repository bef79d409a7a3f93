"""What the tour does with signals that came together, and with an incident that is done: it decides and learns."""

from __future__ import annotations

from vios_desktop.ui.incidents.detail_view import DetailPane
from vios_desktop.ui.reviews.block import BundleBlock, BundleRow
from vios_desktop.ui.reviews.decision_card import DecisionCard
from vios_desktop.ui.theme.theme import SchemeChoice
from vios_desktop.ui.tour.core_team import case_from_review
from vios_desktop.ui.tour.stage import Act, Stage
from vios_desktop.ui.widgets.page_scroll import PageScroll

BOTH = (SchemeChoice.LIGHT, SchemeChoice.DARK)
OUTCOME = "Kernteam, zonder naam"
REASON = "Drie collega's zien los van elkaar iets. Er kan een gewone verklaring zijn; wij vragen mee te denken."
HELPED = "Meteen de ouders bellen en samen met de leerling praten."


def reviews(stage: Stage) -> Act:
    """On the practice school, from the unlock screen on."""
    yield stage.has_button("Ontgrendel")
    stage.press("Vul in")
    yield stage.settled()
    stage.press("Ontgrendel")
    yield lambda: bool(stage.shown(BundleBlock))
    yield stage.settled()
    yield from stage.picture("kwamen-samen", *BOTH)
    _row_of_the_walk(stage).button.click()
    yield stage.has_button("Besluiten")
    yield stage.settled()
    yield from stage.picture("signalen-naast-elkaar", *BOTH)
    stage.button(OUTCOME).click()
    stage.find(DecisionCard).reason.set_text(REASON)
    yield stage.settled()
    _to_the_end(stage)
    yield stage.settled()
    yield from stage.picture("besluit-over-signalen", *BOTH)
    stage.press("Besluiten")
    yield stage.has_button("Besluit intrekken")
    stage.clear_toasts()
    yield stage.settled()
    yield from stage.picture("besloten", *BOTH)
    yield from case_from_review(stage)
    yield from _close_an_incident(stage)


def _row_of_the_walk(stage: Stage) -> BundleRow:
    """Found by what it says, not by an id: three observers about one pupil."""
    rows = stage.find(BundleBlock).rows
    return next(row for row in rows if row.key.startswith("pupil:"))


def _close_an_incident(stage: Stage) -> Act:
    stage.press("Incidenten")
    yield stage.has_row(0)
    yield stage.settled()
    stage.press_first_row()
    yield lambda: bool(stage.shown(DetailPane)) and stage.find(DetailPane).shown is not None
    yield stage.settled()
    closing = stage.find(DetailPane).closing
    closing.open_form()
    closing.form.helped.set_text(HELPED)
    closing.form.open_ends.set_text("De mentor kijkt volgende week.")
    yield stage.settled()
    yield from stage.picture("afsluiten", *BOTH)
    closing.form.save_button.click()
    yield stage.has_button("Heropen")
    stage.clear_toasts()
    stage.find(DetailPane).page.to_top()
    yield stage.settled()
    yield from stage.picture("afgesloten", *BOTH)


def _to_the_end(stage: Stage) -> None:
    bar = stage.find(PageScroll).area.verticalScrollBar()
    bar.setValue(bar.maximum())

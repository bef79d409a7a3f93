"""What the tour does with what partners do: agreements that sleep and are evaluated, gaps, and who can do what."""

from __future__ import annotations

from vios_desktop.domain.vocabulary import Helped, Kept
from vios_desktop.ui.agreements.drafts import Deed
from vios_desktop.ui.agreements.view import AgreementsPage
from vios_desktop.ui.gaps.view import GapsPage
from vios_desktop.ui.papers.view import PaperPage
from vios_desktop.ui.social_map.view import SocialMapPage
from vios_desktop.ui.theme.theme import SchemeChoice
from vios_desktop.ui.tour.stage import Act, Stage
from vios_desktop.ui.widgets.page_image import PageImage
from vios_desktop.ui.widgets.page_scroll import PageScroll

BOTH = (SchemeChoice.LIGHT, SchemeChoice.DARK)
SEEN = "Het is gedaan en het helpt, maar het duurt nog wel even."
MISSING = "Niemand kan in de avond bij het hek zijn."


def partner_days(stage: Stage) -> Act:
    """On the practice school, from the unlock screen on."""
    yield stage.has_button("Ontgrendel")
    stage.press("Vul in")
    yield stage.settled()
    stage.press("Ontgrendel")
    yield stage.has_button("Afspraken")
    yield stage.settled()
    yield from look(stage)


def look(stage: Stage) -> Act:
    """From the first page on."""
    yield from _bottom_of_today(stage)
    stage.press("Afspraken")
    yield lambda: bool(stage.shown(AgreementsPage))
    yield from _agreements(stage)
    yield from _gaps(stage)
    yield from _partners(stage)


def _bottom_of_today(stage: Stage) -> Act:
    bar = stage.find(PageScroll).area.verticalScrollBar()
    bar.setValue(bar.maximum())
    yield stage.settled()
    yield from stage.picture("vandaag-te-evalueren", *BOTH)


def _agreements(stage: Stage) -> Act:
    page = stage.find(AgreementsPage)
    stage.press("Slaapt")
    yield lambda: 0 < page.list_pane.model.rowCount() < 6
    stage.press_row(0)
    yield page.detail_pane.moves.isVisible
    yield stage.settled()
    yield from stage.picture("afspraak-slaapt", *BOTH)
    stage.press("Te evalueren")
    yield lambda: _titles(page) != "" and page.list_pane.model.rowCount() > 2
    stage.press_row(0)
    yield page.detail_pane.buttons[Deed.EVALUATE].isVisible
    page.detail_pane.open_form(Deed.EVALUATE)
    form = page.detail_pane.form
    form.kept.set_code(Kept.YES.value)
    form.helped.set_code(Helped.PARTLY.value)
    form.words.set_text(SEEN)
    yield stage.settled()
    yield from stage.picture("afspraak-evalueren", *BOTH)
    form.save_button.click()
    yield form.isHidden
    yield lambda: not page.detail_pane.buttons[Deed.EVALUATE].isVisible()
    stage.clear_toasts()
    yield stage.settled()
    yield from stage.picture("afspraak-geevalueerd", *BOTH)


def _gaps(stage: Stage) -> Act:
    stage.press("Gaten")
    yield lambda: bool(stage.shown(GapsPage)) and stage.find(GapsPage).list_pane.model.rowCount() > 0
    page = stage.find(GapsPage)
    page.open_new()
    page.form.text.set_text(MISSING)
    page.form.asked.set_text("youth_work,street_coach")
    yield stage.settled()
    yield from stage.picture("gat-vastleggen", *BOTH)
    page.form.save_button.click()
    yield lambda: page.form.isHidden() and page.shown is not None
    stage.clear_toasts()
    yield stage.settled()
    yield from stage.picture("gaten", *BOTH)
    stage.press("Voor de gemeente")
    yield lambda: bool(stage.shown(PaperPage)) and bool(stage.shown(PageImage))
    yield stage.settled()
    yield from stage.picture("gaten-voor-de-gemeente", *BOTH)
    stage.press("Bewaar als PDF")
    yield stage.settled()
    stage.clear_toasts()
    stage.press("Terug")
    yield lambda: bool(stage.shown(GapsPage))


def _partners(stage: Stage) -> Act:
    stage.press("Wie kan wat")
    yield lambda: bool(stage.shown(SocialMapPage))
    yield lambda: stage.find(SocialMapPage).list_pane.model.rowCount() > 0
    stage.press_row(1)
    yield stage.has_button("Bewerk wat is afgesproken")
    yield stage.settled()
    yield from stage.picture("wie-kan-wat", *BOTH)
    stage.press("Trends")
    yield stage.has_button("Omgeving")
    stage.press("Omgeving")
    yield stage.has_button("Cijfers inlezen")
    yield stage.settled()
    yield from stage.picture("omgevingsanalyse", *BOTH)


def _titles(page: AgreementsPage) -> str:
    model = page.list_pane.model
    return str(model.data(model.index(0, 0))) if model.rowCount() else ""

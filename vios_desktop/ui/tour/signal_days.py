"""What the tour does with signals: reads one, keeps one longer, writes one down, and sees one end by itself."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from PySide6.QtCore import Qt

from vios_desktop.domain.vocabulary import Domain, SignalSubject, SignalTheme
from vios_desktop.ui.signals.detail_pane import DetailPane
from vios_desktop.ui.signals.view import SignalsPage
from vios_desktop.ui.theme.theme import SchemeChoice
from vios_desktop.ui.tour.stage import Act, Stage

BOTH = (SchemeChoice.LIGHT, SchemeChoice.DARK)
PAST_AFTER: Final = timedelta(days=9)
"""So much later the date of the first one that was to end has passed."""
SEEN = "Drie leerlingen stonden bij het hek. Een onbekende dealde daar iets uit een tas."
OTHER = "Het kan een broer zijn die iets kwam brengen."
NEEDED = "De mentor praat volgende week met de ouders."


def signal_days(stage: Stage) -> Act:
    """On the practice school, from the unlock screen on."""
    yield from _unlock(stage)
    yield from look(stage)


def signal_past(stage: Stage) -> Act:
    """Some days later: a signal left the lists, and a named person may still keep it."""
    yield from _unlock(stage)
    yield from past(stage)


def look(stage: Stage) -> Act:
    """From the first page on."""
    stage.press("Signalen")
    yield lambda: _listed(stage) > 1
    stage.press_row(1)
    yield lambda: _opened(stage)
    yield stage.settled()
    yield from stage.picture("signalen", *BOTH)
    yield from _renew(stage)
    yield from _record(stage)


def past(stage: Stage) -> Act:
    """From the first page on."""
    stage.press("Signalen")
    yield lambda: _listed(stage) > 1
    stage.press("Datum voorbij")
    yield stage.has_button("Wis filters")
    yield lambda: 0 < _listed(stage) < 10
    stage.press_row(0)
    yield stage.find(DetailPane).passed.isVisible
    yield stage.settled()
    yield from stage.picture("signaal-voorbij", *BOTH)


def _renew(stage: Stage) -> Act:
    stage.press("Verloopt binnenkort")
    yield stage.has_button("Wis filters")
    yield lambda: 0 < _listed(stage) < 10
    stage.press_row(0)
    yield lambda: _opened(stage)
    pane = stage.find(DetailPane)
    pane.renew_button.click()
    pane.renew_form.until.edit.setText("1-2-2027")
    pane.renew_form.reason.set_text(NEEDED)
    yield stage.settled()
    yield from stage.picture("signaal-langer-bewaren", *BOTH)
    pane.renew_form.save_button.click()
    yield pane.renew_form.isHidden
    stage.clear_toasts()
    stage.press("Wis filters")
    yield lambda: _listed(stage) > 10


def _record(stage: Stage) -> Act:
    stage.press("Nieuw signaal")
    pane = stage.find(DetailPane)
    yield lambda: pane.in_form
    form = pane.form
    form.subject_kind.set_text(SignalSubject.GROUP.value)
    form.group.set_text("leerlingen bij het hek")
    form.observed_on.edit.setText("gisteren 2e pauze")
    form.facts.set_text(SEEN)
    yield stage.settled()
    yield stage.pause(0.6)
    yield from stage.picture("signaal-vastleggen", *BOTH)
    form.other.set_text(OTHER)
    form.domain.set_text(Domain.STREET.value)
    form.theme_of.set_code(SignalTheme.DEALING.value)
    form.save_button.setFocus(Qt.FocusReason.TabFocusReason)
    yield stage.settled()
    yield from stage.picture("signaal-andere-verklaring", *BOTH)
    form.save_button.click()
    yield lambda: not pane.in_form
    stage.clear_toasts()
    yield stage.settled()
    yield from stage.picture("signaal-vastgelegd", *BOTH)


def _unlock(stage: Stage) -> Act:
    yield stage.has_button("Ontgrendel")
    stage.press("Vul in")
    yield stage.settled()
    stage.press("Ontgrendel")
    yield stage.has_button("Signalen")
    yield stage.settled()


def _listed(stage: Stage) -> int:
    pages = stage.shown(SignalsPage)
    return pages[0].list_pane.model.rowCount() if pages else 0


def _opened(stage: Stage) -> bool:
    """True once a signal stands at the right."""
    panes = stage.shown(DetailPane)
    return bool(panes) and panes[0].page.isVisible()

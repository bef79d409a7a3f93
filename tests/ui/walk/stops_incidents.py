"""What opens further on an incident, an agreement, a signal and a pupil: less daily than `stops_daily`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.walk.stop import Act, Open, Stop, part
from tests.ui.walk.stops_daily import pupil_of, richest
from vios_desktop.domain.closing import ClosingFacts
from vios_desktop.domain.vocabulary import AgreementState, IncidentStatus
from vios_desktop.ui.incidents.detail_header import DetailHeader
from vios_desktop.ui.incidents.saved_filters import SavedFilters
from vios_desktop.ui.shell.top_bar import TopBar
from vios_desktop.ui.signals.signal_form import SignalForm
from vios_desktop.ui.widgets.date_field import DateTimeField
from vios_desktop.ui.widgets.drop_zone import DropZone
from vios_desktop.ui.widgets.person_picker import PersonPicker
from vios_desktop.ui.widgets.row_data import FloatingRow

if TYPE_CHECKING:
    from tests.fakes.state import State
    from tests.ui.walk.office import Office


def _opened(state: State, screen: Any) -> None:
    screen.visit(richest(state).id)


def _from_menu(name: str) -> Act:
    """What the menu of the incident asks for."""

    def ask(_office: Office, screen: Any) -> None:
        getattr(part(screen, DetailHeader), name).emit()

    return ask


def _close(office: Office, screen: Any) -> None:
    handled = next(i for i in office.vault.state.incidents.values() if i.status is IncidentStatus.HANDLED)
    office.desk.closings.close(
        handled.id, ClosingFacts(helped="Samen praten.", open_ends="De mentor."), handled.version
    )
    screen.visit(handled.id)


def _name_filters(_office: Office, screen: Any) -> None:
    screen.findChild(SavedFilters).ask_name()


def _drag_over(_office: Office, screen: Any) -> None:
    """A file is held above the page, not let go."""
    host = next(zone for zone in screen.findChildren(DropZone)).parentWidget()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/none/foto.jpg")])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(host, QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))


def _in_state(wanted: AgreementState) -> Open:
    def open_one(state: State, screen: Any) -> None:
        screen.visit(next(a.id for a in state.agreements.values() if a.state is wanted))

    return open_one


def _loaded_word(_office: Office, screen: Any) -> None:
    form = part(screen, SignalForm)
    form.facts.set_text("De leerling was agressief en onbeschoft.")
    form.hints.look()


def _calendar(_office: Office, screen: Any) -> None:
    part(screen, DateTimeField)._toggle_calendar()


def _three_letters(_office: Office, screen: Any) -> None:
    edit = part(screen, PersonPicker).edit
    edit.setFocus()
    QTest.keyClicks(edit, "sem")


def _searching(office: Office, _screen: Any) -> None:
    bar = part(office.window, TopBar)
    rows = [FloatingRow(str(n), f"Incident 2026-00{n}", "23 november", "", "incidenten") for n in range(1, 6)]
    bar.search.edit.setFocus()
    QTest.keyClicks(bar.search.edit, "vape")
    bar.show_results("vape", rows)


STOPS: tuple[Stop, ...] = (
    Stop("incident: changes", "incidents", _opened, act=_from_menu("history_requested")),
    Stop("incident: shared", "incidents", act=_from_menu("share_requested"), on=True),
    Stop("incident: taken away", "incidents", press=("Annuleer",), act=_from_menu("trash_requested"), on=True),
    Stop("incident: taken away, wrong", "incidents", press=("Haal weg#0",), on=True),
    Stop("incident: protected", "incidents", press=("Annuleer",), act=_from_menu("limit_requested"), on=True),
    Stop("incident: protected, wrong", "incidents", press=("Scherm af",), on=True),
    Stop("incident: a file above it", "incidents", _opened, act=_drag_over),
    Stop("incidents: filters kept", "incidents", lambda _s, screen: screen.search("vape"), act=_name_filters),
    Stop("incident closed", "incidents", act=_close),
    Stop("incident closed: open again", "incidents", press=("Heropen",), on=True),
    Stop("incident closed: open again, wrong", "incidents", press=("Heropen#1",), on=True),
    Stop("agreement: done", "agreements", _in_state(AgreementState.IN_PROGRESS), ("Gereed",)),
    Stop("agreement: done, wrong", "agreements", press=("Gereed",), on=True),
    Stop("agreement: remind", "agreements", press=("Annuleer", "Herinner"), on=True),
    Stop("agreement: new date", "agreements", press=("Annuleer", "Nieuwe datum"), on=True),
    Stop("agreement: sleeps", "agreements", press=("Annuleer", "Laten slapen"), on=True),
    Stop("agreement: called off", "agreements", press=("Annuleer", "Vervalt"), on=True),
    Stop("agreement evaluated", "agreements", _in_state(AgreementState.EVALUATED)),
    Stop("agreement done", "agreements", _in_state(AgreementState.DONE)),
    Stop("agreement: evaluate", "agreements", press=("Evalueer",), on=True),
    Stop("record: a person", "record", lambda _state, screen: screen.start_new(), ("Onbekende persoon",)),
    Stop("record: a name", "record", lambda _state, screen: screen.start_new(), act=_three_letters),
    Stop("signal: a loaded word", "signals", press=("Nieuw signaal",), act=_loaded_word),
    Stop("signal: a calendar", "signals", press=("Nieuw signaal",), act=_calendar),
    Stop("today read again", "today", act=lambda _office, screen: screen.refresh()),
    Stop("search while one types", "today", act=_searching),
    Stop("pupil: withdraw", "pupil", lambda state, screen: screen.open(pupil_of(state)), ("Trek in",)),
)

"""The right side on the screen: parts, inline forms, keys, widths."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.incidents.desk import TODAY, colleague_desk, facts, full_incident, make_desk
from tests.ui.incidents.hands import CTRL, button_named, key, press, stored, words
from vios_desktop.domain.errors import ConflictError
from vios_desktop.domain.incident import Measure
from vios_desktop.domain.vocabulary import (
    IncidentStatus,
    Injury,
    ParentsTold,
    PoliceState,
    Role,
    Severity,
)
from vios_desktop.ui.incidents.history_section import entries
from vios_desktop.ui.widgets.banner import Banner
from vios_desktop.ui.widgets.buttons import Button
from vios_desktop.ui.widgets.empty_state import EmptyState
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.ui.kit.navigator import NotedNavigator
    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.incidents.detail_view import DetailPane
    from vios_desktop.ui.incidents.screen import IncidentsScreen
    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme

    OpenScreen = Callable[..., IncidentsScreen]


@pytest.fixture
def screen(desk: Desk, open_screen: OpenScreen) -> IncidentsScreen:
    """With one full incident open."""
    incident_id = full_incident(desk)
    opened = open_screen(desk)
    opened.visit(incident_id)
    return opened


@pytest.fixture
def pane(screen: IncidentsScreen) -> DetailPane:
    return screen.page.detail_pane


def test_shows_facts_persons_and_parts(pane: DetailPane) -> None:
    assert pane.header.title.text() == "Vapes sold or given away"
    assert "2026-001" in pane.header.number.text()
    assert "Marit Fictief" in pane.header.number.text()
    pairs = dict(pane.facts.pairs)
    assert pairs["When"].endswith("2nd break, around 12:40")
    assert pairs["Where"] == "Yard, bij de fietsenstalling"
    assert pairs["Reported by"] == "J. Testhuis, conciërge. Saw it"
    assert "3 havo, 15 years" in words(pane.persons)
    assert "Parents not yet told" in words(pane.persons)
    assert "Parents only with consent" in words(pane.persons)
    assert "5 × vapes" in words(pane.items)


def test_details_that_are_filled_are_rows_and_empty_ones_are_not(desk: Desk, open_screen: OpenScreen) -> None:
    incident = desk.incidents.record(
        facts(
            "fight",
            subkind="with_injury",
            severity=Severity.MAJOR,
            injury=Injury.DOCTOR,
            injury_note="Gebroken vinger",
            damage_eur=1250,
            cause_note="Ruzie in een groepsapp",
            police=PoliceState.NOTIFIED,
            police_on=TODAY,
            police_reference="PL-1",
            measures=(Measure("m", "talk", starts_on=date(2026, 11, 23)),),
            evaluation="Goed gegaan",
            evaluated_on=TODAY,
        )
    )
    screen = open_screen(desk)
    screen.visit(incident.id)

    pairs = dict(screen.page.detail_pane.facts.pairs)
    assert screen.page.detail_pane.header.title.text() == "Fight or assault, with injury"
    assert pairs["Severity"] == "Major"
    assert pairs["Injury"] == "Doctor. Gebroken vinger"
    assert pairs["Damage"] == "1.250 euro"
    assert pairs["Cause"] == "Ruzie in een groepsapp"
    assert pairs["Police"].startswith("Notified, ")
    assert pairs["Police"].endswith("number PL-1")
    assert pairs["Measures"].startswith("Talk, from ")
    assert pairs["Evaluation"].endswith("Goed gegaan")
    assert not {"Report filed", "Ground", "Online via", "With what"} & set(pairs)


def test_called_is_pressed_with_the_keyboard_and_the_focus_stays_in_the_card(
    desk: Desk, screen: IncidentsScreen, pane: DetailPane, qtbot: QtBot
) -> None:
    button = button_named(pane.persons, "told")
    button.setFocus()

    key(button, Qt.Key.Key_Return)

    entry = stored(desk, screen).incident.facts.persons[0]
    assert entry.parents_told is ParentsTold.TOLD
    assert "Parents told, " in words(pane.persons)
    assert not [button for button in pane.persons.findChildren(Button, "told") if button.isVisible()]


@pytest.mark.qt_log_ignore("does not support")  # raising a menu, on a platform without windows
def test_the_status_has_a_menu_for_who_may_change_it(
    desk: Desk, screen: IncidentsScreen, pane: DetailPane, qtbot: QtBot
) -> None:
    press(pane.header.status)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    actions = menu.actions()
    assert [action.isChecked() for action in actions] == [True, False, False, False]

    actions[2].trigger()
    menu.close()

    assert stored(desk, screen).incident.status is IncidentStatus.HANDLED
    assert pane.header.status.text() == "Handled"


def test_changes_are_shown_with_old_and_new(screen: IncidentsScreen, pane: DetailPane) -> None:
    screen.presenter.actions.parents_told("entry-1")
    screen.presenter.actions.set_status(IncidentStatus.HANDLED)

    pane.header.history_requested.emit()

    text = words(pane.history)
    assert "Before: Open" in text
    assert "Now: Handled" in text
    assert "Sem Voorbeeld, Alleged causer, Parents told" in text
    assert "Noor" not in text
    assert "Marit Fictief" in text


def test_changes_name_other_accounts_too(desk: Desk, screen: IncidentsScreen, pane: DetailPane) -> None:
    joris = colleague_desk(desk)
    incident = stored(desk, screen).incident
    joris.incidents.set_status(incident.id, IncidentStatus.HANDLED, incident.version)
    joris.incidents.share(incident.id, ["marit"], incident.version + 1)

    pane.header.history_requested.emit()

    assert joris.session.account.display_name in words(pane.history)
    assert "Now: Marit Fictief" in words(pane.history)
    assert "Another account" not in words(pane.history)


def test_entries_of_a_list_are_read_with_what_is_nested_in_them() -> None:
    value = "{description=vapes; count=5; handovers={handed_by=a; handed_to=b}}, {description=mes; count=1}"

    assert entries(value) == [
        {"description": "vapes", "count": "5", "handovers": "", "handed_by": "a", "handed_to": "b"},
        {"description": "mes", "count": "1"},
    ]


def test_keys_of_the_screen(screen: IncidentsScreen, qtbot: QtBot, navigator: NotedNavigator) -> None:
    view = screen.page.list_pane.list
    view.setFocus()

    key(view, Qt.Key.Key_D, CTRL)
    key(view, Qt.Key.Key_F2)
    key(view, Qt.Key.Key_Escape)

    assert [name for name, _what in navigator.asked] == ["advice", "change", "back"]


def test_somebody_else_was_first_is_a_banner_with_a_way_out(pane: DetailPane, screen: IncidentsScreen) -> None:
    pane.show_problem(ConflictError("incident"))
    QApplication.processEvents()
    (banner,) = [found for found in pane.findChildren(Banner) if found.isVisible()]
    assert banner.accessibleName()

    pane.retry_requested.emit()

    assert not [found for found in pane.findChildren(Banner) if found.isVisible()]


def test_a_closed_incident_is_a_state_of_its_own(desk: Desk, open_screen: OpenScreen) -> None:
    incident_id = full_incident(desk)
    other = make_desk(Role.COLLEAGUE, vault=desk.session.vault, account_id="joris")  # type: ignore[arg-type]  # the fake
    screen = open_screen(other)

    screen.visit(incident_id)

    state = screen.page.detail_pane.state
    assert isinstance(state, EmptyState)
    assert state.accessibleName().startswith("This incident is closed")


def test_who_may_only_read_gets_no_buttons_to_change(desk: Desk, open_screen: OpenScreen) -> None:
    incident_id = full_incident(desk)
    desk.incidents.share(incident_id, ["joris"], 1)
    other = make_desk(Role.COLLEAGUE, vault=desk.session.vault, account_id="joris")  # type: ignore[arg-type]  # the fake
    screen = open_screen(other)
    screen.visit(incident_id)

    pane = screen.page.detail_pane
    assert pane.header.edit.isHidden()
    names = {button.objectName() for button in pane.findChildren(Button) if button.isVisible()}
    assert not names & {"told", "done", "cancel", "hand_over"}


def test_the_list_keeps_its_width(
    desk: Desk, open_screen: OpenScreen, settings: ForgetfulSettings, theme: Theme
) -> None:
    assert open_screen(desk, width=1300).page.list_pane.width() == 452
    assert open_screen(desk, width=1100).page.list_pane.width() == 336

    settings.set_value("incidents/list_width", "500")
    screen = open_screen(desk, width=1300)
    assert screen.page.list_pane.width() == 500

    screen.page.splitter.splitterMoved.emit(480, 1)
    assert settings.value("incidents/list_width") == "500"


@pytest.mark.parametrize(("width", "zoom"), [(940, 1.0), (1158, 1.0), (1198, 2.0), (856, 2.0)])
def test_nothing_is_cut_off(
    desk: Desk, open_screen: OpenScreen, theme: Theme, qtbot: QtBot, width: int, zoom: float
) -> None:
    theme.set_zoom(zoom)
    incident_id = full_incident(desk)
    screen = open_screen(desk, width=width)
    screen.visit(incident_id)
    pane = screen.page.detail_pane
    for open_form in (pane.agreements.open_new, pane.contacts.open_form, lambda: pane.items.open_form("item-1")):
        open_form()
    QApplication.processEvents()
    QApplication.processEvents()

    assert screen.minimumSizeHint().width() <= width
    assert screen.width() == width
    assert pane.page.fits
    if screen.page.list_pane.isVisible():
        assert screen.page.list_pane.minimumSizeHint().width() <= screen.page.list_pane.width()
    for label in pane.findChildren(Label):
        if label.isVisible() and label.text() and not label.wordWrap():
            assert label.width() >= label.sizeHint().width() - 1, label.text()
        elif label.isVisible() and label.text():
            assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()


def test_narrow_shows_one_side_at_a_time(desk: Desk, open_screen: OpenScreen, theme: Theme, qtbot: QtBot) -> None:
    theme.set_zoom(2.0)
    incident_id = full_incident(desk)
    screen = open_screen(desk, width=1198)
    page = screen.page
    assert page.single
    assert page.list_pane.isVisible()
    assert not page.detail_pane.isVisible()

    screen.visit(incident_id)
    assert page.detail_pane.isVisible()
    assert not page.list_pane.isVisible()

    press(page.detail_pane.back_button)
    assert page.list_pane.isVisible()
    assert page.list_pane.list.hasFocus()


def test_every_button_and_field_has_a_spoken_name(screen: IncidentsScreen, pane: DetailPane) -> None:
    pane.agreements.open_new()
    pane.contacts.open_form()

    shown = [widget for widget in screen.findChildren(QWidget) if widget.isVisible()]
    takes = [widget for widget in shown if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]

    assert len(takes) > 15
    for widget in takes:
        text = widget.text() if isinstance(widget, Button) else ""
        assert widget.accessibleName() or text, widget

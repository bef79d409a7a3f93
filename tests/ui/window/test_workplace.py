"""Places, the way from screen to screen and back, and the end of a session, in a real window on a fake vault."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from tests.ui.window.office import Office
from tests.ui.window.screens import NotedScreen, noted
from tests.unit.services.world import FACTS
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.call_help import CallSubject
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.session_end import EndReason
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme


@pytest.fixture
def office(qtbot: QtBot, theme: Theme, settings: ForgetfulSettings) -> Office:
    return Office(qtbot, theme, settings)


def places_of(office: Office) -> list[str]:
    return [button.place_id for button in office.window.rail.buttons]


def _shown_words(office: Office) -> set[str]:
    return {label.text() for label in office.window.findChildren(Label) if label.isVisible()}


def test_the_first_place_stands_after_unlocking(office: Office) -> None:
    place = office.open()
    assert office.log == ["today entered"]
    assert office.window.current_page == "today"
    assert places_of(office) == ["today", "incidents", "export", "advice"]
    assert place.navigator.current == "today"


@pytest.mark.parametrize("practice", [False, True])
def test_only_the_practice_school_is_marked_and_on_every_page(office: Office, *, practice: bool) -> None:
    office.window.resize(1366, 720)
    office.open(practice=practice)
    office.window.status_bar.set_backup("Laatste back-up vandaag")
    marked = {"Practice school", "Practice school: all invented. Record nothing real here."}
    shown = _shown_words(office)
    assert marked & shown == (marked if practice else set())
    assert ("Laatste back-up vandaag" in shown) is not practice


def test_every_page_says_that_nothing_is_kept_from_when_the_file_is_only_read(office: Office) -> None:
    office.window.resize(1366, 720)
    place = office.open()
    office.window.status_bar.set_backup("Laatste back-up vandaag")
    said = "Read only: nothing is kept here."
    assert said not in _shown_words(office)
    office.vault.only_read()  # as a check of the whole file does, on another thread
    place.navigator.go("incidents")
    assert said in _shown_words(office)
    assert "Laatste back-up vandaag" not in _shown_words(office)


def test_a_file_that_is_only_read_says_so_after_its_question_was_answered(office: Office) -> None:
    office.window.resize(1366, 720)
    office.vault.only_read()
    office.open()
    assert "Read only: nothing is kept here." in _shown_words(office)


def test_a_place_without_the_right_to_it_is_not_shown(
    qtbot: QtBot, theme: Theme, settings: ForgetfulSettings
) -> None:
    office = Office(qtbot, theme, settings, Role.COLLEAGUE)
    place = office.open()
    assert "export" not in places_of(office)
    place.navigator.show_export()
    assert place.navigator.current == "today"
    assert len(office.window.toasts.toasts) == 1


@pytest.mark.parametrize("role", [Role.PRIVACY_OFFICER, Role.ADMINISTRATOR])
def test_an_account_without_content_sees_in_words_what_it_may_do(
    qtbot: QtBot, theme: Theme, settings: ForgetfulSettings, role: Role
) -> None:
    office = Office(qtbot, theme, settings, role)
    office.open()
    assert office.window.current_page == "plain"
    assert places_of(office) == []
    assert not office.window.top_bar.new_button.isVisible()
    office.window.new_requested.emit()
    assert office.window.current_page == "plain"


def test_a_place_at_the_foot_stands_there_and_is_never_the_first(
    qtbot: QtBot, theme: Theme, settings: ForgetfulSettings
) -> None:
    office = Office(qtbot, theme, settings, Role.ADMINISTRATOR)
    office.specs = (replace(noted(office.log, "rules", Action.MANAGE_SCHOOL_RULES), foot=True),)
    place = office.open()
    assert places_of(office) == ["rules"]
    assert office.window.current_page == "plain"
    office.window.place_requested.emit("rules")
    assert place.navigator.current == "rules"


def test_leaving_comes_before_preparing_and_entering(office: Office) -> None:
    place = office.open()
    office.log.clear()
    place.navigator.show_incidents("i1", text="jas")
    assert office.log == ["today leave", "incidents visit i1 jas", "incidents entered"]


def test_back_goes_the_way_one_came_and_skips_tasks(office: Office) -> None:
    navigator = office.open().navigator
    navigator.show_incidents()
    navigator.record_incident()
    navigator.ask_advice("i1")
    navigator.back()
    assert navigator.current == "incidents"
    navigator.back()
    assert navigator.current == "today"
    navigator.back()
    assert navigator.current == "today"


def test_from_a_call_one_comes_back_to_the_task_that_asked_for_it(office: Office) -> None:
    navigator = office.open().navigator
    navigator.show_incidents()
    navigator.ask_advice("i1")
    navigator.call(CallSubject("police", "i1"))
    office.log.clear()
    navigator.back()
    assert navigator.current == "advice"
    assert office.log == ["call leave", "advice entered"], "as it was left: not opened again"
    navigator.back()
    assert navigator.current == "incidents"


def test_what_was_taken_back_is_read_again_where_one_is(office: Office) -> None:
    navigator = office.open().navigator
    office.log.clear()
    navigator.refresh()
    assert office.log == ["today refresh"]


def test_a_screen_is_made_once(office: Office) -> None:
    navigator = office.open().navigator
    navigator.show_incidents()
    first = navigator.screens["incidents"]
    navigator.show_today()
    navigator.show_incidents()
    assert navigator.screens["incidents"] is first


def test_while_a_screen_is_still_leaving_the_last_wish_counts(office: Office) -> None:
    office.specs = (
        noted(office.log, "today", slow=True),
        noted(office.log, "incidents"),
        noted(office.log, "export"),
    )
    navigator = office.open().navigator
    office.log.clear()
    navigator.show_incidents()
    navigator.show_export()
    assert navigator.current == "today"
    screen = navigator.screens["today"]
    assert isinstance(screen, NotedScreen)
    screen.let_go()
    assert navigator.current == "export"
    assert "incidents entered" not in office.log


def test_the_form_is_told_what_to_show(office: Office) -> None:
    navigator = office.open().navigator
    navigator.record_incident()
    navigator.record_incident("d1")
    navigator.change_incident("i1")
    told = [line for line in office.log if line.startswith("record visit")]
    assert told == ["record visit new", "record visit draft d1", "record visit change i1"]


def test_the_search_field_leads_to_everything_that_was_found(office: Office) -> None:
    place = office.open()
    office.window.top_bar.search_requested.emit("jas")
    assert "search visit jas" in office.log
    assert not office.window.top_bar.search.isVisible()
    place.navigator.back()
    assert place.navigator.current == "today"


def test_typing_drops_down_what_was_found_and_a_row_leads_there(office: Office, qtbot: QtBot) -> None:
    office.open()
    incident = IncidentService(office.session).record(FACTS)
    bar = office.window.top_bar
    office.window.activateWindow()
    bar.focus_search()
    QTest.keyClicks(bar.search.edit, "concierge")
    qtbot.waitUntil(lambda: bool(bar._list.rows))
    assert [row.id for row in bar._list.rows] == [f"incident:{incident.id}", "all"]
    QTest.keyClick(bar.search.edit, Qt.Key.Key_Return)
    assert f"incidents visit {incident.id}" in office.log
    assert bar.search.text() == ""


def test_keys_and_rail_lead_to_the_same_places(office: Office) -> None:
    navigator = office.open().navigator
    office.window.actions_by_id["place_2"].trigger()
    assert navigator.current == "incidents"
    office.window.actions_by_id["new"].trigger()
    assert navigator.current == "record"


def test_the_end_of_a_session_keeps_drafts_before_the_vault_closes(office: Office) -> None:
    office.open()
    office.log.clear()
    office.closing().begin(EndReason.ASKED)
    assert office.log == ["today leave", "today closed"]
    assert office.ended == [(EndReason.ASKED, True)]
    assert office.dialogs.closed == 1
    assert office.actions()[-1] is AuditAction.LOCKED
    with pytest.raises(RuntimeError, match="closed"):
        office.vault.begin()


def test_a_screen_that_does_not_answer_does_not_stop_the_lock(office: Office) -> None:
    office.specs = (noted(office.log, "today", slow=True),)
    office.open()
    closing = office.closing()
    closing.begin(EndReason.IDLE)
    assert office.ended == []
    closing._patience.timeout.emit()
    assert office.ended == [(EndReason.IDLE, False)]
    screen = office.place.navigator.screens["today"]
    screen.let_go()
    assert len(office.ended) == 1


def test_a_log_that_cannot_be_written_does_not_stop_the_lock(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise ViosError("disk_full")

    office.open()
    monkeypatch.setattr(office.session.vault, "begin", refuse)
    office.closing().begin(EndReason.ASKED)
    assert office.ended == [(EndReason.ASKED, True)]
    with pytest.raises(RuntimeError, match="closed"):
        office.vault.begin()


def test_a_dialog_that_no_port_knows_is_shut(office: Office, qtbot: QtBot) -> None:
    office.open()
    dialog = QDialog(office.window)
    dialog.setModal(True)
    dialog.open()
    office.closing().begin(EndReason.ASKED)
    assert not dialog.isVisible()


def test_a_second_lock_while_the_first_runs_changes_nothing(office: Office) -> None:
    office.specs = (noted(office.log, "today", slow=True),)
    office.open()
    closing = office.closing()
    closing.begin(EndReason.ASKED)
    closing.begin(EndReason.IDLE)
    office.place.navigator.screens["today"].let_go()
    assert office.ended == [(EndReason.ASKED, True)]
    assert not any(timer.isActive() for timer in closing.findChildren(QTimer))


def test_a_new_agreement_is_one_key_away(office: Office) -> None:
    office.specs = (*office.specs, noted(office.log, "agreements"))
    office.open()
    office.window.actions_by_id["new_agreement"].trigger()
    assert office.log[-2:] == ["agreements visit new", "agreements entered"]


def test_the_command_box_offers_what_the_account_may_and_closes_with_the_session(office: Office) -> None:
    place = office.open()
    offered = {command.id for command in place.commands.commands()}
    assert offered >= {"new", "export", "lock", "help", "today", "incidents", "advice"}
    assert not offered & {"record", "search", "call"}, "these are no places"

    office.window.command_requested.emit()
    dialog = place.commands.dialog
    assert dialog is not None
    assert dialog.isVisible()
    place.close()

    assert not dialog.isVisible()


def test_the_limits_of_what_comes_together_are_found_before_anything_did(office: Office) -> None:
    office.specs = (*office.specs, noted(office.log, "reviews"))
    place = office.open()
    command = next(one for one in place.commands.commands() if one.id == "reviews")

    command.run()

    assert place.navigator.current == "reviews"


def test_a_command_leads_to_the_place(office: Office) -> None:
    place = office.open()
    command = next(one for one in place.commands.commands() if one.id == "incidents")

    command.run()

    assert place.navigator.current == "incidents"

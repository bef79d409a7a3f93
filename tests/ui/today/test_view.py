"""Vandaag on the screen: keys, forms in place, states, and no text without room."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QStackedWidget

from tests.ui.incidents.desk import HeldRunner
from tests.ui.incidents.hands import words
from tests.ui.kit.looks import clipped, settle, unnamed
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.today.desk import agree, fill, make_desk, record, state_of
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import AgreementState, Role
from vios_desktop.services.call_help import CallSubject
from vios_desktop.ui.agreements.drafts import Deed
from vios_desktop.ui.calls.drafts import place_of
from vios_desktop.ui.today.group import FIRST_ROWS, MORE_ROWS, RowGroup
from vios_desktop.ui.today.task_row import DraftRow, TaskRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.today.screen import TodayScreen

OpenToday = "Callable[..., TodayScreen]"


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(key: Qt.Key) -> None:
    QTest.keyClick(focus(), key)


def test_the_focus_begins_at_what_is_late(desk: Desk, open_today: Callable[..., TodayScreen]) -> None:
    made = fill(desk)

    page = open_today(desk).page

    assert focus() is page.row(made["partner"].id)


def test_who_types_elsewhere_while_the_page_is_read_keeps_the_focus(
    desk: Desk, open_today: Callable[..., TodayScreen], qtbot: QtBot
) -> None:
    fill(desk)
    runner = HeldRunner()
    open_today(desk, runner=runner)
    box = QLineEdit("tes")
    qtbot.addWidget(box)
    with qtbot.waitActive(box):
        box.show()
        box.activateWindow()
    box.setFocus()
    assert focus() is box

    runner.release_all()

    assert focus() is box


def test_who_went_to_another_place_while_the_page_is_read_keeps_the_focus(
    desk: Desk, open_today: Callable[..., TodayScreen], qtbot: QtBot
) -> None:
    fill(desk)
    runner = HeldRunner()
    screen = open_today(desk, runner=runner)
    places, button = QStackedWidget(), QPushButton("x")
    qtbot.addWidget(places)
    places.addWidget(screen)
    places.addWidget(button)
    with qtbot.waitActive(places):
        places.show()
        places.activateWindow()
    places.setCurrentWidget(button)
    button.setFocus()
    assert focus() is button

    runner.release_all()

    assert focus() is button
    screen.setParent(None)  # both are closed by qtbot


def test_the_arrows_go_over_all_cards(desk: Desk, open_today: Callable[..., TodayScreen]) -> None:
    fill(desk)
    desk.drafts.save("draft", "incident", {"texts": {"place": "yard"}})
    page = open_today(desk).page
    ids = page.row_ids()

    walked = []
    for _ in ids:
        walked.append(focus())
        press(Qt.Key.Key_Down)

    assert [row.row_id for row in walked] == list(ids)  # type: ignore[attr-defined]  # all are rows
    assert isinstance(walked[-1], DraftRow)
    press(Qt.Key.Key_Up)
    assert focus() is page.row(ids[-2])


def test_enter_does_the_verb_and_enter_keeps_the_outcome(
    desk: Desk, open_today: Callable[..., TodayScreen], navigator: NotedNavigator
) -> None:
    made = fill(desk)
    page = open_today(desk).page
    for _ in range(2):
        press(Qt.Key.Key_Down)

    press(Qt.Key.Key_Return)
    assert page.form.isVisible()
    assert focus() is page.form.words.edit
    press(Qt.Key.Key_Return)
    assert page.form.fields["words"].error
    QTest.keyClicks(page.form.words.edit, "Wijkagent nam het mee")
    press(Qt.Key.Key_Return)

    assert state_of(desk, made["knife"].id).outcome == "Wijkagent nam het mee"
    assert not page.form.isVisible()
    assert focus() is page.row(made["talk"].id), "on to the next row"
    assert navigator.undo is not None


def test_the_verb_of_a_call_leads_to_the_card_and_its_log(
    desk: Desk, open_today: Callable[..., TodayScreen], navigator: NotedNavigator
) -> None:
    made = fill(desk)
    page = open_today(desk).page
    press(Qt.Key.Key_Down)

    press(Qt.Key.Key_Return)

    assert navigator.asked == [("call", CallSubject(agreement_id=made["call"].id))]
    assert not page.form.isVisible()


def test_a_half_typed_call_is_a_draft_that_leads_back_to_it(
    desk: Desk, open_today: Callable[..., TodayScreen], navigator: NotedNavigator
) -> None:
    made = fill(desk)
    incident_id = made["call"].facts.incident_id
    subject = CallSubject("parents", incident_id)
    values: dict[str, object] = {"form": "call", "row": place_of(subject).row, "texts": {"name": "de moeder"}}
    draft = desk.drafts.save("draft-of-a-call", "call", values, subject_id=incident_id)
    page = open_today(desk).page

    row = page.row(draft.id)
    assert isinstance(row, DraftRow)
    assert row.accessibleName().startswith("Call, incident 2026-")
    row.setFocus()
    press(Qt.Key.Key_Return)

    assert navigator.asked == [("call", subject)]


def test_space_opens_the_incident(
    desk: Desk, open_today: Callable[..., TodayScreen], navigator: NotedNavigator
) -> None:
    made = fill(desk)
    page = open_today(desk).page
    row = page.row(made["call"].id)
    assert row is not None
    row.setFocus()

    press(Qt.Key.Key_Space)

    assert navigator.asked == [("incidents", made["call"].facts.incident_id)]


def test_an_agreement_about_no_incident_is_done_with_here(
    desk: Desk, open_today: Callable[..., TodayScreen], navigator: NotedNavigator
) -> None:
    made = fill(desk)
    page = open_today(desk).page

    page.open_about(made["talk"].id)

    assert page.form.isVisible()
    assert page.form.agreement_id == made["talk"].id
    assert navigator.asked == []


def test_a_partner_who_is_late_is_reminded(desk: Desk, open_today: Callable[..., TodayScreen]) -> None:
    made = fill(desk)
    page = open_today(desk).page

    press(Qt.Key.Key_Return)
    assert page.form.deed is Deed.REMIND
    assert page.form.words.edit.hasSelectedText(), "typing replaces the suggestion"
    press(Qt.Key.Key_Return)

    with desk.session.begin() as work:
        assert len(work.contacts.of_agreement(made["partner"].id)) == 1
    assert focus() is page.row(made["partner"].id), "it is still late"


def test_esc_gives_up_and_goes_back_to_the_row(desk: Desk, open_today: Callable[..., TodayScreen]) -> None:
    made = fill(desk)
    page = open_today(desk).page
    page.open_form(made["call"].id)

    press(Qt.Key.Key_Escape)

    assert not page.form.isVisible()
    assert focus() is page.row(made["call"].id)
    assert state_of(desk, made["call"].id).state is AgreementState.OPEN


def test_a_refresh_keeps_the_form_and_what_was_typed(desk: Desk, open_today: Callable[..., TodayScreen]) -> None:
    made = fill(desk)
    screen = open_today(desk)
    page = screen.page
    page.open_form(made["call"].id)
    QTest.keyClicks(page.form.words.edit, "Vader")
    agree(desk, "Iets anders", 1)

    screen.refresh()

    assert page.form.isVisible()
    assert page.form.words.text() == "Vader"
    assert focus() is page.form.words.edit
    assert len(page.week.row_ids()) == 3


def test_the_new_date_is_read_from_words(desk: Desk, open_today: Callable[..., TodayScreen]) -> None:
    made = fill(desk)["call"]
    page = open_today(desk).page
    page.open_form(made.id)
    page.form.chips[Deed.MOVE].click()
    assert focus() is page.form.due_on.edit

    QTest.keyClicks(page.form.due_on.edit, "overmorgen")
    page.form.reason.set_text("De mentor was ziek")
    page.form.reason.setFocus()
    press(Qt.Key.Key_Return)

    assert made.facts.due_on is not None
    assert state_of(desk, made.id).facts.due_on == made.facts.due_on + timedelta(days=3)


def test_what_is_half_typed_under_an_incident_says_so(
    desk: Desk, open_today: Callable[..., TodayScreen], navigator: NotedNavigator
) -> None:
    incident = record(desk)
    desk.drafts.save("draft", "incident_page", {"form": "contact", "texts": {}}, subject_id=incident.id)
    page = open_today(desk).page

    row = page.row("draft")
    assert row is not None
    assert f"Incident {incident.number}, not finished" in words(row)
    row.setFocus()
    press(Qt.Key.Key_Return)
    assert navigator.asked == [("incidents", incident.id)]


def test_delete_throws_a_draft_away(
    desk: Desk, open_today: Callable[..., TodayScreen], navigator: NotedNavigator
) -> None:
    fill(desk)
    desk.drafts.save("draft", "incident", {"texts": {}})
    page = open_today(desk).page
    row = page.row("draft")
    assert row is not None
    row.setFocus()

    press(Qt.Key.Key_Delete)

    assert desk.drafts.all() == ()
    assert page.drafts.isHidden()
    assert navigator.undo is not None
    assert isinstance(focus().accessibleName(), str)
    assert focus() is page.row(page.row_ids()[-1])


def test_one_sentence_sums_up(desk: Desk, open_today: Callable[..., TodayScreen]) -> None:
    fill(desk)
    desk.drafts.save("draft", "incident", {"texts": {}})

    page = open_today(desk).page

    assert "Marit" in page.sentence.text()
    assert page.sentence.text().count("2") == 1
    assert page.sentence.text().count("1") == 2


def test_without_work_there_is_one_calm_card(desk: Desk, open_today: Callable[..., TodayScreen]) -> None:
    record(desk)
    agree(desk, "Lijst maken", 8)

    page = open_today(desk).page

    assert page.late.isHidden()
    assert page.week.isHidden()
    assert page.nothing.count() == 1
    assert "2 December" in page.sentence.text()


def test_the_first_day_offers_two_ways_to_begin(
    desk: Desk, open_today: Callable[..., TodayScreen], navigator: NotedNavigator
) -> None:
    page = open_today(desk).page

    assert page.first_day.isVisible()
    assert not page.columns.isVisible()
    assert focus() is page.first_day.record_button
    page.first_day.advice_button.click()
    assert navigator.asked == [("advice", None)]


def test_loading_then_an_error_then_the_list(desk: Desk, open_today: Callable[..., TodayScreen]) -> None:
    fill(desk)
    runner = HeldRunner()
    screen = open_today(desk, runner=runner)
    page = screen.page
    assert page.skeleton.isVisible()

    page.show_error(ViosError("database_damaged"))
    assert not page.skeleton.isVisible()
    assert page.notice is not None
    runner.release_all()

    assert screen.page.notice is None
    ids = page.row_ids()
    assert focus() is page.row(ids[0])


def test_who_sees_nothing_is_told_so(desk: Desk, open_today: Callable[..., TodayScreen]) -> None:
    fill(desk)
    officer = make_desk(Role.PRIVACY_OFFICER, vault=desk.session.vault, account_id="tess")  # type: ignore[arg-type]  # a fake

    page = open_today(officer).page

    assert page.row_ids() == ()
    assert page.nothing.count() == 1


def test_a_long_list_is_made_in_steps(desk: Desk, open_today: Callable[..., TodayScreen]) -> None:
    for number in range(FIRST_ROWS + MORE_ROWS + 5):
        agree(desk, f"Afspraak {number}", -1)
    page = open_today(desk).page
    assert len(page.row_ids()) == FIRST_ROWS

    page.late.more_button.click()
    assert len(page.row_ids()) == FIRST_ROWS + MORE_ROWS
    assert focus() is page.row(page.row_ids()[FIRST_ROWS])
    page.late.more_button.click()

    assert len(page.row_ids()) == FIRST_ROWS + MORE_ROWS + 5
    assert not page.late.more_button.isVisible()


def test_five_hundred_agreements_make_a_handful_of_rows(
    desk: Desk, open_today: Callable[..., TodayScreen]
) -> None:
    """The window makes rows for what is in sight; five hundred at once would hold it up."""
    for number in range(500):
        agree(desk, f"Afspraak {number}", number % 30 - 15)
    screen = open_today(desk)
    groups = screen.findChildren(RowGroup)
    assert groups
    assert len(screen.findChildren(TaskRow)) <= len(groups) * FIRST_ROWS
    assert any(group.more_button.isVisibleTo(screen) for group in groups)


@pytest.mark.parametrize(("width", "zoom"), [(1158, 1.0), (940, 1.0), (600, 1.0), (856, 2.0)])
def test_every_text_has_room(
    desk: Desk, open_today: Callable[..., TodayScreen], theme: Theme, width: int, zoom: float
) -> None:
    made = fill(desk)
    desk.drafts.save("draft", "incident", {"texts": {"place": "bike_shed"}})
    theme.set_zoom(zoom)
    screen = open_today(desk, width=width)
    screen.page.open_form(made["partner"].id)
    settle(screen)

    assert screen.minimumSizeHint().width() <= width
    assert screen.page.page_scroll.fits
    assert clipped(screen) == []
    assert unnamed(screen) == []

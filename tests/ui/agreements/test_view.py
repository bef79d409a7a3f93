"""Afspraken on the screen: list and detail, forms, keys, states, and no text without room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QStackedWidget, QWidget

from tests.ui.incidents.desk import HeldRunner
from tests.ui.kit.looks import clipped, settle, unnamed
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.today.desk import agree, fill, make_desk, state_of
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import AgreementState, Role
from vios_desktop.ui.agreements.deeds import NEW
from vios_desktop.ui.agreements.drafts import Deed
from vios_desktop.ui.agreements.filters import Which, Whose
from vios_desktop.ui.shell.panes import first_focusable
from vios_desktop.ui.widgets.page_scroll import PageScroll
from vios_desktop.ui.widgets.row_data import Row, StatusKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from vios_desktop.services.desk import Desk
    from vios_desktop.ui.agreements.screen import AgreementsScreen
    from vios_desktop.ui.theme.theme import Theme


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def rows(screen: AgreementsScreen) -> list[Row]:
    model = screen.page.list_pane.model
    found = [model.data(model.index(place, 0), Qt.ItemDataRole.UserRole) for place in range(model.rowCount())]
    return [row for row in found if isinstance(row, Row)]


def said(widget: QWidget) -> str:
    settle(widget)
    return " | ".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def test_late_and_without_delay_are_said_in_words(
    desk: Desk, open_screen: Callable[..., AgreementsScreen]
) -> None:
    fill(desk)

    found = {row.title: row for row in rows(open_screen(desk))}

    late = found["Wijkteam koppelt terug"].status
    assert late is not None
    assert late.kind is StatusKind.LATE
    assert "4" in late.text
    knife = found["Mes overdragen aan de politie"]
    assert knife.status is not None
    assert (knife.status.kind, knife.note) == (StatusKind.TODAY, "Without delay")
    assert knife.note_icon
    assert found["Ouders bellen"].meta.endswith("Owner:\N{NO-BREAK SPACE}you")


def test_the_list_gets_the_focus_once_it_is_read(desk: Desk, open_screen: Callable[..., AgreementsScreen]) -> None:
    fill(desk)
    runner = HeldRunner()
    pane = open_screen(desk, runner=runner).page.list_pane
    assert focus() is pane.bar.search.edit
    runner.release_all()
    assert focus() is pane.list


def test_who_began_to_search_meanwhile_types_on(desk: Desk, open_screen: Callable[..., AgreementsScreen]) -> None:
    fill(desk)
    runner = HeldRunner()
    pane = open_screen(desk, runner=runner).page.list_pane
    QTest.keyClicks(focus(), "bel")
    runner.release_all()
    assert focus() is pane.bar.search.edit


def test_the_focus_begins_in_the_list_and_the_arrows_open(
    desk: Desk, open_screen: Callable[..., AgreementsScreen]
) -> None:
    made = fill(desk)
    screen = open_screen(desk)
    assert focus() is screen.page.list_pane.list

    QTest.keyClick(focus(), Qt.Key.Key_Down)
    QTest.keyClick(focus(), Qt.Key.Key_Return)

    assert screen.presenter.shown is not None
    assert screen.presenter.shown.detail.line.agreement.id == made["partner"].id
    assert screen.page.detail_pane.title.text() == "Wijkteam koppelt terug"


def test_done_from_the_detail(
    desk: Desk, open_screen: Callable[..., AgreementsScreen], navigator: NotedNavigator
) -> None:
    made = fill(desk)["call"]
    screen = open_screen(desk)
    screen.visit(made.id)
    pane = screen.page.detail_pane

    pane.buttons[Deed.DONE].click()
    assert focus() is pane.form.words.edit
    assert not pane.buttons[Deed.DONE].isVisible(), "one filled button at a time"
    QTest.keyClick(focus(), Qt.Key.Key_Return)
    assert pane.form.fields["words"].error
    QTest.keyClicks(focus(), "Moeder gesproken")
    QTest.keyClick(focus(), Qt.Key.Key_Return)

    assert state_of(desk, made.id).state is AgreementState.DONE
    assert pane.buttons["reopen"].isVisible()
    assert not pane.buttons[Deed.DONE].isVisible()
    assert "Moeder gesproken" in said(pane.facts)
    assert navigator.undo is not None


def test_only_partners_are_reminded(desk: Desk, open_screen: Callable[..., AgreementsScreen]) -> None:
    made = fill(desk)
    screen = open_screen(desk)
    buttons = screen.page.detail_pane.buttons

    screen.visit(made["call"].id)
    assert not buttons[Deed.REMIND].isVisible()
    screen.visit(made["partner"].id)

    assert buttons[Deed.REMIND].isVisible()


def test_moves_and_contacts_are_read_back(desk: Desk, open_screen: Callable[..., AgreementsScreen]) -> None:
    made = fill(desk)["partner"]
    screen = open_screen(desk)
    screen.visit(made.id)
    pane = screen.page.detail_pane

    pane.buttons[Deed.REMIND].click()
    pane.form.due_on.edit.setText("vrijdag")
    pane.form.reason.set_text("De gezinswerker was ziek")
    pane.form.save_button.click()

    assert pane.moves.isVisible()
    assert "De gezinswerker was ziek" in said(pane.moves)
    assert "Marit Fictief" in said(pane.moves)
    assert "L. Verzinsel" in said(pane.contacts)


def test_what_was_typed_about_one_is_not_kept_for_another(
    desk: Desk, open_screen: Callable[..., AgreementsScreen]
) -> None:
    made = fill(desk)
    screen = open_screen(desk)
    screen.visit(made["call"].id)
    screen.page.detail_pane.open_form(Deed.DONE)
    screen.page.detail_pane.form.words.set_text("Over de ouders")

    screen.visit(made["talk"].id)
    screen.page.detail_pane.open_form(Deed.DONE)

    assert screen.page.detail_pane.form.words.text() == ""


def test_a_new_agreement_from_the_keyboard(desk: Desk, open_screen: Callable[..., AgreementsScreen]) -> None:
    screen = open_screen(desk)
    form = screen.page.detail_pane.new_form
    screen.page.list_pane.new_button.click()
    assert focus() is form.text.edit

    QTest.keyClicks(form.text.edit, "Lijst maken")
    QTest.keyClicks(form.due_on.edit, "vrijdag")
    form.core_team.setChecked(True)
    QTest.keyClick(form.text.edit, Qt.Key.Key_Return)

    assert [row.title for row in rows(screen)] == ["Lijst maken"]
    assert screen.page.detail_pane.title.text() == "Lijst maken"
    assert form.text.text() == ""


@pytest.mark.parametrize("width", [1158, 640])
def test_a_form_that_another_page_leads_to_has_the_focus_and_esc_shuts_it_alone(
    desk: Desk, open_screen: Callable[..., AgreementsScreen], qtbot: QtBot, width: int
) -> None:
    fill(desk)
    screen = open_screen(desk)
    left: list[bool] = []
    screen.page.back_requested.connect(lambda: left.append(True))
    window, other = QStackedWidget(), QPushButton("Vandaag")
    qtbot.addWidget(window)
    for page in (other, screen):
        window.addWidget(page)
    window.resize(width, 640)
    window.setCurrentWidget(other)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    other.setFocus()
    screen.visit(NEW)  # as the window does it: what it leads to is opened before the page is shown
    window.setCurrentWidget(screen)
    first = first_focusable(screen)
    assert first is not None
    first.setFocus()
    screen.entered()
    pane = screen.page.detail_pane
    assert focus() is pane.new_form.text.edit
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    assert not pane.is_new
    assert left == []
    window.removeWidget(screen)
    screen.setParent(None)


def test_a_form_for_a_new_agreement_says_what_is_missing_and_keeps_what_was_typed(
    desk: Desk, open_screen: Callable[..., AgreementsScreen]
) -> None:
    made = fill(desk)["call"]
    screen = open_screen(desk)
    pane = screen.page.detail_pane
    screen.page.list_pane.new_button.click()
    QTest.keyClicks(pane.new_form.text.edit, "Lijst maken")
    pane.new_form.save_button.click()
    assert pane.new_form.fields["due_on"].error

    screen.refresh()
    assert pane.new_form.isVisible()
    screen.page.list_pane.chosen.emit(made.id)
    assert pane.state is pane.page
    screen.page.list_pane.new_button.click()

    assert pane.new_form.text.text() == "Lijst maken"
    QTest.keyClick(pane.new_form.text.edit, Qt.Key.Key_Escape)
    assert pane.state is pane.page
    assert focus() is screen.page.list_pane.new_button


def test_chips_narrow_the_list_and_can_be_cleared(
    desk: Desk, open_screen: Callable[..., AgreementsScreen]
) -> None:
    fill(desk)
    screen = open_screen(desk)
    bar = screen.page.list_pane.bar

    bar.which[Which.LATE].click()
    bar.whose[Whose.PARTNERS].click()
    assert [row.title for row in rows(screen)] == ["Wijkteam koppelt terug"]
    bar.choose_partner("police")
    assert rows(screen) == []
    assert screen.page.list_pane.state is not screen.page.list_pane.list
    bar.clear_button.click()

    assert len(rows(screen)) == 6
    assert bar.which[Which.OPEN].isChecked()


def test_typing_searches_when_the_fingers_rest(desk: Desk, open_screen: Callable[..., AgreementsScreen]) -> None:
    fill(desk)
    screen = open_screen(desk)

    QTest.keyClicks(screen.page.list_pane.bar.search.edit, "mes")
    assert len(rows(screen)) == 6
    screen._search_now()

    assert [row.title for row in rows(screen)] == ["Mes overdragen aan de politie"]


def test_a_refresh_keeps_the_choice(desk: Desk, open_screen: Callable[..., AgreementsScreen]) -> None:
    made = fill(desk)
    screen = open_screen(desk)
    screen.visit(made["talk"].id)
    agree(desk, "Nieuw", -9)

    screen.refresh()

    place = screen.page.list_pane.list.currentIndex().row()
    assert rows(screen)[place].id == made["talk"].id
    assert screen.page.detail_pane.title.text() == "Gesprek met de mentor"


def test_empty_error_and_no_rights_are_said(desk: Desk, open_screen: Callable[..., AgreementsScreen]) -> None:
    empty = open_screen(desk).page.list_pane
    assert "No open agreements" in said(empty)

    empty.show_list_error(ViosError("database_damaged"))
    assert empty.state is empty.list

    officer = make_desk(Role.PRIVACY_OFFICER, vault=desk.session.vault, account_id="tess")  # type: ignore[arg-type]  # a fake
    closed = open_screen(officer).page.list_pane
    assert "Agreements are closed to you" in said(closed)
    assert not closed.new_button.isVisible()


def test_a_colleague_reads_why_the_list_is_short(desk: Desk, open_screen: Callable[..., AgreementsScreen]) -> None:
    joris = make_desk(Role.COLLEAGUE, vault=desk.session.vault, account_id="joris")  # type: ignore[arg-type]  # a fake

    assert "that you made or that you have to do" in said(open_screen(joris).page.list_pane)


def test_narrow_there_is_one_side_and_a_way_back(
    desk: Desk, open_screen: Callable[..., AgreementsScreen], navigator: NotedNavigator
) -> None:
    made = fill(desk)
    screen = open_screen(desk, width=600)
    page = screen.page
    assert page.single
    assert not page.detail_pane.isVisible()

    screen.visit(made["call"].id)
    assert not page.list_pane.isVisible()
    assert focus() is page.detail_pane.back_button
    QTest.keyClick(focus(), Qt.Key.Key_Escape)

    assert page.list_pane.isVisible()
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    assert navigator.asked == [("back", None)]


def test_hundreds_of_agreements_are_drawn_and_not_made_one_by_one(
    desk: Desk, open_screen: Callable[..., AgreementsScreen]
) -> None:
    """A widget for each of them would hold up the window."""
    few = len(open_screen(desk).findChildren(QWidget))
    for number in range(800):
        agree(desk, f"Afspraak {number}", number % 30 - 15)
    screen = open_screen(desk)
    screen.page.list_pane.bar.which[Which.OPEN].click()
    assert screen.page.list_pane.model.rowCount() == 800
    assert len(screen.findChildren(QWidget)) < few + 100


@pytest.mark.parametrize(("width", "zoom"), [(1158, 1.0), (940, 1.0), (600, 1.0), (856, 2.0)])
@pytest.mark.parametrize("form", ["none", "remind", "new"])
def test_every_text_has_room(
    desk: Desk,
    open_screen: Callable[..., AgreementsScreen],
    theme: Theme,
    width: int,
    zoom: float,
    form: str,
) -> None:
    made = fill(desk)["partner"]
    theme.set_zoom(zoom)
    screen = open_screen(desk, width=width, height=500)
    screen.visit(made.id)
    if form == "remind":
        screen.page.detail_pane.open_form(Deed.REMIND)
        screen.page.detail_pane.form.save_button.click()
    elif form == "new":
        screen.page.open_new()
        screen.page.detail_pane.new_form.save_button.click()
    settle(screen)

    assert screen.minimumSizeHint().width() <= width
    assert screen.height() == 500
    shown = screen.page.detail_pane.state
    assert isinstance(shown, PageScroll)
    assert shown.fits
    assert clipped(screen) == []
    assert unnamed(screen) == []

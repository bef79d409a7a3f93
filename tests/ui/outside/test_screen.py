"""Elders gepubliceerd: entering a number, taking it back, and the ways in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.fakes import FakeVault, coordinator_of, founded_vault
from tests.fakes.desk import desk_of
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.made import at_once
from tests.unit.services.outside_desk import outside_of
from vios_desktop.disclosure.ledger import LedgerRecipient
from vios_desktop.texts import Texts
from vios_desktop.ui.export.steps import content_step
from vios_desktop.ui.outside.screen import OutsideScreen, build
from vios_desktop.ui.register.view import RegisterPage
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme


@pytest.fixture
def vault() -> FakeVault:
    return founded_vault()


@pytest.fixture
def screen(qtbot: QtBot, theme: Theme, vault: FakeVault) -> OutsideScreen:
    return unlocked(qtbot, theme, vault)


def unlocked(qtbot: QtBot, theme: Theme, vault: FakeVault) -> OutsideScreen:
    session = coordinator_of(vault)
    desk = desk_of(session, outside=outside_of(session))
    made = build(desk, ImmediateRunner(), Texts("en"), NotedNavigator(), theme)
    qtbot.addWidget(made)
    made.resize(1024, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.entered()
    return made


def enter(screen: OutsideScreen, low: str = "12", high: str = "") -> None:
    page = screen.page
    page.new_button.click()
    form = page.form
    form.line.set_code("groups|violence")
    form.low.set_text(low)
    form.high.set_text(high)
    form.recipient.set_code(LedgerRecipient.BOARD.value)
    form.title.set_text("Brief aan het bestuur")
    form.published_on.set_moment(form.first_day.moment())
    form.saved.emit()


def test_an_empty_list_says_what_it_is_for(screen: OutsideScreen) -> None:
    assert not screen.page.box.rows
    assert screen.page._empty is not None
    assert screen.minimumSizeHint().width() <= 1024


def test_a_number_stands_in_the_list_with_where_and_when(screen: OutsideScreen, vault: FakeVault) -> None:
    enter(screen)
    assert screen.page.form.isHidden()
    (row,) = screen.page.box.rows
    assert row.accessibleName().startswith("Groep: Geweld en druk: 12 (incidents), Brief aan het bestuur. About ")
    assert len(vault.state.ledger) == 1


def test_a_range_is_two_limits(screen: OutsideScreen) -> None:
    enter(screen, "10", "14")
    assert "10 to 14" in screen.page.box.rows[0].accessibleName()


@pytest.mark.parametrize(("low", "high", "field"), [("", "", "low"), ("twaalf", "", "low"), ("5", "x", "high")])
def test_what_is_wrong_is_told_beside_its_field(
    screen: OutsideScreen, vault: FakeVault, low: str, high: str, field: str
) -> None:
    enter(screen, low, high)
    form = screen.page.form
    assert not form.isHidden()
    assert [name for name, one in form.fields.items() if one.error] == [field]
    assert vault.state.ledger == []


def test_what_was_typed_is_still_there_after_giving_up(screen: OutsideScreen) -> None:
    page = screen.page
    page.new_button.click()
    page.form.title.set_text("Jaarverslag")
    page.form.cancelled.emit()
    assert page.form.isHidden()
    page.new_button.click()
    assert page.form.title.text() == "Jaarverslag"


def test_a_mistake_is_taken_back_with_a_reason_and_stays(screen: OutsideScreen, vault: FakeVault) -> None:
    enter(screen)
    page = screen.page
    page._take_back(page._shown.lines[0])  # type: ignore[union-attr]
    page.back_form.saved.emit()
    assert not page.back_form.isHidden(), "a reason is needed"
    page.back_form.reason.set_text("Dit ging over alle scholen samen")
    page.back_form.saved.emit()
    assert page.back_form.isHidden()
    assert len(page.box.rows) == 1
    assert len(vault.state.ledger) == 2


def locked(screen: OutsideScreen) -> None:
    """As the window does it."""
    screen.leave(lambda: None)
    screen.close_session()


def drafts_in(vault: FakeVault) -> list[str | None]:
    return [draft.subject_id for draft in vault.state.drafts.values() if draft.form == "outside"]


def test_a_half_typed_number_is_there_after_a_lock(
    qtbot: QtBot, theme: Theme, vault: FakeVault, screen: OutsideScreen
) -> None:
    page = screen.page
    page.new_button.click()
    page.form.line.set_code("groups|violence")
    page.form.title.set_text("Jaarverslag, bladzijde 12")
    locked(screen)
    again = unlocked(qtbot, theme, vault)
    form = again.page.form
    assert not form.isHidden()
    assert (form.line.code(), form.title.text()) == ("groups|violence", "Jaarverslag, bladzijde 12")
    assert not again.page.new_button.isEnabled()
    form.low.set_text("12")
    form.recipient.set_code(LedgerRecipient.BOARD.value)
    form.published_on.set_moment(form.first_day.moment())
    form.saved.emit()
    assert len(vault.state.ledger) == 1
    assert drafts_in(vault) == [], "its draft goes in the same unit of work"
    assert again.page.form.isHidden()


def test_a_half_typed_reason_is_there_after_a_lock_under_its_own_number(
    qtbot: QtBot, theme: Theme, vault: FakeVault, screen: OutsideScreen
) -> None:
    enter(screen)
    enter(screen, "30")
    older = screen.page._shown.lines[1]  # type: ignore[union-attr]
    screen.page._take_back(older)
    screen.page.back_form.reason.set_text("Dit ging over alle")
    locked(screen)
    assert drafts_in(vault) == [older.entry_hash]
    again = unlocked(qtbot, theme, vault)
    assert not again.page.back_form.isHidden()
    assert again.page.back_form.reason.text() == "Dit ging over alle"
    again.page.back_form.saved.emit()
    lines = again.page._shown.lines  # type: ignore[union-attr]
    assert [line.taken_back_at is not None for line in lines] == [False, True]
    assert drafts_in(vault) == []


def test_what_could_not_be_entered_keeps_its_draft(vault: FakeVault, screen: OutsideScreen) -> None:
    enter(screen, "twaalf")
    screen.leave(lambda: None)
    assert drafts_in(vault) == [None]
    assert vault.state.ledger == []


def test_a_draft_of_a_number_that_was_taken_back_since_opens_nothing(
    qtbot: QtBot, theme: Theme, vault: FakeVault, screen: OutsideScreen
) -> None:
    enter(screen)
    line = screen.page._shown.lines[0]  # type: ignore[union-attr]
    screen.page._take_back(line)
    screen.page.back_form.reason.set_text("Half getypt")
    locked(screen)
    outside_of(coordinator_of(vault)).take_back(line.entry_hash, "Elders al teruggenomen")
    again = unlocked(qtbot, theme, vault)
    assert again.page.back_form.isHidden()
    assert again.page.form.isHidden()


def test_a_draft_thrown_away_elsewhere_shuts_the_form(vault: FakeVault, screen: OutsideScreen) -> None:
    screen.page.new_button.click()
    screen.page.form.title.set_text("Jaarverslag")
    screen.presenter.forms.flush()
    vault.state.drafts.clear()
    screen.refresh()
    assert screen.page.form.isHidden()
    screen.page.new_button.click()
    assert screen.page.form.title.text() == ""


def test_a_ledger_that_is_gone_is_told(screen: OutsideScreen, vault: FakeVault) -> None:
    enter(screen)
    vault.state.ledger.clear()
    screen.refresh()
    assert screen.page._notice is not None


def test_the_export_and_the_register_lead_to_it(qtbot: QtBot, theme: Theme) -> None:
    content = at_once(content_step)(theme)
    qtbot.addWidget(content)
    with qtbot.waitSignal(content.outside_requested):
        content._outside.click()
    for may_export in (True, False):
        page = RegisterPage(theme, Texts("en"), lambda: None, may_export=may_export)  # type: ignore[arg-type, return-value]
        qtbot.addWidget(page)
        assert (page.outside_button.parentWidget() is not None) == may_export

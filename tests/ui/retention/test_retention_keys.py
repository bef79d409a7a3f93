"""The forms of Bewaartermijnen by the keyboard: Tab, Enter and Escape, the focus, and what an empty page says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.fakes import session_for
from tests.ui.retention.test_retention import Bench
from tests.unit.services.world import make_world
from vios_desktop.domain.retention import RetentionChoiceKind
from vios_desktop.domain.vocabulary import Role
from vios_desktop.ui.retention.choice_form import ChoiceForm
from vios_desktop.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

KEY = Qt.Key


@pytest.fixture
def bench(theme: Theme, qtbot: QtBot) -> Bench:
    made = Bench(make_world(Role.COORDINATOR), theme)
    qtbot.addWidget(made.screen)
    made.screen.resize(1158, 640)
    with qtbot.waitActive(made.screen):
        made.screen.show()
        made.screen.activateWindow()
    return made


def button(bench: Bench, record_id: str, choice: RetentionChoiceKind) -> Button:
    row = bench.screen.page.box.row(record_id)
    assert row is not None
    return next(one for one in row.findChildren(Button) if one.objectName() == choice.value)


def opened(bench: Bench, record_id: str, choice: RetentionChoiceKind) -> ChoiceForm:
    pressed = button(bench, record_id, choice)
    pressed.setFocus()
    QTest.keyClick(pressed, KEY.Key_Return)
    form = bench.screen.page.open_form
    assert form is not None
    return form


def test_tab_goes_through_the_form_in_the_order_it_is_read(bench: Bench) -> None:
    form = opened(bench, bench.due(), RetentionChoiceKind.EXTEND)
    seen = []
    for _step in range(4):
        focus = QApplication.focusWidget()
        assert focus is not None
        assert form.isAncestorOf(focus)
        seen.append(focus)
        QTest.keyClick(focus, KEY.Key_Tab)
    assert seen[:2] == [form.until.edit, form.reason.edit]
    assert [one.text() for one in seen[2:] if isinstance(one, Button)] == ["Keep longer", "Cancel"]


@pytest.mark.parametrize("choice", [RetentionChoiceKind.EXTEND, RetentionChoiceKind.HOLD])
def test_escape_shuts_it_and_the_focus_is_where_it_was(bench: Bench, choice: RetentionChoiceKind) -> None:
    record_id = bench.due()
    form = opened(bench, record_id, choice)
    form.reason.set_text("Half getypt")
    QTest.keyClick(form.reason.edit, KEY.Key_Escape)
    assert bench.screen.page.open_form is None
    assert form.isHidden()
    assert QApplication.focusWidget() is button(bench, record_id, choice)
    assert not bench.world.vault.state.retention_choices


def test_enter_in_the_reason_keeps_it_and_the_focus_stays_in_the_list(bench: Bench) -> None:
    record_id = bench.due()
    form = opened(bench, record_id, RetentionChoiceKind.HOLD)
    form.reason.set_text("Er loopt een klacht")
    QTest.keyClick(form.reason.edit, KEY.Key_Return)
    assert bench.buttons(record_id) == ["Hold no more"]
    focus = QApplication.focusWidget()
    assert focus is not None
    assert bench.screen.page.box.isAncestorOf(focus)


def test_what_is_wrong_stands_at_its_field_with_the_focus(bench: Bench) -> None:
    form = opened(bench, bench.due(), RetentionChoiceKind.EXTEND)
    form.until.edit.setText("gisteren")
    form.reason.set_text("Klacht")
    QTest.keyClick(form.reason.edit, KEY.Key_Return)
    assert form.fields["until"].error
    assert QApplication.focusWidget() is form.until.edit
    form.until.edit.setText("1 augustus 2035")
    form.reason.set_text(" ")
    QTest.keyClick(form.reason.edit, KEY.Key_Return)
    assert form.fields["reason"].error
    assert not form.fields["until"].error
    assert QApplication.focusWidget() is form.reason.edit


def test_another_form_takes_the_place_of_the_first(bench: Bench) -> None:
    record_id = bench.due()
    first = opened(bench, record_id, RetentionChoiceKind.EXTEND)
    second = opened(bench, record_id, RetentionChoiceKind.HOLD)
    assert first.isHidden()
    assert second.isVisible()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert second.isAncestorOf(focus)


def said(bench: Bench) -> str:
    QApplication.processEvents()
    return " ".join(label.text() for label in bench.screen.page.findChildren(QLabel) if label.isVisible())


def test_an_empty_page_says_what_comes_here_and_a_search_that_nothing_was_found(bench: Bench) -> None:
    bench.screen.presenter.entered()
    assert "Nothing asks for a decision" in said(bench)
    bench.screen.page.search.set_text("zebra")
    bench.screen.presenter.set_text("zebra")
    assert "Nothing found with these words" in said(bench)
    assert "Certificates of destruction" not in said(bench)


def test_who_may_only_look_has_no_button_that_decides(bench: Bench, theme: Theme) -> None:
    record_id = bench.due()
    officer = session_for(Role.PRIVACY_OFFICER, vault=bench.world.vault, account_id="tess")
    looking = Bench(bench.world, theme, officer)
    looking.screen.presenter.entered()
    assert looking.screen.page.box.row(record_id) is not None
    assert looking.buttons(record_id) == []


def test_no_form_shows_as_a_window_of_its_own(bench: Bench) -> None:
    """A field that is shown before it has a place flashes up as a window and takes the focus along."""
    record_id = bench.due()
    for choice in (RetentionChoiceKind.EXTEND, RetentionChoiceKind.HOLD):
        opened(bench, record_id, choice)
        windows = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        assert windows == [bench.screen]
        assert QApplication.activeWindow() is bench.screen

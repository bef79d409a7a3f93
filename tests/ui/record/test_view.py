"""The page itself: every value goes through its widgets unharmed, and everything works from the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from tests.fakes.sessions import session_for
from tests.ui.kit.fakes import ScriptedDialogs
from tests.ui.made import at_once
from tests.ui.record.desktop import Desktop, full_values, opened
from tests.ui.record.support import FakeNavigator, desk_for
from vios_desktop.domain.errors import FieldProblem
from vios_desktop.domain.vocabulary import Role
from vios_desktop.texts import Texts
from vios_desktop.ui.record.draft_values import Entry
from vios_desktop.ui.record.screen import make
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

LABELLED = (QLineEdit, QPlainTextEdit, QAbstractButton)


def settle() -> None:
    """Wrapping text finds its height in the second pass."""
    for _ in range(4):
        QApplication.processEvents()


def complete(desktop: Desktop, qtbot: QtBot) -> None:
    """Fill in the four questions from the keyboard alone."""
    for text in ("diefst", "vandaag 4e uur", "fietsen"):
        focused = desktop.focused
        assert focused is not None
        QTest.keyClicks(focused, text)
        if text != "vandaag 4e uur":
            QTest.keyClick(focused, Qt.Key.Key_Return)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert desktop.focused is not None
    QTest.keyClicks(desktop.focused, "Het slot was door.")


def test_work_begins_in_the_first_question(desktop: Desktop) -> None:
    assert desktop.focused is desktop.page.questions.kind.box.edit


def test_an_incident_is_recorded_with_the_keyboard_alone(desktop: Desktop, qtbot: QtBot) -> None:
    complete(desktop, qtbot)
    assert desktop.page.footer.progress.startswith("4")
    assert not desktop.page.footer.record.unavailable
    QTest.keyClick(desktop.page.questions.facts.box.edit, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    ((place, incident_id),) = desktop.navigator.asked
    assert place == "incidents"
    facts = desktop.desk.incidents.view(str(incident_id)).incident.facts
    assert (facts.kind, facts.place, facts.facts) == ("theft", "bike_shed", "Het slot was door.")
    assert (facts.occurred_on, facts.time_note) == (desktop.clock.today(), "4e uur")


def test_an_unfinished_form_leads_to_the_first_open_question(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.page.questions.kind.box.set_code("theft")
    button = desktop.page.footer.record
    assert button.unavailable
    assert button.focusPolicy() != Qt.FocusPolicy.NoFocus
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert desktop.focused is desktop.page.questions.when.box.edit
    assert desktop.page.questions.when.field.error
    assert desktop.page.questions.place.field.error
    assert not desktop.page.questions.kind.field.error


def test_typing_takes_the_message_away(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.page.show_problems((FieldProblem("facts", "facts_missing"),))
    assert desktop.page.questions.facts.field.error
    QTest.keyClicks(desktop.page.questions.facts.box.edit, "x")
    assert not desktop.page.questions.facts.field.error


def test_a_role_is_chosen_per_person_and_none_is_preset(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.page.add_person(Entry("p1", {"name": "Tess van Fictum"}))
    desktop.page.add_person(Entry("p2", {"description": "Eigenaar"}))
    first, second = desktop.page.people.lines.lines
    assert [line.entry().text("role") for line in (first, second)] == ["", ""]
    assert desktop.focused is second.chips.first
    QTest.keyClick(second.chips.first, Qt.Key.Key_Space)
    first.chips._menu.actions()[0].trigger()
    assert [entry.text("role") for entry in desktop.page.values().persons] == ["reporter", "victim"]
    assert first.chips.other.isChecked()
    assert not first.chips.first.isChecked()


def test_a_missing_role_is_said_beside_the_person(desktop: Desktop) -> None:
    desktop.page.add_person(Entry("p1", {"name": "Tess van Fictum"}))
    desktop.page.show_problems((FieldProblem("persons/p1/role", "role_missing"),))
    (line,) = desktop.page.people.lines.lines
    assert line.error
    line.chips.first.click()
    assert not line.error


def test_a_person_is_found_with_three_letters_and_enter(desktop: Desktop, qtbot: QtBot) -> None:
    picker = desktop.page.people.picker
    picker.edit.setFocus()
    QTest.keyClicks(picker.edit, "tes")
    qtbot.waitUntil(lambda: bool(picker.rows))
    assert "2 havo" in picker.rows[0].meta
    QTest.keyClick(picker.edit, Qt.Key.Key_Return)
    assert [entry.text("name") for entry in desktop.page.values().persons] == ["Tess van Fictum"]
    assert picker.text() == ""


def test_who_is_not_found_is_made_in_the_small_form(desktop: Desktop, qtbot: QtBot) -> None:
    picker, form = desktop.page.people.picker, desktop.page.people.form
    QTest.keyClicks(picker.edit, "sem van der voorbeeld")
    qtbot.waitUntil(lambda: bool(picker.rows))
    QTest.keyClick(picker.edit, Qt.Key.Key_Return)
    assert not form.isHidden()
    assert desktop.focused is not None
    QTest.keyClicks(desktop.focused, "3 vwo")
    assert desktop.page.holds_unadded_person()
    QTest.keyClick(desktop.focused, Qt.Key.Key_Return)
    assert [entry.text("name") for entry in desktop.page.values().persons] == ["Sem van der Voorbeeld"]
    assert form.isHidden()
    assert not desktop.page.holds_unadded_person()


def test_letters_in_the_search_line_are_somebody_who_was_not_added(desktop: Desktop) -> None:
    QTest.keyClicks(desktop.page.people.picker.edit, "te")
    assert desktop.page.holds_unadded_person()
    desktop.page.people.picker.clear()
    assert not desktop.page.holds_unadded_person()


def test_escape_closes_the_small_form_first_and_then_goes_back(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.page.people.unknown.click()
    assert desktop.focused is not None
    QTest.keyClick(desktop.focused, Qt.Key.Key_Escape)
    assert desktop.page.people.form.isHidden()
    assert desktop.navigator.asked == []
    assert desktop.focused is desktop.page.people.picker.edit
    QTest.keyClick(desktop.focused, Qt.Key.Key_Escape)
    assert desktop.navigator.asked == [("back", None)]


def test_an_unknown_person_has_a_description(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.page.people.unknown.click()
    assert desktop.focused is not None
    QTest.keyClicks(desktop.focused, "Eigenaar van de fiets")
    QTest.keyClick(desktop.focused, Qt.Key.Key_Return)
    (entry,) = desktop.page.values().persons
    assert (entry.text("description"), entry.text("person_kind")) == ("Eigenaar van de fiets", "unknown")


def test_a_replaced_word_leaves_the_gap_selected_and_undo_brings_it_back(desktop: Desktop, qtbot: QtBot) -> None:
    questions = desktop.page.questions
    text = "😀 Volgens Tess is hij een dief."
    edit = questions.facts.box.edit
    assert isinstance(edit, QPlainTextEdit)
    edit.setPlainText(text)
    desktop.screen.presenter.hints.look()
    assert not questions.hint.isHidden()
    questions.replace_button.click()
    assert edit.toPlainText() == "😀 Volgens Tess is hij iemand die … pakte."
    assert edit.textCursor().selectedText() == "…"
    assert questions.hint.isHidden()
    edit.undo()
    assert edit.toPlainText() == text


def test_a_word_that_is_left_is_in_the_draft(desktop: Desktop, qtbot: QtBot) -> None:
    QTest.keyClicks(desktop.page.questions.facts.box.edit, "een dief")
    desktop.screen.presenter.hints.look()
    desktop.page.questions.leave_button.click()
    assert desktop.page.questions.hint.isHidden()
    assert desktop.page.values().left_words == ("thief",)


def test_the_draft_is_kept_when_the_window_loses_the_focus(desktop: Desktop, qtbot: QtBot) -> None:
    QTest.keyClicks(desktop.page.questions.facts.box.edit, "Ik zag")
    assert desktop.desk.drafts.all() == ()
    desktop.page.window_left.emit()
    assert len(desktop.desk.drafts.all()) == 1
    assert desktop.page.head.saved
    assert not desktop.page.head.discard.isHidden()


def test_losing_the_window_is_noticed(desktop: Desktop) -> None:
    left: list[bool] = []
    desktop.page.window_left.connect(lambda: left.append(True))
    desktop.screen.hide()
    QApplication.sendEvent(desktop.page, QEvent(QEvent.Type.ActivationChange))
    assert left


@pytest.mark.parametrize(("zoom", "width"), [(1.0, 816), (1.0, 1158), (1.25, 940), (2.0, 1198)])
def test_nothing_is_clipped_or_hidden_at_any_size(qtbot: QtBot, theme: Theme, zoom: float, width: int) -> None:
    theme.set_zoom(zoom)
    desktop = opened(qtbot, theme)
    desktop.show(full_values(desktop))
    desktop.screen.presenter.hints.look()
    desktop.screen.resize(width, 620)
    settle()
    assert desktop.screen.width() == width, "the page asks for more room than there is"
    assert desktop.page.pager.fits
    for label in desktop.page.findChildren(Label):
        if label.isVisible() and label.text():
            needed = label.heightForWidth(label.width()) if label.wordWrap() else label.minimumSizeHint().height()
            assert label.height() >= needed, label.text()


def test_everything_that_can_be_used_has_a_name(desktop: Desktop) -> None:
    desktop.show(full_values(desktop))
    settle()
    for widget in desktop.page.findChildren(QWidget):
        if isinstance(widget, LABELLED) and widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            named = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
            assert named, widget


def test_who_may_not_record_sees_why(qtbot: QtBot, theme: Theme) -> None:
    desk = desk_for(session_for(Role.PRIVACY_OFFICER))
    screen = at_once(make)(desk, ImmediateRunner(), Texts(), FakeNavigator(), ScriptedDialogs(), theme)
    qtbot.addWidget(screen)
    screen.show()
    screen.entered()
    assert screen.page.footer.isHidden()
    assert screen.page._no_rights is not None
    assert not screen.page._no_rights.isHidden()

"""The screen as it is pressed and typed in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.ui.kit.fakes import ScriptedDialogs
from tests.ui.kit.navigator import NotedNavigator
from vios_desktop.domain.vocabulary import LetterKind, SentWay
from vios_desktop.letters.gaps import gaps_in
from vios_desktop.services.desk import Desk
from vios_desktop.ui.letters.model import LetterStep
from vios_desktop.ui.letters.screen import LettersScreen
from vios_desktop.ui.letters.setup_page import SetupPage
from vios_desktop.ui.widgets.option_card import OptionCard

OpenScreen = Callable[..., LettersScreen]


def choose(screen: LettersScreen, words: str) -> None:
    for card in screen.findChildren(OptionCard):
        if card.isVisible() and card.text().startswith(words):
            QTest.mouseClick(card, Qt.MouseButton.LeftButton)
            return
    raise AssertionError(words)


def shown(page: SetupPage) -> set[str]:
    parts = {
        "people": page.people, "age": page.age, "school": page.school, "days": page._fields["starts_on"],
        "consent": page._fields["consent_note"],
    }  # fmt: skip
    return {name for name, part in parts.items() if part.isVisible()}


def drafted(open_screen: OpenScreen, desk: Desk, incident_id: str, kind: str = "Schorsing") -> LettersScreen:
    screen = open_screen(desk)
    screen.write(incident_id)
    screen.entered()
    choose(screen, kind)
    choose(screen, "Daan")
    screen.page.forward_requested.emit()
    return screen


def fill(screen: LettersScreen) -> None:
    """Type into every gap, jumped to with F8."""
    for _ in range(30):
        if not screen.writer.checking.checks.gaps:
            return
        QTest.keyClick(screen, Qt.Key.Key_F8)
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, "ingevuld")
        screen.writer.checking.look()


@pytest.fixture
def fixed(open_screen: OpenScreen, desk: Desk, incident_id: str) -> LettersScreen:
    screen = drafted(open_screen, desk, incident_id)
    fill(screen)
    QTest.keyClick(screen, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    screen.page.sending.way.set_options(screen.page.sending.way_choices((SentWay.GIVEN,)), SentWay.GIVEN)
    screen.page.forward_requested.emit()
    return screen


def test_to_whom_it_was_given_is_kept_when_the_screen_is_left(
    open_screen: OpenScreen, desk: Desk, incident_id: str
) -> None:
    screen = drafted(open_screen, desk, incident_id)
    fill(screen)
    QTest.keyClick(screen, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(screen.page.sending.name.edit, "vader")
    assert not screen.draft_is_kept()
    screen.leave(lambda: None)
    assert screen.draft_is_kept()
    (draft,) = desk.drafts.all()

    later = open_screen(desk)
    later.open_draft(draft.id)
    later.entered()
    assert later.page.step is LetterStep.SEND
    assert later.page.sending.name.text() == "vader"
    assert later.page.sending.answers().sent_on == desk.session.clock.today()


def test_only_what_the_letter_needs_is_asked(open_screen: OpenScreen, desk: Desk, incident_id: str) -> None:
    screen = open_screen(desk)
    screen.write(incident_id)
    screen.entered()
    page = screen.page.setup_page
    assert shown(page) == set()
    choose(screen, "Voorbereiding")
    assert shown(page) == set()
    choose(screen, "Brief aan")
    assert shown(page) == {"people"}
    choose(screen, "Yara")
    assert shown(page) == {"people", "age"}
    choose(screen, "18 or older")
    assert shown(page) == {"people", "age", "consent"}
    choose(screen, "Bericht")
    assert shown(page) == {"people"}
    choose(screen, "Schorsing")
    choose(screen, "Daan")
    assert shown(page) == {"people", "school", "days"}
    assert page.answers().starts_on is not None
    assert page.answers().kind is LetterKind.SUSPENSION


def test_what_is_missing_gets_words_and_the_focus(open_screen: OpenScreen, desk: Desk, incident_id: str) -> None:
    screen = open_screen(desk)
    screen.write(incident_id)
    screen.entered()
    screen.page.forward_requested.emit()

    assert isinstance(QApplication.focusWidget(), OptionCard)
    choose(screen, "Schorsing")
    screen.page.forward_requested.emit()
    assert screen.page.step is LetterStep.SETUP


def test_a_gap_in_the_list_selects_it_in_the_text(open_screen: OpenScreen, desk: Desk, incident_id: str) -> None:
    screen = drafted(open_screen, desk, incident_id)
    editor = screen.page.editor
    first = gaps_in(editor.body.text())[0]
    row = editor.checks.gaps.rows[0]
    QTest.keyClick(row, Qt.Key.Key_Space)

    cursor = editor.body.edit.textCursor()
    assert cursor.selectedText() == editor.body.text()[first.start : first.end]
    QTest.keyClicks(editor.body.edit, "gisteren")
    screen.writer.checking.look()
    assert "gisteren" in editor.body.text()
    assert len(editor.checks.gaps.rows) == len(gaps_in(editor.body.text()))


def test_a_gap_after_a_smiley_is_selected_whole(open_screen: OpenScreen, desk: Desk, incident_id: str) -> None:
    screen = drafted(open_screen, desk, incident_id)
    body = screen.page.editor.body
    body.set_text("😀 en [vul in: dag] 😀")
    screen.writer.checking.look()
    screen.writer.checking.to_gap(0)

    assert body.edit.textCursor().selectedText() == "[vul in: dag]"


def test_a_name_is_taken_out_with_its_button_and_comes_back_with_undo(
    open_screen: OpenScreen, desk: Desk, incident_id: str
) -> None:
    screen = drafted(open_screen, desk, incident_id)
    editor = screen.page.editor
    editor.body.set_text("Gisteren zag Tess het.")
    screen.writer.checking.look()
    (card,) = editor.checks.names.rows
    replace = next(b for b in card.findChildren(QAbstractButton) if b.text() == "Replace")
    assert "Tess" in replace.accessibleName()
    QTest.mouseClick(replace, Qt.MouseButton.LeftButton)

    assert editor.body.text() == "Gisteren zag een andere leerling (A) het."
    assert not editor.checks.names.rows
    editor.body.edit.undo()
    assert editor.body.text() == "Gisteren zag Tess het."


def test_the_way_on_is_shut_with_its_reason_until_all_is_done(
    open_screen: OpenScreen, desk: Desk, incident_id: str
) -> None:
    screen = drafted(open_screen, desk, incident_id)
    forward, steps = screen.page._forward, []
    assert forward.unavailable
    QTest.mouseClick(forward, Qt.MouseButton.LeftButton)
    steps.append(screen.page.step)
    assert "[vul in" in screen.page.editor.body.edit.textCursor().selectedText()

    fill(screen)
    steps.append(screen.page.step)
    QTest.keyClick(screen, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    steps.append(screen.page.step)
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    steps.append(screen.page.step)

    assert steps == [LetterStep.WRITE, LetterStep.WRITE, LetterStep.SEND, LetterStep.WRITE]
    assert forward.isEnabled()


def test_the_whole_way_to_a_letter_that_is_fixed(
    fixed: LettersScreen, navigator: NotedNavigator, desk: Desk, incident_id: str
) -> None:
    assert fixed.page.step is LetterStep.FIXED
    (line,) = desk.incidents.view(incident_id).letters
    assert line.sending.way is SentWay.GIVEN
    assert fixed.page.fixed.paper.pages
    assert fixed.page.fixed.report_button.isVisible()
    QTest.mouseClick(fixed.page.fixed.report_button, Qt.MouseButton.LeftButton)
    assert not fixed.page.fixed.report_button.isVisible()
    fixed.page.leave_requested.emit()
    assert navigator.asked[-1] == ("incidents", incident_id)


def test_a_fixed_letter_is_printed_with_a_key_and_saved_without_a_name(
    fixed: LettersScreen, dialogs: ScriptedDialogs
) -> None:
    QTest.keyClick(fixed, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert len(dialogs.printed) == 1
    fixed.page.fixed.save_button.click()
    assert dialogs.requests[-1].suggested_name == "schorsingsbesluit-2026-11-24.pdf"


def test_it_is_put_right_with_a_new_letter(fixed: LettersScreen) -> None:
    fixed.page.fixed.correct_button.click()

    assert fixed.page.step is LetterStep.WRITE
    assert "komt in de plaats van" in fixed.page.editor.body.text()


def test_drafts_stand_above_the_choices_and_go_on(open_screen: OpenScreen, desk: Desk, incident_id: str) -> None:
    screen = drafted(open_screen, desk, incident_id)
    screen.leave(lambda: None)
    again = open_screen(desk)
    again.write(incident_id)
    again.entered()
    go_on = next(b for b in again.findChildren(QAbstractButton) if b.isVisible() and b.text() == "Go on")
    QTest.mouseClick(go_on, Qt.MouseButton.LeftButton)

    assert again.page.step is LetterStep.WRITE
    again.close_session()


@pytest.mark.parametrize("width", [1366, 1100, 900, 700])
def test_nothing_disappears_behind_the_right_side(
    open_screen: OpenScreen, desk: Desk, incident_id: str, width: int
) -> None:
    screen = drafted(open_screen, desk, incident_id)
    screen.resize(width, 668)
    QApplication.processEvents()
    editor = screen.page.editor

    assert screen.minimumSizeHint().width() <= 700
    assert editor._scroll.fits
    assert screen.page.setup_page._scroll.fits


def test_a_colleague_without_the_right_sees_why(open_screen: OpenScreen, desk: Desk) -> None:
    screen = open_screen(desk)
    screen.read("none")
    screen.entered()

    assert screen.page._problem.isVisible()
    screen.page.leave_requested.emit()

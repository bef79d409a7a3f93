"""The four steps from a finished meeting to files: nothing leaves before the last, and nobody chooses twice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.fakes.desk import desk_of
from tests.ui.kit.disk import Disk
from tests.ui.kit.fakes import ScriptedDialogs
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.made import at_once
from tests.unit.services.core_team.minutes_desk import finished, minutes_of
from tests.unit.services.core_team.table import a_pupil, coordinator
from tests.unit.services.register_desk import register_of
from vios_desktop.domain.minutes import MinutesDocument
from vios_desktop.domain.vocabulary import DisclosureKind
from vios_desktop.services.register import DisclosureQuery
from vios_desktop.texts import Texts
from vios_desktop.ui.letting_out.hits import HitCard
from vios_desktop.ui.letting_out.model import FilePorts, LettingStep
from vios_desktop.ui.letting_out.screen import LettingScreen
from vios_desktop.ui.minutes.screen import make
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.domain.core_team import Meeting
    from vios_desktop.services.session import Session
    from vios_desktop.ui.theme.theme import Theme

WHERE = [Path("/uit/verslag.pdf"), Path("/uit/afspraken.pdf"), Path("/uit/afspraken.ics")]
NOTES = "Wij spraken met Sem in de Snackbar. Later is Sem op 3 december bij de Snackbar gezien."


@dataclass
class Bench:
    session: Session
    meeting: Meeting
    disk: Disk
    dialogs: ScriptedDialogs
    navigator: NotedNavigator
    screen: LettingScreen

    @property
    def page(self):  # type: ignore[no-untyped-def]
        return self.screen.page

    def at(self, step: LettingStep) -> bool:
        return self.screen.presenter.step is step

    def cards(self) -> list[HitCard]:
        return list(self.page.read.hits.cards.values())

    def left(self) -> list[str]:
        return [card.hit.written for card in self.cards()]

    def shared(self) -> int:
        kinds = (DisclosureKind.MINUTES, DisclosureKind.AGREEMENT_LIST)
        return len(register_of(self.session).find(DisclosureQuery(kinds=kinds)).lines)

    def paper(self) -> str:
        return "".join(image.accessibleDescription() for image in self.page.read.pages.images)

    def forward(self, to: LettingStep) -> None:
        while not self.at(to):
            before = self.screen.presenter.step
            self.page.forward.click()
            assert not self.at(before)

    def type(self, text: str) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClicks(widget, text)

    def press(self, key: Qt.Key) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key)


def bench_with(qtbot: QtBot, theme: Theme, notes: str = NOTES) -> Bench:
    session = coordinator()
    meeting = finished(session, person=a_pupil(session))
    agenda = (replace(meeting.agenda[0], notes=notes), *meeting.agenda[1:])
    meeting = replace(meeting, agenda=agenda, version=meeting.version + 1)
    with session.begin() as work:
        work.meetings.replace(meeting, meeting.version - 1)
        work.commit()
    disk, dialogs, navigator = Disk(), ScriptedDialogs(), NotedNavigator()
    desk = desk_of(session, minutes=minutes_of(session))
    files = FilePorts(disk.pictures, disk.write)
    screen = at_once(make)(desk, ImmediateRunner(), Texts(), navigator, dialogs, theme, files)
    qtbot.addWidget(screen)
    screen.resize(1200, 800)
    screen.open(meeting.id)
    with qtbot.waitExposed(screen):
        screen.show()
    screen.activateWindow()
    screen.entered()
    return Bench(session, meeting, disk, dialogs, navigator, screen)


@pytest.fixture
def bench(qtbot: QtBot, theme: Theme) -> Bench:
    return bench_with(qtbot, theme)


def handle_everything(bench: Bench) -> None:
    bench.forward(LettingStep.READ)
    while bench.cards():
        bench.cards()[0].replace_button.click()


def test_who_was_at_the_table_is_ticked_and_who_was_not_is_not(bench: Bench) -> None:
    assert all(box.isChecked() for box in bench.page.content.boxes.values())
    bench.forward(LettingStep.RECIPIENTS)
    ticked = {box.text(): box.isChecked() for box in bench.page.recipients.boxes}
    assert ticked == {"Jongerenwerk Voorbeeld": True, "Politie Voorbeeldstad": False}
    assert bench.page.recipients.purpose.text()
    assert bench.page.recipients.basis.code() == "public_task"


def test_what_is_missing_is_said_at_its_place(bench: Bench) -> None:
    for box in bench.page.content.boxes.values():
        box.setChecked(False)
    bench.page.forward.click()
    assert bench.at(LettingStep.CONTENT)
    assert bench.page.content.field.error
    bench.page.content.boxes[MinutesDocument.MINUTES].setChecked(True)
    assert not bench.page.content.field.error
    bench.page.forward.click()
    for box in bench.page.recipients.boxes:
        box.setChecked(False)
    bench.page.recipients.purpose.set_text(" ")
    bench.page.forward.click()
    assert bench.at(LettingStep.RECIPIENTS)
    assert bench.page.recipients.fields["recipient"].error
    assert bench.page.recipients.fields["purpose"].error


def test_nothing_goes_out_while_a_place_is_left(bench: Bench) -> None:
    bench.forward(LettingStep.READ)
    assert bench.left() == ["Sem", "Snackbar", "Sem", "3 december", "Snackbar"]
    assert bench.disk.marked == bench.left(), "seen on the page as well"
    assert bench.page.forward.unavailable
    bench.dialogs.paths = list(WHERE)
    bench.press(Qt.Key.Key_F8)
    bench.page.forward.reason_requested.emit()
    bench.screen.presenter.forward()
    assert bench.dialogs.requests == []
    assert (bench.shared(), bench.disk.written) == (0, {})


def test_by_keyboard_v_replaces_l_lets_stay_and_f8_goes_on(bench: Bench) -> None:
    bench.forward(LettingStep.READ)
    assert isinstance(QApplication.focusWidget(), HitCard)
    bench.press(Qt.Key.Key_V)
    assert bench.left() == ["Snackbar", "3 december", "Snackbar"], "the same word everywhere"
    bench.press(Qt.Key.Key_F8)
    focused = QApplication.focusWidget()
    assert isinstance(focused, HitCard)
    assert focused.hit.written == "3 december"
    bench.press(Qt.Key.Key_L)
    assert len(bench.left()) == 3, "what blocks asks for a reason first"
    bench.type("Dag van de les")
    bench.press(Qt.Key.Key_Return)
    assert bench.left() == ["Snackbar", "Snackbar"]
    bench.press(Qt.Key.Key_L)
    assert bench.left() == []
    assert QApplication.focusWidget() is bench.page.forward
    assert "Wij spraken met leerling A in de Snackbar. Later is leerling A op 3 december bij" in bench.paper()


def test_the_reason_that_was_given_last_is_offered_again(qtbot: QtBot, theme: Theme) -> None:
    bench = bench_with(qtbot, theme, "Op 3 december. En op 4 december.")
    bench.forward(LettingStep.READ)
    bench.press(Qt.Key.Key_L)
    bench.type("Dag van de les")
    bench.press(Qt.Key.Key_Return)
    bench.press(Qt.Key.Key_L)
    bench.press(Qt.Key.Key_Return)
    assert bench.left() == []


def test_a_choice_is_taken_back(bench: Bench) -> None:
    bench.forward(LettingStep.READ)
    before = bench.left()
    bench.cards()[0].replace_button.click()
    bench.page.read.hits.undo_button.click()
    assert bench.left() == before
    assert "Wij spraken met Sem" in bench.paper()


def test_a_name_in_the_place_of_a_name_is_refused(bench: Bench) -> None:
    bench.forward(LettingStep.READ)
    card = bench.cards()[0]
    card.word.set_text("Sem V.")
    card.replace_button.click()
    assert bench.cards()[0] is card
    card.word.set_text("een leerling")
    card.replace_button.click()
    assert "Wij spraken met een leerling in" in bench.paper()


def test_what_the_reader_found_goes_too(bench: Bench) -> None:
    handle_everything(bench)
    hits = bench.page.read.hits
    hits.own.set_text("staat nergens")
    QTest.keyClick(hits.own.edit, Qt.Key.Key_Return)
    assert hits.own.text()
    hits.own.set_text("in de")
    QTest.keyClick(hits.own.edit, Qt.Key.Key_Return)
    assert not hits.own.text()
    assert "Wij spraken met leerling A […] […]." in bench.paper()


def test_nothing_found_is_said(qtbot: QtBot, theme: Theme) -> None:
    bench = bench_with(qtbot, theme, "Het was rustig.")
    bench.forward(LettingStep.READ)
    assert bench.page.read.hits.none.isVisible()
    assert not bench.page.forward.unavailable


def test_a_calendar_is_read_as_the_list_that_it_holds(bench: Bench) -> None:
    bench.forward(LettingStep.READ)
    bench.page.read.chips[MinutesDocument.CALENDAR].click()
    assert "Afspraken kernteam" in bench.paper()


def test_the_files_are_made_and_each_organisation_is_in_the_register(bench: Bench) -> None:
    handle_everything(bench)
    assert (bench.shared(), bench.disk.written) == (0, {})
    bench.dialogs.paths = list(WHERE)
    bench.page.forward.click()
    assert bench.at(LettingStep.MAKE)
    assert list(bench.disk.written) == WHERE
    assert [request.suffix for request in bench.dialogs.requests] == [".pdf", ".pdf", ".ics"]
    assert bench.dialogs.requests[1].folder == WHERE[0].parent
    assert bench.shared() == 3
    assert b"Sem" not in b"".join(bench.disk.written.values())
    bench.page.made.look.click()
    assert ("register", None) in bench.navigator.asked
    bench.page.forward.click()
    assert bench.navigator.asked[-1] == ("back", None)


def test_who_gives_up_a_path_makes_nothing(bench: Bench) -> None:
    handle_everything(bench)
    bench.dialogs.paths = [WHERE[0], None]
    bench.page.forward.click()
    assert bench.at(LettingStep.READ)
    assert (bench.shared(), bench.disk.written) == (0, {})
    bench.dialogs.paths = [WHERE[0], WHERE[0], *WHERE[1:]]  # one path twice is asked again
    bench.page.forward.click()
    assert list(bench.disk.written) == WHERE


def test_an_error_while_writing_keeps_the_choices_and_shares_once(bench: Bench) -> None:
    handle_everything(bench)
    bench.disk.error = "disk_full"
    bench.dialogs.paths = list(WHERE)
    bench.page.forward.click()
    assert bench.at(LettingStep.READ)
    assert bench.page.problem.isVisible()
    assert bench.left() == []
    bench.disk.error = ""
    bench.dialogs.paths = list(WHERE)
    bench.page.forward.click()
    assert bench.at(LettingStep.MAKE)
    assert list(bench.disk.written) == WHERE
    assert bench.shared() == 3
    bench.dialogs.paths = list(WHERE)
    bench.screen.presenter.save_again()
    assert bench.shared() == 3


def test_choices_stay_while_the_session_lasts(bench: Bench) -> None:
    handle_everything(bench)
    bench.screen.leave(lambda: None)
    bench.screen.open(bench.meeting.id)
    bench.screen.entered()
    assert bench.at(LettingStep.CONTENT)
    bench.forward(LettingStep.READ)
    assert bench.left() == []
    bench.screen.close_session()


def test_other_texts_by_now_are_read_again(bench: Bench) -> None:
    handle_everything(bench)
    meeting = bench.meeting
    agenda = (replace(meeting.agenda[0], notes="Iets anders over Sem."), *meeting.agenda[1:])
    with bench.session.begin() as work:
        work.meetings.replace(replace(meeting, agenda=agenda, version=meeting.version + 1), meeting.version)
        work.commit()
    bench.dialogs.paths = list(WHERE)
    bench.page.forward.click()
    assert bench.at(LettingStep.READ)
    assert bench.page.problem.isVisible()
    assert (bench.shared(), bench.disk.written) == (0, {})


def test_back_leads_a_step_back_and_then_out(bench: Bench) -> None:
    bench.forward(LettingStep.READ)
    bench.page.back.click()
    bench.page.back.click()
    assert bench.at(LettingStep.CONTENT)
    bench.screen.presenter.backward()
    assert bench.navigator.asked[-1] == ("back", None)


def test_a_meeting_that_is_not_finished_says_so(bench: Bench) -> None:
    bench.screen.open("nobody")
    bench.screen.entered()
    assert bench.page.problem.isVisible()
    assert not bench.page.forward.isEnabled()
    assert not bench.page.content.isVisible()
    bench.screen.presenter.forward()
    assert bench.at(LettingStep.CONTENT)
    bench.screen.open(bench.meeting.id)
    bench.screen.entered()
    assert bench.page.forward.isEnabled()
    assert bench.page.content.isVisible()


def test_nothing_flashes_and_nothing_disappears_at_the_right_side(
    bench: Bench, qtbot: QtBot, theme: Theme
) -> None:
    seen: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                seen.append(type(watched).__name__)
            return False

    watch, app = Watch(), QApplication.instance()
    assert app is not None
    app.installEventFilter(watch)
    theme.set_zoom(1.5)
    bench.forward(LettingStep.READ)
    bench.cards()[3].keep()
    handle_everything(bench)
    bench.dialogs.paths = list(WHERE)
    bench.page.forward.click()
    app.removeEventFilter(watch)
    assert seen == []
    assert bench.screen.minimumSizeHint().width() <= 1024

"""The four steps from open cases to a file: each hit handled, each case judged, nothing out before the last."""

from __future__ import annotations

from dataclasses import dataclass
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
from tests.unit.services.core_team.case_file_desk import a_case, case_files_of
from tests.unit.services.core_team.table import REASONS, SKETCH, a_pupil, coordinator
from tests.unit.services.register_desk import register_of
from vios_desktop.domain.vocabulary import DisclosureKind, LegalBasis, SharingLevel
from vios_desktop.services.core_team.cases import CaseService
from vios_desktop.services.register import DisclosureQuery
from vios_desktop.texts import Texts
from vios_desktop.ui.case_file.content import CasesContentStep
from vios_desktop.ui.case_file.judge import CaseJudge
from vios_desktop.ui.case_file.screen import make
from vios_desktop.ui.letting_out.hits import HitCard
from vios_desktop.ui.letting_out.model import FilePorts, LettingStep
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.domain.core_team import CoreTeamCase
    from vios_desktop.services.session import Session
    from vios_desktop.ui.letting_out.page import LettingPage
    from vios_desktop.ui.letting_out.screen import LettingScreen
    from vios_desktop.ui.theme.theme import Theme

WHERE = Path("/uit/casussen.pdf")
FACTS = "Vaak bij de Snackbar in de pauze."


@dataclass
class Bench:
    session: Session
    case: CoreTeamCase
    other: CoreTeamCase
    disk: Disk
    dialogs: ScriptedDialogs
    navigator: NotedNavigator
    screen: LettingScreen

    @property
    def page(self) -> LettingPage:
        return self.screen.page

    @property
    def content(self) -> CasesContentStep:
        assert isinstance(self.page.content, CasesContentStep)
        return self.page.content

    @property
    def judge(self) -> CaseJudge:
        assert isinstance(self.page.judge, CaseJudge)
        return self.page.judge

    def at(self, step: LettingStep) -> bool:
        return self.screen.presenter.step is step

    def shared(self) -> int:
        return len(register_of(self.session).find(DisclosureQuery(kinds=(DisclosureKind.CASE,))).lines)

    def paper(self) -> str:
        return "".join(image.accessibleDescription() for image in self.page.read.pages.images)

    def open(self, case_id: str = "") -> None:
        self.screen.open(case_id)
        self.screen.entered()

    def to_recipients(self) -> None:
        for box in self.content.boxes.values():
            if box.isEnabled():
                box.setChecked(True)
        self.page.forward.click()
        assert self.at(LettingStep.RECIPIENTS)

    def to_read(self) -> None:
        self.to_recipients()
        self.page.recipients.boxes[0].setChecked(True)
        self.page.forward.click()
        assert self.at(LettingStep.READ)

    def handle(self) -> None:
        while cards := list(self.page.read.hits.cards.values()):
            cards[0].replace_button.click()

    def waits(self) -> bool:
        """Whether it cannot be made yet."""
        return bool(self.page.forward.unavailable)

    def press(self, key: Qt.Key) -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key)


@pytest.fixture
def bench(qtbot: QtBot, theme: Theme) -> Bench:
    session = coordinator()
    person = a_pupil(session)
    case = a_case(session, person, named=True, title="Druk van buiten", facts=FACTS)
    other = a_case(session, title="Bij het hek")
    disk, dialogs, navigator = Disk(), ScriptedDialogs(), NotedNavigator()
    desk = desk_of(session, case_files=case_files_of(session))
    screen = at_once(make)(
        desk, ImmediateRunner(), Texts(), navigator, dialogs, theme, FilePorts(disk.pictures, disk.write)
    )
    qtbot.addWidget(screen)
    screen.resize(1200, 800)
    with qtbot.waitExposed(screen):
        screen.show()
    screen.activateWindow()
    bench = Bench(session, case, other, disk, dialogs, navigator, screen)
    bench.open()
    return bench


def test_nothing_is_chosen_for_you_and_what_may_not_be_told_says_why(bench: Bench) -> None:
    CaseService(bench.session).open(SKETCH)
    bench.open()
    assert not any(box.isChecked() for box in bench.content.boxes.values())
    assert [box.isEnabled() for box in bench.content.boxes.values()].count(False) == 1
    bench.page.forward.click()
    assert bench.at(LettingStep.CONTENT)
    assert bench.content.field.error
    bench.to_recipients()
    assert not any(box.isChecked() for box in bench.page.recipients.boxes)
    bench.page.forward.click()
    assert bench.page.recipients.fields["recipient"].error


def test_from_the_page_of_a_case_that_one_is_chosen(bench: Bench) -> None:
    bench.open(bench.case.id)
    assert {case_id for case_id, box in bench.content.boxes.items() if box.isChecked()} == {bench.case.id}
    bench.page.forward.click()
    assert bench.page.recipients.basis.code() == LegalBasis.PUBLIC_TASK
    assert bench.page.recipients.purpose.text() == REASONS.purpose


def test_what_was_typed_as_purpose_stays_when_other_cases_are_chosen(bench: Bench) -> None:
    bench.to_recipients()
    assert bench.page.recipients.purpose.text() == REASONS.purpose
    bench.page.recipients.purpose.set_text("Samen kijken")
    bench.page.back.click()
    bench.content.boxes[bench.other.id].setChecked(False)
    bench.page.forward.click()
    assert bench.page.recipients.purpose.text() == "Samen kijken"


def test_no_name_is_on_the_page_and_a_hit_stands_out(bench: Bench) -> None:
    bench.to_read()
    assert "Sem" not in bench.paper()
    assert "Zonder namen, niet anoniem" in bench.paper()
    assert bench.disk.marked == ["Snackbar"]


def test_by_keyboard_from_the_hits_to_the_questions_to_the_file(bench: Bench) -> None:
    bench.to_read()
    assert isinstance(QApplication.focusWidget(), HitCard)
    bench.press(Qt.Key.Key_V)
    assert "Vaak bij de […] in de pauze." in bench.paper()
    first, second = bench.judge.questions.values()
    assert QApplication.focusWidget() is first.no
    bench.press(Qt.Key.Key_Space)
    bench.press(Qt.Key.Key_F8)
    assert QApplication.focusWidget() is second.no
    assert bench.waits()
    bench.press(Qt.Key.Key_Space)
    assert not bench.waits()
    bench.press(Qt.Key.Key_F8)
    assert QApplication.focusWidget() is bench.page.forward


def test_a_case_that_a_teacher_would_know_stays_inside(bench: Bench) -> None:
    bench.to_read()
    bench.handle()
    question = bench.judge.questions[bench.case.id]
    bench.judge.questions[bench.other.id].no.click()
    question.yes.click()
    assert question.change.isVisible()
    assert bench.waits()
    bench.screen.presenter.forward()
    assert bench.dialogs.requests == []
    question.change.click()
    assert bench.navigator.asked[-1] == ("case", bench.case.id)
    question.no.click()
    assert not question.change.isVisible()
    assert not bench.waits()


def test_a_case_that_reads_otherwise_is_judged_again(bench: Bench) -> None:
    bench.to_read()
    for question in bench.judge.questions.values():
        question.no.click()
    cases = CaseService(bench.session)
    detail = cases.view(bench.case.id)
    sketch = SKETCH.__class__(
        **{name: getattr(detail.case, name) for name in SKETCH.__slots__ if name != "facts"}, facts="Iets anders."
    )
    cases.change(bench.case.id, sketch, detail.case.version)
    bench.open()
    assert bench.content.boxes[bench.case.id].isChecked(), "the choices stay"
    bench.page.forward.click()
    bench.page.forward.click()
    asked = {part: question.no.isChecked() for part, question in bench.judge.questions.items()}
    assert asked == {bench.case.id: False, bench.other.id: True}


def made(bench: Bench) -> None:
    bench.to_read()
    bench.handle()
    for question in bench.judge.questions.values():
        question.no.click()
    bench.dialogs.paths = [WHERE]
    bench.page.forward.click()


def test_the_file_is_made_and_each_organisation_is_in_the_register(bench: Bench) -> None:
    made(bench)
    assert bench.at(LettingStep.MAKE)
    assert list(bench.disk.written) == [WHERE]
    assert [request.suffix for request in bench.dialogs.requests] == [".pdf"]
    assert bench.shared() == 1
    assert b"Sem" not in bench.disk.written[WHERE]
    bench.page.made.look.click()
    assert ("register", None) in bench.navigator.asked


def test_an_error_while_writing_keeps_the_choices_and_shares_once(bench: Bench) -> None:
    bench.disk.error = "disk_full"
    made(bench)
    assert bench.at(LettingStep.READ)
    assert bench.page.problem.isVisible()
    assert not bench.waits()
    bench.disk.error = ""
    bench.dialogs.paths = [WHERE]
    bench.page.forward.click()
    assert bench.at(LettingStep.MAKE)
    assert (bench.shared(), list(bench.disk.written)) == (1, [WHERE])


def test_a_case_that_may_no_longer_be_told_is_out_of_the_choice(bench: Bench) -> None:
    bench.to_read()
    bench.handle()
    for question in bench.judge.questions.values():
        question.no.click()
    cases = CaseService(bench.session)
    for one in (bench.case, bench.other):
        cases.set_level(one.id, SharingLevel.TREND, REASONS, cases.view(one.id).case.version)
    bench.dialogs.paths = [WHERE]
    bench.page.forward.click()
    assert bench.at(LettingStep.CONTENT)
    assert (bench.shared(), bench.disk.written) == (0, {})
    assert not any(box.isEnabled() for box in bench.content.boxes.values())


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
    bench.to_read()
    bench.judge.questions[bench.case.id].yes.click()
    bench.handle()
    app.removeEventFilter(watch)
    assert seen == []
    assert bench.screen.minimumSizeHint().width() <= 1024

"""The page of the invitation: made, compared, handed out as file and sheet, renewed and withdrawn."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from tests.fakes import FakeAccountKeys
from tests.fakes.desk import desk_of
from tests.fakes.invitations import FakeShelf
from tests.ui.kit.fakes import ScriptedDialogs
from tests.ui.kit.looks import clipped, settle, unnamed
from tests.ui.kit.navigator import NotedNavigator
from tests.unit.services.rights.invitation_cases import FORM
from tests.unit.services.world import make_world
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.invitations import InvitationService
from vios_desktop.texts import Texts
from vios_desktop.ui.invitation.presenter import FILE_NAME, proposed_day
from vios_desktop.ui.invitation.screen import InvitationScreen
from vios_desktop.ui.invitation.view import InvitationPage
from vios_desktop.ui.navigation import Navigator
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.widgets.date_words import Moment

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme


class Bench:
    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        world = make_world(Role.COORDINATOR)
        self.shelf, self.navigator, self.dialogs = FakeShelf(), NotedNavigator(), ScriptedDialogs()
        self.service = InvitationService(world.session, FakeAccountKeys(), FORM, self.shelf)
        self.written: dict[str, bytes] = {}
        self.clock = world.vault.clock
        self.screen = InvitationScreen(
            desk_of(world.session, invitations=self.service),
            ImmediateRunner(),
            Texts("en"),
            cast("Navigator", self.navigator),
            self.dialogs,
            theme,
            lambda path, content: self.written.update({path.name: content}),
        )
        qtbot.addWidget(self.screen)
        self.screen.resize(1158, 640)
        with qtbot.waitActive(self.screen):
            self.screen.show()
            self.screen.activateWindow()
        self.screen.entered()
        settle(self.screen)

    @property
    def page(self) -> InvitationPage:
        return self.screen.page

    def words(self) -> str:
        return "\n".join(
            label.text() for label in self.screen.findChildren(QLabel) if label.isVisibleTo(self.screen)
        )

    def make(self) -> None:
        self.page.new_requested.emit()
        self.page.form.save_button.click()
        settle(self.screen)


@pytest.fixture
def bench(qtbot: QtBot, theme: Theme) -> Bench:
    return Bench(qtbot, theme)


def test_without_one_the_page_says_what_it_is_for(bench: Bench) -> None:
    assert "There is no invitation yet" in bench.words()
    assert bench.shelf.lies is None


def test_it_is_made_until_the_end_of_the_school_year_and_shows_its_words(bench: Bench) -> None:
    bench.make()
    standing = bench.service.standing()
    assert standing is not None
    assert standing.issued.expires_on == date(2027, 7, 31)
    assert all(word in bench.words() for word in standing.words)
    assert bench.shelf.lies == standing.file
    assert unnamed(bench.screen) == []


def test_a_day_that_is_past_is_refused_at_the_field(bench: Bench) -> None:
    bench.page.new_requested.emit()
    bench.page.form.until.set_moment(Moment(bench.clock.today() - timedelta(days=1)))
    bench.page.form.save_button.click()
    assert bench.page.form.fields["expires_on"].error
    assert bench.service.standing() is None


def test_the_file_and_the_sheet_go_out(bench: Bench) -> None:
    bench.make()
    bench.dialogs.paths = [Path("/stick") / FILE_NAME]
    bench.page.save_button.click()
    assert bench.written == {FILE_NAME: bench.shelf.lies}
    bench.page.sheet_button.click()
    assert bench.navigator.asked[-1][0] == "paper"


def test_the_line_is_shown_and_copied_and_is_the_same_invitation(bench: Bench) -> None:
    bench.make()
    standing = bench.service.standing()
    assert standing is not None
    assert bench.page.line.text() == standing.code
    assert bench.page.line.edit.isReadOnly()
    bench.page.copy_button.click()
    assert QGuiApplication.clipboard().text() == standing.code
    assert bench.navigator.asked[-1][0] == "toast"


def test_withdrawing_is_asked_about_and_shuts_the_door(bench: Bench) -> None:
    bench.make()
    bench.dialogs.answers = [False, True]
    bench.page.withdraw_button.click()
    assert bench.service.standing() is not None
    bench.page.withdraw_button.click()
    assert bench.shelf.lies is None
    assert "There is no invitation yet" in bench.words()


def test_a_full_disk_is_told_on_the_page(bench: Bench) -> None:
    bench.shelf.full = True
    bench.make()
    assert "On this computer nobody can report now" in bench.words()
    assert clipped(bench.screen) == []


@pytest.mark.parametrize(
    ("today", "until"),
    [(date(2026, 11, 24), date(2027, 7, 31)), (date(2027, 6, 15), date(2028, 7, 31))],
)
def test_the_proposed_day_is_the_end_of_a_school_year_that_is_not_near(today: date, until: date) -> None:
    assert proposed_day(today) == until

"""Whoever presses a door before the disk has answered is where they wanted to be, and stays there."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from tests.ui.entrance.fakes import FakeVaultStore, ScriptedDialogs, services_for
from tests.ui.kit.fakes import WaitingRunner
from vios_desktop.ui.entrance.screen import Entrance
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.ui.runner import Job
    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme

T = TypeVar("T")


class LateRunner(ImmediateRunner):
    """Answers when told, as a disk that is slow."""

    def __init__(self) -> None:
        self.late: list[Callable[[], object]] = []

    def submit(
        self, work: Callable[[], T], on_done: Callable[[T], None], on_error: Callable[[ViosError], None]
    ) -> Job:
        self.late.append(lambda: ImmediateRunner.submit(self, work, on_done, on_error))
        return WaitingRunner()


def test_the_wizard_is_not_taken_away_by_the_doors(
    qtbot: QtBot, theme: Theme, settings: ForgetfulSettings
) -> None:
    entrance = Entrance(theme, services_for(FakeVaultStore()), settings)
    qtbot.addWidget(entrance.frame)
    entrance.frame.show()
    slow = LateRunner()
    entrance.start(practice=False)
    entrance.wake(slow, ImmediateRunner(), ScriptedDialogs(), None)
    assert entrance.doors_page is not None
    entrance.doors_page.doors["new"].click()
    assert entrance.frame.current_page() == "wizard"
    for answer in slow.late:
        answer()
    assert entrance.frame.current_page() == "wizard"

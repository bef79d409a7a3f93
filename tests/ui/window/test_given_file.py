"""A file of VIOS that is opened while VIOS runs: only its kind comes over, and nobody is taken from their work."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.ui.entrance.fakes import FakeVaultStore, ScriptedDialogs, services_for
from tests.ui.window.office import Office
from tests.ui.window.screens import noted
from vios_desktop.services.session_end import EndReason
from vios_desktop.ui.entrance.screen import Entrance
from vios_desktop.ui.given_file import GivenFile, kind_of
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.window.given_file_way import GivenFileWay

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme


@pytest.fixture
def dialogs() -> ScriptedDialogs:
    return ScriptedDialogs()


@pytest.fixture
def entrance(qtbot: QtBot, theme: Theme, settings: ForgetfulSettings, dialogs: ScriptedDialogs) -> Entrance:
    made = Entrance(theme, services_for(FakeVaultStore()), settings)
    qtbot.addWidget(made.frame)
    made.frame.show()
    made.start()
    made.wake(ImmediateRunner(), ImmediateRunner(), dialogs)
    return made


def test_the_kind_is_known_by_the_ending_alone() -> None:
    paths = (Path("/a/X.VBK"), Path("/a/x.meld"), Path("x.sealed"), Path("x.csv"), None)
    assert [kind_of(path) for path in paths] == ["backup", "invitation", "report", None, None]


def test_before_a_vault_is_open_the_file_is_asked_for_where_it_belongs(
    entrance: Entrance, dialogs: ScriptedDialogs
) -> None:
    entrance.lead(GivenFile.BACKUP)
    entrance.lead(GivenFile.INVITATION)
    assert len(dialogs.titles) == 2
    assert entrance.doors_page is not None
    entrance.doors_page.doors["new"].click()
    entrance.lead(GivenFile.BACKUP)
    assert (len(dialogs.titles), entrance.frame.current_page()) == (2, "wizard"), "the wizard comes first"


def test_with_an_open_vault_it_is_offered_and_done_on_a_press(
    qtbot: QtBot, theme: Theme, settings: ForgetfulSettings, entrance: Entrance
) -> None:
    office = Office(qtbot, theme, settings)
    office.specs = (*office.specs, noted(office.log, "inbox"))
    place = office.open()
    way = GivenFileWay(office.window, entrance)
    way.lead(GivenFile.REPORT, place)
    assert place.navigator.current == "today"
    (toast,) = office.window.toasts.toasts
    assert toast.action_button is not None
    toast.action_button.click()
    assert place.navigator.current == "inbox"
    way.lead(GivenFile.BACKUP, place)
    assert office.window.toasts.toasts[-1].action_button is None, "there is no such place for this account"


def test_a_screen_that_fails_while_it_closes_does_not_keep_the_vault_open(
    qtbot: QtBot, theme: Theme, settings: ForgetfulSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise KeyError

    office = Office(qtbot, theme, settings)
    place = office.open()
    monkeypatch.setattr(place, "close", fail)
    monkeypatch.setattr(office.dialogs, "close_all", fail)
    with pytest.raises(KeyError):
        office.closing().begin(EndReason.IDLE)
    assert office.ended == [(EndReason.IDLE, True)]

"""A sealed report opened before the unlock: it leads on to where it is read, once, and leaves no trace."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.fakes import FakeAccountKeys
from tests.fakes.report_box import FakeReportBox
from tests.fakes.sealed import REPORT
from tests.ui.window.office import Office
from tests.ui.window.screens import noted
from vios_desktop.app.desk import open_desk
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.inbox import InboxService
from vios_desktop.ui.given_file import GivenFile
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.window.given_report import GivenReport

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme

HERE, ELSEWHERE = Path("/vaults/0/meldingen/a1.sealed"), Path("/stick/Noor Verzonnen.sealed")


class Desk:
    """A window with an open vault in whose box one report waits, and what leads on to it."""

    def __init__(self, qtbot: QtBot, theme: Theme, settings: ForgetfulSettings, *roles: Role) -> None:
        self.office = Office(qtbot, theme, settings, *roles)
        self.office.specs = (*self.office.specs, noted(self.office.log, "inbox", Action.RECEIVE_REPORTS))
        self.place = self.office.open()
        session = self.office.session
        desk, box = open_desk(session, FakeAccountKeys(), Path("/vaults/0")), FakeReportBox({HERE.name: REPORT})
        self.box, self.desk = box, replace(desk, inbox=InboxService(session, box, box.opens))

    def lead_on(self, given: GivenReport) -> None:
        given.lead_on(self.office.window, self.place, self.desk, ImmediateRunner())

    def toasts(self) -> list[str]:
        return [toast.accessibleName() for toast in self.office.window.toasts.toasts]


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, settings: ForgetfulSettings) -> Callable[..., Desk]:
    return lambda *roles: Desk(qtbot, theme, settings, *roles)


def test_one_that_waits_here_is_opened_once(desk: Callable[..., Desk]) -> None:
    shown, given = desk(), GivenReport(HERE)
    shown.lead_on(given)
    assert shown.place.navigator.current == "inbox"
    assert f"inbox visit {HERE.name}" in shown.office.log
    shown.place.navigator.go("today")
    shown.lead_on(given)
    assert shown.place.navigator.current == "today", "it led on already"
    assert shown.toasts() == []


def test_one_from_elsewhere_leads_to_the_list_and_says_so_without_its_name(desk: Callable[..., Desk]) -> None:
    shown = desk()
    shown.lead_on(GivenReport(ELSEWHERE))
    assert shown.place.navigator.current == "inbox"
    (said,) = shown.toasts()
    assert "Fetch it" in said
    assert "Verzonnen" not in " ".join([said, *shown.office.log, shown.office.window.windowTitle()])


def test_of_one_that_came_while_vios_ran_only_the_kind_is_known(desk: Callable[..., Desk]) -> None:
    shown, given = desk(), GivenReport(None)
    shown.lead_on(given)
    assert shown.place.navigator.current == "today"
    given.came(GivenFile.BACKUP)
    shown.lead_on(given)
    assert shown.place.navigator.current == "today", "a backup is looked at before a vault is open"
    given.came(GivenFile.REPORT)
    shown.lead_on(given)
    assert shown.place.navigator.current == "inbox"
    assert shown.toasts() == []


@pytest.mark.parametrize("name", ["x.vbk", "x.meld", "x.csv"])
def test_other_files_have_their_own_way_before_the_unlock(desk: Callable[..., Desk], name: str) -> None:
    shown = desk()
    shown.lead_on(GivenReport(Path(name)))
    assert shown.place.navigator.current == "today"


def test_who_may_not_read_reports_is_told_whose_it_is(desk: Callable[..., Desk]) -> None:
    shown = desk(Role.COLLEAGUE)
    shown.lead_on(GivenReport(HERE))
    assert shown.place.navigator.current == "today"
    (said,) = shown.toasts()
    assert "A coordinator reads reports" in said

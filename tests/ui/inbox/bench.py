"""Meldingen on the services, a fake vault and a folder of reports in memory."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from tests.fakes.desk import desk_of
from tests.fakes.report_box import FakeReportBox
from tests.fakes.sealed import REPORT
from tests.ui.kit.fakes import ManualLater, ScriptedDialogs
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.made import at_once
from tests.unit.services.world import make_world
from vios_desktop.domain.sealed_report import SealedReport, receipt_of
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.inbox import InboxService
from vios_desktop.texts import Texts
from vios_desktop.ui.inbox.screen import InboxScreen, make
from vios_desktop.ui.inbox.shared_folder import SharedFolder
from vios_desktop.ui.inbox.watch import ReportWatch
from vios_desktop.ui.navigation import Navigator
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.settings_port import ForgetfulSettings

if TYPE_CHECKING:
    from vios_desktop.ui.theme.theme import Theme

NAME, OTHER = "a.sealed", "b.sealed"
OTHER_ID = "ff" * 16
SECOND = replace(REPORT, id=OTHER_ID, receipt=receipt_of(OTHER_ID), what="Iemand liep weg.", reporter="")


class Bench:
    """`watch` looks when it is started; `screen` is made of it on request."""

    def __init__(self, reports: dict[str, SealedReport] | None = None, role: Role = Role.COORDINATOR) -> None:
        self.world = make_world(role)
        self.box = FakeReportBox({NAME: REPORT, OTHER: SECOND} if reports is None else reports)
        session = self.world.session
        with session.begin() as work:
            work.invitations.add_key(session.clock.now())
            work.commit()
        self.inbox = InboxService(session, self.box, self.box.opens)
        self.desk = desk_of(session, inbox=self.inbox, invitations=_NoInvitations())
        self.navigator, self.later = NotedNavigator(), ManualLater()
        runner = ImmediateRunner()
        self.settings, self.dialogs = ForgetfulSettings(), ScriptedDialogs()
        self.shared = SharedFolder(self.settings, "vault-0")
        self.watch = ReportWatch(self.desk, runner, runner, self.later, self.shared)

    def screen(self, theme: Theme) -> InboxScreen:
        runner = ImmediateRunner()
        navigator = cast("Navigator", self.navigator)
        services = self.desk, (runner, runner), Texts(), navigator
        made = at_once(make)(*services, self.dialogs, self.watch, theme)
        self.watch.start()
        return made


class _NoInvitations:
    def standing(self) -> None:
        """None stands."""

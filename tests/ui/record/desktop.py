"""The screen on a fake vault, as the window would hold it, and a form with everything in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from tests.fakes.clock import FixedClock
from tests.fakes.sessions import founded_vault, session_for
from tests.ui.kit.fakes import ScriptedDialogs
from tests.ui.made import at_once
from tests.ui.record.invented import full_facts
from tests.ui.record.support import FakeNavigator, desk_for, with_pupils
from vios_desktop.domain.incident import Incident
from vios_desktop.domain.vocabulary import IncidentStatus, Role
from vios_desktop.services.desk import Desk
from vios_desktop.texts import Texts
from vios_desktop.ui.record.draft_values import FormValues
from vios_desktop.ui.record.model import Form, choices_of
from vios_desktop.ui.record.screen import RecordScreen, make
from vios_desktop.ui.record.values_of import values_of
from vios_desktop.ui.record.view import RecordPage
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme


@dataclass
class Desktop:
    """The screen on a fake vault, as the window would hold it."""

    desk: Desk
    clock: FixedClock
    screen: RecordScreen
    navigator: FakeNavigator
    dialogs: ScriptedDialogs = field(default_factory=ScriptedDialogs)

    @property
    def page(self) -> RecordPage:
        return self.screen.page

    @property
    def focused(self) -> QWidget | None:
        return self.screen.window().focusWidget()

    def show(self, values: FormValues) -> None:
        choices = choices_of(self.desk.school.view(), values, Texts())
        self.page.show_form(Form(choices, values))


def opened(qtbot: QtBot, theme: Theme) -> Desktop:
    """The screen with an empty form, as large as in the window of the pictures."""
    clock = FixedClock()
    desk = with_pupils(desk_for(session_for(Role.COORDINATOR, vault=founded_vault(clock))))
    navigator, dialogs = FakeNavigator(), ScriptedDialogs()
    screen = at_once(make)(desk, ImmediateRunner(), Texts(), navigator, dialogs, theme)
    qtbot.addWidget(screen, before_close_func=RecordScreen.close_session)
    screen.resize(1158, 620)
    screen.show()
    screen.start_new()
    return Desktop(desk, clock, screen, navigator, dialogs)


def full_values(desktop: Desktop) -> FormValues:
    with desktop.desk.session.begin() as work:
        person = work.persons.find("Tess", 1)[0]
        location = work.school.get().locations[0].id
    moment = datetime(2026, 11, 24, tzinfo=UTC)
    facts = full_facts(person.id, location)
    incident = Incident("x", "2026-001", IncidentStatus.OPEN, facts, moment, "m", moment, "m", version=3)
    return values_of(incident, {}, lambda _entry, _person: {"name": "Tess van Fictum"})

"""A presenter on a fake vault, with everything around it in reach."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest

from tests.ui.kit.fakes import ManualLater, ScriptedDialogs
from tests.ui.record.desktop import Desktop, opened
from tests.ui.record.fake_view import FakeView, FakeWords
from tests.ui.record.support import FakeNavigator, coordinator_desk, with_pupils, word_check
from vios_desktop.domain.draft import Draft
from vios_desktop.domain.incident import Incident
from vios_desktop.services.desk import Desk
from vios_desktop.texts import Texts
from vios_desktop.ui.record.presenter import RecordPresenter
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme


@dataclass
class Bench:
    """One form on the bench."""

    desk: Desk
    view: FakeView = field(default_factory=FakeView)
    navigator: FakeNavigator = field(default_factory=FakeNavigator)
    dialogs: ScriptedDialogs = field(default_factory=ScriptedDialogs)
    later: ManualLater = field(default_factory=ManualLater)
    runner: ImmediateRunner = field(default_factory=ImmediateRunner)

    def __post_init__(self) -> None:
        self.presenter = self.another_presenter()

    def another_presenter(self) -> RecordPresenter:
        """As after a restart of the program: the vault stays, the form is a new one."""
        return RecordPresenter(
            self.view,
            FakeWords(),
            self.desk,
            self.runner,
            Texts(),
            self.navigator,
            self.dialogs,
            self.later,
            word_check(),
        )

    def typed(self, **texts: str) -> None:
        self.view.edit(**texts)
        self.presenter.typed()

    def complete(self) -> None:
        self.typed(kind="theft", occurred_on="2026-11-24", place="bike_shed", facts="Het slot was door.")

    def drafts(self) -> tuple[Draft, ...]:
        return self.desk.drafts.all()

    def hint(self) -> str:
        """The word that is asked about, or an empty text."""
        return self.view.hint.written if self.view.hint else ""

    def has_trouble(self) -> bool:
        return self.view.trouble is not None

    @property
    def incidents(self) -> list[Incident]:
        with self.desk.session.begin() as work:
            from vios_desktop.services.queries import IncidentQuery

            found = [work.incidents.get(each) for each in work.incidents.ids(IncidentQuery())]
        return [incident for incident in found if incident is not None]

    def with_drafts(self, drafts: object) -> Bench:
        """The same bench on which drafts are kept by another service."""
        return Bench(replace(self.desk, drafts=drafts))  # type: ignore[arg-type]  # a fake of the service


@pytest.fixture
def bench() -> Bench:
    made = Bench(with_pupils(coordinator_desk()))
    made.presenter.start_new()
    return made


@pytest.fixture
def desktop(qtbot: QtBot, theme: Theme) -> Desktop:
    return opened(qtbot, theme)

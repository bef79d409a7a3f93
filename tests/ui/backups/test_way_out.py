"""Everything out as an open package, on the page of the backups."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.fakes.desk import limited_of
from tests.fakes.packages import PACKED
from tests.ui.kit.fakes import ScriptedDialogs
from tests.unit.services.world import make_world
from vios_desktop.domain.incident import IncidentFacts
from vios_desktop.domain.vocabulary import RecordKind, Role
from vios_desktop.services.incidents import IncidentService
from vios_desktop.services.packages import PackagePurpose, PackageService, ProtectedChoice
from vios_desktop.services.ports.packages import ProtectedRecord, UnfinishedPackage
from vios_desktop.texts import Texts
from vios_desktop.ui.backups.way_out import WayOutPresenter
from vios_desktop.ui.backups.way_out_view import WayOutCard
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

DISK = Path("/disk")


class Desk:
    def __init__(self, qtbot: QtBot, theme: Theme, *roles: Role) -> None:
        world = make_world(*roles)
        self.vault, session = world.vault, world.session
        self.session = session
        self.card = WayOutCard(theme)
        qtbot.addWidget(self.card)
        self.dialogs, runner = ScriptedDialogs(), ImmediateRunner()
        self.presenter = WayOutPresenter(
            *(
                self.card,
                PackageService(session, limited_of(session)),
                (runner, runner),
                Texts(),
                self.dialogs,
                self.vault.clock.today,
            )
        )
        self.card.make_requested.connect(self.presenter.make)
        self.card.gone_requested.connect(self.presenter.gone)

    def said(self) -> str:
        banners = [banner for banner in self.card.findChildren(Banner) if not banner.isHidden()]
        return " ".join(banner.accessibleName() for banner in banners)

    def asked(self) -> str:
        return self.dialogs.questions[-1].text

    def press(self, *answers: bool, folder: Path | None = DISK) -> None:
        self.dialogs.answers, self.dialogs.paths = list(answers), [folder]
        self.card.purpose.set_code(PackagePurpose.MOVE.value)
        self.card.purpose.chosen.emit(PackagePurpose.MOVE.value)
        self.card.make_button.click()


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    return Desk(qtbot, theme, Role.COORDINATOR)


def test_a_purpose_and_a_yes_before_anything_goes_out(desk: Desk) -> None:
    assert not desk.card.make_button.isEnabled()
    desk.press(False)
    desk.press(True, folder=None)
    assert desk.vault.backups.packages == []
    assert all(question.dangerous for question in desk.dialogs.questions)
    desk.press(True)
    assert [path.parent for path in desk.vault.backups.packages] == [DISK]
    assert desk.vault.backups.packages[0].name == f"vios-pakket-{desk.vault.clock.today():%Y-%m-%d}"
    assert "46" in desk.said()
    assert desk.card.stop_button.isHidden()


def test_a_part_that_lies_on_a_disk_that_is_away_is_told_until_it_is_gone(desk: Desk) -> None:
    left = UnfinishedPackage("01", DISK / ".vios-00.vios-tmp", desk.vault.clock.now())
    desk.vault.backups.unfinished.append(left)
    desk.presenter.entered()
    assert str(left.folder) in desk.said()
    desk.dialogs.answers = [False, True]
    desk.card.gone_button.click()
    assert desk.vault.backups.unfinished == [left]
    assert all(question.dangerous for question in desk.dialogs.questions)
    desk.card.gone_button.click()
    assert desk.vault.backups.unfinished == []
    assert str(left.folder) not in desk.said()


@pytest.mark.parametrize("step", ["package:place_network", "write_package:package_disk_full"])
def test_what_goes_wrong_is_said_and_it_can_be_tried_again(desk: Desk, step: str) -> None:
    desk.vault.backups.fails = step
    desk.press(True)
    assert Texts().error(step.partition(":")[2]).what in desk.said()
    assert desk.card.make_button.isEnabled()
    desk.vault.backups.fails = ""
    desk.press(True)
    assert len(desk.vault.backups.packages) == 1


@pytest.mark.parametrize("role", [Role.COLLEAGUE, Role.ADMINISTRATOR, Role.PRIVACY_OFFICER])
def test_only_who_may_see_all_may_take_all_out(qtbot: QtBot, theme: Theme, role: Role) -> None:
    desk = Desk(qtbot, theme, role)
    assert desk.card.isHidden()
    assert not Desk(qtbot, theme, Role.COORDINATOR).card.isHidden()


def test_what_is_protected_goes_along_only_when_it_is_chosen(desk: Desk) -> None:
    desk.presenter.entered()
    assert desk.card.protected.isHidden(), "there is nothing to choose"
    facts = IncidentFacts("theft", desk.vault.clock.today(), "yard", "Weg.")
    incident = IncidentService(desk.session).record(facts)
    limited_of(desk.session).limit(incident.id, (), "Er is een medewerker bij betrokken.")
    desk.presenter.entered()
    assert not desk.card.protected.isHidden()
    desk.press(True)
    assert desk.vault.backups.protected == {}
    assert "stay behind" in desk.asked()
    assert desk.card.tr("What is protected is among them, and can be read as well.") not in desk.asked()
    desk.card.protected.setChecked(True)
    desk.press(True)
    assert list(desk.vault.backups.protected) == [incident.id]
    assert desk.card.tr("What is protected is among them, and can be read as well.") in desk.asked()
    assert "stay behind" not in desk.asked()
    assert not desk.card.protected.isChecked(), "it is chosen anew for each package"


def test_the_question_says_what_stays_behind_as_far_as_one_may_know(desk: Desk) -> None:
    for choice, words in (
        (ProtectedChoice(can_go=0, damaged=0, more=False), ""),
        (ProtectedChoice(can_go=0, damaged=2, more=False), "2 protected record(s) are damaged"),
        (
            ProtectedChoice(can_go=0, damaged=0, more=True),
            "Something else is protected that you cannot read. It stays behind.",
        ),
        (ProtectedChoice(can_go=3, damaged=0, more=False), "3 protected record(s) that you can read stay behind."),
    ):
        desk.card.show_protected(choice)
        asked = desk.card.question(protected=False).text
        assert words in asked
        assert ("protected" in asked) == bool(words)


def test_what_stayed_behind_is_a_warning_and_the_file_is_to_be_kept(desk: Desk) -> None:
    desk.card.show_done(PACKED, DISK)
    assert "protected" not in desk.said()
    record = ProtectedRecord("record-1", RecordKind.INCIDENT)
    desk.card.show_done(replace(PACKED, protected=(record,), protected_left_out=True), DISK)
    assert "1 protected record(s) went along." in desk.said()
    assert "Keep this file of VIOS." in desk.said()

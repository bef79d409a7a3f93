"""The log on the screen: pages, filters, a sample, the chain, a review, a file."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.fakes import FakeVault, founded_vault, session_for
from tests.fakes.desk import desk_of
from tests.ui.kit.fakes import ScriptedDialogs
from tests.ui.kit.navigator import NotedNavigator
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.log_review import LogReviewService
from vios_desktop.services.summary_formats import SummaryFormat
from vios_desktop.texts import Texts
from vios_desktop.ui.log.screen import LogScreen, build
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from vios_desktop.ui.theme.theme import Theme

LINES = 230


@dataclass
class Scene:
    screen: LogScreen
    vault: FakeVault
    navigator: NotedNavigator
    dialogs: ScriptedDialogs
    files: dict[Path, bytes] = field(default_factory=dict)

    def banner(self) -> str:
        banner = self.screen.page._banner
        return "" if banner is None else banner.accessibleName()

    def numbers(self) -> list[int]:
        return [int(line.entry.sequence) for line in self.screen.presenter._shown.lines]  # type: ignore[union-attr]


@pytest.fixture
def scene(qtbot: QtBot, theme: Theme) -> Scene:
    vault = founded_vault()
    with vault.begin() as work:
        for number in range(LINES):
            action = AuditAction.INCIDENT_VIEWED if number % 2 else AuditAction.SIGNAL_RECORDED
            work.audit.record(action, object_kind="incident", object_id=f"id-{number}", account_id="marit")
        work.commit()
    session = session_for(Role.PRIVACY_OFFICER, vault=vault, account_id="fg")
    writers = {SummaryFormat.CSV: lambda sheet: f"{len(sheet.rows)}".encode()}
    files: dict[Path, bytes] = {}
    navigator, dialogs = NotedNavigator(), ScriptedDialogs()
    desk = desk_of(session, log_reviews=LogReviewService(session, writers, lambda: Texts("en")))
    screen = build(desk, ImmediateRunner(), Texts("en"), navigator, dialogs, theme, files.__setitem__)
    qtbot.addWidget(screen)
    screen.resize(1024, 700)
    with qtbot.waitExposed(screen):
        screen.show()
    screen.entered()
    return Scene(screen, vault, navigator, dialogs, files)


def test_pages_are_asked_for_one_by_one(scene: Scene) -> None:
    page = scene.screen.page
    page.box.finish()
    assert len(page.box.rows) == 100
    assert not page.more_button.isHidden()
    while not page.more_button.isHidden():
        page.more_button.click()
    page.box.finish()
    assert len(page.box.rows) == len(scene.numbers())
    assert scene.numbers()[-1] == 1
    looks = [entry for entry in scene.vault.state.audit if entry.action is AuditAction.LOG_VIEWED]
    assert len(looks) == 1
    assert scene.screen.minimumSizeHint().width() <= 1024


def test_filters_narrow_and_nothing_that_fits_is_told(scene: Scene) -> None:
    page = scene.screen.page
    page.topic.chips["viewing"].click()
    assert page.count.text().startswith("115")
    page.account.set_code("fg")
    page.account.chosen.emit("fg")
    page.topic.chips["letting_out"].click()
    assert page._empty is not None


def test_a_sample_shows_its_number_and_comes_back_with_it(scene: Scene) -> None:
    page = scene.screen.page
    page.sample_button.click()
    first = scene.numbers()
    seed = str(scene.screen.presenter._shown.seed)  # type: ignore[union-attr]
    assert seed in scene.banner()
    page.seed.set_text(seed)
    page.sample_button.click()
    assert scene.numbers() == first
    page.all_button.click()
    assert page.all_button.isHidden()
    page.box.finish()
    assert len(page.box.rows) == 100


def test_a_review_is_recorded_after_a_question_and_shown(scene: Scene) -> None:
    page = scene.screen.page
    page.sample_button.click()
    page.reviewed_button.click()
    assert all(entry.action is not AuditAction.LOG_REVIEWED for entry in scene.vault.state.audit)
    scene.dialogs.answers.append(True)
    page.reviewed_button.click()
    assert scene.vault.state.audit[-1].action is AuditAction.LOG_REVIEWED
    assert "Last reviewed" in page._reviewed.text()
    assert page.period.chips["since_review"].isEnabled()


def test_the_chain_is_checked_and_a_changed_line_is_named(scene: Scene) -> None:
    page = scene.screen.page
    page.check_button.click()
    assert "whole" in scene.banner()
    scene.vault.state.audit[9] = replace(scene.vault.state.audit[9], detail="x")
    page.check_button.click()
    assert page._notice is not None
    assert page.check_button.isEnabled()


def test_a_file_is_written_after_a_warning_and_a_place(scene: Scene) -> None:
    page = scene.screen.page
    page.csv_button.click()
    assert "not encrypted" in scene.dialogs.questions[-1].text
    scene.dialogs.answers.append(True)
    scene.dialogs.paths.append(Path("log.csv"))
    page.csv_button.click()
    assert list(scene.files) == [Path("log.csv")]
    assert scene.dialogs.requests[-1].suggested_name == "log.csv"

"""The advice on paper inside an unlocked vault: printed from memory or saved, in the log, and without names."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.fakes import FixedClock, founded_vault
from tests.ui.decision.desk import CALM, make_desk, real_finder, record_case
from tests.ui.kit.fakes import ScriptedDialogs
from tests.ui.kit.looks import clipped, settle
from tests.ui.kit.navigator import NotedNavigator
from tests.ui.made import at_once
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError
from vios_desktop.texts import Texts
from vios_desktop.ui.decision.paper import PaperPorts
from vios_desktop.ui.decision.screen import DecisionScreen
from vios_desktop.ui.decision.screen import make as make_screen
from vios_desktop.ui.page_picture import PagePicture
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.fakes import FakeVault
    from vios_desktop.ui.theme.theme import Theme

PAGE = PagePicture(1, 1, b"\xff\xff\xff")


@dataclass
class Desk:
    screen: DecisionScreen
    vault: FakeVault
    navigator: NotedNavigator
    dialogs: ScriptedDialogs
    incident_id: str
    made: list[bytes] = field(default_factory=list)
    written: dict[Path, bytes] = field(default_factory=dict)
    problem: ViosError | None = None

    def log(self) -> list[tuple[AuditAction, str]]:
        return [(entry.action, entry.object_id) for entry in self.vault.state.audit]


@pytest.fixture
def make_paper(qtbot: QtBot, theme: Theme) -> Callable[..., Desk]:
    """The screen with the advice of the case on it; with `on_record` False about no incident."""

    def make(*, on_record: bool = True) -> Desk:
        vault = founded_vault(FixedClock())
        desk = make_desk(vault=vault)
        dialogs, navigator = ScriptedDialogs(), NotedNavigator()

        def pictures(pdf: bytes) -> tuple[PagePicture, ...]:
            shown.made.append(pdf)
            return (PAGE,)

        def write(path: Path, content: bytes) -> None:
            if shown.problem is not None:
                raise shown.problem
            shown.written[path] = content

        ports = PaperPorts(dialogs, pictures, write)
        screen = at_once(make_screen)(desk, ImmediateRunner(), Texts(), navigator, theme, real_finder, ports)
        incident_id = record_case(desk, "sam") if on_record else ""
        shown = Desk(screen, vault, navigator, dialogs, incident_id)
        qtbot.addWidget(screen)
        screen.resize(1366, 720)
        screen.show()
        screen.open(incident_id or None)
        screen.entered()
        if not on_record:
            screen.presenter.choose_kind("vape_use")
        walk_on(screen)
        settle(screen)
        return shown

    return make


def walk_on(screen: DecisionScreen) -> None:
    presenter = screen.presenter
    while presenter._walking is not None and (step := presenter._walking.step) is not None:
        presenter.answer(CALM.get(step.question.id, step.options[0].id))


def test_printing_is_in_the_log_and_names_nobody(make_paper: Callable[..., Desk]) -> None:
    shown = make_paper()
    assert shown.screen.view.advice.print_button.isVisible()
    shown.screen.view.advice.print_button.click()
    assert shown.dialogs.printed == [(PAGE,)]
    assert shown.log()[-1] == (AuditAction.ADVICE_PRINTED, shown.incident_id)
    assert b"Sam" not in shown.made[0]
    assert shown.navigator.asked[-1] == ("toast", "The advice was sent to the printer.")
    assert not clipped(shown.screen)


def test_saving_asks_where_and_is_logged_only_then(make_paper: Callable[..., Desk]) -> None:
    shown = make_paper()
    before = len(shown.vault.state.audit)
    shown.screen.view.advice.save_button.click()
    assert (shown.written, len(shown.vault.state.audit)) == ({}, before)
    assert shown.dialogs.requests[0].suggested_name == "advies-2026-11-24.pdf"
    shown.dialogs.paths.append(Path("/stick/advies.pdf"))
    shown.screen.view.advice.save_button.click()
    assert b"Sam" not in shown.written[Path("/stick/advies.pdf")]
    assert shown.log()[-1] == (AuditAction.ADVICE_PRINTED, shown.incident_id)


def test_an_advice_without_an_incident_can_be_printed_too(make_paper: Callable[..., Desk]) -> None:
    shown = make_paper(on_record=False)
    shown.screen.view.advice.print_button.click()
    assert shown.log()[-1] == (AuditAction.ADVICE_PRINTED, "")
    assert len(shown.dialogs.printed) == 1


def test_a_disk_that_refuses_is_told_on_the_page(make_paper: Callable[..., Desk]) -> None:
    shown = make_paper()
    shown.problem = ViosError("disk_full")
    shown.dialogs.paths.append(Path("/stick/advies.pdf"))
    shown.screen.view.advice.save_button.click()
    settle(shown.screen)
    assert shown.screen.view.advice.notices.isVisible()


def test_without_a_printer_and_a_disk_no_paper_is_offered(qtbot: QtBot, theme: Theme) -> None:
    screen = at_once(make_screen)(make_desk(), ImmediateRunner(), Texts(), NotedNavigator(), theme, real_finder)
    qtbot.addWidget(screen)
    assert screen.view.advice.print_button.isHidden()
    assert screen.view.advice.save_button.isHidden()

"""A real window on a fake vault, with screens that note what happens to them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from tests.fakes import FakeAccountKeys, FakeVault, founded_vault, session_for
from tests.ui.entrance.fakes import FakeVaultStore, ScriptedDialogs, services_for
from tests.ui.window.screens import noted
from vios_desktop.app.desk import open_desk
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import Role
from vios_desktop.services.session_end import EndReason
from vios_desktop.services.vaults import VaultInfo
from vios_desktop.texts import Texts
from vios_desktop.ui.entrance.model import Opened
from vios_desktop.ui.runner import ImmediateRunner
from vios_desktop.ui.shell.main_window import MainWindow
from vios_desktop.ui.window.help_way import HelpWay
from vios_desktop.ui.window.parts import WindowParts
from vios_desktop.ui.window.session_close import SessionClose
from vios_desktop.ui.window.workplace import Workplace

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from vios_desktop.program_settings import ProgramSettings
    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.window.places import ScreenSpec


class Kept:
    """Settings that can be saved."""

    def __init__(self, settings: ForgetfulSettings | ProgramSettings) -> None:
        self.value, self.set_value = settings.value, settings.set_value

    def save(self) -> bool:
        return True


class Office:
    def __init__(self, qtbot: QtBot, theme: Theme, settings: ForgetfulSettings, *roles: Role) -> None:
        self.log: list[str] = []
        self.vault: FakeVault = founded_vault()
        self.session = session_for(*(roles or (Role.COORDINATOR,)), vault=self.vault)
        self.dialogs, self.locked = ScriptedDialogs(), 0
        self.ended: list[tuple[EndReason, bool]] = []
        self.turns: list[Callable[[], None]] | None = None
        self.window = MainWindow(theme, settings)
        qtbot.addWidget(self.window)
        self.specs: tuple[ScreenSpec, ...] = (
            noted(self.log, "today"),
            noted(self.log, "incidents"),
            noted(self.log, "export", Action.EXPORT_SUMMARY),
            noted(self.log, "record", in_rail=False, passing=True),
            noted(self.log, "advice", Action.ASK_ADVICE, passing=True),
            noted(self.log, "search", Action.SEARCH, in_rail=False),
            noted(self.log, "call", in_rail=False, passing=True, aside=True),
        )
        self.theme, self.settings = theme, settings

    def open(self, *, practice: bool = False) -> Workplace:
        desk = open_desk(self.session, FakeAccountKeys(), Path("/vaults/0"))
        info = VaultInfo(Path("/vaults/0"), "vault-0", "Het Voorbeeld College", (), None, practice=practice)
        runner = ImmediateRunner()
        texts = Texts()
        parts = WindowParts(
            services=services_for(FakeVaultStore()),
            texts=lambda: texts,
            settings=Kept(self.settings),
            instance_folder=Path("/none"),
            relaunch=lambda: True,
            log_bug=lambda error: type(error).__name__,
            preload=lambda: None,
            screens=self.specs,
            soon=self._turn,
        )
        opened = Opened(desk, info, desk.school.view())
        self.place = Workplace(
            self.window,
            self.theme,
            parts,
            opened,
            runner,
            runner,
            self.dialogs,
            self._lock,
            self.help_way(runner, parts),
        )
        self.window.show()
        self.place.show()
        return self.place

    def help_way(self, runner: ImmediateRunner, parts: WindowParts) -> HelpWay:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        return HelpWay(app, self.window, self.theme, parts, runner, lambda: self.window.current_page)

    def closing(self, patience_ms: int = 5000) -> SessionClose:
        return SessionClose(
            self.session, self.place, self.dialogs, ImmediateRunner(), self._ended, patience_ms=patience_ms
        )

    def actions(self) -> list[AuditAction]:
        return [entry.action for entry in self.vault.state.audit]

    def next_turn(self) -> None:
        assert self.turns
        self.turns.pop(0)()

    def _turn(self, call: Callable[[], None]) -> None:
        """At once, unless a test looks at what happens in between."""
        if self.turns is None:
            call()
        else:
            self.turns.append(call)

    def _lock(self) -> None:
        self.locked += 1

    def _ended(self, reason: EndReason, *, all_kept: bool, a_draft: bool) -> None:
        self.ended.append((reason, all_kept))

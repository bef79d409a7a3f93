"""Kennis with the real content, ready to be looked at and pressed; without a vault."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

import pytest

from vios_desktop.app.content import knowledge_finder
from vios_desktop.domain.catalogue import PartnerOrganisation
from vios_desktop.domain.social_map import OwnContact, PartnerContact
from vios_desktop.services.knowledge import OwnContacts
from vios_desktop.ui.knowledge.model import KnowledgePorts
from vios_desktop.ui.runner import ImmediateRunner

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pytestqt.qtbot import QtBot

    from vios_desktop.knowledge.search import Finder
    from vios_desktop.ui.knowledge.screen import KnowledgeScreen
    from vios_desktop.ui.settings_port import ForgetfulSettings
    from vios_desktop.ui.theme.theme import Theme

TODAY = date(2026, 11, 24)
TEAM = OwnContact(
    PartnerOrganisation("p1", "police", "Politie team Voorbeeld"),
    PartnerContact("c1", "p1", "R. Bedacht", "jeugdagent", "026-0000000"),
)


@dataclass
class NotedHelp:
    """Implements `HelpNavigator`."""

    asked: list[str] = field(default_factory=list)

    def ask_advice_about(self, kind: str) -> None:
        self.asked.append(f"advice {kind}")

    def back(self) -> None:
        self.asked.append("back")


def own_contacts(names: Iterable[str]) -> OwnContacts:
    kept = {"wijkagent_phone": "06-00000000"}
    return OwnContacts({name: kept[name] for name in names if name in kept}, (TEAM,))


@pytest.fixture(scope="session")
def finder() -> Finder:
    return knowledge_finder()


@pytest.fixture
def ports(finder: Finder) -> KnowledgePorts:
    return KnowledgePorts(lambda: finder, own_contacts, may_ask=True)


@pytest.fixture
def navigator() -> NotedHelp:
    return NotedHelp()


@pytest.fixture
def open_screen(
    qtbot: QtBot, theme: Theme, settings: ForgetfulSettings, navigator: NotedHelp, ports: KnowledgePorts
) -> Callable[..., KnowledgeScreen]:
    """Build the screen, show it at a size, and enter it."""
    kept: list[KnowledgeScreen] = []

    def open_it(
        *, width: int = 1158, height: int = 640, key: str = "", ports: KnowledgePorts = ports
    ) -> KnowledgeScreen:
        from vios_desktop.texts import Texts
        from vios_desktop.ui.knowledge.screen import build

        screen = build(ports, ImmediateRunner(), Texts("en"), navigator, settings, theme, lambda: TODAY)
        qtbot.addWidget(screen)
        kept.append(screen)
        screen.resize(width, height)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        screen.visit(key)
        screen.entered()
        return screen

    return open_it

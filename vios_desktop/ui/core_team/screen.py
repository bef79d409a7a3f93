"""Makes the screens of the kernteam."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.ui.core_team.case import CasePage, CaseScreen
from vios_desktop.ui.core_team.home import HomeScreen
from vios_desktop.ui.core_team.level_panel import LevelPanel
from vios_desktop.ui.core_team.partner_preview import PartnerPreview
from vios_desktop.ui.core_team.words import TeamWords

if TYPE_CHECKING:
    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


def build_home(desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme) -> HomeScreen:
    """The home, without having read anything: that begins with `entered`."""
    return HomeScreen(desk, runner, texts, navigator, theme, TeamWords(texts, desk.session.clock.today))


def make_case(desk: Desk, runner: Runner, texts: Texts, navigator: Navigator, theme: Theme) -> Steps[CaseScreen]:
    """The page of a case, without having read anything."""
    words = TeamWords(texts, desk.session.clock.today)
    levels = LevelPanel(theme, words)
    yield
    levels.arrange(theme)
    yield
    page = CasePage(theme, words, levels, PartnerPreview(theme, words))
    yield
    yield from page.furnish(theme)
    yield
    return CaseScreen(desk, runner, texts, navigator, page)

"""Makes the screen that shares the minutes of a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.ui.letting_out.page import LettingPage
from vios_desktop.ui.letting_out.parts import RecipientsStep
from vios_desktop.ui.letting_out.read_through import ReadThrough
from vios_desktop.ui.letting_out.screen import LettingScreen
from vios_desktop.ui.minutes.content import MinutesContentStep
from vios_desktop.ui.minutes.source import MinutesSource

if TYPE_CHECKING:
    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.letting_out.model import FilePorts
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


def build(
    desk: Desk,
    runner: Runner,
    texts: Texts,
    navigator: Navigator,
    dialogs: Dialogs,
    theme: Theme,
    files: FilePorts,
) -> LettingScreen:
    """The screen, without having read anything: that begins with `entered`. Its subject is a meeting."""
    content = MinutesContentStep(theme)
    read = ReadThrough(theme, content.view_names(), content.view_notes())
    page = LettingPage(theme, content, RecipientsStep(theme, texts, at_table=True), read)
    return LettingScreen(page, MinutesSource(desk.minutes), desk, runner, texts, navigator, dialogs, files)

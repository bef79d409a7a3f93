"""Makes the screen that shares the minutes of a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.ui.letting_out.hits import HitsPanel
from vios_desktop.ui.letting_out.read_through import ReadThrough
from vios_desktop.ui.letting_out.screen import LettingScreen, make_page
from vios_desktop.ui.minutes.content import MinutesContentStep
from vios_desktop.ui.minutes.source import MinutesSource

if TYPE_CHECKING:
    from vios_desktop.services.desk import Desk
    from vios_desktop.texts import Texts
    from vios_desktop.ui.dialog_port import Dialogs
    from vios_desktop.ui.letting_out.model import FilePorts
    from vios_desktop.ui.making import Steps
    from vios_desktop.ui.navigation import Navigator
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.theme.theme import Theme


def make(
    desk: Desk,
    runner: Runner,
    texts: Texts,
    navigator: Navigator,
    dialogs: Dialogs,
    theme: Theme,
    files: FilePorts,
) -> Steps[LettingScreen]:
    """The screen, without having read anything: that begins with `entered`. Its subject is a meeting."""
    content = MinutesContentStep(theme)
    yield
    hits = HitsPanel(theme)
    yield
    read = ReadThrough(theme, hits, content.view_names(), content.view_notes())
    yield
    page = yield from make_page(theme, texts, content, read, at_table=True)
    yield
    return LettingScreen(page, MinutesSource(desk.minutes), desk, runner, texts, navigator, dialogs, files)

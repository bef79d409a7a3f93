"""Makes the screen that shares cases without a name as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.ui.case_file.content import CasesContentStep
from vios_desktop.ui.case_file.judge import CaseJudge
from vios_desktop.ui.case_file.source import CasesSource
from vios_desktop.ui.letting_out.hits import HitsPanel
from vios_desktop.ui.letting_out.read_through import ReadThrough
from vios_desktop.ui.letting_out.screen import LettingScreen, make_page

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
    """The screen, without having read anything: that begins with `entered`. Its subject is a case, or nothing."""
    content, judge = CasesContentStep(theme, texts), CaseJudge(theme)
    judge.titles = content.titles
    yield
    hits = HitsPanel(theme)
    yield
    read = ReadThrough(theme, hits, {}, {}, judge)
    yield
    page = yield from make_page(theme, texts, content, read, judge, at_table=False)
    yield
    return LettingScreen(page, CasesSource(desk), desk, runner, texts, navigator, dialogs, files)

"""How the screens of handing over are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vios_desktop.ui.making import Making
    from vios_desktop.ui.window.places import ScreenParts


def handover(parts: ScreenParts) -> Making:
    from vios_desktop.ui.handover.giving_presenter import FilePorts
    from vios_desktop.ui.handover.screen import make_giving

    yield
    files = FilePorts(parts.services.read_file, parts.services.write_file)
    shared = parts.desk, parts.runner, parts.texts, parts.navigator, parts.dialogs, parts.theme
    return (yield from make_giving(*shared, files))


def handover_in(parts: ScreenParts) -> Making:
    from vios_desktop.ui.handover.screen import TakingScreen

    yield
    return TakingScreen(parts.desk, parts.runner, parts.texts, parts.navigator, parts.dialogs, parts.theme)

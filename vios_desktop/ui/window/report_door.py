"""The door to a report without an account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.ui.shell.places import Chrome
from vios_desktop.ui.window.entrance_door import EntranceDoor

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from vios_desktop.services.vaults import VaultInfo
    from vios_desktop.ui.reporting.place import ReportPlace
    from vios_desktop.ui.reporting.screen import ReportScreen

REPORT = "report"


class ReportDoor(EntranceDoor):
    screen: ReportScreen | None = None

    def open(self, info: VaultInfo | None) -> None:
        """Show the form for the school of this vault; None: of the invitation that was opened here."""
        from vios_desktop.ui.reporting.place import ReportPlace
        from vios_desktop.ui.reporting.screen import ReportScreen

        if self.screen is not None:
            return
        services = self._parts.services
        fixed = bool(services.policy.report_folder)
        place = ReportPlace(self._parts.settings, fixed=fixed) if info is None else None
        service = services.reporting(info.folder) if info is not None else services.reporting_away(_way_to(place))
        screen = self.screen = ReportScreen(
            *(service, self._runner, services.texts(), self._theme, self._dialogs, services.read_file, place)
        )
        screen.left.connect(self.close)
        self._window.add_page(REPORT, screen, Chrome.FOCUS)
        self._window.show_page(REPORT)
        self.watch()
        screen.start()

    def close(self) -> None:
        """Leave nothing but a sealed draft of what was not handed in; does nothing when the door is shut."""
        screen, self.screen = self.screen, None
        if screen is None:
            return
        self.stop_watching()
        self._dialogs.close_all()
        screen.close_report()
        self._closed()
        self._window.remove_page(REPORT)

    def warning(self, seconds: int) -> str:
        return self.tr("What you typed is sealed and put away in %n second(s)", "", seconds)


def _way_to(place: ReportPlace | None) -> Callable[[], Path | None]:
    return place.folder if place is not None else lambda: None

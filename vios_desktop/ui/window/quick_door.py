"""The door to advice without an account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.ui.shell.places import Chrome
from vios_desktop.ui.window.entrance_door import EntranceDoor

if TYPE_CHECKING:
    from vios_desktop.services.vaults import VaultInfo
    from vios_desktop.ui.quick_advice.screen import QuickAdviceScreen

QUICK = "quick_advice"


class QuickDoor(EntranceDoor):
    screen: QuickAdviceScreen | None = None

    def open(self, info: VaultInfo | None) -> None:
        """Show the help with the rules that were released beside this vault; loads it at the first use."""
        from vios_desktop.ui.decision.paper import PaperPorts
        from vios_desktop.ui.quick_advice.presenter import KindPorts
        from vios_desktop.ui.quick_advice.screen import QuickAdviceScreen

        if self.screen is not None:
            return
        services = self._parts.services
        folder, school = (info.folder, info.school_name) if info is not None else (None, "")
        paper = PaperPorts(self._dialogs, services.pictures, services.write_file)
        service = services.quick_advice(folder, school)
        kinds = KindPorts(services.kind_groups, services.knowledge)
        screen = self.screen = QuickAdviceScreen(
            service, self._runner, services.texts(), self._theme, paper, kinds
        )
        screen.left.connect(self.close)
        screen.told.connect(self._say)
        self._window.danger_help_requested.connect(screen.show_help)
        self._window.add_page(QUICK, screen, Chrome.FOCUS_112)
        self._window.show_page(QUICK)
        self.watch()
        screen.start()

    def close(self) -> None:
        """Forget the walk and its page; does nothing when the door is shut."""
        screen, self.screen = self.screen, None
        if screen is None:
            return
        self.stop_watching()
        self._dialogs.close_all()
        self._window.danger_help_requested.disconnect(screen.show_help)
        self._window.toasts.clear()
        screen.close_walk()
        self._closed()
        self._window.remove_page(QUICK)

    def warning(self, seconds: int) -> str:
        return self.tr("Your answers are gone in %n second(s)", "", seconds)

    def _say(self, words: str) -> None:
        self._window.show_toast(words)

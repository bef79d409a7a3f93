"""The way from F1 to the handbook, at the page about where one is: at the entrance, on a screen, in a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vios_desktop.ui.computer.keys_above import KeysAbove
from vios_desktop.ui.help_place import help_place

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from vios_desktop.handbook.page import Page
    from vios_desktop.ui.handbook.window import HandbookWindow
    from vios_desktop.ui.runner import Runner
    from vios_desktop.ui.shell.main_window import MainWindow
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.window.parts import WindowParts


class HelpWay(QObject):
    """One window of the handbook at a time. `place` says where the main window is."""

    def __init__(
        self,
        app: QApplication,
        window: MainWindow,
        theme: Theme,
        parts: WindowParts,
        runner: Runner,
        place: Callable[[], str],
    ) -> None:
        super().__init__(window)
        self._app, self._window, self._theme, self._parts = app, window, theme, parts
        self._runner, self._place = runner, place
        self.handbook: HandbookWindow | None = None
        window.help_requested.connect(self.show)
        self._above = KeysAbove(app, window, {"help": self.show})
        self._above.start()

    def show(self) -> None:
        """The page about where one is."""
        place = self.place()
        if (handbook := self._opened()) is not None:
            handbook.open_place(place)

    def show_page(self, file: str) -> None:
        if (handbook := self._opened()) is not None:
            handbook.open_page(file)

    def pages(self) -> tuple[Page, ...]:
        return () if self._parts.handbook is None else self._parts.handbook().book().pages

    def place(self) -> str:
        """Where one is: what has the focus may say so itself, or the window that lies over the others."""
        focus, modal = self._app.focusWidget(), self._app.activeModalWidget()
        inside = modal is None or (focus is not None and modal.isAncestorOf(focus))
        return help_place(focus if inside else modal) or self._place()

    def close(self) -> None:
        """The handbook goes with the lock and with the window."""
        if self.handbook is not None:
            self.handbook.close()

    def stop(self) -> None:
        self.close()
        self._above.stop()

    def _opened(self) -> HandbookWindow | None:
        """The window, made where there is none; None for a program without a handbook."""
        if self.handbook is None and self._parts.handbook is not None:
            from vios_desktop.ui.handbook.presenter import HandbookFiles
            from vios_desktop.ui.handbook.window import HandbookWindow

            services, theme = self._parts.services, self._theme
            keys = {
                "lock": self._window.lock_requested.emit,
                "blank": self._window.blank,
                "zoom_in": theme.zoom_in,
                "zoom_out": theme.zoom_out,
                "zoom_reset": theme.zoom_reset,
            }
            files = HandbookFiles(services.write_file, services.pictures)
            made = HandbookWindow(theme, self._parts.handbook(), files, self._runner, services.texts, keys)
            made.closed.connect(self._closed)
            self.handbook = made
        return self.handbook

    def _closed(self) -> None:
        gone, self.handbook = self.handbook, None
        if gone is not None:
            gone.deleteLater()
            if self._window.isVisible():
                self._window.activateWindow()

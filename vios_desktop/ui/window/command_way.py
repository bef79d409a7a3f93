"""The way from Ctrl+K and Ctrl+/ to what they show, for the account that is signed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vios_desktop.domain.rights import Action
from vios_desktop.ui.command_box.commands import Command
from vios_desktop.ui.settings.entries import HELP_ICON
from vios_desktop.ui.shortcuts import key_text
from vios_desktop.ui.window.places import ADVICE, REVIEWS, place_title
from vios_desktop.ui.window.settings_screens import settings_entries

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QDialog

    from vios_desktop.services.session import Session
    from vios_desktop.ui.shell.main_window import MainWindow
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.window.help_way import HelpWay
    from vios_desktop.ui.window.navigator import WindowNavigator
    from vios_desktop.ui.window.places import ScreenSpec


class CommandWay(QObject):
    """Opens the command box and the list of keys; both are dialogs that are opened, never waited for."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        session: Session,
        specs: Mapping[str, ScreenSpec],
        navigator: WindowNavigator,
        help_way: HelpWay,
    ) -> None:
        super().__init__(window)
        self._window, self._theme, self._session = window, theme, session
        self._specs, self._navigator, self._help = specs, navigator, help_way
        self.dialog: QDialog | None = None
        window.command_requested.connect(self.show_box)
        window.keys_requested.connect(self.show_keys)

    def show_box(self) -> None:
        from vios_desktop.ui.command_box.box import CommandBox

        if self._is_open():
            return
        box = CommandBox(self._theme, self.commands(), self._window)
        self._keep(box)
        box.show_over(self._window)

    def show_keys(self) -> None:
        from vios_desktop.ui.command_box.keys import KeysDialog

        if self._is_open():
            return
        dialog = KeysDialog(self._theme, self._help.show, self._window)
        self._keep(dialog)
        dialog.open()

    def close(self) -> None:
        """The session is over."""
        if self.dialog is not None:
            self.dialog.reject()

    def commands(self) -> tuple[Command, ...]:
        """What this account may do and where it may go: deeds, places, settings; then what it may read."""
        return (*self._deeds(), *self._places(), *self._settings(), *self._pages())

    def _deeds(self) -> list[Command]:
        may, go = self._session.may, self._navigator
        wanted: tuple[tuple[str, str, str, Action | None, Callable[[], None]], ...] = (
            ("new", self.tr("Record an incident"), "plus", Action.RECORD_INCIDENT, go.record_incident),
            ("new_signal", self.tr("Record a signal"), "eye", Action.RECORD_SIGNAL, go.record_signal),
            (
                "new_agreement",
                self.tr("New agreement"),
                "list-checks",
                Action.MANAGE_OWN_AGREEMENTS,
                lambda: go.show_agreements("new"),
            ),
            ("export", self.tr("Summary for the core team"), "globe", Action.EXPORT_SUMMARY, go.show_export),
            ("help", self.tr("Handbook"), HELP_ICON, None, self._help.show),
            ("keys", self.tr("All keys"), "info", None, self.show_keys),
            ("lock", self.tr("Lock"), "lock", None, self._window.lock_requested.emit),
        )
        return [
            Command(key, title, icon, run, key_text(key))
            for key, title, icon, right, run in wanted
            if right is None or may(right)
        ]

    def _places(self) -> list[Command]:
        places = [
            Command(spec.id, place_title(spec), spec.icon, lambda id_=spec.id: self._go(id_), self.tr("Go to"))  # type: ignore[misc]
            for spec in self._specs.values()
            if spec.icon
        ]
        if REVIEWS in self._specs:
            title, also = self.tr("All that came together"), self.tr("limits signals discuss bundle")
            places.append(Command(REVIEWS, title, "users", self._navigator.review_signals, self.tr("Go to"), also))
        return places

    def _settings(self) -> list[Command]:
        entries = [entry for entry in settings_entries(self._specs.values()) if entry.id in self._specs]
        return [
            Command(
                entry.id,
                entry.title,
                entry.icon,
                lambda id_=entry.id: self._go(id_),  # type: ignore[misc]
                self.tr("Settings"),
                f"{entry.words} {entry.also}",
            )
            for entry in entries
        ]

    def _pages(self) -> list[Command]:
        """The pages of the handbook, found by their title and other words."""
        return [
            Command(
                f"page:{page.file}",
                page.title,
                HELP_ICON,
                lambda file=page.file: self._help.show_page(file),  # type: ignore[misc]
                self.tr("Handbook"),
                page.also,
            )
            for page in self._help.pages()
        ]

    def _go(self, place_id: str) -> None:
        if place_id == ADVICE:
            self._navigator.ask_advice()
        else:
            self._navigator.show_place(place_id)

    def _keep(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.finished.connect(dialog.deleteLater)

    def _closed(self) -> None:
        self.dialog = None

    def _is_open(self) -> bool:
        return self.dialog is not None

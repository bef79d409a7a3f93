"""What happens in Instellingen: look for an entry, open it. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.ui.settings.entries import SettingsEntry, found

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class SettingsView(Protocol):
    """The page."""

    def show_entries(self, entries: Sequence[SettingsEntry]) -> None:
        """Under their groups."""
        ...

    def show_nothing_found(self, text: str) -> None:
        """In the place of the entries."""
        ...


class SettingsPresenter:
    """`open_place` shows the page of an entry; `asks` are the entries that open a dialog instead."""

    def __init__(
        self,
        view: SettingsView,
        entries: Sequence[SettingsEntry],
        open_place: Callable[[str], None],
        asks: dict[str, Callable[[], None]],
    ) -> None:
        self._view, self._entries = view, tuple(entries)
        self._open_place, self._asks = open_place, asks
        self._text = ""

    def set_text(self, text: str) -> None:
        self._text = text
        self.show()

    def open(self, entry_id: str) -> None:
        """Show the page, or ask."""
        ask = self._asks.get(entry_id)
        if ask is not None:
            ask()
        else:
            self._open_place(entry_id)

    def open_only(self) -> None:
        """Enter in the search field: open what was found, when it is one thing."""
        entries = found(self._entries, self._text)
        if len(entries) == 1:
            self.open(entries[0].id)

    def show(self) -> None:
        """All of it, or what was found. It stays as it is when the page is left and come back to."""
        entries = found(self._entries, self._text)
        if entries:
            self._view.show_entries(entries)
        else:
            self._view.show_nothing_found(self._text)

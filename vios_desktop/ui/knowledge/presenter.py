"""The screen Kennis: what is looked for, which entry is open, and the way back along its links. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.knowledge.content import EntryType
from vios_desktop.ui.knowledge.model import Listing, Shown, Welcome, as_shown, settings_of
from vios_desktop.ui.runner import RunnerScope

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from vios_desktop.domain.errors import ViosError
    from vios_desktop.knowledge.content import Entry, Library
    from vios_desktop.knowledge.search import Finder
    from vios_desktop.services.knowledge import OwnContacts
    from vios_desktop.ui.knowledge.model import KnowledgePorts
    from vios_desktop.ui.runner import Runner

_EVERY_TYPE = frozenset(EntryType)
_LONGEST_TRAIL = 30


class KnowledgeView(Protocol):
    def show_loading(self) -> None: ...
    def show_error(self, error: ViosError) -> None:
        """In place of everything: the knowledge could not be read."""
        ...

    def show_query(self, query: str, entry_type: EntryType | None) -> None:
        """What stands in the search box and which chip is on."""
        ...

    def show_listing(self, listing: Listing) -> None: ...
    def mark(self, key: str) -> None:
        """Mark this entry in the list, if it is in it; an empty key marks none."""
        ...

    def show_welcome(self, welcome: Welcome) -> None: ...
    def show_entry(self, shown: Shown) -> None: ...


class HelpNavigator(Protocol):
    """As much of the window as this screen asks of it; before unlocking it may do nothing."""

    def ask_advice_about(self, kind: str) -> None: ...
    def back(self) -> None: ...


class KnowledgePresenter:
    """Keeps what was looked for and what was open for as long as the program is unlocked.

    The content is read once, away from the window; a search takes a few milliseconds and is done on the spot.
    """

    def __init__(
        self,
        view: KnowledgeView,
        ports: KnowledgePorts,
        runner: Runner,
        navigator: HelpNavigator,
        today: Callable[[], date],
    ) -> None:
        self._view, self._ports, self._navigator, self._today = view, ports, navigator, today
        self._runner = RunnerScope(runner)
        self._finder: Finder | None = None
        self._contacts: OwnContacts | None = None
        self._query = ""
        self._type: EntryType | None = None
        self._wanted, self._open = "", ""
        self._trail: list[str] = []

    @property
    def query(self) -> str:
        return self._query

    @property
    def open_key(self) -> str:
        """The key of the entry that is shown, or an empty text."""
        return self._open

    def visit(self, key: str = "") -> None:
        """Open this entry at the next `entered`, because another screen leads to it."""
        self._wanted = key

    def entered(self) -> None:
        """Read the content at the first visit, and the school's own contacts at every one."""
        if self._finder is None:
            self._view.show_loading()
        self._runner.submit(self._read, self._show_read, self._view.show_error)

    def close(self) -> None:
        self._runner.close()

    def search(self, query: str) -> None:
        if query != self._query:
            self._query = query
            self._list()

    def show_type(self, entry_type: EntryType | None) -> None:
        """Only entries of this type; None for all."""
        self._type = entry_type
        self._list()

    def clear(self) -> None:
        """Everything again."""
        self._query, self._type = "", None
        self._view.show_query("", None)
        self._list()

    def try_out(self, query: str) -> None:
        """Search for a proposal, in everything, and open its best hit."""
        self._query, self._type = query, None
        self._view.show_query(query, None)
        self._list()
        self.open_first()

    def open_first(self) -> None:
        """The best hit of what is looked for."""
        hits = self._hits()
        if hits:
            self.open(hits[0])

    def open(self, key: str) -> None:
        """Show an entry chosen in the list; the way back along links begins anew."""
        self._trail.clear()
        self._show(key)

    def follow(self, key: str) -> None:
        """Show an entry that the open one leads to."""
        if self._open and self._open != key:
            self._trail = [*self._trail, self._open][-_LONGEST_TRAIL:]
        self._show(key)

    def go_back(self) -> None:
        """To the entry whose link was followed."""
        if self._trail:
            self._show(self._trail.pop())

    def start_help(self, kind: str) -> None:
        """Leave for the decision help about this kind."""
        if self._ports.may_ask:
            self._navigator.ask_advice_about(kind)

    def leave_screen(self) -> None:
        """Esc: first what is typed goes, then the screen."""
        if self._query:
            self.clear()
        else:
            self._navigator.back()

    @property
    def _library(self) -> Library | None:
        return self._finder.library if self._finder is not None else None

    def _read(self) -> tuple[Finder, OwnContacts | None]:
        finder = self._ports.finder()
        read = self._ports.own_contacts
        return finder, read(settings_of(finder.library)) if read is not None else None

    def _show_read(self, read: tuple[Finder, OwnContacts | None]) -> None:
        other = self._finder is not read[0]  # the first time, and after another content was taken in
        self._finder, self._contacts = read
        if other:
            self._view.show_query(self._query, self._type)
            self._list()
        key, self._wanted = self._wanted, ""
        if key:
            self.open(key)
        elif self._open and read[0].library.entry(self._open) is not None:
            self._show(self._open)
        else:
            self._open = ""
            self._welcome(read[0].library)

    def _welcome(self, library: Library) -> None:
        self._view.show_welcome(Welcome(library, library.is_stale(self._today())))

    def _hits(self) -> list[str]:
        return [hit.entry.key for hit in self._found().hits] if self._finder is not None else []

    def _found(self) -> Listing:
        if self._finder is None:
            return Listing(self._query, self._type, ())
        types = _EVERY_TYPE if self._type is None else frozenset({self._type})
        found = self._finder.find(self._query, types)
        return Listing(self._query, self._type, found.hits, found.proposals)

    def _list(self) -> None:
        self._view.show_listing(self._found())
        self._view.mark(self._open)

    def _show(self, key: str) -> None:
        library = self._library
        entry: Entry | None = library.entry(key) if library is not None else None
        if library is None or entry is None:
            return
        self._open = key
        came_from = library.entry(self._trail[-1]) if self._trail else None
        self._view.mark(key)
        self._view.show_entry(
            as_shown(
                entry,
                library,
                self._contacts,
                may_ask=self._ports.may_ask,
                back_title=came_from.title if came_from is not None else "",
            )
        )

"""One pair of ears on the events of the whole application, for all who listen to some of them.

Qt calls a filter of the application for every event there is: building one screen gives seventeen thousand, and
each call into Python costs some microseconds. So there is one filter, it asks the kind of an event once, and it is
taken off while a screen is built, when nobody can touch anything.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QEvent

    Heard = Callable[[QObject, QEvent], bool]
    """Handed the receiver and the event; True keeps the event from everybody else."""

_KEPT = "_vios_app_events"


class AppEvents(QObject):
    """Get it with `of`; it listens to Qt for as long as somebody listens to it or asks when a turn begins."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._by_kind: dict[QEvent.Type, list[Heard]] = {}
        self._deaf = 0
        self._begun: Callable[[], None] | None = None
        self._at_rest = False

    @staticmethod
    def of(app: QApplication) -> AppEvents:
        """The one of this application."""
        found: AppEvents | None = getattr(app, _KEPT, None)  # findChild takes 9 ms at its first call
        if found is None:
            found = AppEvents(app)
            setattr(app, _KEPT, found)
        return found

    @staticmethod
    def here() -> AppEvents:
        """The one of the application that runs."""
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            raise TypeError("there is no application")
        return AppEvents.of(app)

    def listen(self, kinds: frozenset[QEvent.Type], heard: Heard) -> None:
        """Call `heard` for each event of these kinds, after those who came before."""
        for kind in kinds:
            self._by_kind.setdefault(kind, []).append(heard)
        self._hear()

    def tell_begin(self, begun: Callable[[], None] | None) -> None:
        """Call `begun` at the first event after each `rest`, before who listens to it; None calls nobody."""
        self._begun = begun
        self._hear()

    def rest(self) -> None:
        """The window waits for events: the next one begins a turn."""
        self._at_rest = True

    def stop(self, heard: Heard) -> None:
        """Call `heard` no more; nothing happens if it was not called."""
        rest = {kind: [one for one in those if one != heard] for kind, those in self._by_kind.items()}
        self._by_kind = {kind: those for kind, those in rest.items() if those}
        self._hear()

    @contextmanager
    def deaf(self) -> Iterator[None]:
        """Hear nothing meanwhile: for building a screen, in which no event of a user is delivered."""
        self._deaf += 1
        self._hear()
        try:
            yield
        finally:
            self._deaf -= 1
            self._hear()

    def _hear(self) -> None:
        if self._deaf or not (self._by_kind or self._begun):
            self._app.removeEventFilter(self)
        else:
            self._app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._at_rest:
            self._at_rest = False
            if self._begun is not None:
                self._begun()
        those = self._by_kind.get(event.type())
        if those is None:
            return False
        return any(heard(watched, event) for heard in tuple(those))

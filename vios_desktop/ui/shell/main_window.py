"""The one window: rail, top bar, pages, messages and status bar. It shows; others decide what."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple, Protocol, runtime_checkable

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from vios_desktop.ui.shell.page_room import PageRoom
from vios_desktop.ui.shell.panes import PaneWalk, first_focusable
from vios_desktop.ui.shell.places import Chrome, Place

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction, QCloseEvent, QResizeEvent, QShowEvent

    from vios_desktop.ui.settings_port import UiSettings
    from vios_desktop.ui.shell.chrome import Surroundings
    from vios_desktop.ui.shell.messages import LockWarning, ToastLayer
    from vios_desktop.ui.shell.nav_rail import NavRail
    from vios_desktop.ui.shell.status_bar import StatusBar
    from vios_desktop.ui.shell.top_bar import TopBar
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.widgets.toast import Toast

_GEOMETRY = "window/geometry"
_TITLE = "VIOS"
_FINISH_MS = 50


@runtime_checkable
class HasPanes(Protocol):
    """A page with more than one part for F6 tells them here, in reading order."""

    def panes(self) -> Sequence[QWidget]: ...


@runtime_checkable
class HasSearch(Protocol):
    """A page with a search of its own, which Ctrl+F goes to."""

    def focus_search(self) -> None: ...


class _Page(NamedTuple):
    widget: QWidget
    chrome: Chrome
    place: str


class MainWindow(QMainWindow):
    """Pages are added once with what stands around them, and shown by id. The title is always "VIOS".

    Rail, bars and messages are made when a page needs them or somebody asks for them.
    """

    place_requested = Signal(str)
    new_requested = Signal()
    new_signal_requested = Signal()
    new_agreement_requested = Signal()
    export_requested = Signal()
    help_requested = Signal()
    keys_requested = Signal()
    command_requested = Signal()
    danger_help_requested = Signal()
    lock_requested = Signal()
    stay_open_requested = Signal()
    closing = Signal()

    def __init__(self, theme: Theme, settings: UiSettings) -> None:
        super().__init__()
        self._theme, self._settings = theme, settings
        self._pages: dict[str, _Page] = {}
        self._current, self._finished = "", False
        self._places: tuple[Place, ...] = ()
        self._walk = PaneWalk()
        self.setWindowTitle(_TITLE)
        self._room = PageRoom()
        self._stack = self._room.pages
        self._column, self._body, self._outer = QVBoxLayout(), QHBoxLayout(), QVBoxLayout()
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()
        self._restore()

    @cached_property
    def actions_by_id(self) -> dict[str, QAction]:
        """The keys of the window; made after the first paint."""
        return self._add_keys()

    @cached_property
    def surroundings(self) -> Surroundings:
        """Rail, bars and messages; made at the first use."""
        from vios_desktop.ui.shell.chrome import Surroundings

        made = Surroundings(self._theme, self._room)
        self._column.insertWidget(0, made.top_bar)
        self._column.insertWidget(1, made.messages)
        self._column.addWidget(made.status_bar)
        self._body.insertWidget(0, made.rail)
        self._outer.insertWidget(0, made.danger_strip)
        made.rail.place_requested.connect(self._ask_for_place)
        made.rail.set_narrow(narrow=self._theme.is_narrow(self.width()))
        made.top_bar.new_requested.connect(self.new_requested)
        made.top_bar.lock_requested.connect(self.lock_requested)
        made.lock_warning.stay_open_requested.connect(self.stay_open_requested)
        made.danger_strip.help_requested.connect(self.danger_help_requested)
        return made

    @property
    def rail(self) -> NavRail:
        return self.surroundings.rail

    @property
    def top_bar(self) -> TopBar:
        return self.surroundings.top_bar

    @property
    def status_bar(self) -> StatusBar:
        return self.surroundings.status_bar

    @property
    def danger_strip(self) -> QFrame:
        return self.surroundings.danger_strip

    @property
    def lock_warning(self) -> LockWarning:
        return self.surroundings.lock_warning

    @property
    def toasts(self) -> ToastLayer:
        return self.surroundings.toasts

    @property
    def current_page(self) -> str:
        return self._current

    def set_places(self, places: Sequence[Place], extras: Sequence[Place] = ()) -> None:
        """The entries of the rail in the order of Ctrl+1…8; `extras` stand at its foot."""
        self._places = tuple(places)
        self.rail.set_places(places, extras)
        if self._current:
            self.rail.set_current(self._pages[self._current].place)

    def add_page(self, page_id: str, page: QWidget, chrome: Chrome = Chrome.FULL, *, place: str = "") -> None:
        """Keep a page under `page_id`; `place` is the entry of the rail it belongs to (its own id by default)."""
        if page_id in self._pages:
            self.remove_page(page_id)
        self._pages[page_id] = _Page(page, chrome, place or page_id)
        self._stack.addWidget(page)

    def remove_page(self, page_id: str) -> None:
        """Take a page away for good; its widget is deleted."""
        page = self._pages.pop(page_id)
        self._stack.removeWidget(page.widget)
        page.widget.deleteLater()
        if self._current == page_id:
            self._current = ""

    def show_page(self, page_id: str) -> None:
        """Show a page and what belongs around it; the focus goes to its first widget. KeyError: no such page."""
        page = self._pages[page_id]
        self._current = page_id
        if page.chrome is not Chrome.BARE:
            self._finish()
        if page.chrome is not Chrome.BARE or self._has_surroundings():
            self.surroundings.show_for(page.chrome)
            self.rail.set_current(page.place)
        self._stack.setCurrentWidget(page.widget)
        target = first_focusable(page.widget)
        if target is not None:
            target.setFocus()

    def show_banner(self, banner: QWidget) -> None:
        """Put a message above the page, in place of the one before."""
        self.surroundings.show_banner(banner)

    def clear_banner(self) -> None:
        if self._has_surroundings():
            self.surroundings.clear_banner()

    def show_toast(self, text: str, action: str = "", on_action: Callable[[], None] | None = None) -> Toast:
        """A message of ten seconds, with something to do such as "Maak ongedaan"."""
        return self.toasts.add(text, action, on_action)

    def blank(self) -> None:
        """Cover everything at once, dialogs too, then lock."""
        for over in QApplication.topLevelWidgets():
            if over is not self and over.isVisible():
                over.hide()
        cover = QFrame(self)
        cover.setProperty("part", "canvas")
        cover.setGeometry(self.rect())
        cover.show()
        cover.raise_()
        self.lock_requested.emit()

    def remember(self) -> None:
        """Keep place and size of the window."""
        self._settings.set_value(_GEOMETRY, bytes(self.saveGeometry().toBase64().data()).decode("ascii"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(_FINISH_MS, self._finish)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.remember()
        self.closing.emit()
        super().closeEvent(event)

    def _has_surroundings(self) -> bool:
        return "surroundings" in self.__dict__

    def _build(self) -> None:
        ground = QFrame()
        ground.setProperty("part", "canvas")
        for layout in (self._column, self._body, self._outer):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self._column.addWidget(self._room, 1)
        self._body.addLayout(self._column, 1)
        self._outer.addLayout(self._body, 1)
        ground.setLayout(self._outer)
        self.setCentralWidget(ground)

    def _add_keys(self) -> dict[str, QAction]:
        from vios_desktop.ui.shortcuts import add_actions

        slots: dict[str, Callable[[], None]] = {
            "new": self.new_requested.emit,
            "new_signal": self.new_signal_requested.emit,
            "new_agreement": self.new_agreement_requested.emit,
            "search": self._search,
            "export": self.export_requested.emit,
            "panes": self._next_pane,
            "lock": self.lock_requested.emit,
            "blank": self.blank,
            "help": self.help_requested.emit,
            "keys": self.keys_requested.emit,
            "command": self.command_requested.emit,
            "zoom_in": self._theme.zoom_in,
            "zoom_out": self._theme.zoom_out,
            "zoom_reset": self._theme.zoom_reset,
            "quit": self._quit,
        }
        for number in range(1, 9):
            slots[f"place_{number}"] = partial(self._go_to, number - 1)
        return add_actions(self, slots)

    def _ask_for_place(self, place_id: str) -> None:
        self.place_requested.emit(place_id)
        if self._current:
            self.rail.set_current(self._pages[self._current].place)

    def _quit(self) -> None:
        self.close()

    def _shows_bars(self) -> bool:
        return self._has_surroundings() and not self.rail.isHidden()

    def _go_to(self, number: int) -> None:
        if self._shows_bars() and number < len(self._places):
            self.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
            self._ask_for_place(self._places[number].id)

    def _search(self) -> None:
        page: object = self._pages[self._current].widget if self._current else None
        if isinstance(page, HasSearch):
            page.focus_search()
        elif self._shows_bars():
            self.top_bar.focus_search()

    def _next_pane(self) -> None:
        page = self._pages[self._current].widget if self._current else self._stack
        panes: list[QWidget] = list(page.panes()) if isinstance(page, HasPanes) else [page]
        if self._has_surroundings():
            around = self.surroundings
            panes = [around.danger_strip, around.rail, around.top_bar, around.messages, *panes, around.toasts]
        self._walk.go_on(panes)

    def _fit(self) -> None:
        if self._has_surroundings():
            self.rail.set_narrow(narrow=self._theme.is_narrow(self.width()))

    def _finish(self) -> None:
        """What nobody sees or presses before the window stands: the keys and its icon."""
        if self.actions_by_id and not self._finished:
            from vios_desktop.ui.shell.focus_keeper import FocusKeeper
            from vios_desktop.ui.spoken_roles import install_spoken_roles

            self._finished = True
            install_spoken_roles()
            FocusKeeper(self)
            self._restyle()

    def _restyle(self) -> None:
        self._fit()
        if self._finished:
            ratio = self.devicePixelRatioF()
            self.setWindowIcon(self._theme.icons.icon("vios-mark", 32, self._theme.tokens.accent, ratio))

    def _restore(self) -> None:
        kept = self._settings.value(_GEOMETRY)
        if kept and self.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii", "ignore"))):
            return
        room = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(min(1366, room.width()), min(768, room.height()))

"""The one window: rail, top bar, pages, messages and status bar. It shows; others decide what."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from vios_desktop.ui.shell.danger_strip import DangerStrip
from vios_desktop.ui.shell.messages import LockWarning, ToastLayer
from vios_desktop.ui.shell.nav_rail import NavRail
from vios_desktop.ui.shell.panes import PaneWalk, first_focusable
from vios_desktop.ui.shell.places import Chrome, Place
from vios_desktop.ui.shell.status_bar import StatusBar
from vios_desktop.ui.shell.top_bar import TopBar
from vios_desktop.ui.shortcuts import add_actions

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction, QCloseEvent, QResizeEvent

    from vios_desktop.ui.settings_port import UiSettings
    from vios_desktop.ui.theme.theme import Theme
    from vios_desktop.ui.widgets.toast import Toast

_GEOMETRY = "window/geometry"
_TITLE = "VIOS"


@runtime_checkable
class HasPanes(Protocol):
    """A page with more than one part for F6 tells them here, in reading order."""

    def panes(self) -> Sequence[QWidget]: ...


@dataclass(frozen=True, slots=True)
class _Page:
    widget: QWidget
    chrome: Chrome
    place: str


class MainWindow(QMainWindow):
    """Pages are added once with what stands around them, and shown by id. The title is always "VIOS"."""

    place_requested = Signal(str)
    new_requested = Signal()
    export_requested = Signal()
    help_requested = Signal()
    danger_help_requested = Signal()
    lock_requested = Signal()
    stay_open_requested = Signal()
    closing = Signal()

    def __init__(self, theme: Theme, settings: UiSettings) -> None:
        super().__init__()
        self._theme, self._settings = theme, settings
        self._pages: dict[str, _Page] = {}
        self._current = ""
        self._places: tuple[Place, ...] = ()
        self._walk = PaneWalk()
        self.setWindowTitle(_TITLE)
        self.rail, self.top_bar, self.status_bar = NavRail(theme), TopBar(theme), StatusBar(theme)
        self.danger_strip, self.lock_warning = DangerStrip(theme), LockWarning(theme)
        self._stack = QStackedWidget()
        self._messages = QFrame()
        self._banners = QVBoxLayout()
        self._build()
        self.toasts = ToastLayer(theme, self._stack)
        self._connect()
        self.actions_by_id = self._add_keys()
        theme.changed.connect(self._fit)
        self._fit()
        self._restore()

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
        """Show a page and what belongs around it. KeyError: no such page."""
        page = self._pages[page_id]
        self._current = page_id
        full = page.chrome is Chrome.FULL
        self.rail.setVisible(full)
        self.top_bar.setVisible(full)
        self.status_bar.setVisible(full)
        self.danger_strip.setVisible(page.chrome is Chrome.FOCUS_112)
        self.rail.set_current(page.place)
        self._stack.setCurrentWidget(page.widget)
        self._messages.setVisible(page.chrome is not Chrome.BARE)
        target = first_focusable(page.widget)
        if target is not None:
            target.setFocus()

    def show_banner(self, banner: QWidget) -> None:
        """Put a message above the page, in place of the one before."""
        self.clear_banner()
        self._banners.addWidget(banner)
        banner.show()

    def clear_banner(self) -> None:
        while (item := self._banners.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def show_toast(self, text: str, action: str = "", on_action: Callable[[], None] | None = None) -> Toast:
        """A message of ten seconds, with something to do such as "Maak ongedaan"."""
        return self.toasts.add(text, action, on_action)

    def blank(self) -> None:
        """Cover everything at once, then lock."""
        cover = QFrame(self)
        cover.setProperty("part", "canvas")
        cover.setGeometry(self.rect())
        cover.show()
        cover.raise_()
        self.lock_requested.emit()

    def remember(self) -> None:
        """Keep place and size of the window."""
        self._settings.set_value(_GEOMETRY, bytes(self.saveGeometry().toBase64().data()).decode("ascii"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.remember()
        self.closing.emit()
        super().closeEvent(event)

    def _build(self) -> None:
        ground = QFrame()
        ground.setProperty("part", "canvas")
        messages = QVBoxLayout(self._messages)
        messages.setContentsMargins(24, 0, 20, 0)
        messages.setSpacing(8)
        messages.addWidget(self.lock_warning)
        messages.addLayout(self._banners)
        right = QVBoxLayout()
        right.setSpacing(0)
        for part in (self.top_bar, self._messages):
            right.addWidget(part)
        right.addWidget(self._stack, 1)
        right.addWidget(self.status_bar)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.rail)
        body.addLayout(right, 1)
        outer = QVBoxLayout(ground)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.danger_strip)
        outer.addLayout(body, 1)
        self.setCentralWidget(ground)
        self.danger_strip.hide()
        self.lock_warning.hide()

    def _connect(self) -> None:
        self.rail.place_requested.connect(self._ask_for_place)
        self.top_bar.new_requested.connect(self.new_requested)
        self.top_bar.lock_requested.connect(self.lock_requested)
        self.lock_warning.stay_open_requested.connect(self.stay_open_requested)
        self.danger_strip.help_requested.connect(self.danger_help_requested)

    def _add_keys(self) -> dict[str, QAction]:
        slots: dict[str, Callable[[], None]] = {
            "new": self.new_requested.emit,
            "search": self._search,
            "export": self.export_requested.emit,
            "panes": self._next_pane,
            "lock": self.lock_requested.emit,
            "blank": self.blank,
            "help": self.help_requested.emit,
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

    def _go_to(self, number: int) -> None:
        if number < len(self._places) and not self.rail.isHidden():
            self.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
            self._ask_for_place(self._places[number].id)

    def _search(self) -> None:
        if not self.top_bar.isHidden():
            self.top_bar.focus_search()

    def _next_pane(self) -> None:
        page = self._pages[self._current].widget if self._current else self._stack
        own: list[QWidget] = list(page.panes()) if isinstance(page, HasPanes) else [page]
        panes = [self.danger_strip, self.rail, self.top_bar, self._messages, *own, self.toasts]
        self._walk.go_on(panes)

    def _fit(self) -> None:
        self.rail.set_narrow(narrow=self._theme.is_narrow(self.width()))
        ratio = self.devicePixelRatioF()
        mark = self._theme.icons.icon("vios-mark", 32, self._theme.tokens.accent, ratio)
        self.setWindowIcon(mark)

    def _restore(self) -> None:
        kept = self._settings.value(_GEOMETRY)
        if kept and self.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii", "ignore"))):
            return
        room = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(min(1366, room.width()), min(768, room.height()))

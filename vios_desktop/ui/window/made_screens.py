"""The screens that were made so far: each is made once, in steps, and joins the window at its first visit."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from vios_desktop.ui.making import Making
    from vios_desktop.ui.shell.main_window import MainWindow
    from vios_desktop.ui.window.places import ScreenSpec


class MadeScreens:
    """The steps and joining are apart: each takes as long as the window may stand still, or less.

    What was half made when something else was asked for is gone on with when it is asked for again.
    """

    def __init__(
        self, window: MainWindow, specs: Mapping[str, ScreenSpec], build: Callable[[ScreenSpec], Making]
    ) -> None:
        self._window, self._specs, self._build = window, specs, build
        self._half: dict[str, Making] = {}
        self._screens: dict[str, Any] = {}
        self._joined: set[str] = set()

    @property
    def by_id(self) -> Mapping[str, Any]:
        return self._screens

    def go_on(self, page_id: str) -> bool:
        """Take the next step of this screen. Is it there now?"""
        if page_id not in self._screens:
            if page_id not in self._half:
                self._half[page_id] = self._build(self._specs[page_id])
            try:
                next(self._half[page_id])
            except StopIteration as end:
                del self._half[page_id]
                self._screens[page_id] = end.value
            except BaseException:
                del self._half[page_id]
                raise
        return page_id in self._screens

    def make(self, page_id: str) -> None:
        """Make what is left of this screen."""
        while not self.go_on(page_id):
            pass

    def join(self, page_id: str) -> Any:
        """The screen, as a page of the window. It is made if it was not yet."""
        self.make(page_id)
        screen = self._screens[page_id]
        if page_id not in self._joined:
            self._joined.add(page_id)
            spec = self._specs[page_id]
            self._window.add_page(page_id, screen, spec.chrome, place=spec.place or page_id)
            gc.freeze()  # it stays: looking through all screens for garbage took 65 ms after a morning's work
        return screen

    def drop(self, page_ids: Iterable[str]) -> None:
        """Forget these: each is made anew when it is gone to again."""
        for page_id in page_ids:
            self._half.pop(page_id, None)
            if page_id in self._screens:
                screen = self._screens.pop(page_id)
                _close(screen)
                if page_id in self._joined:
                    self._joined.discard(page_id)
                    self._window.remove_page(page_id)
                else:
                    screen.deleteLater()

    def close(self) -> None:
        """Tell every one of them that the session is over; what is half made is dropped."""
        self._half.clear()
        for screen in self._screens.values():
            _close(screen)


def _close(screen: Any) -> None:
    close = getattr(screen, "close_session", None)
    if close is not None:
        close()

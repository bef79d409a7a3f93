"""The screens that were made so far: each is made once, in steps, and joins the window before its first visit."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Any

from vios_desktop.ui.window.dressing import dressing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from vios_desktop.ui.making import Making
    from vios_desktop.ui.shell.main_window import MainWindow
    from vios_desktop.ui.window.places import ScreenSpec


class MadeScreens:
    """A screen is made, joins the window and is dressed there, all before it is shown and in steps.

    What was half made when something else was asked for is gone on with when it is asked for again.
    """

    def __init__(
        self, window: MainWindow, specs: Mapping[str, ScreenSpec], build: Callable[[ScreenSpec], Making]
    ) -> None:
        self._window, self._specs, self._build = window, specs, build
        self._on_its_way: dict[str, Iterator[None]] = {}
        self._screens: dict[str, Any] = {}
        self._joined: set[str] = set()

    @property
    def by_id(self) -> Mapping[str, Any]:
        return self._screens

    def stands(self, page_id: str) -> bool:
        """It can be shown at once."""
        return page_id in self._joined and page_id not in self._on_its_way

    def go_on(self, page_id: str) -> bool:
        """Take the next step of this screen. Can it be shown now?"""
        if self.stands(page_id):
            return True
        try:
            next(self._on_its_way.setdefault(page_id, self._steps(page_id)))
        except StopIteration:
            del self._on_its_way[page_id]
            return True
        except BaseException:
            del self._on_its_way[page_id]
            raise
        return False

    def whole(self, page_id: str) -> Any:
        """The screen, as a page of the window. What is left of its steps is taken now."""
        while not self.go_on(page_id):
            pass
        return self._screens[page_id]

    def _steps(self, page_id: str) -> Iterator[None]:
        spec = self._specs[page_id]
        if page_id not in self._screens:
            self._screens[page_id] = yield from self._build(spec)
            yield
        screen = self._screens[page_id]
        if page_id not in self._joined:
            self._window.add_page(page_id, screen, spec.chrome, place=spec.place or page_id)
            self._joined.add(page_id)
            gc.freeze()  # it stays: looking through all screens for garbage took 65 ms after a morning's work
            yield
        yield from dressing(screen)

    def drop(self, page_ids: Iterable[str]) -> None:
        """Forget these: each is made anew when it is gone to again."""
        for page_id in page_ids:
            self._on_its_way.pop(page_id, None)
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
        self._on_its_way.clear()
        for screen in self._screens.values():
            _close(screen)


def _close(screen: Any) -> None:
    close = getattr(screen, "close_session", None)
    if close is not None:
        close()

"""What happens on the page of look and language: all holds at once, the language after the next unlock. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from vios_desktop.domain.school_policy import SchoolPolicy
from vios_desktop.texts import DUTCH
from vios_desktop.ui.language_choice import LANGUAGE_KEY, LANGUAGES, wanted_language

if TYPE_CHECKING:
    from collections.abc import Callable

    from vios_desktop.ui.settings_port import UiSettings

SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Look:
    """`colours`: "system", "light" or "dark"; `zoom` 1.0 is as designed; `language` is that of the next start."""

    colours: str = SYSTEM
    zoom: float = 1.0
    language: str = DUTCH


class Screen(Protocol):
    """The colours and the size of what is on the screen now."""

    def colours(self) -> str: ...
    def zoom(self) -> float: ...
    def set_colours(self, colours: str) -> None: ...
    def set_zoom(self, zoom: float) -> None: ...


class LookView(Protocol):
    """The page."""

    def show_look(self, look: Look) -> None: ...
    def show_language_waits(self, language: str) -> None:
        """The language that holds after the next unlock; empty: none waits."""
        ...

    def show_can_reset(self, *, can: bool) -> None: ...
    def show_fixed(self, *, colours: bool, language: bool) -> None:
        """What the school's IT fixed cannot be chosen."""
        ...

    def reset_words(self) -> str:
        """What is told when everything is back to the defaults."""
        ...


class LookPresenter:
    """`running` is the language that the window has now; `lock` locks, `toast` tells with a way back."""

    def __init__(
        self,
        view: LookView,
        screen: Screen,
        settings: UiSettings,
        running: str,
        lock: Callable[[], None],
        toast: Callable[[str, Callable[[], None] | None], None],
        policy: SchoolPolicy = SchoolPolicy(),  # noqa: B008 - it is frozen
    ) -> None:
        self._view, self._screen, self._settings = view, screen, settings
        self._running, self._lock, self._toast = running, lock, toast
        self._defaults = Look(policy.colours or SYSTEM, 1.0, policy.language or DUTCH)
        view.show_fixed(colours=bool(policy.colours), language=bool(policy.language))

    def look(self) -> Look:
        return Look(self._screen.colours(), self._screen.zoom(), wanted_language(self._settings))

    def show(self) -> None:
        """Also when the size was changed by keys."""
        look = self.look()
        self._view.show_look(look)
        self._view.show_language_waits(look.language if look.language != self._running else "")
        self._view.show_can_reset(can=look != self._defaults)

    def set_colours(self, colours: str) -> None:
        self._apply(replace(self.look(), colours=colours))

    def set_zoom(self, zoom: float) -> None:
        self._apply(replace(self.look(), zoom=zoom))

    def set_language(self, language: str) -> None:
        if language in LANGUAGES:
            self._apply(replace(self.look(), language=language))

    def reset(self) -> None:
        """The defaults; what was chosen can be had back."""
        before = self.look()
        if before != self._defaults:
            self._apply(self._defaults)
            self._toast(self._view.reset_words(), lambda: self._apply(before))

    def lock(self) -> None:
        """The unlock screen that follows speaks the other language."""
        self._lock()

    def _apply(self, look: Look) -> None:
        now = self.look()
        if look.colours != now.colours:
            self._screen.set_colours(look.colours)
        if look.zoom != now.zoom:
            self._screen.set_zoom(look.zoom)
        if look.language != now.language:
            self._settings.set_value(LANGUAGE_KEY, look.language)
        self._settings.save()
        self.show()

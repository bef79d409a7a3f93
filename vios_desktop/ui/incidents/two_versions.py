"""A field that somebody else changed while one was typing: both versions of it, of which one is in its box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.ui.incidents import form_texts
from vios_desktop.ui.widgets.other_version import OtherVersion

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from vios_desktop.ui.incidents.form_texts import Box
    from vios_desktop.ui.theme.theme import Theme


class TwoVersions:
    """What was typed is in the box at first; what is in the box is kept. Each remembers what is typed in it."""

    def __init__(
        self, theme: Theme, about: str, name: str, box: Box, now: Mapping[str, str], edited: Callable[[], None]
    ) -> None:
        self.note = OtherVersion(theme, about)
        self._name, self._box, self._edited = name, box, edited
        self._own = True
        self._other = now
        self.note.swapped.connect(self._swap)

    def take_away(self) -> None:
        self.note.hide()
        self.note.deleteLater()

    def _swap(self) -> None:
        shown = form_texts.read(self._name, self._box)
        form_texts.write(self._name, self._box, self._other)
        self._other, self._own = shown, not self._own
        self.note.show_version(own=self._own)
        self._edited()

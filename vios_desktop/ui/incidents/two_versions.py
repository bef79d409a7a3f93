"""A field that somebody else changed while one was typing: both versions of it, of which one is in its box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.ui.widgets.other_version import OtherVersion

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from vios_desktop.ui.theme.theme import Theme

    Texts = Mapping[str, str]


class TwoVersions:
    """What was typed is in the box at first; what is in the box is kept. Each remembers what is typed in it.

    `read` and `write` are about the texts of the box; `now` are those of the entry as somebody else left it.
    """

    def __init__(
        self,
        theme: Theme,
        about: str,
        read: Callable[[], Texts],
        write: Callable[[Texts], None],
        now: Texts,
        edited: Callable[[], None],
        *,
        named: bool = False,
    ) -> None:
        self.note = OtherVersion(theme, about, named=named)
        self._read, self._write, self._edited = read, write, edited
        self._own = True
        self._other = self._shown = now
        self.note.swapped.connect(self._swap)

    def typed(self) -> Texts:
        """What a draft remembers: looking at the other version throws away nothing of one's own."""
        shown = self._read()
        return self._other if not self._own and shown == self._shown else shown

    def take_away(self) -> None:
        self.note.hide()
        self.note.deleteLater()

    def _swap(self) -> None:
        shown = self._read()
        self._write(self._other)
        self._other, self._own = shown, not self._own
        self._shown = self._read()
        self.note.show_version(own=self._own)
        self._edited()

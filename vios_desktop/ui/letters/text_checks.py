"""Looks after what is being written: gaps to jump to, names and words to replace or leave. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from vios_desktop.ui.autosave import Debounce, Later
from vios_desktop.ui.letters.checking import look_through, replacing
from vios_desktop.ui.letters.model import Checks, LettersView

if TYPE_CHECKING:
    from vios_desktop.services.letter_views import LetterOnDesk
    from vios_desktop.services.word_check import WordCheck

LOOK_MS = 250


class TextChecks:
    """`begin` with a letter on the desk, `soon` at each change; `changed` is called when something is left be."""

    def __init__(self, view: LettersView, check: WordCheck, later: Later, changed: Callable[[], None]) -> None:
        self._view, self._check, self._changed = view, check, changed
        self._look = Debounce(later, LOOK_MS)
        self._on_desk: LetterOnDesk | None = None
        self.left_names: tuple[str, ...] = ()
        self.left_words: tuple[str, ...] = ()
        self.checks = Checks()

    def begin(self, on_desk: LetterOnDesk, left_names: tuple[str, ...], left_words: tuple[str, ...]) -> None:
        """Another letter, with what was left be in it before."""
        self._on_desk, self.left_names, self.left_words = on_desk, left_names, left_words

    def end(self) -> None:
        self._look.stop()
        self._on_desk = None

    def pause(self) -> None:
        self._look.stop()

    def soon(self) -> None:
        self._look.call(self.look)

    def look(self) -> None:
        """Look through the text as it is now."""
        self._look.stop()
        on_desk = self._on_desk
        if on_desk is None:
            return
        self.checks = look_through(
            self._view.text(),
            on_desk.names,
            self._check,
            self.left_names,
            self.left_words,
            on_desk.drafted.remarks,
        )
        self._view.show_checks(self.checks)

    def to_gap(self, number: int) -> None:
        """Put the cursor on a gap, so that typing fills it."""
        if 0 <= number < len(self.checks.gaps):
            line = self.checks.gaps[number]
            self._view.select(line.field, line.gap.start, line.gap.end)

    def to_open(self) -> None:
        """The first thing that stands in the way of fixing."""
        self.look()
        if self.checks.gaps:
            self.to_gap(0)
        elif self.checks.names:
            line = self.checks.names[0]
            self._view.select(line.field, line.hit.start, line.hit.end)

    def replace_name(self, number: int) -> None:
        if 0 <= number < len(self.checks.names):
            line = self.checks.names[number]
            change = replacing(line, self._view.text().text(line.field))
            if change is not None:
                self._view.change(line.field, change)
        self.look()

    def leave_name(self, number: int) -> None:
        if 0 <= number < len(self.checks.names):
            self.left_names = (*self.left_names, self.checks.names[number].hit.id)
            self._changed()
        self.look()

    def replace_word(self) -> None:
        """Put the offered words in, if the word is still where it was."""
        if self.checks.hints:
            line = self.checks.hints[0]
            hint, text = line.hint, self._view.text().text(line.field)
            if text[hint.start : hint.end] == hint.written:
                self._view.change(line.field, hint.change_in(text))
        self.look()

    def leave_word(self) -> None:
        if self.checks.hints:
            self.left_words = (*self.left_words, self.checks.hints[0].hint.id)
            self._changed()
        self.look()

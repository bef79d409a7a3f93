"""Asks about words that judge, a moment after the typing stops. No Qt."""

from __future__ import annotations

from typing import Final

from vios_desktop.services.word_check import Hint, WordCheck
from vios_desktop.ui.autosave import Debounce, Later
from vios_desktop.ui.record.model import RecordView

_QUIET_MS: Final = 700


class HintPresenter:
    """Shows one hint at a time, the first in the text that was not answered with "leave it"."""

    def __init__(self, view: RecordView, words: WordCheck, later: Later) -> None:
        self._view, self._words = view, words
        self._quiet = Debounce(later, _QUIET_MS)
        self._hint: Hint | None = None

    def typed(self) -> None:
        self._quiet.call(self.look)

    def stop(self) -> None:
        self._quiet.stop()

    def look(self) -> None:
        """Look at the text as it is now."""
        self._quiet.stop()
        values = self._view.values()
        found = self._words.hints(values.text("facts"), values.left_words)
        hint = found[0] if found else None
        if hint != self._hint:
            self._hint = hint
            self._view.show_hint(hint)

    def replace(self) -> None:
        """Put the replacement in, if the word is still where it was."""
        hint, text = self._hint, self._view.values().text("facts")
        if hint is not None and text[hint.start : hint.end] == hint.written:
            self._view.replace_in_facts(hint.change_in(text))
        self.look()

    def leave(self) -> None:
        if self._hint is not None:
            self._view.leave_word(self._hint.id)
            self.look()

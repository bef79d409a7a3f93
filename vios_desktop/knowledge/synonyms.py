"""Other words for the same thing, from the content: never shown, only searched with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from vios_desktop.knowledge.slips import allowed, letters_mask, slips
from vios_desktop.knowledge.words import sound, stem, words_of

SAME, STEM, SOUND, SLIP = 1.0, 0.93, 0.85, 0.66
"""How well a typed word fits: as it is, by its stem, by its sound, with one slip."""

_SHORTEST_SLIPPED = 5


class Synonyms:
    """Groups of words; one of two words counts as its words written together."""

    def __init__(self, groups: Iterable[tuple[str, ...]]) -> None:
        others: dict[str, dict[str, None]] = {}
        for group in groups:
            folded = ["".join(word.text for word in words_of(text)) for text in group]
            for word in folded:
                others.setdefault(word, {}).update(dict.fromkeys(other for other in folded if other != word))
        self._others: Mapping[str, tuple[str, ...]] = {word: tuple(rest) for word, rest in others.items()}
        self._stems: dict[str, list[str]] = {}
        self._sounds: dict[str, list[str]] = {}
        for word in self._others:
            self._stems.setdefault(stem(word), []).append(word)
            self._sounds.setdefault(sound(word), []).append(word)
        self._masks = {word: letters_mask(word) for word in self._others}

    def others(self, word: str) -> tuple[str, ...]:
        """The other words of every group that this word is in."""
        return self._others.get(word, ())

    def read_as(self, typed: str) -> dict[str, float]:
        """The words of the groups that may be meant, with how well they fit."""
        if typed in self._others:
            return {typed: SAME}
        if len(typed) < _SHORTEST_SLIPPED - 1:
            return {}
        found = dict.fromkeys(self._stems.get(stem(typed), ()), STEM)
        return found or dict.fromkeys(self._sounds.get(sound(typed), ()), SOUND) or self._slipped(typed)

    def _slipped(self, typed: str) -> dict[str, float]:
        if not allowed(typed):
            return {}
        mask = letters_mask(typed)
        return {
            word: SLIP
            for word, letters in self._masks.items()
            if word[0] == typed[0]
            and len(word) >= _SHORTEST_SLIPPED
            and (mask ^ letters).bit_count() <= 2
            and slips(typed, word, 1) <= 1
        }

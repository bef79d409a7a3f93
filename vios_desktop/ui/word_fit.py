"""Does what was typed fit these words? For short lists that are searched while one types. No Qt here."""

from __future__ import annotations

from vios_desktop.domain.folding import folded_words


def fits(words: str, typed: str) -> bool:
    """Every word that was typed begins a word; nothing typed fits all. Capitals and accents do not count."""
    known = folded_words(words)
    return all(any(word.startswith(one) for word in known) for one in folded_words(typed))

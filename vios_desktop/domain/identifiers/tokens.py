"""The words of a text, with what stands between them."""

from __future__ import annotations

from dataclasses import dataclass

from vios_desktop.domain.identifiers.marks import SENTENCE_END, folded
from vios_desktop.domain.identifiers.people import WORD


@dataclass(frozen=True, slots=True)
class Token:
    """A word. `gap` is what stands between it and the word before; with `begins` a sentence may start here."""

    start: int
    end: int
    written: str
    plain: str
    gap: str
    begins: bool

    @property
    def capital(self) -> bool:
        return self.written[0].isupper()

    @property
    def initial(self) -> bool:
        return len(self.written) == 1 and self.written.isupper()


def tokens_of(text: str) -> list[Token]:
    found: list[Token] = []
    end = 0
    for match in WORD.finditer(text):
        gap = text[end : match.start()]
        before = gap.rstrip(" \t\"'“‘‚„(")
        begins = "\n" in gap or (before[-1] in SENTENCE_END if before else not found)
        found.append(Token(match.start(), match.end(), match.group(), folded(match.group()), gap, begins))
        end = match.end()
    return found

"""Call cards: whom one gets on the line, what to have at hand, what to say and what not, and what to ask."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.decision.content import Source
    from vios_desktop.decision.vocabulary import Certainty
    from vios_desktop.domain.vocabulary import ContactWith

SLOT = re.compile(r"\{(\w*)\}")
_WORD = re.compile(r"[^\W_]+")


class NameRule(StrEnum):
    """Whether a pupil is named in this call."""

    NEVER = "never"
    FIRST_WITHOUT = "first_without"
    NEEDED = "needed"


@dataclass(frozen=True, slots=True)
class CallCard:
    """The card of one number. `say` has slots in braces; `partner` is a code of the catalogue, "" for no partner.

    `national` numbers are never those of a contact of the school. `name` is what the other side is called in an
    agreement, "" where that is the label of the number; `words` are those by which an agreement to call is
    recognised; `open` is empty where no source says it.
    """

    id: str
    name: str
    who: str
    open: str
    names: NameRule
    with_whom: ContactWith
    partner: str
    words: tuple[str, ...]
    have: tuple[str, ...]
    say: str
    avoid: tuple[str, ...]
    ask: tuple[str, ...]
    sources: tuple[Source, ...]
    certainty: Certainty
    national: bool = False
    line: int = field(default=0, compare=False)

    @property
    def checked_on(self) -> date:
        return min(source.checked_on for source in self.sources)

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything a reader sees, for the check of the wording."""
        return (self.who, self.open, *self.have, self.say, *self.avoid, *self.ask)


@dataclass(frozen=True, slots=True)
class CallCards:
    """All cards by the id of their number, and the words that they share."""

    cards: Mapping[str, CallCard] = field(default_factory=dict)
    blank_kind: str = ""
    danger: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[NameRule, str] = field(default_factory=dict)

    def card(self, number_id: str) -> CallCard | None:
        return self.cards.get(number_id)

    def recognise(self, text: str) -> CallCard | None:
        """The card whose longest word stands in this text; None where none does."""
        said = _spaced(text.casefold())
        best, found = 0, None
        for card in self.cards.values():
            for word in card.words:
                wanted = _spaced(word)
                if wanted in said and len(wanted) > best:
                    best, found = len(wanted), card
        return found

    def opening(self, card: CallCard, *, caller: str, school: str, kind: str, danger: str) -> str:
        """What to say first. `kind` is a title or "", `danger` the answer to the danger question or ""."""
        filled = {
            "caller": caller,
            "school": school,
            "kind": _in_sentence(kind) or self.blank_kind,
            "danger": self.danger.get(danger, ""),
        }
        return " ".join(SLOT.sub(lambda slot: filled[slot.group(1)], card.say).split())


NO_CALLS = CallCards()
"""Of packs from before there were call cards."""


def _spaced(text: str) -> str:
    """The words with a space around each, so that "arts" is not found in "aandacht voor wapens"."""
    return f" {' '.join(_WORD.findall(text))} "


def _in_sentence(title: str) -> str:
    """With a small first letter, but "THC-vape" and "NVWA" stay as they are."""
    return title if len(title) > 1 and not title[1].islower() else title[:1].lower() + title[1:]

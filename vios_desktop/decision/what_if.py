"""What another answer would change."""

from __future__ import annotations

from dataclasses import dataclass

from vios_desktop.decision.advice import Advice, Card, advise
from vios_desktop.decision.vocabulary import UNKNOWN, Axis
from vios_desktop.decision.walk import Walk


@dataclass(frozen=True, slots=True)
class CardChange:
    """A card that would differ. `answer_changes` tells a different answer from only other things to do."""

    axis: Axis
    before: Card
    after: Card

    @property
    def answer_changes(self) -> bool:
        return (self.before.value, self.before.headline) != (self.after.value, self.after.headline)


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The cards that would change. `assumed` are questions that would be new and count as "Weet ik niet"."""

    changes: tuple[CardChange, ...]
    assumed: tuple[str, ...]
    advice: Advice


def what_if(walk: Walk, key: str, option_id: str) -> WhatIf:
    """Compare the advice of a complete walk with that of the same walk with one other answer.

    Raises `ViosError` as `Walk.answer` and `advise` do. The walk itself does not change.
    """
    before = advise(walk)
    other = walk.answer(key, option_id)
    assumed: list[str] = []
    while (step := other.next_question) is not None:
        assumed.append(step.short)
        other = other.answer(step.key, UNKNOWN)
    after = advise(other)
    changes = tuple(
        CardChange(card.axis, card, after.card(card.axis))
        for card in before.cards
        if _signature(card) != _signature(after.card(card.axis))
    )
    return WhatIf(changes, tuple(assumed), after)


def _signature(card: Card) -> tuple[object, ...]:
    items = frozenset((item.id, item.person_text) for item in card.items)
    return (card.value, card.headline, card.values, items)

"""The choices on the cards of one advice: made, changed, taken back when a card says something else. No Qt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from vios_desktop.decision.advice import Advice
from vios_desktop.domain.decision_record import CardChoice, Choice
from vios_desktop.services.decisions import MarkedChoice, card_mark
from vios_desktop.ui.decision.model import ChoiceLine


class Choosing:
    """Choices by axis. A choice without `chosen_at` is a reason that is being typed."""

    def __init__(self, kept: Iterable[MarkedChoice] = ()) -> None:
        self._kept = {marked.choice.axis: marked for marked in kept}

    @property
    def kept(self) -> tuple[MarkedChoice, ...]:
        """Everything, to be kept with the answers."""
        return tuple(self._kept.values())

    @property
    def lines(self) -> dict[str, ChoiceLine]:
        """For the screen, by axis."""
        return {
            axis: ChoiceLine(marked.choice.choice, marked.choice.reason, marked.choice.chosen_at)
            for axis, marked in self._kept.items()
        }

    @property
    def made(self) -> tuple[CardChoice, ...]:
        """The choices that were made."""
        return tuple(marked.choice for marked in self._kept.values() if marked.choice.chosen_at is not None)

    def accept(self, advice: Advice, axis: str, now: datetime) -> None:
        self._put(advice, CardChoice(axis, Choice.ACCEPTED, "", now))

    def deviate(self, advice: Advice, axis: str, reason: str, now: datetime) -> None:
        self._put(advice, CardChoice(axis, Choice.DEVIATED, reason.strip(), now))

    def type_reason(self, advice: Advice, axis: str, reason: str) -> None:
        """Remember a reason that is not finished; an empty one is forgotten."""
        if reason.strip():
            self._put(advice, CardChoice(axis, Choice.DEVIATED, reason))
        else:
            self._kept.pop(axis, None)

    def reopen(self, axis: str) -> None:
        """Choose again; the reason of a deviation stays in the box."""
        marked = self._kept.get(axis)
        if marked is None:
            return
        if marked.choice.reason:
            self._kept[axis] = replace(marked, choice=replace(marked.choice, chosen_at=None))
        else:
            del self._kept[axis]

    def fit_to(self, advice: Advice) -> dict[str, str]:
        """Take back choices on cards that say something else now; those cards by axis with their short names."""
        dropped = {}
        for card in advice.cards:
            marked = self._kept.get(card.axis.value)
            if marked is not None and marked.mark != card_mark(card):
                if marked.choice.chosen_at is not None:
                    dropped[card.axis.value] = card.short
                self.reopen(card.axis.value)
        return dropped

    def _put(self, advice: Advice, choice: CardChoice) -> None:
        card = next(card for card in advice.cards if card.axis.value == choice.axis)
        self._kept[choice.axis] = MarkedChoice(choice, card_mark(card))

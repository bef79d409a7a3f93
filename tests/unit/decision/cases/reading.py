"""What the tests of the cases look for in an advice."""

from __future__ import annotations

from vios_desktop.decision.advice import Advice
from vios_desktop.decision.vocabulary import Axis


def ids(advice: Advice, axis: Axis) -> set[str]:
    """The rules that are shown on this card."""
    return {item.id for item in advice.card(axis).items}


def value_for(advice: Advice, axis: Axis, key: str) -> str:
    """What the card comes to for one person; the value for all when it is not told per person."""
    answers = advice.card(axis).answers
    return next((a.value for a in answers if a.person and a.person.key == key), answers[0].value)


def numbers(advice: Advice, axis: Axis) -> set[str]:
    """The numbers to call on this card."""
    return {call.number for item in advice.card(axis).items for call in item.numbers}


def forbidden(advice: Advice) -> str:
    """All that must not be done, as one text."""
    return " ".join(item.text for card in advice.cards for item in card.items if item.avoid)


def told(advice: Advice, axis: Axis) -> str:
    """All texts of one card, as one text."""
    return " ".join(item.text for item in advice.card(axis).items)

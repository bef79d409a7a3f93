"""Chance that always falls the same way, and ids that follow from what they are for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random
from typing import TypeVar
from uuid import UUID, uuid5

T = TypeVar("T")
_NAMESPACE = UUID("5f0c1a52-7f0e-4c7e-9d0a-000000000001")


class Dice:
    """One stream of chance per purpose: a change in one part leaves the others as they were."""

    def __init__(self, seed: int, purpose: str) -> None:
        self._random = Random(f"{seed}/{purpose}")  # noqa: S311  invented data, nothing to guess

    def pick(self, items: Sequence[T]) -> T:
        return self._random.choice(items)

    def weighted(self, weights: Mapping[T, float]) -> T:
        return self._random.choices(tuple(weights), tuple(weights.values()))[0]

    def several(self, items: Sequence[T], count: int) -> list[T]:
        """At most `count` different ones, in an order of chance."""
        return self._random.sample(items, min(count, len(items)))

    def shuffled(self, items: Sequence[T]) -> list[T]:
        return self.several(items, len(items))

    def happens(self, chance: float) -> bool:
        return self._random.random() < chance

    def between(self, lowest: int, highest: int) -> int:
        """A whole number, both ends included."""
        return self._random.randint(lowest, highest)


def practice_id(seed: int, *parts: object) -> str:
    """The same id for the same seed and parts."""
    return str(uuid5(_NAMESPACE, "/".join(map(str, (seed, *parts)))))

"""Who saw it: how different observers are counted, so that one person never counts as two."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache


def folded(text: str) -> str:
    """Without capitals, accents, points and double spaces: "J. Testhuis" and "j  testhuis" are the same."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = (sign if sign.isalnum() else " " for sign in plain if not unicodedata.combining(sign))
    return " ".join("".join(kept).split())


def observer_keys(observers: Iterable[tuple[str | None, str]]) -> tuple[str, ...]:
    """One key for each (person id, name): equal keys are one observer.

    A bare name is the person who gave that name elsewhere. Where it is not certain that two are different, they
    are one: the count is then too low, never too high.
    """
    given = tuple(observers)
    known = {folded(name): person_id for person_id, name in given if person_id and folded(name)}
    return tuple(person_id or known.get(folded(name)) or f"name:{folded(name)}" for person_id, name in given)


def count_observers(observers: Iterable[tuple[str | None, str]]) -> int:
    """How many different ones there are among (person id, name)."""
    return len(set(observer_keys(observers)))


class ObserverCount:
    """As `count_observers`, of observers who are added and taken away one at a time."""

    def __init__(self) -> None:
        self._persons: Counter[str] = Counter()
        self._bare: Counter[str] = Counter()
        self._named: Counter[str] = Counter()

    def count(self, person_id: str | None, name: str, times: int) -> None:
        """One more (1) or one less (-1)."""
        if not person_id:
            _count(self._bare, _folded_often(name), times)
            return
        _count(self._persons, person_id, times)
        if folded_name := _folded_often(name):
            _count(self._named, folded_name, times)

    def different(self) -> int:
        """How many there are now: a bare name is the person who gave that name elsewhere."""
        return len(self._persons) + len(self._bare.keys() - self._named.keys())


def _count(counter: Counter[str], key: str, times: int) -> None:
    counter[key] += times
    if not counter[key]:
        del counter[key]


_folded_often = lru_cache(maxsize=4096)(folded)

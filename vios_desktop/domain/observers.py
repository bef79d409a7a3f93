"""Who saw it: how different observers are counted, so that one person never counts as two."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable


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

"""Advice without an account: the same rules, nothing of the vault, and nothing that is kept.

There is no session here and so no right to ask and no log to write in: what the help knows of the school is only
what its coordinator released. Answers live in the walk, which is a value in memory.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from vios_desktop.decision.facts import Facts, PersonFacts
from vios_desktop.decision.school_rules import school_facts
from vios_desktop.decision.walk import Walk, start
from vios_desktop.domain.errors import ViosError
from vios_desktop.services.advice_page import AdvicePageRenderer, page_of
from vios_desktop.services.decisions import Rules, rules_of

if TYPE_CHECKING:
    from vios_desktop.decision.content import Pack
    from vios_desktop.services.open_rules import OpenRules
    from vios_desktop.services.ports import Clock


@dataclass(frozen=True, slots=True)
class QuickRules:
    """What there is to begin with. `damaged` is an open file that cannot be read and so does not count."""

    rules: Rules
    school_name: str
    released_on: date | None
    damaged: bool


class QuickAdviceService:
    """`released` reads the open file of the vault on the unlock screen; `school_name` is what stands there."""

    def __init__(
        self,
        pack: Callable[[], Pack],
        released: Callable[[], OpenRules | None],
        school_name: str,
        clock: Clock,
        render: AdvicePageRenderer,
    ) -> None:
        self._pack, self._released = pack, released
        self._school_name, self._clock, self._render = school_name, clock, render
        self._open: OpenRules | None = None

    def rules(self) -> QuickRules:
        """The rules of today, and what the school released; a damaged file counts as none."""
        damaged = False
        try:
            self._open = self._released()
        except ViosError:
            self._open, damaged = None, True
        released_on = self._open.released_on if self._open else None
        return QuickRules(rules_of(self._pack(), self._clock.today()), self._school_name, released_on, damaged)

    def begin(self, kinds: Sequence[str], persons: Sequence[PersonFacts] = ()) -> Walk:
        """A walk about persons who are called by a number, or about one pupil. Raises as `start` does."""
        pack, known = self._pack(), self._open
        numbered = tuple(replace(person, label=_called(pack, n, persons)) for n, person in enumerate(persons, 1))
        school = school_facts(pack, known.values, self._clock.today()) if known else {}
        names = {name: text for name, text in known.names.items() if name in school} if known else {}
        return start(pack, kinds, Facts(numbered, {}, school, names))

    def today(self) -> date:
        return self._clock.today()

    def page(self, walk: Walk) -> bytes:
        """The advice on paper, as a PDF in memory."""
        released_on = self._open.released_on if self._open else None
        page = page_of(walk, self._clock.today(), self._school_name, released_on, numbered=True)
        return self._render(page)


def _called(pack: Pack, number: int, persons: Sequence[PersonFacts]) -> str:
    """ "persoon 2"; one person alone is called as the content does."""
    return pack.labels.numbered_person.replace("{n}", str(number)) if len(persons) > 1 else ""

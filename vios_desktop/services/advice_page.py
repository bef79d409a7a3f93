"""One advice on paper: what stands on it, and printing it from a session, which is logged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from vios_desktop.decision.advice import Advice, advise
from vios_desktop.decision.walk import Walk
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.rights import Action
from vios_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class AdvicePage:
    """What is drawn: an advice in which nobody is named, and the answers it rests on, in short words.

    `rules_released_on` is the day of the school's own rules where they come from the open file; `about_rules`
    tells whether any rule of the school was known at all.
    """

    advice: Advice
    made_on: date
    school_name: str
    answers: tuple[tuple[str, str], ...]
    about_rules: bool
    rules_released_on: date | None = None


AdvicePageRenderer = Callable[[AdvicePage], bytes]
"""Draws the page as a PDF in memory. The same page must give the same bytes."""


def page_of(
    walk: Walk,
    made_on: date,
    school_name: str,
    rules_released_on: date | None = None,
    *,
    numbered: bool = False,
) -> AdvicePage:
    """The page of a complete walk, without any name. `numbered` says that the labels of persons are only numbers.

    Raises `ViosError("decision_not_complete")` as `advise` does.
    """
    bare = walk.with_facts(replace(walk.facts, contacts={}) if numbered else walk.facts.without_names())
    answers = tuple((step.short, step.answer) for step in bare.path if step.option is not None)
    return AdvicePage(advise(bare), made_on, school_name, answers, bool(walk.facts.school), rules_released_on)


def file_name(made_on: date) -> str:
    """A name for the file that says nothing about anybody."""
    return f"advies-{made_on.isoformat()}.pdf"


class AdvicePageService:
    def __init__(self, session: Session, render: AdvicePageRenderer) -> None:
        self._session, self._render = session, render

    def make(self, walk: Walk, incident_id: str = "") -> bytes:
        """The page as a PDF; that it left the program is logged before it is handed over."""
        self._session.require(Action.ASK_ADVICE)
        with self._session.begin() as work:
            page = page_of(walk, self._session.clock.today(), work.school.get().name)
            kind = "incident" if incident_id else "advice"
            work.audit.record(
                AuditAction.ADVICE_PRINTED,
                object_kind=kind,
                object_id=incident_id,
                detail=",".join(walk.all_kinds),
            )
            work.commit()
        return self._render(page)

"""The page for the staff room: one kind of incident on one sheet, with the school's own rules and numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from vios_desktop.decision.content import Pack
from vios_desktop.decision.poster import Poster, poster
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.services.school_rules import read_school_rules
from vios_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class PosterFile:
    """The page as PDF bytes, its title, and the name that a saved file gets."""

    title: str
    file_name: str
    pdf: bytes


class PosterService:
    """`pack` gives the loaded rules, `render` draws the page. Nothing about a pupil is on it."""

    def __init__(self, session: Session, pack: Callable[[], Pack], render: Callable[[Poster], bytes]) -> None:
        self._session, self._pack, self._render = session, pack, render

    def make(self, kind: str) -> PosterFile:
        """The page of one kind, in memory. Raises `ViosError("decision_no_rule")` for a kind without rules."""
        self._session.require(Action.READ_KNOWLEDGE)
        pack = self._pack()
        if kind not in pack.protocols:
            raise ViosError("decision_no_rule", kind=kind)
        with self._session.begin() as work:
            rules = read_school_rules(work, pack)
        school = rules.facts(pack, self._session.clock.today())
        page = poster(pack, kind, school)
        return PosterFile(page.title, f"vios-{kind}.pdf", self._render(page))

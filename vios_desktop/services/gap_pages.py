"""The gaps as pages for the municipality: how often who was asked in vain, and each gap in words; no names."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.dutch_dates import days_between, long_date
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import GapState
from vios_desktop.services.agreement_writing import GAP_KIND, check_no_names
from vios_desktop.services.gaps import count_by_kind
from vios_desktop.services.record_paper import PaperBlock, PaperFile, PaperPart, PaperRenderer, RecordPaper
from vios_desktop.services.school import read_school

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from vios_desktop.domain.gap import Gap
    from vios_desktop.services.gaps import GapCount
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.queries import GapQuery
    from vios_desktop.services.school import SchoolView
    from vios_desktop.services.session import Session

TITLE: Final = "Gaten in het aanbod"
FOOTER: Final = "Voor de gemeente. Zonder namen."
_LEAD: Final = (
    "Een gat is iets dat geen partner kon oppakken. De school vroeg erom en het was er niet, of er was geen plek. "
    "Hieronder staan geen namen en het gaat niet over één leerling."
)
_HEADINGS: Final = {
    GapState.OPEN: "Nog niet besproken met de gemeente",
    GapState.BROUGHT: "Al bij de gemeente neergelegd",
    GapState.CLOSED: "Opgelost of gesloten",
}


class GapPageService:
    """`render` draws the pages. Who spoke to whom is not on them, only what was missing."""

    def __init__(self, session: Session, render: PaperRenderer) -> None:
        self._session, self._render = session, render

    def make(self, query: GapQuery) -> PaperFile:
        """The gaps that fit, in memory; logged with the hash of the pages. Raises `NotAllowedError`."""
        session = self._session
        session.require(Action.MANAGE_GAPS)
        today = session.clock.today()
        with session.begin() as work:
            gaps = tuple(work.gaps.find(query))
            school = read_school(work)
            blocks = {gap.id: _block(work, gap, school) for gap in gaps}
            paper = _paper(gaps, blocks, school, today)
            content = self._render(paper)
            work.audit.record(
                AuditAction.GAPS_PRINTED,
                object_kind=GAP_KIND,
                object_hash=hashlib.sha256(content).hexdigest(),
                detail=f"count={len(gaps)}",
            )
            work.commit()
        return PaperFile(content, f"gaten-{today:%Y-%m-%d}.pdf")


def _paper(gaps: Sequence[Gap], blocks: dict[str, PaperBlock], school: SchoolView, today: date) -> RecordPaper:
    counts = tuple(_counted(count, school) for count in count_by_kind(gaps))
    parts = [PaperPart("Hoe vaak gevraagd, zonder resultaat", (PaperBlock("", lines=counts),) if counts else ())]
    for state, heading in _HEADINGS.items():
        of_state = tuple(blocks[gap.id] for gap in gaps if gap.state is state)
        if of_state:
            parts.append(PaperPart(heading, of_state))
    said = f"{len(gaps)} gaten" if len(gaps) != 1 else "1 gat"
    between = f", gemerkt {days_between(gaps[-1].found_on, gaps[0].found_on)}" if gaps else ""
    lead = (_LEAD, f"In dit overzicht: {said}{between}.")
    return RecordPaper(TITLE, school.school.name, today, lead, tuple(parts) if gaps else (), FOOTER)


def _counted(count: GapCount, school: SchoolView) -> str:
    times = f"{count.total} keer" if count.total != 1 else "1 keer"
    left = f", {count.still_open} nog niet opgelost" if count.still_open else ""
    return f"{school.label(CatalogueName.PARTNER, count.kind)}: {times}{left}"


def _block(work: UnitOfWork, gap: Gap, school: SchoolView) -> PaperBlock:
    """What came of it is free text: with the name of a pupil in it, it stays inside the school."""
    asked = ", ".join(school.label(CatalogueName.PARTNER, kind) for kind in gap.asked_kinds)
    rows = [("Gemerkt", long_date(gap.found_on)), ("Gevraagd", asked)]
    if gap.brought_on is not None:
        rows.append(("Neergelegd", long_date(gap.brought_on)))
    if gap.outcome and not check_no_names(work, gap.outcome):
        rows.append(("Wat eruit kwam", gap.outcome))
    return PaperBlock(gap.text, tuple(rows))

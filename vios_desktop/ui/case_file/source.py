"""What the school offers to share of its cases: one file without names. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vios_desktop.domain.minutes import Recipient
from vios_desktop.domain.read_through import Passage
from vios_desktop.services.core_team.case_file import CaseFileDraft, CaseOffer, file_name

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.domain.vocabulary import LegalBasis
    from vios_desktop.services.core_team.case_file import CaseFileService
    from vios_desktop.services.desk import Desk
    from vios_desktop.services.record_paper import PaperFile
    from vios_desktop.ui.letting_out.model import Chosen

FILE = "cases"
"""The one file, which is also the one view."""


@dataclass(frozen=True, slots=True)
class CasesOffer:
    """An `Offer`: every case that may be told is a part of the one file. `subject` is the case it began with."""

    draft: CaseFileDraft
    subject: str
    made_on: date

    @property
    def cases(self) -> tuple[CaseOffer, ...]:
        return self.draft.cases

    @property
    def parts(self) -> tuple[str, ...]:
        return tuple(case.case_id for case in self.draft.cases if case.allowed)

    @property
    def recipients(self) -> tuple[Recipient, ...]:
        return self.draft.recipients

    def first_parts(self) -> frozenset[str]:
        """The case it began with; else nothing, or the only one there is."""
        if self.subject:
            return frozenset(self.parts) & {self.subject}
        return frozenset(self.parts) if len(self.parts) == 1 else frozenset()

    def first_recipients(self) -> tuple[Recipient, ...]:
        """Nobody: each is chosen."""
        return ()

    def passages_of(self, parts: Sequence[str]) -> tuple[Passage, ...]:
        return self.draft.passages_of(parts)

    def reasons(self, parts: Sequence[str]) -> tuple[LegalBasis | None, str]:
        return self.draft.reasons(parts)

    def views(self, parts: Sequence[str]) -> tuple[str, ...]:
        return (FILE,)

    def parts_on(self, view: str, parts: Sequence[str]) -> tuple[str, ...]:
        return tuple(parts)

    def file_names(self, parts: Sequence[str]) -> tuple[str, ...]:
        return (file_name(self.made_on),)


class CasesSource:
    """A `Source`: the subject is the case it began with, or nothing. Each case is judged."""

    parts_field = "cases"
    asks = True

    def __init__(self, desk: Desk) -> None:
        self._files: CaseFileService = desk.case_files
        self._clock = desk.session.clock

    def offer(self, subject: str) -> CasesOffer:
        return CasesOffer(self._files.draft(), subject, self._clock.today())

    def preview(self, subject: str, chosen: Chosen, view: str) -> tuple[Mapping[str, bytes], bytes]:
        file = self._files.preview(chosen.parts, chosen.sharing.recipients, chosen.choices)
        return {FILE: file.content}, file.content

    def make(self, subject: str, chosen: Chosen, read: Mapping[str, bytes]) -> tuple[PaperFile, ...]:
        made = self._files.make(chosen.parts, chosen.choices, chosen.answers, chosen.sharing, read.get(FILE))
        return (made,)

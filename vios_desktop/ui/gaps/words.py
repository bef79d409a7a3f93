"""The words for gaps, in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.domain.vocabulary import GapState
from vios_desktop.ui.gaps.model import Step
from vios_desktop.ui.widgets.day_words import DayWords
from vios_desktop.ui.widgets.row_data import Row, Status, StatusKind

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.domain.gap import Gap
    from vios_desktop.services.gaps import GapCount
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import Texts

_KINDS = {
    GapState.OPEN: StatusKind.OPEN,
    GapState.BROUGHT: StatusKind.RUNNING,
    GapState.CLOSED: StatusKind.DONE,
}


class GapWords(QObject):
    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.texts = texts
        self.days = DayWords()

    def row(self, gap: Gap, school: SchoolView, today: date) -> Row:
        found = self.tr("Found on %1").replace("%1", self.days.day(gap.found_on, today))
        asked = self.tr("asked: %1").replace("%1", self.asked(gap.asked_kinds, school))
        return Row(
            id=gap.id, title=gap.text, meta=f"{found}. {asked[:1].upper()}{asked[1:]}", status=self._short(gap)
        )

    def status(self, gap: Gap) -> Status:
        return Status(_KINDS[gap.state], self.texts.term(gap.state))

    def _short(self, gap: Gap) -> Status:
        """As a row has room for it."""
        return (
            Status(StatusKind.RUNNING, self.tr("Brought")) if gap.state is GapState.BROUGHT else self.status(gap)
        )

    def asked(self, kinds: tuple[str, ...], school: SchoolView) -> str:
        return ", ".join(self.kind(kind, school) for kind in kinds)

    def kind(self, kind: str, school: SchoolView) -> str:
        return school.label(CatalogueName.PARTNER, kind, self.texts.language)

    def counts(self, counts: tuple[GapCount, ...], school: SchoolView) -> str:
        """ "Asked without result: Jongerenwerk 3, Halt 1"."""
        said = ", ".join(f"{self.kind(count.kind, school)} {count.total}" for count in counts)
        return self.tr("Asked in vain: %1").replace("%1", said) if said else ""

    def paper_words(self) -> tuple[str, str]:
        """The title of the pages for the municipality, and what is said above them."""
        hint = self.tr("No name of a pupil is on it. Read it once more before it leaves the school.")
        return self.tr("Gaps for the municipality"), hint

    def done(self, step: Step | None) -> str:
        return {
            Step.WRITE: self.tr("Gap recorded."),
            Step.BRING: self.tr("Recorded that the gap was brought to the municipality."),
            Step.CLOSE: self.tr("Gap closed."),
            None: self.tr("One step back."),
        }[step]

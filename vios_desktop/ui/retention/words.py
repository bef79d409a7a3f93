"""A record, its period and what was decided about it, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vios_desktop.domain.retention import RetentionChoiceKind, RetentionState
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.certificate_paper import part_words
from vios_desktop.services.erased_copies import CopyKind
from vios_desktop.ui.incidents.words import Words

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.services.erased_copies import ErasedCopy
    from vios_desktop.services.retention import RetentionLine, WaitingPupils
    from vios_desktop.services.school import SchoolView
    from vios_desktop.texts import Texts

ICONS = {RecordKind.INCIDENT: "file-text", RecordKind.CASE: "kernteam", RecordKind.PERSON: "user"}


class RetentionWords(QObject):
    def __init__(self, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        self._incidents = Words(texts, self)

    def day(self, day: date, today: date) -> str:
        return self._incidents.day(day, today)

    def title(self, line: RetentionLine, school: SchoolView) -> str:
        record = line.record
        if record.record_kind is RecordKind.PERSON:
            pupil = self.tr("Pupil")
            return f"{pupil}: {record.name}" if record.name else pupil
        kind = self._texts.term(record.record_kind)
        named = f"{kind} {record.number}".rstrip()
        what = self._incidents.title(school, record.kind, "") if record.kind else ""
        return f"{named}: {what}" if what else named

    def meta(self, line: RetentionLine, today: date) -> str:
        if line.state is RetentionState.GOING:
            return ""
        record = line.record
        if record.record_kind is RecordKind.PERSON:
            words = self.tr("Left the school on %1.").replace("%1", self.day(record.day, today))
        else:
            words = self.tr("Of %1, closed %2.").replace("%1", self.day(record.day, today))
            words = words.replace("%2", self.day(record.closed_on, today))
        hanging = [f"{part_words(self._texts, kind)} {count}" for kind, count in record.hanging.items()]
        return f"{words} " + self.tr("Goes with it: %1.").replace("%1", ", ".join(hanging)) if hanging else words

    def why(self, line: RetentionLine, today: date) -> str:
        """Why it stands here, and since when."""
        stands, state = line.standing, line.state
        if state is RetentionState.GOING:
            day = self.day(line.goes_on or today, today)
            words = self.tr("Is destroyed on %1. Until then it can be taken back.")
            if line.record.record_kind is RecordKind.PERSON:
                words = self.tr(
                    "Is destroyed on %1. Until then the pupil stands in every list: who comes back, or is named "
                    "in something, stays."
                )
            return words.replace("%1", day)
        if state is RetentionState.HELD and stands.hold is not None:
            day = self.day(stands.hold.made_at.astimezone().date(), today)
            words = self.tr("Held since %1. Why: %2").replace("%1", day)
            return words.replace("%2", stands.hold.reason)
        if stands.last_day is None:
            return self.tr("No period runs: no day is known that it could start from.")
        day = self.day(stands.last_day, today)
        words = self.tr("The period was over on %1.") if state is RetentionState.DUE else self.tr("Kept until %1.")
        words = words.replace("%1", day)
        if stands.extension is not None:
            words += " " + self.tr("Kept longer. Why: %1").replace("%1", stands.extension.reason)
        return words

    def done(self, choice: RetentionChoiceKind) -> str:
        return {
            RetentionChoiceKind.DESTROY: self.tr("Will be destroyed after the days of grace"),
            RetentionChoiceKind.WITHDRAW: self.tr("Taken back"),
            RetentionChoiceKind.EXTEND: self.tr("Kept longer"),
            RetentionChoiceKind.HOLD: self.tr("Held"),
            RetentionChoiceKind.LIFT: self.tr("No longer held"),
        }[choice]

    def waiting(self, waiting: WaitingPupils) -> str:
        """Pupils that cannot be decided about yet, and why."""
        if not waiting.count:
            return ""
        words = self.tr(
            "Of %n more pupil(s) the period is over, but something still names them, and that goes first:",
            "",
            waiting.count,
        )
        return f"{words} {', '.join(f'{part_words(self._texts, k)} {n}' for k, n in waiting.kinds.items())}."

    def copy(self, copy: ErasedCopy, today: date) -> tuple[str, str]:
        """Which one it is, where it lies, and until when it is there."""
        title, lapses = {
            CopyKind.OWN: (
                self.tr("Backup of %1"),
                self.tr("Lapses from %1 on, if a backup is made every month."),
            ),
            CopyKind.SECOND: (
                self.tr("Backup of %1, in the second place"),
                self.tr("Lapses from %1 on, if the second place is within reach every month."),
            ),
            CopyKind.UPGRADE: (
                self.tr("Copy of %1, from before an upgrade"),
                self.tr("Goes from %1 on, by itself."),
            ),
        }[copy.kind]
        made = self.day(copy.at.astimezone().date(), today)
        return title.replace("%1", made), lapses.replace("%1", self.day(copy.lapses_by, today))

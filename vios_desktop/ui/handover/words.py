"""What is said of a handover: sorts of records, what stays behind, how a record stands to what is here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.handover.gathering import EXPIRED, OTHERS, POLICE
from vios_desktop.services.handover.review import ItemState

if TYPE_CHECKING:
    from collections.abc import Mapping

ORDER = (RecordKind.INCIDENT, RecordKind.AGREEMENT, RecordKind.SIGNAL, RecordKind.FILE)
PROPOSED = frozenset({RecordKind.INCIDENT, RecordKind.AGREEMENT})
"""What goes unless it is taken out; signals and files go only when they are chosen."""


class HandoverWords(QObject):
    def many(self, kind: RecordKind) -> str:
        return {
            RecordKind.INCIDENT: self.tr("Incidents"),
            RecordKind.AGREEMENT: self.tr("Agreements"),
            RecordKind.SIGNAL: self.tr("Signals"),
            RecordKind.FILE: self.tr("Files"),
        }[kind]

    def beside(self, kind: RecordKind) -> str:
        """What has to be thought of with this sort."""
        return {
            RecordKind.INCIDENT: "",
            RecordKind.AGREEMENT: "",
            RecordKind.SIGNAL: self.tr("A signal proves nothing. Give it only when the other cannot do without."),
            RecordKind.FILE: self.tr(
                "Look at a file before you give it: others may be in it. They are not masked."
            ),
        }[kind]

    def left_out(self, counts: Mapping[str, int]) -> tuple[str, ...]:
        lines = []
        if counts.get(OTHERS):
            lines.append(self.tr("%n time(s) something about somebody else", "", counts[OTHERS]))
        if counts.get(POLICE):
            lines.append(self.tr("%n time(s) something that came from the police", "", counts[POLICE]))
        if counts.get(EXPIRED):
            lines.append(self.tr("%n signal(s) past their date", "", counts[EXPIRED]))
        return tuple(lines)

    def state(self, state: ItemState) -> str:
        return {
            ItemState.NEW: self.tr("New here"),
            ItemState.SAME: self.tr("Is here already"),
            ItemState.DIFFERS: self.tr("Is here already, and tells something else"),
            ItemState.ALIKE: self.tr("Looks like something that is here"),
            ItemState.UNFIT: self.tr("Cannot be kept here"),
        }[state]

    def take(self, state: ItemState) -> str:
        return self.tr("Add it apart") if state is ItemState.DIFFERS else self.tr("Add it")

    def leave(self, state: ItemState) -> str:
        return (
            self.tr("Keep only mine") if state in (ItemState.DIFFERS, ItemState.ALIKE) else self.tr("Do not add")
        )

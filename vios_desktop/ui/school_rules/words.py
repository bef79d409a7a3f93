"""Sentences of this screen, in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from vios_desktop.services.school_rules import RuleLine

_MOST_NAMED = 4


class ChangeWords(QObject):
    """Which advice a setting changes. Apart from the rows: in their subclasses Qt leaves a plural in English."""

    def of(self, line: RuleLine, all_kinds: int) -> str:
        """A sentence, or nothing for a contact that is in no rule. `all_kinds`: how many kinds there are."""
        if not line.changes:
            return ""
        if len(line.changes) == all_kinds:
            return self.tr("Changes the advice for every kind of incident.")
        named = ", ".join(line.changes[:_MOST_NAMED])
        more = len(line.changes) - _MOST_NAMED
        if more > 0:
            return self.tr("Changes the advice for: %1 and %n more.", "", more).replace("%1", named)
        return self.tr("Changes the advice for: %1.").replace("%1", named)

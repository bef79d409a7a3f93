"""Lines of the log in plain words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from vios_desktop.services.log_sheet import LogRow

if TYPE_CHECKING:
    from vios_desktop.domain.audit import AuditEntry
    from vios_desktop.texts import Texts

_PAIR: Final = re.compile(r"(\w+)=(\S*)")
_ROLES: Final = frozenset({"account_added", "rights_changed"})


class LogWords:
    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    def what(self, entry: AuditEntry) -> str:
        return self._texts.label("AuditAction", entry.action.value)

    def about(self, entry: AuditEntry) -> str:
        """The kind of record, or nothing."""
        return self._texts.label("log_object", entry.object_kind) if entry.object_kind else ""

    def detail(self, entry: AuditEntry) -> str:
        """What the codes of a line say, where they say something to a reader; else nothing."""
        if entry.action.value in _ROLES:
            return ", ".join(self._texts.label("Role", code) for code in entry.detail.split(",") if code)
        said = []
        for name, value in _PAIR.findall(entry.detail):
            words = self._texts.label("log_detail", f"{name}.{value}")
            if words == f"{name}.{value}":
                words = self._texts.label("log_detail", name)
                words = words.replace("{value}", value) if words != name else ""
            if words:
                said.append(words)
        return ", ".join(said)

    def row(self, entry: AuditEntry, account_name: str) -> LogRow:
        at = f"{entry.at.astimezone():%Y-%m-%d %H:%M:%S}"
        return LogRow(
            entry.sequence,
            at,
            account_name or entry.account_id,
            self.what(entry),
            self.about(entry),
            entry.object_id,
            entry.detail,
        )

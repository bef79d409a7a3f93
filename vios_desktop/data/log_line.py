"""Reading a line of the log out of its row."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from vios_desktop.domain.audit import AuditAction, AuditEntry
from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from sqlalchemy import Row


def entry_of(row: Row[Any]) -> AuditEntry:
    """The line that stands in a row with all columns of `audit_entry`.

    Raises `ViosError("audit_chain_broken", sequence=n)` for what no program wrote: a page of the file that is not
    of this table any more, as a disk may leave it that says it has written and has not.
    """
    fields = dict(row._mapping)  # noqa: SLF001 SQLAlchemy's public name
    try:
        at, action = datetime.fromisoformat(fields.pop("at")), AuditAction(fields.pop("action"))
    except (TypeError, ValueError):
        raise ViosError("audit_chain_broken", sequence=fields["sequence"]) from None
    return AuditEntry(at=at, action=action, **fields)

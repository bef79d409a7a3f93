"""Where the reason is typed why a record is taken away, and the page on which that is done. No Qt."""

from __future__ import annotations

from typing import Final

from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.ui.form_keeper import FormSet
from vios_desktop.ui.typed_form import FormPlace

FORMS = FormSet("trash", RecordKind)
_UNDER: Final = "/"


def reason_place(kind: RecordKind, record_id: str, page_of: str = "") -> FormPlace:
    """`page_of` is the record whose page it is asked on, where that is another one."""
    return FormPlace(kind, f"{page_of}{_UNDER}{record_id}" if page_of not in ("", record_id) else record_id)


def page_of(row: str) -> str:
    """The record on whose page the reason is typed."""
    return row.partition(_UNDER)[0]


def record_of(row: str) -> str:
    """The record that is taken away."""
    return row.rpartition(_UNDER)[2]

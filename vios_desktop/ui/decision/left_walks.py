"""The walks about a record that were left halfway. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vios_desktop.domain.catalogue import CatalogueName
from vios_desktop.services.decisions import FORM
from vios_desktop.ui.decision.start_model import WalkLine

if TYPE_CHECKING:
    from vios_desktop.services.desk import Desk


def left_walks(desk: Desk, language: str) -> tuple[WalkLine, ...]:
    """Those of this account, last one first. For the data thread."""
    drafts = [draft for draft in desk.drafts.all() if draft.form == FORM and draft.subject_id]
    rows = {row.id: row for row in desk.incidents.rows([d.subject_id or "" for d in drafts])}
    school = desk.school.view()
    lines = []
    for draft in drafts:
        row = rows.get(draft.subject_id or "")
        if row is not None:
            kind = school.label(CatalogueName.KIND, row.kind, language)
            lines.append(WalkLine(row.id, row.number, row.kind, kind, draft.saved_at))
    return tuple(lines)

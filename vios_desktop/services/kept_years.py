"""A period of keeping in whole years, as the school chose it in a setting. No source gives one: none is law."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.rights import Action

if TYPE_CHECKING:
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.session import Session

YEARS: Final = (1, 2, 3, 5, 7)
"""The periods that can be chosen."""


def choose_years(session: Session, setting: str, years: int | None) -> None:
    """Keep so long from now on; None keeps everything. It takes nothing away itself, and is logged.

    Raises `NotAllowedError`, `ValidationError` for a period that cannot be chosen.
    """
    session.require(Action.DECIDE_RETENTION)
    if years is not None and years not in YEARS:
        raise ValidationError((FieldProblem("years", "period_not_possible"),))
    with session.begin() as work:
        work.school.put_setting(setting, str(years or ""))
        detail = f"{setting}={years or 'none'}"
        work.audit.record(AuditAction.SETTINGS_CHANGED, object_kind="setting", detail=detail)
        work.commit()


def chosen_years(work: UnitOfWork, setting: str) -> int | None:
    """None while the school chose none."""
    kept = work.school.setting(setting) or ""
    return int(kept) if kept.isdigit() else None

"""The overview for the school's own leadership and board: exact figures, so personal data, and never for partners.

It is no publication: small exact counts can lead to a pupil. So every one that is made is a disclosure, with for
whom and what for, and the register keeps the pages themselves.
"""

from __future__ import annotations

from datetime import date
from typing import Final, Protocol
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.disclosure_entry import DisclosureEntry
from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.trends import TrendPeriod
from vios_desktop.domain.vocabulary import DisclosureKind, LegalBasis, SharingLevel
from vios_desktop.services.record_paper import PaperFile
from vios_desktop.services.register import add_disclosure
from vios_desktop.services.session import Session
from vios_desktop.services.trends import KIND, TrendView, figures_of, period_to_show

OWN_SCHOOL: Final = "school"
"""The code of the catalogue of partners for the school itself."""


class InsideRenderer(Protocol):
    """Draws the pages, with for whom they are. Equal arguments give equal bytes."""

    def __call__(self, view: TrendView, recipient: str) -> bytes: ...


class InsideService:
    def __init__(self, session: Session, render: InsideRenderer) -> None:
        self._session, self._render = session, render

    def make(self, recipient: str, purpose: str, period: TrendPeriod | None = None) -> PaperFile:
        """The exact figures of a period, of the running school year without one; in the register at once.

        Raises `ValidationError` (`recipient_missing`, `purpose_missing`); then nothing is made or written.
        """
        session = self._session
        session.require(Action.DISCLOSE)
        session.require(Action.VIEW_TRENDS)
        recipient, purpose = recipient.strip(), purpose.strip()
        _check(recipient, purpose)
        today = session.clock.today()
        with session.begin() as work:
            view = figures_of(work, period_to_show(period, today), today)
            content = self._render(view, recipient)
            first, last = view.period.first, view.period.last
            work.audit.record(AuditAction.TRENDS_PRINTED, object_kind=KIND, detail=f"period={first}..{last}")
            entry = DisclosureEntry(
                id=str(uuid4()),
                kind=DisclosureKind.OTHER,
                what=f"Overzicht voor de schoolleiding {_day(first)} tot en met {_day(last)}",
                level=SharingLevel.DEIDENTIFIED,
                recipient=recipient,
                recipient_kind=OWN_SCHOOL,
                basis=LegalBasis.PUBLIC_TASK,
                purpose=purpose,
                necessity="",
                informed=None,
                informed_note="",
                made_at=session.clock.now(),
                made_by=session.account.id,
                file=content,
                media_type="application/pdf",
            )
            add_disclosure(work, session, entry)
            work.commit()
        return PaperFile(content, f"overzicht-schoolleiding-{first.isoformat()}-{last.isoformat()}.pdf")


def _check(recipient: str, purpose: str) -> None:
    found = (("recipient", recipient), ("purpose", purpose))
    missing = tuple(FieldProblem(name, f"{name}_missing") for name, value in found if not value)
    if missing:
        raise ValidationError(missing)


def _day(day: date) -> str:
    return f"{day:%d-%m-%Y}"

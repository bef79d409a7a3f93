"""Several schools in one overview, from the files they sent: refused whole, or read, made and logged.

The files are not kept and nothing of them is written into the vault but the overview that was made of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from vios_desktop.disclosure.joined import join_schools
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import DisclosureKind, SharingLevel
from vios_desktop.services.joining_files import SentFile, judged
from vios_desktop.services.overviews import (
    DrawnOverview,
    Logged,
    MadeOverview,
    check_read,
    for_whom,
    hash_of,
    register_entry,
)
from vios_desktop.services.register import add_disclosure
from vios_desktop.services.summary_formats import SummaryFormat

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from vios_desktop.disclosure.joined import JoinedSummary
    from vios_desktop.disclosure.shared_json import SharedSummary
    from vios_desktop.domain.vocabulary import LegalBasis
    from vios_desktop.services.session import Session


class JoinedRenderer(Protocol):
    """Draws the page, or writes another form. Equal arguments give equal bytes."""

    def __call__(self, joined: JoinedSummary) -> bytes: ...


class JoinService:
    """`writers` has one for each form that can be asked for, the page among them."""

    def __init__(self, session: Session, writers: Mapping[SummaryFormat, JoinedRenderer]) -> None:
        self._session, self._writers = session, dict(writers)

    def look(self, files: Sequence[SentFile]) -> tuple[SentFile, ...]:
        """The files that were sent, each with what keeps it from taking part; nothing is kept of them."""
        self._session.require(Action.EXPORT_SUMMARY)
        return judged(files)

    def prepare(self, files: Sequence[SharedSummary]) -> DrawnOverview:
        """The overview in memory, after the attack on it. Raises all of `join_schools`."""
        self._session.require(Action.EXPORT_SUMMARY)
        pages = self._writers[SummaryFormat.PDF](join_schools(files))
        return DrawnOverview(pages, hash_of(pages))

    def deliver(
        self,
        files: Sequence[SharedSummary],
        recipient: str,
        purpose: str,
        *,
        expected_hash: str | None = None,
        form: SummaryFormat = SummaryFormat.PDF,
        basis: LegalBasis | None = None,
    ) -> MadeOverview:
        """The overview in this form, with for whom and what for in the register.

        Raises all of `prepare`, `ValidationError` for an empty recipient or purpose, and `summary_changed`.
        """
        session = self._session
        session.require(Action.EXPORT_SUMMARY)
        to = for_whom(recipient, purpose)
        joined = join_schools(files)
        pages = self._writers[SummaryFormat.PDF](joined)
        check_read(expected_hash, pages)
        file = pages if form is SummaryFormat.PDF else self._writers[form](joined)
        days = f"{joined.period.start:%d-%m-%Y} tot en met {joined.period.end:%d-%m-%Y}"
        what = f"Overzicht van {len(joined.schools)} scholen {days}"
        logged = Logged(DisclosureKind.JOINED, what, SharingLevel.TREND, basis=basis)
        with session.begin() as work:
            add_disclosure(work, session, register_entry(session, logged, to, form, file))
            work.commit()
        return MadeOverview(file, file_name(joined.period.start, form), hash_of(pages))


def file_name(first_day: date, form: SummaryFormat) -> str:
    """Of the overview of the period that begins on this day."""
    return f"overzicht-scholen-{first_day.isoformat()}{form.suffix}"

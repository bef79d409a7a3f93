"""The list of incidents as somebody waits for it: its first rows at once, all the ids behind them after that."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.rights import Action
from vios_desktop.services.queries import IncidentQuery, IncidentRow
from vios_desktop.services.session import Session

FIRST: Final = 64
"""Rows of the first page: more than a screen holds."""


@dataclass(frozen=True, slots=True)
class FirstPage:
    """The first rows for a question, and how many incidents there are without its filters.

    `whole` says that nothing comes after them. Only `IncidentPages.first` makes one: the log has its line then.
    """

    query: IncidentQuery
    rows: tuple[IncidentRow, ...]
    total: int
    whole: bool


class IncidentPages:
    def __init__(self, session: Session) -> None:
        self._session = session

    def first(self, query: IncidentQuery) -> FirstPage:
        """The first rows that fit, without looking for the others. Raises `NotAllowedError`.

        A search for text or for a person is logged before anything of it is shown, without the text; of one that
        found more than a page the log says that, not how many.
        """
        query = as_seen_by(self._session, query)
        with self._session.begin() as work:
            ids = work.incidents.ids(query, FIRST + 1)
            rows = tuple(work.incidents.rows(ids[:FIRST], self._session.clock.today()))
            whole = len(ids) <= FIRST
            everything = IncidentQuery(visible_to=query.visible_to)
            total = len(ids) if whole and not query.filtered else work.incidents.count(everything)
            if query.text.strip() or query.person_id:
                hits = str(len(ids)) if whole else f">{FIRST}"
                work.audit.record(AuditAction.INCIDENTS_SEARCHED, object_kind="incident", detail=f"hits={hits}")
                work.commit()
        return FirstPage(query, rows, total, whole)

    def all_ids(self, first: FirstPage) -> tuple[str, ...]:
        """The ids of all that fit, those of the first page included. Raises `NotAllowedError`."""
        query = as_seen_by(self._session, first.query)
        with self._session.begin() as work:
            return tuple(work.incidents.ids(query))


def as_seen_by(session: Session, query: IncidentQuery) -> IncidentQuery:
    """The same question about what this account may see: all, or its own and what is shared with it.

    Raises `NotAllowedError`.
    """
    session.require(Action.VIEW_ALL_INCIDENTS, Action.VIEW_OWN_INCIDENTS)
    sees_all = session.may(Action.VIEW_ALL_INCIDENTS)
    return replace(query, visible_to=None if sees_all else session.account.id)

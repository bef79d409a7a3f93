"""Searches kept under a name: of one account, asked again with one click."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import FieldProblem, NotFoundError, ValidationError
from vios_desktop.domain.rights import Action
from vios_desktop.domain.saved_search import LONGEST_NAME, IncidentFilter, SavedSearch, SearchFilter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.session import Session

KIND = "saved_search"


class SavedSearchService:
    """The log says that a search was kept, changed or removed; never its name or text."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> tuple[SavedSearch, ...]:
        """Those of this account for the search page, by name."""
        return tuple(search for search in self._own_ones() if search.filters is None)

    def filters(self) -> tuple[SavedSearch, ...]:
        """Those of this account for the list of incidents, by name."""
        return tuple(search for search in self._own_ones() if search.filters is not None)

    def save(self, name: str, query: SearchFilter) -> SavedSearch:
        """Keep a search. Raises `ValidationError` without a name."""
        self._session.require(Action.SEARCH)
        made = SavedSearch(
            str(uuid4()), self._session.account.id, _checked(name), query, self._session.clock.now()
        )
        self._write(made)
        return made

    def save_filters(self, name: str, filters: IncidentFilter) -> SavedSearch:
        """Keep filters of the list of incidents. Raises `ValidationError` without a name."""
        self._session.require(Action.SEARCH)
        account_id, now = self._session.account.id, self._session.clock.now()
        made = SavedSearch(str(uuid4()), account_id, _checked(name), SearchFilter(), now, filters)
        self._write(made)
        return made

    def rename(self, search_id: str, name: str) -> SavedSearch:
        """Raises `ValidationError` without a name, `NotFoundError` for one that is not of this account."""
        self._session.require(Action.SEARCH)
        with self._session.begin() as work:
            renamed = replace(self._own(work, search_id), name=_checked(name))
            work.saved_searches.put(renamed)
            self._log(work, search_id, "renamed")
            work.commit()
        return renamed

    def remove(self, search_id: str) -> SavedSearch:
        """Give back what was removed, for `put_back`. Raises `NotFoundError`."""
        self._session.require(Action.SEARCH)
        with self._session.begin() as work:
            found = self._own(work, search_id)
            work.saved_searches.remove(search_id)
            self._log(work, search_id, "removed")
            work.commit()
        return found

    def put_back(self, search: SavedSearch) -> None:
        """Undo of `remove`. Raises `NotFoundError` for one of another account."""
        self._session.require(Action.SEARCH)
        if search.account_id != self._session.account.id:
            raise NotFoundError(KIND)
        self._write(search)

    def _own_ones(self) -> Sequence[SavedSearch]:
        self._session.require(Action.SEARCH)
        with self._session.begin() as work:
            return work.saved_searches.of_account(self._session.account.id)

    def _write(self, search: SavedSearch) -> None:
        with self._session.begin() as work:
            work.saved_searches.put(search)
            self._log(work, search.id, "kept")
            work.commit()

    def _own(self, work: UnitOfWork, search_id: str) -> SavedSearch:
        found = work.saved_searches.get(search_id)
        if found is None or found.account_id != self._session.account.id:
            raise NotFoundError(KIND)
        return found

    @staticmethod
    def _log(work: UnitOfWork, search_id: str, what: str) -> None:
        work.audit.record(AuditAction.SEARCH_SAVED, object_kind=KIND, object_id=search_id, detail=what)


def _checked(name: str) -> str:
    short = " ".join(name.split())[:LONGEST_NAME]
    if not short:
        raise ValidationError((FieldProblem("name", "name_missing"),))
    return short

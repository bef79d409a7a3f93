"""Closing an agreement inside a limited record, by somebody who is named; it stays in what is sealed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vios_desktop.domain.agreement import CLOSED_STATES, check_closing
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import NotFoundError, ViosError
from vios_desktop.domain.vocabulary import AgreementState
from vios_desktop.services.agreement_writing import write_state
from vios_desktop.services.limited_kinds import kind_of
from vios_desktop.services.limited_store import SEES, LimitedStore, log

if TYPE_CHECKING:
    from vios_desktop.services.ports import RecordSeals
    from vios_desktop.services.session import Session


class LimitedAgreementService:
    """The rows stand in their tables only while they are changed, in a transaction that is not kept."""

    def __init__(self, session: Session, seals: RecordSeals) -> None:
        self._session, self._store = session, LimitedStore(session, seals)

    def close(
        self, record_id: str, agreement_id: str, outcome: str, expected_version: int, *, cancelled: bool = False
    ) -> None:
        """Done, with what came of it, or `cancelled`, with why. Logged as a change of the record, without words.

        The same accounts can read it as before. Raises `ValidationError` (nothing written), `NotFoundError`,
        `ConflictError`, `ViosError`: agreement_closed, limited_not_named, limited_damaged.
        """
        state = AgreementState.CANCELLED if cancelled else AgreementState.DONE
        check_closing(state, outcome)
        self._change(record_id, agreement_id, state, outcome, expected_version)

    def reopen(self, record_id: str, agreement_id: str, expected_version: int) -> None:
        """Undo closing; the outcome stays in the history. Raises as `close`."""
        self._change(record_id, agreement_id, AgreementState.OPEN, "", expected_version)

    def _change(
        self, record_id: str, agreement_id: str, state: AgreementState, outcome: str, expected_version: int
    ) -> None:
        session, store = self._session, self._store
        session.require(*SEES)
        with session.begin() as work:
            record, content = store.opened(work, record_id)
        with store.inside(content) as work:
            old = work.agreements.get(agreement_id)
            if old is None or old.facts.incident_id != record_id:
                raise NotFoundError("agreement")
            if old.closed and state in CLOSED_STATES:
                raise ViosError("agreement_closed")
            write_state(work, session, old, state, outcome, expected_version)
            rows = work.limited.take(kind_of(content.rows), record_id)
        changed = replace(content, rows={**content.rows, **rows})
        with session.begin() as work:
            store.put_on(work, record, changed)
            log(work, AuditAction.LIMITED_CHANGED, record_id, content, "agreement")
            work.commit()

"""Drafts: what is being typed, kept in the encrypted vault so that a crash or a lock costs nothing."""

from __future__ import annotations

import json
from typing import Final
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.draft import Draft
from vios_desktop.domain.errors import NotFoundError, ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.session import Session

_AGREEMENT: Final = "agreement"
SEALED_FORM: Final = "limited"
SEALED_VALUES: Final = frozenset({"sealed", "copies"})
"""Drafts of this form hold these values and no others: see `SealedDraftService`."""


class DraftService:
    """An account sees and changes its own drafts only."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @staticmethod
    def new_id() -> str:
        return str(uuid4())

    def save(self, draft_id: str, form: str, values: dict[str, object], *, subject_id: str | None = None) -> Draft:
        """Keep the raw values of a form under this id; a later save replaces them. Nothing is validated.

        Raises `NotFoundError` for the id of somebody else's draft, `ViosError("draft_of_limited")`: what is typed
        about a record that only named accounts may read would stand here for all.
        """
        draft = self._draft(draft_id, form, values, subject_id)
        self._put(draft)
        return draft

    def all(self) -> tuple[Draft, ...]:
        """This account's drafts, last saved first."""
        self._session.require(Action.KEEP_DRAFTS)
        with self._session.begin() as work:
            return tuple(work.drafts.of_account(self._session.account.id))

    def get(self, draft_id: str) -> Draft:
        """Raises `NotFoundError` for a draft that is gone or somebody else's."""
        self._session.require(Action.KEEP_DRAFTS)
        with self._session.begin() as work:
            draft = work.drafts.get(draft_id)
        if draft is None or draft.account_id != self._session.account.id:
            raise NotFoundError("draft")
        return draft

    def discard(self, draft_id: str) -> Draft:
        """Throw a draft away; what is returned can be saved again to undo."""
        draft = self.get(draft_id)
        with self._session.begin() as work:
            work.drafts.remove(draft_id)
            work.audit.record(AuditAction.DRAFT_DISCARDED, object_kind="draft", object_id=draft_id)
            work.commit()
        return draft

    def finish(self, draft_id: str) -> None:
        """Drop the draft of what was made by now, which stands in the log by itself.

        Nothing happens to one that is gone, or somebody else's.
        """
        self._session.require(Action.KEEP_DRAFTS)
        with self._session.begin() as work:
            remove_own_draft(work, self._session, draft_id)
            work.commit()

    def _draft(self, draft_id: str, form: str, values: dict[str, object], subject_id: str | None) -> Draft:
        self._session.require(Action.KEEP_DRAFTS)
        return Draft(draft_id, form, self._session.account.id, values, self._session.clock.now(), subject_id)

    def _put(self, draft: Draft) -> None:
        with self._session.begin() as work:
            known = work.drafts.get(draft.id)
            if known is not None and known.account_id != draft.account_id:
                raise NotFoundError("draft")
            if not _is_sealed(draft) and _is_of_limited(work, draft):
                raise ViosError("draft_of_limited")
            work.drafts.put(draft)
            work.commit()


def _is_sealed(draft: Draft) -> bool:
    """Its values can be read by its account alone, so they may be about a limited record."""
    return draft.form == SEALED_FORM and draft.values.keys() == SEALED_VALUES


def _is_of_limited(work: UnitOfWork, draft: Draft) -> bool:
    """Whether it is about a limited record, names one, or is about an agreement that went with one."""
    limited, subject = work.limited.ids(), draft.subject_id or ""
    if not limited:
        return False
    told = f"{subject} {json.dumps(draft.values)}"
    agreed = draft.form == _AGREEMENT and bool(subject)
    went = agreed and not (work.agreements.get(subject) or work.agreements.get_trashed(subject))
    return went or any(limited_id in told for limited_id in limited)


def remove_own_draft(work: UnitOfWork, session: Session, draft_id: str | None) -> None:
    """Drop the draft of what was just recorded, inside a running unit of work; others' drafts stay."""
    draft = work.drafts.get(draft_id) if draft_id is not None else None
    if draft is not None and draft.account_id == session.account.id:
        work.drafts.remove(draft.id)

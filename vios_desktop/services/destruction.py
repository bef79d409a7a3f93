"""What every way of erasing for good has in common: a hold stops it, its ids are noted, and it is certified."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.retention import (
    CertificateLine,
    DestroyedRecord,
    DestructionCertificate,
    RetentionChoice,
    RetentionChoiceKind,
    standing,
)
from vios_desktop.domain.vocabulary import RecordKind

if TYPE_CHECKING:
    from datetime import date

    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.session import Session

CERTIFICATE: str = "certificate"


def is_held(work: UnitOfWork, record_id: str) -> bool:
    """Whether somebody said that this record must stay, whatever its date."""
    return standing(None, work.retention.choices([record_id])).hold is not None


def decided_to_destroy(work: UnitOfWork, record_id: str) -> RetentionChoice | None:
    """The decision to destroy it at the end of its period, while it stands."""
    return standing(None, work.retention.choices([record_id])).destroy


def destroy_decided(
    work: UnitOfWork, session: Session, choice: RetentionChoice
) -> tuple[CertificateLine, tuple[str, ...]]:
    """Remove it with all that hangs on it; the line of the certificate, and the sealed files to drop after.

    A pupil that something still names is a mistake of the caller: `pupils_to_go` tells.
    """
    record = DestroyedRecord(choice.record_id, choice.record_kind, session.clock.now(), session.account.id)
    if choice.record_kind is RecordKind.PERSON:
        entries = [replace(record, record_id=one) for one in work.persons.same_as(choice.record_id)]
        gone = work.retention.destroy_pupil(entries)
    else:
        gone = work.retention.destroy(record)
    if gone.needed:
        raise ViosError("retention_pupil_needed")
    work.audit.record(
        AuditAction.RECORD_DESTROYED,
        object_kind=choice.record_kind.value,
        object_id=choice.record_id,
        detail=f"count={1 + sum(gone.belonging.values())}",
    )
    day = choice.made_at.astimezone().date()
    line = CertificateLine(
        choice.record_kind, choice.record_id, choice.reason, choice.made_by, day, gone.belonging
    )
    return line, gone.blobs


def pupils_to_go(work: UnitOfWork) -> frozenset[tuple[str, date | None]]:
    """Whose decision still holds: nothing names the pupil, nobody holds an entry. With the day the pupil left.

    Between decision and day the pupil stands in every list: a new record may name it, a list may bring it back.
    """
    free = (one for one in work.retention.pupils(hanging=False, trashed=True) if not one.needed)
    return frozenset(
        (one.record_id, one.left_on) for one in free if not any(is_held(work, entry) for entry in one.entries)
    )


def withdraw(work: UnitOfWork, session: Session, choice: RetentionChoice) -> None:
    """The decision to destroy it no longer stands."""
    what = (str(uuid4()), choice.record_kind, choice.record_id, RetentionChoiceKind.WITHDRAW)
    work.retention.add_choice(RetentionChoice(*what, "", None, session.clock.now(), session.account.id))


def note_gone(work: UnitOfWork, session: Session, kind: RecordKind, record_id: str, by: str) -> CertificateLine:
    """Note that this one was erased in another way; `by` decided it ("" when its date had passed)."""
    record = DestroyedRecord(record_id, kind, session.clock.now(), session.account.id)
    work.retention.note_destroyed(record)
    return CertificateLine(kind, record_id, "", by, None, {})


def certify(work: UnitOfWork, session: Session, lines: Sequence[CertificateLine]) -> None:
    """One certificate of everything that went in this unit of work; nothing when nothing did."""
    if lines:
        certificate = DestructionCertificate(str(uuid4()), session.clock.now(), session.account.id, tuple(lines))
        work.retention.add_certificate(certificate)

"""The proof of every export, kept with its entry in the ledger, and checked again without a solver (R10)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vios_desktop.disclosure.kept_proof import check, kept
from vios_desktop.disclosure.ledger import OWN_PAGES
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.rights import Action
from vios_desktop.services.publication_ledger import open_ledger

if TYPE_CHECKING:
    from vios_desktop.disclosure.export_gate import Passed
    from vios_desktop.services.ports import UnitOfWork
    from vios_desktop.services.publication_ledger import OpenLedger
    from vios_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class CheckedProofs:
    """How many summaries and tables have a proof that stands, and how many went out before proofs were kept."""

    standing: int
    without: int


def keep_proof(work: UnitOfWork, ledger: OpenLedger, passed: Passed) -> None:
    """Keep why the newest entry could go, in the same unit of work."""
    proofs = work.ledger.proofs()
    *earlier, entry = ledger.entries
    proof = kept(entry, earlier, passed.proof, passed.log, proofs[-1] if proofs else None)
    work.ledger.keep_proof(proof)
    work.audit.record(
        AuditAction.CERTIFICATE_KEPT,
        object_kind="ledger_entry",
        object_id=str(entry.sequence),
        object_hash=proof.proof_hash,
    )


class CertificateService:
    """Checks what was kept against the ledger, for who may make exports."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def check(self) -> CheckedProofs:
        """Check every proof that is there, against the ledger as it was then.

        Raises `ViosError` `certificate_broken` and `certificate_missing` with the line of the ledger, and
        `ledger_broken`, `ledger_missing`.
        """
        self._session.require(Action.EXPORT_SUMMARY)
        with self._session.begin() as work:
            entries = open_ledger(work).entries
            proofs = work.ledger.proofs()
            last = work.audit.last_of(AuditAction.CERTIFICATE_KEPT)
        check(proofs, entries)
        newest = proofs[-1].proof_hash if proofs else ""
        if newest != (last.object_hash if last else ""):
            raise ViosError("certificate_missing", sequence=int(last.object_id) if last else len(entries))
        pages = sum(entry.record.source in OWN_PAGES for entry in entries)
        return CheckedProofs(len(proofs), pages - len(proofs))

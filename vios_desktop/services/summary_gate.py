"""The gate between a draft of a summary and the school's door: what of it may go, given all that was published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vios_desktop.disclosure.attack.certificate import holds
from vios_desktop.disclosure.attacker_view import connected, publication_of
from vios_desktop.disclosure.export_gate import Gate, Passed, Tried, first_safe, to_prove, tried
from vios_desktop.disclosure.ladder import forms_of
from vios_desktop.disclosure.ledger import head_hash, in_force
from vios_desktop.disclosure.summary_json import content_hash
from vios_desktop.domain.errors import ViosError

if TYPE_CHECKING:
    from vios_desktop.disclosure.attack.bounds import Cancelled, Progress
    from vios_desktop.disclosure.ledger import LedgerRecord
    from vios_desktop.disclosure.summary import PeriodSummary
    from vios_desktop.services.publication_ledger import OpenLedger


@dataclass(frozen=True, slots=True)
class Watch:
    """How somebody who waits is told how far it is, and can stop it (`ViosError("attack_cancelled")`)."""

    progress: Progress | None = None
    cancelled: Cancelled | None = None

    def go_on(self) -> None:
        """The last look before something is written: raises `ViosError("attack_cancelled")` if it was stopped."""
        if self.cancelled is not None and self.cancelled():
            raise ViosError("attack_cancelled")


UNWATCHED = Watch()


class SummaryGate:
    """Remembers its last answer, so that what was read through is not attacked again when it is made."""

    def __init__(self, gate: Gate = first_safe) -> None:
        self._gate = gate
        self._last: tuple[str, str, Passed] | None = None

    def passed(self, summary: PeriodSummary, ledger: OpenLedger, watch: Watch) -> PeriodSummary:
        """The fullest form of the summary after which nobody knows more of a small number than before."""
        key = (head_hash(ledger.entries), content_hash(summary))
        forms = forms_of(summary)
        if self._last is None or self._last[:2] != key:
            earlier = [entry.record for entry in in_force(ledger.entries)]
            records = [record for _form, record in forms]
            self._last = (*key, self._gate(earlier, records, watch.progress, watch.cancelled))
        return forms[self._last[2].form][0]

    def proof_of(self, record: LedgerRecord, ledger: OpenLedger, watch: Watch) -> Passed:
        """The proof for what the ledger is about to say, with the log of the forms before it; it stood its check.

        A form in which something was left out is proved with the lines it leaves out; the ledger does not name
        those, so that form is proved once more. Raises `ViosError("certificate_not_valid")` when that fails.
        """
        earlier = [entry.record for entry in in_force(ledger.entries)]
        last = self._last[2] if self._last and self._last[0] == head_hash(ledger.entries) else None
        if last is not None and self._is_about(last, record):
            return last
        found = tried(connected(earlier, record), record, watch.progress, watch.cancelled)
        if isinstance(found, Tried):
            raise ViosError("certificate_not_valid")
        return Passed(last.form if last else 0, found, last.log if last else ())

    def _is_about(self, passed: Passed, record: LedgerRecord) -> bool:
        records = [*passed.proof.known, record]
        publication = publication_of(records)
        left_open = set(passed.proof.left_open)
        shown = [name for name in to_prove(records, publication) if name not in left_open]
        return holds(publication, shown, passed.proof.certificate)

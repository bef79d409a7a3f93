"""The proof of an export as it is kept beside its ledger entry (R10): compact, chained, checked without a solver.

Kept are the tables of whole numbers, which of them shows what, which earlier entries they were made with, and the
log of the gate: the forms that were tried and what came of each. All of it is confidential: it stays in the
vault and is in no export and no log. What the tables are about is not kept with them but read from the ledger:
a change on either side is seen.

h_n = SHA-256("certificate v1" + u64 sequence + h_(n-1) + hash of the ledger entry + body); h_0 is 32 zero bytes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from vios_desktop.disclosure.attack.certificate import Certificate, holds
from vios_desktop.disclosure.attacker_view import connected, publication_of
from vios_desktop.disclosure.export_gate import Proof, Tried, to_prove
from vios_desktop.disclosure.ledger import GENESIS, OWN_PAGES, LedgerEntry, LedgerRecord, LedgerSource, in_force
from vios_desktop.domain.canonical import canonical_json
from vios_desktop.domain.errors import ViosError


@dataclass(frozen=True, slots=True)
class KeptProof:
    """`sequence` is that of the ledger entry that it is about; `body` is what was kept, as text."""

    sequence: int
    body: str
    previous_hash: str
    proof_hash: str


def kept(
    entry: LedgerEntry,
    earlier: Sequence[LedgerEntry],
    proof: Proof,
    log: Sequence[Tried],
    last: KeptProof | None,
) -> KeptProof:
    """The proof to keep with this entry, after `last`. `earlier` are the entries before it."""
    records = [*proof.known, entry.record]
    publication = publication_of(records)
    shown = _shown(records, proof.left_open)
    certificate = proof.certificate
    number_of = {one.record: one.sequence for one in in_force(earlier)}
    body = {
        "known": [number_of[record] for record in proof.known],
        "left_open": list(proof.left_open),
        "log": [[one.form, one.outcome.value, one.statistic] for one in log],
        "tables": [[table[atom] for atom in publication.atoms] for table in certificate.tables],
        "low": [certificate.low[name] for name in shown],
        "high": [certificate.high[name] for name in shown],
        "digest": certificate.digest,
    }
    text = canonical_json(body)
    previous = last.proof_hash if last else GENESIS
    return KeptProof(entry.sequence, text, previous, _hash(entry, text, previous))


def check(proofs: Sequence[KeptProof], entries: Sequence[LedgerEntry]) -> None:
    """Is there a proof that stands for every summary and table since the first kept? `verify` the ledger first.

    Raises `ViosError("certificate_broken", sequence=n)` or `("certificate_missing", sequence=n)`, n that of the
    ledger entry. That the newest were cut off shows beside the hash that the log of the vault holds.
    """
    previous = GENESIS
    for proof in proofs:
        if not 1 <= proof.sequence <= len(entries):
            raise ViosError("certificate_broken", sequence=proof.sequence)
        entry = entries[proof.sequence - 1]
        right = (previous, _hash(entry, proof.body, previous))
        if (proof.previous_hash, proof.proof_hash) != right or not stands(proof, entries):
            raise ViosError("certificate_broken", sequence=proof.sequence)
        previous = proof.proof_hash
    there = {proof.sequence for proof in proofs}
    for entry in entries:
        expected = entry.record.source in OWN_PAGES and there and entry.sequence > min(there)
        if expected and entry.sequence not in there:
            raise ViosError("certificate_missing", sequence=entry.sequence)


def stands(proof: KeptProof, entries: Sequence[LedgerEntry]) -> bool:
    """Do the kept tables show, beside the ledger of that day, that nothing small was told? False for all else.

    Numbers from elsewhere that contradicted the pages were not believed; that they did is not shown here.
    """
    entry = entries[proof.sequence - 1]
    if entry.record.source not in OWN_PAGES:
        return False
    try:
        body = json.loads(proof.body)
        records = _records(body["known"], entry, entries)
        names = tuple(body["left_open"])
        shown = _shown(records, names)
        certificate = _certificate(body, records, shown)
        by_hand = any(record.source is LedgerSource.BY_HAND for record in records)
        if (names and not by_hand) or set(names) & set(shown):
            return False
        return holds(publication_of(records), shown, certificate)
    except (ValueError, KeyError, TypeError, IndexError, ViosError):
        return False


def _records(known: Any, entry: LedgerEntry, entries: Sequence[LedgerEntry]) -> list[LedgerRecord]:
    """The earlier records and that of the entry; `ValueError` unless all pages that tell of it are among them."""
    before = {one.sequence: one.record for one in in_force(entries[: entry.sequence - 1])}
    records = [before[number] for number in known]
    near = connected(before.values(), entry.record)
    pages = [record for record in near if record.source in OWN_PAGES]
    if not all(record in near for record in records) or not all(page in records for page in pages):
        raise ValueError("a proof beside other pages")
    return [*records, entry.record]


def _shown(records: Sequence[LedgerRecord], left_open: Sequence[str]) -> tuple[str, ...]:
    skipped = set(left_open)
    return tuple(name for name in to_prove(records, publication_of(records)) if name not in skipped)


def _certificate(body: Any, records: Sequence[LedgerRecord], shown: Sequence[str]) -> Certificate:
    atoms = publication_of(records).atoms
    return Certificate(
        tables=tuple(dict(zip(atoms, row, strict=True)) for row in body["tables"]),
        low=dict(zip(shown, body["low"], strict=True)),
        high=dict(zip(shown, body["high"], strict=True)),
        digest=body["digest"],
    )


def _hash(entry: LedgerEntry, body: str, previous: str) -> str:
    digest = hashlib.sha256(b"certificate v1" + entry.sequence.to_bytes(8, "big") + bytes.fromhex(previous))
    digest.update(bytes.fromhex(entry.entry_hash) + body.encode("ascii"))
    return digest.hexdigest()

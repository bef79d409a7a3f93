"""Limited records in memory, and keys that keep who may open what: nothing is encrypted in the fake vault.

What is taken out of the tables lies in `State.taken`, where no fake repository looks, and its token is sealed.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from tests.fakes.state import Desk, State
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.ports import SealedCopy, SealedRecord
from vios_desktop.services.ports.limited import Rows

if TYPE_CHECKING:
    from tests.fakes.vault import FakeVault

RECOVERY, RECOVERY_KEY = "recovery", "AAAAA-BBBBB-CCCCC"


@dataclass(frozen=True, slots=True)
class FakeLimited:
    """Contacts, files, drafts and history go with the incident, as in the real store."""

    desk: Desk

    def get(self, record_id: str) -> SealedRecord | None:
        return self.desk.state.limited.get(record_id)

    def all(self, field: str = "") -> Sequence[SealedRecord]:
        found = sorted(self.desk.state.limited.values(), key=lambda record: record.id)
        return [replace(r, parts=tuple(part for part in r.parts if field in ("", part[0]))) for r in found]

    def put(self, record: SealedRecord) -> None:
        self.desk.state.limited[record.id] = record

    def remove(self, record_id: str) -> None:
        del self.desk.state.limited[record_id]

    def take_incident(self, incident_id: str) -> Rows:
        state = self.desk.state
        incident = state.incidents.pop(incident_id)
        taken: dict[str, Any] = {"incident": incident}
        for name, records in _hanging(state).items():
            taken[name] = {k: one for k, one in records.items() if _hangs_on(one, incident_id)}
            for key in taken[name]:
                del records[key]
        taken["history"] = [change for change in state.history if change.record_id == incident_id]
        state.history[:] = [change for change in state.history if change.record_id != incident_id]
        state.taken[incident_id] = taken
        facts = incident.facts
        head = {"id": incident_id, "number": incident.number, "occurred_on": facts.occurred_on.isoformat()}
        head |= {"kind": facts.kind, "subkind": facts.subkind, "place": facts.place}
        files = [{"id": file.id, "blob_id": file.blob_id} for file in taken["files"].values()]
        persons = [{"person_id": person.person_id} for person in facts.persons]
        return {"incident": [head], "incident_person": persons, "dossier_file": files}

    def put_incident_back(self, rows: Rows) -> None:
        state, incident_id = self.desk.state, str(rows["incident"][0]["id"])
        taken = state.taken[incident_id]
        state.incidents[incident_id] = taken["incident"]
        for name, records in _hanging(state).items():
            records.update(taken[name])
        state.history.extend(taken["history"])
        for row in rows["dossier_file"]:
            blob_id, key = str(row["blob_id"]), row["wrapped_key"]
            state.files[row["id"]] = replace(state.files[row["id"]], blob_id=blob_id, wrapped_key=key)


def _hanging(state: State) -> dict[str, dict[str, Any]]:
    return {"contacts": state.contacts, "files": state.files, "drafts": state.drafts}


def _hangs_on(record: Any, incident_id: str) -> bool:
    if getattr(record, "record_kind", RecordKind.INCIDENT) is not RecordKind.INCIDENT:
        return False
    return incident_id in (getattr(record, name, "") for name in ("incident_id", "record_id", "subject_id"))


class FakeRecordSeals:
    """Implements `services.ports.RecordSeals` for the account of `vault`.

    Every account in the vault has a key; `State.key_pairs` counts its pairs, and `renew` gives it a new one.
    """

    def __init__(self, vault: FakeVault) -> None:
        self._vault = vault

    def renew(self, account_id: str) -> None:
        pairs = self._vault.state.key_pairs
        pairs[account_id] = pairs.get(account_id, 0) + 1

    def holders(self) -> Mapping[str, bytes]:
        state = self._vault.state
        return {
            account_id: f"{account_id} {state.key_pairs.get(account_id, 0)}".encode()
            for account_id, account in state.accounts.items()
            if account.active
        }

    def seal(
        self, record_id: str, version: int, parts: Mapping[str, bytes], holder_ids: Collection[str]
    ) -> SealedRecord:
        holders = {**self.holders(), RECOVERY: RECOVERY.encode()}
        if not set(holder_ids) <= set(holders):
            raise ViosError("account_unknown")
        named = [*sorted(set(holder_ids)), RECOVERY]
        copies = tuple(SealedCopy(one, holders[one], holders[one]) for one in named)
        return SealedRecord(record_id, version, tuple(parts.items()), copies)

    def open(self, record: SealedRecord) -> Mapping[str, bytes]:
        own = self._vault.account_id
        if self.holders().get(own) not in [copy.public_key for copy in record.copies if copy.holder_id == own]:
            raise ViosError("limited_not_named")
        return dict(record.parts)

    def open_with_recovery(self, record: SealedRecord, text: str) -> Mapping[str, bytes]:
        if text != RECOVERY_KEY:
            raise ViosError("recovery_key_wrong")
        return dict(record.parts)


class NoRecordSeals:
    """Keys of a vault in which nothing is limited: `FakeAccountKeys` that were given no others."""

    def holders(self) -> Mapping[str, bytes]:
        return {}

    def seal(
        self, record_id: str, version: int, parts: Mapping[str, bytes], holder_ids: Collection[str]
    ) -> SealedRecord:
        raise ViosError("account_unknown")

    def open(self, record: SealedRecord) -> Mapping[str, bytes]:
        raise ViosError("limited_not_named")

    def open_with_recovery(self, record: SealedRecord, text: str) -> Mapping[str, bytes]:
        raise ViosError("recovery_key_wrong")

"""Limited records in memory, and keys that keep who may open what: nothing is encrypted in the fake vault.

What is taken out of the tables lies in `State.taken`, where no fake repository looks, and its token is sealed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from tests.fakes.state import Desk, State
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.limited_counting import LimitedFigure
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

    def ids(self) -> frozenset[str]:
        return frozenset(self.desk.state.limited)

    def all(self, field: str = "") -> Sequence[SealedRecord]:
        found = sorted(self.desk.state.limited.values(), key=lambda record: record.id)
        return [replace(r, parts=tuple(part for part in r.parts if field in ("", part[0]))) for r in found]

    def put(self, record: SealedRecord) -> None:
        self.remove(record.id)
        self.desk.state.limited[record.id] = record

    def remove(self, record_id: str) -> None:
        self.remove_figures((record_id,))
        self.desk.state.limited.pop(record_id, None)

    def put_figure(self, figure: LimitedFigure) -> None:
        """Raises ValueError without a limited record, as the key of the table does."""
        if figure.record_id not in self.desk.state.limited:
            raise ValueError("nothing is limited under this id")
        self.desk.state.limited_figures[figure.record_id] = figure

    def figures(self) -> Sequence[LimitedFigure]:
        return [figure for _id, figure in sorted(self.desk.state.limited_figures.items())]

    def remove_figures(self, record_ids: Iterable[str]) -> None:
        for record_id in record_ids:
            self.desk.state.limited_figures.pop(record_id, None)

    def take(self, kind: RecordKind, record_id: str) -> Rows:
        state = self.desk.state
        record = _records(state, kind).pop(record_id)
        taken: dict[str, Any] = {kind.value: record}
        for name, records in _hanging(state).items():
            taken[name] = {k: one for k, one in records.items() if _hangs_on(one, record_id)}
            for key in taken[name]:
                del records[key]
        taken["history"] = [change for change in state.history if change.record_id == record_id]
        state.history[:] = [change for change in state.history if change.record_id != record_id]
        state.taken[record_id] = taken
        files = [{"id": file.id, "blob_id": file.blob_id} for file in taken["files"].values()]
        return {**_head(kind, record), "dossier_file": files}

    def persons_of(self, rows: Rows) -> Sequence[Mapping[str, Any]]:
        ids = {row.get("person_id") for each in rows.values() for row in each}
        return [{"id": one} for one in sorted(filter(None, ids))]

    def put_back(self, kind: RecordKind, rows: Rows) -> None:
        state, record_id = self.desk.state, str(rows[kind.value][0]["id"])
        taken = state.taken[record_id]
        _records(state, kind)[record_id] = taken[kind.value]
        for name, records in _hanging(state).items():
            records.update(taken[name])
        state.history.extend(taken["history"])
        for row in rows["dossier_file"]:
            blob_id, key = str(row["blob_id"]), row["wrapped_key"]
            state.files[row["id"]] = replace(state.files[row["id"]], blob_id=blob_id, wrapped_key=key)


def _records(state: State, kind: RecordKind) -> dict[str, Any]:
    return state.signals if kind is RecordKind.SIGNAL else state.incidents


def _head(kind: RecordKind, record: Any) -> dict[str, list[dict[str, Any]]]:
    """The columns that the services look at, as the store has them."""
    facts = record.facts
    if kind is RecordKind.SIGNAL:
        head = {"id": record.id, "theme": facts.theme.value, "place": facts.place, "person_id": facts.person_id}
        days = {"observed_on": facts.observed_on.isoformat(), "expires_on": facts.expires_on.isoformat()}
        return {"signal": [head | days]}
    head = {"id": record.id, "number": record.number, "occurred_on": facts.occurred_on.isoformat()}
    head |= {"kind": facts.kind, "subkind": facts.subkind, "place": facts.place}
    head |= {"created_at": record.created_at.isoformat(), "updated_at": record.updated_at.isoformat()}
    return {"incident": [head], "incident_person": [{"person_id": one.person_id} for one in facts.persons]}


def _hanging(state: State) -> dict[str, dict[str, Any]]:
    return {"contacts": state.contacts, "files": state.files, "drafts": state.drafts}


def _hangs_on(record: Any, record_id: str) -> bool:
    if record_id in (getattr(record, "subject_id", None) or ""):
        return True
    return record_id in (getattr(record, name, "") for name in ("incident_id", "record_id"))


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

"""Limited records in memory, and keys that keep who may open what: nothing is encrypted in the fake vault.

What is taken out of the tables lies where no fake repository looks, and its token is sealed.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from tests.fakes.state import Desk, State
from vios_desktop.domain.agreement import Agreement, AgreementFacts
from vios_desktop.domain.draft import Draft
from vios_desktop.domain.errors import ViosError
from vios_desktop.domain.limited_counting import LimitedFigure
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.ports import SealedCopy, SealedRecord
from vios_desktop.services.ports.limited import Hanging, Rows

if TYPE_CHECKING:
    from tests.fakes.vault import FakeVault

RECOVERY, RECOVERY_KEY = "recovery", "AAAAA-BBBBB-CCCCC"


_TOKEN = "taken"
_TAKEN: dict[str, dict[str, Any]] = {}
"""What was taken out, by the token that its rows have: rows hold all there is, also of what is not kept."""


@dataclass(frozen=True, slots=True)
class FakeLimited:
    """What is of the record alone goes with it, as in the real store; what is elsewhere too is let go of."""

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

    def hanging(self, kind: RecordKind, record_id: str) -> Hanging:
        state = self.desk.state
        cases = tuple(c.id for c in state.cases.values() if record_id in [link.record_id for link in c.links])
        if kind is RecordKind.SIGNAL:
            looked = [one for one in state.reviews.values() if record_id in one.signal_ids]
            own = tuple(one.id for one in looked if one.signal_ids == (record_id,))
            return Hanging(reviews=own, reviews_apart=tuple(r.id for r in looked if r.id not in own), cases=cases)
        agreed = [one for one in state.agreements.values() if one.facts.incident_id == record_id]
        apart = tuple(one.id for one in agreed if _is_shared(one.facts))
        return Hanging(
            decisions=_ids_on(state.decisions, record_id),
            letters=_ids_on(state.letters, record_id),
            closings=_ids_on(state.closings, record_id),
            agreements=tuple(one.id for one in agreed if one.id not in apart),
            agreements_apart=apart,
            cases=cases,
        )

    def take(self, kind: RecordKind, record_id: str) -> Rows:
        state, found = self.desk.state, self.hanging(kind, record_id)
        record = _records(state, kind).pop(record_id)
        holders = {record_id, *found.letters, *found.decisions, *found.agreements}
        taken: dict[str, Any] = {kind.value: record}
        for name, records in _hanging(state).items():
            taken[name] = {k: one for k, one in records.items() if _hangs_on(k, one, holders, found)}
            for key in taken[name]:
                del records[key]
        taken["history"] = [change for change in state.history if change.record_id in holders]
        state.history[:] = [change for change in state.history if change.record_id not in holders]
        taken["given"] = [entry for entry in state.disclosures if entry.object_id in holders]
        state.disclosures[:] = [entry for entry in state.disclosures if entry.object_id not in holders]
        taken["apart"] = {one: state.agreements[one] for one in found.agreements_apart}
        for one, old in taken["apart"].items():
            state.agreements[one] = replace(old, facts=replace(old.facts, incident_id=None, decision_id=None))
        token = str(len(_TAKEN))
        _TAKEN[token] = taken
        files = [{"id": file.id, "blob_id": file.blob_id} for file in taken["files"].values()]
        looked = [{"id": one.id, "reviewed_at": one.reviewed_at.isoformat()} for one in taken["reviews"].values()]
        agreed = [_agreed(one) for one in taken["agreements"].values()]
        rows = {"dossier_file": files, "agreement": agreed, "review": looked, _TOKEN: [{"id": token}]}
        return {**_head(kind, record), **rows}

    def persons_of(self, rows: Rows) -> Sequence[Mapping[str, Any]]:
        ids = {row.get("person_id") for each in rows.values() for row in each}
        return [{"id": one} for one in sorted(filter(None, ids))]

    def put_back(self, kind: RecordKind, rows: Rows) -> None:
        state, record_id = self.desk.state, str(rows[kind.value][0]["id"])
        taken = _TAKEN[rows[_TOKEN][0]["id"]]
        _records(state, kind)[record_id] = taken[kind.value]
        for name, records in _hanging(state).items():
            records.update(taken[name])
        state.history.extend(taken["history"])
        state.disclosures.extend(taken["given"])
        for one, old in taken["apart"].items():
            now = state.agreements[one]
            facts = replace(now.facts, incident_id=old.facts.incident_id, decision_id=old.facts.decision_id)
            state.agreements[one] = replace(now, facts=facts)
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
    return {
        "contacts": state.contacts,
        "files": state.files,
        "drafts": state.drafts,
        "decisions": state.decisions,
        "letters": state.letters,
        "closings": state.closings,
        "agreements": state.agreements,
        "reviews": state.reviews,
    }


def _hangs_on(key: str, record: Any, holders: set[str], found: Hanging) -> bool:
    if isinstance(record, Agreement):
        return key in found.agreements
    if isinstance(record, Draft):
        told = f"{record.subject_id or ''} {json.dumps(record.values, default=str)}"
        return any(one in told for one in holders)
    if key in found.reviews:
        return True
    return not holders.isdisjoint(
        getattr(record, name, "") for name in ("incident_id", "record_id", "agreement_id")
    )


def _ids_on(records: Mapping[str, Any], incident_id: str) -> tuple[str, ...]:
    return tuple(key for key, one in records.items() if one.incident_id == incident_id)


def _is_shared(facts: AgreementFacts) -> bool:
    return facts.core_team or any((facts.case_id, facts.meeting_id, facts.review_id))


def _agreed(one: Agreement) -> dict[str, Any]:
    days = {name: getattr(one.facts, name) for name in ("due_on", "remind_on")} | {
        "sleeps_until": one.sleeps_until
    }
    return {"id": one.id, "state": one.state.value} | {
        k: day.isoformat() if day else None for k, day in days.items()
    }


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

"""Limited records in memory: there are none. Limiting is tested on the real store, where its keys are."""

from __future__ import annotations

from collections.abc import Sequence

from vios_desktop.services.ports import SealedRecord
from vios_desktop.services.ports.limited import Rows


class FakeLimited:
    def get(self, record_id: str) -> SealedRecord | None:
        return None

    def all(self) -> Sequence[SealedRecord]:
        return ()

    def put(self, record: SealedRecord) -> None:
        raise NotImplementedError

    def remove(self, record_id: str) -> None:
        raise NotImplementedError

    def take_incident(self, incident_id: str) -> Rows:
        raise NotImplementedError

    def put_incident_back(self, rows: Rows) -> None:
        raise NotImplementedError

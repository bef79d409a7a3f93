"""A process that keeps adding incidents and says each id once it is durable; test_kill ends it."""

from __future__ import annotations

from itertools import count
from multiprocessing.connection import Connection
from uuid import uuid4

from tests.data.db import samples
from tests.data.db.vaults import VaultFile
from vios_desktop.domain.audit import AuditAction


def write(file: VaultFile, said: Connection) -> None:
    with file.opened() as vault:
        for _ in count():
            with vault.begin() as work:
                incident_id = str(uuid4())
                work.incidents.add(samples.incident(incident_id, work.incidents.next_number(2026)))
                work.audit.record(AuditAction.INCIDENT_RECORDED, object_kind="incident", object_id=incident_id)
                work.commit()
            said.send(incident_id)

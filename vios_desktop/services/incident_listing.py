"""All incidents an account may see, with everything in them: for scripts. The listing is logged as one view."""

from __future__ import annotations

from collections.abc import Iterator

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.incident import Incident
from vios_desktop.domain.person import Person
from vios_desktop.services.incident_pages import as_seen_by
from vios_desktop.services.queries import IncidentOrder, IncidentQuery
from vios_desktop.services.session import Session

BLOCK = 200


class IncidentListingService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> Iterator[tuple[Incident, dict[str, Person]]]:
        """Oldest first. The log entry is written before the first one is handed out.

        Raises `NotAllowedError`.
        """
        query = as_seen_by(self._session, IncidentQuery(order=IncidentOrder.OLDEST_FIRST))
        with self._session.begin() as work:
            ids = list(work.incidents.ids(query))
            work.audit.record(AuditAction.INCIDENTS_LISTED, object_kind="incident", detail=f"count={len(ids)}")
            work.commit()
        return self._in_blocks(ids)

    def _in_blocks(self, ids: list[str]) -> Iterator[tuple[Incident, dict[str, Person]]]:
        for start in range(0, len(ids), BLOCK):
            with self._session.begin() as work:
                found = (work.incidents.get(incident_id) for incident_id in ids[start : start + BLOCK])
                incidents = [incident for incident in found if incident is not None]
                persons = work.persons.get_many(
                    entry.person_id for i in incidents for entry in i.facts.persons if entry.person_id
                )
            for incident in incidents:
                yield incident, persons

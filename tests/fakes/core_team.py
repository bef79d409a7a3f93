"""Cases and meetings of the kernteam in memory."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.fakes.state import Desk, add_new, replace_changed, require_known
from vios_desktop.domain.core_team import CoreTeamCase, Meeting
from vios_desktop.domain.errors import ConflictError
from vios_desktop.domain.involvement import Consent


@dataclass(frozen=True, slots=True)
class FakeCases:
    desk: Desk

    def add(self, record: CoreTeamCase) -> None:
        require_known(self.desk.state.persons, record.person_id)
        add_new(self.desk.state.cases, record)

    def get(self, case_id: str) -> CoreTeamCase | None:
        return None if case_id in self.desk.state.trash else self.desk.state.cases.get(case_id)

    def get_trashed(self, case_id: str) -> CoreTeamCase | None:
        return self.desk.state.cases.get(case_id) if case_id in self.desk.state.trash else None

    def holds_fixed(self, case_id: str) -> bool:
        state = self.desk.state
        told = any(one.case_id == case_id for meeting in state.meetings.values() for one in meeting.cases)
        agreed = any(one.facts.case_id == case_id for one in state.agreements.values())
        return told or agreed or any(gap.case_id == case_id for gap in state.gaps.values())

    def erase(self, case_id: str) -> None:
        self.desk.state.cases.pop(case_id, None)

    def replace(self, record: CoreTeamCase, expected_version: int) -> None:
        if record.id not in self.desk.state.cases:
            raise ConflictError("case")
        require_known(self.desk.state.persons, record.person_id)
        replace_changed(self.desk.state.cases, record, expected_version, "case")

    def all(self) -> Sequence[CoreTeamCase]:
        state = self.desk.state
        found = sorted((c for c in state.cases.values() if c.id not in state.trash), key=lambda c: c.id)
        return sorted(found, key=lambda c: c.created_at, reverse=True)

    def of_persons(self, person_ids: Iterable[str]) -> Sequence[CoreTeamCase]:
        wanted = set(person_ids)
        return [case for case in self.all() if case.person_id in wanted]

    def consents_of(self, person_id: str) -> Sequence[Consent]:
        found = [c for c in self.desk.state.consents.values() if c.person_id == person_id]
        return sorted(sorted(found, key=lambda c: c.id), key=lambda c: c.given_on, reverse=True)


@dataclass(frozen=True, slots=True)
class FakeMeetings:
    desk: Desk

    def add(self, record: Meeting) -> None:
        self._check_links(record)
        add_new(self.desk.state.meetings, record)

    def get(self, meeting_id: str) -> Meeting | None:
        return self.desk.state.meetings.get(meeting_id)

    def replace(self, record: Meeting, expected_version: int) -> None:
        if record.id not in self.desk.state.meetings:
            raise ConflictError("meeting")
        self._check_links(record)
        replace_changed(self.desk.state.meetings, record, expected_version, "meeting")

    def remove(self, meeting_id: str) -> None:
        self.desk.state.meetings.pop(meeting_id, None)

    def all(self) -> Sequence[Meeting]:
        found = sorted(self.desk.state.meetings.values(), key=lambda m: m.id)
        return sorted(found, key=lambda m: m.held_on, reverse=True)

    def with_case(self, case_id: str) -> Sequence[Meeting]:
        return [m for m in self.all() if any(told.case_id == case_id for told in m.cases)]

    def _check_links(self, record: Meeting) -> None:
        require_known(self.desk.state.cases, *(told.case_id for told in record.cases))

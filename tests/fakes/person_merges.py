"""Merged persons in memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from tests.fakes.state import Desk, add_new, require_known
from vios_desktop.domain.errors import NotFoundError
from vios_desktop.domain.person_merge import PersonMerge, group_of


@dataclass(frozen=True, slots=True)
class FakePersonMerges:
    desk: Desk

    def add(self, merge: PersonMerge) -> None:
        require_known(self.desk.state.persons, merge.kept_id, merge.merged_id)
        add_new(self.desk.state.person_merges, merge)

    def get(self, merge_id: str) -> PersonMerge:
        found = self.desk.state.person_merges.get(merge_id)
        if found is None:
            raise NotFoundError("person_merge")
        return found

    def undo(self, merge_id: str, at: datetime, by: str) -> None:
        merges = self.desk.state.person_merges
        merges[merge_id] = replace(merges[merge_id], undone_at=at, undone_by=by)

    def of(self, person_ids: Sequence[str]) -> Sequence[PersonMerge]:
        return [m for m in holding(self.desk) if {m.kept_id, m.merged_id} & set(person_ids)]


def holding(desk: Desk) -> list[PersonMerge]:
    """Those that were not taken back, oldest first."""
    found = [merge for merge in desk.state.person_merges.values() if merge.undone_at is None]
    return sorted(found, key=lambda merge: merge.merged_at)


def same_persons(desk: Desk, person_id: str) -> tuple[str, ...]:
    return group_of(person_id, [(merge.kept_id, merge.merged_id) for merge in holding(desk)])

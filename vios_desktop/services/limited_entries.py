"""A protected record holds the entries of whom it names, so that a pupil's own file can be destroyed before it.

Nobody who is not named can see whom it names: the vault could not ask before it destroys.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.vocabulary import RecordKind
from vios_desktop.services.ports.limited import PERSONS

if TYPE_CHECKING:
    from vios_desktop.domain.person import Person
    from vios_desktop.services.limited_record import Content
    from vios_desktop.services.ports import UnitOfWork


def with_entries(work: UnitOfWork, content: Content) -> Content:
    """The content with the entries it needs, if it does not have them yet."""
    if PERSONS in content.rows:
        return content
    return replace(content, rows={**content.rows, PERSONS: work.limited.persons_of(content.rows)})


def named_entries(work: UnitOfWork, content: Content) -> Mapping[str, Person]:
    """Those that are in the vault now."""
    return work.persons.get_many(row["id"] for row in content.rows.get(PERSONS, ()))


def tell_of_entries(work: UnitOfWork, content: Content, before: Mapping[str, Person]) -> None:
    """An entry that was destroyed since is there again with the record that names it."""
    for person_id, person in named_entries(work, content).items():
        if person_id not in before:
            work.audit.record(
                AuditAction.PERSON_ADDED,
                object_kind=RecordKind.PERSON.value,
                object_id=person_id,
                object_hash=canonical_hash(person),
            )

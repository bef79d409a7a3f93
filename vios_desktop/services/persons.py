"""Finding persons before adding them, and viewing one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.errors import NotFoundError
from vios_desktop.domain.history import FieldChange, changed_fields
from vios_desktop.domain.person import AgeRange, Person, check_person
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import PersonKind
from vios_desktop.services.session import Session

KIND = "person"
FEWEST_LETTERS = 2
MOST_HITS = 8


@dataclass(frozen=True, slots=True)
class PersonHit:
    """One line of the person picker: enough to tell namesakes apart, no more."""

    person: Person
    age: AgeRange | None


class PersonService:
    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self, text: str) -> tuple[PersonHit, ...]:
        """At most eight persons whose names begin with what was typed; nothing for fewer than two letters.

        The search is logged without its text.
        """
        self._session.require(Action.FIND_PERSON)
        if len(text.strip()) < FEWEST_LETTERS:
            return ()
        today = self._session.clock.today()
        with self._session.begin() as work:
            hits = tuple(PersonHit(p, p.age_on(today)) for p in work.persons.find(text, MOST_HITS))
            work.audit.record(AuditAction.PERSONS_SEARCHED, object_kind=KIND, detail=f"hits={len(hits)}")
            work.commit()
        return hits

    def add(
        self,
        *,
        kind: PersonKind,
        first_name: str,
        last_name: str,
        prefix: str = "",
        class_name: str = "",
        function: str = "",
        birth_year: int | None = None,
    ) -> Person:
        """Add a person who was really not there yet. Raises `ValidationError`."""
        self._session.require(Action.ADD_PERSON)
        person = Person(
            id=str(uuid4()),
            kind=kind,
            first_name=first_name.strip(),
            last_name=last_name.strip(),
            prefix=prefix.strip(),
            class_name=class_name.strip(),
            function=function.strip(),
            birth_year=birth_year,
        )
        check_person(person, self._session.clock.today())
        with self._session.begin() as work:
            work.persons.add(person)
            work.audit.record(
                AuditAction.PERSON_ADDED, object_kind=KIND, object_id=person.id, object_hash=canonical_hash(person)
            )
            work.commit()
        return person

    def view(self, person_id: str) -> Person:
        """One person. The view is logged."""
        self._session.require(Action.VIEW_PERSON)
        with self._session.begin() as work:
            person = work.persons.get(person_id)
            if person is None:
                raise NotFoundError(KIND)
            work.audit.record(AuditAction.PERSON_VIEWED, object_kind=KIND, object_id=person_id)
            work.commit()
        return person

    def change(self, person: Person, expected_version: int) -> Person:
        """Replace a person's data; old and new values are kept. Raises `ValidationError`, `ConflictError`."""
        self._session.require(Action.CHANGE_PERSON)
        check_person(person, self._session.clock.today())
        now, account = self._session.clock.now(), self._session.account.id
        with self._session.begin() as work:
            old = work.persons.get(person.id)
            if old is None:
                raise NotFoundError(KIND)
            new = replace(person, version=expected_version + 1)
            work.persons.replace(new, expected_version)
            work.history.add(
                FieldChange(KIND, new.id, new.version, name, before, after, now, account)
                for name, before, after in changed_fields(old, new)
                if name != "version"
            )
            work.audit.record(
                AuditAction.PERSON_CHANGED, object_kind=KIND, object_id=new.id, object_hash=canonical_hash(new)
            )
            work.commit()
        return new

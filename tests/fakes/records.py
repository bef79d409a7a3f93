"""Persons, agreements, contacts, decisions, letters and drafts in memory."""

from __future__ import annotations

import copy
import dataclasses
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tests.fakes.person_merges import same_persons
from tests.fakes.state import Desk, add_new, replace_changed, require_known
from tests.fakes.text import begins_words_of
from vios_desktop.domain.agreement import Agreement
from vios_desktop.domain.contact import Contact
from vios_desktop.domain.decision_record import DecisionRecord
from vios_desktop.domain.draft import Draft
from vios_desktop.domain.letter import Letter, LetterLine
from vios_desktop.domain.person import Person
from vios_desktop.domain.vocabulary import PersonKind
from vios_desktop.services.queries import AgreementQuery


@dataclass(frozen=True, slots=True)
class FakePersons:
    desk: Desk

    def add(self, person: Person) -> None:
        add_new(self.desk.state.persons, person)

    def add_all(self, persons: Iterable[Person]) -> None:
        for person in persons:
            self.add(person)

    def get(self, person_id: str) -> Person | None:
        return self.desk.state.persons.get(person_id)

    def get_many(self, ids: Iterable[str]) -> dict[str, Person]:
        persons = self.desk.state.persons
        return {person_id: persons[person_id] for person_id in ids if person_id in persons}

    def replace(self, person: Person, expected_version: int) -> None:
        replace_changed(self.desk.state.persons, person, expected_version, "person")

    def replace_all(self, changes: Sequence[tuple[Person, int]]) -> None:
        for person, expected_version in changes:
            self.replace(person, expected_version)

    def find(self, text: str, limit: int) -> Sequence[Person]:
        found = [p for p in self.desk.state.persons.values() if begins_words_of(text, p.display_name)]
        found.sort(
            key=lambda p: (p.left_on is not None, p.kind is not PersonKind.PUPIL, p.last_name, p.first_name)
        )
        heads = dict.fromkeys(same_persons(self.desk, person.id)[0] for person in found)
        return [self.desk.state.persons[head] for head in heads][:limit]

    def same_as(self, person_id: str) -> tuple[str, ...]:
        return same_persons(self.desk, person_id)

    def share_household(self, one_id: str, other_id: str) -> bool:
        return False

    def standing(self, kind: PersonKind) -> Sequence[Person]:
        merged = {merge.merged_id for merge in self.desk.state.person_merges.values() if merge.undone_at is None}
        found = [p for p in self.desk.state.persons.values() if p.kind is kind and p.id not in merged]
        return sorted(found, key=lambda person: (person.last_name, person.first_name))

    def remove_unused(self, person_id: str) -> bool:
        state = self.desk.state
        own = {"persons", "audit", "history"}
        others = (getattr(state, one.name) for one in dataclasses.fields(state) if one.name not in own)
        if any(person_id in repr(container) for container in others):
            return False
        del state.persons[person_id]
        return True

    def remove_all_unused(self, ids: Iterable[str]) -> frozenset[str]:
        return frozenset(one for one in ids if self.remove_unused(one))

    def count(self) -> int:
        return len(self.desk.state.persons)


@dataclass(frozen=True, slots=True)
class FakeAgreements:
    desk: Desk

    def add(self, agreement: Agreement) -> None:
        self._check_links(agreement)
        add_new(self.desk.state.agreements, agreement)

    def get(self, agreement_id: str) -> Agreement | None:
        return None if agreement_id in self.desk.state.trash else self.desk.state.agreements.get(agreement_id)

    def get_trashed(self, agreement_id: str) -> Agreement | None:
        return self.desk.state.agreements.get(agreement_id) if agreement_id in self.desk.state.trash else None

    def holds_fixed(self, agreement_id: str) -> bool:
        state = self.desk.state
        spoken = any(agreement_id in (one.agreement_id, one.promise_id) for one in state.contacts.values())
        return spoken or any(gap.agreement_id == agreement_id for gap in state.gaps.values())

    def erase(self, agreement_id: str) -> None:
        state = self.desk.state
        state.agreements.pop(agreement_id, None)
        state.history[:] = [
            c for c in state.history if (c.record_kind, c.record_id) != ("agreement", agreement_id)
        ]

    def replace(self, agreement: Agreement, expected_version: int) -> None:
        self._check_links(agreement)
        replace_changed(self.desk.state.agreements, agreement, expected_version, "agreement")

    def find(self, query: AgreementQuery) -> Sequence[Agreement]:
        state = self.desk.state
        found = [a for a in state.agreements.values() if a.id not in state.trash and _fits(a, query)]
        found.sort(key=lambda a: (a.facts.due_on or date.max, a.created_at, a.id))
        return found

    def _check_links(self, agreement: Agreement) -> None:
        require_known(self.desk.state.incidents, agreement.facts.incident_id)
        require_known(self.desk.state.decisions, agreement.facts.decision_id)


def _fits(agreement: Agreement, query: AgreementQuery) -> bool:
    facts = agreement.facts
    tests = (
        query.incident_id is None or facts.incident_id == query.incident_id,
        query.decision_id is None or facts.decision_id == query.decision_id,
        query.person_id is None or facts.person_id == query.person_id,
        query.review_id is None or facts.review_id == query.review_id,
        query.meeting_id is None or facts.meeting_id == query.meeting_id,
        query.case_id is None or facts.case_id == query.case_id,
        not query.states or agreement.state in query.states,
        query.mine is None or query.mine in (agreement.created_by, facts.owner_account),
        query.waits_on_others is None or agreement.waits_on_others() == query.waits_on_others,
        query.core_team is None or facts.core_team == query.core_team,
        _between(facts.due_on, query.due_from, query.due_to),
        _between(facts.agreed_on, query.agreed_from, query.agreed_to),
        begins_words_of(query.text, f"{facts.text} {facts.owner_name} {facts.note}"),
    )
    return all(tests)


def _between(day: date | None, first: date | None, last: date | None) -> bool:
    if day is None:
        return first is None and last is None
    return (first is None or day >= first) and (last is None or day <= last)


@dataclass(frozen=True, slots=True)
class FakeContacts:
    desk: Desk

    def add(self, contact: Contact) -> None:
        require_known(self.desk.state.incidents, contact.incident_id)
        require_known(self.desk.state.agreements, contact.agreement_id)
        require_known(self.desk.state.agreements, contact.promise_id)
        require_known(self.desk.state.persons, contact.person_id)
        add_new(self.desk.state.contacts, contact)

    def get(self, contact_id: str) -> Contact | None:
        return None if contact_id in self.desk.state.trash else self.desk.state.contacts.get(contact_id)

    def get_trashed(self, contact_id: str) -> Contact | None:
        return self.desk.state.contacts.get(contact_id) if contact_id in self.desk.state.trash else None

    def erase(self, contact_id: str) -> None:
        self.desk.state.contacts.pop(contact_id, None)

    def of_incident(self, incident_id: str) -> Sequence[Contact]:
        return self._sorted(c for c in self.desk.state.contacts.values() if c.incident_id == incident_id)

    def of_agreement(self, agreement_id: str) -> Sequence[Contact]:
        contacts = self.desk.state.contacts.values()
        return self._sorted(c for c in contacts if agreement_id in (c.agreement_id, c.promise_id))

    def _sorted(self, contacts: Iterable[Contact]) -> list[Contact]:
        kept = (contact for contact in contacts if contact.id not in self.desk.state.trash)
        return sorted(kept, key=lambda contact: contact.contacted_at)


@dataclass(frozen=True, slots=True)
class FakeDecisions:
    desk: Desk

    def add(self, record: DecisionRecord) -> None:
        require_known(self.desk.state.incidents, record.incident_id)
        add_new(self.desk.state.decisions, _own_copy(record))

    def get(self, record_id: str) -> DecisionRecord | None:
        record = self.desk.state.decisions.get(record_id)
        return None if record is None else _own_copy(record)

    def of_incident(self, incident_id: str) -> Sequence[DecisionRecord]:
        found = (r for r in self.desk.state.decisions.values() if r.incident_id == incident_id)
        return [_own_copy(record) for record in sorted(found, key=lambda r: r.made_at)]

    def keep_content(self, content_hash: str, texts: dict[str, str]) -> None:
        self.desk.state.contents.setdefault(content_hash, dict(texts))

    def content(self, content_hash: str) -> dict[str, str] | None:
        texts = self.desk.state.contents.get(content_hash)
        return None if texts is None else dict(texts)


def _own_copy(record: DecisionRecord) -> DecisionRecord:
    return replace(record, payload=copy.deepcopy(record.payload))


@dataclass(frozen=True, slots=True)
class FakeLetters:
    desk: Desk

    def add(self, letter: Letter) -> None:
        require_known(self.desk.state.incidents, letter.incident_id)
        require_known(self.desk.state.persons, letter.person_id)
        require_known(self.desk.state.letters, letter.corrects)
        add_new(self.desk.state.letters, letter)

    def get(self, letter_id: str) -> Letter | None:
        return self.desk.state.letters.get(letter_id)

    def of_incident(self, incident_id: str) -> Sequence[LetterLine]:
        found = [kept.line for kept in self.desk.state.letters.values() if kept.incident_id == incident_id]
        return sorted(found, key=lambda line: (line.fixed_at, line.id))


@dataclass(frozen=True, slots=True)
class FakeDrafts:
    desk: Desk

    def put(self, draft: Draft) -> None:
        self.desk.state.drafts[draft.id] = _own_draft(draft)

    def get(self, draft_id: str) -> Draft | None:
        draft = self.desk.state.drafts.get(draft_id)
        return None if draft is None else _own_draft(draft)

    def of_account(self, account_id: str) -> Sequence[Draft]:
        own = (draft for draft in self.desk.state.drafts.values() if draft.account_id == account_id)
        return [_own_draft(draft) for draft in sorted(own, key=lambda d: d.saved_at, reverse=True)]

    def remove(self, draft_id: str) -> None:
        self.desk.state.drafts.pop(draft_id, None)

    def remove_about(self, record_id: str) -> None:
        drafts = self.desk.state.drafts
        for draft in [draft for draft in drafts.values() if record_id in (draft.subject_id or "")]:
            del drafts[draft.id]


def _own_draft(draft: Draft) -> Draft:
    return replace(draft, values=copy.deepcopy(draft.values))

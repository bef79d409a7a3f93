"""Who is involved around a pupil, the household, what goes well, what may be shared: noting it and the way back.

Every change says what it replaces, so that it can be taken back exactly.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from uuid import uuid4

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.canonical import canonical_hash
from vios_desktop.domain.errors import FieldProblem, NotFoundError, ValidationError
from vios_desktop.domain.involvement import Consent, HouseholdMember, Involvement, Strength
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import HouseholdRelation
from vios_desktop.services.drafts import remove_own_draft
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.session import Session

KIND = "person"


class AroundService:
    """All of it needs the right to manage who is involved. The draft of a form goes in the same unit of work."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def involve(self, involvement: Involvement, *, draft_id: str | None = None) -> Involvement:
        """Note that an organisation is involved. Raises `ValidationError` of `check_involvement`."""
        made = replace(
            involvement,
            created_at=self._session.clock.now(),
            created_by=self._session.account.id,
            organisation=involvement.organisation.strip(),
        )
        check_involvement(made)
        with self._work(made.person_id, AuditAction.INVOLVEMENT_CHANGED, made, draft_id) as work:
            work.around.add_involvement(made)
            work.commit()
        return made

    def change_involvement(
        self, involvement: Involvement, expected_version: int, *, draft_id: str | None = None
    ) -> Involvement:
        """Another contact, role, end or evaluation date. Raises `ValidationError`, `ConflictError`."""
        made = replace(involvement, version=expected_version + 1)
        check_involvement(made)
        with self._work(made.person_id, AuditAction.INVOLVEMENT_CHANGED, made, draft_id) as work:
            work.around.replace_involvement(made, expected_version)
            work.commit()
        return made

    def end_involvement(self, involvement_id: str, until: date) -> Involvement:
        """The organisation is no longer involved after this day."""
        self._session.require(Action.MANAGE_INVOLVEMENT)
        with self._session.begin() as work:
            known = work.around.involvement(involvement_id)
        if known is None:
            raise NotFoundError("involvement")
        return self.change_involvement(replace(known, until=until, evaluate_on=None), known.version)

    def take_back_involvement(self, involvement: Involvement) -> None:
        """Undo of `involve`: it was noted by mistake."""
        with self._work(involvement.person_id, AuditAction.INVOLVEMENT_CHANGED, None) as work:
            work.around.erase_involvement(involvement.id)
            work.commit()

    def note_strength(self, person_id: str, text: str, *, draft_id: str | None = None) -> Strength:
        """What goes well, today. Raises `ValidationError`: text_missing."""
        text = text.strip()
        if not text:
            raise ValidationError((FieldProblem("text", "text_missing"),))
        made = Strength(str(uuid4()), person_id, text, self._session.clock.today(), self._session.account.id)
        self._add_strength(made, draft_id)
        return made

    def put_back_strength(self, strength: Strength) -> None:
        """Undo of `remove_strength`."""
        self._add_strength(strength, None)

    def remove_strength(self, strength: Strength) -> None:
        with self._work(strength.person_id, AuditAction.STRENGTH_NOTED, None) as work:
            work.around.erase_strength(strength.id)
            work.commit()

    def record_consent(self, consent: Consent, *, draft_id: str | None = None) -> Consent:
        """A permission, or one that was withdrawn, or the undo of that. Raises `ValidationError`."""
        made = replace(consent, recorded_by=consent.recorded_by or self._session.account.id)
        problems = [
            FieldProblem(name, "text_missing")
            for name, text in (("given_by", made.given_by), ("scope", made.scope))
            if not text.strip()
        ]
        if made.withdrawn_on is not None and made.withdrawn_on < made.given_on:
            problems.append(FieldProblem("withdrawn_on", "until_before_since"))
        if problems:
            raise ValidationError(tuple(problems))
        with self._work(made.person_id, AuditAction.CONSENT_RECORDED, made, draft_id) as work:
            work.around.put_consent(made)
            work.commit()
        return made

    def take_back_consent(self, consent: Consent) -> None:
        """Undo of a consent that was recorded by mistake."""
        with self._work(consent.person_id, AuditAction.CONSENT_RECORDED, None) as work:
            work.around.erase_consent(consent.id)
            work.commit()

    def add_to_household(
        self,
        person_id: str,
        other_id: str,
        relation: HouseholdRelation,
        own_relation: HouseholdRelation = HouseholdRelation.CHILD,
        *,
        draft_id: str | None = None,
    ) -> HouseholdMember:
        """Bring two persons into one household: that of the first, else of the other, else a new one."""
        with self._work(person_id, AuditAction.HOUSEHOLD_CHANGED, None, draft_id) as work:
            if other_id == person_id or work.persons.get(other_id) is None:
                raise ValidationError((FieldProblem("person_id", "person_missing"),))
            known = [one for one in work.around.household((person_id,)) if one.person_id == person_id]
            theirs = [one for one in work.around.household((other_id,)) if one.person_id == other_id]
            home = (known or theirs)[0].household_id if known or theirs else str(uuid4())
            work.around.join(HouseholdMember(home, person_id, own_relation))
            member = HouseholdMember(home, other_id, relation)
            work.around.join(member)
            work.commit()
        return member

    def leave_household(self, member: HouseholdMember) -> tuple[HouseholdMember, ...]:
        """Take somebody out. Who was in the household before is the answer: `restore_household` takes it."""
        with self._work(member.person_id, AuditAction.HOUSEHOLD_CHANGED, None) as work:
            before = tuple(
                one
                for one in work.around.household((member.person_id,))
                if one.household_id == member.household_id
            )
            work.around.part(member.household_id, member.person_id)
            work.commit()
        return before

    def restore_household(self, members: tuple[HouseholdMember, ...]) -> None:
        """Undo of `leave_household`."""
        self._session.require(Action.MANAGE_INVOLVEMENT)
        if not members:
            return
        with self._work(members[0].person_id, AuditAction.HOUSEHOLD_CHANGED, None) as work:
            for member in members:
                work.around.join(member)
            work.commit()

    def _add_strength(self, strength: Strength, draft_id: str | None) -> None:
        with self._work(strength.person_id, AuditAction.STRENGTH_NOTED, strength, draft_id) as work:
            work.around.add_strength(strength)
            work.commit()

    @contextmanager
    def _work(
        self, person_id: str, action: AuditAction, record: object | None, draft_id: str | None = None
    ) -> Iterator[UnitOfWork]:
        """A unit of work with its line in the log, which is undone with the rest when that fails."""
        self._session.require(Action.MANAGE_INVOLVEMENT)
        with self._session.begin() as work:
            if work.persons.get(person_id) is None:
                raise NotFoundError(KIND)
            seal = "" if record is None else canonical_hash(record)
            work.audit.record(action, object_kind=KIND, object_id=person_id, object_hash=seal)
            remove_own_draft(work, self._session, draft_id)
            yield work


def check_involvement(involvement: Involvement) -> None:
    """Raise `ValidationError`: organisation_missing, until_before_since."""
    problems: list[FieldProblem] = []
    if not involvement.organisation.strip():
        problems.append(FieldProblem("organisation", "organisation_missing"))
    if involvement.until is not None and involvement.until < involvement.since:
        problems.append(FieldProblem("until", "until_before_since"))
    if problems:
        raise ValidationError(tuple(problems))

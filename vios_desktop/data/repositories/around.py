"""Who and what is around a person: involvements, strengths, consents, the household."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from sqlalchemy import ColumnElement, Connection, and_, delete, func, insert, not_, or_, select, update
from sqlalchemy.dialects.sqlite import insert as insert_new

from vios_desktop.data.repositories.rows import (
    among,
    check_version,
    fields_from,
    fields_of,
    not_trashed,
    rows_of,
    upsert,
)
from vios_desktop.data.tables.casework import consent, household, household_member, involvement, strength
from vios_desktop.domain.errors import ConflictError
from vios_desktop.domain.involvement import Consent, HouseholdMember, Involvement, Strength

_INVOLVEMENT: Final = (
    *(
        "id",
        "person_id",
        "partner_kind",
        "partner_id",
        "organisation",
        "contact_name",
        "contact_function",
        "phone",
    ),
    *("role", "since", "until", "evaluate_on", "note", "created_at", "created_by", "version"),
)
_STRENGTH: Final = ("id", "person_id", "text", "noted_on", "noted_by")
_CONSENT: Final = ("id", "person_id", "given_by", "scope", "given_on", "withdrawn_on", "recorded_by", "note")
_MEMBER: Final = ("household_id", "person_id", "relation")


class SqlAround:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def involvements(self, person_ids: Sequence[str]) -> Sequence[Involvement]:
        """By the day they began."""
        return self._involved(among(involvement.c.person_id, person_ids))

    def involvement(self, involvement_id: str) -> Involvement | None:
        found = self._involved(involvement.c.id == involvement_id)
        return found[0] if found else None

    def trashed_involvement(self, involvement_id: str) -> Involvement | None:
        """One that is in the trash; None for any other."""
        c = involvement.c
        wanted = select(involvement).where(c.id == involvement_id, not_(not_trashed(c.id)))
        found = rows_of(self._connection, wanted)
        return Involvement(**fields_from(found[0], _INVOLVEMENT)) if found else None

    def to_evaluate(self, until: date) -> Sequence[Involvement]:
        """Those that still run and whose day of evaluation is not after this day."""
        runs = or_(involvement.c.until.is_(None), involvement.c.until >= until)
        found = self._involved(and_(involvement.c.evaluate_on <= until, runs))
        return sorted(found, key=lambda one: (one.evaluate_on or date.max, one.id))

    def add_involvement(self, record: Involvement) -> None:
        self._connection.execute(insert(involvement), [fields_of(record, _INVOLVEMENT)])

    def replace_involvement(self, record: Involvement, expected_version: int) -> None:
        """Raises `ConflictError` unless the stored version is `expected_version`."""
        check_version(record.version, expected_version, "involvement")
        current = and_(involvement.c.id == record.id, involvement.c.version == expected_version)
        values = fields_of(record, _INVOLVEMENT)
        changed = self._connection.execute(update(involvement).where(current).values(values))
        if changed.rowcount != 1:
            raise ConflictError("involvement")

    def erase_involvement(self, involvement_id: str) -> None:
        self._connection.execute(delete(involvement).where(involvement.c.id == involvement_id))

    def strengths(self, person_ids: Sequence[str]) -> Sequence[Strength]:
        """Newest first."""
        return self._strengths(among(strength.c.person_id, person_ids), not_trashed(strength.c.id))

    def strength(self, strength_id: str) -> Strength | None:
        found = self._strengths(strength.c.id == strength_id, not_trashed(strength.c.id))
        return found[0] if found else None

    def trashed_strength(self, strength_id: str) -> Strength | None:
        """One that is in the trash; None for any other."""
        found = self._strengths(strength.c.id == strength_id, not_(not_trashed(strength.c.id)))
        return found[0] if found else None

    def add_strength(self, record: Strength) -> None:
        self._connection.execute(insert(strength), [fields_of(record, _STRENGTH)])

    def erase_strength(self, strength_id: str) -> None:
        self._connection.execute(delete(strength).where(strength.c.id == strength_id))

    def consents(self, person_ids: Sequence[str]) -> Sequence[Consent]:
        """Newest first."""
        wanted = select(consent).where(among(consent.c.person_id, person_ids))
        rows = rows_of(self._connection, wanted.order_by(consent.c.given_on.desc(), consent.c.id))
        return [Consent(**fields_from(row, _CONSENT)) for row in rows]

    def put_consent(self, record: Consent) -> None:
        upsert(self._connection, consent, consent.c.id, fields_of(record, _CONSENT))

    def erase_consent(self, consent_id: str) -> None:
        self._connection.execute(delete(consent).where(consent.c.id == consent_id))

    def household(self, person_ids: Sequence[str]) -> Sequence[HouseholdMember]:
        """Everybody in the households of this person, the person too."""
        m = household_member.c
        homes = select(m.household_id).where(among(m.person_id, person_ids))
        wanted = select(household_member).where(m.household_id.in_(homes)).order_by(m.household_id, m.person_id)
        return [HouseholdMember(**fields_from(row, _MEMBER)) for row in rows_of(self._connection, wanted)]

    def join(self, member: HouseholdMember) -> None:
        """Add to a household, which is made if it is not there."""
        home = insert_new(household).values(id=member.household_id, note="")
        self._connection.execute(home.on_conflict_do_nothing())
        line = insert_new(household_member).values(fields_of(member, _MEMBER))
        self._connection.execute(line.on_conflict_do_nothing())

    def part(self, household_id: str, person_id: str) -> None:
        """Take out of a household; one with a single person left is none any more."""
        m = household_member.c
        here = m.household_id == household_id
        self._connection.execute(delete(household_member).where(here, m.person_id == person_id))
        left = select(func.count()).select_from(household_member).where(here)
        if (self._connection.scalar(left) or 0) < 2:
            self._connection.execute(delete(household_member).where(here))
            self._connection.execute(delete(household).where(household.c.id == household_id))

    def _involved(self, where: ColumnElement[bool]) -> list[Involvement]:
        wanted = select(involvement).where(where, not_trashed(involvement.c.id))
        rows = rows_of(self._connection, wanted.order_by(involvement.c.since, involvement.c.id))
        return [Involvement(**fields_from(row, _INVOLVEMENT)) for row in rows]

    def _strengths(self, *wanted: ColumnElement[bool]) -> list[Strength]:
        query = select(strength).where(*wanted).order_by(strength.c.noted_on.desc(), strength.c.id)
        return [Strength(**fields_from(row, _STRENGTH)) for row in rows_of(self._connection, query)]

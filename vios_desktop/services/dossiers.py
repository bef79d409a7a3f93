"""The dossier of one pupil: the chronology and what is around the pupil, as one answer; and the list of pupils."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.chronology import ChronicleEntry, ChronicleFilter
from vios_desktop.domain.coordination import Prompt, prompts
from vios_desktop.domain.errors import NotFoundError
from vios_desktop.domain.involvement import Consent, HouseholdMember, Involvement, Strength
from vios_desktop.domain.person import Person
from vios_desktop.domain.person_merge import PersonMerge
from vios_desktop.domain.rights import Action
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.ports.dossier import PupilQuery
from vios_desktop.services.record_paper import PaperRenderer, RecordPaper
from vios_desktop.services.session import Session

KIND = "person"


@dataclass(frozen=True, slots=True)
class PupilListing:
    pupils: tuple[Person, ...]
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Relative:
    """Somebody of the household with the person they are."""

    member: HouseholdMember
    person: Person


@dataclass(frozen=True, slots=True)
class Dossier:
    """`same` are the other entries of this person; `names` display names of accounts; all lists newest first.

    `family` are the involvements around the others of the household: only that and who, never why.
    """

    person: Person
    same: tuple[Person, ...]
    merges: tuple[PersonMerge, ...]
    entries: tuple[ChronicleEntry, ...]
    involved: tuple[Involvement, ...]
    family: tuple[Involvement, ...]
    household: tuple[Relative, ...]
    strengths: tuple[Strength, ...]
    consents: tuple[Consent, ...]
    prompts: tuple[Prompt, ...]
    names: Mapping[str, str]
    today: date


@dataclass(frozen=True, slots=True)
class DueInvolvement:
    """An evaluation that is due, with the pupil it is about."""

    involvement: Involvement
    person: Person


class DossierService:
    def __init__(self, session: Session, render: PaperRenderer) -> None:
        self._session, self._render = session, render

    def pupils(self, query: PupilQuery) -> PupilListing:
        """Pupils by last name. The search is logged without its text."""
        self._session.require(Action.VIEW_DOSSIER)
        with self._session.begin() as work:
            found = tuple(work.chronicle.pupils(query))
            listing = PupilListing(found, tuple(work.chronicle.classes()))
            work.audit.record(AuditAction.PERSONS_SEARCHED, object_kind=KIND, detail=f"hits={len(found)}")
            work.commit()
        return listing

    def view(self, person_id: str) -> Dossier:
        """All about one pupil, under the entry that is kept. The view is logged. Raises `NotFoundError`."""
        self._session.require(Action.VIEW_DOSSIER)
        with self._session.begin() as work:
            dossier = _read(work, person_id, self._session.clock.today())
            work.audit.record(AuditAction.DOSSIER_VIEWED, object_kind=KIND, object_id=dossier.person.id)
            work.commit()
        return dossier

    def due(self) -> tuple[DueInvolvement, ...]:
        """Evaluations whose day has come, oldest first."""
        self._session.require(Action.VIEW_DOSSIER)
        with self._session.begin() as work:
            due = work.around.to_evaluate(self._session.clock.today())
            people = work.persons.get_many(one.person_id for one in due)
        return tuple(DueInvolvement(one, people[one.person_id]) for one in due)

    def print_chronology(self, person_id: str, paper: RecordPaper, chosen: ChronicleFilter) -> bytes:
        """The chronology as it is shown, as a PDF; that it was printed is logged before it is handed over."""
        self._session.require(Action.VIEW_DOSSIER)
        detail = ",".join(sorted(kind.value for kind in chosen.kinds)) or "all"
        return self._printed(AuditAction.DOSSIER_PRINTED, KIND, person_id, paper, detail)

    def print_incident(self, incident_id: str, paper: RecordPaper) -> bytes:
        """One incident as it is shown, as a PDF; logged likewise."""
        self._session.require(Action.VIEW_ALL_INCIDENTS)
        return self._printed(AuditAction.INCIDENT_PRINTED, "incident", incident_id, paper, "")

    def _printed(self, action: AuditAction, kind: str, record_id: str, paper: RecordPaper, detail: str) -> bytes:
        with self._session.begin() as work:
            named = replace(paper, school_name=work.school.get().name, made_on=self._session.clock.today())
            pdf = self._render(named)
            work.audit.record(action, object_kind=kind, object_id=record_id, detail=detail)
            work.commit()
        return pdf


def _read(work: UnitOfWork, person_id: str, today: date) -> Dossier:
    ids = work.persons.same_as(person_id)
    people = work.persons.get_many(ids)
    person = people.get(ids[0])
    if person is None:
        raise NotFoundError(KIND)
    entries = tuple(work.chronicle.of(ids, today))
    household, others = _household(work, ids)
    involved = tuple(work.around.involvements(ids))
    family = tuple(one for one in work.around.involvements(others) if one.active(today)) if others else ()
    return Dossier(
        person=person,
        same=tuple(people[one] for one in ids[1:] if one in people),
        merges=tuple(work.person_merges.of(ids)),
        entries=entries,
        involved=involved,
        family=family,
        household=household,
        strengths=tuple(work.around.strengths(ids)),
        consents=tuple(work.around.consents(ids)),
        prompts=prompts((*involved, *family), entries, today),
        names={account.id: account.display_name for account in work.accounts.all()},
        today=today,
    )


def _household(work: UnitOfWork, ids: Sequence[str]) -> tuple[tuple[Relative, ...], tuple[str, ...]]:
    """The others of the household, and all ids that they have."""
    members = [one for one in work.around.household(ids) if one.person_id not in ids]
    people = work.persons.get_many(one.person_id for one in members)
    known = tuple(Relative(one, people[one.person_id]) for one in members if one.person_id in people)
    return known, tuple({same for one in members for same in work.persons.same_as(one.person_id)})

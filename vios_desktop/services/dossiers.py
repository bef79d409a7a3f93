"""The dossier of one pupil: the chronology and what is around the pupil, as one answer; and the list of pupils."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from vios_desktop.domain.audit import AuditAction, log_mark
from vios_desktop.domain.chronology import ChronicleEntry, ChronicleFilter
from vios_desktop.domain.coordination import Prompt, prompts
from vios_desktop.domain.errors import NotFoundError
from vios_desktop.domain.involvement import Consent, HouseholdMember, Involvement, Strength
from vios_desktop.domain.name_match import find_names
from vios_desktop.domain.person import Person
from vios_desktop.domain.person_merge import PersonMerge
from vios_desktop.domain.rights import Action
from vios_desktop.services.dossier_paper import LIMITED, chronology_paper, incident_paper
from vios_desktop.services.incidents import incident_detail
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.ports.dossier import PupilQuery
from vios_desktop.services.record_paper import PaperFile, PaperRenderer, RecordPaper
from vios_desktop.services.school import read_school
from vios_desktop.services.session import Session

if TYPE_CHECKING:
    from vios_desktop.services.incidents import IncidentDetail
    from vios_desktop.texts import Texts

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
    """`texts` gives the Dutch words of what is printed."""

    def __init__(self, session: Session, render: PaperRenderer, texts: Callable[[], Texts]) -> None:
        self._session, self._render, self._texts = session, render, texts

    def pupils(self, query: PupilQuery) -> PupilListing:
        """Pupils by last name; with a name that is typed those it fits, best first. Logged without its text."""
        self._session.require(Action.VIEW_DOSSIER)
        with self._session.begin() as work:
            found = _found(work, query)
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

    def print_chronology(self, person_id: str, chosen: ChronicleFilter) -> PaperFile:
        """The chronology as it is shown, without what came from the police, as pages.

        That they were made is logged before they are handed over. Raises `NotFoundError`.
        """
        session = self._session
        session.require(Action.VIEW_DOSSIER)
        with session.begin() as work:
            dossier = _read(work, person_id, session.clock.today())
            paper, count = chronology_paper(dossier, read_school(work), chosen, self._texts())
            paper = _with_log_mark(work, paper)
            kinds = ",".join(sorted(kind.value for kind in chosen.kinds)) or "all"
            content = self._render(paper)
            detail = f"{kinds} count={count}"
            self._log(work, AuditAction.DOSSIER_PRINTED, KIND, dossier.person.id, content, detail)
            work.commit()
        return PaperFile(content, f"overzicht-{paper.made_on:%Y-%m-%d}.pdf")

    def print_incident(self, incident_id: str) -> PaperFile:
        """One incident, without what came from the police, as pages; logged likewise."""
        session = self._session
        session.require(Action.VIEW_ALL_INCIDENTS)
        with session.begin() as work:
            detail = incident_detail(work, incident_id)
            paper = incident_paper(detail, read_school(work), self._texts(), session.clock.today())
            content = self._render(_with_log_mark(work, paper))
            self._log(work, AuditAction.INCIDENT_PRINTED, "incident", incident_id, content, "")
            work.commit()
        return PaperFile(content, f"incident-{paper.made_on:%Y-%m-%d}.pdf")

    def print_limited(self, detail: IncidentDetail) -> PaperFile:
        """A limited incident that was read, as pages that say so; logged likewise.

        Raises `NotFoundError` for one that is not limited: that is read anew when it is printed.
        """
        session, incident_id = self._session, detail.incident.id
        session.require(Action.VIEW_ALL_INCIDENTS)
        with session.begin() as work:
            if work.limited.get(incident_id) is None:
                raise NotFoundError("incident")
            paper = incident_paper(detail, read_school(work), self._texts(), session.clock.today())
            paper = replace(paper, lead=(*paper.lead, LIMITED))
            content = self._render(_with_log_mark(work, paper))
            self._log(work, AuditAction.INCIDENT_PRINTED, "incident", incident_id, content, "limited")
            work.commit()
        return PaperFile(content, f"incident-{paper.made_on:%Y-%m-%d}.pdf")

    @staticmethod
    def _log(
        work: UnitOfWork, action: AuditAction, kind: str, record_id: str, content: bytes, detail: str
    ) -> None:
        digest = hashlib.sha256(content).hexdigest()
        work.audit.record(action, object_kind=kind, object_id=record_id, object_hash=digest, detail=detail)


def _with_log_mark(work: UnitOfWork, paper: RecordPaper) -> RecordPaper:
    """Where the log stood is on every page that stays inside: paper is an anchor that no program can change.

    Never on an anonymised export: there a running number is a count (security.md 5.3).
    """
    newest = work.audit.entries(1)
    mark = f" Logboek {log_mark(newest[0].sequence, newest[0].entry_hash)}." if newest else ""
    return replace(paper, footer=f"{paper.footer}{mark}")


def _found(work: UnitOfWork, query: PupilQuery) -> tuple[Person, ...]:
    """As names are found everywhere: half, misspelt, without accents; one letter is the beginning of a name.

    An entry that was merged leads to the one that was kept.
    """
    if len(query.text.strip()) < 2:
        return tuple(work.chronicle.pupils(query))
    listed = {pupil.id: pupil for pupil in work.chronicle.pupils(replace(query, text=""))}
    kept = work.search.kept_ids()
    hits = find_names(query.text, work.search.names())
    ids = dict.fromkeys(kept.get(hit.person_id, hit.person_id) for hit in hits)
    return tuple(listed[one] for one in ids if one in listed)


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

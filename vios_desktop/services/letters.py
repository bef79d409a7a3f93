"""Letters about an incident: drafted from its facts, fixed as sent, shown and exported again unchanged.

Fixing writes the letter with its page and drops the draft in one unit of work. A letter is never changed; a
mistake is put right with a further letter that names the one it takes the place of.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol
from uuid import uuid4

from vios_desktop.domain.agreement import Agreement, AgreementFacts
from vios_desktop.domain.audit import AuditAction
from vios_desktop.domain.errors import FieldProblem, NotAllowedError, NotFoundError, ValidationError, ViosError
from vios_desktop.domain.incident import Incident
from vios_desktop.domain.letter import Letter, LetterText, Sending, check_letter, hash_of
from vios_desktop.domain.rights import Action
from vios_desktop.domain.vocabulary import LetterKind
from vios_desktop.letters.addressing import LetterSetup
from vios_desktop.letters.case_file import CaseFile
from vios_desktop.letters.content import LetterPack, Template
from vios_desktop.letters.drafting import about, addressee_of, draft_letter
from vios_desktop.letters.vocabulary import SchoolType
from vios_desktop.services.agreement_writing import add_agreement
from vios_desktop.services.agreements import OPEN_STATES
from vios_desktop.services.drafts import remove_own_draft
from vios_desktop.services.letter_checks import case_of, letter_problems
from vios_desktop.services.letter_views import (
    ExportedLetter,
    ExportWay,
    FixedLetter,
    LetterChoices,
    LetterOnDesk,
    LetterToFix,
    LetterView,
    check_undamaged,
    file_name,
    people_of,
)
from vios_desktop.services.ports import UnitOfWork
from vios_desktop.services.queries import AgreementQuery
from vios_desktop.services.register import add_disclosure, letter_disclosure
from vios_desktop.services.session import Session

FORM = "letter"
KIND = "letter"
SCHOOL_TYPE = "letters.school_type"
REPORT_WORD = "inspectie"
REPORT_TEXT = "Schorsing melden bij de inspectie"


class LetterRenderer(Protocol):
    """Draws the page. The same input must give the same bytes."""

    def __call__(self, text: LetterText, sender: str) -> bytes: ...


class LetterService:
    """`pack` gives the loaded templates; it is asked for when a letter is begun."""

    def __init__(self, session: Session, pack: Callable[[], LetterPack], render: LetterRenderer) -> None:
        self._session = session
        self._pack = pack
        self._render = render

    def choices(self, incident_id: str) -> LetterChoices:
        """What can be written about this incident, and what is being written. Counts as a view."""
        self._session.require(Action.WRITE_LETTER)
        today = self._session.clock.today()
        with self._session.begin() as work:
            incident = self._incident(work, incident_id)
            case = case_of(work, incident, self._session.account)
            drafts = work.drafts.of_account(self._session.account.id)
            known = work.school.setting(SCHOOL_TYPE) or ""
            self._log_view(work, incident_id)
            work.commit()
        return LetterChoices(
            incident_id=incident_id,
            number=incident.number,
            occurred_on=incident.facts.occurred_on,
            templates=self._templates(),
            people=people_of(case, today),
            drafts=tuple(d for d in drafts if d.form == FORM and d.subject_id == incident_id),
            school_type=SchoolType(known) if known in tuple(SchoolType) else SchoolType.UNKNOWN,
            today=today,
        )

    def draft(self, incident_id: str, setup: LetterSetup) -> LetterOnDesk:
        """A draft from the facts as they are now. Counts as a view.

        Raises `ValidationError` for what is still to be asked (person, age, days of a suspension).
        """
        template = self._template(setup.kind)
        setup = about(template, setup)
        with self._session.begin() as work:
            incident = self._incident(work, incident_id)
            case = case_of(work, incident, self._session.account)
            self._log_view(work, incident_id)
            work.commit()
        drafted = draft_letter(self._pack(), setup, case)
        return LetterOnDesk(
            drafted, case.name_check(setup.entry_id), case.school_name, incident.number, template.title
        )

    def preview(self, text: LetterText, sender: str) -> bytes:
        """The page as it would be; reads nothing from the vault, so that it may run beside it."""
        self._session.require(Action.WRITE_LETTER)
        return self._render(text, sender)

    def fix(self, wanted: LetterToFix, *, draft_id: str | None = None) -> FixedLetter:
        """Keep the letter as it was sent, with its page, and drop its draft.

        Raises `ValidationError`: gaps left, names of others not looked at, a suspension over a week or without its
        days in the text, a day in the future.
        """
        setup = replace(wanted.setup, dated_on=wanted.text.dated_on)  # the age on the day of the letter counts
        wanted = replace(wanted, setup=about(self._template(setup.kind), setup))
        session = self._session
        with session.begin() as work:
            incident = self._incident(work, wanted.incident_id)
            case = case_of(work, incident, session.account)
            self._check(work, wanted, case)
            letter = self._letter(wanted, case)
            work.letters.add(letter)
            sent = letter_disclosure(letter, self._pack().templates[letter.kind].title)
            if sent is not None:
                add_disclosure(work, session, sent)
            asks_report = self._asks_report(work, letter)
            remove_own_draft(work, session, draft_id)
            work.audit.record(
                AuditAction.LETTER_FIXED,
                object_kind=KIND,
                object_id=letter.id,
                object_hash=letter.record_hash,
                detail=f"kind={letter.kind} to={letter.sending.to} names_left={letter.names_left}",
            )
            work.commit()
        return FixedLetter(letter, asks_report)

    def view(self, letter_id: str) -> LetterView:
        """A fixed letter. The view is logged. Raises `ViosError("letter_damaged")` when its hash does not fit."""
        with self._session.begin() as work:
            letter, incident = self._letter_of(work, letter_id)
            author = work.accounts.get(letter.fixed_by)
            later = [line.id for line in work.letters.of_incident(incident.id) if line.corrects == letter_id]
            asks_report = self._asks_report(work, letter)
            work.audit.record(
                AuditAction.LETTER_VIEWED, object_kind=KIND, object_id=letter_id, object_hash=letter.record_hash
            )
            work.commit()
        return LetterView(
            letter=letter,
            title=self._pack().templates[letter.kind].title,
            incident_number=incident.number,
            fixed_by_name=author.display_name if author else "",
            corrected_by=later[-1] if later else None,
            asks_report=asks_report,
            may_write=self._may_write(letter.kind),
        )

    def export(self, letter_id: str, way: ExportWay) -> ExportedLetter:
        """The page to save or print, the same bytes each time. To whom, what for and its hash are logged."""
        self._session.require(Action.WRITE_LETTER)
        with self._session.begin() as work:
            letter, _ = self._letter_of(work, letter_id)
            self._template(letter.kind)
            work.audit.record(
                AuditAction.LETTER_EXPORTED,
                object_kind=KIND,
                object_id=letter_id,
                object_hash=letter.file_hash,
                detail=f"to={letter.sending.to} purpose={letter.kind} way={way}",
            )
            work.commit()
        return ExportedLetter(letter.file, file_name(letter), letter.file_hash)

    def agree_to_report(self, letter_id: str) -> Agreement:
        """Make the agreement to report this suspension to the Inspectie, today (WVO 2020 art. 8.14).

        Raises `ViosError("report_agreed")` when an open one is there already or nothing is to be reported.
        """
        session = self._session
        session.require(Action.MANAGE_ALL_AGREEMENTS, Action.MANAGE_OWN_AGREEMENTS)
        with session.begin() as work:
            letter, incident = self._letter_of(work, letter_id)
            if not self._asks_report(work, letter):
                raise ViosError("report_agreed")
            facts = AgreementFacts(
                text=REPORT_TEXT,
                due_on=session.clock.today(),
                owner_name=session.account.display_name,
                owner_account=session.account.id,
                without_delay=True,
                incident_id=incident.id,
            )
            made = add_agreement(work, session, facts)
            work.commit()
        return made

    def _templates(self) -> tuple[Template, ...]:
        return tuple(t for t in self._pack().templates.values() if self._may_write(t.kind))

    def _may_write(self, kind: LetterKind) -> bool:
        formal = self._pack().templates[kind].formal
        return self._session.may(Action.WRITE_FORMAL_LETTER if formal else Action.WRITE_LETTER)

    def _template(self, kind: LetterKind) -> Template:
        """The template, if this account may use it: decisions and notes to others are the coordinator's."""
        template = self._pack().templates[kind]
        self._session.require(Action.WRITE_FORMAL_LETTER if template.formal else Action.WRITE_LETTER)
        return template

    def _incident(self, work: UnitOfWork, incident_id: str) -> Incident:
        incident = work.incidents.get(incident_id)
        if incident is None:
            raise NotFoundError("incident")
        sees_all = self._session.may(Action.VIEW_ALL_INCIDENTS)
        sees_own = self._session.may(Action.VIEW_OWN_INCIDENTS) and incident.is_own(self._session.account.id)
        if not (sees_all or sees_own):
            raise NotAllowedError(Action.VIEW_ALL_INCIDENTS.value)
        return incident

    def _letter_of(self, work: UnitOfWork, letter_id: str) -> tuple[Letter, Incident]:
        letter = work.letters.get(letter_id)
        if letter is None:
            raise NotFoundError(KIND)
        incident = self._incident(work, letter.incident_id)
        check_undamaged(letter)
        return letter, incident

    def _check(self, work: UnitOfWork, wanted: LetterToFix, case: CaseFile) -> None:
        template, today = self._pack().templates[wanted.setup.kind], self._session.clock.today()
        problems = letter_problems(template, wanted.setup, wanted.text, wanted.left_names, case)
        if problems:
            raise ValidationError(tuple(problems))
        if addressee_of(template, wanted.setup, case) is not wanted.to:
            raise ValidationError((FieldProblem("dated_on", "addressee_changed"),))
        check_letter(wanted.text, Sending(wanted.to, wanted.way, wanted.sent_on), today)
        if wanted.corrects is not None:
            old = work.letters.get(wanted.corrects)
            if old is None or old.incident_id != wanted.incident_id:
                raise NotFoundError(KIND)

    def _letter(self, wanted: LetterToFix, case: CaseFile) -> Letter:
        setup = wanted.setup
        person = case.person(setup.entry_id)
        file = self._render(wanted.text, case.school_name)
        letter = Letter(
            id=str(uuid4()),
            incident_id=wanted.incident_id,
            kind=setup.kind,
            template_version=self._pack().version,
            text=wanted.text,
            sending=Sending(wanted.to, wanted.way, wanted.sent_on, wanted.sent_name.strip()),
            file=file,
            file_hash=_sha256(file),
            fixed_at=self._session.clock.now(),
            fixed_by=self._session.account.id,
            entry_id=setup.entry_id,
            person_id=person.id if person else None,
            suspension=setup.suspension,
            consent_note=setup.consent_note.strip(),
            names_left=len(wanted.left_names),
            corrects=wanted.corrects,
        )
        return replace(letter, record_hash=hash_of(letter))

    @staticmethod
    def _asks_report(work: UnitOfWork, letter: Letter) -> bool:
        """A suspension over a day is to be reported, unless that is agreed already."""
        to_report = letter.kind is LetterKind.SUSPENSION and letter.suspension is not None
        if not to_report or letter.suspension is None or not letter.suspension.to_be_reported:
            return False
        agreed = work.agreements.find(AgreementQuery(incident_id=letter.incident_id, states=OPEN_STATES))
        return not any(REPORT_WORD in agreement.facts.text.casefold() for agreement in agreed)

    def _log_view(self, work: UnitOfWork, incident_id: str) -> None:
        work.audit.record(AuditAction.INCIDENT_VIEWED, object_kind="incident", object_id=incident_id)


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()

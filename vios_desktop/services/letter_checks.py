"""What a letter is made from in the vault, and what stands in the way of fixing it."""

from __future__ import annotations

from collections.abc import Iterable

from vios_desktop.domain.account import Account
from vios_desktop.domain.catalogue import CatalogueName, labels_of
from vios_desktop.domain.dutch_dates import days_between
from vios_desktop.domain.errors import FieldProblem
from vios_desktop.domain.incident import Incident
from vios_desktop.domain.letter import LetterText
from vios_desktop.letters.addressing import LetterSetup, check_setup
from vios_desktop.letters.case_file import CaseFile
from vios_desktop.letters.content import Template
from vios_desktop.letters.gaps import gaps_in
from vios_desktop.services.ports import UnitOfWork

TEXT_FIELDS = ("addressee", "subject", "body")


def case_of(work: UnitOfWork, incident: Incident, author: Account) -> CaseFile:
    """The facts of the incident with the school's own labels, for drafting."""
    measures = work.catalogues.items(CatalogueName.MEASURE)
    places = work.catalogues.items(CatalogueName.PLACE)
    return CaseFile(
        number=incident.number,
        facts=incident.facts,
        persons=work.persons.get_many(p.person_id for p in incident.facts.persons if p.person_id),
        school_name=work.school.get().name,
        author_name=author.display_name,
        measures=labels_of(measures),
        places=labels_of(places),
    )


def letter_problems(
    template: Template, setup: LetterSetup, text: LetterText, left_names: Iterable[str], case: CaseFile
) -> list[FieldProblem]:
    """Everything that has to be put right before this text may be fixed, in the order of the screen."""
    problems = check_setup(template, setup, case.person(setup.entry_id))
    check, left = case.name_check(setup.entry_id), frozenset(left_names)
    for field in TEXT_FIELDS:
        written = getattr(text, field)
        if gaps_in(written):
            problems.append(FieldProblem(field, "gaps_left"))
        if check.hits(written, left):
            problems.append(FieldProblem(field, "names_not_handled"))
    if template.needs_suspension and setup.suspension is not None:
        days = days_between(setup.suspension.starts_on, setup.suspension.ends_on)
        if days not in text.body:
            problems.append(FieldProblem("body", "suspension_days_not_in_text"))
    return problems

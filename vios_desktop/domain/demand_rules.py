"""What a demand for data has to say and may ask, and the term of its paper.

Source: registration.md 2.7, row "Police, on demand (vordering)", tagged [R-2017]: the text of the Wetboek van
Strafvordering as it was in 2017. It is shown with that year, as not verified since.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from vios_desktop.domain.disclosure_entry import Demand
from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.vocabulary import DemandArticle, DemandOutcome

PAPER_WITHIN_DAYS: Final = 3


class DemandData(StrEnum):
    """The kinds of data a demand may ask for; of the last six none may ever be demanded this way."""

    NAME = "name"
    ADDRESS = "address"
    BIRTH_DATE = "birth_date"
    SEX = "sex"
    ADMIN_MARKS = "admin_marks"
    CONTACT_DETAILS = "contact_details"
    ATTENDANCE = "attendance"
    INCIDENT_RECORDS = "incident_records"
    CAMERA_IMAGES = "camera_images"
    DOSSIER = "dossier"
    OTHER = "other"
    RELIGION = "religion"
    RACE = "race"
    POLITICS = "politics"
    HEALTH = "health"
    SEX_LIFE = "sex_life"
    UNION = "union"


IDENTIFYING: Final = frozenset(
    {DemandData.NAME, DemandData.ADDRESS, DemandData.BIRTH_DATE, DemandData.SEX, DemandData.ADMIN_MARKS}
)
NEVER: Final = frozenset(
    {
        DemandData.RELIGION,
        DemandData.RACE,
        DemandData.POLITICS,
        DemandData.HEALTH,
        DemandData.SEX_LIFE,
        DemandData.UNION,
    }
)
CLOSED: Final = frozenset(
    {DemandOutcome.GIVEN, DemandOutcome.PARTLY_GIVEN, DemandOutcome.REFUSED, DemandOutcome.WITHDRAWN}
)
_GIVES: Final = frozenset({DemandOutcome.GIVEN, DemandOutcome.PARTLY_GIVEN})


class DemandWarning(StrEnum):
    """What a person should look at before answering. None of them decides."""

    NO_ARTICLE = "no_article"
    OTHER_ARTICLE = "other_article"
    MORE_THAN_IDENTIFYING = "more_than_identifying"
    NOT_BY_PROSECUTOR = "not_by_prosecutor"
    NEVER_ASKED = "never_asked"
    ORAL = "oral"
    NO_OFFICER = "no_officer"
    NO_TERM = "no_term"
    NO_MANNER = "no_manner"
    NO_GROUND = "no_ground"


@dataclass(frozen=True, slots=True)
class FoundWarning:
    """`data` are the kinds of data it is about, in the order they were asked."""

    kind: DemandWarning
    data: tuple[DemandData, ...] = ()


def paper_due_on(received_on: date, *, in_writing: bool) -> date | None:
    """The day by which an oral demand has to be on paper; None when it is."""
    return None if in_writing else received_on + timedelta(days=PAPER_WITHIN_DAYS)


def warnings_of(demand: Demand) -> tuple[FoundWarning, ...]:
    """What is missing, asked too far, or asked by one who may not; the weightiest first."""
    asked = tuple(DemandData(code) for code in demand.asked_data)
    found: list[FoundWarning] = []
    never = tuple(data for data in asked if data in NEVER)
    if never:
        found.append(FoundWarning(DemandWarning.NEVER_ASKED, never))
    match demand.article:
        case DemandArticle.SV_126NC:
            beyond = tuple(data for data in asked if data not in IDENTIFYING and data not in NEVER)
            if beyond:
                found.append(FoundWarning(DemandWarning.MORE_THAN_IDENTIFYING, beyond))
        case DemandArticle.SV_126ND:
            if not demand.by_prosecutor:
                found.append(FoundWarning(DemandWarning.NOT_BY_PROSECUTOR))
        case DemandArticle.NONE_NAMED:
            found.append(FoundWarning(DemandWarning.NO_ARTICLE))
        case DemandArticle.OTHER:
            found.append(FoundWarning(DemandWarning.OTHER_ARTICLE))
    lacks = (
        (DemandWarning.ORAL, demand.in_writing),
        (DemandWarning.NO_OFFICER, demand.officer_name.strip() and demand.officer_function.strip()),
        (DemandWarning.NO_TERM, demand.term_on),
        (DemandWarning.NO_MANNER, demand.manner.strip()),
        (DemandWarning.NO_GROUND, demand.title_ground.strip()),
    )
    return (*found, *(FoundWarning(kind) for kind, there in lacks if not there))


def check_demand(demand: Demand, today: date) -> None:
    """Raise `ValidationError` for a demand that cannot be kept. An incomplete one can: it is warned of."""
    problems: list[FieldProblem] = []
    if demand.received_on > today:
        problems.append(FieldProblem("received_on", "received_in_future"))
    if not demand.about.strip() and demand.person_id is None:
        problems.append(FieldProblem("about", "about_missing"))
    if not demand.asked_data:
        problems.append(FieldProblem("asked_data", "asked_missing"))
    if problems:
        raise ValidationError(tuple(problems))


def check_answer(demand: Demand) -> None:
    """Raise `ValidationError` for an outcome without its reason, or that gives what may not be given."""
    problems: list[FieldProblem] = []
    given = {DemandData(code) for code in demand.given_data}
    if demand.outcome in _GIVES:
        if not given:
            problems.append(FieldProblem("given_data", "given_missing"))
        elif given & NEVER:
            problems.append(FieldProblem("given_data", "given_never"))
        elif not given <= {DemandData(code) for code in demand.asked_data}:
            problems.append(FieldProblem("given_data", "given_not_asked"))
    elif given:
        problems.append(FieldProblem("given_data", "given_with_refusal"))
    reasoned = demand.outcome is not DemandOutcome.OPEN and (
        demand.outcome is not DemandOutcome.GIVEN or bool(warnings_of(demand))
    )
    if reasoned and not demand.outcome_reason.strip():
        problems.append(FieldProblem("outcome_reason", "outcome_reason_missing"))
    if problems:
        raise ValidationError(tuple(problems))

"""What the presenter of the demands hands to its view, and what was typed as a demand and back. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.demand_rules import CLOSED, NEVER, DemandData, paper_due_on
from vios_desktop.domain.disclosure_entry import Demand
from vios_desktop.domain.errors import FieldProblem
from vios_desktop.domain.vocabulary import DemandArticle, DemandOutcome, Informed
from vios_desktop.services.demands import FORM, Answer
from vios_desktop.ui.form_keeper import FormSet
from vios_desktop.ui.typed_form import FormPlace
from vios_desktop.ui.widgets.pupil_field import PARTED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from vios_desktop.services.demands import DemandLine

NEW: Final = "new"
"""Stands where the id of a demand stands, for the one that is being written."""

YES: Final = "yes"
NO: Final = "no"


class DemandForms(StrEnum):
    """The forms that keep drafts; they are kept under these names."""

    RECORD = "record"
    ANSWER = "answer"


FORMS: Final = FormSet(FORM, DemandForms)
GIVES: Final = frozenset({DemandOutcome.GIVEN, DemandOutcome.PARTLY_GIVEN})
ANSWERS: Final = tuple(outcome for outcome in DemandOutcome if outcome is not DemandOutcome.OPEN)


@dataclass(frozen=True, slots=True)
class Shown:
    """One demand as it stands on the page."""

    line: DemandLine
    by: str
    today: date

    @property
    def answered(self) -> bool:
        return self.line.demand.outcome in CLOSED


def record_place(demand_id: str) -> FormPlace:
    """The form of a new demand for an empty id, else the one that changes this demand."""
    return FormPlace(DemandForms.RECORD, demand_id)


def answer_place(demand_id: str) -> FormPlace:
    return FormPlace(DemandForms.ANSWER, demand_id)


def in_order(lines: Sequence[DemandLine]) -> tuple[DemandLine, ...]:
    """Those that wait for an answer first, the nearest term on top; then the answered, received last first."""
    waiting = [line for line in lines if line.demand.outcome not in CLOSED]
    answered = [line for line in lines if line.demand.outcome in CLOSED]
    waiting.sort(key=lambda line: (line.demand.term_on or line.demand.received_on, line.demand.received_on))
    answered.sort(key=lambda line: line.demand.received_on, reverse=True)
    return (*waiting, *answered)


def fresh_texts(received_by: str, today: date) -> dict[str, str]:
    """The texts of an empty form: received today, by oneself."""
    return {"received_on": today.isoformat(), "received_by": received_by}


def texts_of(line: DemandLine) -> dict[str, str]:
    """A recorded demand as the texts of its form."""
    demand = line.demand
    return {
        "received_on": demand.received_on.isoformat(),
        "received_by": demand.received_by,
        "article": demand.article.value,
        "officer_name": demand.officer_name,
        "officer_function": demand.officer_function,
        "by_prosecutor": YES if demand.by_prosecutor else "",
        "in_writing": YES if demand.in_writing else NO,
        "person_id": f"{demand.person_id}{PARTED}{line.person_name}" if demand.person_id else "",
        "about": demand.about,
        "asked_data": ",".join(demand.asked_data),
        "term_on": demand.term_on.isoformat() if demand.term_on else "",
        "manner": demand.manner,
        "title_ground": demand.title_ground,
        "reference": demand.reference,
        "note": demand.note,
    }


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the form of a demand; the days as they are understood."""

    texts: Mapping[str, str]
    received_on: date | None
    term_on: date | None

    def problems(self) -> tuple[FieldProblem, ...]:
        """What only the form can know: a question that was not answered at all."""
        lacks = (
            ("received_on", "day_missing", self.received_on),
            ("article", "article_missing", self.texts.get("article")),
            ("in_writing", "in_writing_missing", self.texts.get("in_writing")),
        )
        return tuple(FieldProblem(field, code) for field, code, there in lacks if not there)

    def demand(self, old: Demand | None, now: datetime, today: date) -> Demand:
        """As a demand, also half typed: what was not answered counts as not named, and as on paper."""
        said = {name: text.strip() for name, text in self.texts.items()}
        article = said.get("article")
        base = old or _empty(now, today)
        received_on, in_writing = self.received_on or today, said.get("in_writing") != NO
        return replace(
            base,
            received_on=received_on,
            received_by=said.get("received_by", ""),
            article=DemandArticle(article) if article else DemandArticle.NONE_NAMED,
            officer_name=said.get("officer_name", ""),
            officer_function=said.get("officer_function", ""),
            by_prosecutor=said.get("by_prosecutor") == YES,
            in_writing=in_writing,
            paper_due_on=paper_due_on(received_on, in_writing=in_writing),
            about=said.get("about", ""),
            person_id=said.get("person_id", "").partition(PARTED)[0] or None,
            asked_data=tuple(code for code in said.get("asked_data", "").split(",") if code),
            term_on=self.term_on,
            manner=said.get("manner", ""),
            title_ground=said.get("title_ground", ""),
            reference=said.get("reference", ""),
            note=said.get("note", ""),
        )


def answer_of(texts: Mapping[str, str]) -> tuple[Answer | None, tuple[FieldProblem, ...]]:
    """What was typed as the answer, and what only the form can know to be missing."""
    code = texts.get("outcome", "")
    if not code:
        return None, (FieldProblem("outcome", "demand_outcome_missing"),)
    outcome = DemandOutcome(code)
    if outcome not in GIVES:
        return Answer(outcome, texts.get("outcome_reason", "")), ()
    informed = texts.get("informed", "")
    problems = () if informed else (FieldProblem("informed", "informed_missing"),)
    given = tuple(DemandData(one) for one in texts.get("given_data", "").split(",") if one)
    known = Informed(informed) if informed else None
    note = texts.get("informed_note", "") if known in (Informed.LATER, Informed.NO) else ""
    return Answer(outcome, texts.get("outcome_reason", ""), given, known, note), problems


def may_be_given(demand: Demand) -> tuple[DemandData, ...]:
    """Of what is asked, what is not forbidden in every case."""
    return tuple(data for code in demand.asked_data if (data := DemandData(code)) not in NEVER)


def _empty(now: datetime, today: date) -> Demand:
    return Demand(
        id="",
        received_on=today,
        received_by="",
        article=DemandArticle.NONE_NAMED,
        officer_name="",
        officer_function="",
        by_prosecutor=False,
        in_writing=True,
        about="",
        person_id=None,
        asked_data=(),
        term_on=None,
        manner="",
        title_ground="",
        reference="",
        outcome=DemandOutcome.OPEN,
        outcome_reason="",
        given_data=(),
        paper_due_on=None,
        created_at=now,
        created_by="",
    )

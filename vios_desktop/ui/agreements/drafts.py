"""What was typed into the small forms of an agreement, and what is missing in it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from vios_desktop.domain.agreement import check_evaluation, check_sleep
from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.vocabulary import ContactChannel, Helped, Kept
from vios_desktop.ui.form_keeper import FormSet
from vios_desktop.ui.typed_form import FormPlace

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from vios_desktop.domain.agreement import Agreement


class Deed(StrEnum):
    """What can be done with an agreement through a form: evaluated when it is done, all else while it is open."""

    DONE = "done"
    MOVE = "move"
    REMIND = "remind"
    CANCEL = "cancel"
    SLEEP = "sleep"
    EVALUATE = "evaluate"


class AgreementForm(StrEnum):
    """The forms that keep drafts; they are kept under these names."""

    DEED = "deed"
    NEW = "new"


FORMS = FormSet("agreement", AgreementForm)
NEW_PLACE = FormPlace(AgreementForm.NEW)


def deed_place(agreement_id: str) -> FormPlace:
    return FormPlace(AgreementForm.DEED, agreement_id)


@dataclass(frozen=True, slots=True)
class DeedDraft:
    """`words` are the outcome, what was said, why it lapses, or what the evaluation says.

    `due_on` and `reason` belong to a new date, or to the day of waking.
    """

    deed: Deed
    words: str = ""
    due_on: date | None = None
    date_typed: bool = False
    reason: str = ""
    channel: ContactChannel | None = ContactChannel.PHONE
    kept: Kept | None = None
    helped: Helped | None = None


@dataclass(frozen=True, slots=True)
class NewAgreement:
    text: str
    owner_kind: str
    owner_name: str
    due_on: date | None
    core_team: bool = False
    feedback_to: str = ""
    remind_on: date | None = None


def gaps(draft: DeedDraft, agreement: Agreement, today: date) -> tuple[FieldProblem, ...]:
    """What is missing or cannot be, in the order of the form."""
    if draft.deed is Deed.DONE:
        return _missing_words(draft, "outcome_missing")
    if draft.deed is Deed.CANCEL:
        return _missing_words(draft, "reason_missing")
    if draft.deed is Deed.MOVE:
        return _date_gaps(draft, agreement, today)
    if draft.deed is Deed.SLEEP:
        return _found(lambda: check_sleep(draft.due_on, draft.reason, today))
    if draft.deed is Deed.EVALUATE:
        return _found(lambda: check_evaluation(draft.kept, draft.helped, draft.words))
    wants_date = draft.date_typed or bool(draft.reason.strip())
    dated = _date_gaps(draft, agreement, today) if wants_date else ()
    return (*_missing_words(draft, "summary_missing"), *dated)


def _found(check: Callable[[], object]) -> tuple[FieldProblem, ...]:
    """The problems of a rule; "evaluation" is the line of words of this form."""
    try:
        check()
    except ValidationError as error:
        return tuple(
            FieldProblem("words", one.code) if one.field == "evaluation" else one for one in error.problems
        )
    return ()


def _missing_words(draft: DeedDraft, code: str) -> tuple[FieldProblem, ...]:
    return () if draft.words.strip() else (FieldProblem("words", code),)


def _date_gaps(draft: DeedDraft, agreement: Agreement, today: date) -> tuple[FieldProblem, ...]:
    """A new date lies ahead; what is moved back needs its reason."""
    if draft.due_on is None:
        return (FieldProblem("due_on", "deadline_missing"),)
    if draft.due_on < today:
        return (FieldProblem("due_on", "deadline_in_past"),)
    later = agreement.facts.due_on is not None and draft.due_on > agreement.facts.due_on
    return (FieldProblem("reason", "reason_missing"),) if later and not draft.reason.strip() else ()

"""The forms of the register of requests. No Qt."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from vios_desktop.ui.form_keeper import FormSet
from vios_desktop.ui.privacy_register.model import UNDER
from vios_desktop.ui.typed_form import FormPlace

if TYPE_CHECKING:
    from vios_desktop.domain.person_request import StepKind


class RequestForms(StrEnum):
    NEW = "new"
    CHANGE = "change"
    IDENTITY = "identity"
    LONGER = "longer"
    STEP = "step"
    ANSWER = "answer"


FORMS = FormSet("request", RequestForms)


def step_place(request_id: str, record_id: str, step: StepKind) -> FormPlace:
    """The form of this step with this record, for this request."""
    return FormPlace(RequestForms.STEP, UNDER.join((request_id, record_id, step.value)))


def step_of(place: FormPlace) -> tuple[str, str, str]:
    """Request, record and step of a place that `step_place` made."""
    request_id, _, rest = place.row.partition(UNDER)
    record_id, _, step = rest.partition(UNDER)
    return request_id, record_id, step

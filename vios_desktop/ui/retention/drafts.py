"""Where the forms of Bewaartermijnen stand that keep drafts. No Qt."""

from __future__ import annotations

from vios_desktop.domain.retention import RetentionChoiceKind
from vios_desktop.ui.form_keeper import FormSet
from vios_desktop.ui.typed_form import FormPlace

FORMS = FormSet("retention", RetentionChoiceKind)
CHOICES = (RetentionChoiceKind.EXTEND, RetentionChoiceKind.HOLD, RetentionChoiceKind.LIFT)
"""What a reason is asked for."""


def choice_place(choice: RetentionChoiceKind, record_id: str) -> FormPlace:
    return FormPlace(choice, record_id)

"""The forms of the register of breaches. No Qt."""

from __future__ import annotations

from enum import StrEnum

from vios_desktop.ui.form_keeper import FormSet


class BreachForms(StrEnum):
    NEW = "new"
    CHANGE = "change"
    AUTHORITY = "authority"
    PERSONS = "persons"


FORMS = FormSet("breach", BreachForms)

"""The forms of the register of breaches. No Qt."""

from __future__ import annotations

from enum import StrEnum


class BreachForms(StrEnum):
    NEW = "new"
    CHANGE = "change"
    AUTHORITY = "authority"
    PERSONS = "persons"

"""The closed language of the templates: what may stand between braces, and on what a block may depend."""

from __future__ import annotations

from enum import StrEnum


class FieldName(StrEnum):
    """Placeholders: `{school_name}` and so on. None of them can hold the name of somebody else."""

    SCHOOL_NAME = "school_name"
    DATED_ON = "dated_on"
    INCIDENT_NUMBER = "incident_number"
    OCCURRED_ON = "occurred_on"
    OCCURRED_WHEN = "occurred_when"
    PLACE = "place"
    FACTS = "facts"
    OWN_VIEW = "own_view"
    PUPIL_NAME = "pupil_name"
    PUPIL_FIRST_NAME = "pupil_first_name"
    PUPIL_CLASS = "pupil_class"
    PUPIL_AGE = "pupil_age"
    ITEMS = "items"
    EVIDENCE = "evidence"
    MEASURES = "measures"
    OBSERVERS = "observers"
    DAMAGE = "damage"
    POLICE = "police"
    SUSPENSION_PERIOD = "suspension_period"
    SUSPENSION_DAYS = "suspension_days"
    CORRECTED_ON = "corrected_on"
    AUTHOR_NAME = "author_name"


LISTS = frozenset({FieldName.FACTS, FieldName.EVIDENCE, FieldName.OBSERVERS})
"""These may run over several lines: each stands alone in its block."""


class Case(StrEnum):
    """What can be so or not: `when = ["minor", "not items_taken"]` holds if all of them do."""

    TO_PARENTS = "to_parents"
    TO_PUPIL = "to_pupil"
    TO_BOTH = "to_both"
    MINOR = "minor"
    ADULT = "adult"
    SIXTEEN_OR_OLDER = "sixteen_or_older"
    BY_CONSENT = "by_consent"
    ABOUT_PUPIL = "about_pupil"
    CAUSER = "causer"
    VICTIM = "victim"
    ITEMS_TAKEN = "items_taken"
    MEASURES_TAKEN = "measures_taken"
    OWN_VIEW_KNOWN = "own_view_known"
    OTHERS_INVOLVED = "others_involved"
    DAMAGE_KNOWN = "damage_known"
    POLICE_KNOWN = "police_known"
    SUSPENDED = "suspended"
    INTERNAL = "internal"
    REPORTABLE = "reportable"
    PUBLIC_SCHOOL = "public_school"
    PRIVATE_SCHOOL = "private_school"
    SCHOOL_TYPE_UNKNOWN = "school_type_unknown"
    CORRECTION = "correction"


class Recipient(StrEnum):
    """Who a template is written to; for the family the age decides who of them."""

    FAMILY = "family"
    FAMILY_BOTH = "family_both"
    BOARD = "board"
    ATTENDANCE = "attendance"
    INSPECTORATE = "inspectorate"
    OWN_FILE = "own_file"


class BlockKind(StrEnum):
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    POINT = "point"
    LINE = "line"  # goes on in the paragraph before it, on a new line


class SchoolType(StrEnum):
    """Whether the Awb applies to its decisions; asked, because the record does not hold it."""

    PUBLIC = "public"
    PRIVATE = "private"
    UNKNOWN = "unknown"

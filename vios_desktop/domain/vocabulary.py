"""The closed lists: words whose meaning the program itself depends on.

Their Dutch and English labels are in `resources/texts/terms.json` under the name of the class. Lists that a
school may edit (kinds, places, measures, partner kinds) are not here but in `domain.catalogue`.
Source: glossary and data model of the project's registration notes, chapters 5 and 6.
"""

from __future__ import annotations

from enum import StrEnum


class Severity(StrEnum):
    MINOR = "minor"
    MODERATE = "moderate"
    MAJOR = "major"
    SERIOUS = "serious"
    CRISIS = "crisis"


class PersonKind(StrEnum):
    PUPIL = "pupil"
    STAFF = "staff"
    PARENT = "parent"
    THIRD_PARTY = "third_party"
    UNKNOWN = "unknown"


class PersonRole(StrEnum):
    """The part of a person in an incident. There is no "offender": only a court says that."""

    VICTIM = "victim"
    ALLEGED_CAUSER = "alleged_causer"
    WITNESS = "witness"
    REPORTER = "reporter"
    BYSTANDER = "bystander"
    RESPONDER = "responder"


class Domain(StrEnum):
    """Where it played: the pedagogical triangle, and online."""

    SCHOOL = "school"
    STREET = "street"
    HOME = "home"
    ONLINE = "online"


class IncidentStatus(StrEnum):
    OPEN = "open"
    IN_PROGRESS = "in_progress"
    HANDLED = "handled"
    EVALUATED = "evaluated"


class TimePrecision(StrEnum):
    EXACT = "exact"
    ABOUT = "about"
    LESSON = "lesson"
    UNKNOWN = "unknown"


class Injury(StrEnum):
    NONE = "none"
    FIRST_AID = "first_aid"
    DOCTOR = "doctor"
    HOSPITAL = "hospital"
    UNKNOWN = "unknown"


class PoliceState(StrEnum):
    NOT_INVOLVED = "not_involved"
    ADVICE_ASKED = "advice_asked"
    NOTIFIED = "notified"
    ON_SITE = "on_site"
    REPORT_BY_SCHOOL = "report_by_school"
    REPORT_BY_VICTIM = "report_by_victim"
    DEMAND_RECEIVED = "demand_received"


class ParentsTold(StrEnum):
    """Whether the parents of one involved person were informed."""

    NOT_YET = "not_yet"
    TOLD = "told"
    NOT_TOLD = "not_told"
    NOT_NEEDED = "not_needed"


class ItemKind(StrEnum):
    WEAPON = "weapon"
    DRUG = "drug"
    VAPE = "vape"
    FIREWORK = "firework"
    OTHER = "other"


class AgreementState(StrEnum):
    """Late is not a state: it follows from the deadline."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    CANCELLED = "cancelled"
    EVALUATED = "evaluated"


class ContactChannel(StrEnum):
    PHONE = "phone"
    CONVERSATION = "conversation"
    EMAIL = "email"
    LETTER = "letter"
    OTHER = "other"


class ContactWith(StrEnum):
    PUPIL = "pupil"
    PARENT = "parent"
    POLICE = "police"
    PARTNER = "partner"
    STAFF = "staff"
    OTHER = "other"


class CallOutcome(StrEnum):
    """How a telephone call ended."""

    SPOKEN = "spoken"
    NOT_REACHED = "not_reached"
    CALLS_BACK = "calls_back"


class LetterKind(StrEnum):
    """What a letter (brief) is for."""

    PARENTS = "parents"
    PARENT_TALK = "parent_talk"
    SUSPENSION = "suspension"
    POLICE_PREPARATION = "police_preparation"
    ATTENDANCE = "attendance"
    INSPECTORATE = "inspectorate"


class LetterTo(StrEnum):
    """To whom a letter goes."""

    PARENTS = "parents"
    PUPIL = "pupil"
    PUPIL_AND_PARENTS = "pupil_and_parents"
    BOARD = "board"
    ATTENDANCE = "attendance"
    INSPECTORATE = "inspectorate"
    OWN_FILE = "own_file"


class SentWay(StrEnum):
    """How a letter went out."""

    POST = "post"
    EMAIL = "email"
    GIVEN = "given"
    PORTAL = "portal"
    KEPT = "kept"


class Role(StrEnum):
    """What an account is for. An account may hold more than one."""

    COORDINATOR = "coordinator"
    COLLEAGUE = "colleague"
    PRIVACY_OFFICER = "privacy_officer"
    ADMINISTRATOR = "administrator"

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


class SignalSubject(StrEnum):
    """What a signal is about."""

    PUPIL = "pupil"
    GROUP = "group"
    PLACE = "place"


class SignalState(StrEnum):
    """Where a signal stands. One past its date is in none of these: it has left (services.signal_expiry)."""

    OPEN = "open"
    FOLLOWED = "followed"
    SETTLED = "settled"


class SignalTheme(StrEnum):
    SUBSTANCES = "substances"
    VAPE = "vape"
    DEALING = "dealing"
    EXPLOITATION = "exploitation"
    WEAPONS = "weapons"
    SEXUAL_EXPLOITATION = "sexual_exploitation"
    RADICALISATION = "radicalisation"
    GAMBLING = "gambling"
    NEGLECT = "neglect"
    ABSENCE = "absence"
    BULLYING = "bullying"
    GROUP_DYNAMICS = "group_dynamics"
    ONLINE = "online"
    OTHER = "other"


class SignalSource(StrEnum):
    """How the observer came to know it."""

    SEEN = "seen"
    HEARD_FROM_PUPIL = "heard_from_pupil"
    HEARD_FROM_OTHER = "heard_from_other"
    PARTNER = "partner"
    POLICE = "police"
    ANONYMOUS = "anonymous"


class Certainty(StrEnum):
    """How sure the observer is of the fact itself, not of what it means."""

    SURE = "sure"
    FAIRLY = "fairly"
    UNSURE = "unsure"


class LifeArea(StrEnum):
    MATERIAL = "material"
    HEALTH = "health"
    FAMILY = "family"
    EDUCATION = "education"
    SOCIAL = "social"


class ReviewOutcome(StrEnum):
    """What a named person decided after looking at signals together."""

    NO_CONCERN = "no_concern"
    FOLLOW = "follow"
    TALK = "talk"
    CARE_TEAM = "care_team"
    CORE_TEAM = "core_team"
    MELDCODE = "meldcode"
    POLICE_ADVICE = "police_advice"
    ACUTE = "acute"


class InvolvementRole(StrEnum):
    """The part of an organisation around a pupil: one of them leads (regie)."""

    INVOLVED = "involved"
    LEAD = "lead"
    PROCESS_COORDINATOR = "process_coordinator"


class HouseholdRelation(StrEnum):
    CHILD = "child"
    PARENT = "parent"
    OTHER = "other"


class Kept(StrEnum):
    """Evaluation of an agreement: was it kept?"""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Helped(StrEnum):
    """Evaluation of an agreement: did it help?"""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    UNKNOWN = "unknown"


class SharingLevel(StrEnum):
    """How much is told, from least to most (registration.md 2.7)."""

    TREND = "trend"
    DEIDENTIFIED = "deidentified"
    NAMED_CONSENT = "named_consent"
    NAMED_REASONED = "named_reasoned"


class LegalBasis(StrEnum):
    LEGAL_DUTY = "legal_duty"
    PUBLIC_TASK = "public_task"
    LEGITIMATE_INTEREST = "legitimate_interest"
    CONSENT = "consent"
    VITAL_INTEREST = "vital_interest"
    DEMAND = "demand"


class Informed(StrEnum):
    """Whether pupil or parents know of a disclosure; anything but yes needs its reason."""

    YES = "yes"
    LATER = "later"
    NO = "no"


class DisclosureKind(StrEnum):
    """What left the school."""

    SUMMARY = "summary"
    CASE = "case"
    MINUTES = "minutes"
    AGREEMENT_LIST = "agreement_list"
    LETTER = "letter"
    DEMAND = "demand"
    DOSSIER = "dossier"
    SPOKEN = "spoken"
    GAPS = "gaps"
    YEARLY = "yearly"
    INSIDE = "inside"  # exact figures, for the school's own leadership and board
    JOINED = "joined"  # of several schools
    TABLE = "table"
    OTHER = "other"


class CaseState(StrEnum):
    OPEN = "open"
    CLOSED = "closed"


class MeetingState(StrEnum):
    PREPARING = "preparing"
    RUNNING = "running"
    FINISHED = "finished"


class AgendaKind(StrEnum):
    """The ten points of a kernteam meeting, in their order (registration.md 3.3)."""

    OPENING = "opening"
    LAST_AGREEMENTS = "last_agreements"
    TRENDS = "trends"
    PARTNER_NEWS = "partner_news"
    SIGNALS = "signals"
    CASES = "cases"
    NEW_AGREEMENTS = "new_agreements"
    GAPS = "gaps"
    PREVENTION = "prevention"
    COOPERATION = "cooperation"


class GapState(StrEnum):
    """Where something that no partner could take up stands."""

    OPEN = "open"
    BROUGHT = "brought"
    CLOSED = "closed"


class DemandArticle(StrEnum):
    """The article a demand for data by police or prosecution names (registration.md 2.7)."""

    SV_126NC = "sv_126nc"
    SV_126ND = "sv_126nd"
    OTHER = "other"
    NONE_NAMED = "none_named"


class DemandOutcome(StrEnum):
    OPEN = "open"
    ADVICE_ASKED = "advice_asked"
    GIVEN = "given"
    PARTLY_GIVEN = "partly_given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class RecordKind(StrEnum):
    """The records that others point at: files, trash, links, hits of a search."""

    INCIDENT = "incident"
    SIGNAL = "signal"
    PERSON = "person"
    AGREEMENT = "agreement"
    CONTACT = "contact"
    DECISION = "decision"
    LETTER = "letter"
    REVIEW = "review"
    INVOLVEMENT = "involvement"
    STRENGTH = "strength"
    GAP = "gap"
    CASE = "case"
    MEETING = "meeting"
    DISCLOSURE = "disclosure"
    DEMAND = "demand"
    FILE = "file"
    CLOSING = "closing"

"""The closed lists of the decision help. Their Dutch words are in `resources/protocols/labels.toml`.

The values of an axis are written in Dutch because they are the words of the protocols themselves (and of the
example cases that the tests hold them to); names in code are English. The order of the members of a value list
is the order in which two rules on one axis merge: the first one wins, because it protects most.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Axis(StrEnum):
    """The seven questions that every advice answers, in the order of the cards."""

    CRIMINAL = "criminal"
    POLICE = "police"
    PARENTS = "parents"
    TAKE_IN = "take_in"
    PARTNERS = "partners"
    SCHOOL = "school"
    CONSEQUENCES = "consequences"


class Criminal(StrEnum):
    YES = "ja"
    POSSIBLE = "mogelijk"
    NO = "nee"


class Police(StrEnum):
    EMERGENCY = "112"
    TODAY = "0900-8844"
    ADVICE = "wijkagent"
    NOT_NEEDED = "niet_nodig"


class Parents(StrEnum):
    """Not the order of urgency: what protects against a wrong call beats the call."""

    NOT_WITHOUT_CONSENT = "niet_zonder_toestemming"
    CONSULT_FIRST = "eerst_overleg"
    DIRECT = "direct"
    TODAY = "vandaag"
    NOT_NEEDED = "niet_nodig"


class TakeIn(StrEnum):
    POLICE = "politie"
    HOUSE_RULES = "ja"
    NO = "nee"


class Partner(StrEnum):
    """Who else helps; several may hold at once, so here nothing beats anything: the order is the urgency."""

    DOCTOR = "arts"
    CONFIDENTIAL_INSPECTOR = "vertrouwensinspecteur"
    VEILIG_THUIS = "veilig_thuis"
    SEXUAL_ASSAULT_CENTRE = "csg"
    VICTIM_SUPPORT = "slachtofferhulp"
    HELPWANTED = "helpwanted"
    PRIVACY_OFFICER = "fg"
    BANK = "bank"
    CARE_SAFETY_HOUSE = "zvh"
    MUNICIPALITY = "gemeente"
    YOUTH_WORK = "jongerenwerk"
    NVWA = "nvwa"
    ADDICTION_CARE = "verslavingszorg"
    HEALTH = "ggd"
    CRIME_LINE = "mma"
    TRAFFICKING_LINE = "comensha"
    DISCRIMINATION_LINE = "discriminatie_nl"
    SCHOOL_AND_SAFETY = "ssv"
    HALT = "halt"
    ATTENDANCE = "leerplicht"
    NEIGHBOURHOOD_TEAM = "wijkteam"
    COUNSELLOR = "vertrouwenspersoon"
    MENTOR = "mentor"
    NONE = "geen"


class SchoolStep(StrEnum):
    SAFETY = "veiligheid"
    CARE = "zorg"
    MEASURE = "maatregel"
    TALK = "gesprek"
    NOTHING = "niets"


class Consequence(StrEnum):
    """Where two kinds play, the graver one is told: nobody may read that Halt is possible beside an extortion."""

    NO_PROSECUTION = "geen_vervolging"
    DEPENDS_ON_AGE = "hangt_van_leeftijd_af"
    ADULT_LAW = "volwassenenstrafrecht"
    YOUTH_LAW = "jeugdstrafrecht"
    HALT_POSSIBLE = "halt_mogelijk"
    UNCERTAIN = "onzeker"
    NONE = "geen"


VALUES: Mapping[Axis, type[StrEnum]] = MappingProxyType(
    {
        Axis.CRIMINAL: Criminal,
        Axis.POLICE: Police,
        Axis.PARENTS: Parents,
        Axis.TAKE_IN: TakeIn,
        Axis.PARTNERS: Partner,
        Axis.SCHOOL: SchoolStep,
        Axis.CONSEQUENCES: Consequence,
    }
)
"""The closed list of values per axis; the order of a list is its merging order."""

MANY_VALUED = frozenset({Axis.PARTNERS})
"""Axes on which several values stand beside each other."""

PER_PERSON = frozenset({Axis.CRIMINAL, Axis.PARENTS, Axis.CONSEQUENCES})
"""Axes that are answered for each involved person apart; the others have one answer for the incident."""

READ_ONLY = frozenset({Axis.CONSEQUENCES})
"""Axes that are read and not chosen: nobody at school decides about prosecution."""


_RANKS = MappingProxyType(
    {axis: MappingProxyType({str(v): n for n, v in enumerate(values)}) for axis, values in VALUES.items()}
)


def merge_rank(axis: Axis, value: str) -> int:
    """The place of a value in the merging order of its axis; 0 wins."""
    return _RANKS[axis][value]


class Certainty(StrEnum):
    """How sure a statement is: the codes of the project's law notes, chapter 0."""

    SEEN_2026 = "V26"
    SEEN = "V"
    SEEN_2017 = "V17"
    SECONDARY = "Vs"
    DERIVED = "A"
    BACKGROUND = "B"

    @property
    def verified(self) -> bool:
        """Only what was seen in the source itself, in a text that is current, may be shown as fact."""
        return self in (Certainty.SEEN_2026, Certainty.SEEN)

    @property
    def weakness(self) -> int:
        """0 for verified; an item may never claim to be stronger than its weakest source."""
        order = (Certainty.SEEN_2017, Certainty.SECONDARY, Certainty.DERIVED, Certainty.BACKGROUND)
        return 0 if self.verified else order.index(self) + 1


class Part(StrEnum):
    """What somebody did, beside the role in the record. Asked where a protocol needs it."""

    OWNER = "owner"
    USER = "user"
    SELLER = "seller"
    GIVER = "giver"
    BUYER = "buyer"
    SUPPLIER = "supplier"


class AgeBand(StrEnum):
    """The ages between which the law makes a difference."""

    UNDER_12 = "under_12"
    FROM_12 = "12_15"
    FROM_16 = "16_17"
    ADULT = "18_plus"


class Doer(StrEnum):
    """Who does something: functions in the school first, then partners (codes of the catalogue)."""

    STAFF = "staff"
    TWO_STAFF = "two_staff"
    COORDINATOR = "coordinator"
    MENTOR = "mentor"
    TEAM_LEADER = "team_leader"
    BOARD = "board"
    COUNSELLOR = "counsellor"
    PRIVACY_OFFICER = "privacy_officer"
    SYSTEM_ADMINISTRATOR = "system_administrator"
    ATTENDANCE_STAFF = "attendance_staff"
    POLICE = "police"
    YOUTH_WORK = "youth_work"
    HEALTH = "health"


class DeadlineKind(StrEnum):
    """The order is the order of urgency."""

    NOW = "now"
    WITHOUT_DELAY = "without_delay"
    TODAY = "today"
    HOURS = "hours"
    WORKING_DAYS = "working_days"
    SCHOOL_DAYS = "school_days"
    CALENDAR_DAYS = "calendar_days"
    NONE = "none"


COUNTED = frozenset(
    {DeadlineKind.HOURS, DeadlineKind.WORKING_DAYS, DeadlineKind.SCHOOL_DAYS, DeadlineKind.CALENDAR_DAYS}
)
"""Deadlines that come with a number."""


class Act(StrEnum):
    """What an item makes people do (`does`) or forbids (`never`). The content checks rest on these tags."""

    CALL_112 = "call_112"
    CALL_POLICE = "call_police"
    ASK_ADVICE = "ask_advice"
    AANGIFTE = "aangifte"
    HAND_TO_POLICE = "hand_to_police"
    CALL_PARENTS = "call_parents"
    ASK_CONSENT = "ask_consent"
    CONSULT_VEILIG_THUIS = "consult_veilig_thuis"
    TAKE_IN = "take_in"
    KEEP = "keep"
    KEEP_FOR_NOW = "keep_for_now"
    RETURN = "return"
    RETURN_TO_PARENTS = "return_to_parents"
    DESTROY = "destroy"
    FLUSH = "flush"
    FRISK = "frisk"
    FORCE = "force"
    TEST = "test"
    TAKE_MONEY = "take_money"
    SEARCH_PHONE = "search_phone"
    QUESTION = "question"
    SANCTION = "sanction"
    SUSPEND = "suspend"
    TELL_INSPECTORATE = "tell_inspectorate"
    CARE = "care"
    MEDICAL = "medical"
    PROSECUTION = "prosecution"
    NO_PROSECUTION = "no_prosecution"
    CYCLE_HOME = "cycle_home"
    SEND_HOME_ALONE = "send_home_alone"
    VICTIM_DECIDES = "victim_decides"
    HEAR_VICTIM_FIRST = "hear_victim_first"
    OPEN_IMAGE = "open_image"
    COPY_IMAGE = "copy_image"
    FORWARD_IMAGE = "forward_image"
    DELETE_EVIDENCE = "delete_evidence"
    INVESTIGATE = "investigate"
    CONFRONT = "confront"
    TELL_BOARD = "tell_board"
    CONSULT_INSPECTOR = "consult_inspector"
    EXPEL = "expel"
    TELL_MUNICIPALITY = "tell_municipality"
    TELL_DUO = "tell_duo"
    TELL_PRIVACY_OFFICER = "tell_privacy_officer"
    TELL_PRIVACY_AUTHORITY = "tell_privacy_authority"
    MOVE = "move"
    APPROACH = "approach"
    WASH = "wash"
    PAY = "pay"
    RETURN_TO_OWNER = "return_to_owner"


class Situation(StrEnum):
    """Named states of a case that a protocol defines by a condition and that the hard rules look at."""

    DANGER = "danger"
    WEAPON = "weapon"
    DRUG = "drug"
    VAPE = "vape"
    SUSPICION_ONLY = "suspicion_only"
    HOME_UNSAFE = "home_unsafe"
    PRESSURE = "pressure"
    FIREARM = "firearm"
    FIREWORKS = "fireworks"
    SEXUAL_IMAGE = "sexual_image"
    IMAGE_MUTUAL = "image_mutual"
    SEXUAL_OFFENCE = "sexual_offence"
    STAFF_SUSPECT = "staff_suspect"
    DUTY_TO_REPORT = "duty_to_report"
    COMPLAINT_OFFENCE = "complaint_offence"
    DATA_BREACH = "data_breach"
    ABSENCE = "absence"


UNKNOWN = "unknown"
"""The option that every question has: "Weet ik niet" is a real answer."""


class SettingKind(StrEnum):
    """What a setting of the school is: some values, a number to call, a count, words, or a law's first day."""

    CHOICE = "choice"
    PHONE = "phone"
    COUNT = "count"
    TEXT = "text"
    DATE = "date"


DATE_STATES = ("in_force", "not_yet", "unknown")
"""What a condition can ask of a date: whether it has come on the day the advice is about."""

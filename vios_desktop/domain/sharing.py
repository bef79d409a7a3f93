"""How a case may be told to partners, one step at a time, and what each step has to say.

Source: registration.md 2.7 (levels of sharing), 3.3 point 6 ("anonymous first; step 'named?' with basis") and
chapter 6 (AnonymityLevel, LegalBasis).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from vios_desktop.domain.core_team import CoreTeamCase
from vios_desktop.domain.errors import FieldProblem, ValidationError, ViosError
from vios_desktop.domain.involvement import Consent
from vios_desktop.domain.vocabulary import CaseState, Informed, LegalBasis, SharingLevel

NAMED: Final = frozenset({SharingLevel.NAMED_CONSENT, SharingLevel.NAMED_REASONED})
_UP: Final = {
    SharingLevel.TREND: (SharingLevel.DEIDENTIFIED,),
    SharingLevel.DEIDENTIFIED: (SharingLevel.NAMED_CONSENT, SharingLevel.NAMED_REASONED),
    SharingLevel.NAMED_CONSENT: (SharingLevel.NAMED_REASONED,),
    SharingLevel.NAMED_REASONED: (),
}
_WEIGHED: Final = ("necessity", "proportion", "subsidiarity")
_ORDER: Final = tuple(SharingLevel)


@dataclass(frozen=True, slots=True)
class SharingReasons:
    """Why a case may be told at a level. The last three before `informed` are asked only without consent."""

    basis: LegalBasis | None = None
    purpose: str = ""
    informed: Informed | None = None
    informed_note: str = ""
    consent_id: str | None = None
    necessity: str = ""
    proportion: str = ""
    subsidiarity: str = ""


def steps_up(level: SharingLevel) -> tuple[SharingLevel, ...]:
    """The levels one step above this one: with consent and with reasons are two ways of the same step."""
    return _UP[level]


def steps_down(level: SharingLevel) -> tuple[SharingLevel, ...]:
    """Less may be told at any time, down to nothing but the figures."""
    return _ORDER[: _ORDER.index(level)]


def is_named(level: SharingLevel) -> bool:
    return level in NAMED


def reasons_of(case: CoreTeamCase) -> SharingReasons:
    return SharingReasons(
        case.basis, case.purpose, case.informed, case.informed_note, case.consent_id,
        case.necessity, case.proportion, case.subsidiarity,
    )  # fmt: skip


def with_level(
    case: CoreTeamCase, level: SharingLevel, reasons: SharingReasons, consent: Consent | None, today: date
) -> CoreTeamCase:
    """The case at another level, its reasons with it; down to the trend they are not needed and go.

    `consent` is the one that `reasons.consent_id` names. Raises `ViosError` `case_closed`, `level_step` for more
    than one step up, and `ValidationError` with everything that is missing.
    """
    if case.state is CaseState.CLOSED:
        raise ViosError("case_closed")
    down = level in steps_down(case.level)
    if not down and level not in (*steps_up(case.level), case.level):
        raise ViosError("level_step")
    if level is SharingLevel.TREND:
        return _put(case, level, SharingReasons())
    problems = reason_problems(case, level, reasons, consent, today)
    if problems:
        raise ValidationError(problems)
    return _put(case, level, _only_needed(level, reasons))


def reason_problems(
    case: CoreTeamCase, level: SharingLevel, reasons: SharingReasons, consent: Consent | None, today: date
) -> tuple[FieldProblem, ...]:
    """What is missing or wrong, in the order of the form."""
    problems = []
    if is_named(level) and case.person_id is None:
        problems.append(FieldProblem("person_id", "case_without_person"))
    if reasons.basis is None:
        problems.append(FieldProblem("basis", "basis_missing"))
    elif level is SharingLevel.NAMED_REASONED and reasons.basis is LegalBasis.CONSENT:
        problems.append(FieldProblem("basis", "basis_is_consent"))
    if not reasons.purpose.strip():
        problems.append(FieldProblem("purpose", "purpose_missing"))
    if level is SharingLevel.NAMED_CONSENT:
        problems += _consent_problem(case, consent, today)
    if level is SharingLevel.NAMED_REASONED:
        empty = (name for name in _WEIGHED if not getattr(reasons, name).strip())
        problems += [FieldProblem(name, f"{name}_missing") for name in empty]
    problems += _informed_problem(reasons)
    return tuple(problems)


def _informed_problem(reasons: SharingReasons) -> list[FieldProblem]:
    if reasons.informed is None:
        return [FieldProblem("informed", "informed_missing")]
    if reasons.informed is not Informed.YES and not reasons.informed_note.strip():
        return [FieldProblem("informed_note", "informed_note_missing")]
    return []


def may_be_brought(case: CoreTeamCase, consent: Consent | None, today: date) -> bool:
    """Whether it may go on the table as it is now: described without a name, or by name on what still holds."""
    if case.state is CaseState.CLOSED or case.level is SharingLevel.TREND:
        return False
    return case.level is not SharingLevel.NAMED_CONSENT or not _consent_problem(case, consent, today)


def _consent_problem(case: CoreTeamCase, consent: Consent | None, today: date) -> list[FieldProblem]:
    if consent is None or consent.person_id != case.person_id:
        return [FieldProblem("consent_id", "consent_missing")]
    return [] if consent.holds_on(today) else [FieldProblem("consent_id", "consent_withdrawn")]


def _only_needed(level: SharingLevel, reasons: SharingReasons) -> SharingReasons:
    if level is not SharingLevel.NAMED_REASONED:
        reasons = replace(reasons, necessity="", proportion="", subsidiarity="")
    return reasons if level is SharingLevel.NAMED_CONSENT else replace(reasons, consent_id=None)


def _put(case: CoreTeamCase, level: SharingLevel, reasons: SharingReasons) -> CoreTeamCase:
    return replace(
        case,
        level=level,
        basis=reasons.basis,
        purpose=reasons.purpose.strip(),
        informed=reasons.informed,
        informed_note=reasons.informed_note.strip(),
        consent_id=reasons.consent_id,
        necessity=reasons.necessity.strip(),
        proportion=reasons.proportion.strip(),
        subsidiarity=reasons.subsidiarity.strip(),
    )

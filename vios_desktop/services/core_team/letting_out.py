"""What minutes and cases without a name have in common when they go out: recipients, words, and the entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from vios_desktop.domain.errors import FieldProblem, ValidationError
from vios_desktop.domain.history import FieldChange
from vios_desktop.domain.identifying import CONCEALED
from vios_desktop.domain.minutes import Recipient, told_level
from vios_desktop.domain.read_through import MarkChoice, MarkRef
from vios_desktop.domain.vocabulary import Informed, LegalBasis, SharingLevel
from vios_desktop.services.core_team.names import marks_in

if TYPE_CHECKING:
    from datetime import datetime

    from vios_desktop.domain.core_team import CoreTeamCase, MeetingCase
    from vios_desktop.services.ports import UnitOfWork

Choices = Mapping[MarkRef, MarkChoice]
NOTICE: Final = "Zonder namen, niet anoniem. Alleen voor %1. Deel dit niet verder."
FOOTER: Final = "Vertrouwelijk. Zonder namen, niet anoniem."


@dataclass(frozen=True, slots=True)
class Sharing:
    """To whom, on which basis and what for."""

    recipients: tuple[Recipient, ...]
    basis: LegalBasis | None
    purpose: str


@dataclass(frozen=True, slots=True)
class ToldCases:
    """Whom a file is about, and what its entries in the register say of that."""

    told: tuple[MeetingCase, ...]
    person_ids: tuple[str, ...]
    necessity: str
    informed: Informed | None
    informed_note: str
    consent_id: str | None

    def level(self, *, present: bool) -> SharingLevel:
        """At which level somebody knows of it who was, or was not, at the table."""
        return told_level(self.told, present=present, about_somebody=bool(self.person_ids))

    def reasons(self, level: SharingLevel, purpose: str) -> tuple[str, str | None]:
        """Why it is needed and on which consent, for an entry at this level."""
        necessity = (self.necessity or purpose.strip()) if level is SharingLevel.NAMED_REASONED else ""
        return necessity, self.consent_id if level is SharingLevel.NAMED_CONSENT else None


def about_cases(
    told: Iterable[MeetingCase], cases: Iterable[CoreTeamCase], persons: Iterable[str | None] = ()
) -> ToldCases:
    """Of these cases together; `persons` are others that the file is about."""
    cases = tuple(cases)
    found = [*(case.person_id for case in cases), *persons]
    reasons = (text for case in cases for text in (case.necessity, case.proportion, case.subsidiarity))
    informed = [case.informed for case in cases if case.informed is not None]
    consents = {case.consent_id for case in cases if case.consent_id}
    return ToldCases(
        tuple(told),
        tuple(dict.fromkeys(person for person in found if person)),
        "\n".join(dict.fromkeys(text for text in reasons if text)),
        max(informed, key=tuple(Informed).index, default=None),
        "\n".join(dict.fromkeys(case.informed_note for case in cases if case.informed_note)),
        min(consents) if len(consents) == 1 else None,
    )


def known_recipients(known: Iterable[Recipient], asked: Iterable[Recipient]) -> tuple[Recipient, ...]:
    """Those of `known` that are asked for; whether they were present is not believed of `asked`."""
    wanted = {(one.kind, one.organisation) for one in asked}
    return tuple(one for one in known if (one.kind, one.organisation) in wanted)


def check_sharing(
    recipients: tuple[Recipient, ...], sharing: Sharing, others: Iterable[FieldProblem] = ()
) -> None:
    """Raise `ValidationError` with all that is missing, `others` first."""
    problems = list(others)
    if not recipients:
        problems.append(FieldProblem("recipient", "recipient_missing"))
    if sharing.basis is None:
        problems.append(FieldProblem("basis", "basis_missing"))
    if not sharing.purpose.strip():
        problems.append(FieldProblem("purpose", "purpose_missing"))
    if problems:
        raise ValidationError(tuple(problems))


def check_words(work: UnitOfWork, used: Choices) -> None:
    """What stands in the place of a name must not be one. Raises `ValidationError`."""
    words = {choice.word.strip() for choice in used.values() if not choice.keep} - {CONCEALED}
    if any(mark.blocks for word in words for mark in marks_in(work, word)):
        raise ValidationError((FieldProblem("word", "text_identifies"),))


def kept_words(
    used: Choices, name: str, record: tuple[str, str, int], now: datetime, by: str
) -> Iterator[FieldChange]:
    """Each word that was marked and stayed for a reason, for the history of a record: kind, id and version."""
    kind, record_id, version = record
    for ref, choice in used.items():
        if choice.keep and choice.reason.strip():
            yield FieldChange(kind, record_id, version, name, ref.written, choice.reason.strip(), now, by)


def counted(used: Choices) -> str:
    """For the log: how many words went and how many stayed."""
    kept = sum(choice.keep for choice in used.values())
    return f"replaced={len(used) - kept} kept={kept}"

"""What follows when more than one organisation is active around a pupil or family, as plain facts.

After MensCentraal (registration.md 3.5): more than one organisation active with one or more members of a family
means that they contact each other and make agreements; one of them coordinates; when agreements fail a process
coordinator (CJG, Zorg- en Veiligheidshuis) is brought in; it is evaluated regularly. Facts, never a judgement.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vios_desktop.domain.chronology import ChronicleEntry, ChronicleKind
from vios_desktop.domain.involvement import Involvement
from vios_desktop.domain.vocabulary import AgreementState, InvolvementRole, Kept


class PromptKind(StrEnum):
    CONTACT_EACH_OTHER = "contact_each_other"
    NAME_A_LEAD = "name_a_lead"
    ONE_LEAD = "one_lead"
    BRING_IN_COORDINATOR = "bring_in_coordinator"
    EVALUATE = "evaluate"


@dataclass(frozen=True, slots=True)
class Prompt:
    """One thing to do: `organisations` are those it is about, `count` what was counted, `on` the day it is due."""

    kind: PromptKind
    organisations: tuple[str, ...] = ()
    count: int = 0
    on: date | None = None


def prompts(
    involved: Iterable[Involvement], agreements: Iterable[ChronicleEntry], today: date
) -> tuple[Prompt, ...]:
    """What the rule asks for now: `involved` around pupil and household, `agreements` about the pupil."""
    active = [one for one in involved if one.active(today)]
    names = _organisations(active)
    found: list[Prompt] = []
    if len(names) > 1:
        found.append(Prompt(PromptKind.CONTACT_EACH_OTHER, tuple(names.values()), len(names)))
        leads = _organisations([one for one in active if one.role is InvolvementRole.LEAD])
        if not leads:
            found.append(Prompt(PromptKind.NAME_A_LEAD, count=len(names)))
        elif len(leads) > 1:
            found.append(Prompt(PromptKind.ONE_LEAD, tuple(leads.values()), len(leads)))
        kinds = {one.partner_kind for one in active}
        failed = [entry for entry in agreements if entry.code in kinds and has_failed(entry, today)]
        coordinated = any(one.role is InvolvementRole.PROCESS_COORDINATOR for one in active)
        if failed and not coordinated:
            found.append(Prompt(PromptKind.BRING_IN_COORDINATOR, count=len(failed)))
    found.extend(
        Prompt(PromptKind.EVALUATE, (one.organisation,), on=one.evaluate_on)
        for one in sorted(active, key=lambda one: (one.evaluate_on or date.max, one.id))
        if one.evaluate_on is not None and one.evaluate_on <= today
    )
    return tuple(found)


def has_failed(entry: ChronicleEntry, today: date) -> bool:
    """An agreement that was not kept, or whose day has passed while it still stands open."""
    if entry.kind is not ChronicleKind.AGREEMENT:
        return False
    waits = entry.state in (AgreementState.OPEN.value, AgreementState.IN_PROGRESS.value)
    return entry.mark == Kept.NO.value or (waits and entry.due_on is not None and entry.due_on < today)


def _organisations(involved: Sequence[Involvement]) -> dict[str, str]:
    """Each organisation once, by what tells it apart."""
    return {
        one.partner_id or one.organisation.strip().casefold() or one.partner_kind: one.organisation
        for one in involved
    }
